import { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import { tokenClaims } from '../../contract/token-claims.ts';
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
  const claims = token.length <= LONGEST_TOKEN ? tokenClaims(token) : undefined;
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
