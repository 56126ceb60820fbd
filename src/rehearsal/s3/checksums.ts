import { createHash } from 'node:crypto';

/** A checksum that clients may send with an object. */
interface Checksum {
  /** The member of PutObject. */
  readonly member: string;
  readonly header: string;
  /** Base 64. */
  of(body: Buffer): string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
export const CHECKSUMS: readonly Checksum[] = [
  { member: 'ChecksumCRC32', header: 'x-amz-checksum-crc32', of: crc(32, 0xedb88320n) },
  { member: 'ChecksumCRC32C', header: 'x-amz-checksum-crc32c', of: crc(32, 0x82f63b78n) },
  { member: 'ChecksumCRC64NVME', header: 'x-amz-checksum-crc64nvme', of: crc(64, 0x9a6c9329ac4bc9b5n) },
  { member: 'ChecksumSHA1', header: 'x-amz-checksum-sha1', of: hash('sha1') },
  { member: 'ChecksumSHA256', header: 'x-amz-checksum-sha256', of: hash('sha256') },
];

/** The checksum of a body by the name of its member; empty for a member that is none. */
export function checksumOf(member: string, body: Buffer): string {
  return CHECKSUMS.find((checksum) => checksum.member === member)?.of(body) ?? '';
}

function hash(algorithm: string): Checksum['of'] {
  return (body) => createHash(algorithm).update(body).digest('base64');
}

/**
 * A reflected cyclic redundancy check with all bits set before and inverted after. The two halves of the register are
 * kept apart, because numbers hold no 64 bits and big integers are slow.
 */
function crc(bits: 32 | 64, polynomial: bigint): Checksum['of'] {
  const [polyHigh, polyLow] = [Number(polynomial >> 32n) >>> 0, Number(polynomial & 0xffffffffn)];
  const makeTable = () => {
    const [high, low] = [new Uint32Array(256), new Uint32Array(256)];
    for (let byte = 0; byte < 256; byte += 1) {
      let [h, l] = [0, byte];
      for (let bit = 0; bit < 8; bit += 1) {
        const odd = (l & 1) === 1;
        l = (l >>> 1) | ((h & 1) << 31);
        h >>>= 1;
        if (odd) {
          h ^= polyHigh;
          l ^= polyLow;
        }
      }
      high[byte] = h;
      low[byte] = l;
    }
    return { high, low };
  };
  return (body) => {
    const table = makeTable();
    let [h, l] = [bits === 64 ? 0xffffffff : 0, 0xffffffff];
    for (const byte of body) {
      const index = (l ^ byte) & 0xff;
      l = (((l >>> 8) | (h << 24)) ^ (table.low[index] ?? 0)) >>> 0;
      h = ((h >>> 8) ^ (table.high[index] ?? 0)) >>> 0;
    }
    const result = Buffer.alloc(bits / 8);
    if (bits === 64) result.writeUInt32BE(~h >>> 0, 0);
    result.writeUInt32BE(~l >>> 0, bits / 8 - 4);
    return result.toString('base64');
  };
}
