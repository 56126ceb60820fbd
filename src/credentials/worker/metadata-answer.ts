import { AwsFailure } from '../../contract/aws-failure.ts';
import { type HttpAnswer, HttpFailure, type HttpRequest } from '../../contract/http.ts';
import { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import type { LoginPorts } from '../login-run.ts';
import type { AwsSession } from '../session.ts';

/** Credentials are about 1.5 kB of JSON; whoever sends much more is no credential endpoint. */
const MOST_BYTES = 16 * 1024;
const CONNECT_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 2_000;

/** An endpoint that hands out credentials, for people: `container credentials` at `http://…`. */
export interface MetadataEndpoint {
  readonly name: string;
  /** The `action` of its failures. */
  readonly action: string;
  readonly url: string;
}

/**
 * Asks an endpoint of the machine itself: never through a proxy, no redirect followed. What passes by itself (no
 * connection, time-outs, 5xx, 429) is thrown as AwsFailure, so that it can be tried again.
 */
export async function askMachine(
  endpoint: MetadataEndpoint,
  request: Pick<HttpRequest, 'method' | 'headers'>,
  ports: LoginPorts,
): Promise<HttpAnswer> {
  const answer = await ports
    .http({
      ...request,
      url: endpoint.url,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      direct: true,
      signal: ports.signal,
    })
    .catch((error: unknown) => {
      throw error instanceof HttpFailure ? failureOf(error, endpoint) : error;
    });
  if (answer.status >= 500 || answer.status === 429) {
    throw new AwsFailure({
      code: `HTTP ${answer.status}`,
      class: answer.status === 429 ? 'throttled' : 'transient',
      action: endpoint.action,
      message: `${endpoint.url} answered ${answer.status}`,
      status: answer.status,
    });
  }
  return answer;
}

function failureOf(error: HttpFailure, endpoint: MetadataEndpoint): unknown {
  if (error.kind === 'too-large') return untrustworthy(endpoint, `it sent more than ${MOST_BYTES} bytes`);
  return new AwsFailure({
    code: error.code,
    class: error.kind === 'untrusted-tls' ? 'untrusted-tls' : 'network',
    action: endpoint.action,
    message: error.message,
    host: error.host,
    cause: error,
  });
}

/** The text of an answer that must be plain text or JSON. Throws StepError for redirects, pages and refusals. */
export function textOfAnswer(answer: HttpAnswer, endpoint: MetadataEndpoint): string {
  const { status, contentType, body } = answer;
  if (status >= 300 && status < 400)
    throw untrustworthy(
      endpoint,
      `it answered with a redirect (${status}), which credential endpoints never do`,
    );
  if (status !== 200) throw untrustworthy(endpoint, `it answered ${status}`);
  if (contentType === 'text/html' || /^\s*</.test(body))
    throw untrustworthy(endpoint, 'it answered with a web page: something else than AWS is at this address');
  return body;
}

/**
 * Credentials in the form that the metadata services give. Every member must be there and look like what it is; nothing
 * of a wrong answer is quoted. The secrets are masked before they are returned.
 */
export function sessionOfAnswer(
  body: string,
  endpoint: MetadataEndpoint,
  ports: LoginPorts,
): { readonly session: AwsSession; readonly roleArn?: string } {
  const answer = recordOf(body);
  if (answer === undefined) throw untrustworthy(endpoint, 'its answer is not a JSON object');
  const text = (name: string): string => (typeof answer[name] === 'string' ? answer[name] : '');
  const [secret, token] = [text('SecretAccessKey'), text('Token')];
  for (const value of [secret, token]) if (value !== '') ports.mask(value);
  const code = text('Code');
  if (code !== '' && code !== 'Success')
    throw untrustworthy(endpoint, `it has no credentials: ${code.slice(0, 80)}`);
  const expiration = new Date(text('Expiration'));
  const wrong = [
    ...(/^A[A-Z0-9]{15,127}$/.test(text('AccessKeyId')) ? [] : ['AccessKeyId']),
    ...(/^\S{16,256}$/.test(secret) ? [] : ['SecretAccessKey']),
    ...(/^\S{16,8192}$/.test(token) ? [] : ['Token']),
    ...(Number.isNaN(expiration.getTime()) ? ['Expiration'] : []),
  ];
  if (wrong.length > 0) throw untrustworthy(endpoint, `its answer has no usable ${wrong.join(', ')}`);
  if (expiration.getTime() <= ports.clock.now().getTime())
    throw untrustworthy(endpoint, `its credentials expired at ${expiration.toISOString()}`);
  const roleArn = text('RoleArn');
  return {
    session: {
      accessKeyId: text('AccessKeyId'),
      secretAccessKey: new Secret(secret),
      sessionToken: new Secret(token),
      expiration,
    },
    ...(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(roleArn) ? { roleArn } : {}),
  };
}

function recordOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The endpoint answered, but with nothing that may be used. */
export function untrustworthy(endpoint: MetadataEndpoint, why: string): StepError {
  return new StepError({
    code: 'machine-credentials-refused',
    fault: 'user',
    message: `The ${endpoint.name} at ${endpoint.url} cannot be used: ${why}.`,
    remedy:
      'Check what listens at this address, and that the machine has a role. To log in otherwise, name another `source`.',
  });
}
