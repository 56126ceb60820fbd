import type { PolicyReport } from '../trust/findings/policy-report.ts';
import { type AuditView, type Grant, NO_DETAIL } from './audit-view.ts';

const NOT_KNOWN = '(not in this report)';

/**
 * Whom pictures show for a policy: what it says, or for a joined report, which holds no policies, the subjects of the
 * proofs.
 */
export function shownGrants(policy: PolicyReport, details: AuditView['details']): readonly Grant[] {
  const { grants } = details.get(policy) ?? NO_DETAIL;
  if (grants.length > 0) return grants;
  return policy.issuers.map((issuer) => {
    const proven = policy.findings.flatMap(({ witness }) => {
      const provider = witness?.principal.arn ?? '';
      const subject = witness?.claims?.['sub'];
      const isIts = provider === issuer || provider.endsWith(`/${issuer}`);
      return isIts && typeof subject === 'string' ? [`for example ${subject}`] : [];
    });
    const [first = NOT_KNOWN] = proven;
    return { issuer, subjects: [first] };
  });
}
