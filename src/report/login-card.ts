import type { Login } from '../credentials/account-variables.ts';
import { code, table } from './markdown.ts';

const SOURCES: Readonly<Record<string, string>> = {
  oidc: 'OIDC token of this job',
  keys: 'access keys',
  'keys+role': 'access keys, then a role',
};

/** Who is logged in, where, until when and how: the summary of a login. Holds no secret. `title` is plain text of ours. */
export function loginCard(login: Login, title: string): string {
  const rows: (readonly [string, string | undefined])[] = [
    ['account', code(login.identity.account)],
    ['as', code(login.identity.arn)],
    ['by', sourceOf(login)],
    ['region', code(login.region)],
    ['until', endOf(login)],
  ];
  const shown = rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
  return [`### 🔑 ${title}`, '', table(['', ''], shown)].join('\n');
}

/** The same for several accounts, a row for each. */
export function accountsCard(accounts: readonly { readonly name: string; readonly login: Login }[]): string {
  const rows = accounts.map(({ name, login }) => [
    code(name),
    code(login.identity.account),
    code(login.identity.arn),
    sourceOf(login),
    code(login.region),
    endOf(login) ?? 'no end',
  ]);
  return [
    `### 🔑 Logged in to ${accounts.length} AWS accounts`,
    '',
    table(['name', 'account', 'as', 'by', 'region', 'until'], rows),
  ].join('\n');
}

function sourceOf({ source }: Login): string {
  return SOURCES[source] ?? code(source);
}

function endOf({ session }: Login): string | undefined {
  return session.expiration === undefined ? undefined : code(session.expiration.toISOString());
}

/** Which accounts a logout left. */
export function logoutCard(accounts: readonly { readonly name: string; readonly id: string }[]): string {
  return [
    '### 🔒 Logged out of AWS',
    '',
    table(
      ['name', 'account'],
      accounts.map(({ name, id }) => [code(name), code(id)]),
    ),
  ].join('\n');
}
