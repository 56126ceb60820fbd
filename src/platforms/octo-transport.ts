import { type Http, type HttpAnswer, HttpFailure } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';

/** An API client of Octo: its id, and the secret that belongs to it. */
export interface OctoCredentials {
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** Where Octo is called, when that is not Octo itself (a rehearsal, another tenant). Without a slash at the end. */
export interface OctoEndpoints {
  readonly apiUrl?: string | undefined;
  readonly tokenUrl?: string | undefined;
}

/** One call below `/cover/v1`. Gives the members of the answer. Throws StepError `platform-refused`, `platform-rejected`, `platform-unreachable`. */
export type OctoCall = (
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

const API_URL = 'https://api.alphaus.cloud/m/blue';
const TOKEN_URL = 'https://login.alphaus.cloud/access_token';
const SERVICE = '/cover/v1';
const CONNECT_TIMEOUT_MS = 5_000;
/** Octo looks at AWS while it answers. */
const ANSWER_TIMEOUT_MS = 60_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** Calls Octo's API with a token that is asked for once. The token is masked before it is used. */
export function octoTransport(
  http: Http,
  endpoints: OctoEndpoints,
  credentials: OctoCredentials,
  mask: (value: string) => void,
): OctoCall {
  const apiUrl = endpoints.apiUrl ?? API_URL;
  const tokenUrl = endpoints.tokenUrl ?? TOKEN_URL;
  let token: Promise<Secret> | undefined;
  return async (method, path, body) => {
    token ??= accessToken(http, tokenUrl, credentials, mask);
    const given = await token;
    const answer = await sent(http, {
      method,
      url: `${apiUrl}${SERVICE}${path}`,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${given.reveal()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 200 && answer.status < 300) return membersOf(answer);
    throw refused(answer, `${method} ${SERVICE}${path}`);
  };
}

async function accessToken(
  http: Http,
  url: string,
  { clientId, clientSecret }: OctoCredentials,
  mask: (value: string) => void,
): Promise<Secret> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret.reveal(),
    scope: 'openid',
  });
  const answer = await sent(http, {
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const token = answer.status === 200 ? membersOf(answer)['access_token'] : undefined;
  if (typeof token !== 'string' || token === '') throw refused(answer, 'the login');
  mask(token);
  return new Secret(token);
}

function sent(
  http: Http,
  request: Pick<Parameters<Http>[0], 'method' | 'url' | 'headers' | 'body'>,
): Promise<HttpAnswer> {
  return http({
    ...request,
    connectTimeoutMs: CONNECT_TIMEOUT_MS,
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
    maxBytes: MOST_BYTES,
    direct: false,
  }).catch((error: unknown) => {
    if (!(error instanceof HttpFailure)) throw error;
    throw new StepError({
      code: 'platform-unreachable',
      fault: 'platform',
      message: `Octo gave no answer: ${error.message}.`,
      remedy: 'Check firewalls and proxies of the runner, and run again.',
      cause: error,
    });
  });
}

function membersOf({ body }: HttpAnswer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new StepError({
    code: 'platform-answer',
    fault: 'platform',
    message: 'Octo answered with something else than a JSON object.',
    remedy: 'Run again; if it stays, ask the support of Octo.',
  });
}

/** The answer's own sentence is shown, and never the request, which holds a secret. */
function refused({ status, body }: HttpAnswer, what: string): StepError {
  const said = /"(?:message|error_description|error)"\s*:\s*"((?:[^"\\]|\\.){1,500})"/.exec(body)?.[1];
  const noAccess = status === 401 || status === 403;
  // What Octo does not accept is an answer; what it could not do, for now or for good, is none.
  const rejected = !noAccess && status >= 400 && status < 500 && status !== 429;
  return new StepError({
    code: rejected ? 'platform-rejected' : 'platform-refused',
    fault: noAccess ? 'user' : 'platform',
    message: `Octo refused ${what} with ${status}${said === undefined ? '' : `: ${said}`}.`,
    remedy: noAccess
      ? 'Check the id and the secret of the API client, and that it may manage cloud accounts.'
      : "See Octo's sentence above; run again if it tells of a fault of its own.",
  });
}
