import { decodeJwt } from 'jose';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { IdTokenSource } from '../credentials/session.ts';

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const PAUSE_MS = 300;

interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mask: (value: string) => void;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Asks the runner's token endpoint for a token of this job. The endpoint exists only when the job has the permission
 * `id-token: write`.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function githubIdTokens({ environment, mask, sleep }: Surroundings): IdTokenSource {
  return {
    async request(audience) {
      const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
      const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
      if (url === '' || bearer === '') return undefined;
      mask(bearer);
      const token = await ask(
        `${url}${url.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`,
        bearer,
        sleep,
      );
      mask(token);
      return { token: new Secret(token), claims: claimsOf(token) };
    },
  };
}

async function ask(url: string, bearer: string, sleep: Surroundings['sleep']): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await askOnce(url, bearer);
    if ('token' in outcome) return outcome.token;
    if (!outcome.passing || attempt === ATTEMPTS) {
      throw new StepError({
        code: 'id-token-unavailable',
        fault: outcome.passing ? 'platform' : 'user',
        message: `GitHub did not give this job an OIDC token: ${outcome.problem}.`,
        remedy: outcome.passing
          ? 'Run the job again; if it stays, see https://www.githubstatus.com.'
          : 'Check that the job has `permissions: id-token: write` and is still running.',
        ...('cause' in outcome ? { cause: outcome.cause } : {}),
      });
    }
    await sleep(PAUSE_MS * attempt);
  }
}

type Answer =
  | { readonly token: string }
  | { readonly problem: string; readonly passing: boolean; readonly cause?: unknown };

async function askOnce(url: string, bearer: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    if (!response.ok)
      return {
        problem: `its endpoint answered ${response.status}`,
        passing: response.status >= 500 || response.status === 429,
      };
    const body: unknown = await response.json();
    const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
    return typeof token === 'string' && token !== ''
      ? { token }
      : { problem: 'its endpoint answered without a token', passing: false };
  } catch (cause) {
    return {
      problem: `its endpoint could not be read (${cause instanceof Error ? cause.message : String(cause)})`,
      passing: true,
      cause,
    };
  }
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    return decodeJwt(token);
  } catch (cause) {
    throw new StepError({
      code: 'id-token-unreadable',
      fault: 'platform',
      message: 'The token that this job got is not a JSON Web Token.',
      remedy: 'Check ACTIONS_ID_TOKEN_REQUEST_URL: something else than GitHub may have answered.',
      cause,
    });
  }
}
