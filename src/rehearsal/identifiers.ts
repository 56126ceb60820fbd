import { createHash, randomBytes } from 'node:crypto';

/** A source of identifiers that never repeats; with a seed it gives the same sequence in each run. */
export interface Identifiers {
  /** `prefix` followed by `length` characters of A-Z and 2-7, as IAM's unique ids look. */
  id(prefix: string, length: number): string;
  /** A random (version 4) UUID. */
  uuid(): string;
  /** `length` characters of the base 64 alphabet, for secrets and tokens. */
  secret(length: number): string;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Without a seed the identifiers come from the machine's random source. A seed makes secrets guessable: tests only. */
export function createIdentifiers(seed: string | undefined): Identifiers {
  const bytes = seed === undefined ? randomBytes : seededBytes(seed);
  return {
    id: (prefix, length) => prefix + Array.from(bytes(length), (byte) => BASE32[byte % 32]).join(''),
    uuid() {
      const hex = [...bytes(16)]
        .map((byte, index) =>
          index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte,
        )
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
    secret: (length) => bytes(length).toString('base64').slice(0, length),
  };
}

function seededBytes(seed: string): (length: number) => Buffer {
  let drawn = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32) {
      blocks.push(createHash('sha256').update(`${seed}:${drawn}`).digest());
      drawn += 1;
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
}
