import type { TrustPolicy } from '../policy.ts';
import { admittedBy, providersOf } from '../symbolic/admitted.ts';
import type { Witness } from './finding.ts';

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
  const doubts: string[] = [];
  for (const provider of providersOf(policy)) {
    const answer = admittedBy(policy, provider).within([subject]);
    if (answer.kind === 'some') {
      const why = `"${String(answer.witness.claims?.['sub'])}" is admitted for ${provider}`;
      return { status: 'admitted', why, witness: answer.witness };
    }
    if (answer.kind === 'undetermined') doubts.push(answer.cause);
  }
  const [doubt] = doubts;
  return doubt === undefined
    ? { status: 'refused', why: 'no statement admits such a subject' }
    : { status: 'undetermined', why: doubt };
}
