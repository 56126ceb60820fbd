import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { emptyParquet } from './empty-parquet.ts';

/** A table without rows in the form that a report or export asks for. Nobody spends money in a rehearsal. */
export interface DataFile {
  /** `csv.gz`, `csv.zip`, `snappy.parquet`. */
  readonly extension: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** `GZIP`, `ZIP` and `Parquet` (in any letter case) are the compressions that the services know. */
export function dataFile(compression: string, columns: readonly string[], name: string): DataFile {
  const header = Buffer.from(`${columns.join(',')}\n`, 'utf8');
  switch (compression.toUpperCase()) {
    case 'PARQUET':
      return {
        extension: 'snappy.parquet',
        contentType: 'application/octet-stream',
        body: emptyParquet(columns),
      };
    case 'ZIP':
      return { extension: 'csv.zip', contentType: 'application/zip', body: zipOf(`${name}.csv`, header) };
    default:
      return { extension: 'csv.gz', contentType: 'application/x-gzip', body: gzipSync(header) };
  }
}

/** A ZIP archive with one file. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const fileName = Buffer.from(name, 'utf8');
  // Version 2.0, no flags, deflated, 1980-01-01 00:00, sum and sizes, length of the name, no extra field.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt16LE(33, 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(fileName.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, fileName, packed]);
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), fileName]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}
