import type { Http } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { PlatformTopic, PlatformVerdict, RegistrationTester } from '../registration/platform-api.ts';
import { isMembers, type Members, sentence } from './json-call.ts';
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

const MOST_NAMED = 20;

/** The linked accounts that Octo does not get into; undefined when it names none, which takes nothing from its verdict. */
async function unregistered(call: OctoCall, target: string): Promise<string | undefined> {
  const { accounts } = await call('POST', '/account/unregistered:read', { target }).catch(nothingSaid);
  const ids = (Array.isArray(accounts) ? accounts : []).map((account: unknown) =>
    sentence(String(isMembers(account) ? account['accountId'] : account)),
  );
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return ids.length === 0 ? undefined : `not registered: ${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}

function nothingSaid(error: unknown): Members {
  if (error instanceof StepError) return {};
  throw error;
}

async function asked(
  call: OctoCall,
  name: string,
  path: string,
  body: Members,
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

function verdictOf(topic: PlatformTopic, answer: Members): Pick<PlatformVerdict, 'accepted' | 'said'> {
  const said = (member: string): string => {
    const value = answer[member];
    return typeof value === 'string' && value !== '' ? sentence(value) : 'not said';
  };
  if (topic === 'billing-export') {
    const place = `${said('bucketName')}/${said('prefix')}`;
    const named = typeof answer['bucketName'] === 'string' && answer['bucketName'] !== '';
    return { accepted: named, said: `${said('reportName')} in ${place}` };
  }
  const status = answer['registrationStatus'];
  const flags = isMembers(status) ? status : {};
  const accepted = flags[topic === 'sub-accounts' ? 'stackSet' : 'apiAccess'] === true;
  return { accepted, said: `${said('accountType')}, ${said('status')}` };
}
