import { AwsFailure, type FailureClass } from '../contract/aws-failure.ts';
import { PROXY_CODES, UNTRUSTED_TLS } from '../contract/http.ts';

/**
 * Error names of STS, IAM, CloudFormation and Organizations by what can be done about them.
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html and the errors of each operation.
 */
const CLASSES: Readonly<Record<string, FailureClass>> = {
  AccessDenied: 'refused',
  AccessDeniedException: 'refused',
  UnauthorizedOperation: 'refused',
  InvalidClientTokenId: 'refused',
  UnrecognizedClientException: 'refused',
  SignatureDoesNotMatch: 'refused',
  InvalidSignatureException: 'refused',
  OptInRequired: 'refused',
  RegionDisabledException: 'refused',
  IDPRejectedClaim: 'refused',
  IDPRejectedClaimException: 'refused',
  MissingAuthenticationToken: 'refused',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
  RequestExpired: 'expired',
  IDPCommunicationError: 'transient',
  IDPCommunicationErrorException: 'transient',
  InternalFailure: 'transient',
  InternalError: 'transient',
  ServiceUnavailable: 'transient',
  ServiceUnavailableException: 'transient',
  ServiceFailure: 'transient',
  ServiceFailureException: 'transient',
  ServiceException: 'transient',
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  NoSuchEntity: 'not-found',
  NoSuchEntityException: 'not-found',
  ResourceNotFoundException: 'not-found',
  NotFoundException: 'not-found',
  NoSuchBucket: 'not-found',
  ChangeSetNotFound: 'not-found',
  ChangeSetNotFoundException: 'not-found',
  CredentialsProviderError: 'no-credentials',
  UnusableAnswer: 'other',
  ECONNREFUSED: 'network',
  ECONNRESET: 'network',
  ENOTFOUND: 'network',
  EAI_AGAIN: 'network',
  ETIMEDOUT: 'network',
  ENETUNREACH: 'network',
  EHOSTUNREACH: 'network',
  EPIPE: 'network',
  TimeoutError: 'network',
  AnswerTooLong: 'other',
  RepeatedPage: 'other',
  [PROXY_CODES.unavailable]: 'network',
  [PROXY_CODES.refused]: 'proxy-refused',
  ...Object.fromEntries([...UNTRUSTED_TLS].map((code) => [code, 'untrusted-tls' as const])),
};

/** The one STS refusal that passes by itself, although it has the name of a final one. */
const KEYS_UNREADABLE = /Couldn't retrieve verification key/i;

/** Turns whatever an SDK client threw into an AwsFailure; what is no AWS error at all stays as it is. */
export function awsFailure(error: unknown, action: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = networkCode(error) ?? error.name;
  const metadata = metadataOf(error);
  if (metadata === undefined && CLASSES[code] === undefined) return error;
  return new AwsFailure({
    code,
    class: metadata?.clockSkewCorrected
      ? 'transient'
      : classOf(code, error.message, metadata?.httpStatusCode),
    action,
    message: error.message === '' ? code : error.message,
    requestId: metadata?.requestId,
    status: metadata?.httpStatusCode,
    host: 'requestHost' in error && typeof error.requestHost === 'string' ? error.requestHost : undefined,
    cause: error,
  });
}

/** Runs one call and translates its failure. */
export async function asAction<T>(action: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw awsFailure(error, action);
  }
}

function classOf(code: string, message: string, status: number | undefined): FailureClass {
  if (code.startsWith('InvalidIdentityToken') && KEYS_UNREADABLE.test(message)) return 'transient';
  const known = CLASSES[code];
  if (known !== undefined) return known;
  if (status === 429) return 'throttled';
  if (status !== undefined && status >= 500) return 'transient';
  if (status === 403) return 'refused';
  if (status === 404) return 'not-found';
  return status === 400 ? 'invalid-request' : 'other';
}

/** Classes that the system's error code tells, not the name of an answer. */
const WITHOUT_ANSWER: ReadonlySet<FailureClass | undefined> = new Set([
  'network',
  'untrusted-tls',
  'proxy-refused',
]);

function networkCode(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code !== undefined && WITHOUT_ANSWER.has(CLASSES[code]) ? code : undefined;
}

interface Metadata {
  readonly httpStatusCode?: number;
  readonly requestId?: string;
  /** The client found its clock to be wrong by the answer, and signs by the corrected one from now on. */
  readonly clockSkewCorrected?: boolean;
}

function metadataOf(error: Error): Metadata | undefined {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null)
    return undefined;
  const { $metadata: metadata } = error;
  return {
    ...('httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
      ? { httpStatusCode: metadata.httpStatusCode }
      : {}),
    ...('requestId' in metadata && typeof metadata.requestId === 'string'
      ? { requestId: metadata.requestId }
      : {}),
    clockSkewCorrected: 'clockSkewCorrected' in metadata && metadata.clockSkewCorrected === true,
  };
}

/** Runs one call; undefined when it fails with the service's own name for something that is not there. */
export async function unlessMissing<T>(
  code: string,
  action: string,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await asAction(action, call);
  } catch (error) {
    if (error instanceof AwsFailure && error.code === code) return undefined;
    throw error;
  }
}
