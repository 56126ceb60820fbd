import type { SignedMessage } from './signed-message.ts';

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
