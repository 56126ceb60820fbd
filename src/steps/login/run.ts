import type { Login } from '../../credentials/account-variables.ts';
import type { World } from '../world.ts';
import type { HandedLogin } from './handed-login.ts';
import type { LoginInputs } from './inputs.ts';
import { logInAs } from './login-ports.ts';
import { meanwhile } from './meanwhile.ts';
import type { PublishInputs } from './publish-inputs.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

export interface LoginOutcome extends HandedLogin {
  readonly publish: PublishInputs;
  readonly surroundings: Surroundings;
}

/** Logs in and proves it. */
export async function runLogin(inputs: LoginInputs, world: World): Promise<LoginOutcome> {
  const { request, calls, publish } = inputs;
  const [login, surroundings] = await Promise.all([
    prove(inputs, world),
    meanwhile(() => surroundingsOf(world)),
  ]);
  return {
    login,
    request,
    endpoint: calls.endpoint,
    accountName: publish.accountName,
    profile: publish.profile,
    publish,
    surroundings,
  };
}

/** One login, told in the log. */
export async function prove({ request, calls, publish, leftOut }: LoginInputs, world: World): Promise<Login> {
  for (const line of leftOut) world.log.info(line);
  const seen = publish.unsetsCurrent ? withoutCredentials(world) : world;
  const login = await logInAs(request, calls, seen);
  const { identity, session, source, region } = login;
  if (publish.masksAccountId) world.mask(identity.account);
  world.log.info(`Logged in to account ${identity.account} as ${identity.arn} (${source}, ${region}).`);
  if (session.expiration !== undefined)
    world.log.info(`The session lasts until ${session.expiration.toISOString()}.`);
  return login;
}

/** `unset-current-credentials` means that they are not even looked at. */
function withoutCredentials(world: World): World {
  const variable = (name: string): string | undefined =>
    /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name) ? undefined : world.variable(name);
  return { ...world, variable, through: (proxy) => ({ ...world.through(proxy), variable }) };
}
