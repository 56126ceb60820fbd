import { StepError } from './contract/step-error.ts';
import type { Login } from './credentials/account-variables.ts';
import { cachedSession, type RefreshPlan, readPlan, stateOf } from './credentials/refresh.ts';
import { outsideWorld } from './outside-world.ts';
import { errorLines } from './report/error-card.ts';
import { logInAs } from './steps/login/login-ports.ts';
import { asStepError } from './steps/run-step.ts';
import { systemClock } from './system/clock.ts';
import { withLock } from './system/file-lock.ts';
import { readPrivate, writePrivate } from './system/private-file.ts';

export interface ProcessCall {
  /** The path of the plan that the login left. */
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly packageRoot: URL;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/**
 * The `credential_process` of a profile with `refresh: true`: prints a session that still lasts, and logs in again, with
 * the ID token of the step that asks, when the kept one nears its end. Of several processes that ask at once, one logs in
 * and the others get what it got. Gives the exit code; errors go to stderr, with the explanation that the login itself
 * would give. SDKs start it anew each time they need credentials.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
export async function provideCredentials(call: ProcessCall): Promise<0 | 1> {
  try {
    const [path = ''] = call.arguments;
    call.stdout(`${await sessionOf(path, call)}\n`);
    return 0;
  } catch (error) {
    for (const line of errorLines(asStepError(error))) call.stderr(`${line}\n`);
    return 1;
  }
}

async function sessionOf(planPath: string, call: ProcessCall): Promise<string> {
  const plan = readPlan(readPrivate(planPath) ?? '');
  if (plan === undefined) throw loggedOut();
  const sessionPath = planPath.replace(/\.json$/, '.session.json');
  const kept = readPrivate(sessionPath);
  if (kept !== undefined && stateOf(kept, systemClock) === 'fresh') return kept;
  return await withLock(`${sessionPath}.lock`, systemClock, async () => {
    // Whoever held the lock before may have renewed it already.
    const now = readPrivate(sessionPath);
    if (now !== undefined && stateOf(now, systemClock) === 'fresh') return now;
    try {
      const renewed = cachedSession(await logInAgain(plan, call));
      writePrivate(sessionPath, renewed);
      return renewed;
    } catch (error) {
      if (now === undefined || stateOf(now, systemClock) === 'useless') throw error;
      call.stderr(
        `The session could not be renewed (${asStepError(error).code}); the old one is used until it ends.\n`,
      );
      return now;
    }
  });
}

function logInAgain({ request, endpoint }: RefreshPlan, call: ProcessCall): Promise<Login> {
  const { environment, packageRoot, folder, stderr } = call;
  const world = outsideWorld({
    environment,
    // The SDK reads stdout, and shows stderr when this fails: nothing that is said here is secret.
    log: { info: (line) => stderr(`${line}\n`), debug: () => undefined, group: (_, work) => work() },
    mask: () => undefined,
    packageRoot,
    folder,
  });
  return logInAs(request, { proxy: {}, ...(endpoint === undefined ? {} : { endpoint }) }, world);
}

function loggedOut(): StepError {
  return new StepError({
    code: 'login-ended',
    fault: 'user',
    message: 'The login behind this profile has ended: its post step or a logout has removed it.',
    remedy: 'Log in again, or use the profile only in steps between the login and the logout.',
  });
}
