import { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import type { LoginPorts } from '../login-run.ts';
import type { IdToken } from '../session.ts';

/** STS accepts no longer token. */
const LONGEST_TOKEN = 20_000;

/**
 * The web identity token of a file, read anew each time: whoever issues it renews it there. Only a JSON Web Token leaves
 * the machine: a path that leads to some other secret must not send that to STS. Masked before it is returned.
 */
export async function tokenOfFile(path: string, ports: LoginPorts): Promise<IdToken> {
  const token = (await ports.readTokenFile(path)).trim();
  if (token !== '') ports.mask(token);
  const claims = token.length <= LONGEST_TOKEN ? claimsOf(token) : undefined;
  if (claims === undefined) {
    throw new StepError({
      code: 'token-file-refused',
      fault: 'user',
      message: `What is in ${path} is not a JSON Web Token, so it was not sent to AWS.`,
      remedy:
        'Name the file that holds the token of an OIDC issuer, for example the one that Kubernetes projects for a service account.',
    });
  }
  return { token: new Secret(token), claims };
}

/** The claims of a token, unverified; undefined when it is none. */
function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return undefined;
  const [header, payload] = parts.slice(0, 2).map(objectOf);
  return header !== undefined && typeof header['alg'] === 'string' ? payload : undefined;
}

function objectOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    // Base64url without a library: this folder knows neither Buffer nor jose.
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
