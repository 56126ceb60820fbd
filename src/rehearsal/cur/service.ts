import { integerOf, requiredTextOf, tagsOf, textOf, textsOf } from '../input.ts';
import {
  type Call,
  type Input,
  type Operation,
  type Output,
  type Service,
  ServiceError,
} from '../service.ts';
import type { AccountState } from '../state.ts';
import { invalid, readDefinition, validated } from './definition.ts';
import { checkBucket, scheduleDeliveries } from './deliveries.ts';
import type { ReportState } from './report-state.ts';

const MOST_REPORTS = 5;
/** DescribeReportDefinitions takes no other page size. */
const PAGE_SIZE = 5;

const putReportDefinition: Operation = (call, input) => {
  const { reports } = accountOf(call);
  const definition = readDefinition(input['ReportDefinition']);
  const tags = validated(() => tagsOf(input));
  if (reports.has(definition.ReportName)) {
    throw new ServiceError(
      'DuplicateReportNameException',
      `A report with the name ${definition.ReportName} already exists in the account. Specify a different report name.`,
    );
  }
  if (reports.size >= MOST_REPORTS) {
    throw new ServiceError(
      'ReportLimitReachedException',
      `This account already has ${MOST_REPORTS} reports defined. To define a new report, you must delete an existing report.`,
    );
  }
  checkBucket(call.state, call.caller.accountId, definition);
  const report: ReportState = {
    name: definition.ReportName,
    definition,
    created: call.state.now(),
    status: {},
    tags,
  };
  reports.set(report.name, report);
  scheduleDeliveries(call.state, call.caller.accountId, report);
  return {};
};

const describeReportDefinitions: Operation = (call, input) => {
  const size = validated(() => integerOf(input, 'MaxResults')) ?? PAGE_SIZE;
  if (size !== PAGE_SIZE) {
    const side = size < PAGE_SIZE ? 'greater' : 'less';
    throw invalid(
      `1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value ${side} than or equal to ${PAGE_SIZE}`,
    );
  }
  const reports = [...accountOf(call).reports.values()];
  const token = textOf(input, 'NextToken') ?? '0';
  if (!/^\d{1,6}$/.test(token)) throw invalid('The NextToken is not valid.');
  const end = Number(token) + PAGE_SIZE;
  return {
    ReportDefinitions: reports.slice(Number(token), end).map(shownReport),
    ...(end < reports.length ? { NextToken: String(end) } : {}),
  };
};

const modifyReportDefinition: Operation = (call, input) => {
  const report = reportOf(call, requiredName(input));
  const definition = readDefinition(input['ReportDefinition']);
  if (definition.ReportName !== report.name) throw invalid('The name of a report cannot be changed.');
  checkBucket(call.state, call.caller.accountId, definition);
  report.definition = definition;
  return {};
};

const deleteReportDefinition: Operation = (call, input) => {
  const name = requiredName(input);
  // A name that there is none of is no error.
  accountOf(call).reports.delete(name);
  return { ResponseMessage: `Report ${name} deleted successfully.` };
};

const tagResource: Operation = (call, input) => {
  const report = reportOf(call, requiredName(input));
  for (const [key, value] of validated(() => tagsOf(input))) report.tags.set(key, value);
  return {};
};

const untagResource: Operation = (call, input) => {
  const report = reportOf(call, requiredName(input));
  for (const key of textsOf(input, 'TagKeys')) report.tags.delete(key);
  return {};
};

const listTagsForResource: Operation = (call, input) => {
  const { tags } = reportOf(call, requiredName(input));
  return { Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) };
};

/** Legacy cost and usage reports. They exist in us-east-1 only. */
export const curService: Service = {
  name: 'cur',
  operations: {
    PutReportDefinition: putReportDefinition,
    DescribeReportDefinitions: describeReportDefinitions,
    ModifyReportDefinition: modifyReportDefinition,
    DeleteReportDefinition: deleteReportDefinition,
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

function requiredName(input: Input): string {
  return validated(() => requiredTextOf(input, 'ReportName'));
}

function reportOf(call: Call, name: string): ReportState {
  const report = accountOf(call).reports.get(name);
  if (report !== undefined) return report;
  throw new ServiceError('ResourceNotFoundException', `Report ${name} does not exist.`);
}

function shownReport({ definition, status }: ReportState): Output {
  const { lastDelivery, lastStatus } = status;
  return {
    ...definition,
    ReportStatus: {
      ...(lastDelivery === undefined ? {} : { lastDelivery: compact(lastDelivery) }),
      ...(lastStatus === undefined ? {} : { lastStatus }),
    },
  };
}

/** `20260131T235959Z`: the service gives this one date as text. */
function compact(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
