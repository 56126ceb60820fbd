import type { TrustPolicy } from '../policy.ts';
import { issuerOfPrincipal } from '../request.ts';
import { coversAction } from '../statement-actions.ts';
import { compileWildcard } from '../wildcard.ts';
import { formsOf, searchTokens } from './breadth.ts';
import type { Witness } from './finding.ts';
import { viewStatement } from './statement-view.ts';

export interface ExpectedSubject {
  readonly status: 'admitted' | 'refused' | 'undetermined';
  readonly why: string;
  /** A token with such a subject that gets in. */
  readonly witness?: Witness;
}

/**
 * Whether some token whose subject matches the pattern (`*` and `?` are wildcards) can assume the role. Claims that
 * the policy pins beside the subject are taken to be those of the token: only the subject is asked about.
 */
export function admitsSubject(policy: TrustPolicy, subject: string): ExpectedSubject {
  const pattern = compileWildcard([{ text: subject, literal: false }]);
  const doubts: string[] = [];
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow' || !coversAction(statement, 'sts:AssumeRoleWithWebIdentity')) continue;
    for (const { kind, text } of statement.principals.entries) {
      if (kind !== 'Federated') continue;
      const view = viewStatement(policy, statement, issuerOfPrincipal(text), text);
      const search = searchTokens(view, 'project', formsOf(view), () => false, [pattern]);
      const [admitted] = search.admitted;
      if (admitted !== undefined) {
        const why = `"${admitted.found.subject}" is admitted by ${statement.path}`;
        return { status: 'admitted', why, witness: admitted.witness };
      }
      doubts.push(...search.doubts);
    }
  }
  const [doubt] = doubts;
  return doubt === undefined
    ? { status: 'refused', why: 'no statement admits such a subject' }
    : { status: 'undetermined', why: doubt };
}
