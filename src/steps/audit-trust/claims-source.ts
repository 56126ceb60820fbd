import { isRecord } from '../../trust/json-value.ts';

/** Where the claims come from that are decided about. */
export type ClaimsSource =
  | { readonly kind: 'current' }
  | { readonly kind: 'inline'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly path: string };

/** The first two parts of a JSON Web Token (RFC 7519): both are JSON objects in base64url. */
const TOKEN = /^\s*ey[\w-]+\.ey[\w-]+(?:\.|\s*$)/;

/** Tells the forms of `token-claims` apart. A token itself is told, so that nobody takes it for a path and shows it. */
export function claimsSource(given: string): ClaimsSource | { readonly kind: 'faulty' | 'token' } {
  if (given === 'current') return { kind: 'current' };
  if (TOKEN.test(given)) return { kind: 'token' };
  if (!given.startsWith('{')) return { kind: 'file', path: given };
  const claims = readClaims(given);
  return claims === undefined ? { kind: 'faulty' } : { kind: 'inline', claims };
}

/** Claims as JSON text: an object with text `iss` and `sub`; undefined for anything else. */
export function readClaims(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && typeof value['iss'] === 'string' && typeof value['sub'] === 'string'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
