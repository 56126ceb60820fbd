import { confirmer } from './confirm-world.ts';

export const PAYER = '111122223333';
export const LINKED = '444455556666';
export const BUCKET = 'acme-billing';

const LEGACY_SOURCE = {
  StringEquals: { 'aws:SourceAccount': PAYER },
  ArnLike: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${PAYER}:definition/*` },
};
const EXPORT_SOURCE = {
  StringEquals: { 'aws:SourceAccount': PAYER },
  ArnLike: { 'aws:SourceArn': `arn:aws:bcm-data-exports:us-east-1:${PAYER}:export/*` },
};

/** A bucket policy that lets both services deliver, each under its condition, with further statements. */
export function deliveryPolicy(legacy: object = LEGACY_SOURCE, ...more: readonly object[]): object {
  const allow = (
    service: string,
    actions: readonly string[],
    resource: string,
    condition: object,
  ): object => ({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: actions,
    Resource: resource,
    ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
  });
  const [bucket, objects] = [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`];
  return {
    Version: '2012-10-17',
    Statement: [
      allow('billingreports.amazonaws.com', ['s3:GetBucketAcl', 's3:GetBucketPolicy'], bucket, legacy),
      allow('billingreports.amazonaws.com', ['s3:PutObject'], objects, legacy),
      allow('bcm-data-exports.amazonaws.com', ['s3:PutObject'], objects, EXPORT_SOURCE),
      ...more,
    ],
  };
}

/** A legacy report as Octo wants it. */
export function report(more: object = {}): object {
  return {
    ReportName: 'costs',
    TimeUnit: 'HOURLY',
    Format: 'textORcsv',
    Compression: 'ZIP',
    AdditionalSchemaElements: ['RESOURCES'],
    S3Bucket: BUCKET,
    S3Prefix: 'pre',
    S3Region: 'us-east-1',
    AdditionalArtifacts: [],
    RefreshClosedReports: true,
    ReportVersioning: 'OVERWRITE_REPORT',
    ...more,
  };
}

/** A data export of CUR 2.0 as Octo wants it. */
export function dataExport(settings: object = {}, output: object = {}, more: object = {}): object {
  return {
    Name: 'cur2',
    DataQuery: {
      QueryStatement: 'SELECT line_item_usage_type, line_item_unblended_cost FROM COST_AND_USAGE_REPORT',
      TableConfigurations: {
        COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'HOURLY', INCLUDE_RESOURCES: 'TRUE', ...settings },
      },
    },
    DestinationConfigurations: {
      S3Destination: {
        S3Bucket: BUCKET,
        S3Prefix: 'exports',
        S3Region: 'us-east-1',
        S3OutputConfigurations: {
          OutputType: 'CUSTOM',
          Format: 'TEXT_OR_CSV',
          Compression: 'GZIP',
          Overwrite: 'OVERWRITE_REPORT',
          ...output,
        },
      },
    },
    RefreshCadence: { Frequency: 'SYNCHRONOUS' },
    ...more,
  };
}

/** What differs from a payer whose exports are well. */
export interface ExportWorld {
  readonly reports?: readonly object[];
  readonly exports?: readonly object[];
  readonly bucket?: object;
  readonly policy?: object;
  /** Actions that the one who confirms may not use. */
  readonly denied?: readonly string[];
  /** The account is linked to another one. */
  readonly linked?: true;
  readonly readerPolicy?: object;
  /** The policy of the key KEY. */
  readonly keyPolicy?: object;
}

export const KEY = '0f6c2a1e-7d3b-4a55-9c1d-2e8f4b6a9c70';
export const KEY_ARN = `arn:aws:kms:us-east-1:${PAYER}:key/${KEY}`;

/** A bucket that encrypts with a key of the customer. */
export function encryptedWith(key: string): object {
  return {
    encryption: {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } }],
    },
  };
}

/** The policy of a key: the account's own, and what is said for services. */
export function keyPolicy(...services: readonly string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${PAYER}:root` }, Action: 'kms:*', Resource: '*' },
      ...services.map((service) => ({
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'kms:GenerateDataKey*',
        Resource: '*',
        Condition: { StringEquals: { 'aws:SourceAccount': PAYER } },
      })),
    ],
  };
}

/** The seed of a payer with a legacy report, a data export, their bucket and the platform's role. */
export function exportSeed(world: ExportWorld = {}): object {
  const reader = {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject'],
      Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
    },
  };
  return {
    accounts: [
      {
        id: PAYER,
        users: [confirmer(world.denied)],
        roles: [
          {
            name: 'PlatformReader',
            'trust-policy': {
              Version: '2012-10-17',
              Statement: { Effect: 'Allow', Principal: { AWS: '131920598436' }, Action: 'sts:AssumeRole' },
            },
            'inline-policies': { read: world.readerPolicy ?? reader },
          },
        ],
        buckets: [
          {
            name: BUCKET,
            ownership: 'BucketOwnerEnforced',
            policy: world.policy ?? deliveryPolicy(),
            ...world.bucket,
          },
        ],
        keys: [{ id: KEY, alias: 'bills', policy: world.keyPolicy ?? keyPolicy() }],
        reports: world.reports ?? [report()],
        exports: world.exports ?? [dataExport()],
      },
      { id: LINKED },
    ],
    organization: {
      'management-account': world.linked === true ? LINKED : PAYER,
      members: [world.linked === true ? PAYER : LINKED],
    },
  };
}

/** Every stack of the bundled platforms that makes an export or its bucket, and what its console-made twin is. */
export const EXPORTS = [
  { platform: 'octo', stack: 'legacy-cur', twin: { reports: [report()] } },
  { platform: 'octo', stack: 'cur-2', twin: { exports: [dataExport()] } },
  { platform: 'costimizer', stack: 'legacy-cur', twin: { reports: [report({ Compression: 'GZIP' })] } },
  { platform: 'costimizer', stack: 'cur-2', twin: { exports: [dataExport()] } },
  { platform: 'octo', stack: 'export-bucket', twin: {} },
  { platform: 'costimizer', stack: 'export-bucket', twin: {} },
] as const;
