import { type Http, HttpFailure, PROXY_CODES } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import { tokenClaims } from '../contract/token-claims.ts';
import type { IdTokenSource } from '../credentials/session.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 10_000;
/** A token has a few kilobytes. */
const MOST_BYTES = 64 * 1024;
const ATTEMPTS = 3;
const PAUSE_MS = 300;

interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mask: (value: string) => void;
  readonly http: Http;
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Asks the runner's token endpoint for a token of this job. The endpoint exists only when the job has the permission
 * `id-token: write`.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function githubIdTokens({ environment, mask, http, sleep }: Surroundings): IdTokenSource {
  return {
    async request(audience, signal) {
      const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
      const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
      if (url === '' || bearer === '') return undefined;
      mask(bearer);
      const endpoint = `${url}${url.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`;
      const token = await ask({ url: endpoint, bearer, http, signal }, sleep);
      mask(token);
      return { token: new Secret(token), claims: claimsOf(token) };
    },
  };
}

interface Question {
  readonly url: string;
  readonly bearer: string;
  readonly http: Http;
  readonly signal: AbortSignal | undefined;
}

async function ask(question: Question, sleep: Surroundings['sleep']): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await askOnce(question);
    if ('token' in outcome) return outcome.token;
    if (!outcome.passing || attempt === ATTEMPTS) {
      throw new StepError({
        code: 'id-token-unavailable',
        fault: outcome.passing ? 'platform' : 'user',
        message: `GitHub did not give this job an OIDC token: ${outcome.problem}.`,
        remedy: outcome.remedy ?? (outcome.passing ? PASSING_REMEDY : FINAL_REMEDY),
        ...('cause' in outcome ? { cause: outcome.cause } : {}),
      });
    }
    await sleep(PAUSE_MS * attempt, question.signal);
  }
}

const PASSING_REMEDY = 'Run the job again; if it stays, see https://www.githubstatus.com.';
const FINAL_REMEDY = 'Check that the job has `permissions: id-token: write` and is still running.';

type Answer =
  | { readonly token: string }
  | {
      readonly problem: string;
      readonly passing: boolean;
      readonly remedy?: string;
      readonly cause?: unknown;
    };

async function askOnce({ url, bearer, http, signal }: Question): Promise<Answer> {
  if (!URL.canParse(url)) return { problem: 'its endpoint is not a URL', passing: false };
  try {
    const { status, body } = await http({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      direct: false,
      signal,
    });
    if (status !== 200)
      return { problem: `its endpoint answered ${status}`, passing: status >= 500 || status === 429 };
    const token = tokenIn(body);
    return token === undefined
      ? { problem: 'its endpoint answered without a token', passing: false }
      : { token };
  } catch (cause) {
    if (!(cause instanceof HttpFailure)) throw cause;
    const problem = `its endpoint could not be read (${cause.message})`;
    return cause.kind === 'untrusted-tls'
      ? { problem, passing: false, remedy: tlsRemedy(cause.host), cause }
      : { problem, passing: !FINAL.has(cause.kind) && cause.code !== PROXY_CODES.refused, cause };
  }
}

const FINAL: ReadonlySet<HttpFailure['kind']> = new Set(['aborted', 'too-large', 'untrusted-tls']);

function tlsRemedy(host: string): string {
  return `The certificate of ${host} is not signed by anybody this machine trusts: put the CA of your proxy or enterprise server into a PEM file and name it in NODE_EXTRA_CA_CERTS.`;
}

function tokenIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const value =
      typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const claims = tokenClaims(token);
  if (claims !== undefined) return claims;
  throw new StepError({
    code: 'id-token-unreadable',
    fault: 'platform',
    message: 'The token that this job got is not a JSON Web Token.',
    remedy: 'Check ACTIONS_ID_TOKEN_REQUEST_URL: something else than GitHub may have answered.',
  });
}
