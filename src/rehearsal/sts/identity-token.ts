import type { TokenClaims } from '../../trust/context.ts';
import { ServiceError } from '../service.ts';
import type { RehearsalState } from '../state.ts';

/** A token that was read, but not verified. */
export interface IdentityToken {
  readonly text: string;
  readonly issuer: string;
  readonly claims: TokenClaims;
}

/** What IAM accepts of OpenID Connect providers. `none` and the symmetric ones are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const REQUIRED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat'];

/** Reads header and claims. Throws InvalidIdentityToken when it is no JWT or lacks a claim that STS needs. */
export async function readIdentityToken(text: string): Promise<IdentityToken> {
  // Loaded on first use: most of the cost of the library is paid only by those who log in with a token.
  const { decodeJwt, decodeProtectedHeader } = await import('jose');
  let claims: TokenClaims;
  try {
    decodeProtectedHeader(text);
    claims = decodeJwt(text);
  } catch {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  const missing = REQUIRED_CLAIMS.find((name) => claims[name] === undefined);
  if (missing !== undefined) throw invalidToken(`Missing a required claim: ${missing}`);
  return { text, issuer: String(claims['iss']), claims };
}

/**
 * Verifies signature and lifetime with the keys of the token's own issuer. Throws InvalidIdentityToken, or
 * ExpiredTokenException for a genuine token that is too old.
 */
export async function verifyIdentityToken(state: RehearsalState, token: IdentityToken): Promise<void> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
  const issuer = state.issuers.get(token.issuer);
  if (issuer === undefined) throw noKey();
  const { keys } = await issuer.jwks().catch(() => {
    throw new ServiceError('IDPCommunicationError', "Couldn't reach your identity provider to get its keys.");
  });
  try {
    await jwtVerify(token.text, createLocalJWKSet({ keys: keys.map((key) => ({ kty: '', ...key })) }), {
      algorithms: ALGORITHMS,
      issuer: token.issuer,
      currentDate: state.clientTime(),
    });
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      const now = Math.floor(state.clientTime().getTime() / 1000);
      throw new ServiceError(
        'ExpiredTokenException',
        `Token expired: current date/time ${now} must be before the expiration date/time ${token.claims['exp']}`,
      );
    }
    if (error instanceof errors.JWKSNoMatchingKey) throw noKey();
    if (error instanceof errors.JOSEError) {
      throw invalidToken(
        error instanceof errors.JWTClaimValidationFailed
          ? `Invalid claim: ${error.claim}`
          : 'Invalid token signature',
      );
    }
    throw error;
  }
}

function noKey(): ServiceError {
  return invalidToken(
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  );
}

function invalidToken(message: string): ServiceError {
  return new ServiceError('InvalidIdentityToken', message);
}
