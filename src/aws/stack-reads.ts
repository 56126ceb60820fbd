import {
  type CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackSetOperationsCommand,
  paginateDescribeStackEvents,
  paginateListStackInstances,
  paginateListStackResources,
  paginateListStackSetOperationResults,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../contract/aws-failure.ts';
import type {
  StackDeployer,
  StackDescription,
  StackEvent,
  StackResource,
  StackSetResult,
} from '../registration/stack-deployer.ts';
import { asAction } from './errors.ts';
import { unrepeated } from './pages.ts';

type StackReads = Pick<
  StackDeployer,
  'describeStack' | 'eventsSince' | 'resources' | 'templateOf' | 'stackSetResults' | 'stackSetInstances'
>;

/** What CloudFormation says about stacks, in the terms of a deployment. */
export function stackReads(client: CloudFormationClient): StackReads {
  return {
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
    eventsSince: (stackId, after) => eventsSince(client, stackId, after),
    resources: (stackId) =>
      asAction('cloudformation:ListStackResources', async () => {
        const found: StackResource[] = [];
        for await (const page of unrepeated(paginateListStackResources({ client }, { StackName: stackId }))) {
          for (const each of page.StackResourceSummaries ?? [])
            found.push({
              logicalId: each.LogicalResourceId ?? '',
              physicalId: each.PhysicalResourceId ?? '',
              resourceType: each.ResourceType ?? '',
              status: each.ResourceStatus ?? '',
            });
        }
        return found;
      }),
    templateOf: (stackId) =>
      asAction('cloudformation:GetTemplate', async () => {
        const { TemplateBody = '' } = await client.send(
          new GetTemplateCommand({ StackName: stackId, TemplateStage: 'Original' }),
        );
        return TemplateBody;
      }),
    stackSetResults: (stackSet) => stackSetResults(client, stackSet),
    stackSetInstances: (stackSet) =>
      asAction('cloudformation:ListStackInstances', async () => {
        let count = 0;
        for await (const page of unrepeated(
          paginateListStackInstances({ client }, { StackSetName: stackSet }),
        ))
          count += page.Summaries?.length ?? 0;
        return count;
      }),
  };
}

/** A rollback is an operation of its own, and must not hide the one that failed. */
async function stackSetResults(
  client: CloudFormationClient,
  stackSet: string,
): Promise<readonly StackSetResult[]> {
  const { Summaries = [] } = await asAction('cloudformation:ListStackSetOperations', () =>
    client.send(new ListStackSetOperationsCommand({ StackSetName: stackSet })),
  );
  const failed = Summaries.find(({ Status }) => Status === 'FAILED' || Status === 'STOPPED');
  const operations = new Set([failed, Summaries[0]].flatMap((operation) => operation?.OperationId ?? []));
  return asAction('cloudformation:ListStackSetOperationResults', async () => {
    const results: StackSetResult[] = [];
    for (const operation of operations) {
      const request = { StackSetName: stackSet, OperationId: operation };
      for await (const page of unrepeated(paginateListStackSetOperationResults({ client }, request))) {
        for (const { Account = '', Region = '', Status = '', StatusReason } of page.Summaries ?? [])
          results.push({
            operation,
            account: Account,
            region: Region,
            status: Status,
            ...(StatusReason === undefined ? {} : { reason: StatusReason }),
          });
      }
    }
    return results;
  });
}

/** The API gives the newest first, page by page: pages are read only until the last known event turns up. */
function eventsSince(
  client: CloudFormationClient,
  stackId: string,
  after: string | undefined,
): Promise<readonly StackEvent[]> {
  return asAction('cloudformation:DescribeStackEvents', async () => {
    const newestFirst: StackEvent[] = [];
    for await (const page of unrepeated(paginateDescribeStackEvents({ client }, { StackName: stackId }))) {
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
