import type { RegisteredUser } from '../../registration/catalog-shape.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { KEY_CHECKS } from '../../registration/checks/key-checks.ts';
import { actionsToProve } from '../../registration/checks/permission-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';
import { askStack } from './registration-stack.ts';
import { isSettling } from './settling.ts';
import { switchedFeatures } from './switched-features.ts';

/** An account that the platform reads with an access key: the user, its key, and what it may do. */
export const accessKeysArea: Area = {
  name: 'access-keys',
  applies: ({ stack }) => stack.kind === 'user',
  async ask(question, world) {
    const { user } = question.stack;
    return user === undefined ? { checks: [] } : askUser(user, question, world);
  },
};

async function askUser(registered: RegisteredUser, question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, deployed, choices, now } = question;
  const stack = deployed.kind === 'seen' ? deployed.value : undefined;
  const userName =
    inputs.userName ??
    stack?.outputs.find(({ name }) => name === registered.output)?.value ??
    registered.name;
  const features = switchedFeatures(registered.features, stack?.parameters, inputs.features);
  const facts = {
    ...(await userFacts(userName, actionsToProve(features, registered.neverAllowed), question, world)),
    userName,
    features,
    neverAllowed: registered.neverAllowed,
    maxKeyAgeDays: inputs.maxKeyAgeDays,
    settling: isSettling(question),
    now,
  };
  return {
    checks: [
      ...(await askStack(question, world, {
        area: 'access-keys',
        elsewhere: facts.user.kind === 'seen',
      })),
      ...judgeAll(KEY_CHECKS, facts, choices),
    ],
  };
}

async function userFacts(name: string, actions: readonly string[], { place }: Question, world: World) {
  const [identities, roles] = await Promise.all([world.aws.identities(place), world.aws.roles(place)]);
  const user = await observe(() => identities.user(name));
  if (user.kind !== 'seen') {
    return {
      user,
      keys: user,
      activeKeys: [],
      groups: user,
      consolePassword: user,
      simulated: user,
      policies: user,
      boundary: user,
    };
  }
  const { arn, permissionsBoundaryArn } = user.value;
  const [keys, groups, consolePassword, simulated, policies, boundary] = await Promise.all([
    observe(() => identities.accessKeys(name)),
    observe(() => identities.groups(name)),
    observe(() => identities.consolePasswordSince(name)),
    observe(() => roles.simulate(arn, actions)),
    observe(() => identities.userPolicies(name)),
    observe(async () =>
      permissionsBoundaryArn === undefined ? undefined : roles.managedPolicy(permissionsBoundaryArn),
    ),
  ]);
  const active = keys.kind === 'seen' ? keys.value.filter((key) => key.active) : [];
  const activeKeys = await Promise.all(
    active.map(async (key) => ({ key, use: await observe(() => identities.accessKeyUse(key.id)) })),
  );
  return { user, keys, activeKeys, groups, consolePassword, simulated, policies, boundary };
}
