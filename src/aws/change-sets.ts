import {
  type CloudFormationClient,
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetOutput,
  ExecuteChangeSetCommand,
  paginateDescribeEvents,
} from '@aws-sdk/client-cloudformation';
import type {
  ChangeSetDescription,
  ChangeSetReference,
  ChangeSetRequest,
  ResourceChange,
  ResourceContext,
  TemplatePlace,
  ValidationProblem,
} from '../registration/stack-change-set.ts';
import type { StackDeployer } from '../registration/stack-deployer.ts';
import { asAction } from './errors.ts';
import { newTokens, unrepeated } from './pages.ts';

type ChangeSets = Pick<
  StackDeployer,
  'createChangeSet' | 'describeChangeSet' | 'validationProblems' | 'executeChangeSet' | 'deleteChangeSet'
>;

/** Change sets, in the terms of a deployment. */
export function changeSets(client: CloudFormationClient): ChangeSets {
  return {
    createChangeSet: (request) =>
      asAction('cloudformation:CreateChangeSet', async () => {
        const { Id = '', StackId = '' } = await client.send(
          new CreateChangeSetCommand(creationInput(request)),
        );
        return { id: Id, stackId: StackId };
      }),
    describeChangeSet: (changeSet) => describeWholeChangeSet(client, changeSet),
    validationProblems: (changeSet) => validationProblems(client, changeSet),
    executeChangeSet: (changeSet, { token, disableRollback }) =>
      asAction('cloudformation:ExecuteChangeSet', async () => {
        await client.send(
          new ExecuteChangeSetCommand({
            ...named(changeSet),
            ClientRequestToken: token,
            ...(disableRollback ? { DisableRollback: true } : {}),
          }),
        );
      }),
    deleteChangeSet: (changeSet) =>
      asAction('cloudformation:DeleteChangeSet', async () => {
        await client.send(new DeleteChangeSetCommand(named(changeSet)));
      }),
  };
}

/** A template as CloudFormation's requests name it. */
export function templateInput(
  template: TemplatePlace,
): { readonly TemplateBody: string } | { readonly TemplateURL: string } {
  return 'body' in template ? { TemplateBody: template.body } : { TemplateURL: template.url };
}

/** An empty list would take away what the stack has: what is not given is left out. */
function creationInput(request: ChangeSetRequest): CreateChangeSetCommandInput {
  const { rollbackTriggers: triggers } = request;
  return {
    StackName: request.stack,
    ChangeSetName: request.changeSetName,
    ChangeSetType: request.kind,
    ...templateInput(request.template),
    Capabilities: request.capabilities as (
      | 'CAPABILITY_IAM'
      | 'CAPABILITY_NAMED_IAM'
      | 'CAPABILITY_AUTO_EXPAND'
    )[],
    Parameters: request.parameters.map(({ name, value }) => ({
      ParameterKey: name,
      ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }),
    })),
    ClientToken: request.token,
    ...(Object.keys(request.tags).length === 0
      ? {}
      : { Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(request.notificationArns.length === 0 ? {} : { NotificationARNs: [...request.notificationArns] }),
    ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
    ...(request.importExisting ? { ImportExistingResources: true } : {}),
    ...(request.includeNested ? { IncludeNestedStacks: true } : {}),
    ...(request.revertDrift ? { DeploymentMode: 'REVERT_DRIFT' as const } : {}),
    ...(triggers === undefined
      ? {}
      : {
          RollbackConfiguration: {
            RollbackTriggers: triggers.alarms.map((Arn) => ({ Arn, Type: 'AWS::CloudWatch::Alarm' })),
            MonitoringTimeInMinutes: triggers.minutes,
          },
        }),
  };
}

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/** A change set without changes fails, and nothing but its text tells it from one that failed for a reason. */
const NO_CHANGES = /didn't contain changes|No updates are to be performed/;

function named({ id, stackId }: ChangeSetReference): {
  readonly ChangeSetName: string;
  readonly StackName: string;
} {
  return { ChangeSetName: id, StackName: stackId };
}

/** Nested change sets are found under those around them, so they are named by their ARN alone. */
const NESTED_FAILED = /^Nested change set (arn:\S+) was not successfully created/;

function describeWholeChangeSet(
  client: CloudFormationClient,
  reference: ChangeSetReference,
): Promise<ChangeSetDescription> {
  return asAction('cloudformation:DescribeChangeSet', async () => {
    const { answer, found } = await allPages(client, named(reference));
    const ready = answer.Status === 'CREATE_COMPLETE';
    const all = ready ? await withNested(client, found, '') : [];
    const failed = await innermostFailure(client, answer);
    const reason = failed?.reason ?? answer.StatusReason;
    return {
      id: answer.ChangeSetId ?? reference.id,
      name: answer.ChangeSetName ?? '',
      stackId: answer.StackId ?? reference.stackId,
      stackName: answer.StackName ?? '',
      status: answer.Status ?? '',
      executionStatus: answer.ExecutionStatus ?? '',
      empty: answer.Status === 'FAILED' && NO_CHANGES.test(answer.StatusReason ?? ''),
      changes: all.map(describedChange),
      contexts: all.map(contextOf),
      ...(reason === undefined ? {} : { statusReason: reason }),
      ...(failed === undefined ? {} : { failedNested: failed.reference }),
    };
  });
}

interface Described {
  readonly answer: DescribeChangeSetOutput;
  readonly found: readonly Change[];
}

async function allPages(
  client: CloudFormationClient,
  request: { readonly ChangeSetName: string; readonly StackName?: string },
): Promise<Described> {
  const found: Change[] = [];
  const fresh = newTokens();
  let answer: DescribeChangeSetOutput = {};
  let token: string | undefined;
  do {
    answer = await client.send(
      new DescribeChangeSetCommand({ ...request, IncludePropertyValues: true, NextToken: token }),
    );
    found.push(...(answer.Changes ?? []).flatMap(({ ResourceChange: change }) => change ?? []));
    token = fresh(answer.NextToken);
  } while (token !== undefined);
  return { answer, found };
}

/** The changes, each nested stack followed by those of its own change set, whose resources are named with their path. */
async function withNested(
  client: CloudFormationClient,
  changes: readonly Change[],
  path: string,
): Promise<readonly Change[]> {
  const all: Change[] = [];
  for (const change of changes) {
    const LogicalResourceId = `${path}${change.LogicalResourceId ?? ''}`;
    all.push({ ...change, LogicalResourceId });
    if (change.ChangeSetId === undefined) continue;
    const { found } = await allPages(client, { ChangeSetName: change.ChangeSetId });
    all.push(...(await withNested(client, found, `${LogicalResourceId}/`)));
  }
  return all;
}

interface NestedFailure {
  readonly reference: ChangeSetReference;
  readonly reason: string;
}

/** A change set that failed by a nested one says only that: the reason stands in the innermost. */
async function innermostFailure(
  client: CloudFormationClient,
  { Status, StatusReason = '' }: DescribeChangeSetOutput,
): Promise<NestedFailure | undefined> {
  const [, id] = (Status === 'FAILED' && NESTED_FAILED.exec(StatusReason)) || [];
  if (id === undefined) return undefined;
  const inner = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }));
  const reference = { id, stackId: inner.StackId ?? '' };
  const reason = `${StatusReason} In the nested stack ${inner.StackName ?? ''}: ${inner.StatusReason ?? 'no reason was given'}`;
  return (await innermostFailure(client, inner)) ?? { reference, reason };
}

type Change = NonNullable<NonNullable<DescribeChangeSetOutput['Changes']>[number]['ResourceChange']>;

function describedChange(change: Change): ResourceChange {
  const properties = (change.Details ?? []).flatMap(({ Target }) => Target?.Name ?? Target?.Attribute ?? []);
  return {
    action: change.Action ?? '',
    logicalId: change.LogicalResourceId ?? '',
    resourceType: change.ResourceType ?? '',
    properties: [...new Set(properties)],
    ...(change.PhysicalResourceId === undefined ? {} : { physicalId: change.PhysicalResourceId }),
    ...(change.Replacement === undefined ? {} : { replacement: change.Replacement }),
  };
}

function contextOf(change: Change): ResourceContext {
  return {
    action: change.Action ?? '',
    logicalId: change.LogicalResourceId ?? '',
    resourceType: change.ResourceType ?? '',
    ...(change.BeforeContext === undefined ? {} : { before: change.BeforeContext }),
    ...(change.AfterContext === undefined ? {} : { after: change.AfterContext }),
    ...(change.ResourceType === NESTED_STACK && change.Action !== 'Remove' && change.ChangeSetId === undefined
      ? { isClosed: true as const }
      : {}),
  };
}

function validationProblems(
  client: CloudFormationClient,
  changeSet: ChangeSetReference,
): Promise<readonly ValidationProblem[]> {
  return asAction('cloudformation:DescribeEvents', async () => {
    const problems: ValidationProblem[] = [];
    const request = { ChangeSetName: changeSet.id, Filters: { FailedEvents: true } };
    for await (const page of unrepeated(paginateDescribeEvents({ client }, request))) {
      for (const event of page.OperationEvents ?? []) {
        if (event.EventType !== 'VALIDATION_ERROR') continue;
        problems.push({
          stops: event.ValidationFailureMode !== 'WARN',
          logicalId: event.LogicalResourceId ?? '',
          resourceType: event.ResourceType ?? '',
          validation: event.ValidationName ?? '',
          reason: event.ValidationStatusReason ?? '',
        });
      }
    }
    return problems;
  });
}
