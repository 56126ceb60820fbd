import { createHash } from 'node:crypto';
import { textOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import { CHECKSUMS, checksumOf } from './checksums.ts';

/**
 * The checksums that came with a body, each of which must be right; what S3 adds by itself when there is none is a
 * CRC-64. Throws BadDigest.
 */
export function checkedChecksums(input: Input, body: Buffer): Readonly<Record<string, string>> {
  const md5 = textOf(input, 'ContentMD5');
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) {
    throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const given = CHECKSUMS.flatMap(({ member }) => {
    const value = textOf(input, member);
    return value === undefined ? [] : [[member, value] as const];
  });
  for (const [member, value] of given) {
    if (value !== checksumOf(member, body)) {
      const name = member.replace('Checksum', '');
      throw new ServiceError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
    }
  }
  const own = [['ChecksumCRC64NVME', checksumOf('ChecksumCRC64NVME', body)] as const];
  return Object.fromEntries(given.length === 0 ? own : given);
}
