import { StepError } from '../../contract/step-error.ts';
import type { World } from '../world.ts';
import { type ClaimsSource, readClaims } from './inputs.ts';

const AUDIENCE = 'sts.amazonaws.com';

/** The claims to decide about. Throws StepError when they cannot be had. */
export async function claimsFrom(
  source: ClaimsSource,
  world: World,
): Promise<Readonly<Record<string, unknown>>> {
  if (source.kind === 'inline') return source.claims;
  if (source.kind === 'current') return currentClaims(source.audience ?? AUDIENCE, world);
  const text = await world.files.read(source.path);
  const claims = text === undefined ? undefined : readClaims(text);
  if (claims !== undefined) return claims;
  throw new StepError({
    code: 'no-token-claims',
    fault: 'user',
    message:
      text === undefined
        ? `There is no file "${source.path}" with the claims of a token.`
        : `"${source.path}" is not a JSON object with the claims "iss" and "sub" as text.`,
    remedy: 'Give `current`, the claims as JSON, or the path of a file that holds them.',
  });
}

/** GitHub signed the token a moment ago and sent it to nobody else, so that its claims can be read as they are. */
async function currentClaims(audience: string, world: World): Promise<Readonly<Record<string, unknown>>> {
  const token = await world.idTokens.request(audience);
  if (token !== undefined) return token.claims;
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
