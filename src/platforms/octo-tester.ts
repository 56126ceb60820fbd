import type { Http } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { PlatformTopic, PlatformVerdict, RegistrationTester } from '../registration/platform-api.ts';
import { type OctoCall, type OctoEndpoints, octoTransport } from './octo-transport.ts';

const PATHS: Readonly<Record<Exclude<PlatformTopic, 'account-test'>, string>> = {
  'api-access': '/aws/acctaccess',
  'sub-accounts': '/aws/acctaccess/stackset',
  'billing-export': '/aws/acctaccess/cur',
};

/** Octo's own "Check and confirm". The token is `<client id>:<client secret>` of an API client; it is masked before. */
export function octoTester(
  http: Http,
  endpoints: OctoEndpoints,
  token: Secret,
  mask: (value: string) => void,
): RegistrationTester {
  const [clientId = '', ...rest] = token.reveal().split(':');
  const secret = rest.join(':');
  if (clientId === '' || secret === '') {
    throw new StepError({
      code: 'platform-token-form',
      fault: 'user',
      message: 'The token for Octo is not `<client id>:<client secret>`.',
      remedy: 'Give the id and the secret of an API client of Octo as `platform-token`, joined by a colon.',
    });
  }
  mask(secret);
  const call = octoTransport(http, endpoints, { clientId, clientSecret: new Secret(secret) }, mask);
  return {
    topics: ['api-access', 'sub-accounts', 'billing-export'],
    async ask(topic, target, region) {
      if (topic === 'account-test') throw new TypeError('Octo has no test of accounts');
      const name = `octo:POST ${PATHS[topic]}`;
      const body = topic === 'sub-accounts' ? { target, region } : { target };
      const verdict = await asked(call, name, PATHS[topic], body, topic);
      if (topic !== 'sub-accounts' || verdict.accepted) return verdict;
      return { ...verdict, said: (await unregistered(call, target)) ?? verdict.said };
    },
  };
}

/** The linked accounts that Octo does not get into; undefined when it names none. */
async function unregistered(call: OctoCall, target: string): Promise<string | undefined> {
  const { accounts } = await call('POST', '/account/unregistered:read', { target });
  const ids = (Array.isArray(accounts) ? accounts : []).map((account: unknown) =>
    typeof account === 'object' && account !== null && 'accountId' in account
      ? String(account.accountId)
      : String(account),
  );
  return ids.length === 0 ? undefined : `not registered: ${ids.join(', ')}`;
}

async function asked(
  call: OctoCall,
  name: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
  topic: PlatformTopic,
): Promise<PlatformVerdict> {
  try {
    return { call: name, ...verdictOf(topic, await call('POST', path, body)) };
  } catch (error) {
    // Octo says what it cannot do as a refusal of the request.
    if (error instanceof StepError && error.code === 'platform-rejected')
      return { call: name, accepted: false, said: error.message };
    throw error;
  }
}

function verdictOf(
  topic: PlatformTopic,
  answer: Readonly<Record<string, unknown>>,
): Pick<PlatformVerdict, 'accepted' | 'said'> {
  const said = (member: string): string => String(answer[member] ?? 'not said');
  if (topic === 'billing-export') {
    const place = `${said('bucketName')}/${said('prefix')}`;
    return { accepted: answer['bucketName'] !== undefined, said: `${said('reportName')} in ${place}` };
  }
  const status = answer['registrationStatus'];
  const flags: Readonly<Record<string, unknown>> =
    typeof status === 'object' && status !== null ? { ...status } : {};
  const accepted = flags[topic === 'sub-accounts' ? 'stackSet' : 'apiAccess'] === true;
  return { accepted, said: `${said('accountType')}, ${said('status')}` };
}
