import type { Login } from '../credentials/account-variables.ts';
import { code, table } from './markdown.ts';

const SOURCES: Readonly<Record<string, string>> = {
  oidc: 'OIDC token of this job',
  keys: 'access keys',
  'keys+role': 'access keys, then a role',
};

/** Who is logged in, where, until when and how: the summary of a login. Holds no secret. */
export function loginCard(login: Login): string {
  const rows: (readonly [string, string | undefined])[] = [
    ['account', code(login.identity.account)],
    ['as', code(login.identity.arn)],
    ['by', SOURCES[login.source] ?? code(login.source)],
    ['region', code(login.region)],
    [
      'until',
      login.session.expiration === undefined ? undefined : code(login.session.expiration.toISOString()),
    ],
  ];
  const shown = rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
  return ['### 🔑 Logged in to AWS', '', table(['', ''], shown)].join('\n');
}
