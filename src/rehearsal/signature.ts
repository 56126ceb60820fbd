import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SignatureClaim } from './signature-claim.ts';
import type { SignedMessage } from './signed-message.ts';

/*
 * Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * Pure: it says what a request claims and whether a secret fits; whose secret that is, is decided by the caller.
 */

/**
 * Whether the secret key made this signature over this request: path, query, signed headers and body. `host`, and
 * every `x-amz-` header that was sent, has to be signed; otherwise it could have been added on the way.
 */
export function signatureFits(message: SignedMessage, claimed: SignatureClaim, secret: string): boolean {
  const mustBeSigned = ['host', ...[...message.headers.keys()].filter((name) => name.startsWith('x-amz-'))];
  if (mustBeSigned.some((name) => name !== 'x-amz-content-sha256' && !claimed.signedHeaders.includes(name))) {
    return false;
  }
  const stated = Buffer.from(claimed.signature, 'utf8');
  const computed = Buffer.from(sign(message, claimed, secret), 'utf8');
  return stated.length === computed.length && timingSafeEqual(stated, computed) && bodyFits(message);
}

/** The signature of a request in hexadecimal form; what clients compute, also used to presign. */
export function sign(
  message: SignedMessage,
  scope: Pick<SignatureClaim, 'form' | 'date' | 'region' | 'service' | 'signedHeaders' | 'signedAt'>,
  secret: string,
): string {
  const credentialScope = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  const canonical = [
    message.method,
    canonicalPath(message.path, scope.service),
    canonicalQuery(message.query),
    ...scope.signedHeaders.map(
      (name) => `${name}:${(message.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}`,
    ),
    '',
    scope.signedHeaders.join(';'),
    payloadHash(message, scope),
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    basicInstant(scope.signedAt),
    credentialScope,
    sha256(Buffer.from(canonical, 'utf8')),
  ].join('\n');
  const key = [scope.date, scope.region, scope.service, 'aws4_request'].reduce<Buffer | string>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${secret}`,
  );
  return createHmac('sha256', key).update(text).digest('hex');
}

/** `20260131T235959Z`. */
export function basicInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** S3 signs the path as sent; every other service signs it encoded once more. */
function canonicalPath(path: string, service: string): string {
  const plain = path === '' ? '/' : path;
  return service === 's3' ? plain : plain.split('/').map(encode).join('/');
}

function canonicalQuery(query: SignedMessage['query']): string {
  return query
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** S3 clients may state the hash, or that the body is not signed; all others sign the body that they send. */
function payloadHash(
  message: SignedMessage,
  scope: { readonly form: string; readonly service: string },
): string {
  if (scope.service !== 's3') return sha256(message.body);
  return (
    message.headers.get('x-amz-content-sha256') ??
    (scope.form === 'query' ? 'UNSIGNED-PAYLOAD' : sha256(message.body))
  );
}

/** Where the hash is stated instead of computed, it must be that of the body, or one of the words for "not signed". */
function bodyFits(message: SignedMessage): boolean {
  const stated = message.headers.get('x-amz-content-sha256');
  return (
    stated === undefined || /^(UNSIGNED-PAYLOAD|STREAMING-)/.test(stated) || stated === sha256(message.body)
  );
}

function sha256(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
