import type { Agent } from 'node:http';
import type {
  AssumedRole,
  AwsSession,
  CallerIdentity,
  TokenService,
  WebIdentityRequest,
} from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { postForm, type QueryAnswer } from './query-call.ts';
import { queryConnection } from './query-connection.ts';
import { signedHeaders } from './sign-form.ts';
import { callerOfAnswer, roleOfAnswer, unusableAnswer } from './sts-answer.ts';

export interface QueryPlace {
  readonly region: string;
  /** The root of STS, for example `https://sts.eu-west-1.amazonaws.com`. */
  readonly endpoint: string;
  /** For proxies; a connection of our own when absent. */
  readonly agent?: Agent;
  readonly signal?: AbortSignal;
}

const API_VERSION = '2011-06-15';
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
/** A difference of clocks from which AWS refuses signatures. */
const SKEW_MS = 5 * 60 * 1000;

/** What is said here; a request with more than that is left to the SDK. */
const SAID: ReadonlySet<string> = new Set([
  'roleArn',
  'sessionName',
  'durationSeconds',
  'webIdentityToken',
  'policy',
  'policyArns',
]);

/**
 * The two calls that nearly every login makes, without the SDK: loading it takes longer than both. The exchange of a token
 * is not even signed. Everything else goes to `sdk`. Failures are the SDK's own in name and number; secrets are masked
 * before they are returned; nothing is retried.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export function queryTokenService(
  place: QueryPlace,
  mask: (value: string) => void,
  sdk: () => Promise<TokenService>,
): TokenService {
  const url = new URL(place.endpoint);
  const connecting = queryConnection(url, place.agent);
  let clockOffsetMs = 0;

  async function call(
    action: string,
    parameters: Readonly<Record<string, string>>,
    session?: AwsSession,
  ): Promise<string> {
    const body = new URLSearchParams({
      Action: action,
      Version: API_VERSION,
      ...parameters,
    }).toString();
    const headers =
      session === undefined
        ? FORM
        : signedHeaders({
            host: url.host,
            headers: FORM,
            body,
            region: place.region,
            service: 'sts',
            session,
            at: new Date(Date.now() + clockOffsetMs),
          });
    const connection = await connecting;
    const answer = await postForm({ url, headers, body, connection, signal: place.signal });
    if (answer.status === 200) return answer.body;
    const skew = answer.date - (Date.now() + clockOffsetMs);
    const corrected = session !== undefined && Math.abs(skew) >= SKEW_MS;
    // A second try of the same session is signed by the clock that AWS has.
    if (corrected) clockOffsetMs += skew;
    throw serviceError(answer, corrected, url.host);
  }

  return {
    callerIdentity: (session) =>
      asAction('sts:GetCallerIdentity', async () =>
        callerIdentity(await call('GetCallerIdentity', {}, session)),
      ),
    assumeRole: async (session, request) => (await sdk()).assumeRole(session, request),
    async assumeRoleWithWebIdentity(request) {
      if (saysMore(request)) return (await sdk()).assumeRoleWithWebIdentity(request);
      return asAction('sts:AssumeRoleWithWebIdentity', async () =>
        assumedRole(
          await call('AssumeRoleWithWebIdentity', {
            RoleArn: request.roleArn,
            RoleSessionName: request.sessionName,
            DurationSeconds: String(request.durationSeconds),
            WebIdentityToken: request.webIdentityToken.reveal(),
            ...(request.policy === undefined ? {} : { Policy: request.policy }),
            ...Object.fromEntries(
              (request.policyArns ?? []).map((arn, index) => [`PolicyArns.member.${index + 1}.arn`, arn]),
            ),
          }),
          mask,
        ),
      );
    },
  };
}

function saysMore(request: WebIdentityRequest): boolean {
  return Object.entries(request).some(([name, value]) => value !== undefined && !SAID.has(name));
}

function callerIdentity(xml: string): CallerIdentity {
  return callerOfAnswer(element(xml, 'Account'), element(xml, 'Arn'), element(xml, 'UserId'));
}

function assumedRole(xml: string, mask: (value: string) => void): AssumedRole {
  const credentials = {
    AccessKeyId: element(xml, 'AccessKeyId'),
    SecretAccessKey: element(xml, 'SecretAccessKey'),
    SessionToken: element(xml, 'SessionToken'),
    Expiration: new Date(element(xml, 'Expiration') ?? ''),
  };
  return roleOfAnswer(element(xml, 'Arn'), credentials, mask);
}

/**
 * In the form of the SDK's errors, so that one table of names serves both. An answer that names no error is none of STS: a
 * proxy that forbids the way there must not pass for a role that refuses.
 */
function serviceError({ status, body: xml }: QueryAnswer, clockSkewCorrected: boolean, host: string): Error {
  const code = element(xml, 'Code');
  const passing = status >= 500 || status === 429;
  if (code === undefined && !passing)
    return Object.assign(unusableAnswer(`The endpoint answered ${status}`), { requestHost: host });
  const error = new Error(element(xml, 'Message') ?? `The endpoint answered ${status}`);
  error.name = code ?? `HTTP ${status}`;
  return Object.assign(error, {
    requestHost: host,
    $metadata: {
      httpStatusCode: status,
      ...(element(xml, 'RequestId') === undefined ? {} : { requestId: element(xml, 'RequestId') }),
      ...(clockSkewCorrected ? { clockSkewCorrected } : {}),
    },
  });
}

const LAST_CODE_POINT = 0x10ffff;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of the first leaf element of that name. The answers of STS have each of these names once. */
function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal, hex, word) => {
    if (word !== undefined) return ENTITIES[word] ?? entity;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : entity;
  });
}
