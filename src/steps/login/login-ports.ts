import { StepError } from '../../contract/step-error.ts';
import type { Login } from '../../credentials/account-variables.ts';
import { logIn } from '../../credentials/login.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import type { LoginPorts } from '../../credentials/login-run.ts';
import type { World } from '../world.ts';
import type { CallInputs } from './call-inputs.ts';
import { jobFacts } from './job-facts.ts';

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
    return await Promise.race([work, timeout(calls.timeoutSeconds, world, alarm.signal)]);
  } finally {
    alarm.abort();
    over.abort();
  }
}

async function timeout(seconds: number, world: World, signal: AbortSignal): Promise<never> {
  await world.clock.sleep(seconds * 1000, signal).catch(() => new Promise<never>(() => undefined));
  throw new StepError({
    code: 'login-timed-out',
    fault: 'user',
    message: `The login was not finished after ${seconds} s (\`action-timeout-s\`). Nothing was published.`,
    remedy:
      'See in the log what was waited for; allow more time, or check proxies and firewalls of the runner.',
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
    profile: (name) => world.aws.profile(name, { region }),
    // What explains a refusal is loaded when there is one.
    knownRole: async (arn) => (await import('./known-role.ts')).knownRole(arn, { file, region }, world),
    job: () => jobFacts(world),
    mask,
    variable,
  };
}
