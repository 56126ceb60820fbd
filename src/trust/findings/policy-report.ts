import type { TokenClaims } from '../context.ts';
import { decideToken, providerOfToken, type TokenDecision } from '../decide-token.ts';
import type { TrustPolicy } from '../policy.ts';
import { issuerOfPrincipal } from '../request.ts';
import type { TokenGraphs } from '../symbolic/token-graphs.ts';
import { checkAtRunTime, checkAtWrite, type WriteCheck } from '../write-check.ts';
import { auditTrustPolicy } from './audit.ts';
import { type Finding, severityOf } from './finding.ts';
import type { FindingLevel } from './kinds.ts';

/** Where a policy comes from: a file of the workspace, or a role that was read from IAM. */
export interface PolicySource {
  readonly kind: 'file' | 'role';
  /** The file's path or the role's ARN. */
  readonly name: string;
}

/** Everything that is known of one policy. */
export interface PolicyReport {
  /** The role's ARN where it is known, else its name or the file. */
  readonly id: string;
  readonly source: PolicySource;
  readonly issuers: readonly string[];
  readonly severity: FindingLevel;
  readonly decision?: TokenDecision;
  readonly writeCheck: WriteCheck;
  /** Whether STS refuses tokens by this policy at run time, whatever the policy says. */
  readonly runtimeCheck: WriteCheck;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** Something that should have been audited and could not be. It never counts as clean. */
export interface Undetermined {
  readonly source: PolicySource;
  readonly path?: string;
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
}

export interface TrustReport {
  readonly version: 1;
  readonly policies: readonly PolicyReport[];
  readonly undetermined: readonly Undetermined[];
}

const WORST_FIRST: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

/** Audits one policy and, where a token is given, decides about it. */
export function reportPolicy(request: {
  readonly policy: TrustPolicy;
  readonly source: PolicySource;
  readonly roleArn?: string | undefined;
  readonly roleName?: string | undefined;
  /** The text that the policy stands in; gives findings their lines. */
  readonly text?: string | undefined;
  readonly claims?: TokenClaims | undefined;
  /** Shared by the policies of one audit, which makes it several times faster. */
  readonly graphs?: TokenGraphs;
  /** False when statements that could not be read are left out of the policy. */
  readonly complete?: boolean;
}): PolicyReport {
  const { policy, source, roleArn, roleName, text, claims, graphs, complete = true } = request;
  const accountId = /^arn:[^:]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1];
  const findings = auditTrustPolicy(policy, {
    ...(accountId === undefined ? {} : { accountId }),
    ...(text === undefined ? {} : { source: text }),
    ...(graphs === undefined ? {} : { graphs }),
    complete,
  });
  const providers = policy.statements
    .flatMap(({ principals }) => principals.entries)
    .filter(({ kind }) => kind === 'Federated')
    .map((entry) => issuerOfPrincipal(entry.text));
  return {
    id: roleArn ?? roleName ?? source.name,
    source,
    issuers: [...new Set(providers)],
    severity: severityOf(findings),
    ...(claims === undefined
      ? {}
      : { decision: decideToken(policy, claims, providerOfToken(policy, claims, roleArn)) }),
    writeCheck: checkAtWrite(policy),
    runtimeCheck: checkAtRunTime(policy),
    findings: findings.toSorted((a, b) => rank(a) - rank(b)),
  };
}

function rank({ severity, coFinding }: Finding): number {
  return WORST_FIRST.indexOf(severity) + (coFinding ? WORST_FIRST.length : 0);
}
