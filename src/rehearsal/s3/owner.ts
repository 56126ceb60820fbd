import { createHash } from 'node:crypto';
import type { Output } from '../service.ts';

/** An account as S3 shows it: by its canonical id, a digest here, so that it is the same in each run. */
export function shownOwner(accountId: string | undefined): Output {
  return {
    ID: createHash('sha256')
      .update(`canonical:${accountId ?? ''}`)
      .digest('hex'),
  };
}
