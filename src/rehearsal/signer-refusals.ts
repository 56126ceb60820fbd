import { ServiceError } from './service.ts';
import type { ServiceFacts } from './service-table.ts';

type Protocol = ServiceFacts['protocol'];

/** What is wrong with who signed a request, or how. */
export type Refusal =
  | 'missing'
  | 'incomplete'
  | 'unknown-key'
  | 'bad-token'
  | 'expired-token'
  | 'mismatch'
  | 'skewed'
  | 'scope'
  | 'expired-request';

/** Each refusal as the protocols name it: code and status for query, JSON and S3. */
const CODES: Readonly<Record<Refusal, Readonly<Record<Protocol, readonly [string, number]>>>> = {
  missing: {
    query: ['MissingAuthenticationToken', 403],
    json: ['MissingAuthenticationTokenException', 400],
    'rest-xml': ['AccessDenied', 403],
  },
  incomplete: {
    query: ['IncompleteSignature', 400],
    json: ['IncompleteSignatureException', 400],
    'rest-xml': ['AuthorizationHeaderMalformed', 400],
  },
  'unknown-key': {
    query: ['InvalidClientTokenId', 403],
    json: ['UnrecognizedClientException', 400],
    'rest-xml': ['InvalidAccessKeyId', 403],
  },
  'bad-token': {
    query: ['InvalidClientTokenId', 403],
    json: ['UnrecognizedClientException', 400],
    'rest-xml': ['InvalidToken', 400],
  },
  'expired-token': {
    query: ['ExpiredToken', 403],
    json: ['ExpiredTokenException', 400],
    'rest-xml': ['ExpiredToken', 400],
  },
  mismatch: {
    query: ['SignatureDoesNotMatch', 403],
    json: ['InvalidSignatureException', 400],
    'rest-xml': ['SignatureDoesNotMatch', 403],
  },
  skewed: {
    query: ['SignatureDoesNotMatch', 403],
    json: ['InvalidSignatureException', 400],
    'rest-xml': ['RequestTimeTooSkewed', 403],
  },
  scope: {
    query: ['SignatureDoesNotMatch', 403],
    json: ['InvalidSignatureException', 400],
    'rest-xml': ['AuthorizationHeaderMalformed', 400],
  },
  'expired-request': {
    query: ['RequestExpired', 400],
    json: ['InvalidSignatureException', 400],
    'rest-xml': ['AccessDenied', 403],
  },
};

type Sentences = Readonly<Record<'unknown-key' | 'bad-token' | 'expired-token' | 'mismatch', string>>;

/** What most services say. */
const SENTENCES: Sentences = {
  'unknown-key': 'The security token included in the request is invalid.',
  'bad-token': 'The security token included in the request is invalid.',
  'expired-token': 'The security token included in the request is expired',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
};

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const S3_SENTENCES: Sentences = {
  'unknown-key': 'The AWS Access Key Id you provided does not exist in our records.',
  'bad-token': 'The provided token is malformed or otherwise invalid.',
  'expired-token': 'The provided token has expired.',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
};

/** The refusal as a protocol has it; `text` where the services have no sentence of their own for it. */
export function signerRefusal(refusal: Refusal, protocol: Protocol, text?: string): ServiceError {
  const [code, status] = CODES[refusal][protocol];
  const sentences: Readonly<Partial<Record<Refusal, string>>> =
    protocol === 'rest-xml' ? S3_SENTENCES : SENTENCES;
  return new ServiceError(code, text ?? sentences[refusal] ?? code, status);
}
