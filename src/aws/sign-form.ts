import { createHash, createHmac } from 'node:crypto';
import type { AwsSession } from '../credentials/session.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The headers that make a form posted to the root of an endpoint a signed one (Signature Version 4). Only this one shape
 * of request is ever signed here; everything else is the SDK's work.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(request: {
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly region: string;
  readonly service: string;
  readonly session: AwsSession;
  readonly at: Date;
}): Readonly<Record<string, string>> {
  const { session, region, service } = request;
  const time = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: request.host,
    'x-amz-date': time,
    ...(session.sessionToken === undefined ? {} : { 'x-amz-security-token': session.sessionToken.reveal() }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]?.trim()}`),
    '',
    names.join(';'),
    sha256(request.body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part).digest(),
    `AWS4${session.secretAccessKey.reveal()}`,
  );
  const signature = hmac(key, [ALGORITHM, time, scope, sha256(canonical)].join('\n')).digest('hex');
  return {
    ...headers,
    authorization: `${ALGORITHM} Credential=${session.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function hmac(key: string | Buffer, text: string) {
  return createHmac('sha256', key).update(text, 'utf8');
}
