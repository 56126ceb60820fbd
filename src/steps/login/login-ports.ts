import { AwsFailure } from '../../contract/aws-failure.ts';
import { StepError } from '../../contract/step-error.ts';
import type { Login } from '../../credentials/account-variables.ts';
import { logIn } from '../../credentials/login.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import type { LoginPorts } from '../../credentials/login-run.ts';
import type { World } from '../world.ts';
import type { CallInputs } from './call-inputs.ts';
import { jobFacts } from './job-facts.ts';

/** How long what was ended may take to say what it was. */
const LAST_WORDS_MS = 100;

/**
 * Logs in, through the proxy and to the endpoint of the inputs. Everything that is still under way after
 * `action-timeout-s` is ended. Throws StepError or AwsFailure.
 */
export async function logInAs(request: LoginRequest, calls: CallInputs, world: World): Promise<Login> {
  const reached = world.through(calls.proxy);
  if (calls.timeoutSeconds === undefined) return logIn(request, await loginPorts(request, calls, reached));
  const over = new AbortController();
  const alarm = new AbortController();
  const work = loginPorts(request, calls, reached, over.signal).then((ports) => logIn(request, ports));
  // What is lost to the alarm ends with an error that nobody waits for.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, timedOut(calls.timeoutSeconds, world, alarm.signal)]);
  } catch (error) {
    if (!(error instanceof TimeOver)) throw error;
    over.abort();
    throw loginTimedOut(calls.timeoutSeconds, await interrupted(work, world));
  } finally {
    alarm.abort();
    over.abort();
  }
}

class TimeOver extends Error {}

async function timedOut(seconds: number, { clock }: World, signal: AbortSignal): Promise<never> {
  await clock.sleep(seconds * 1000, signal).catch(() => new Promise<never>(() => undefined));
  throw new TimeOver();
}

/** What the login was doing, in its own words, when it can tell at once. */
async function interrupted(work: Promise<Login>, { clock }: World): Promise<string | undefined> {
  const told = work.then(
    () => undefined,
    (error: unknown) => (error instanceof AwsFailure ? `${error.action}: ${error.message}` : undefined),
  );
  return Promise.race([told, clock.sleep(LAST_WORDS_MS).then(() => undefined)]);
}

function loginTimedOut(seconds: number, interruptedWork: string | undefined): StepError {
  return new StepError({
    code: 'login-timed-out',
    fault: 'user',
    message: `The login was not finished after ${seconds} s (\`action-timeout-s\`). Nothing was published.`,
    remedy:
      'See in the log what was waited for; allow more time, or check proxies and firewalls of the runner.',
    evidence: interruptedWork === undefined ? [] : [{ label: 'under way', value: interruptedWork }],
  });
}

async function loginPorts(
  request: LoginRequest,
  { endpoint, trustPolicyFile: file }: CallInputs,
  world: World,
  signal?: AbortSignal,
): Promise<LoginPorts> {
  const { region } = request;
  const { idTokens, clock, log, machine, variable, mask } = world;
  const ending = signal === undefined ? {} : { signal };
  return {
    tokens: await world.aws.tokens({ region, ...(endpoint === undefined ? {} : { endpoint }), ...ending }),
    idTokens,
    clock,
    log,
    http: machine.http,
    ...ending,
    readTokenFile: machine.readTokenFile,
    profile: (name) => world.aws.profile(name, { region, ...ending }),
    // What explains a refusal is loaded when there is one.
    knownRole: async (arn) => (await import('./known-role.ts')).knownRole(arn, { file, region }, world),
    job: () => jobFacts(world),
    mask,
    variable,
  };
}
