/**
 * The claims of a JSON Web Token, read and not verified: whoever gets the token verifies it. Undefined for what is no such
 * token.
 */
export function tokenClaims(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return undefined;
  const [header, payload] = parts.slice(0, 2).map(objectOf);
  return header !== undefined && typeof header['alg'] === 'string' ? payload : undefined;
}

function objectOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Base64url without a library: a login reads one token, and loading a library takes longer than the rest of it.
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
