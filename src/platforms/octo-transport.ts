import type { Http } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { jsonCall, type Members, type RefusedCall, refusal } from './json-call.ts';

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

/** One call below `/cover/v1`. Gives the members of the answer. Throws the StepErrors of json-call.ts. */
export type OctoCall = (
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: Members,
) => Promise<Members>;

const API_URL = 'https://api.alphaus.cloud/m/blue';
const TOKEN_URL = 'https://login.alphaus.cloud/access_token';
const SERVICE = '/cover/v1';
/** Octo looks at AWS while it answers. */
const ANSWER_TIMEOUT_MS = 60_000;

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
    const answer = await jsonCall(http, 'Octo', {
      method,
      url: `${apiUrl}${SERVICE}${path}`,
      headers: {
        authorization: `Bearer ${given.reveal()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
    const { status, members } = answer;
    if (status >= 200 && status < 300 && members !== undefined) return members;
    throw refusal(refused(`${method} ${SERVICE}${path}`), answer);
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
  const answer = await jsonCall(http, 'Octo', {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    answerTimeoutMs: ANSWER_TIMEOUT_MS,
  });
  const token = answer.status === 200 ? answer.members?.['access_token'] : undefined;
  if (typeof token !== 'string' || token === '')
    throw refusal({ ...refused('the login'), isLogin: true }, answer);
  mask(token);
  return new Secret(token);
}

function refused(what: string): RefusedCall {
  return {
    platform: 'Octo',
    what,
    sentences: ['message', 'error_description', 'error'],
    noAccess: 'Check the id and the secret of the API client, and that it may manage cloud accounts.',
  };
}
