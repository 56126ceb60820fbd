import type { CheckResult } from '../../contract/check.ts';
import type { AccountKind, RegisteredRole } from '../../registration/catalog-shape.ts';
import { accountKind, checkAccount, checkAccountKind } from '../../registration/checks/account-checks.ts';
import { actionsToProve, checkPermissions } from '../../registration/checks/permission-checks.ts';
import { checkStack } from '../../registration/checks/stack-checks.ts';
import { checkRole } from '../../registration/checks/trust-checks.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import type { StackDescription } from '../../registration/stack-deployer.ts';
import { checkLines } from '../../report/check-report.ts';
import { platformStack } from '../platform-stack.ts';
import type { ClientPlace, World } from '../world.ts';
import type { ConfirmInputs } from './inputs.ts';

export interface ConfirmOutcome {
  readonly title: string;
  readonly account: string;
  readonly accountKind: AccountKind | undefined;
  readonly region: string;
  readonly checks: readonly CheckResult[];
  /** Every check that was required passed; one that could not be asked counts against it. */
  readonly confirmed: boolean;
}

/** Asks AWS everything that shows whether the account is registered, and judges it. Changes nothing. */
export async function runConfirm(inputs: ConfirmInputs, world: World): Promise<ConfirmOutcome> {
  const stack = await platformStack(world.templates, inputs.platform, inputs.stack);
  const place: ClientPlace = { region: inputs.region ?? stack.region };
  const name = inputs.name ?? stack.stackName;
  const identity = await world.aws.whoAmI(place);
  world.log.info(
    `Confirming ${inputs.platform}: ${stack.title} in account ${identity.account}, ${place.region}.`,
  );

  const [organization, deployed] = await Promise.all([
    observe(async () => (await world.aws.organization(place)).organization()),
    observe(async () => (await world.aws.stacks(place)).describeStack(name)),
  ]);
  const checks: CheckResult[] = [
    checkAccount(identity, inputs.expectedAccountId),
    checkAccountKind(identity.account, organization, stack.accountKinds),
    checkStack(deployed, name, place.region),
  ];
  if (stack.role?.principalParameter !== undefined)
    checks.push(...(await roleChecks(stack.role, deployed, inputs, place, world)));
  for (const line of checkLines(checks)) world.log.info(line);
  return {
    title: `${inputs.platform}: ${stack.title}`,
    account: identity.account,
    accountKind: accountKind(identity.account, organization),
    region: place.region,
    checks,
    confirmed:
      checks.every(({ status }) => status === 'pass' || status === 'skipped') &&
      checks.some(({ status }) => status === 'pass'),
  };
}

async function roleChecks(
  role: RegisteredRole,
  deployed: Observation<StackDescription>,
  inputs: ConfirmInputs,
  place: ClientPlace,
  world: World,
): Promise<readonly CheckResult[]> {
  const stack = deployed.kind === 'seen' ? deployed.value : undefined;
  const roleName =
    inputs.roleName ?? stack?.outputs.find(({ name }) => name === role.output)?.value ?? role.name;
  const reader = await world.aws.roles(place);
  const seen = await observe(() => reader.role(roleName));
  const [decisions, policies] =
    seen.kind === 'seen'
      ? await Promise.all([
          observe(() => reader.simulate(seen.value.arn, actionsToProve(role))),
          observe(() => reader.rolePolicies(roleName)),
        ])
      : [seen, seen];
  return [
    ...checkRole(seen, {
      roleName,
      // What stands in the stack is what is to be proved: it counts only where nobody else says who the platform is.
      principal: inputs.principal ?? role.principal ?? stack?.parameters[role.principalParameter ?? ''],
      externalId: inputs.externalId,
    }),
    ...checkPermissions(role, stack?.parameters, {
      decisions,
      policies,
      hasBoundary: seen.kind === 'seen' && seen.value.permissionsBoundaryArn !== undefined,
    }),
  ];
}
