import { exposedClaims } from './issuers.ts';
import { isRecord } from './json-value.ts';
import type { ConditionContext } from './request.ts';

/** A token's payload. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** What STS sees of a token. */
export interface WebIdentityContext {
  readonly context: ConditionContext;
  /** Host and path of the issuer, without scheme: what its condition keys begin with. */
  readonly issuer: string;
  /** Claims of the token that STS does not make condition keys; policies that name them never see a value. */
  readonly notExposed: readonly string[];
  /** Actions that the trust policy must allow for this token: session tags and source identity need their own. */
  readonly actions: readonly string[];
}

const TAGS_CLAIM = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY_CLAIM = 'https://aws.amazon.com/source_identity';
const ROLES_CLAIM = 'https://aws.amazon.com/roles';

/** JOSE and lifetime members: nobody expects them to be condition keys. */
const ENVELOPE: ReadonlySet<string> = new Set(['iss', 'exp', 'iat', 'nbf', 'jti']);
const READ_OTHERWISE: ReadonlySet<string> = new Set(['azp', TAGS_CLAIM, SOURCE_IDENTITY_CLAIM, ROLES_CLAIM]);

/**
 * Condition keys of `sts:AssumeRoleWithWebIdentity` for a token. `aud` is the token's `azp` where it has one, and
 * `oaud` is then its `aud`. `issuerUrl` is the token's `iss`, with or without scheme.
 * Source: IAM user guide, "available keys for AWS web identity federation".
 */
export function webIdentityContext(claims: TokenClaims, issuerUrl: string): WebIdentityContext {
  const issuer = issuerUrl.replace(/^https?:\/\//, '');
  const context = new Map<string, readonly string[]>();
  const notExposed: string[] = [];
  const put = (claim: string, value: unknown): void => {
    const values = textsOf(value);
    if (values.length > 0) context.set(`${issuer}:${claim}`.toLowerCase(), values);
  };
  const exposed = exposedClaims(issuer);
  for (const [claim, value] of Object.entries(claims)) {
    if (claim === 'aud' || claim === 'oaud' || READ_OTHERWISE.has(claim)) continue;
    if (exposed.has(claim.toLowerCase())) put(claim, value);
    else if (!ENVELOPE.has(claim)) notExposed.push(claim);
  }
  put('aud', claims['azp'] ?? claims['aud']);
  put('oaud', claims['aud']);
  const actions = ['sts:AssumeRoleWithWebIdentity'];
  if (addSessionTags(claims[TAGS_CLAIM], context)) actions.push('sts:TagSession');
  const sourceIdentity = claims[SOURCE_IDENTITY_CLAIM];
  if (typeof sourceIdentity === 'string') {
    context.set('sts:sourceidentity', [sourceIdentity]);
    actions.push('sts:SetSourceIdentity');
  }
  if (claims[ROLES_CLAIM] !== undefined) context.set('sts:roleauthorizedbyidp', ['true']);
  return { context, issuer, notExposed, actions };
}

function addSessionTags(claim: unknown, context: Map<string, readonly string[]>): boolean {
  if (!isRecord(claim) || !isRecord(claim['principal_tags'])) return false;
  const tags = Object.entries(claim['principal_tags']);
  for (const [name, value] of tags) context.set(`aws:requesttag/${name.toLowerCase()}`, textsOf(value));
  if (tags.length > 0)
    context.set(
      'aws:tagkeys',
      tags.map(([name]) => name),
    );
  const transitive = textsOf(claim['transitive_tag_keys']);
  if (transitive.length > 0) context.set('sts:transitivetagkeys', transitive);
  return true;
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
