import {
  CloudFormationClient,
  DescribeOrganizationsAccessCommand,
  DescribeStackSetCommand,
  DescribeStackSetOperationCommand,
  paginateListStackInstances,
  paginateListStackSetOperationResults,
  paginateListStackSetOperations,
  type StackSetOperation as SdkOperation,
  type StackInstanceSummary,
  type StackSet,
  type StackSetOperationResultSummary,
  type StackSetOperationSummary,
} from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../contract/aws-failure.ts';
import type {
  InstanceFilter,
  OperationResult,
  StackInstance,
  StackSetDescription,
  StackSetOperation,
  StackSetReader,
} from '../registration/stack-sets/stack-set-reader.ts';
import type { StackSetPlace } from '../steps/world.ts';
import { asAction, unlessMissing } from './errors.ts';
import { unrepeated } from './pages.ts';
import { type SdkPlace, sharedQuotaSettings } from './settings.ts';

/** The SDK's client for stack sets, and as whom it calls. */
export interface StackSetClient {
  readonly client: CloudFormationClient;
  readonly callAs: { readonly CallAs: 'SELF' | 'DELEGATED_ADMIN' };
}

/** A client for stack sets: all callers of an organization share few calls per second, so it slows down when told to. */
export function stackSetClient(place: SdkPlace & StackSetPlace): StackSetClient {
  return {
    client: new CloudFormationClient(sharedQuotaSettings(place)),
    callAs: { CallAs: place.callAs === 'delegated-admin' ? 'DELEGATED_ADMIN' : 'SELF' },
  };
}

/** Stack sets in one region, as those see them who only look. */
export function stackSetReader(
  place: SdkPlace & StackSetPlace,
  { client, callAs }: StackSetClient = stackSetClient(place),
): StackSetReader {
  return {
    region: place.region,
    describeSet: (set) =>
      unlessMissing('StackSetNotFoundException', 'cloudformation:DescribeStackSet', async () => {
        const { StackSet: found } = await client.send(
          new DescribeStackSetCommand({ StackSetName: set, ...callAs }),
        );
        return found === undefined || found.Status === 'DELETED' ? undefined : describedSet(found);
      }),
    instances: (set, only = {}) =>
      pagesOf('cloudformation:ListStackInstances', async function* () {
        const request = { StackSetName: set, ...callAs, ...filterOf(only) };
        for await (const { Summaries = [] } of unrepeated(
          paginateListStackInstances({ client, pageSize: 100 }, request),
        ))
          yield Summaries.map(describedInstance);
      }),
    operations: (set) =>
      pagesOf('cloudformation:ListStackSetOperations', async function* () {
        const request = { StackSetName: set, ...callAs };
        for await (const { Summaries = [] } of unrepeated(
          paginateListStackSetOperations({ client }, request),
        ))
          yield Summaries.map(describedOperation);
      }),
    describeOperation: (set, operationId) =>
      unlessMissing('OperationNotFoundException', 'cloudformation:DescribeStackSetOperation', async () => {
        const { StackSetOperation: found } = await client.send(
          new DescribeStackSetOperationCommand({ StackSetName: set, OperationId: operationId, ...callAs }),
        );
        return found === undefined ? undefined : describedOperation(found);
      }),
    results: (set, operationId, only) =>
      pagesOf('cloudformation:ListStackSetOperationResults', async function* () {
        const request = {
          StackSetName: set,
          OperationId: operationId,
          ...callAs,
          ...(only === undefined
            ? {}
            : { Filters: [{ Name: 'OPERATION_RESULT_STATUS' as const, Values: only }] }),
        };
        const paging = { client, pageSize: 100 };
        for await (const { Summaries = [] } of unrepeated(
          paginateListStackSetOperationResults(paging, request),
        ))
          yield Summaries.map(describedResult);
      }),
    async organizationsAccess() {
      try {
        const { Status } = await asAction('cloudformation:DescribeOrganizationsAccess', () =>
          client.send(new DescribeOrganizationsAccessCommand(callAs)),
        );
        return Status ?? 'DISABLED';
      } catch (error) {
        // The call takes nothing but CallAs, so that nothing else in it can be wrong.
        if (error instanceof AwsFailure && error.code === 'ValidationError') return 'NOT_ADMINISTRATOR';
        throw error;
      }
    },
  };
}

/** Pages whose failures are translated; the SDK's own generators throw when the next page is asked for. */
async function* pagesOf<T>(
  action: string,
  pages: () => AsyncGenerator<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  const generator = pages();
  for (;;) {
    const { done, value } = await asAction(action, () => generator.next());
    if (done === true) return;
    yield value;
  }
}

interface FilterRequest {
  StackInstanceAccount?: string;
  StackInstanceRegion?: string;
  Filters?: { Name: 'LAST_OPERATION_ID'; Values: string }[];
}

function filterOf({ account, region, lastOperationId }: InstanceFilter): FilterRequest {
  return {
    ...(account === undefined ? {} : { StackInstanceAccount: account }),
    ...(region === undefined ? {} : { StackInstanceRegion: region }),
    ...(lastOperationId === undefined
      ? {}
      : { Filters: [{ Name: 'LAST_OPERATION_ID' as const, Values: lastOperationId }] }),
  };
}

function describedSet(set: StackSet): StackSetDescription {
  return {
    name: set.StackSetName ?? '',
    id: set.StackSetId ?? '',
    arn: set.StackSetARN ?? '',
    status: set.Status ?? '',
    permissionModel: set.PermissionModel ?? 'SELF_MANAGED',
    description: set.Description ?? '',
    template: set.TemplateBody ?? '',
    parameters: Object.fromEntries(
      (set.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [
        ParameterKey,
        ParameterValue,
      ]),
    ),
    tags: Object.fromEntries((set.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
    capabilities: set.Capabilities ?? [],
    targetIds: set.OrganizationalUnitIds ?? [],
    regions: set.Regions ?? [],
    autoDeployment: {
      enabled: set.AutoDeployment?.Enabled === true,
      retainOnRemoval: set.AutoDeployment?.RetainStacksOnAccountRemoval === true,
    },
    managedExecution: set.ManagedExecution?.Active === true,
    ...(set.AdministrationRoleARN === undefined ? {} : { administrationRoleArn: set.AdministrationRoleARN }),
    ...(set.ExecutionRoleName === undefined ? {} : { executionRoleName: set.ExecutionRoleName }),
  };
}

function describedInstance(instance: StackInstanceSummary): StackInstance {
  return {
    account: instance.Account ?? '',
    region: instance.Region ?? '',
    status: instance.Status ?? '',
    detailedStatus: instance.StackInstanceStatus?.DetailedStatus ?? '',
    driftStatus: instance.DriftStatus ?? 'NOT_CHECKED',
    ...(instance.OrganizationalUnitId === undefined ? {} : { unitId: instance.OrganizationalUnitId }),
    ...(instance.StackId === undefined ? {} : { stackId: instance.StackId }),
    ...(instance.StatusReason === undefined ? {} : { reason: instance.StatusReason }),
    ...(instance.LastOperationId === undefined ? {} : { lastOperationId: instance.LastOperationId }),
  };
}

function describedOperation(operation: SdkOperation | StackSetOperationSummary): StackSetOperation {
  return {
    id: operation.OperationId ?? '',
    action: operation.Action ?? '',
    status: operation.Status ?? '',
    failed: operation.StatusDetails?.FailedStackInstancesCount ?? 0,
    ...(operation.StatusReason === undefined ? {} : { reason: operation.StatusReason }),
    ...(operation.CreationTimestamp === undefined ? {} : { created: operation.CreationTimestamp }),
    ...(operation.EndTimestamp === undefined ? {} : { ended: operation.EndTimestamp }),
  };
}

function describedResult(result: StackSetOperationResultSummary): OperationResult {
  return {
    account: result.Account ?? '',
    region: result.Region ?? '',
    status: result.Status ?? '',
    ...(result.OrganizationalUnitId === undefined ? {} : { unitId: result.OrganizationalUnitId }),
    ...(result.StatusReason === undefined ? {} : { reason: result.StatusReason }),
  };
}
