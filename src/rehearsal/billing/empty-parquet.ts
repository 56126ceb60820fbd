/*
 * A Parquet file without row groups: the magic word, the footer in Thrift's compact protocol, its length, the magic word.
 * https://parquet.apache.org/docs/file-format/ and parquet.thrift (FileMetaData, SchemaElement)
 */

const MAGIC = Buffer.from('PAR1', 'latin1');
/** Types of Thrift's compact protocol. */
const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/** Values of parquet.thrift. */
const BYTE_ARRAY = 6;
const OPTIONAL = 1;
const UTF8 = 0;

/** A table of text columns and no rows. */
export function emptyParquet(columns: readonly string[]): Buffer {
  const footer = Buffer.concat([
    field(1, I32, zigzag(1)),
    field(1, LIST, list(STRUCT, [schemaRoot(columns.length), ...columns.map(schemaColumn)])),
    field(1, I64, zigzag(0)),
    field(1, LIST, list(STRUCT, [])),
    STOP,
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([MAGIC, footer, length, MAGIC]);
}

const STOP = Buffer.from([0]);

/** SchemaElement: name (4), num_children (5). */
function schemaRoot(children: number): Buffer {
  return Buffer.concat([field(4, BINARY, binary('schema')), field(1, I32, zigzag(children)), STOP]);
}

/** SchemaElement: type (1), repetition_type (3), name (4), converted_type (6). */
function schemaColumn(name: string): Buffer {
  return Buffer.concat([
    field(1, I32, zigzag(BYTE_ARRAY)),
    field(2, I32, zigzag(OPTIONAL)),
    field(1, BINARY, binary(name)),
    field(2, I32, zigzag(UTF8)),
    STOP,
  ]);
}

/** A field is named by its distance to the one before. */
function field(distance: number, type: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(distance << 4) | type]), value]);
}

function list(type: number, items: readonly Buffer[]): Buffer {
  const head =
    items.length < 15
      ? Buffer.from([(items.length << 4) | type])
      : Buffer.concat([Buffer.from([0xf0 | type]), varint(items.length)]);
  return Buffer.concat([head, ...items]);
}

function binary(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([varint(bytes.length), bytes]);
}

function zigzag(value: number): Buffer {
  return varint(value < 0 ? -value * 2 - 1 : value * 2);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return Buffer.from([...bytes, rest]);
}
