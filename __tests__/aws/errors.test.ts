import { describe, expect, it } from '@jest/globals';
import { awsFailure } from '../../src/aws/errors.ts';
import { AwsFailure, type FailureClass } from '../../src/contract/aws-failure.ts';

/** An error as the SDK throws it. */
const sdkError = (name: string, status: number, more: object = {}, message = 'text'): Error =>
  Object.assign(new Error(message), {
    name,
    $metadata: { httpStatusCode: status, requestId: 'r-1', ...more },
  });
/** An error as Node throws it. */
const systemError = (code: string): Error => Object.assign(new Error(''), { code });

describe('the class of a failure', () => {
  it.each<[string, Error, FailureClass]>([
    ['a refusal', sdkError('AccessDenied', 403), 'refused'],
    ['a region that is off', sdkError('RegionDisabledException', 403), 'refused'],
    ['a wrong secret', sdkError('SignatureDoesNotMatch', 403), 'refused'],
    [
      'a wrong secret by a clock that was wrong',
      sdkError('SignatureDoesNotMatch', 403, { clockSkewCorrected: true }),
      'transient',
    ],
    ['a claim that is rejected', sdkError('IDPRejectedClaimException', 403), 'refused'],
    ['an unknown refusal', sdkError('Whatever', 403), 'refused'],
    ['an expired token', sdkError('ExpiredTokenException', 400), 'expired'],
    ['a wrong request', sdkError('ValidationError', 400), 'invalid-request'],
    ['a token of a strange issuer', sdkError('InvalidIdentityToken', 400), 'invalid-request'],
    [
      'keys that could not be read, whose name says nothing of it',
      sdkError(
        'InvalidIdentityTokenException',
        400,
        {},
        "Couldn't retrieve verification key from your identity provider",
      ),
      'transient',
    ],
    ['an issuer that does not answer', sdkError('IDPCommunicationErrorException', 400), 'transient'],
    ['throttling', sdkError('ThrottlingException', 400), 'throttled'],
    ['throttling by status alone', sdkError('Whatever', 429), 'throttled'],
    ['a fault of the server', sdkError('Whatever', 503), 'transient'],
    ['a reset connection', systemError('ECONNRESET'), 'network'],
    ['a name that does not resolve now', systemError('EAI_AGAIN'), 'network'],
    ['a name that does not resolve', systemError('ENOTFOUND'), 'network'],
    ['a network that is not there', systemError('ENETUNREACH'), 'network'],
    ['a time-out of the SDK', Object.assign(new Error('x'), { name: 'TimeoutError' }), 'network'],
    ['a certificate of its own', systemError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'untrusted-tls'],
    ['a certificate of somebody unknown', systemError('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'untrusted-tls'],
    ['a certificate for another host', systemError('ERR_TLS_CERT_ALTNAME_INVALID'), 'untrusted-tls'],
    ['a proxy that refuses', systemError('PROXY_REFUSED'), 'proxy-refused'],
    ['a proxy that is overloaded', systemError('PROXY_UNAVAILABLE'), 'network'],
    ['no credentials', Object.assign(new Error('x'), { name: 'CredentialsProviderError' }), 'no-credentials'],
  ])('%s', (_, error, kind) => {
    const failure = awsFailure(Object.assign(error, { requestHost: 'sts.amazonaws.com' }), 'sts:AssumeRole');
    expect(failure instanceof AwsFailure ? [failure.class, failure.host] : failure).toEqual([
      kind,
      'sts.amazonaws.com',
    ]);
  });

  it('is none for a defect', () => {
    const defect = new TypeError('undefined is not a function');
    expect(awsFailure(defect, 'sts:AssumeRole')).toBe(defect);
  });
});
