import { COMMON_CLAIMS, ISSUERS, type IssuerFacts } from './issuer-list.ts';

interface CompiledIssuer {
  readonly facts: IssuerFacts;
  /** In lower case. */
  readonly exposed: ReadonlySet<string>;
  /** For the issuer's names without a star: the condition key of each exposed claim. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface CompiledPattern {
  readonly issuer: CompiledIssuer;
  readonly segments: readonly string[];
  /** What stands before the first star and behind the last. */
  readonly before: string;
  readonly after: string;
}

const COMPILED: readonly CompiledIssuer[] = ISSUERS.map((facts) => {
  const exposed = [...COMMON_CLAIMS, ...facts.claims].map((claim) => claim.toLowerCase());
  const names = facts.patterns.filter((pattern) => !pattern.includes('*'));
  return {
    facts,
    exposed: new Set(exposed),
    keys: new Map(names.map((name) => [name, new Map(exposed.map((claim) => [claim, `${name}:${claim}`]))])),
  };
});

/** Patterns with a star, in the order in which they count. */
const STARRED: readonly CompiledPattern[] = COMPILED.flatMap((issuer) =>
  issuer.facts.patterns
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) => ({
      issuer,
      segments: pattern.split('/'),
      before: pattern.split('*', 1)[0] ?? '',
      after: pattern.slice(pattern.lastIndexOf('*') + 1),
    })),
);

/** Issuers whose patterns have no star, by their host and path. */
const BY_NAME: ReadonlyMap<string, CompiledIssuer> = new Map(
  COMPILED.flatMap((issuer) =>
    issuer.facts.patterns
      .filter((pattern) => !pattern.includes('*'))
      .map((pattern) => [pattern, issuer] as const),
  ),
);
const COMMON: ReadonlySet<string> = new Set(COMMON_CLAIMS);

/** Facts of an issuer given without scheme (`token.actions.githubusercontent.com`); undefined when nobody knows it. */
export function issuerFacts(issuer: string): IssuerFacts | undefined {
  return compiledIssuer(issuer)?.facts;
}

/** Whether STS makes a claim of that issuer a condition key. Claim names are compared without regard to letter case. */
export function isExposedClaim(issuer: string, claim: string): boolean {
  return (compiledIssuer(issuer)?.exposed ?? COMMON).has(claim.toLowerCase());
}

/** Since when STS exposes a claim of that issuer; undefined for those that it always did, and for those that it does not. */
export function exposedSince(issuer: string, claim: string): string | undefined {
  return issuerFacts(issuer)?.since?.[claim.toLowerCase()];
}

/** The condition keys (in lower case) of claims (in lower case) that STS exposes for that issuer. */
export function exposedKeys(issuer: string): (claim: string) => string | undefined {
  const known = compiledIssuer(issuer);
  const keys = known?.keys.get(issuer);
  if (keys !== undefined) return (claim) => keys.get(claim);
  const exposed = known?.exposed ?? COMMON;
  const prefix = issuer.toLowerCase();
  return (claim) => (exposed.has(claim) ? `${prefix}:${claim}` : undefined);
}

/** Host names ignore letter case. */
function compiledIssuer(issuer: string): CompiledIssuer | undefined {
  const exact = BY_NAME.get(issuer);
  if (exact !== undefined) return exact;
  const name = issuer.replace(/\/$/, '').toLowerCase();
  const known = BY_NAME.get(name);
  if (known !== undefined) return known;
  for (const pattern of STARRED) if (patternMatches(pattern, name)) return pattern.issuer;
  return undefined;
}

function patternMatches({ segments, before, after }: CompiledPattern, name: string): boolean {
  if (!name.startsWith(before) || !name.endsWith(after)) return false;
  const seen = name.split('/');
  return (
    segments.length === seen.length &&
    segments.every((segment, index) => segmentMatches(segment, seen[index] ?? ''))
  );
}

/** A pattern segment has at most one star, which stands for at least one character. */
function segmentMatches(pattern: string, seen: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === seen;
  const after = pattern.length - star - 1;
  return (
    seen.length > star + after &&
    seen.startsWith(pattern.slice(0, star)) &&
    seen.endsWith(pattern.slice(star + 1))
  );
}
