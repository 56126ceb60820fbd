import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { rehearseExample } from './world.ts';

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

const administrator = (account: string): string => `    users:
      - name: administrator
        attached-policies: ["arn:aws:iam::aws:policy/AdministratorAccess"]
        access-keys: [{ id: ${KEYS[account]}, secret: ${SECRET} }]
`;

/**
 * The example with an administrator in each kind of account, and stack sets switched on. `payer` and `alone` are added
 * to the management account and to the one without organization, `rest` to the end of the seed.
 */
export function rehearseAdministrators({ payer = '', alone = '', rest = '' } = {}): Promise<Rehearsal> {
  return rehearseExample(
    (seed) =>
      seed
        .replace('    email: aws+management@example.com\n', (line) => line + administrator(PAYER) + payer)
        .replace('    email: aws+production@example.com\n', (line) => line + administrator(LINKED))
        .replace(
          'organization:\n',
          `  - id: "${ALONE}"\n${administrator(ALONE)}${alone}organization:\n  trusted-services: [member.org.stacksets.cloudformation.amazonaws.com]\n`,
        ) + rest,
  );
}
