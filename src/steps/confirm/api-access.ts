import type { RegisteredRole } from '../../registration/catalog-shape.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { actionsToProve, PERMISSION_CHECKS } from '../../registration/checks/permission-checks.ts';
import { ROLE_CHECKS } from '../../registration/checks/role-checks.ts';
import { TRUST_CHECKS } from '../../registration/checks/trust-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';
import { askStack } from './registration-stack.ts';
import { isSettling } from './settling.ts';
import { switchedFeatures } from './switched-features.ts';

/** The stack and the role that the platform assumes: who gets in, and what it can do then. */
export const apiAccessArea: Area = {
  name: 'api-access',
  applies: ({ stack }) => stack.export === undefined && stack.stackSet === undefined,
  async ask(question, world) {
    const registered = question.stack.role;
    if (registered?.principalParameter !== undefined) return askRole(registered, question, world);
    return { checks: await askStack(question, world, { area: 'api-access', elsewhere: false }) };
  },
};

async function askRole(registered: RegisteredRole, question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, deployed, place, choices } = question;
  const stack = deployed.kind === 'seen' ? deployed.value : undefined;
  const roleName =
    inputs.roleName ??
    stack?.outputs.find(({ name }) => name === registered.output)?.value ??
    registered.name;
  const features = switchedFeatures(registered, stack?.parameters);
  const reader = await world.aws.roles(place);
  const role = await observe(() => reader.role(roleName));
  const boundaryArn = role.kind === 'seen' ? role.value.permissionsBoundaryArn : undefined;
  const [simulated, policies, boundary] =
    role.kind === 'seen'
      ? await Promise.all([
          observe(() => reader.simulate(role.value.arn, actionsToProve(features, registered.neverAllowed))),
          observe(() => reader.rolePolicies(roleName)),
          observe(async () => (boundaryArn === undefined ? undefined : reader.managedPolicy(boundaryArn))),
        ])
      : [role, role, role];
  const settling = isSettling(question);
  const facts = {
    roleName,
    role,
    settling,
    features,
    neverAllowed: registered.neverAllowed,
    simulated,
    policies,
    boundary,
    // What stands in the stack is what is to be proved: it counts only where nobody else says who the platform is.
    principal:
      inputs.principal ?? registered.principal ?? stack?.parameters[registered.principalParameter ?? ''],
    externalId: inputs.externalId,
  };
  return {
    checks: [
      ...(await askStack(question, world, { area: 'api-access', elsewhere: role.kind === 'seen' })),
      ...judgeAll(ROLE_CHECKS, facts, choices),
      ...judgeAll(TRUST_CHECKS, facts, choices),
      ...judgeAll(PERMISSION_CHECKS, facts, choices),
    ],
  };
}
