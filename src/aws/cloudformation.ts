import {
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetOutput,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateSummaryCommand,
  paginateDescribeEvents,
  paginateDescribeStackEvents,
  type Stack,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../contract/aws-failure.ts';
import type {
  ChangeSetDescription,
  ChangeSetReference,
  ResourceChange,
  StackDeployer,
  StackDescription,
  StackEvent,
  ValidationProblem,
} from '../registration/stack-deployer.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** CloudFormation in one region, in the terms of a deployment. */
export function stackDeployer(place: SdkPlace): StackDeployer {
  const client = new CloudFormationClient(clientSettings(place));
  return {
    region: place.region,
    async describeStack(nameOrId) {
      try {
        const { Stacks } = await asAction('cloudformation:DescribeStacks', () =>
          client.send(new DescribeStacksCommand({ StackName: nameOrId })),
        );
        const stack = Stacks?.[0];
        return stack === undefined ? undefined : describedStack(stack);
      } catch (error) {
        // CloudFormation has no error name of its own for a missing stack; asked for one stack by name, a
        // ValidationError can only be that, because the name's form is checked before.
        if (error instanceof AwsFailure && error.code === 'ValidationError') return undefined;
        throw error;
      }
    },
    templateSummary: (template) =>
      asAction('cloudformation:GetTemplateSummary', async () => {
        const summary = await client.send(new GetTemplateSummaryCommand({ TemplateBody: template }));
        return {
          capabilities: summary.Capabilities ?? [],
          parameters: (summary.Parameters ?? []).map(
            ({ ParameterKey, DefaultValue, NoEcho, Description }) => ({
              name: ParameterKey ?? '',
              noEcho: NoEcho === true,
              ...(DefaultValue === undefined ? {} : { default: DefaultValue }),
              ...(Description === undefined ? {} : { description: Description }),
            }),
          ),
        };
      }),
    createChangeSet: (request) =>
      asAction('cloudformation:CreateChangeSet', async () => {
        const { Id = '', StackId = '' } = await client.send(
          new CreateChangeSetCommand({
            StackName: request.stack,
            ChangeSetName: request.changeSetName,
            ChangeSetType: request.kind,
            TemplateBody: request.template,
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
            // An empty list would take away what the stack has.
            ...(Object.keys(request.tags).length === 0
              ? {}
              : { Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })) }),
            ...(request.notificationArns.length === 0
              ? {}
              : { NotificationARNs: [...request.notificationArns] }),
            ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
          }),
        );
        return { id: Id, stackId: StackId };
      }),
    describeChangeSet: (changeSet) => describeWholeChangeSet(client, changeSet),
    validationProblems: (changeSet) =>
      asAction('cloudformation:DescribeEvents', async () => {
        const problems: ValidationProblem[] = [];
        const request = { ChangeSetName: changeSet.id, Filters: { FailedEvents: true } };
        for await (const page of paginateDescribeEvents({ client }, request)) {
          for (const event of page.OperationEvents ?? []) {
            if (event.EventType !== 'VALIDATION_ERROR') continue;
            problems.push({
              logicalId: event.LogicalResourceId ?? '',
              resourceType: event.ResourceType ?? '',
              validation: event.ValidationName ?? '',
              reason: event.ValidationStatusReason ?? '',
            });
          }
        }
        return problems;
      }),
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
    deleteStack: (stackId, token) =>
      asAction('cloudformation:DeleteStack', async () => {
        await client.send(new DeleteStackCommand({ StackName: stackId, ClientRequestToken: token }));
      }),
    setTerminationProtection: (stackId, enabled) =>
      asAction('cloudformation:UpdateTerminationProtection', async () => {
        await client.send(
          new UpdateTerminationProtectionCommand({
            StackName: stackId,
            EnableTerminationProtection: enabled,
          }),
        );
      }),
    continueUpdateRollback: (stackId, token) =>
      asAction('cloudformation:ContinueUpdateRollback', async () => {
        await client.send(
          new ContinueUpdateRollbackCommand({ StackName: stackId, ClientRequestToken: token }),
        );
      }),
    eventsSince: (stackId, after) => eventsSince(client, stackId, after),
  };
}

/** A change set without changes fails, and nothing but its text tells it from one that failed for a reason. */
const NO_CHANGES = /didn't contain changes|No updates are to be performed/;

/** The API gives the newest first, page by page: pages are read only until the last known event turns up. */
function eventsSince(
  client: CloudFormationClient,
  stackId: string,
  after: string | undefined,
): Promise<readonly StackEvent[]> {
  return asAction('cloudformation:DescribeStackEvents', async () => {
    const newestFirst: StackEvent[] = [];
    for await (const page of paginateDescribeStackEvents({ client }, { StackName: stackId })) {
      for (const event of page.StackEvents ?? []) {
        if (event.EventId === after) return newestFirst.reverse();
        newestFirst.push({
          id: event.EventId ?? '',
          time: event.Timestamp ?? new Date(0),
          logicalId: event.LogicalResourceId ?? '',
          resourceType: event.ResourceType ?? '',
          status: event.ResourceStatus ?? '',
          ...(event.PhysicalResourceId === undefined ? {} : { physicalId: event.PhysicalResourceId }),
          ...(event.ResourceStatusReason === undefined ? {} : { reason: event.ResourceStatusReason }),
        });
      }
    }
    return newestFirst.reverse();
  });
}

function named({ id, stackId }: ChangeSetReference): {
  readonly ChangeSetName: string;
  readonly StackName: string;
} {
  return { ChangeSetName: id, StackName: stackId };
}

function describeWholeChangeSet(
  client: CloudFormationClient,
  reference: ChangeSetReference,
): Promise<ChangeSetDescription> {
  return asAction('cloudformation:DescribeChangeSet', async () => {
    const changes: ResourceChange[] = [];
    let answer: DescribeChangeSetOutput = {};
    let token: string | undefined;
    do {
      answer = await client.send(new DescribeChangeSetCommand({ ...named(reference), NextToken: token }));
      changes.push(
        ...(answer.Changes ?? []).flatMap(({ ResourceChange: change }) =>
          change ? [describedChange(change)] : [],
        ),
      );
      token = answer.NextToken;
    } while (token !== undefined);
    return {
      id: answer.ChangeSetId ?? reference.id,
      name: answer.ChangeSetName ?? '',
      stackId: answer.StackId ?? reference.stackId,
      stackName: answer.StackName ?? '',
      status: answer.Status ?? '',
      executionStatus: answer.ExecutionStatus ?? '',
      empty: answer.Status === 'FAILED' && NO_CHANGES.test(answer.StatusReason ?? ''),
      changes,
      ...(answer.StatusReason === undefined ? {} : { statusReason: answer.StatusReason }),
    };
  });
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

function describedStack(stack: Stack): StackDescription {
  const changedAt = stack.LastUpdatedTime ?? stack.CreationTime;
  return {
    id: stack.StackId ?? '',
    name: stack.StackName ?? '',
    status: stack.StackStatus ?? '',
    terminationProtection: stack.EnableTerminationProtection === true,
    parameters: pairs(stack.Parameters ?? [], 'ParameterKey', 'ParameterValue'),
    tags: pairs(stack.Tags ?? [], 'Key', 'Value'),
    outputs: (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '', Description }) => ({
      name: OutputKey,
      value: OutputValue,
      ...(Description === undefined ? {} : { description: Description }),
    })),
    ...(stack.StackStatusReason === undefined ? {} : { statusReason: stack.StackStatusReason }),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}

function pairs<Key extends string, Value extends string>(
  items: readonly { readonly [name in Key | Value]?: string | undefined }[],
  key: Key,
  value: Value,
): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((item) => [item[key] ?? '', item[value] ?? '']));
}
