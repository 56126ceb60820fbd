import { StepError } from '../../contract/step-error.ts';
import {
  type AccountVariable,
  type Login,
  prefixedVariables,
  sdkVariables,
} from '../../credentials/account-variables.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import { cachedSession, refreshNames, refreshPlan } from '../../credentials/refresh.ts';
import { credentialProcess } from '../../profiles/profile-files.ts';
import { recordFolder } from '../login-record.ts';
import type { ProfileText } from './hand-over.ts';
import type { PublishInputs } from './publish-inputs.ts';
import type { Surroundings } from './surroundings.ts';

/** A proven login, what it was asked for, and the names it is handed over under. */
export interface HandedLogin {
  readonly login: Login;
  readonly request: LoginRequest;
  /** Another endpoint of STS than the usual one. */
  readonly endpoint: string | undefined;
  readonly accountName: string;
  /** Absent for none. */
  readonly profile: string | undefined;
}

/** Variables that make the SDKs use keys, whatever else is configured. */
const KEY_VARIABLES = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_CREDENTIAL_EXPIRATION',
] as const;

/** What stands in the environment after the login of one account, blank values included. */
export function variablesOf(handed: HandedLogin, publish: PublishInputs): readonly AccountVariable[] {
  const { login, accountName, profile } = handed;
  const exported = publish.exportsCredentials ?? profile === undefined;
  const chosen: readonly AccountVariable[] =
    profile === undefined ? [] : [{ name: 'AWS_PROFILE', value: profile, secret: false }];
  if (exported) return [...sdkVariables(login), ...prefixedVariables(login, accountName), ...chosen];
  const unset = publish.unsetsCurrent ? [...KEY_VARIABLES, 'AWS_ACCOUNT_ID'].map(blank) : [];
  if (!publish.refresh || publish.exportsCredentials === false) return unset;
  const lasting = sdkVariables(login).filter(({ name }) => !isOneOf(KEY_VARIABLES, name));
  return [...KEY_VARIABLES.map(blank), ...lasting, ...lastingVariables(login, accountName), ...chosen];
}

/** What one of several accounts adds to the environment: nothing that could be taken for another's. */
export function ownVariablesOf(handed: HandedLogin, publish: PublishInputs): readonly AccountVariable[] {
  if (publish.exportsCredentials === false) return [];
  return publish.refresh
    ? lastingVariables(handed.login, handed.accountName)
    : prefixedVariables(handed.login, handed.accountName);
}

/** The profile of a login, and the files that belong to it alone. */
export function profileOf(
  handed: HandedLogin,
  publish: PublishInputs,
  surroundings: Surroundings,
  index: number,
): { readonly profile: ProfileText; readonly own: Readonly<Record<string, string>> } | undefined {
  const { login, profile: name } = handed;
  if (name === undefined) return undefined;
  const config = { region: login.region };
  if (!publish.refresh) {
    const { accessKeyId, secretAccessKey, sessionToken } = login.session;
    const credentials = {
      aws_access_key_id: accessKeyId,
      aws_secret_access_key: secretAccessKey.reveal(),
      ...(sessionToken === undefined ? {} : { aws_session_token: sessionToken.reveal() }),
    };
    return {
      profile: { name, overwrite: publish.overwritesProfile, settings: { credentials, config } },
      own: {},
    };
  }
  if (surroundings.runnerTemp === undefined)
    throw notRenewable('There is no RUNNER_TEMP to keep the session in.');
  const names = refreshNames(`${surroundings.id}-${index}`);
  const plan = refreshPlan(handed.request, login, handed.endpoint);
  if (plan === undefined)
    throw notRenewable(`The credentials came by ${login.source}, not by the token of the job.`);
  const command = credentialProcess([
    ...surroundings.credentialHelper,
    `${recordFolder(surroundings.runnerTemp)}/${names.plan}`,
  ]);
  if (command === undefined)
    throw notRenewable('A path of this runner has characters that cannot be quoted.');
  return {
    profile: {
      name,
      overwrite: publish.overwritesProfile,
      settings: { credentials: {}, config: { ...config, credential_process: command } },
    },
    own: { [names.plan]: JSON.stringify(plan), [names.session]: cachedSession(login) },
  };
}

function lastingVariables(login: Login, accountName: string): readonly AccountVariable[] {
  const { sessionToken: _token, ...session } = login.session;
  const { webIdentityToken: _jwt, ...rest } = login;
  const keyless = prefixedVariables({ ...rest, session }, accountName);
  return keyless.filter(({ name }) => !/_(ACCESS|SECRET)_KEY$/.test(name));
}

function blank(name: string): AccountVariable {
  return { name, value: '', secret: false };
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function notRenewable(why: string): StepError {
  return new StepError({
    code: 'refresh-not-possible',
    fault: 'user',
    message: `The session cannot be renewed by itself: ${why}`,
    remedy: 'Leave `refresh` out; a session then lasts as long as `role-duration-seconds` says.',
  });
}
