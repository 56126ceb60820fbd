import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { RegistrationCheck } from '../../../src/contract/check.ts';
import { CHECK_KINDS } from '../../../src/registration/checks/check-kinds.ts';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { asPattern } from './as-pattern.ts';
import { confirmIn, rehearseSeed } from './confirm-world.ts';
import {
  BUCKET,
  dataExport,
  deliveryPolicy,
  type ExportWorld,
  encryptedWith,
  exportSeed,
  KEY_ARN,
  keyPolicy,
  PAYER,
  report,
} from './export-seeds.ts';

const HOUR = 3_600_000;
const FIRST_DELIVERY = 13;
const BILLING = { platform: 'acme', stack: 'billing', 'role-name': 'PlatformReader' } as const;
const CUR2 = { ...BILLING, 'export-profile': 'cur-2.0' } as const;

interface Case {
  readonly kind: string;
  readonly status: RegistrationCheck['status'];
  readonly about: string;
  readonly world?: ExportWorld;
  /** What happens after the seed, before it is confirmed. */
  readonly change?: (rehearsal: Rehearsal) => Promise<void>;
  readonly hours?: number;
  readonly neverDelivered?: true;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly seen: string | RegExp;
  readonly remedy?: string | RegExp;
}

const unreadable = (kind: string, action: string, more: Partial<Case> = {}): Case => ({
  kind,
  status: 'unknown',
  about: `${action} is refused`,
  world: { denied: [action] },
  seen: /^AccessDenied(Exception)?: /,
  remedy: `Allow ${action} for the identity of this step.`,
  ...more,
});

const noConditions = deliveryPolicy({});
const literalWildcard = deliveryPolicy({
  StringEquals: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${PAYER}:definition/*` },
});

const CASES: readonly Case[] = [
  { kind: 'export', status: 'pass', about: 'one report fits', seen: 'costs, the only export that fits' },
  {
    kind: 'export',
    status: 'pass',
    about: 'a report of that name, which does not fit',
    world: { reports: [report({ TimeUnit: 'DAILY' }), report({ ReportName: 'other' })] },
    inputs: { ...BILLING, 'export-name': 'costs' },
    seen: 'costs, by its name',
  },
  {
    kind: 'export',
    status: 'fail',
    about: 'there is only one of the other kind',
    world: { reports: [] },
    seen: 'no such export; there are cur2 (1 differences)',
    remedy: /give that as `export-name`\.$/,
  },
  {
    kind: 'export',
    status: 'fail',
    about: 'the account has none',
    world: { reports: [], exports: [] },
    seen: 'the account has no export',
    remedy: /^Deploy the stack that makes it/,
  },
  {
    kind: 'export',
    status: 'unknown',
    about: 'two fit',
    world: { reports: [report(), report({ ReportName: 'costs-2' })] },
    seen: 'several fit: costs, costs-2',
    remedy: 'Say which one is meant: give its name as `export-name`.',
  },
  unreadable('export', 'cur:DescribeReportDefinitions'),
  unreadable('export', 'bcm-data-exports:GetExport', { inputs: CUR2 }),
  { kind: 'export-definition', status: 'pass', about: 'as the profile', seen: 'no difference' },
  {
    kind: 'export-definition',
    status: 'pass',
    about: 'as the profile accepts it',
    world: { reports: [report({ Compression: 'GZIP' })] },
    seen: 'no difference',
  },
  {
    kind: 'export-definition',
    status: 'fail',
    about: 'without resource ids, daily, in versions',
    world: {
      reports: [
        report({ TimeUnit: 'DAILY', AdditionalSchemaElements: [], ReportVersioning: 'CREATE_NEW_REPORT' }),
      ],
    },
    seen: 'additional-schema-elements without RESOURCES; time-unit DAILY; overwrite CREATE_NEW_REPORT',
    remedy:
      'Make a new export with additional-schema-elements: RESOURCES; time-unit: HOURLY; overwrite: OVERWRITE_REPORT, and delete costs once the new one delivers: the service cannot change additional-schema-elements, time-unit, overwrite of an export that exists.',
  },
  {
    kind: 'export-definition',
    status: 'fail',
    about: 'what can be changed in place',
    world: { reports: [report({ Format: 'Parquet', Compression: 'Parquet', RefreshClosedReports: false })] },
    inputs: { ...BILLING, 'export-prefix': 'other' },
    seen: 'format Parquet; compression Parquet; refresh-closed-reports false; prefix pre',
    remedy:
      /^Change it in place to format: textORcsv; compression: ZIP or GZIP; .*`aws cur modify-report-definition --report-name costs`\.$/,
  },
  {
    kind: 'export-definition',
    status: 'fail',
    about: 'a data export without resource ids, monthly',
    world: { exports: [dataExport({ TIME_GRANULARITY: 'MONTHLY', INCLUDE_RESOURCES: 'FALSE' })] },
    inputs: CUR2,
    seen: 'time-unit MONTHLY; table-configurations.COST_AND_USAGE_REPORT.INCLUDE_RESOURCES FALSE',
    remedy:
      /`aws bcm-data-exports update-export --export-arn arn:aws:bcm-data-exports:us-east-1:111122223333:export\/cur2-/,
  },
  {
    kind: 'export-definition',
    status: 'fail',
    about: 'a data export with a filter and without a column',
    world: {
      exports: [
        dataExport(
          {},
          {},
          {
            DataQuery: {
              QueryStatement:
                "SELECT line_item_usage_type FROM COST_AND_USAGE_REPORT WHERE line_item_product_code = 'AmazonEC2'",
              TableConfigurations: { COST_AND_USAGE_REPORT: { INCLUDE_RESOURCES: 'TRUE' } },
            },
          },
        ),
      ],
    },
    inputs: CUR2,
    seen: "columns without line_item_unblended_cost; rows only those where line_item_product_code = 'AmazonEC2'",
    remedy: /^Change it in place/,
  },
  unreadable('export-definition', 'cur:DescribeReportDefinitions'),
  { kind: 'export-bill', status: 'pass', about: 'a payer', seen: /^the bill of the whole organization/ },
  {
    kind: 'export-bill',
    status: 'pass',
    about: "another account's view of the bill",
    world: {
      exports: [dataExport({ BILLING_VIEW_ARN: 'arn:aws:billing::999988887777:billingview/custom-1' })],
    },
    inputs: CUR2,
    seen: 'the bill of account 999988887777, by the view arn:aws:billing::999988887777:billingview/custom-1: the bill was transferred, or somebody shares a view of it',
  },
  {
    kind: 'export-bill',
    status: 'fail',
    about: 'a linked account',
    world: { linked: true },
    seen: /^only the usage of this linked account/,
    remedy: 'Make the export in the management account (payer), and confirm it there.',
  },
  unreadable('export-bill', 'organizations:DescribeOrganization', {
    seen: 'it is not known whether the account pays for others',
  }),
  {
    kind: 'export-delivery',
    status: 'pass',
    about: 'delivering',
    seen: /^delivering: newest manifest pre\/costs\/\d{8}-\d{8}\/costs-Manifest\.json, 1 hour old$/,
  },
  {
    kind: 'export-delivery',
    status: 'pass',
    about: 'delivering a folder for each delivery',
    world: { exports: [dataExport({}, { Overwrite: 'CREATE_NEW_REPORT' })] },
    hours: 40,
    inputs: CUR2,
    seen: /^delivering: newest manifest exports\/cur2\/metadata\/BILLING_PERIOD=\d{4}-\d\d\/[^/]+\/cur2-Manifest\.json, 3 hours old$/,
  },
  {
    kind: 'export-delivery',
    status: 'unknown',
    about: 'waiting for the first delivery',
    hours: 5,
    inputs: CUR2,
    seen: 'waiting-first-delivery: nothing below exports/cur2/metadata/ yet; made 5 hours ago',
    remedy: 'The first delivery comes within 24 hours: confirm again then.',
  },
  {
    kind: 'export-delivery',
    status: 'unknown',
    about: 'a new report, of which nobody knows when it was made',
    hours: 5,
    seen: 'created: nothing below pre/costs/ yet, and the service does not say when the report was made',
    remedy: 'The first delivery comes within 24 hours: confirm again then.',
  },
  {
    kind: 'export-delivery',
    status: 'unknown',
    about: 'a new report, which the service tested its bucket for',
    world: { bucket: { objects: [{ key: 'pre/aws-programmatic-access-test-object' }] } },
    hours: 5,
    seen: 'waiting-first-delivery: nothing below pre/costs/ yet; made 5 hours ago',
    remedy: 'The first delivery comes within 24 hours: confirm again then.',
  },
  {
    kind: 'export-delivery',
    status: 'fail',
    about: 'stale',
    hours: FIRST_DELIVERY,
    change: async (rehearsal) => {
      rehearsal.state.faults.add(
        readFaults([{ kind: 'no-delivery', name: 'costs', times: 'always' }], 'faults', []),
      );
      await rehearsal.state.advance(72 * HOUR);
    },
    seen: /^stale: newest manifest pre\/costs\/.*, 3 days old; exports are delivered every day, so that more than 48 hours is too old$/,
    remedy: /^Find out what changed since then/,
  },
  {
    kind: 'export-delivery',
    status: 'fail',
    about: 'never delivered',
    hours: 26,
    neverDelivered: true,
    world: { bucket: { objects: [{ key: 'pre/aws-programmatic-access-test-object' }] } },
    seen: /^broken: nothing below pre\/costs\/ yet, although it was made 26 hours ago, and the first delivery comes within 24 hours$/,
    remedy: /^Check the bucket policy/,
  },
  {
    kind: 'export-delivery',
    status: 'fail',
    about: 'the service says that it fails',
    world: { policy: literalWildcard },
    seen: 'broken: the service says ERROR_PERMISSIONS (never delivered)',
    remedy: 'Let the service write to the bucket: see the checks of the bucket and its policy.',
  },
  {
    kind: 'export-delivery',
    status: 'fail',
    about: 'a data export that is unhealthy',
    inputs: CUR2,
    change: async (rehearsal) => {
      rehearsal.state.bucketOwners.delete(BUCKET);
      await rehearsal.state.advance(9 * HOUR);
    },
    seen: 'broken: the service says UNHEALTHY: INSUFFICIENT_PERMISSION',
    remedy: /^Let the service write/,
  },
  unreadable('export-delivery', 's3:ListBucket'),
  { kind: 'bucket', status: 'pass', about: 'is there', seen: 'us-east-1' },
  {
    kind: 'bucket',
    status: 'fail',
    about: 'is gone',
    change: async (rehearsal) => {
      rehearsal.state.bucketOwners.delete(BUCKET);
    },
    seen: 'no such bucket',
    remedy: /^Make the bucket acme-billing in us-east-1 again/,
  },
  {
    kind: 'bucket',
    status: 'fail',
    about: 'is in another region now',
    change: async (rehearsal) => {
      const bucket = rehearsal.state.accounts.get(PAYER)?.buckets.get(BUCKET);
      if (bucket === undefined) throw new Error('The seed has no bucket');
      rehearsal.state.accounts.get(PAYER)?.buckets.set(BUCKET, { ...bucket, region: 'eu-west-1' });
    },
    seen: 'acme-billing in eu-west-1',
    remedy: 'Give the export the region of its bucket: eu-west-1. To the wrong region nothing is delivered.',
  },
  unreadable('bucket', 's3:GetBucketLocation'),
  { kind: 'bucket-policy', status: 'pass', about: 'lets the service in', seen: 'allowed' },
  {
    kind: 'bucket-policy',
    status: 'pass',
    about: "is what AWS's console writes, and it delivers",
    change: async (rehearsal) => setPolicy(rehearsal, literalWildcard),
    seen: "AWS's own policy, and it delivers",
  },
  {
    kind: 'bucket-policy',
    status: 'unknown',
    about: "is what AWS's console writes, and nothing was delivered yet",
    world: { policy: literalWildcard },
    hours: 1,
    seen: /^not allowed s3:GetBucketAcl: .* wants StringEquals aws:SourceArn/,
    remedy: /in which StringEquals knows no wildcard/,
  },
  {
    kind: 'bucket-policy',
    status: 'fail',
    about: "is what AWS's console writes, of another account",
    change: async (rehearsal) =>
      setPolicy(
        rehearsal,
        deliveryPolicy({
          StringEquals: { 'aws:SourceArn': 'arn:aws:cur:us-east-1:999988887777:definition/*' },
        }),
      ),
    seen: /^not allowed s3:GetBucketAcl: /,
    remedy: /in which StringEquals knows no wildcard/,
  },
  {
    kind: 'bucket-policy',
    status: 'fail',
    about: 'compares a wildcard by StringEquals, and nothing comes',
    world: { policy: literalWildcard },
    seen: /^not allowed s3:GetBucketAcl: \$\.Statement\[0\] wants StringEquals aws:SourceArn .*definition\/\*, which is arn:aws:cur:us-east-1:111122223333:definition\/costs; /,
    remedy:
      /^\$\.Statement\[0\]\.Condition\.StringEquals\["aws:SourceArn"\] compares with the text ".*", in which StringEquals knows no wildcard; .*: write ArnLike \(for aws:SourceArn\) or the whole value instead\.$/,
  },
  {
    kind: 'bucket-policy',
    status: 'fail',
    about: 'is for another account',
    world: { policy: deliveryPolicy({ StringEquals: { 'aws:SourceAccount': '999988887777' } }) },
    seen: /wants StringEquals aws:SourceAccount 999988887777, which is 111122223333/,
    remedy: /^Add to the policy of the bucket: \[/,
  },
  {
    kind: 'bucket-policy',
    status: 'fail',
    about: 'denies everything without a certain principal',
    change: async (rehearsal) =>
      setPolicy(
        rehearsal,
        deliveryPolicy(undefined, {
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:PutObject',
          Resource: `arn:aws:s3:::${BUCKET}/*`,
          Condition: { StringNotEquals: { 'aws:PrincipalAccount': PAYER } },
        }),
      ),
    seen: 'not allowed s3:PutObject: $.Statement[3] denies it',
    remedy: /^Add to the policy/,
  },
  unreadable('bucket-policy', 's3:GetBucketPolicy'),
  {
    kind: 'bucket-source',
    status: 'pass',
    about: 'only for this account',
    seen: 'refused for another account',
  },
  {
    kind: 'bucket-source',
    status: 'fail',
    about: 'for every account',
    world: { policy: noConditions },
    seen: '$.Statement[1] allows it',
    remedy: /^Let every statement for the service demand aws:SourceAccount/,
  },
  unreadable('bucket-source', 's3:GetBucketPolicy'),
  { kind: 'bucket-public-access', status: 'pass', about: 'blocked', seen: 'all four' },
  {
    kind: 'bucket-public-access',
    status: 'fail',
    about: 'open',
    world: { bucket: { 'public-access-block': false } },
    seen: 'no public access block',
    remedy: /^Switch on "Block all public access"/,
  },
  unreadable('bucket-public-access', 's3:GetBucketPublicAccessBlock'),
  { kind: 'bucket-ownership', status: 'pass', about: 'enforced', seen: 'BucketOwnerEnforced' },
  {
    kind: 'bucket-ownership',
    status: 'fail',
    about: 'that of who writes',
    world: { bucket: { ownership: 'ObjectWriter' } },
    seen: 'ObjectWriter',
    remedy: /^Set the ownership of objects to BucketOwnerEnforced/,
  },
  unreadable('bucket-ownership', 's3:GetBucketOwnershipControls'),
  { kind: 'bucket-lifecycle', status: 'pass', about: 'no rules', seen: 'no rules' },
  {
    kind: 'bucket-lifecycle',
    status: 'pass',
    about: 'rules for something else, and later than the platform needs',
    world: {
      bucket: {
        lifecycle: [
          { ID: 'logs', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 3 } },
          { ID: 'all', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 60 } },
          { ID: 'off', Status: 'Disabled', Filter: { Prefix: '' }, Expiration: { Days: 1 } },
        ],
      },
    },
    seen: '3 rules, none of which does',
  },
  {
    kind: 'bucket-lifecycle',
    status: 'fail',
    about: 'deletes and archives',
    world: {
      bucket: {
        lifecycle: [
          { ID: 'all', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 30 } },
          {
            ID: 'cold',
            Status: 'Enabled',
            Filter: { Prefix: 'pre/' },
            Transitions: [{ Days: 14, StorageClass: 'GLACIER' }],
          },
        ],
      },
    },
    seen: 'rule all deletes everything after 30 days; rule cold archives what is below pre/ after 14 days, where nobody can read it',
    remedy: 'Let the rule leave out pre/costs/, or wait at least 60 days.',
  },
  unreadable('bucket-lifecycle', 's3:GetLifecycleConfiguration'),
  { kind: 'bucket-encryption', status: 'pass', about: 'keys of S3', seen: 'AES256, keys of S3' },
  {
    kind: 'bucket-encryption',
    status: 'fail',
    about: 'the key that AWS manages',
    world: {
      bucket: {
        encryption: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] },
      },
    },
    seen: 'aws:kms with the key that AWS manages for S3 (aws/s3)',
    remedy: /^Encrypt the bucket with AES256/,
  },
  {
    kind: 'bucket-encryption',
    status: 'pass',
    about: 'a key that lets the service in',
    world: { bucket: encryptedWith(KEY_ARN), keyPolicy: keyPolicy('billingreports.amazonaws.com') },
    seen: `aws:kms with ${KEY_ARN}, which lets billingreports.amazonaws.com in`,
  },
  {
    kind: 'bucket-encryption',
    status: 'pass',
    about: 'the alias of such a key',
    world: { bucket: encryptedWith('alias/bills'), keyPolicy: keyPolicy('billingreports.amazonaws.com') },
    seen: 'aws:kms with alias/bills, which lets billingreports.amazonaws.com in',
  },
  {
    kind: 'bucket-encryption',
    status: 'fail',
    about: 'a key for the other service',
    world: { bucket: encryptedWith(KEY_ARN), keyPolicy: keyPolicy('bcm-data-exports.amazonaws.com') },
    seen: `aws:kms with ${KEY_ARN}, whose policy does not let billingreports.amazonaws.com use kms:GenerateDataKey`,
    remedy: /^Add to the key's policy: Allow kms:GenerateDataKey\* for \{"Service": "billingreports/,
  },
  {
    kind: 'bucket-encryption',
    status: 'fail',
    about: 'a key that is gone',
    world: { bucket: encryptedWith(KEY_ARN.replace('0f6c', 'ffff')) },
    seen: /, which is not there$/,
    remedy: /^Give the bucket a key that exists/,
  },
  unreadable('bucket-encryption', 'kms:GetKeyPolicy', {
    world: { bucket: encryptedWith(KEY_ARN), denied: ['kms:GetKeyPolicy'] },
  }),
  unreadable('bucket-encryption', 's3:GetEncryptionConfiguration'),
  {
    kind: 'bucket-reader',
    status: 'pass',
    about: 'the role reads',
    seen: 'allowed, as the simulator of IAM says',
  },
  {
    kind: 'bucket-reader',
    status: 'pass',
    about: 'the role reads, and nobody may simulate',
    world: { denied: ['iam:SimulatePrincipalPolicy'] },
    seen: "allowed, by the role's own policies",
  },
  ...[[], ['iam:SimulatePrincipalPolicy']].map(
    (denied): Case => ({
      kind: 'bucket-reader',
      status: 'fail',
      about: `the role lists another prefix (${denied.length === 0 ? 'simulated' : 'by its policies'})`,
      world: {
        denied,
        readerPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${BUCKET}/pre/*` },
            {
              Effect: 'Allow',
              Action: 's3:ListBucket',
              Resource: `arn:aws:s3:::${BUCKET}`,
              Condition: { StringLike: { 's3:prefix': 'exports/*' } },
            },
          ],
        },
      },
      seen: 's3:ListBucket on arn:aws:s3:::acme-billing: the role has implicitDeny',
      remedy: /^Allow it in the role's policy/,
    }),
  ),
  {
    kind: 'bucket-reader',
    status: 'fail',
    about: 'the role reads another bucket',
    world: {
      readerPolicy: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 's3:*',
          Resource: ['arn:aws:s3:::else', 'arn:aws:s3:::else/*'],
        },
      },
    },
    seen: 's3:ListBucket on arn:aws:s3:::acme-billing: the role has implicitDeny; s3:GetObject on arn:aws:s3:::acme-billing/pre/costs/manifest.json: the role has implicitDeny',
    remedy: /^Allow it in the role's policy/,
  },
  {
    kind: 'bucket-reader',
    status: 'fail',
    about: 'the bucket denies it to the role',
    world: {
      policy: deliveryPolicy(undefined, {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${BUCKET}/*`,
        Condition: { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${PAYER}:role/Platform*` } },
      }),
    },
    seen: /the policy of the bucket says that \$\.Statement\[3\] denies it$/,
    remedy: /lift that for the role/,
  },
  {
    kind: 'bucket-reader',
    status: 'fail',
    about: 'the role may not decrypt',
    world: { bucket: encryptedWith(KEY_ARN) },
    seen: `kms:Decrypt on ${KEY_ARN}: the role has implicitDeny`,
    remedy: /^Allow it in the role's policy/,
  },
  {
    kind: 'bucket-reader',
    status: 'fail',
    about: 'there is no such role',
    inputs: { ...BILLING, 'role-name': 'Nobody' },
    seen: 'no such role',
    remedy: /^Deploy the stack with the role/,
  },
  unreadable('bucket-reader', 'iam:SimulatePrincipalPolicy', {
    world: { denied: ['iam:SimulatePrincipalPolicy', 'iam:ListRolePolicies'] },
  }),
];

/** A policy that S3 takes, but under which no export can be made any more. */
function setPolicy({ state }: Rehearsal, policy: object): void {
  const bucket = state.accounts.get(PAYER)?.buckets.get(BUCKET);
  if (bucket === undefined) throw new Error('The seed has no bucket');
  bucket.policy = JSON.stringify(policy);
}

async function checkIn({
  kind,
  world: different,
  change,
  hours,
  inputs,
  neverDelivered,
}: Case): Promise<RegistrationCheck> {
  await using world = await rehearseSeed(exportSeed(different));
  const { state } = world.rehearsal;
  if (neverDelivered === true)
    state.faults.add(readFaults([{ kind: 'no-delivery', name: 'costs', times: 'always' }], 'faults', []));
  await state.advance((hours ?? FIRST_DELIVERY) * HOUR);
  await change?.(world.rehearsal);
  const { checks } = await confirmIn(world, inputs ?? BILLING);
  const found = checks.find(({ id }) => id === kind);
  if (found === undefined) throw new Error(`There is no check ${kind}`);
  return found;
}

describe('the billing export', () => {
  it.each(CASES.map((each) => [`${each.kind} is ${each.status}: ${each.about}`, each] as const))(
    '%s',
    async (_, expected) => {
      const check = await checkIn(expected);
      expect([check.status, check.seen]).toEqual([
        expected.status,
        expect.stringMatching(asPattern(expected.seen)),
      ]);
      if (expected.remedy === undefined) expect(check.remedy).toBeUndefined();
      else expect(check.remedy).toMatch(asPattern(expected.remedy));
      expect(check.call).toMatch(/^[a-z0-9-]+:[A-Za-z0-9]+$/);
    },
  );

  it('has a world in which each kind of check passes, fails and is unknown', () => {
    const kinds = CHECK_KINDS.filter(({ area }) => area === 'billing-export').map(({ id }) => id);
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) {
      const statuses = new Set(CASES.filter((each) => each.kind === kind).map(({ status }) => status));
      expect([kind, [...statuses].sort()]).toEqual([kind, ['fail', 'pass', 'unknown']]);
    }
  });

  it('has a page with every kind of check', () => {
    const page = readFileSync(new URL('../../../docs/billing-exports.md', import.meta.url), 'utf8');
    const kinds = CHECK_KINDS.filter(({ area }) => area === 'billing-export').map(({ id }) => id);
    expect([...page.matchAll(/^\| `((?:export|bucket)[a-z-]*)` \|/gm)].map(([, id]) => id).sort()).toEqual(
      kinds.sort(),
    );
  });

  it('is confirmed when all of it is well, with or without a stack', async () => {
    await using world = await rehearseSeed(exportSeed());
    await world.rehearsal.state.advance(FIRST_DELIVERY * HOUR);
    const { confirmed, areas, checks } = await confirmIn(world, BILLING);
    expect(checks.filter(({ status }) => status !== 'pass').map(({ id }) => id)).toEqual([
      'account',
      'stack',
      'drift',
    ]);
    expect({ confirmed, area: areas['billing-export'] }).toEqual({ confirmed: true, area: 'pass' });
  });
});
