import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { CheckKind, Judgement } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { BillingExport } from './billing-export.ts';
import type { LifecycleRule, PublicAccessBlock } from './bucket.ts';
import { AWAITED, type DeliveryState, deliveryOf } from './delivery.ts';
import { deliveryGrant, foreignDelivery, statementFor } from './delivery-grant.ts';
import {
  type BucketFacts,
  type ExportFacts,
  exportOf,
  withoutBucket,
  withoutExport,
} from './export-facts.ts';

const AREA = 'billing-export';

/** A kind of check about the bucket: it is skipped where there is none. */
function aboutBucket(
  kind: Omit<CheckKind<ExportFacts>, 'area' | 'required' | 'judge'>,
  expectedOf: (facts: ExportFacts) => string,
  judge: (found: BillingExport, bucket: BucketFacts, facts: ExportFacts, expected: string) => Judgement,
): CheckKind<ExportFacts> {
  return {
    ...kind,
    area: AREA,
    required: true,
    judge(facts) {
      const expected = expectedOf(facts);
      const found = exportOf(facts);
      if (found === undefined) return withoutExport(facts, expected);
      if (facts.bucket.region.kind === 'absent') return withoutBucket(expected);
      try {
        return judge(found, facts.bucket, facts, expected);
      } catch (error) {
        if (!(error instanceof PolicyDocumentError)) throw error;
        const remedy = 'Write the policy anew: S3 and KMS would not have taken this one.';
        return { status: 'unknown', expected, seen: `the policy cannot be read: ${error.message}`, remedy };
      }
    },
  };
}

const isThere: CheckKind<ExportFacts> = {
  id: 'bucket',
  area: AREA,
  title: 'Bucket of the export',
  call: 's3:GetBucketLocation',
  required: true,
  judge(facts) {
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, 'the bucket that the export names');
    const { bucket, region } = found.destination;
    const expected = `${bucket} in ${region}`;
    const at = facts.bucket.region;
    if (at.kind === 'unreadable') return unreadable(expected, at);
    if (at.kind === 'absent') {
      const remedy = `Make the bucket ${bucket} in ${region} again, or give the export another one. Until then nothing is delivered.`;
      return { status: 'fail', expected, seen: 'no such bucket', remedy };
    }
    if (at.value === region) return { status: 'pass', expected, seen: at.value };
    const remedy = `Give the export the region of its bucket: ${at.value}. To the wrong region nothing is delivered.`;
    return { status: 'fail', expected, seen: `${bucket} in ${at.value}`, remedy };
  },
};

function deliveryState(found: BillingExport, facts: ExportFacts): DeliveryState | undefined {
  const { deliveries, lastRun, now } = facts;
  if (deliveries.kind !== 'seen') return undefined;
  return deliveryOf(found, deliveries.value, lastRun.kind === 'seen' ? lastRun.value : undefined, now).state;
}

const policy = aboutBucket(
  { id: 'bucket-policy', title: 'Export service may write', call: 's3:GetBucketPolicy' },
  ({ profile }) => `${profile.principals.join(', ')} may deliver for this account`,
  (found, { policy: read }, facts, expected) => {
    if (read.kind === 'unreadable') return unreadable(expected, read);
    const { account } = facts;
    const { missing, neverMatching, asTheConsoleWritesIt } = deliveryGrant(
      read.kind === 'seen' ? read.value : undefined,
      found,
      account,
    );
    const literal = neverMatching.map(
      ({ path, value }) =>
        `${path} compares with the text "${value}", in which StringEquals knows no wildcard`,
    );
    const evidence = literal.map((value) => ({ label: 'never matches', value }));
    if (missing.length === 0) return { status: 'pass', expected, seen: 'allowed', evidence };
    const state = asTheConsoleWritesIt ? deliveryState(found, facts) : undefined;
    if (state === 'delivering')
      return { status: 'pass', expected, seen: "AWS's own policy, and it delivers", evidence };
    const doubtful =
      missing.every(({ decision }) => decision === 'undetermined') || AWAITED.has(state ?? 'broken');
    const because = missing.map(({ action, why }) => `${action}: ${why}`).join('; ');
    return {
      status: doubtful ? 'unknown' : 'fail',
      expected,
      seen: `not allowed ${because}`,
      evidence,
      remedy:
        literal.length > 0
          ? `${literal.join('; ')}: write ArnLike (for aws:SourceArn) or the whole value instead.`
          : `Add to the policy of the bucket: ${statementFor(found, account)}`,
    };
  },
);

const source = aboutBucket(
  { id: 'bucket-source', title: 'Export service may write for nobody else', call: 's3:GetBucketPolicy' },
  () => 'no delivery for another account',
  (found, { policy: read }, { account }, expected) => {
    if (read.kind === 'unreadable') return unreadable(expected, read);
    if (read.kind === 'absent') return { status: 'pass', expected, seen: 'the bucket has no policy' };
    const open = foreignDelivery(read.value, found, account);
    if (open === undefined) return { status: 'pass', expected, seen: 'refused for another account' };
    const remedy =
      'Let every statement for the service demand aws:SourceAccount (StringEquals) and aws:SourceArn (ArnLike): otherwise anybody who knows the name of the bucket can have files put into it.';
    return { status: open.decision === 'allow' ? 'fail' : 'unknown', expected, seen: open.reason, remedy };
  },
);

const SWITCHES: readonly (keyof PublicAccessBlock)[] = [
  'blockPublicAcls',
  'ignorePublicAcls',
  'blockPublicPolicy',
  'restrictPublicBuckets',
];

const publicAccess = aboutBucket(
  { id: 'bucket-public-access', title: 'Public access is blocked', call: 's3:GetBucketPublicAccessBlock' },
  () => 'all four switches of the public access block',
  (_found, { publicAccessBlock: read }, _facts, expected) => {
    if (read.kind === 'unreadable') return unreadable(expected, read);
    const off = SWITCHES.filter((name) => read.kind === 'absent' || !read.value[name]);
    if (off.length === 0) return { status: 'pass', expected, seen: 'all four' };
    const seen = read.kind === 'absent' ? 'no public access block' : `off: ${off.join(', ')}`;
    return {
      status: 'fail',
      expected,
      seen,
      remedy: 'Switch on "Block all public access" of the bucket: a bill is nobody else\'s business.',
    };
  },
);

const ownership = aboutBucket(
  { id: 'bucket-ownership', title: 'Owner of what is delivered', call: 's3:GetBucketOwnershipControls' },
  () => 'BucketOwnerEnforced or BucketOwnerPreferred',
  (_found, { ownership: read }, _facts, expected) => {
    if (read.kind === 'unreadable') return unreadable(expected, read);
    const seen = read.kind === 'seen' ? read.value : 'ObjectWriter (nothing is set)';
    if (/^BucketOwner/.test(seen)) return { status: 'pass', expected, seen };
    const remedy =
      'Set the ownership of objects to BucketOwnerEnforced: files that belong to the service which wrote them are not covered by the policy of the bucket, so that a role of another account cannot read them.';
    return { status: 'fail', expected, seen, remedy };
  },
);

const lifecycle = aboutBucket(
  { id: 'bucket-lifecycle', title: 'Deliveries are kept', call: 's3:GetLifecycleConfiguration' },
  ({ leastRetentionDays }) => `no rule takes deliveries away within ${leastRetentionDays} days`,
  (found, { lifecycle: read }, { leastRetentionDays, now }, expected) => {
    if (read.kind === 'unreadable') return unreadable(expected, read);
    const rules = read.kind === 'seen' ? read.value : [];
    const folder = `${found.destination.prefix}/${found.name}/`;
    const harmful = rules.flatMap((rule) => harmOf(rule, folder, leastRetentionDays, now));
    if (harmful.length === 0) {
      const seen = rules.length === 0 ? 'no rules' : `${rules.length} rules, none of which does`;
      return { status: 'pass', expected, seen };
    }
    const remedy = `Let the rule leave out ${folder}, or wait at least ${leastRetentionDays} days.`;
    return { status: 'fail', expected, seen: harmful.join('; '), remedy };
  },
);

/** What a rule does to deliveries before their time. */
function harmOf(rule: LifecycleRule, folder: string, leastDays: number, now: Date): readonly string[] {
  const { id, enabled, prefix, tagged, expiresAfterDays, expiresOn, archivesAfterDays } = rule;
  const isAbout = folder.startsWith(prefix) || prefix.startsWith(folder);
  if (!enabled || tagged || !isAbout) return [];
  const where = prefix === '' ? 'everything' : `what is below ${prefix}`;
  const soon = (days: number | undefined): days is number => days !== undefined && days < leastDays;
  return [
    ...(soon(expiresAfterDays) ? [`rule ${id} deletes ${where} after ${expiresAfterDays} days`] : []),
    ...(expiresOn === undefined
      ? []
      : [
          `rule ${id} ${expiresOn > now ? 'will delete' : 'deletes'} ${where} (${expiresOn.toISOString().slice(0, 10)})`,
        ]),
    ...(soon(archivesAfterDays)
      ? [`rule ${id} archives ${where} after ${archivesAfterDays} days, where nobody can read it`]
      : []),
  ];
}

/** What is checked of the bucket, beside its key and its reader. */
export const BUCKET_CHECKS: readonly CheckKind<ExportFacts>[] = [
  isThere,
  policy,
  source,
  publicAccess,
  ownership,
  lifecycle,
];
