import type { AuditView, PolicyDetail } from '../../src/report/audit-view.ts';
import { auditPolicy } from '../../src/steps/audit-trust/audit-policy.ts';
import type { PolicyReport } from '../../src/trust/findings/policy-report.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import { TokenGraphs } from '../../src/trust/symbolic/token-graphs.ts';

const HOST = 'token.actions.githubusercontent.com';
const ACCOUNT = '111122223333';

/** A role with one statement for tokens of GitHub. */
export interface SampleRole {
  readonly name: string;
  readonly subject: string | readonly string[];
  readonly issuer?: string;
  readonly account?: string;
}

/** The view of an audit of these roles, as the step makes it. */
export function viewOf(roles: readonly SampleRole[], more: Partial<AuditView> = {}): AuditView {
  const graphs = new TokenGraphs();
  const details = new Map<PolicyReport, PolicyDetail>();
  const policies = roles.map(({ name, subject, issuer = HOST, account = ACCOUNT }) => {
    const document = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${issuer}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${issuer}:sub`]: subject },
          },
        },
      ],
    };
    const arn = `arn:aws:iam::${account}:role/${name}`;
    const { report, detail } = auditPolicy(
      {
        policy: parseTrustPolicy(JSON.stringify(document)),
        complete: true,
        leftOut: [],
        source: { kind: 'role', name: arn },
        id: arn,
        names: [arn],
        roleArn: arn,
        document,
        line: () => undefined,
      },
      { claims: undefined, expected: [], trusted: { issuers: [], owners: [] }, keepDocuments: true, graphs },
    );
    details.set(report, detail);
    return report;
  });
  return {
    report: { version: 1, policies, undetermined: [] },
    details,
    accepted: new Map(),
    expectations: [],
    baselineNotes: [],
    ...more,
  };
}
