import { parse } from 'yaml';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { addTo, rehearseExample } from './world.ts';

/** The management account of the example, its linked account, and an account without organization. */
export const PAYER = '444455556666';
export const LINKED = '111122223333';
export const ALONE = '777788889999';

const SECRET = 'rehearsal-secret-of-an-administrator-1234';
const KEYS: Readonly<Record<string, string>> = {
  [PAYER]: 'AKIAPAYER0000000TEST',
  [LINKED]: 'AKIALINKED000000TEST',
  [ALONE]: 'AKIAALONE0000000TEST',
};

/** The variables of a job that works as the administrator of an account. */
export function administratorOf(account: string): Readonly<Record<string, string>> {
  return { AWS_ACCESS_KEY_ID: KEYS[account] ?? '', AWS_SECRET_ACCESS_KEY: SECRET };
}

const administrator = (account: string): object => ({
  name: 'administrator',
  'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
  'access-keys': [{ id: KEYS[account], secret: SECRET }],
});

type Additions = Readonly<Record<string, readonly object[]>>;

/**
 * The example with an administrator in each kind of account. `payer` and `alone` are added to the management account and
 * to the one without organization, `rest` (YAML) to the seed itself.
 */
export function rehearseAdministrators({
  payer = {},
  alone = {},
  rest = '',
}: {
  readonly payer?: Additions;
  readonly alone?: Additions;
  readonly rest?: string;
} = {}): Promise<Rehearsal> {
  return rehearseExample((seed) => {
    for (const [account, more] of [[PAYER, payer] as const, [LINKED, {}] as const, [ALONE, alone] as const])
      addTo(seed, account, { users: [administrator(account)], ...more });
    Object.assign(seed, parse(rest));
  });
}
