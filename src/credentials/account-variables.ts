import type { Secret } from '../contract/secret.ts';
import type { AwsSession, CallerIdentity } from './session.ts';

/** A proven login: what later steps may know of it. */
export interface Login {
  readonly session: AwsSession;
  readonly identity: CallerIdentity;
  readonly region: string;
  readonly partition: string;
  /** Which way the credentials came: `keys`, `oidc`, `keys+role`. */
  readonly source: string;
  /** Absent for plain access keys. */
  readonly roleArn?: string;
  readonly sessionDurationSeconds?: number;
  /** The token that was exchanged; only with OIDC. */
  readonly webIdentityToken?: Secret;
  /** When the login was proven. */
  readonly at: Date;
}

export interface AccountVariable {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
}

/**
 * The variables of the account under the names that platforms' scripts know (Octopus Deploy's account variables).
 * Absent ones are left out.
 * https://octopus.com/docs/infrastructure/accounts/aws#aws-account-variables
 */
export function accountVariables(login: Login): readonly AccountVariable[] {
  const { session } = login;
  const rows: readonly [name: string, value: string | undefined, secret: boolean][] = [
    ['AccessKey', session.accessKeyId, false],
    ['SecretKey', session.secretAccessKey.reveal(), true],
    ['SessionToken', session.sessionToken?.reveal(), true],
    ['RoleArn', login.roleArn, false],
    ['SessionDuration', login.sessionDurationSeconds?.toString(), false],
    ['OpenIdConnectJwt', login.webIdentityToken?.reveal(), true],
  ];
  return present(rows);
}

/**
 * Environment variables with the account's name in front: `AWS Account` and `AccessKey` give `AWS_ACCOUNT_ACCESS_KEY`.
 */
export function prefixedVariables(login: Login, accountName: string): readonly AccountVariable[] {
  return accountVariables(login).map((variable) => ({
    ...variable,
    name: `${upperSnakeCase(accountName)}_${upperSnakeCase(variable.name)}`,
  }));
}

/** What the AWS SDKs and the command line read. Blank ones are set too, so that nothing of an earlier login shines through. */
export function sdkVariables(login: Login): readonly AccountVariable[] {
  const { session, region } = login;
  return [
    { name: 'AWS_ACCESS_KEY_ID', value: session.accessKeyId, secret: false },
    { name: 'AWS_SECRET_ACCESS_KEY', value: session.secretAccessKey.reveal(), secret: true },
    { name: 'AWS_SESSION_TOKEN', value: session.sessionToken?.reveal() ?? '', secret: true },
    { name: 'AWS_CREDENTIAL_EXPIRATION', value: session.expiration?.toISOString() ?? '', secret: false },
    { name: 'AWS_ACCOUNT_ID', value: login.identity.account, secret: false },
    { name: 'AWS_REGION', value: region, secret: false },
    { name: 'AWS_DEFAULT_REGION', value: region, secret: false },
  ];
}

/** Everything about the account that is no secret, as one JSON that survives between jobs. `id` names this login. */
export function accountHandle(login: Login, id: string): string {
  return JSON.stringify({
    login: id,
    accountId: login.identity.account,
    partition: login.partition,
    region: login.region,
    source: login.source,
    callerArn: login.identity.arn,
    ...(login.roleArn === undefined ? {} : { roleArn: login.roleArn }),
    ...(login.sessionDurationSeconds === undefined ? {} : { sessionDuration: login.sessionDurationSeconds }),
    ...(login.session.expiration === undefined ? {} : { expiration: login.session.expiration.toISOString() }),
  });
}

/** The names that an account carries on the Octopus page: the token's has a dot inside. */
const OCTOPUS_NAMES: Readonly<Record<string, string>> = { OpenIdConnectJwt: 'OpenIdConnect.Jwt' };

/** The lines that Octopus prints for an account: itself, then its variables, secrets as asterisks. */
export function octopusLines(login: Login, accountName: string): readonly string[] {
  const variables = accountVariables(login).map(
    ({ name, value, secret }) =>
      `[${accountName}.${OCTOPUS_NAMES[name] ?? name}] = '${secret ? '********' : value}'`,
  );
  return [`[${accountName}] = '${login.identity.account}'`, ...variables];
}

/** `AWS Account` and `OpenIdConnectJwt` in the form of environment variables. */
export function upperSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase();
}

function present(rows: readonly [string, string | undefined, boolean][]): readonly AccountVariable[] {
  return rows.flatMap(([name, value, secret]) => (value === undefined ? [] : [{ name, value, secret }]));
}
