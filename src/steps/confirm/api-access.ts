import type { RegisteredPolicy } from '../../registration/catalog-shape.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { PERMISSION_CHECKS } from '../../registration/checks/permission-checks.ts';
import { POLICY_CHECKS } from '../../registration/checks/policy-checks.ts';
import { ROLE_CHECKS } from '../../registration/checks/role-checks.ts';
import { ROLE_SETTINGS_CHECKS } from '../../registration/checks/role-settings-checks.ts';
import { SERVICE_TRUST_CHECKS } from '../../registration/checks/service-trust-checks.ts';
import { TRUST_CHECKS } from '../../registration/checks/trust-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';
import { askStack } from './registration-stack.ts';
import { askRole } from './role-questions.ts';

/** The stack and the role that the platform assumes: who gets in, and what it can do then. */
export const apiAccessArea: Area = {
  name: 'api-access',
  // A stack with an export may have the role that reads it.
  applies: ({ stack }) =>
    stack.kind === 'role' ||
    stack.kind === 'policy' ||
    (stack.export !== undefined && stack.role !== undefined),
  ask: askApiAccess,
};

async function askApiAccess(question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, stack, deployed, choices } = question;
  if (stack.policy !== undefined) return askPolicy(stack.policy, question, world);
  const registered = stack.role;
  if (registered === undefined)
    return { checks: await askStack(question, world, { area: 'api-access', elsewhere: false }) };
  const role = await askRole(registered, question, world);
  const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
  const facts = {
    ...role,
    // What stands in the stack is what is to be proved: it counts only where nobody else says who the platform is.
    principal: inputs.principal ?? registered.principal ?? parameters[registered.principalParameter ?? ''],
    externalId: inputs.externalId,
  };
  return {
    checks: [
      ...(await askStack(question, world, { area: 'api-access', elsewhere: role.role.kind === 'seen' })),
      ...judgeAll(ROLE_CHECKS, facts, choices),
      // A service of AWS assumes some roles; then there is no platform that gets in from outside.
      ...(registered.service === undefined
        ? judgeAll(TRUST_CHECKS, facts, choices)
        : judgeAll(SERVICE_TRUST_CHECKS, { ...role, service: registered.service }, choices)),
      ...judgeAll(PERMISSION_CHECKS, facts, choices),
      ...judgeAll(ROLE_SETTINGS_CHECKS, facts, choices),
    ],
  };
}

/** A managed policy on its own: the user knows it, or the stack that made it. */
async function askPolicy(wanted: RegisteredPolicy, question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, deployed, place, choices } = question;
  const outputs = deployed.kind === 'seen' ? deployed.value.outputs : [];
  const arn = inputs.policyArn ?? outputs.find(({ name }) => name === wanted.output)?.value;
  const reader = await world.aws.roles(place);
  const policy = await observe(async () => (arn === undefined ? undefined : reader.managedPolicy(arn)));
  return {
    checks: [
      ...(await askStack(question, world, { area: 'api-access', elsewhere: policy.kind === 'seen' })),
      ...judgeAll(POLICY_CHECKS, { wanted, policy }, choices),
    ],
  };
}
