import { billingPeriodOf } from '../billing/billing-period.ts';
import { dataFile } from '../billing/data-file.ts';
import { type Delivery, deliver, obstacleOf, type Sender } from '../s3/deliver.ts';
import type { RehearsalState } from '../state.ts';
import { invalid } from './definition.ts';
import type { DataExportState, ExportDefinition, ExportExecution } from './export-state.ts';
import { readQuery } from './tables.ts';

const HOUR = 3_600_000;
/** The first delivery takes up to 24 hours; then exports are refreshed up to three times a day. */
const FIRST_EXECUTION = 12 * HOUR;
const REFRESH = 8 * HOUR;
/** How long a query takes before its result is delivered. */
const QUERY = HOUR / 4;

/** Throws ValidationException unless the bucket is there, in its region, of the stated owner, and lets the service in. */
export function checkDestination(
  state: RehearsalState,
  accountId: string,
  arn: string,
  definition: ExportDefinition,
): void {
  const target = targetOf(accountId, definition);
  const key = `${definition.Destination.S3Prefix}/${definition.Name}/aws-data-exports-test-object`;
  const obstacle = obstacleOf(state, senderOf(accountId, arn), target, [['s3:PutObject', key]], true);
  if (obstacle === undefined) return;
  throw invalid(
    obstacle === 'no-bucket'
      ? `S3 bucket ${target.bucket} does not exist in ${target.region}.`
      : `S3 bucket permission validation failed: bcm-data-exports.amazonaws.com may not write to ${target.bucket}.`,
  );
}

/** From now on the export is executed again and again, as long as it is there. */
export function scheduleExecutions(
  state: RehearsalState,
  accountId: string,
  dataExport: DataExportState,
): void {
  const isThere = (): boolean => state.accounts.get(accountId)?.exports.get(dataExport.arn) === dataExport;
  const next = (delay: number): void => {
    state.later(delay, () => {
      if (!isThere()) return;
      next(REFRESH);
      const facts = { name: dataExport.definition.Name, account: accountId };
      if (state.faults.strike('delivery', facts) === undefined)
        execute(state, accountId, dataExport, isThere);
    });
  };
  next(FIRST_EXECUTION);
}

function execute(
  state: RehearsalState,
  accountId: string,
  dataExport: DataExportState,
  isThere: () => boolean,
): void {
  const created = state.now();
  const execution: ExportExecution = {
    id: state.newUuid(),
    created,
    completed: undefined,
    updated: created,
    status: 'QUERY_IN_PROCESS',
    reason: undefined,
  };
  dataExport.executions.unshift(execution);
  state.later(QUERY, () => {
    if (!isThere()) return;
    const { arn, definition } = dataExport;
    const objects = objectsOf(state, accountId, arn, definition, execution);
    const obstacle = deliver(state, senderOf(accountId, arn), targetOf(accountId, definition), objects);
    const reason = obstacle === undefined ? undefined : 'INSUFFICIENT_PERMISSION';
    const now = state.now();
    execution.status = obstacle === undefined ? 'DELIVERY_SUCCESS' : 'DELIVERY_FAILURE';
    execution.reason = reason;
    execution.completed = now;
    execution.updated = now;
    dataExport.status = obstacle === undefined ? 'HEALTHY' : 'UNHEALTHY';
    dataExport.statusReason = reason;
    if (obstacle === undefined) dataExport.refreshed = now;
  });
}

function senderOf(accountId: string, arn: string): Sender {
  return { service: 'bcm-data-exports.amazonaws.com', sourceArn: arn, sourceAccount: accountId };
}

/** Without `S3BucketOwner` the bucket must be the account's own. */
function targetOf(accountId: string, { Destination }: ExportDefinition) {
  const { S3Bucket: bucket, S3Region: region, S3BucketOwner } = Destination;
  return { bucket, region, owner: S3BucketOwner ?? accountId };
}

/** https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html */
function objectsOf(
  state: RehearsalState,
  accountId: string,
  arn: string,
  { Name: name, DataQuery, Destination }: ExportDefinition,
  execution: ExportExecution,
): readonly Delivery[] {
  const columns = readQuery(DataQuery.QueryStatement)?.columns ?? [];
  const period = billingPeriodOf(state.now());
  const folder = `${Destination.S3Prefix}/${name}`;
  const run = `${execution.created.toISOString().replace(/[:.]/g, '-')}-${execution.id}`;
  const partition = `BILLING_PERIOD=${period.month}`;
  const place = Destination.Overwrite === 'OVERWRITE_REPORT' ? partition : `${partition}/${run}`;
  const file = dataFile(Destination.Compression, columns, `${name}-00001`);
  const dataKey = `${folder}/data/${place}/${name}-00001.${file.extension}`;
  const manifest = {
    exportArn: arn,
    exportName: name,
    executionId: execution.id,
    account: accountId,
    billingPeriod: period.month,
    columns: columns.map((column) => ({ name: column, type: 'string' })),
    compression: Destination.Compression,
    contentType: Destination.Format === 'PARQUET' ? 'application/parquet' : 'text/csv',
    dataFiles: [`s3://${Destination.S3Bucket}/${dataKey}`],
    queryStatement: DataQuery.QueryStatement,
    tableConfigurations: DataQuery.TableConfigurations,
  };
  return [
    { key: dataKey, body: file.body, contentType: file.contentType },
    {
      key: `${folder}/metadata/${place}/${name}-Manifest.json`,
      body: Buffer.from(JSON.stringify(manifest, null, 2)),
      contentType: 'application/json',
    },
  ];
}
