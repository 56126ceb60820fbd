import { refusalOf } from '../authorization/authorize.ts';
import { integerOf, requiredTextOf, structuresOf, textOf, textsOf } from '../input.ts';
import {
  type Call,
  type Input,
  type Operation,
  type Output,
  type Service,
  ServiceError,
} from '../service.ts';
import type { AccountState } from '../state.ts';
import { invalid, readExport } from './definition.ts';
import { checkDestination, scheduleExecutions } from './deliveries.ts';
import type { DataExportState, ExportExecution } from './export-state.ts';
import { EXPORT_TABLES } from './tables.ts';

const MOST_EXPORTS = 5;
const PAGE_SIZE = 100;

const createExport: Operation = (call, input) => {
  const { state, caller } = call;
  const account = accountOf(call);
  // An export is also a report definition to IAM.
  const action = {
    action: 'cur:PutReportDefinition',
    resource: `arn:aws:cur:us-east-1:${account.id}:/putReportDefinition`,
  };
  const refusal = refusalOf(state, call, action);
  if (refusal !== undefined) throw new ServiceError('AccessDeniedException', refusal.message);
  const definition = readExport(input['Export']);
  const tags = resourceTags(input);
  const others = [...account.exports.values()];
  if (others.some((each) => each.definition.Name === definition.Name)) {
    throw invalid(`An export with the name ${definition.Name} already exists.`);
  }
  if (others.length >= MOST_EXPORTS) {
    throw new ServiceError(
      'ServiceQuotaExceededException',
      `An account has at most ${MOST_EXPORTS} exports.`,
    );
  }
  const arn = `arn:aws:bcm-data-exports:us-east-1:${account.id}:export/${definition.Name}-${state.newUuid()}`;
  checkDestination(state, caller.accountId, arn, definition);
  const now = state.now();
  const dataExport: DataExportState = {
    arn,
    definition,
    created: now,
    updated: now,
    refreshed: undefined,
    status: 'HEALTHY',
    statusReason: undefined,
    executions: [],
    tags,
  };
  account.exports.set(arn, dataExport);
  scheduleExecutions(state, account.id, dataExport);
  return { ExportArn: arn };
};

const getExport: Operation = (call, input) => {
  const found = exportOf(call, input);
  return { Export: shownExport(found), ExportStatus: shownStatus(found) };
};

const listExports: Operation = (call, input) =>
  page('Exports', [...accountOf(call).exports.values()], input, (each) => ({
    ExportArn: each.arn,
    ExportName: each.definition.Name,
    ExportStatus: shownStatus(each),
  }));

const updateExport: Operation = (call, input) => {
  const found = exportOf(call, input);
  const definition = readExport(input['Export']);
  if (definition.Name !== found.definition.Name) throw invalid('The name of an export cannot be changed.');
  checkDestination(call.state, call.caller.accountId, found.arn, definition);
  found.definition = definition;
  found.updated = call.state.now();
  return { ExportArn: found.arn };
};

const deleteExport: Operation = (call, input) => {
  const { arn } = exportOf(call, input);
  accountOf(call).exports.delete(arn);
  return { ExportArn: arn };
};

const listExecutions: Operation = (call, input) =>
  page('Executions', exportOf(call, input).executions, input, (execution) => ({
    ExecutionId: execution.id,
    ExecutionStatus: shownExecution(execution),
  }));

const getExecution: Operation = (call, input) => {
  const found = exportOf(call, input);
  const id = required(input, 'ExecutionId');
  const execution = found.executions.find((each) => each.id === id);
  if (execution === undefined) throw notFound(`Execution ${id}`);
  return { ExecutionId: id, Export: shownExport(found), ExecutionStatus: shownExecution(execution) };
};

const listTables: Operation = (_call, input) =>
  page('Tables', EXPORT_TABLES, input, ({ name, description, properties }) => ({
    TableName: name,
    Description: description,
    TableProperties: Object.entries(properties).map(([Name, ValidValues]) => ({
      Name,
      ...(ValidValues.length === 0 ? {} : { ValidValues, DefaultValue: ValidValues.at(-1) }),
    })),
  }));

/** The schema has the columns that the rehearsal knows, which are not all that there are. */
const getTable: Operation = (_call, input) => {
  const name = required(input, 'TableName');
  const table = EXPORT_TABLES.find((each) => each.name === name);
  if (table === undefined) throw notFound(`Table ${name}`);
  return {
    TableName: name,
    Description: table.description,
    TableProperties: input['TableProperties'] ?? {},
    Schema: table.columns.map((column) => ({ Name: column, Type: 'string' })),
  };
};

const tagResource: Operation = (call, input) => {
  const { tags } = exportOf(call, { ExportArn: input['ResourceArn'] });
  for (const [key, value] of resourceTags(input)) tags.set(key, value);
  return {};
};

const untagResource: Operation = (call, input) => {
  const { tags } = exportOf(call, { ExportArn: input['ResourceArn'] });
  for (const key of textsOf(input, 'ResourceTagKeys')) tags.delete(key);
  return {};
};

const listTagsForResource: Operation = (call, input) => {
  const { tags } = exportOf(call, { ExportArn: input['ResourceArn'] });
  return page('ResourceTags', [...tags], input, ([Key, Value]) => ({ Key, Value }));
};

/** Data Exports of Billing and Cost Management (CUR 2.0, FOCUS, …). They exist in us-east-1 only. */
export const bcmDataExportsService: Service = {
  name: 'bcm-data-exports',
  operations: {
    CreateExport: createExport,
    GetExport: getExport,
    ListExports: listExports,
    UpdateExport: updateExport,
    DeleteExport: deleteExport,
    ListExecutions: listExecutions,
    GetExecution: getExecution,
    ListTables: listTables,
    GetTable: getTable,
    TagResource: tagResource,
    UntagResource: untagResource,
    ListTagsForResource: listTagsForResource,
  },
};

function accountOf({ state, caller }: Call): AccountState {
  const account = state.accounts.get(caller.accountId);
  if (account !== undefined) return account;
  throw new ServiceError(
    'AccessDeniedException',
    'You do not have sufficient access to perform this action.',
  );
}

function exportOf(call: Call, input: Input): DataExportState {
  const arn = required(input, 'ExportArn');
  const found = accountOf(call).exports.get(arn);
  if (found === undefined) throw notFound(`Export ${arn}`);
  return found;
}

function required(input: Input, member: string): string {
  if (textOf(input, member) === undefined) throw invalid(`${member} is missing.`);
  return requiredTextOf(input, member);
}

function notFound(what: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', `${what} does not exist.`);
}

function resourceTags(input: Input): Map<string, string> {
  const tags = structuresOf(input, 'ResourceTags');
  if (tags.length > 200) throw invalid('An export has at most 200 tags.');
  return new Map(tags.map((tag) => [required(tag, 'Key'), textOf(tag, 'Value') ?? '']));
}

function shownExport({ arn, definition }: DataExportState): Output {
  const { S3Bucket, S3Prefix, S3Region, S3BucketOwner, ...S3OutputConfigurations } = definition.Destination;
  return {
    ExportArn: arn,
    Name: definition.Name,
    ...(definition.Description === undefined ? {} : { Description: definition.Description }),
    DataQuery: definition.DataQuery,
    DestinationConfigurations: {
      S3Destination: {
        S3Bucket,
        S3Prefix,
        S3Region,
        ...(S3BucketOwner === undefined ? {} : { S3BucketOwner }),
        S3OutputConfigurations,
      },
    },
    RefreshCadence: { Frequency: 'SYNCHRONOUS' },
  };
}

function shownStatus({ status, statusReason, created, updated, refreshed }: DataExportState): Output {
  return {
    StatusCode: status,
    ...(statusReason === undefined ? {} : { StatusReason: statusReason }),
    CreatedAt: created.toISOString(),
    LastUpdatedAt: updated.toISOString(),
    ...(refreshed === undefined ? {} : { LastRefreshedAt: refreshed.toISOString() }),
  };
}

function shownExecution({ status, reason, created, updated, completed }: ExportExecution): Output {
  return {
    StatusCode: status,
    ...(reason === undefined ? {} : { StatusReason: reason }),
    CreatedAt: created.toISOString(),
    LastUpdatedAt: updated.toISOString(),
    ...(completed === undefined ? {} : { CompletedAt: completed.toISOString() }),
  };
}

function page<Item>(
  member: string,
  items: readonly Item[],
  input: Input,
  show: (item: Item) => Output,
): Output {
  const size = integerOf(input, 'MaxResults') ?? PAGE_SIZE;
  const token = textOf(input, 'NextToken') ?? '0';
  if (size < 1 || size > PAGE_SIZE) throw invalid(`MaxResults must be from 1 to ${PAGE_SIZE}.`);
  if (!/^\d{1,6}$/.test(token)) throw invalid('NextToken is not valid.');
  const end = Number(token) + size;
  return {
    [member]: items.slice(Number(token), end).map(show),
    ...(end < items.length ? { NextToken: String(end) } : {}),
  };
}
