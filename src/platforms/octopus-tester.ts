import type { Http } from '../contract/http.ts';
import type { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { PlatformVerdict, RegistrationTester } from '../registration/platform-api.ts';
import { isMembers, jsonCall, type Members, refusal, sentence } from './json-call.ts';

const ANSWER_TIMEOUT_MS = 30_000;
const POLL_MS = 1_000;
const POLLS = 60;

/**
 * "Save and test" of an account of an Octopus server. `account` is its id, slug or name; `Spaces-2/name` looks in another
 * space than the server's default one.
 */
export function octopusTester(
  http: Http,
  server: string,
  apiKey: Secret,
  sleep: (milliseconds: number) => Promise<void>,
): RegistrationTester {
  const base = `${server.replace(/\/+$/, '')}/api`;
  const call: Call = async (method, path, body) => {
    const answer = await jsonCall(http, 'Octopus', {
      method,
      url: `${base}${path}`,
      headers: {
        'x-octopus-apikey': apiKey.reveal(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
    const { status, members } = answer;
    if (status >= 200 && status < 300 && members !== undefined) return members;
    const refused = {
      platform: 'Octopus',
      what: `${method} ${path.replace(/\?.*$/, '')}`,
      sentences: ['ErrorMessage'],
      noAccess: 'Check the API key, and that its user may see accounts and run tasks.',
    };
    throw refusal(refused, answer);
  };
  return {
    topics: ['account-test'],
    ask: (_topic, account) => test(call, account, sleep),
  };
}

type Call = (method: 'GET' | 'POST', path: string, body?: Members) => Promise<Members>;

async function test(
  call: Call,
  given: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<PlatformVerdict> {
  const [, space = '', name = given] = /^(Spaces-\d+)\/(.+)$/.exec(given) ?? [];
  const prefix = space === '' ? '' : `/${space}`;
  const operation = 'octopus:TestAccount';
  const { Items } = await call('GET', `${prefix}/accounts?skip=0&take=2147483647`);
  if (!Array.isArray(Items)) {
    throw new StepError({
      code: 'platform-answer',
      fault: 'platform',
      message: 'What answered has no list of accounts, and so is no server of Octopus.',
      remedy: 'Check `platform-url`: the address of the server, without `/api`.',
    });
  }
  const accounts = Items.filter(isMembers);
  const account = accounts.find(({ Id, Slug, Name }) => Id === name || Slug === name || Name === name);
  if (account === undefined)
    return { call: operation, accepted: false, said: `there is no account "${name}"` };
  const started = await call('POST', `${prefix}/tasks`, {
    Name: 'TestAccount',
    Description: `Test account ${String(account['Name'])}`,
    Arguments: { AccountId: account['Id'] },
  });
  let task = started;
  for (let poll = 0; task['IsCompleted'] !== true && poll < POLLS; poll += 1) {
    await sleep(POLL_MS);
    task = await call('GET', `${prefix}/tasks/${String(started['Id'])}`);
  }
  if (task['IsCompleted'] !== true) {
    throw new StepError({
      code: 'platform-slow',
      fault: 'platform',
      message: `Octopus was not done with the test of ${name} after ${(POLLS * POLL_MS) / 1000} seconds.`,
      remedy: 'Look for the task in Octopus, and run again.',
    });
  }
  const accepted = task['FinishedSuccessfully'] === true;
  const problem = sentence(String(task['ErrorMessage'] ?? ''));
  return { call: operation, accepted, said: accepted ? 'the test succeeded' : problem || 'the test failed' };
}
