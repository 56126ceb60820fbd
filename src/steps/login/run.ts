import { type Login, prefixedVariables, sdkVariables } from '../../credentials/account-variables.ts';
import type { World } from '../world.ts';
import type { LoginInputs } from './inputs.ts';
import { logInAs } from './login-ports.ts';
import type { PublishInputs } from './publish-inputs.ts';

export interface LoginOutcome {
  readonly login: Login;
  readonly publish: PublishInputs;
  /** What each variable that will be published holds now, so that the post step can put it back. */
  readonly previous: ReadonlyMap<string, string>;
}

/** Logs in and proves it. */
export async function runLogin(inputs: LoginInputs, world: World): Promise<LoginOutcome> {
  const login = await logInAs(inputs.request, inputs.calls, world);
  const { identity, session, source, region } = login;
  world.log.info(`Logged in to account ${identity.account} as ${identity.arn} (${source}, ${region}).`);
  if (session.expiration !== undefined) {
    world.log.info(`The session lasts until ${session.expiration.toISOString()}.`);
  }
  const previous = new Map<string, string>();
  for (const { name } of [...sdkVariables(login), ...prefixedVariables(login, inputs.publish.accountName)]) {
    const value = world.variable(name);
    if (value !== undefined) previous.set(name, value);
  }
  return { login, publish: inputs.publish, previous };
}
