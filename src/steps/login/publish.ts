import { createHash } from 'node:crypto';
import type { Runner } from '../../contract/runner.ts';
import {
  type AccountVariable,
  accountHandle,
  accountVariables,
  prefixedVariables,
  sdkVariables,
} from '../../credentials/account-variables.ts';
import { loginCard } from '../../report/login-card.ts';
import { RESTORE_STATE, type Restore } from './restore.ts';
import type { LoginOutcome } from './run.ts';

export const loginOutputs = [
  'AccessKey',
  'SecretKey',
  'SessionToken',
  'RoleArn',
  'SessionDuration',
  'OpenIdConnectJwt',
  'aws-account-id',
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
  'aws-expiration',
  'authenticated-arn',
  'partition',
  'region',
  'source',
  'seconds-left',
  'account',
] as const;

/** Hands the proven login to later steps: masks first, then outputs and variables, and what the post step needs. */
export async function publishLogin(
  { login, publish, previous }: LoginOutcome,
  runner: Runner,
): Promise<void> {
  const account = accountVariables(login);
  const environment = [...sdkVariables(login), ...prefixedVariables(login, publish.accountName)];
  for (const { value, secret } of [...account, ...environment])
    if (secret && value !== '') runner.mask(value);

  const outputs: Record<string, string | undefined> = {
    ...Object.fromEntries(account.map(({ name, value }) => [name, value])),
    'aws-account-id': login.identity.account,
    'aws-access-key-id': login.session.accessKeyId,
    'aws-secret-access-key': login.session.secretAccessKey.reveal(),
    'aws-session-token': login.session.sessionToken?.reveal(),
    'aws-expiration': login.session.expiration?.toISOString(),
    'authenticated-arn': login.identity.arn,
    partition: login.partition,
    region: login.region,
    source: login.source,
    'seconds-left': secondsLeft(login.session.expiration, login.at)?.toString(),
    account: accountHandle(login),
  };
  for (const name of loginOutputs) {
    const value = outputs[name];
    if (value !== undefined) runner.setOutput(name, value);
  }

  // A blank is written only over something: it keeps an earlier login's token from being paired with these keys.
  const written = environment.filter(({ name, value }) => value !== '' || previous.has(name));
  for (const { name, value } of written) runner.exportVariable(name, value);
  runner.saveState(RESTORE_STATE, JSON.stringify(written.map((variable) => restoreOf(variable, previous))));

  if (publish.printVariables)
    for (const line of octopusLines(account, publish.accountName)) runner.log.info(line);
  runner.summarize(loginCard(login));
}

function secondsLeft(expiration: Date | undefined, at: Date): number | undefined {
  return expiration === undefined
    ? undefined
    : Math.max(0, Math.floor((expiration.getTime() - at.getTime()) / 1000));
}

/** The post step restores a variable only while it still holds what was written here; a digest tells, without the value. */
function restoreOf({ name, value }: AccountVariable, previous: ReadonlyMap<string, string>): Restore {
  return {
    name,
    previous: previous.get(name) ?? '',
    sha256: createHash('sha256').update(value).digest('hex'),
  };
}

/** The names that an account carries on the Octopus page: the token's has a dot inside. */
const OCTOPUS_NAMES: Readonly<Record<string, string>> = { OpenIdConnectJwt: 'OpenIdConnect.Jwt' };

function octopusLines(account: readonly AccountVariable[], accountName: string): readonly string[] {
  return account.map(
    ({ name, value, secret }) =>
      `[${accountName}.${OCTOPUS_NAMES[name] ?? name}] = '${secret ? '********' : value}'`,
  );
}
