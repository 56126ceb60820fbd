import type { IssuerState } from './state.ts';

/** The keys of a rehearsed issuer of ID tokens. */
export interface IssuerKeys extends Pick<IssuerState, 'jwks'> {
  /** A token with exactly these claims. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
}

/** An RSA key pair that is made when it is first needed. */
export function createIssuerKeys(): IssuerKeys {
  let keys: ReturnType<typeof createKeys> | undefined;
  const loadKeys = (): ReturnType<typeof createKeys> => {
    keys ??= createKeys();
    return keys;
  };
  return {
    async sign(claims) {
      const { SignJWT } = await import('jose');
      const { privateKey, publicJwk } = await loadKeys();
      return await new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
        .sign(privateKey);
    },
    async jwks() {
      return { keys: [(await loadKeys()).publicJwk] };
    },
  };
}

async function createKeys() {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import('jose');
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const publicJwk = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'RS256' };
  return { privateKey, publicJwk };
}
