import type { RegisteredRole } from '../../registration/catalog-shape.ts';
import { actionsToProve } from '../../registration/checks/permission-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';
import { isSettling } from './settling.ts';
import { switchedFeatures } from './switched-features.ts';

/** Everything that is asked about a registered role, whoever assumes it. */
export async function askRole(registered: RegisteredRole, question: Question, world: World) {
  const { inputs, deployed, place, now } = question;
  const stack = deployed.kind === 'seen' ? deployed.value : undefined;
  const roleName =
    inputs.roleName ??
    stack?.outputs.find(({ name }) => name === registered.output)?.value ??
    registered.name;
  const features = switchedFeatures(registered.features, stack?.parameters, inputs.features);
  const reader = await world.aws.roles(place);
  const role = await observe(() => reader.role(roleName));
  const actions = actionsToProve(features, registered.neverAllowed);
  const boundaryArn = role.kind === 'seen' ? role.value.permissionsBoundaryArn : undefined;
  const [simulated, policies, boundary] =
    role.kind === 'seen'
      ? await Promise.all([
          observe(() => reader.simulate(role.value.arn, actions)),
          observe(() => reader.rolePolicies(roleName)),
          observe(async () => (boundaryArn === undefined ? undefined : reader.managedPolicy(boundaryArn))),
        ])
      : [role, role, role];
  return {
    roleName,
    role,
    settling: isSettling(question),
    features,
    neverAllowed: registered.neverAllowed,
    simulated,
    policies,
    boundary,
    sessionSeconds: inputs.sessionSeconds,
    expectedBoundary:
      inputs.boundaryArn ?? (stack?.parameters[registered.boundaryParameter ?? ''] || undefined),
    now,
  };
}
