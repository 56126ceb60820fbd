import {
  ActivateOrganizationsAccessCommand,
  type Capability,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackInstancesCommand,
  type DeploymentTargets,
  ImportStacksToStackSetCommand,
  type StackSetOperationPreferences,
  UpdateStackSetCommand,
} from '@aws-sdk/client-cloudformation';
import { AwsFailure } from '../contract/aws-failure.ts';
import type {
  Amount,
  Begun,
  OperationAim,
  OperationPreferences,
  OperationRequest,
  StackSetContent,
  StackSetDeployer,
} from '../registration/stack-sets/stack-set-deployer.ts';
import type { AutoDeployment } from '../registration/stack-sets/stack-set-reader.ts';
import type { StackSetPlace } from '../steps/world.ts';
import { asAction } from './errors.ts';
import type { SdkPlace } from './settings.ts';
import { stackSetClient, stackSetReader } from './stack-sets.ts';

/** Stack sets in one region, as those see them who roll them out. */
export function stackSetDeployer(place: SdkPlace & StackSetPlace): StackSetDeployer {
  const connection = stackSetClient(place);
  const { client, callAs } = connection;
  return {
    ...stackSetReader(place, connection),
    activateOrganizationsAccess: () =>
      asAction('cloudformation:ActivateOrganizationsAccess', async () => {
        await client.send(new ActivateOrganizationsAccessCommand({}));
      }),
    createSet: ({ name, content, permissionModel, autoDeployment, token }) =>
      asAction('cloudformation:CreateStackSet', async () => {
        const serviceManaged = permissionModel === 'SERVICE_MANAGED';
        await client.send(
          new CreateStackSetCommand({
            StackSetName: name,
            ...contentOf(content),
            PermissionModel: permissionModel,
            ...(serviceManaged ? { AutoDeployment: sdkAutoDeployment(autoDeployment) } : {}),
            // Operations that conflict wait for each other instead of being refused.
            ManagedExecution: { Active: true },
            ClientRequestToken: token,
            ...callAs,
          }),
        );
      }),
    updateSet: (request) =>
      begun('cloudformation:UpdateStackSet', () =>
        client.send(
          new UpdateStackSetCommand({
            ...begunAs(request),
            ...contentOf(request.content),
            ...(request.only === undefined
              ? {}
              : { ...aimOf(request.only.aim), Regions: [...request.only.regions] }),
            ...(request.autoDeployment === undefined
              ? {}
              : { AutoDeployment: sdkAutoDeployment(request.autoDeployment) }),
            ...callAs,
          }),
        ),
      ),
    createInstances: (request) =>
      begun('cloudformation:CreateStackInstances', () =>
        client.send(
          new CreateStackInstancesCommand({
            ...begunAs(request),
            ...aimOf(request.aim),
            Regions: [...request.regions],
            ...callAs,
          }),
        ),
      ),
    deleteInstances: (request) =>
      begun('cloudformation:DeleteStackInstances', () =>
        client.send(
          new DeleteStackInstancesCommand({
            ...begunAs(request),
            ...aimOf(request.aim),
            Regions: [...request.regions],
            RetainStacks: request.retainStacks,
            ...callAs,
          }),
        ),
      ),
    importStacks: (request) =>
      begun('cloudformation:ImportStacksToStackSet', () =>
        client.send(
          new ImportStacksToStackSetCommand({
            ...begunAs(request),
            StackIds: [...request.stackIds],
            ...(request.unitIds.length === 0 ? {} : { OrganizationalUnitIds: [...request.unitIds] }),
            ...callAs,
          }),
        ),
      ),
  };
}

/**
 * What a refusal to begin means. An id that is there already is our own: the call came through, and only its answer was
 * lost.
 */
const REFUSALS: Readonly<Record<string, Begun>> = {
  OperationInProgressException: 'busy',
  StaleRequestException: 'busy',
  OperationIdAlreadyExistsException: 'begun',
};

async function begun(action: string, call: () => Promise<unknown>): Promise<Begun> {
  try {
    await asAction(action, call);
    return 'begun';
  } catch (error) {
    const meaning = error instanceof AwsFailure ? REFUSALS[error.code] : undefined;
    if (meaning === undefined) throw error;
    return meaning;
  }
}

function begunAs({ set, operationId, preferences }: OperationRequest): {
  readonly StackSetName: string;
  readonly OperationId: string;
  readonly OperationPreferences: StackSetOperationPreferences;
} {
  return {
    StackSetName: set,
    OperationId: operationId,
    OperationPreferences: preferencesOf(preferences),
  };
}

function preferencesOf(preferences: OperationPreferences): StackSetOperationPreferences {
  const { maxConcurrent, failureTolerance, mode, regionConcurrency, regionOrder } = preferences;
  return {
    ...amount('MaxConcurrent', maxConcurrent),
    ...amount('FailureTolerance', failureTolerance),
    ConcurrencyMode: mode,
    RegionConcurrencyType: regionConcurrency,
    ...(regionOrder.length > 1 ? { RegionOrder: [...regionOrder] } : {}),
  };
}

function amount(name: 'MaxConcurrent' | 'FailureTolerance', given: Amount): Readonly<Record<string, number>> {
  return 'count' in given ? { [`${name}Count`]: given.count } : { [`${name}Percentage`]: given.percentage };
}

/** Accounts alone are said as in the time before organizations. */
function aimOf({ unitIds, accounts, filter }: OperationAim): {
  readonly Accounts?: string[];
  readonly DeploymentTargets?: DeploymentTargets;
} {
  if (unitIds.length === 0) return { Accounts: [...accounts] };
  return {
    DeploymentTargets: {
      OrganizationalUnitIds: [...unitIds],
      ...(filter === 'NONE' ? {} : { Accounts: [...accounts], AccountFilterType: filter }),
    },
  };
}

function contentOf(content: StackSetContent) {
  const { administrationRoleArn, executionRoleName } = content.roles ?? {};
  return {
    Description: content.description,
    TemplateBody: content.template,
    Parameters: content.parameters.map(({ name, value }) => ({
      ParameterKey: name,
      ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }),
    })),
    Capabilities: content.capabilities as Capability[],
    // An empty list would take away what the set has.
    ...(Object.keys(content.tags).length === 0
      ? {}
      : { Tags: Object.entries(content.tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(administrationRoleArn === undefined ? {} : { AdministrationRoleARN: administrationRoleArn }),
    ...(executionRoleName === undefined ? {} : { ExecutionRoleName: executionRoleName }),
  };
}

function sdkAutoDeployment({ enabled, retainOnRemoval }: AutoDeployment): {
  readonly Enabled: boolean;
  readonly RetainStacksOnAccountRemoval?: boolean;
} {
  return enabled ? { Enabled: true, RetainStacksOnAccountRemoval: retainOnRemoval } : { Enabled: false };
}
