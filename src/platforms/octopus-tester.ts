import { type Http, HttpFailure } from '../contract/http.ts';
import type { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { PlatformVerdict, RegistrationTester } from '../registration/platform-api.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
const MOST_BYTES = 4 * 1024 * 1024;
const POLL_MS = 1_000;
const POLLS = 60;

type Members = Readonly<Record<string, unknown>>;

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
  const call = async (method: 'GET' | 'POST', path: string, body?: Members): Promise<Members> =>
    membersOf(await sent(http, method, `${base}${path}`, apiKey, body), `${method} ${path}`);
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
  const accounts = Array.isArray(Items) ? Items.filter(isMembers) : [];
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
  const problem = String(task['ErrorMessage'] ?? '').trim();
  return { call: operation, accepted, said: accepted ? 'the test succeeded' : problem || 'the test failed' };
}

async function sent(
  http: Http,
  method: 'GET' | 'POST',
  url: string,
  apiKey: Secret,
  body: Members | undefined,
): Promise<{ readonly status: number; readonly body: string }> {
  try {
    return await http({
      method,
      url,
      headers: {
        accept: 'application/json',
        'x-octopus-apikey': apiKey.reveal(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      direct: false,
    });
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    throw new StepError({
      code: 'platform-unreachable',
      fault: 'platform',
      message: `Octopus gave no answer: ${error.message}.`,
      remedy: 'Check `platform-url`, firewalls and proxies of the runner, and run again.',
      cause: error,
    });
  }
}

function membersOf(answer: { readonly status: number; readonly body: string }, what: string): Members {
  const value = parsed(answer.body);
  if (answer.status >= 200 && answer.status < 300 && isMembers(value)) return value;
  const refused = answer.status === 401 || answer.status === 403;
  const said = isMembers(value) ? `: ${String(value['ErrorMessage'] ?? '')}` : '';
  throw new StepError({
    code: 'platform-refused',
    fault: refused ? 'user' : 'platform',
    message: `Octopus refused ${what} with ${answer.status}${said}.`,
    remedy: refused
      ? 'Check the API key, and that its user may see accounts and run tasks.'
      : "See the server's sentence above; check `platform-url`.",
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
