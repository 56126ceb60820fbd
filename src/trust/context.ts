import { exposedKeys } from './issuers.ts';
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
const READ_OTHERWISE: ReadonlySet<string> = new Set([
  'aud',
  'oaud',
  'azp',
  TAGS_CLAIM,
  SOURCE_IDENTITY_CLAIM,
  ROLES_CLAIM,
]);

/**
 * Condition keys of `sts:AssumeRoleWithWebIdentity` for a token. `aud` is the token's `azp` where it has one, and
 * `oaud` is then its `aud`. `issuerUrl` is the token's `iss`, with or without scheme.
 * Source: IAM user guide, "available keys for AWS web identity federation".
 */
export function webIdentityContext(claims: TokenClaims, issuerUrl: string): WebIdentityContext {
  const issuer = issuerUrl.replace(SCHEME, '');
  const notExposed: string[] = [];
  const context = contextOf(claims, issuer, undefined, notExposed);
  return { context, issuer, notExposed, actions: actionsFor(claims) };
}

/** The same with the keys (in lower case) that somebody asks for, and no others: for deciding many tokens. */
export function askedContext(
  claims: TokenClaims,
  issuerUrl: string,
  asked: ReadonlySet<string>,
): ConditionContext {
  return contextOf(claims, issuerUrl.replace(SCHEME, ''), asked, undefined);
}

/** Actions that the trust policy must allow for a token: session tags and source identity need their own. */
export function actionsFor(claims: TokenClaims): readonly string[] {
  const tags = sessionTags(claims) !== undefined;
  const identity = typeof claims[SOURCE_IDENTITY_CLAIM] === 'string';
  if (!tags && !identity) return ASSUMING;
  return [...ASSUMING, ...(tags ? ['sts:TagSession'] : []), ...(identity ? ['sts:SetSourceIdentity'] : [])];
}

const SCHEME = /^https?:\/\//;
const ASSUMING: readonly string[] = ['sts:AssumeRoleWithWebIdentity'];

function contextOf(
  claims: TokenClaims,
  issuer: string,
  asked: ReadonlySet<string> | undefined,
  notExposed: string[] | undefined,
): ConditionContext {
  const context = new Map<string, readonly string[]>();
  const keyOf = exposedKeys(issuer);
  const set = (key: string, values: readonly string[]): void => {
    if (values.length > 0 && asked?.has(key) !== false) context.set(key, values);
  };
  const put = (claim: string, value: unknown): boolean => {
    const key = keyOf(claim) ?? keyOf(claim.toLowerCase());
    if (key === undefined) return false;
    if (asked?.has(key) !== false) set(key, textsOf(value));
    return true;
  };
  for (const claim of Object.keys(claims)) {
    if (ENVELOPE.has(claim) || READ_OTHERWISE.has(claim)) continue;
    if (!put(claim, claims[claim])) notExposed?.push(claim);
  }
  put('aud', claims['azp'] ?? claims['aud']);
  put('oaud', claims['aud']);
  addSessionTags(claims, set);
  const sourceIdentity = claims[SOURCE_IDENTITY_CLAIM];
  if (typeof sourceIdentity === 'string') set('sts:sourceidentity', [sourceIdentity]);
  if (claims[ROLES_CLAIM] !== undefined) set('sts:roleauthorizedbyidp', ['true']);
  return context;
}

interface SessionTags {
  readonly claim: Readonly<Record<string, unknown>>;
  readonly tags: Readonly<Record<string, unknown>>;
}

function sessionTags(claims: TokenClaims): SessionTags | undefined {
  const claim = claims[TAGS_CLAIM];
  const tags = isRecord(claim) ? claim['principal_tags'] : undefined;
  return isRecord(claim) && isRecord(tags) ? { claim, tags } : undefined;
}

function addSessionTags(claims: TokenClaims, set: (key: string, values: readonly string[]) => void): void {
  const given = sessionTags(claims);
  if (given === undefined) return;
  const tags = Object.entries(given.tags);
  for (const [name, value] of tags) set(`aws:requesttag/${name.toLowerCase()}`, textsOf(value));
  set(
    'aws:tagkeys',
    tags.map(([name]) => name),
  );
  set('sts:transitivetagkeys', textsOf(given.claim['transitive_tag_keys']));
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
