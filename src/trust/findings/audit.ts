import { issuerFacts } from '../issuers.ts';
import { childPath, locateJson } from '../json-place.ts';
import type { TrustPolicy } from '../policy.ts';
import { issuerOfPrincipal } from '../request.ts';
import type { TrustStatement } from '../statement.ts';
import { coversAction } from '../statement-actions.ts';
import type { Budget } from '../symbolic/budget.ts';
import { TokenGraphs } from '../symbolic/token-graphs.ts';
import { gradeAwsPrincipals } from './aws-principals.ts';
import type { Finding } from './finding.ts';
import { finding } from './report-finding.ts';
import { viewStatement } from './statement-view.ts';
import { gradeWebIdentity } from './web-identity.ts';

export interface AuditOptions {
  /** The role's own account, twelve digits: tells which AWS principals are in another one. */
  readonly accountId?: string;
  /** The JSON text that the policy was read from; findings get its lines. */
  readonly source?: string;
  /** Shared by the policies of one audit, which makes it several times faster. */
  readonly graphs?: TokenGraphs;
  /** False when the policy has statements that could not be read and are left out: it may grant more than it shows. */
  readonly complete?: boolean;
}

/** What all statements of a policy may take together; what does not fit is said as `not-graded`. */
const BUDGET = 6_000_000;
/** What one Deny costs for each statement that it may limit. */
const COST_OF_DENY = 20;

const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
const PROVIDER = /^arn:[^:]+:iam::\d{12}:oidc-provider\/[^/\s]\S*$/;

/**
 * Grades a trust policy: each Allow statement with the Deny statements that limit it. Whatever is called open has a
 * witness that the exact engine allows by the whole policy. What could not be decided is said as `not-graded`.
 */
export function auditTrustPolicy(policy: TrustPolicy, options: AuditOptions = {}): readonly Finding[] {
  const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  const partition = partitionOf(policy);
  const budget: Budget = { left: BUDGET };
  const grade = (statement: TrustStatement): readonly Finding[] => {
    const cost = denies.length * COST_OF_DENY;
    if (cost > 0 && cost > budget.left) {
      return [finding('not-graded', statement.path, 'Who gets in is not certain: the policy is too large.')];
    }
    budget.left -= cost;
    // Without the other grants, so that they do not blur whose fault it is.
    const alone = { ...policy, statements: [statement, ...denies] };
    return gradeStatement(alone, statement, options, partition, budget);
  };
  const found = [
    ...oldVersion(policy),
    ...(options.complete === false ? [] : withoutGrants(policy, allows)),
    ...allows.flatMap(grade),
    ...extraPrincipals(allows),
  ];
  if (options.source === undefined || found.length === 0) return found;
  const places = locateJson(options.source);
  return found.map((item) => {
    const line = places.line(item.path);
    return line === undefined ? item : { ...item, line };
  });
}

/** Grades the only Allow statement of a policy. */
function gradeStatement(
  policy: TrustPolicy,
  statement: TrustStatement,
  options: AuditOptions,
  partition: string,
  budget: Budget,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (coversAction(statement, 'sts:AssumeRole')) {
    findings.push(...gradeAwsPrincipals(policy, statement, options.accountId));
  }
  if (coversAction(statement, 'sts:AssumeRoleWithSAML') && namesSaml(statement)) {
    findings.push(finding('not-graded', statement.path, 'SAML providers are not graded.'));
  }
  if (!coversAction(statement, WEB_IDENTITY)) return findings;
  const providers = providersOf(partition, statement, options.accountId ?? '111122223333');
  return [
    ...findings,
    ...invalidProviders(statement),
    ...providers.flatMap((arn) =>
      gradeWebIdentity(
        viewStatement(policy, statement, issuerOfPrincipal(arn), arn),
        options.graphs ?? new TokenGraphs(),
        budget,
      ),
    ),
  ];
}

/** The providers whose tokens a statement can admit; for `Principal: "*"` those that its conditions speak of. */
function providersOf(partition: string, statement: TrustStatement, accountId: string): readonly string[] {
  const { negated, entries } = statement.principals;
  const everyone = negated || entries.some(({ kind }) => kind === 'everyone');
  if (!everyone) {
    return entries
      .filter(({ kind, text }) => kind === 'Federated' && (PROVIDER.test(text) || isBuiltIn(text)))
      .map(({ text }) => text);
  }
  const named = statement.conditions.flatMap(({ key }) => {
    const issuer = key.slice(0, Math.max(0, key.lastIndexOf(':')));
    return issuer.includes('.') ? [issuer] : [];
  });
  const issuers = [...new Set(named.length > 0 ? named : ['token.actions.githubusercontent.com'])];
  return issuers.map((issuer) =>
    isBuiltIn(issuer) ? issuer : `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`,
  );
}

function invalidProviders({ principals }: TrustStatement): readonly Finding[] {
  return principals.entries
    .filter(({ kind, text }) => kind === 'Federated' && text !== '*')
    .filter(({ text }) => !PROVIDER.test(text) && !isBuiltIn(text) && !isSaml(text))
    .map(({ path, text }) =>
      finding('invalid-provider-arn', path, `"${text}" is no ARN of an OIDC provider.`),
    );
}

function extraPrincipals(allows: readonly TrustStatement[]): readonly Finding[] {
  const federated = allows.some(({ principals }) =>
    principals.entries.some(({ kind }) => kind === 'Federated'),
  );
  if (!federated) return [];
  return allows.flatMap(({ principals }) =>
    principals.entries
      .filter(({ kind }) => kind === 'AWS' || kind === 'Service')
      .map(({ kind, text, path }) =>
        finding(
          'extra-principal',
          path,
          `The ${kind} principal "${text}" can assume the role beside the tokens.`,
        ),
      ),
  );
}

function withoutGrants(policy: TrustPolicy, allows: readonly TrustStatement[]): readonly Finding[] {
  if (allows.length > 0) return [];
  const why = policy.statements.length === 0 ? 'There is no statement' : 'No statement allows anything';
  return [
    finding('never-matches', childPath(policy.path, 'Statement'), `${why}, so nobody can assume the role.`),
  ];
}

function oldVersion(policy: TrustPolicy): readonly Finding[] {
  if (policy.version === '2012-10-17') return [];
  const seen = policy.versionStated ? 'is 2008-10-17' : 'is missing, which means 2008-10-17';
  return [finding('old-policy-version', policy.path, `Version ${seen}.`)];
}

function namesSaml({ principals }: TrustStatement): boolean {
  return principals.entries.some(({ text }) => isSaml(text));
}

function isSaml(text: string): boolean {
  return /^arn:[^:]+:iam::\d{12}:saml-provider\//.test(text);
}

function isBuiltIn(text: string): boolean {
  return issuerFacts(text)?.builtIn === true;
}

/** That of the first ARN; China and GovCloud have their own. */
function partitionOf(policy: TrustPolicy): string {
  for (const { principals } of policy.statements) {
    for (const { text } of principals.entries) {
      const partition = /^arn:([^:]+):/.exec(text)?.[1];
      if (partition !== undefined) return partition;
    }
  }
  return 'aws';
}
