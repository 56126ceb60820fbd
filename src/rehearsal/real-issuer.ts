import type { IssuerState } from './state.ts';

/** An issuer that is not rehearsed: its tokens are verified with the keys that it publishes. */
export interface RealIssuer {
  /** As in the tokens' `iss`. */
  readonly url: string;
  /** Where the keys are; `/.well-known/jwks` below the issuer when absent, as GitHub has it. */
  readonly keysUrl?: string;
}

/** Fetches the keys when they are first needed, and again after a failure. `jwks` rejects when they cannot be had. */
export function createRealIssuer({ url, keysUrl = `${url}/.well-known/jwks` }: RealIssuer): IssuerState {
  let keys: ReturnType<IssuerState['jwks']> | undefined;
  const load = async (): ReturnType<IssuerState['jwks']> => {
    const response = await fetch(keysUrl, { signal: AbortSignal.timeout(10_000) });
    const body: unknown = response.ok ? await response.json() : undefined;
    const found = typeof body === 'object' && body !== null && 'keys' in body ? body.keys : undefined;
    if (!Array.isArray(found)) throw new Error(`${keysUrl} has no key set (status ${response.status})`);
    return { keys: found };
  };
  return {
    url,
    jwks() {
      keys ??= load().catch((error: unknown) => {
        keys = undefined;
        throw error;
      });
      return keys;
    },
  };
}
