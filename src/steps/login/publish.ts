import type { Runner } from '../../contract/runner.ts';
import { accountHandle, accountVariables, octopusLines } from '../../credentials/account-variables.ts';
import { accountsCard, loginCard } from '../../report/login-card.ts';
import type { SeveralLogins } from './accounts.ts';
import { handOver } from './hand-over.ts';
import { type HandedLogin, ownVariablesOf, profileOf, variablesOf } from './handed-login.ts';
import { loginOutputs } from './outputs.ts';
import type { LoginOutcome } from './run.ts';

/** Outputs that are the credentials themselves: `output-credentials: false` leaves them out. */
const CREDENTIAL_OUTPUTS: ReadonlySet<string> = new Set([
  'AccessKey',
  'SecretKey',
  'SessionToken',
  'OpenIdConnectJwt',
  'aws-access-key-id',
  'aws-secret-access-key',
  'aws-session-token',
]);

/** Hands the proven login to later steps: masks first, then outputs, variables and files, and what undoes them. */
export async function publishLogin(outcome: LoginOutcome, runner: Runner): Promise<void> {
  const { login, accountName, publish, surroundings } = outcome;
  maskLogin(outcome, publish.masksAccountId, runner);
  const outputs = outputsOf(outcome, surroundings.id);
  for (const name of loginOutputs) {
    const value = outputs[name];
    if (value !== undefined && (publish.outputsCredentials || !CREDENTIAL_OUTPUTS.has(name)))
      runner.setOutput(name, value);
  }
  const profile = profileOf(outcome, publish, surroundings, 0);
  handOver(
    {
      at: login.at,
      accounts: [{ name: accountName, id: login.identity.account }],
      variables: variablesOf(outcome, publish),
      profiles: profile === undefined ? [] : [profile.profile],
      dockerActions: publish.dockerActions,
      own: profile?.own ?? {},
    },
    surroundings,
    runner,
  );
  warnAboutProfile(outcome, runner);
  if (publish.printVariables) print(outcome, runner);
  runner.summarize(loginCard(login, 'Logged in to AWS'));
}

/** The same for several accounts: variables with their own names in front, and a profile for each. */
export async function publishAccounts(outcome: SeveralLogins, runner: Runner): Promise<void> {
  const { logins, publish, surroundings } = outcome;
  for (const each of logins) maskLogin(each, publish.masksAccountId, runner);
  const handles = logins.map(({ accountName, login }): [string, unknown] => [
    accountName,
    JSON.parse(accountHandle(login, surroundings.id)),
  ]);
  runner.setOutput('accounts', JSON.stringify(Object.fromEntries(handles)));
  const profiles = logins.flatMap((each, index) => profileOf(each, publish, surroundings, index) ?? []);
  handOver(
    {
      at: logins[0]?.login.at ?? new Date(0),
      accounts: logins.map(({ accountName, login }) => ({ name: accountName, id: login.identity.account })),
      variables: logins.flatMap((each) => ownVariablesOf(each, publish)),
      profiles: profiles.map(({ profile }) => profile),
      dockerActions: publish.dockerActions,
      own: Object.assign({}, ...profiles.map(({ own }) => own)),
    },
    surroundings,
    runner,
  );
  if (publish.printVariables) for (const each of logins) print(each, runner);
  runner.summarize(accountsCard(logins.map(({ accountName, login }) => ({ name: accountName, login }))));
}

/** `test: true`: what was proven is told, and nothing is handed over. */
export function publishTest(logins: readonly HandedLogin[], runner: Runner): void {
  runner.log.info('This was a test: the login works, and nothing of it was published.');
  for (const { login } of logins)
    runner.summarize(loginCard(login, 'The login works (a test: nothing was published)'));
}

function outputsOf({ login }: HandedLogin, id: string): Readonly<Record<string, string | undefined>> {
  const { session } = login;
  return {
    ...Object.fromEntries(accountVariables(login).map(({ name, value }) => [name, value])),
    'aws-account-id': login.identity.account,
    'aws-access-key-id': session.accessKeyId,
    'aws-secret-access-key': session.secretAccessKey.reveal(),
    'aws-session-token': session.sessionToken?.reveal(),
    'aws-expiration': session.expiration?.toISOString(),
    'authenticated-arn': login.identity.arn,
    partition: login.partition,
    region: login.region,
    source: login.source,
    'seconds-left': secondsLeft(session.expiration, login.at)?.toString(),
    account: accountHandle(login, id),
  };
}

function secondsLeft(expiration: Date | undefined, at: Date): number | undefined {
  return expiration === undefined
    ? undefined
    : Math.max(0, Math.floor((expiration.getTime() - at.getTime()) / 1000));
}

/** A mask cannot be taken back, so that the account's id is one only on request: outputs of jobs that hold it are dropped. */
function maskLogin({ login }: HandedLogin, account: boolean, runner: Runner): void {
  for (const { value, secret } of accountVariables(login)) if (secret && value !== '') runner.mask(value);
  if (!account) return;
  runner.mask(login.identity.account);
  runner.mask(login.identity.arn);
}

/** SDKs differ in what counts more: the keys of this login, or a profile that somebody has chosen before. */
function warnAboutProfile({ profile, publish, surroundings }: LoginOutcome, runner: Runner): void {
  const chosen = surroundings.held('AWS_PROFILE');
  const exported = publish.exportsCredentials ?? profile === undefined;
  if (!exported || chosen === undefined || chosen === profile) return;
  runner.annotate(
    'warning',
    `AWS_PROFILE is "${chosen}" in this job. Some SDKs prefer it to the keys of this login: empty it, or log in with \`aws-profile\`.`,
  );
}

function print({ login, accountName }: HandedLogin, runner: Runner): void {
  for (const line of octopusLines(login, accountName)) runner.log.info(line);
}
