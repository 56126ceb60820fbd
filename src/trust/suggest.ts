import type { TokenClaims } from './context.ts';
import { classicSubject, githubIds, immutableSubject, parseGithubSubject } from './github-subject.ts';
import { issuerFacts } from './issuers.ts';

/** A statement in the shape of IAM, ready for JSON.stringify. */
export interface AllowStatement {
  readonly Effect: 'Allow';
  readonly Principal: { readonly Federated: string };
  readonly Action: 'sts:AssumeRoleWithWebIdentity' | readonly string[];
  readonly Condition: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export type VariantName = 'classic' | 'immutable' | 'id-based';

export interface StatementVariant {
  readonly name: VariantName;
  readonly statement: AllowStatement;
  /** What this form gains and loses, in one sentence. */
  readonly note: string;
}

export interface TrustSuggestion {
  /** Admits exactly the subject that the token has now. */
  readonly statement: AllowStatement;
  /** Other ways to name the same job; only those for which the token shows what they need. */
  readonly variants: readonly StatementVariant[];
}

const NOTES: Readonly<Record<VariantName, string>> = {
  classic:
    'The form of repositories that existed before 2026-07-15 and did not opt in; whoever takes over the name gets in.',
  immutable: 'The form with ids: a deleted and recreated repository of the same name stays out.',
  'id-based': 'Pins the ids as claims of their own and accepts both forms of the subject; survives renaming.',
};

/**
 * The tightest Allow statement that admits this job's token: exact subject, exact audience, one provider. Values are
 * escaped for Version 2012-10-17. Undefined when the token has no subject or no issuer.
 */
export function suggestTrustStatement(request: {
  readonly claims: TokenClaims;
  readonly providerArn: string;
  readonly audience: string;
}): TrustSuggestion | undefined {
  const { claims, providerArn, audience } = request;
  const { sub, iss } = claims;
  if (typeof sub !== 'string' || typeof iss !== 'string') return undefined;
  const issuer = iss.replace(/^https?:\/\//, '');
  const build = (exact: Readonly<Record<string, string>>, pattern?: string): AllowStatement => ({
    Effect: 'Allow',
    Principal: { Federated: providerArn },
    Action:
      claims['https://aws.amazon.com/tags'] === undefined
        ? 'sts:AssumeRoleWithWebIdentity'
        : ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    Condition: {
      StringEquals: withPrefix(issuer, { aud: escapeValue(audience), ...exact }),
      ...(pattern === undefined ? {} : { StringLike: { [`${issuer}:sub`]: pattern } }),
    },
  });
  const isGithub = issuerFacts(issuer)?.id.startsWith('github') ?? false;
  return {
    statement: build({ sub: escapeValue(sub) }),
    variants: isGithub ? githubVariants(claims, sub, build) : [],
  };
}

/** Text as a condition value that means exactly itself, also under the Like operators (Version 2012-10-17). */
export function escapeValue(text: string): string {
  return text.replace(/\$(?=\{)|[*?]/g, (character) => `\${${character}}`);
}

function githubVariants(
  claims: TokenClaims,
  sub: string,
  build: (exact: Readonly<Record<string, string>>, pattern?: string) => AllowStatement,
): readonly StatementVariant[] {
  const subject = parseGithubSubject(sub);
  if (subject === undefined) return [];
  const variant = (name: VariantName, statement: AllowStatement): StatementVariant => ({
    name,
    statement,
    note: NOTES[name],
  });
  const classic = variant('classic', build({ sub: escapeValue(classicSubject(subject)) }));
  const ids = githubIds(claims, subject);
  if (ids === undefined) return [classic];
  return [
    classic,
    variant('immutable', build({ sub: escapeValue(immutableSubject(subject, ids)) })),
    variant(
      'id-based',
      build(
        { repository_id: ids.repositoryId, repository_owner_id: ids.ownerId },
        `repo:*:${escapeValue(subject.context)}`,
      ),
    ),
  ];
}

function withPrefix(
  issuer: string,
  claims: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));
}
