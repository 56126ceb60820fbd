import { billingPeriodOf } from '../billing/billing-period.ts';
import { dataFile } from '../billing/data-file.ts';
import { type Delivery, deliver, type Need, obstacleOf, type Sender } from '../s3/deliver.ts';
import type { RehearsalState } from '../state.ts';
import { invalid } from './definition.ts';
import type { ReportDefinition, ReportState, ReportStatus } from './report-state.ts';

const HOUR = 3_600_000;
/** The first delivery takes up to 24 hours; then reports are refreshed up to three times a day. */
const FIRST_DELIVERY = 12 * HOUR;
const REFRESH = 8 * HOUR;

const COLUMNS = [
  'identity/LineItemId',
  'identity/TimeInterval',
  'bill/BillingEntity',
  'bill/BillType',
  'bill/PayerAccountId',
  'bill/BillingPeriodStartDate',
  'bill/BillingPeriodEndDate',
  'lineItem/UsageAccountId',
  'lineItem/LineItemType',
  'lineItem/UsageStartDate',
  'lineItem/UsageEndDate',
  'lineItem/ProductCode',
  'lineItem/UsageType',
  'lineItem/Operation',
  'lineItem/UsageAmount',
  'lineItem/CurrencyCode',
  'lineItem/UnblendedRate',
  'lineItem/UnblendedCost',
];
/** Comes with AdditionalSchemaElements RESOURCES. */
const RESOURCE_COLUMN = 'lineItem/ResourceId';

/** What the service does with a bucket beside writing. */
const BUCKET_NEEDS: readonly Need[] = [['s3:GetBucketAcl'], ['s3:GetBucketPolicy']];

/** Throws ValidationException unless the bucket is there, in its region, and lets the service in. */
export function checkBucket(state: RehearsalState, accountId: string, report: ReportDefinition): void {
  const { S3Bucket: bucket, S3Region: region } = report;
  const needs: readonly Need[] = [
    ...BUCKET_NEEDS,
    ['s3:PutObject', `${report.S3Prefix}/aws-programmatic-access-test-object`],
  ];
  if (obstacleOf(state, senderOf(accountId, report), { bucket, region }, needs, true) === undefined) return;
  throw invalid(
    `Failed to verify customer bucket permission. accountId= ${accountId}, bucket name: ${bucket}, bucket region: ${region}`,
  );
}

/** From now on the report is delivered again and again, as long as it is there. */
export function scheduleDeliveries(state: RehearsalState, accountId: string, report: ReportState): void {
  const next = (delay: number): void => {
    state.later(delay, () => {
      if (state.accounts.get(accountId)?.reports.get(report.name) !== report) return;
      const lost = state.faults.strike('delivery', { name: report.name, account: accountId });
      if (lost === undefined) report.status = deliverReport(state, accountId, report);
      next(REFRESH);
    });
  };
  next(FIRST_DELIVERY);
}

function deliverReport(
  state: RehearsalState,
  accountId: string,
  { definition, status }: ReportState,
): ReportStatus {
  const { S3Bucket: bucket, S3Region: region } = definition;
  const obstacle = deliver(
    state,
    senderOf(accountId, definition),
    { bucket, region },
    objectsOf(state, accountId, definition),
    BUCKET_NEEDS,
  );
  if (obstacle === undefined) return { lastDelivery: state.now(), lastStatus: 'SUCCESS' };
  const lastStatus = obstacle === 'no-bucket' ? 'ERROR_NO_BUCKET' : 'ERROR_PERMISSIONS';
  return { ...status, lastStatus };
}

function senderOf(accountId: string, { ReportName }: ReportDefinition): Sender {
  return {
    service: 'billingreports.amazonaws.com',
    sourceArn: `arn:aws:cur:us-east-1:${accountId}:definition/${ReportName}`,
    sourceAccount: accountId,
  };
}

/** https://docs.aws.amazon.com/cur/latest/userguide/understanding-report-versions.html */
function objectsOf(state: RehearsalState, accountId: string, report: ReportDefinition): readonly Delivery[] {
  const { ReportName: name, S3Prefix: prefix, Compression } = report;
  const columns = report.AdditionalSchemaElements.includes('RESOURCES')
    ? [...COLUMNS, RESOURCE_COLUMN]
    : COLUMNS;
  const period = billingPeriodOf(state.now());
  const assemblyId = state.newUuid();
  const overwrite = report.ReportVersioning === 'OVERWRITE_REPORT';
  const folder = `${prefix}/${name}/${period.folder}`;
  const file = dataFile(Compression, columns, `${name}-00001`);
  const parquet = file.extension.endsWith('parquet');
  const dataKey = parquet
    ? `${prefix}/${name}/${name}/year=${period.start.getUTCFullYear()}/month=${period.start.getUTCMonth() + 1}/${name}-00001.${file.extension}`
    : `${folder}/${overwrite ? '' : `${assemblyId}/`}${name}-00001.${file.extension}`;
  const manifest = Buffer.from(
    JSON.stringify(
      {
        assemblyId,
        account: accountId,
        columns: columns.map((column) => {
          const [category, columnName] = column.split('/');
          return { category, name: columnName, type: 'OptionalString' };
        }),
        charset: 'UTF-8',
        compression: Compression,
        contentType: parquet ? 'Parquet' : 'text/csv',
        reportId: `${accountId}-${name}`,
        reportName: name,
        billingPeriod: { start: stamp(period.start), end: stamp(period.end) },
        bucket: report.S3Bucket,
        reportKeys: [dataKey],
        additionalArtifactKeys: [],
      },
      null,
      2,
    ),
  );
  const contentType = 'application/json';
  return [
    { key: dataKey, body: file.body, contentType: file.contentType },
    { key: `${folder}/${name}-Manifest.json`, body: manifest, contentType },
    ...(overwrite
      ? []
      : [{ key: `${folder}/${assemblyId}/${name}-Manifest.json`, body: manifest, contentType }]),
  ];
}

/** `20260301T000000.000Z`. */
function stamp(date: Date): string {
  return date.toISOString().replace(/[-:]/g, '');
}
