/** One request of ours that no SDK makes: to the runner's token endpoint, to the metadata of the machine, to a platform. */
export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  /** As it is sent, in UTF-8; its form is told by a `content-type` among the headers. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the connection, TLS included. */
  readonly connectTimeoutMs: number;
  /** From the connection to the last byte of the answer. */
  readonly answerTimeoutMs: number;
  /** A longer answer is refused. */
  readonly maxBytes: number;
  /** True never goes through a proxy: the endpoint is the machine itself. */
  readonly direct: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** In lower case, without parameters; blank when the answer has none. */
  readonly contentType: string;
  readonly body: string;
}

/** Makes one request. Redirects are answers, never followed. Throws HttpFailure when there is no whole answer. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

export type HttpFailureKind =
  | 'unreachable'
  | 'connect-timeout'
  | 'answer-timeout'
  | 'too-large'
  | 'untrusted-tls'
  | 'aborted';

/** No whole answer came. `code` is the system's name for it (ECONNREFUSED, …), or that of the kind. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly kind: HttpFailureKind;
  readonly code: string;
  readonly host: string;

  constructor(kind: HttpFailureKind, host: string, message: string, code: string = kind, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.code = code;
    this.host = host;
  }
}

/** What the user said about proxies; what is absent comes from the usual variables (HTTPS_PROXY, NO_PROXY, …). */
export interface ProxyChoice {
  readonly url?: string;
  readonly noProxy?: readonly string[];
}

/**
 * Why a certificate was not accepted, by the names that Node gives.
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
export const UNTRUSTED_TLS: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** The codes of a proxy that gives no tunnel: for good, or for now. */
export const PROXY_CODES = { refused: 'PROXY_REFUSED', unavailable: 'PROXY_UNAVAILABLE' } as const;

/** A proxy's address, with or without `http://` in front; undefined when it is none that can be used. */
export function proxyUrl(text: string): URL | undefined {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  try {
    // User and password are sent decoded.
    decodeURIComponent(`${url.username}:${url.password}`);
  } catch {
    return undefined;
  }
  return /^https?:$/.test(url.protocol) ? url : undefined;
}
