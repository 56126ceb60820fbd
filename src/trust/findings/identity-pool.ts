import type { Admitted } from './breadth.ts';
import type { Finding, Witness } from './finding.ts';
import { finding } from './report-finding.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';
import { judgeWitness } from './witness.ts';

/**
 * What there is to say when the users of a Cognito identity pool get in, who are no jobs of a project. Guests have the
 * `amr` "unauthenticated"; users who signed in have "authenticated" and the names of their provider.
 * Source: Amazon Cognito developer guide, "role trust and permissions".
 */
export function describePool(view: StatementView, { found, witness }: Admitted): Finding {
  const pool = requirementsOn(view, 'aud')[0]?.values[0];
  const method = requirementsOn(view, 'amr')[0]?.values[0];
  const amr = `${view.issuer}:amr`;
  const guest = withMethod(witness, 'unauthenticated');
  const guests = judgeWitness(view.policy, guest).decision === 'allow';
  const who = guests
    ? 'Whoever gets an identity of the pool can assume the role, signed in or not'
    : 'Users of the identity pool who signed in can assume the role';
  return finding(
    'workload-wildcard',
    method?.path ?? pool?.path ?? view.statement.path,
    `${who}, for example with the subject "${found.subject}".`,
    {
      witness: guests ? guest : witness,
      remedy: guests
        ? `Let only users in who signed in ("authenticated" in ${amr}), and give guests a role of their own that may do less.`
        : `Name the provider that they sign in with in ${amr} if the pool has several, and keep what the role may do to what each of them may.`,
      suggestion: {
        StringEquals: { [`${view.issuer}:aud`]: pool?.text ?? 'IDENTITY_POOL_ID' },
        'ForAnyValue:StringLike': { [amr]: guests ? 'authenticated' : 'NAME_OF_THE_PROVIDER' },
      },
    },
  );
}

function withMethod(witness: Witness, amr: string): Witness {
  return { ...witness, claims: { ...witness.claims, amr: [amr] } };
}
