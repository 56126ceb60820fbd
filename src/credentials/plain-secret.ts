import { StepError } from '../contract/step-error.ts';
import type { LoginRun } from './login-run.ts';
import type { AwsSession } from './session.ts';

/** Two of 64 characters are special, so that 28 of 100 secrets have none; 40 tries fail twice in a million logins. */
const MOST_SESSIONS = 40;

/**
 * A session whose secret key has letters and digits only, when the request asks for that: some tools break on `+` and
 * `/`. Each new session is a call to STS.
 */
export async function plainSession<T>(
  { request, ports }: LoginRun,
  obtain: () => Promise<T>,
  sessionOf: (obtained: T) => AwsSession,
): Promise<T> {
  const most = request.plainSecret === true ? MOST_SESSIONS : 1;
  for (let sessions = 1; ; sessions += 1) {
    const obtained = await obtain();
    if (request.plainSecret !== true) return obtained;
    if (/^[A-Za-z0-9]+$/.test(sessionOf(obtained).secretAccessKey.reveal())) {
      ports.log.info(`A secret key without special characters came with session ${sessions}.`);
      return obtained;
    }
    if (sessions === most) {
      throw new StepError({
        code: 'special-characters',
        fault: 'aws',
        message: `None of ${most} sessions had a secret key without special characters.`,
        remedy: 'Run the job again, or leave out `special-characters-workaround`.',
      });
    }
  }
}
