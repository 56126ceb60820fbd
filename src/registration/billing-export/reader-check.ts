import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { CheckKind, Judgement } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { Observation } from '../observation.ts';
import type { RoleDescription } from '../role-reader.ts';
import type { BillingExport } from './billing-export.ts';
import { type ExportFacts, exportOf, withoutBucket, withoutExport } from './export-facts.ts';
import {
  type Decision,
  decideByBucket,
  decideByPolicies,
  keyArnOf,
  type ReaderFacts,
  type ReadNeed,
  readNeeds,
} from './reader-grant.ts';

/** Whether the platform can read what is delivered. */
export const readerCheck: CheckKind<ExportFacts> = {
  id: 'bucket-reader',
  area: 'billing-export',
  title: 'Platform may read',
  call: 'iam:SimulatePrincipalPolicy',
  required: true,
  judge(facts) {
    const { reader, bucket } = facts;
    const expected = `${reader?.roleName ?? 'the role of the platform'} may list and read the export`;
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, expected);
    if (bucket.region.kind === 'absent') return withoutBucket(expected);
    if (reader === undefined) {
      const remedy = 'Give the role that the platform reads with as `role-name`.';
      return {
        status: 'skipped',
        expected,
        seen: 'no role of the platform is known',
        remedy,
        required: false,
      };
    }
    if (reader.role.kind === 'unreadable') return unreadable(expected, reader.role);
    if (reader.role.kind === 'absent') {
      const remedy =
        'Deploy the stack with the role, or give the name under which it was registered as `role-name`.';
      return { status: 'fail', expected, seen: 'no such role', call: 'iam:GetRole', remedy };
    }
    try {
      return judge(found, reader, reader.role.value, facts, expected);
    } catch (error) {
      if (!(error instanceof PolicyDocumentError)) throw error;
      const remedy = 'Look at the named policy.';
      return { status: 'unknown', expected, seen: `a policy cannot be read: ${error.message}`, remedy };
    }
  },
};

/** What a need comes to: allowed, or what is in the way. */
interface Outcome {
  readonly need: ReadNeed;
  readonly result: 'allowed' | 'refused' | 'unknown';
  readonly why: string;
}

function judge(
  found: BillingExport,
  reader: ReaderFacts,
  role: RoleDescription,
  facts: ExportFacts,
  expected: string,
): Judgement {
  const { encryption, policy } = facts.bucket;
  const keyArn = encryption.kind === 'seen' ? keyArnOf(encryption.value.key) : undefined;
  const owner = found.destination.bucketOwner ?? facts.account;
  const across = owner !== role.arn.split(':')[4];
  const outcomes = readNeeds(found, keyArn).map((need, index) => {
    const own = ownDecision(reader, role, need, index);
    return need.action.startsWith('kms:')
      ? byRole(need, own)
      : byBoth(need, own, policy, across, reader, role);
  });
  const wrong = outcomes.filter(({ result }) => result === 'refused');
  const open = outcomes.filter(({ result }) => result === 'unknown');
  const said = (list: readonly Outcome[]): string =>
    list.map(({ need, why }) => `${need.action} on ${need.resource}: ${why}`).join('; ');
  if (wrong.length > 0) {
    const remedy = across
      ? `The bucket belongs to account ${owner}: both the role's policy and the policy of the bucket must allow it.`
      : "Allow it in the role's policy; if the policy of the bucket or a permissions boundary denies it, lift that for the role.";
    return { status: 'fail', expected, seen: said(wrong), remedy };
  }
  if (open.length > 0) {
    const missing = [reader.simulated, reader.policies, policy].find(({ kind }) => kind === 'unreadable');
    if (missing?.kind === 'unreadable') return unreadable(expected, missing);
    return { status: 'unknown', expected, seen: said(open), remedy: 'Look at the named condition.' };
  }
  const how =
    reader.simulated.kind === 'seen' ? 'as the simulator of IAM says' : "by the role's own policies";
  return {
    status: 'pass',
    expected,
    seen: `allowed, ${how}`,
    evidence: [{ label: 'role', value: role.arn }],
  };
}

function ownDecision(
  { simulated, policies }: ReaderFacts,
  role: RoleDescription,
  need: ReadNeed,
  index: number,
): Decision | undefined {
  if (simulated.kind === 'seen') return simulated.value[index];
  return policies.kind === 'seen' ? decideByPolicies(policies.value, role, need) : undefined;
}

function byRole(need: ReadNeed, own: Decision | undefined): Outcome {
  if (own === undefined) return { need, result: 'unknown', why: "what the role's policies say is not known" };
  return { need, result: own === 'allowed' ? 'allowed' : 'refused', why: `the role has ${own}` };
}

/** In one account either policy is enough, across accounts both must allow; a Deny of either is final. */
function byBoth(
  need: ReadNeed,
  own: Decision | undefined,
  policy: Observation<string>,
  across: boolean,
  { organizationId }: ReaderFacts,
  role: RoleDescription,
): Outcome {
  const role_ = byRole(need, own);
  if (own === 'explicitDeny') return role_;
  if (policy.kind === 'unreadable') {
    return role_.result === 'refused' && across
      ? role_
      : { need, result: 'unknown', why: 'the policy of the bucket may not be read' };
  }
  const bucket = decideByBucket(
    policy.kind === 'seen' ? policy.value : undefined,
    role,
    organizationId,
    need,
  );
  if (bucket.decision === 'deny' && bucket.statement !== undefined)
    return { need, result: 'refused', why: `the policy of the bucket says that ${bucket.reason}` };
  if (bucket.decision === 'undetermined') return { need, result: 'unknown', why: bucket.reason };
  if (across && bucket.decision === 'deny')
    return { need, result: 'refused', why: `the policy of the bucket does not let the role in` };
  return !across && bucket.decision === 'allow' ? { need, result: 'allowed', why: bucket.reason } : role_;
}
