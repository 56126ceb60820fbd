import { StepError } from '../../contract/step-error.ts';
import type { StackSetDeployer } from '../../registration/stack-sets/stack-set-deployer.ts';
import type { World } from '../world.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';

/** The service principal under which Organizations knows stack sets. */
const STACK_SETS_PRINCIPAL = 'member.org.stacksets.cloudformation.amazonaws.com';

/**
 * Proves, before anything is written, that this account may have the stack set: with service-managed permissions the
 * management account of an organization with all features, or a delegated administrator. Gives the id of the management
 * account; undefined with self-managed permissions, which need no organization. Throws StepError.
 */
export async function requireAuthority(
  inputs: DeployStackSetInputs,
  account: string,
  region: string,
  world: World,
): Promise<string | undefined> {
  if (inputs.permissionModel === 'SELF_MANAGED') return undefined;
  const organization = await (await world.aws.organization({ region })).organization();
  if (organization === undefined) {
    throw new StepError({
      code: 'not-in-organization',
      fault: 'user',
      message: `The account ${account} is in no organization, so that there are no linked accounts to deploy to.`,
      remedy:
        'Log in to the management account, or deploy to this account alone with actions/deploy. Nothing was changed.',
    });
  }
  if (organization.featureSet !== 'ALL') {
    throw new StepError({
      code: 'organization-without-features',
      fault: 'user',
      message: `The organization ${organization.id} has consolidated billing only; stack sets need all features.`,
      remedy:
        'Enable all features in AWS Organizations, or use `permission-model: self-managed`. Nothing was changed.',
    });
  }
  const isManagement = organization.managementAccountId === account;
  if (inputs.callAs === 'self' && !isManagement) {
    throw new StepError({
      code: 'not-management-account',
      fault: 'user',
      message: `The account ${account} is a linked account; the stack set belongs into the management account ${organization.managementAccountId}.`,
      remedy: `Log in to ${organization.managementAccountId}, or set \`call-as: delegated-admin\` if ${account} is registered for stack sets. Nothing was changed.`,
    });
  }
  if (inputs.callAs === 'delegated-admin' && isManagement) {
    throw new StepError({
      code: 'not-delegated-administrator',
      fault: 'user',
      message: `The account ${account} is the management account itself, and no delegated administrator.`,
      remedy: 'Leave `call-as` out. Nothing was changed.',
    });
  }
  return organization.managementAccountId;
}

/**
 * Whether stack sets may work in the organization's accounts, or whether that has to be activated first, as it was
 * allowed. Writes nothing. Throws StepError where they may not.
 */
export async function trustedAccess(
  stackSets: StackSetDeployer,
  inputs: DeployStackSetInputs,
  account: string,
): Promise<'enabled' | 'to-activate'> {
  if (inputs.permissionModel === 'SELF_MANAGED') return 'enabled';
  const access = await stackSets.organizationsAccess();
  if (access === 'ENABLED') return 'enabled';
  if (access === 'NOT_ADMINISTRATOR') throw notDelegated(account);
  const allowed = inputs.activateTrustedAccess && inputs.callAs === 'self';
  if (allowed && access === 'DISABLED') return 'to-activate';
  throw accessOff(inputs);
}

/** How often the activation is looked for; it takes effect within seconds. */
const LOOKS = 20;
const PAUSE_MS = 1_000;

/** Lets stack sets into the organization's accounts, and waits until they may. Throws StepError. */
export async function activateTrustedAccess(
  stackSets: StackSetDeployer,
  inputs: DeployStackSetInputs,
  { clock, log }: Pick<World, 'clock' | 'log'>,
): Promise<void> {
  log.info('Stack sets may not work in the organization yet: activating trusted access.');
  await stackSets.activateOrganizationsAccess();
  for (let look = 0; look < LOOKS; look += 1) {
    if ((await stackSets.organizationsAccess()) === 'ENABLED') return;
    await clock.sleep(PAUSE_MS);
  }
  throw accessOff(inputs);
}

function accessOff(inputs: DeployStackSetInputs): StepError {
  const asDelegate = inputs.callAs === 'delegated-admin';
  return new StepError({
    code: 'trusted-access-off',
    fault: 'user',
    message:
      'The organization does not let stack sets work in its accounts (trusted access is not activated).',
    remedy: `${
      asDelegate
        ? 'In the management account, make the call below.'
        : 'Set `activate-trusted-access: true`, or make the call below once.'
    } Enabling the service in AWS Organizations alone is not enough. Nothing was changed.`,
    snippets: [
      {
        title: 'In the management account',
        language: 'sh',
        text: 'aws cloudformation activate-organizations-access',
      },
    ],
  });
}

function notDelegated(account: string): StepError {
  return new StepError({
    code: 'not-delegated-administrator',
    fault: 'user',
    message: `The account ${account} is no delegated administrator for stack sets.`,
    remedy: 'Register it in the management account with the call below. Nothing was changed.',
    snippets: [
      {
        title: 'In the management account',
        language: 'sh',
        text: `aws organizations register-delegated-administrator --account-id ${account} --service-principal ${STACK_SETS_PRINCIPAL}`,
      },
    ],
  });
}
