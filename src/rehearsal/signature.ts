import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/*
 * Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * Pure: it says what a request claims and whether a secret fits; whose secret that is, is decided by the caller.
 */

/** A request as it came over the wire. */
export interface SignedMessage {
  readonly method: string;
  /** Percent-encoded as sent, without the query. */
  readonly path: string;
  /** Decoded names and values, in any order. */
  readonly query: readonly (readonly [string, string])[];
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** What a signed request says about itself. */
export interface SignatureClaim {
  readonly form: 'header' | 'query';
  readonly accessKeyId: string;
  /** `YYYYMMDD` of the credential scope. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly signedAt: Date;
  /** Presigned requests state how long they live, in seconds. */
  readonly expires: number | undefined;
  readonly sessionToken: string | undefined;
}

/** The request claims nothing (`undefined`), or something that is no signature. */
export type ClaimResult = SignatureClaim | { readonly incomplete: string } | undefined;

/** Reads the Authorization header, or the X-Amz-… parameters of a presigned request. */
export function readClaim(message: SignedMessage): ClaimResult {
  const header = message.headers.get('authorization');
  const parameters = new Map(message.query);
  if (header !== undefined) return claimOfHeader(header, message.headers);
  if (parameters.has('X-Amz-Algorithm') || parameters.has('X-Amz-Signature')) return claimOfQuery(parameters);
  return undefined;
}

function claimOfHeader(header: string, headers: ReadonlyMap<string, string>): ClaimResult {
  if (!header.startsWith('AWS4-HMAC-SHA256'))
    return { incomplete: `Unsupported authorization: ${header.split(' ')[0]}` };
  const fields = new Map(
    header
      .slice('AWS4-HMAC-SHA256'.length)
      .split(',')
      .map((part) => {
        const [name = '', ...value] = part.trim().split('=');
        return [name, value.join('=')] as const;
      }),
  );
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !fields.get(name));
  if (missing.length > 0) {
    const said = missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' ');
    return { incomplete: said };
  }
  const date = headers.get('x-amz-date') ?? headers.get('date');
  if (date === undefined) {
    return {
      incomplete: "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    };
  }
  return claim('header', {
    credential: fields.get('Credential'),
    signedHeaders: fields.get('SignedHeaders'),
    signature: fields.get('Signature'),
    date,
    expires: undefined,
    sessionToken: headers.get('x-amz-security-token'),
  });
}

function claimOfQuery(parameters: ReadonlyMap<string, string>): ClaimResult {
  const wanted = [
    'X-Amz-Algorithm',
    'X-Amz-Credential',
    'X-Amz-Signature',
    'X-Amz-SignedHeaders',
    'X-Amz-Date',
  ];
  const missing = wanted.filter((name) => !parameters.get(name));
  if (missing.length > 0) {
    return {
      incomplete: `AWS query-string parameters must include ${missing.map((name) => `'${name}'`).join(', ')}.`,
    };
  }
  if (parameters.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
    return { incomplete: `Unsupported AWS 'algorithm': '${parameters.get('X-Amz-Algorithm')}'.` };
  }
  return claim('query', {
    credential: parameters.get('X-Amz-Credential'),
    signedHeaders: parameters.get('X-Amz-SignedHeaders'),
    signature: parameters.get('X-Amz-Signature'),
    date: parameters.get('X-Amz-Date') ?? '',
    expires: parameters.get('X-Amz-Expires'),
    sessionToken: parameters.get('X-Amz-Security-Token'),
  });
}

interface RawClaim {
  readonly credential: string | undefined;
  readonly signedHeaders: string | undefined;
  readonly signature: string | undefined;
  readonly date: string;
  readonly expires: string | undefined;
  readonly sessionToken: string | undefined;
}

function claim(form: 'header' | 'query', raw: RawClaim): ClaimResult {
  const [accessKeyId = '', date = '', region = '', service = '', terminal = '', ...rest] = (
    raw.credential ?? ''
  ).split('/');
  if (accessKeyId === '' || terminal !== 'aws4_request' || rest.length > 0) {
    return {
      incomplete: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${raw.credential ?? ''}'`,
    };
  }
  const signedAt = instantOf(raw.date);
  if (signedAt === undefined) {
    return { incomplete: `Date must be in ISO-8601 'basic format'. Got '${raw.date}'.` };
  }
  const expires = raw.expires === undefined ? undefined : lifetimeOf(raw.expires);
  if (Number.isNaN(expires)) {
    return {
      incomplete: `X-Amz-Expires must be a number of seconds up to ${MOST_LIFETIME}, which is a week.`,
    };
  }
  return {
    form,
    accessKeyId,
    date,
    region,
    service,
    signedHeaders: (raw.signedHeaders ?? '').toLowerCase().split(';'),
    signature: raw.signature ?? '',
    signedAt,
    expires,
    sessionToken: raw.sessionToken,
  };
}

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

const MOST_LIFETIME = 604_800;

function lifetimeOf(text: string): number {
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return seconds >= 1 && seconds <= MOST_LIFETIME ? seconds : Number.NaN;
}

function instantOf(text: string): Date | undefined {
  const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const instant = new Date(
    basic === null ? text : `${basic.slice(1, 4).join('-')}T${basic.slice(4, 7).join(':')}Z`,
  );
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
