import { STACK_SETS_PRINCIPAL } from '../organizations/organization-state.ts';
import { type Call, type Operation, type Output, ServiceError } from '../service.ts';
import { ownerOf } from './find-stack-set.ts';

async function activate(call: Call): Promise<Output> {
  const organization = managed(call);
  await call.invoke('organizations', 'EnableAWSServiceAccess', { ServicePrincipal: STACK_SETS_PRINCIPAL });
  organization.stackSetsActivated = true;
  return {};
}

async function deactivate(call: Call): Promise<Output> {
  const organization = managed(call);
  await call.invoke('organizations', 'DisableAWSServiceAccess', { ServicePrincipal: STACK_SETS_PRINCIPAL });
  organization.stackSetsActivated = false;
  return {};
}

const describe: Operation = (call, input) => {
  ownerOf(call, input);
  return { Status: call.state.organization?.stackSetsActivated === true ? 'ENABLED' : 'DISABLED' };
};

function managed({ state, caller }: Call) {
  const { organization } = state;
  if (organization?.managementAccountId === caller.accountId && organization.featureSet === 'ALL')
    return organization;
  throw new ServiceError(
    'InvalidOperationException',
    'Only the management account of an organization with all features enabled can change the access of stack sets to it.',
  );
}

/** Trusted access of stack sets, as CloudFormation activates it. */
export const organizationsAccessOperations: Readonly<Record<string, Operation>> = {
  ActivateOrganizationsAccess: activate,
  DeactivateOrganizationsAccess: deactivate,
  DescribeOrganizationsAccess: describe,
};
