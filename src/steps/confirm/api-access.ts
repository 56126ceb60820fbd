import { judgeAll } from '../../registration/checks/check-kind.ts';
import { PERMISSION_CHECKS } from '../../registration/checks/permission-checks.ts';
import { ROLE_CHECKS } from '../../registration/checks/role-checks.ts';
import { ROLE_SETTINGS_CHECKS } from '../../registration/checks/role-settings-checks.ts';
import { TRUST_CHECKS } from '../../registration/checks/trust-checks.ts';
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
  const registered = stack.role;
  // A service of AWS assumes some roles; then there is no platform that could get in from outside.
  if (registered === undefined || registered.service !== undefined)
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
      ...judgeAll(TRUST_CHECKS, facts, choices),
      ...judgeAll(PERMISSION_CHECKS, facts, choices),
      ...judgeAll(ROLE_SETTINGS_CHECKS, facts, choices),
    ],
  };
}
