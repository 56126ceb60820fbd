import { StepError } from '../../contract/step-error.ts';
import type { World } from '../world.ts';
import { type ClaimsSource, readClaims } from './claims-source.ts';
import { badFile, readNamedFile } from './named-file.ts';

type Claims = Readonly<Record<string, unknown>>;

/** The claims to decide about. Throws StepError when they cannot be had. */
export async function claimsFrom(source: ClaimsSource, audience: string, world: World): Promise<Claims> {
  if (source.kind === 'inline') return source.claims;
  if (source.kind === 'current') return currentClaims(audience, world);
  const claims = readClaims(await readNamedFile(world.files, source.path, 'token-claims'));
  if (claims === undefined)
    throw badFile(source.path, 'the claims of a token', 'it is no JSON object with "iss" and "sub" as text');
  return claims;
}

/** The claims of this job's own token, proven against the keys of its issuer. */
export async function currentClaims(audience: string, world: World): Promise<Claims> {
  const token = await world.idTokens.request(audience);
  if (token !== undefined) return world.verifiedClaims(token.token, audience);
  throw new StepError({
    code: 'no-id-token',
    fault: 'user',
    message: 'This job may not ask for an OIDC token, so that its claims are not known.',
    remedy: 'Add `permissions: id-token: write` to the job.',
    snippets: [
      { title: 'In the job', language: 'yaml', text: 'permissions:\n  id-token: write\n  contents: read' },
    ],
  });
}
