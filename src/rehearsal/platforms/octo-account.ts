import type { Output } from '../service.ts';
import { refusalOf, type Visit } from './aws-visitor.ts';

/** What Octo found when it looked at an account. */
export interface OctoFindings {
  readonly accountType: 'payer' | 'linked' | 'standalone' | 'unknown';
  readonly payerId: string | undefined;
  readonly stackId: string | undefined;
  readonly templateVersion: string | undefined;
  /** What kept it from looking, in the words of AWS; undefined when it could look at everything that it needs. */
  readonly problem: string | undefined;
}

/** A report that Octo can read, as its API describes it. */
export interface OctoReport {
  readonly bucketName: string;
  readonly prefix: string;
  readonly reportName: string;
}

const STACK_NAME = 'AlphausAccountAccess';

/** Looks at an account with the role's own permissions: what the stack says, and what kind of account it is. */
export async function inspectAccount(visit: Visit, accountId: string): Promise<OctoFindings> {
  const stack = await refusalOf(() => visit('cloudformation', 'DescribeStacks', { StackName: STACK_NAME }));
  const organization = await refusalOf(() => visit('organizations', 'DescribeOrganization', {}));
  const found = 'value' in stack ? structures(stack.value['Stacks'])[0] : undefined;
  const parameter = structures(found?.['Parameters']).find(
    (each) => each['ParameterKey'] === 'TemplateVersion',
  );
  return {
    ...kindOf(organization, accountId),
    stackId: textOf(found?.['StackId']),
    templateVersion: textOf(parameter?.['ParameterValue']),
    problem: 'refused' in stack ? stack.refused : undefined,
  };
}

/** Begins to bring the stack to a newer template: every parameter keeps its value but the version. */
export async function upgradeStack(
  visit: Visit,
  newer: { readonly templateUrl: string; readonly templateVersion: string },
): Promise<void> {
  const { Stacks } = await visit('cloudformation', 'DescribeStacks', { StackName: STACK_NAME });
  const stack = structures(Stacks)[0] ?? {};
  const capabilities: unknown = stack['Capabilities'];
  await visit('cloudformation', 'UpdateStack', {
    StackName: STACK_NAME,
    ...(newer.templateUrl === '' ? { UsePreviousTemplate: true } : { TemplateURL: newer.templateUrl }),
    Capabilities: Array.isArray(capabilities) ? capabilities : [],
    Parameters: structures(stack['Parameters']).map(({ ParameterKey }) =>
      ParameterKey === 'TemplateVersion'
        ? { ParameterKey, ParameterValue: newer.templateVersion }
        : { ParameterKey, UsePreviousValue: true },
    ),
  });
}

/** The first report in the form that Octo reads: ZIP, CSV, hourly, with resources, overwritten. */
export async function findReport(visit: Visit): Promise<OctoReport | { readonly problem: string }> {
  const answer = await refusalOf(() => visit('cur', 'DescribeReportDefinitions', {}));
  if ('refused' in answer) return { problem: answer.refused };
  const reports = structures(answer.value['ReportDefinitions']);
  const fit = reports.find(
    (report) =>
      report['Compression'] === 'ZIP' &&
      report['Format'] === 'textORcsv' &&
      report['TimeUnit'] === 'HOURLY' &&
      report['ReportVersioning'] === 'OVERWRITE_REPORT' &&
      Array.isArray(report['AdditionalSchemaElements']) &&
      report['AdditionalSchemaElements'].includes('RESOURCES'),
  );
  if (fit === undefined) {
    const names = reports.map((report) => String(report['ReportName'])).join(', ');
    return {
      problem: `no report is hourly ZIP CSV with resources that is overwritten (found: ${names || 'none'})`,
    };
  }
  return {
    bucketName: String(fit['S3Bucket']),
    prefix: String(fit['S3Prefix']),
    reportName: String(fit['ReportName']),
  };
}

/** Ids of the accounts of the organization that are linked to this payer. */
export async function linkedAccounts(visit: Visit, payerId: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let token: unknown; ; ) {
    const page = await visit(
      'organizations',
      'ListAccounts',
      token === undefined ? {} : { NextToken: token },
    );
    ids.push(...structures(page['Accounts']).map((account) => String(account['Id'])));
    token = page['NextToken'];
    if (token === undefined) return ids.filter((id) => id !== payerId);
  }
}

function kindOf(
  organization: { readonly value: Output } | { readonly refused: string },
  accountId: string,
): Pick<OctoFindings, 'accountType' | 'payerId'> {
  if ('refused' in organization) {
    const alone = organization.refused.startsWith('AWSOrganizationsNotInUseException');
    return { accountType: alone ? 'standalone' : 'unknown', payerId: alone ? accountId : undefined };
  }
  const [found] = structures([organization.value['Organization']]);
  const payerId = textOf(found?.['MasterAccountId']);
  return { accountType: payerId === accountId ? 'payer' : 'linked', payerId };
}

function structures(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'object' && each !== null);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
