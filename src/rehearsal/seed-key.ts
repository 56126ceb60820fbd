import type { SeedMapping } from './seed-reader.ts';
import type { AccountState } from './state.ts';

const KMS_ID = { form: /^[0-9a-f-]{36}$/, say: 'the id of an encryption key, as a UUID' };
const ALIAS = { form: /^(?!aws\/)[\w/-]{1,250}$/, say: 'an alias without alias/ in front' };

/** One encryption key of an account of a seed. Faults are noted in the mapping. */
export function readKey(account: AccountState, mapping: SeedMapping): void {
  const id = mapping.requiredText('id', KMS_ID);
  const region = mapping.text('region') ?? 'us-east-1';
  const policy = mapping.value('policy');
  if (policy === undefined) mapping.fault('policy', 'is missing');
  const arn = `arn:aws:kms:${region}:${account.id}:key/${id}`;
  const alias = mapping.text('alias', ALIAS);
  account.keys.set(arn, {
    id,
    arn,
    region,
    alias: alias === undefined ? undefined : `alias/${alias}`,
    policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
  });
}
