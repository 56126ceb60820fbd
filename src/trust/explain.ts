import type { ConditionTrace } from './conditions.ts';
import { type TokenClaims, type WebIdentityContext, webIdentityContext } from './context.ts';
import { decideToken, providerArnFor } from './decide-token.ts';
import type { StatementTrace, TrustDecision } from './evaluate.ts';
import { classicSubject, githubIds, immutableSubject, parseGithubSubject } from './github-subject.ts';
import type { TrustPolicy } from './policy.ts';
import { suggestTrustStatement, type TrustSuggestion } from './suggest.ts';
import { matchesWildcard } from './wildcard.ts';

export type RefusalKind =
  | 'policy-unknown'
  | 'wrong-audience'
  | 'letter-case'
  | 'subject-format'
  | 'claim-not-exposed'
  | 'condition-failed'
  | 'provider-mismatch'
  | 'action-not-allowed'
  | 'explicit-deny'
  | 'undetermined'
  | 'allowed-by-policy';

/** One thing that kept the token out (or, for `allowed-by-policy`, that did not). */
export interface RefusalCause {
  readonly kind: RefusalKind;
  readonly message: string;
  /** JSON path in the trust policy. */
  readonly path?: string;
  readonly key?: string;
  readonly expected?: readonly string[];
  readonly seen?: readonly string[];
}

export interface RefusalExplanation {
  /** What the token says of itself; undefined members are missing in the token. */
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  readonly audience: string | undefined;
  /** The provider that must be in the role's account and in the trust policy. */
  readonly providerArn: string;
  /** Most telling first; never empty. */
  readonly causes: readonly RefusalCause[];
  /** Present when the trust policy was given. */
  readonly decision?: TrustDecision;
  /** Undefined when the token has no subject. */
  readonly suggestion: TrustSuggestion | undefined;
}

/**
 * Explains why STS refused a token for a role. Without the trust policy it can only say what the token is and what
 * would admit it. `audience` is the one that was asked for. Throws nothing; prints nothing.
 */
export function explainRefusal(request: {
  readonly claims: TokenClaims;
  readonly policy?: TrustPolicy;
  readonly roleArn: string;
  readonly audience: string;
}): RefusalExplanation {
  const { claims, policy, roleArn, audience } = request;
  const issuer = textOf(claims['iss']);
  const web = webIdentityContext(claims, issuer ?? '');
  const providerArn = providerArnFor(roleArn, web.issuer);
  const shared = {
    issuer,
    subject: textOf(claims['sub']),
    audience: web.context.get(`${web.issuer}:aud`.toLowerCase())?.join(', '),
    providerArn,
    suggestion: suggestTrustStatement({ claims, providerArn, audience }),
  };
  const wrongAudience = shared.audience === audience ? [] : [audienceCause(shared.audience, audience)];
  if (policy === undefined) {
    const unknown: RefusalCause = {
      kind: 'policy-unknown',
      message: `The trust policy of ${roleArn} is not known here, so the condition that failed cannot be named`,
    };
    return { ...shared, causes: [...wrongAudience, unknown] };
  }
  const decision = decideToken(policy, claims, providerArn);
  const causes = [...wrongAudience, ...causesOf(decision, decision.action, claims, web, providerArn)];
  return { ...shared, decision, causes: causes.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}

/** Precise causes before general ones. */
const RANK: readonly RefusalKind[] = [
  'explicit-deny',
  'letter-case',
  'subject-format',
  'wrong-audience',
  'claim-not-exposed',
  'condition-failed',
  'provider-mismatch',
  'action-not-allowed',
  'undetermined',
  'allowed-by-policy',
  'policy-unknown',
];

const rankOf = (cause: RefusalCause): number => RANK.indexOf(cause.kind);

function causesOf(
  decision: TrustDecision,
  action: string,
  claims: TokenClaims,
  web: WebIdentityContext,
  providerArn: string,
): readonly RefusalCause[] {
  if (decision.decision === 'allow') {
    return [
      {
        kind: 'allowed-by-policy',
        message: `The trust policy admits this token, so the refusal comes from elsewhere: the provider ${providerArn} is missing, its client ids lack the audience, the role does not exist, or an organization policy denies it`,
      },
    ];
  }
  const denied = decision.trace.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'match');
  if (denied !== undefined) {
    return [{ kind: 'explicit-deny', path: denied.path, message: `${denied.path} denies this token` }];
  }
  const allows = decision.trace.filter(({ effect }) => effect === 'Allow');
  const forProvider = allows.filter(({ principal }) => principal.outcome !== 'no-match');
  if (forProvider.length === 0) {
    return [
      {
        kind: 'provider-mismatch',
        message: `No statement names the provider ${providerArn}`,
        seen: [providerArn],
      },
    ];
  }
  const forAction = forProvider.filter((statement) => statement.action.outcome === 'match');
  if (forAction.length === 0) {
    return [{ kind: 'action-not-allowed', message: `No statement for ${providerArn} allows ${action}` }];
  }
  return forAction.flatMap((statement) => failedConditions(statement, claims, web));
}

function failedConditions(
  statement: StatementTrace,
  claims: TokenClaims,
  web: WebIdentityContext,
): readonly RefusalCause[] {
  return statement.conditions
    .filter(({ outcome }) => outcome !== 'match')
    .map((condition) => {
      const kind = kindOf(condition, claims, web);
      return {
        kind,
        path: condition.path,
        key: condition.key,
        expected: condition.expected,
        ...(condition.seen === undefined ? {} : { seen: condition.seen }),
        message: `${condition.operator} ${condition.key}: ${MESSAGES[kind] ?? condition.why}`,
      };
    });
}

const MESSAGES: Readonly<Partial<Record<RefusalKind, string>>> = {
  'letter-case':
    'the token differs from the expected value only in letter case, and IAM compares letter case',
  'subject-format':
    'the policy expects the other form of the GitHub subject (names only, or names with immutable ids)',
  'wrong-audience': 'the token was made for another audience',
};

function kindOf(condition: ConditionTrace, claims: TokenClaims, web: WebIdentityContext): RefusalKind {
  if (condition.outcome === 'undetermined') return 'undetermined';
  const claim = condition.key.toLowerCase().slice(web.issuer.length + 1);
  const ours = condition.key.toLowerCase().startsWith(`${web.issuer.toLowerCase()}:`);
  const seen = condition.seen?.[0];
  if (seen === undefined) {
    return ours && web.notExposed.some((name) => name.toLowerCase() === claim)
      ? 'claim-not-exposed'
      : 'condition-failed';
  }
  const wouldMatch = (text: string): boolean =>
    !condition.operator.includes('Not') &&
    condition.expected.some((value) =>
      condition.operator.includes('Like') ? matchesWildcard(value, text) : value === text,
    );
  if (condition.expected.some((value) => matchesWildcardIgnoringCase(condition.operator, value, seen))) {
    return 'letter-case';
  }
  if (ours && claim === 'sub' && otherForms(seen, claims).some(wouldMatch)) return 'subject-format';
  return ours && claim === 'aud' ? 'wrong-audience' : 'condition-failed';
}

function matchesWildcardIgnoringCase(operator: string, value: string, seen: string): boolean {
  if (/Not/.test(operator)) return false;
  const [pattern, text] = [value.toLowerCase(), seen.toLowerCase()];
  return operator.includes('Like') ? matchesWildcard(pattern, text) : pattern === text;
}

/** The same job's subject in the form that the token does not use. */
function otherForms(sub: string, claims: TokenClaims): readonly string[] {
  const subject = parseGithubSubject(sub);
  if (subject === undefined) return [];
  if (subject.ownerId !== undefined) return [classicSubject(subject)];
  const ids = githubIds(claims, subject);
  return ids === undefined ? [] : [immutableSubject(subject, ids)];
}

function audienceCause(seen: string | undefined, audience: string): RefusalCause {
  return {
    kind: 'wrong-audience',
    message: `The token's audience is not "${audience}"`,
    expected: [audience],
    ...(seen === undefined ? {} : { seen: [seen] }),
  };
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' ? claim : undefined;
}
