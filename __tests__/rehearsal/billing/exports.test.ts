import { gunzipSync, inflateRawSync } from 'node:zlib';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { jsonCall } from '../json-client.ts';
import { ADMIN, clientOf, rehearseWorld } from '../world.ts';

const HOUR = 3_600_000;
const ACCOUNT = '111111111111';

let rehearsal: Rehearsal;
let s3: S3Client;
const cur = (operation: string, input: object = {}, region?: string) =>
  jsonCall(rehearsal, ADMIN, 'cur', operation, input, region);
const bcm = (operation: string, input: object = {}, region?: string) =>
  jsonCall(rehearsal, ADMIN, 'bcm-data-exports', operation, input, region);
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'it worked',
    (error: Error) => error.message,
  );

beforeEach(async () => {
  rehearsal = await rehearseWorld();
  s3 = new S3Client(clientOf(rehearsal, ADMIN));
  await s3.send(new CreateBucketCommand({ Bucket: 'billing' }));
});
afterEach(() => rehearsal.close());

type Condition = Readonly<Record<string, Readonly<Record<string, string>>>>;
const SOURCE: Condition = {
  StringEquals: { 'aws:SourceAccount': ACCOUNT },
  StringLike: { 'aws:SourceArn': `arn:aws:*:us-east-1:${ACCOUNT}:*` },
};

async function letIn(
  Condition: Condition = SOURCE,
  actions = ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject'],
) {
  const Service = ['billingreports.amazonaws.com', 'bcm-data-exports.amazonaws.com'];
  const Resource = ['arn:aws:s3:::billing', 'arn:aws:s3:::billing/*'];
  const statement = { Effect: 'Allow', Principal: { Service }, Action: actions, Resource, Condition };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await s3.send(new PutBucketPolicyCommand({ Bucket: 'billing', Policy }));
}

const report = (more: object = {}) => ({
  ReportDefinition: {
    ReportName: 'costs',
    TimeUnit: 'HOURLY',
    Format: 'textORcsv',
    Compression: 'ZIP',
    AdditionalSchemaElements: ['RESOURCES'],
    S3Bucket: 'billing',
    S3Prefix: 'pre',
    S3Region: 'us-east-1',
    ReportVersioning: 'OVERWRITE_REPORT',
    RefreshClosedReports: true,
    ...more,
  },
});
const dataExport = (output: object = {}, more: object = {}, destination: object = {}) => ({
  Export: {
    Name: 'cur2',
    DataQuery: {
      QueryStatement: 'SELECT line_item_usage_type, line_item_unblended_cost FROM COST_AND_USAGE_REPORT',
      TableConfigurations: {
        COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'HOURLY', INCLUDE_RESOURCES: 'TRUE' },
      },
    },
    DestinationConfigurations: {
      S3Destination: {
        S3Bucket: 'billing',
        S3Prefix: 'exports',
        S3Region: 'us-east-1',
        S3OutputConfigurations: {
          OutputType: 'CUSTOM',
          Format: 'TEXT_OR_CSV',
          Compression: 'GZIP',
          Overwrite: 'OVERWRITE_REPORT',
          ...output,
        },
        ...destination,
      },
    },
    RefreshCadence: { Frequency: 'SYNCHRONOUS' },
    ...more,
  },
});

const keys = async (): Promise<readonly string[]> =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: 'billing' }))).Contents ?? []).map(
    ({ Key = '' }) => Key,
  );
const bytes = async (Key: string): Promise<Buffer> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'billing', Key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};
const reportStatus = async () => {
  const { ReportDefinitions } = await cur('DescribeReportDefinitions');
  return (ReportDefinitions as { ReportStatus: object }[])[0]?.ReportStatus;
};

describe('a legacy report', () => {
  it('is delivered after half a day, and again every eight hours', async () => {
    await letIn();
    expect(await cur('PutReportDefinition', report())).toEqual({});
    expect(await reportStatus()).toEqual({});
    await rehearsal.state.advance(11 * HOUR);
    expect(await keys()).toEqual([]);
    await rehearsal.state.advance(2 * HOUR);
    const month = /^pre\/costs\/\d{8}-\d{8}\/costs-/;
    const delivered = await keys();
    expect(delivered.map((key) => key.replace(month, ''))).toEqual(['00001.csv.zip', 'Manifest.json']);
    const manifest = JSON.parse((await bytes(delivered[1] ?? '')).toString()) as Record<string, unknown>;
    expect(manifest).toMatchObject({ account: ACCOUNT, bucket: 'billing', reportKeys: [delivered[0]] });
    const zip = await bytes(delivered[0] ?? '');
    expect(zip.subarray(0, 4).toString('hex')).toBe('504b0304');
    const start = 30 + zip.readUInt16LE(26);
    const csv = inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(18))).toString();
    expect(csv).toMatch(/^identity\/LineItemId,.*,lineItem\/ResourceId\n$/);
    const first = await reportStatus();
    expect(first).toMatchObject({ lastStatus: 'SUCCESS' });
    await rehearsal.state.advance(8 * HOUR);
    expect(await reportStatus()).not.toEqual(first);
  });

  it.each<[string, Condition, object]>([
    [
      'a wildcard under StringEquals',
      { StringEquals: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${ACCOUNT}:definition/*` } },
      { lastStatus: 'ERROR_PERMISSIONS' },
    ],
    [
      'another account',
      { StringEquals: { 'aws:SourceAccount': '222222222222' } },
      { lastStatus: 'ERROR_PERMISSIONS' },
    ],
    [
      'another service',
      { ArnLike: { 'aws:SourceArn': `arn:aws:bcm-data-exports:us-east-1:${ACCOUNT}:export/*` } },
      { lastStatus: 'ERROR_PERMISSIONS' },
    ],
    [
      'a wildcard under ArnLike',
      { ArnLike: { 'aws:SourceArn': `arn:aws:cur:us-east-1:${ACCOUNT}:definition/*` } },
      { lastStatus: 'SUCCESS' },
    ],
  ])(
    'is accepted with a policy for %s, which shows only when it is delivered',
    async (_, condition, status) => {
      await letIn(condition);
      await cur('PutReportDefinition', report());
      await rehearsal.state.advance(24 * HOUR);
      expect(await reportStatus()).toMatchObject(status);
    },
  );

  it('says when its bucket is gone', async () => {
    await letIn();
    await cur('PutReportDefinition', report());
    rehearsal.state.bucketOwners.delete('billing');
    await rehearsal.state.advance(24 * HOUR);
    expect(await reportStatus()).toEqual({ lastStatus: 'ERROR_NO_BUCKET' });
  });

  it.each<[string, object, string]>([
    ['a name with a blank', { ReportName: 'my costs' }, "Value 'my costs' at 'reportName'"],
    [
      'an unknown unit',
      { TimeUnit: 'WEEKLY' },
      'Member must satisfy enum value set: [HOURLY, DAILY, MONTHLY]',
    ],
    ['no prefix', { S3Prefix: '' }, "Value '' at 's3Prefix' failed"],
    ['no schema elements', { AdditionalSchemaElements: undefined }, 'additionalSchemaElements'],
    ['Parquet in a ZIP', { Format: 'Parquet' }, 'Parquet'],
    ['Athena on CSV', { AdditionalArtifacts: ['ATHENA'] }, 'ATHENA needs'],
    [
      'a bucket that is not there',
      { S3Bucket: 'nowhere' },
      'Failed to verify customer bucket permission. accountId= 111111111111, bucket name: nowhere',
    ],
    ['the wrong region', { S3Region: 'eu-west-1' }, 'bucket region: eu-west-1'],
  ])('is refused with %s', async (_, more, said) => {
    await letIn();
    const refused = await refusal(cur('PutReportDefinition', report(more)));
    expect(refused).toMatch(/^ValidationException: /);
    expect(refused).toContain(said);
  });

  it.each([[['s3:PutObject']], [['s3:GetBucketAcl', 's3:GetBucketPolicy']]])(
    'is refused when the policy only has %j',
    async (actions) => {
      await letIn(SOURCE, actions);
      expect(await refusal(cur('PutReportDefinition', report()))).toContain(
        'Failed to verify customer bucket permission',
      );
    },
  );

  it('is one of five at most, listed in pages of five and nothing else', async () => {
    await letIn();
    for (let each = 1; each <= 5; each += 1)
      await cur('PutReportDefinition', report({ ReportName: `r${each}` }));
    expect(await refusal(cur('PutReportDefinition', report({ ReportName: 'r1' })))).toMatch(
      /^DuplicateReportName/,
    );
    expect(await refusal(cur('PutReportDefinition', report({ ReportName: 'r6' })))).toMatch(
      /^ReportLimitReached/,
    );
    expect(
      ((await cur('DescribeReportDefinitions', { MaxResults: 5 }))['ReportDefinitions'] as unknown[]).length,
    ).toBe(5);
    for (const MaxResults of [1, 6]) {
      expect(await refusal(cur('DescribeReportDefinitions', { MaxResults }))).toMatch(
        /^ValidationException: .*maxResults/,
      );
    }
    await cur('DeleteReportDefinition', { ReportName: 'r1' });
    await cur('ModifyReportDefinition', {
      ReportName: 'r2',
      ...report({ ReportName: 'r2', Compression: 'GZIP' }),
    });
    await cur('TagResource', { ReportName: 'r2', Tags: [{ Key: 'a', Value: 'b' }] });
    expect(await cur('ListTagsForResource', { ReportName: 'r2' })).toEqual({
      Tags: [{ Key: 'a', Value: 'b' }],
    });
    expect((await cur('DescribeReportDefinitions'))['ReportDefinitions']).toHaveLength(4);
  });
});

describe('a data export', () => {
  it('is queried and delivered, with data and manifest where the documentation says', async () => {
    await letIn();
    const { ExportArn } = await bcm('CreateExport', {
      ...dataExport(),
      ResourceTags: [{ Key: 'a', Value: 'b' }],
    });
    expect(ExportArn).toMatch(/^arn:aws:bcm-data-exports:us-east-1:111111111111:export\/cur2-[0-9a-f-]{36}$/);
    expect(await bcm('ListExecutions', { ExportArn })).toEqual({ Executions: [] });
    await rehearsal.state.advance(12.1 * HOUR);
    expect(await bcm('ListExecutions', { ExportArn })).toMatchObject({
      Executions: [{ ExecutionStatus: { StatusCode: 'QUERY_IN_PROCESS' } }],
    });
    await rehearsal.state.advance(HOUR);
    const found = (await keys()).map((key) => key.replace(/\d{4}-\d\d/, 'YYYY-MM'));
    expect(found).toEqual([
      'exports/cur2/data/BILLING_PERIOD=YYYY-MM/cur2-00001.csv.gz',
      'exports/cur2/metadata/BILLING_PERIOD=YYYY-MM/cur2-Manifest.json',
    ]);
    const csv = gunzipSync(await bytes((await keys())[0] ?? '')).toString();
    expect(csv).toBe('line_item_usage_type,line_item_unblended_cost\n');
    expect(await bcm('GetExport', { ExportArn })).toMatchObject({
      Export: { ...dataExport().Export, ExportArn },
      ExportStatus: { StatusCode: 'HEALTHY', LastRefreshedAt: expect.any(String) },
    });
    const { Executions } = await bcm('ListExecutions', { ExportArn });
    const [{ ExecutionId }] = Executions as [{ ExecutionId: string }];
    expect(await bcm('GetExecution', { ExportArn, ExecutionId })).toMatchObject({
      ExecutionStatus: { StatusCode: 'DELIVERY_SUCCESS' },
    });
    expect(await bcm('ListTagsForResource', { ResourceArn: ExportArn })).toEqual({
      ResourceTags: [{ Key: 'a', Value: 'b' }],
    });
    await bcm('DeleteExport', { ExportArn });
    expect(await refusal(bcm('GetExport', { ExportArn }))).toMatch(/^ResourceNotFoundException: /);
  });

  it('can be Parquet, which readers of Parquet can read', async () => {
    await letIn();
    await bcm(
      'CreateExport',
      dataExport({ Format: 'PARQUET', Compression: 'PARQUET', Overwrite: 'CREATE_NEW_REPORT' }),
    );
    await rehearsal.state.advance(24 * HOUR);
    const [key = ''] = (await keys()).filter((each) => each.endsWith('.snappy.parquet'));
    const file = await bytes(key);
    expect([file.subarray(0, 4).toString(), file.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
    expect(file.readUInt32LE(file.length - 8)).toBe(file.length - 12);
    expect(file.includes('line_item_unblended_cost')).toBe(true);
  });

  it('is unhealthy while the policy keeps it out, and well again afterwards', async () => {
    await letIn({
      StringEquals: { 'aws:SourceArn': `arn:aws:bcm-data-exports:us-east-1:${ACCOUNT}:export/*` },
    });
    const { ExportArn } = await bcm('CreateExport', dataExport());
    await rehearsal.state.advance(13 * HOUR);
    expect(await bcm('GetExport', { ExportArn })).toMatchObject({
      ExportStatus: { StatusCode: 'UNHEALTHY', StatusReason: 'INSUFFICIENT_PERMISSION' },
    });
    expect(await bcm('ListExecutions', { ExportArn })).toMatchObject({
      Executions: [
        { ExecutionStatus: { StatusCode: 'DELIVERY_FAILURE', StatusReason: 'INSUFFICIENT_PERMISSION' } },
      ],
    });
    await letIn();
    await rehearsal.state.advance(8 * HOUR);
    expect(await bcm('GetExport', { ExportArn })).toMatchObject({ ExportStatus: { StatusCode: 'HEALTHY' } });
  });

  it.each<[string, object, string]>([
    ['a name with a dot', dataExport({}, { Name: 'a.b' }), 'The name of an export'],
    [
      'a query of no table',
      dataExport({}, { DataQuery: { QueryStatement: 'SELECT a FROM NOTHING' } }),
      'not a valid query',
    ],
    [
      'an unknown property',
      dataExport(
        {},
        {
          DataQuery: {
            QueryStatement: 'SELECT a FROM FOCUS_1_0_AWS',
            TableConfigurations: { FOCUS_1_0_AWS: { TIME_GRANULARITY: 'DAILY' } },
          },
        },
      ),
      'has no property TIME_GRANULARITY',
    ],
    [
      'a boolean',
      dataExport(
        {},
        {
          DataQuery: {
            QueryStatement: 'SELECT a FROM COST_AND_USAGE_REPORT',
            TableConfigurations: { COST_AND_USAGE_REPORT: { INCLUDE_RESOURCES: true } },
          },
        },
      ),
      'must be a text',
    ],
    ['a cadence of its own', dataExport({}, { RefreshCadence: { Frequency: 'DAILY' } }), 'SYNCHRONOUS'],
    ['Parquet as GZIP', dataExport({ Format: 'PARQUET' }), 'both format and compression'],
    [
      'a bucket that is not there',
      dataExport({}, {}, { S3Bucket: 'nowhere' }),
      'does not exist in us-east-1',
    ],
    ['another owner', dataExport({}, {}, { S3BucketOwner: '222222222222' }), 'permission validation failed'],
  ])('is refused with %s', async (_, input, said) => {
    await letIn();
    const refused = await refusal(bcm('CreateExport', input));
    expect(refused).toMatch(/^ValidationException: /);
    expect(refused).toContain(said);
  });

  it('never comes when a fault says so', async () => {
    await letIn();
    rehearsal.state.faults.add(
      readFaults([{ kind: 'no-delivery', name: 'cur2', times: 'always' }], 'faults', []),
    );
    const { ExportArn } = await bcm('CreateExport', dataExport());
    await rehearsal.state.advance(100 * HOUR);
    expect(await bcm('ListExecutions', { ExportArn })).toEqual({ Executions: [] });
    expect(await keys()).toEqual([]);
  });

  it('comes from a list of tables', async () => {
    const { Tables } = await bcm('ListTables');
    expect((Tables as { TableName: string }[]).map(({ TableName }) => TableName)).toContain('FOCUS_1_2_AWS');
    expect(await bcm('GetTable', { TableName: 'CARBON_EMISSIONS' })).toMatchObject({
      Schema: expect.any(Array),
    });
  });
});

it.each([
  ['cur', 'DescribeReportDefinitions'],
  ['bcm-data-exports', 'ListExports'],
] as const)('%s has no endpoint outside of North Virginia', async (service, operation) => {
  const refused = await refusal(jsonCall(rehearsal, ADMIN, service, operation, {}, 'eu-west-1'));
  expect(refused).toBe(
    `InvalidSignatureException: Credential should be scoped to a valid region. ${service} has no endpoint in eu-west-1, only in us-east-1.`,
  );
});
