import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';

const TIMEOUT_MS = 10_000;
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Verifies a token of this job: signature against the keys that its issuer publishes (OpenID Connect Discovery 1.0),
 * issuer, audience and time. Only https is asked; a rehearsal, whose request URL is on this machine, publishes its keys
 * beside that URL. Throws StepError when the token is not proven.
 */
export async function verifyIdToken(
  token: Secret,
  audience: string,
  requestUrl: string | undefined,
  now: Date,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { iss } = decodeJwt(token.reveal());
    if (iss === undefined) throw new TypeError('it names no issuer');
    const local = localBase(requestUrl);
    const base = local ?? iss;
    if (!isAllowed(base, local)) throw new TypeError(`its issuer "${iss}" has no https address`);
    const keys = await keysAddress(base, iss);
    if (!isAllowed(keys, local)) throw new TypeError(`the keys of "${iss}" have no https address`);
    const { payload } = await jwtVerify(
      token.reveal(),
      createRemoteJWKSet(new URL(keys), { timeoutDuration: TIMEOUT_MS }),
      {
        issuer: iss,
        audience,
        currentDate: now,
        algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
        clockTolerance: 60,
      },
    );
    return payload;
  } catch (cause) {
    throw new StepError({
      code: 'id-token-not-proven',
      fault: 'platform',
      message: `The OIDC token of this job could not be verified: ${cause instanceof Error ? cause.message : String(cause)}.`,
      remedy:
        'Check that the runner reaches the issuer (`/.well-known/openid-configuration`), or give the claims in a file.',
      cause,
    });
  }
}

async function keysAddress(base: string, issuer: string): Promise<string> {
  const response = await fetch(`${base.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (!response.ok) throw new TypeError(`its issuer answered ${response.status} when asked for its keys`);
  const found: unknown = await response.json();
  if (typeof found !== 'object' || found === null || !('issuer' in found) || !('jwks_uri' in found))
    throw new TypeError('its issuer does not say where its keys are');
  if (found.issuer !== issuer)
    throw new TypeError(`the keys of "${String(found.issuer)}" were found instead`);
  return String(found.jwks_uri);
}

/** Where a rehearsal on this machine keeps what an issuer publishes; undefined for anything that is not local. */
function localBase(requestUrl: string | undefined): string | undefined {
  if (requestUrl === undefined || !URL.canParse(requestUrl)) return undefined;
  const { hostname, origin, pathname } = new URL(requestUrl);
  const at = pathname.indexOf('/idtoken/');
  return LOOPBACK.has(hostname) && at >= 0 ? `${origin}${pathname.slice(0, at)}` : undefined;
}

function isAllowed(address: string, local: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || (local !== undefined && origin === new URL(local).origin);
}
