import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import type { RequestRecord } from '../../src/rehearsal/dispatch.ts';
import { callReport } from '../../src/rehearsal/report/call-report.ts';
import { rehearsalLines, rehearsalSummary } from '../../src/report/rehearsal-report.ts';
import { ADMIN, clientOf, disposable, failureOf, rehearseWorld } from './world.ts';

const ROLE = 'arn:aws:sts::111111111111:assumed-role/Deployer/job';
const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

function record(
  name: string,
  resource: string | undefined,
  more: Partial<RequestRecord> = {},
): RequestRecord {
  const [service = '', operation = ''] = name.split(':');
  return {
    time: new Date(0),
    requestId: 'r',
    service,
    operation,
    region: 'us-east-1',
    accountId: '111111111111',
    callerArn: ROLE,
    via: undefined,
    status: 200,
    errorCode: undefined,
    permissions: resource === undefined ? [] : [{ action: name, resource }],
    ...more,
  };
}

describe('the report of a rehearsal', () => {
  it('counts calls of clients, those of services, and what was refused', () => {
    const { operations } = callReport([
      record('iam:GetRole', 'r', { errorCode: 'NoSuchEntity', status: 404 }),
      record('iam:GetRole', 'r'),
      record('iam:GetRole', 'r', { via: 'cloudformation' }),
      record('', undefined),
    ]);
    expect(operations).toEqual([
      {
        service: 'iam',
        operation: 'GetRole',
        calls: 2,
        nested: 1,
        failures: [{ code: 'NoSuchEntity', calls: 1 }],
      },
    ]);
  });

  it('gives each identity the least that its calls need', () => {
    const role = (name: string) => `arn:aws:iam::111111111111:role/${name}`;
    const { policies } = callReport([
      record('iam:GetRole', role('B')),
      record('iam:CreateRole', role('A'), { via: 'cloudformation' }),
      record('iam:GetRole', role('A')),
      record('iam:TagRole', role('A'), { errorCode: 'AccessDenied', status: 403 }),
      record('iam:ListRoles', '*'),
      record(
        'cloudformation:DescribeStacks',
        `arn:aws:cloudformation:us-east-1:111111111111:stack/S/${UUID}`,
      ),
      record('cloudformation:DescribeStacks', 'arn:aws:cloudformation:us-east-1:111111111111:stack/S/*'),
      record(
        'bcm-data-exports:GetExport',
        `arn:aws:bcm-data-exports:us-east-1:111111111111:export/cur2-${UUID}`,
      ),
      record('sts:GetCallerIdentity', undefined),
      record('iam:DoMagic', '*', { errorCode: 'InvalidAction', status: 400 }),
      record('iam:GetUser', 'u', { callerArn: 'arn:aws:iam::111111111111:user/x' }),
      record('sts:AssumeRoleWithWebIdentity', undefined, { callerArn: '' }),
    ]);
    expect(policies.map(({ principal }) => principal)).toEqual([
      role('Deployer'),
      'arn:aws:iam::111111111111:user/x',
    ]);
    expect(policies[0]?.document.Statement.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['bcm-data-exports:GetExport'], ['arn:aws:bcm-data-exports:us-east-1:111111111111:export/cur2-*']],
      [['cloudformation:DescribeStacks'], ['arn:aws:cloudformation:us-east-1:111111111111:stack/S/*']],
      [['iam:CreateRole', 'iam:TagRole'], [role('A')]],
      [['iam:GetRole'], [role('A'), role('B')]],
      [['iam:ListRoles'], ['*']],
    ]);
  });

  it('names roles that are passed on, and to whom', () => {
    const role = (name: string) => `arn:aws:iam::111111111111:role/${name}`;
    const stack = 'arn:aws:cloudformation:us-east-1:111111111111:stack/S/*';
    const passing = (name: string) => ({
      passed: { arn: role(name), service: 'cloudformation.amazonaws.com' },
    });
    const { policies } = callReport([
      record('cloudformation:CreateStack', stack, passing('Works')),
      record('cloudformation:UpdateStack', stack, { ...passing('Other'), errorCode: 'AccessDenied' }),
    ]);
    expect(policies[0]?.document.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['cloudformation:CreateStack', 'cloudformation:UpdateStack'],
        Resource: [stack],
      },
      {
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: [role('Other'), role('Works')],
        Condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      },
    ]);
  });

  it('is known of calls that pass a role', async () => {
    await using rehearsal = disposable(await rehearseWorld());
    const client = new CloudFormationClient(clientOf(rehearsal, ADMIN));
    const RoleARN = 'arn:aws:iam::111111111111:role/onboarding/Deployer';
    const input = { StackName: 's', TemplateBody: '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}', RoleARN };
    await failureOf(client.send(new CreateStackCommand(input)));
    const [policy] = callReport(rehearsal.requests).policies;
    expect(policy?.document.Statement).toContainEqual(
      expect.objectContaining({ Action: ['iam:PassRole'], Resource: [RoleARN] }),
    );
  });

  it('can be read, in a log and in a summary, whatever the names in it are', () => {
    const report = callReport([
      record('iam:Get`Role|<b>', 'r', { errorCode: 'X' }),
      record('iam:GetRole', 'r'),
    ]);
    expect(rehearsalLines(report)).toEqual(
      expect.arrayContaining(['2 calls were made.', '  iam:Get`Role|<b> 1 (X 1)', '  iam:GetRole 1']),
    );
    const summary = rehearsalSummary(report);
    expect(summary).toContain('<code>GetRole</code>');
    expect(summary.slice(0, summary.indexOf('<details>'))).not.toContain('<b>');
    expect(rehearsalSummary(callReport([]))).toContain('Nothing was called');
    expect(rehearsalLines(callReport([]))).toEqual(['0 calls were made.']);
  });
});
