import { checkInput } from '../constraints.ts';
import { flagOf, requiredTextOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import type { UserState } from '../state.ts';
import { entityAlreadyExists, noSuchEntity } from './account.ts';
import { namedUser } from './users.ts';

/** The default of an account that has no password policy of its own. */
const LEAST_LENGTH = 8;
const LEAST_KINDS = 3;
const KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

const create: Operation = (call, input) => {
  const user = namedUser(call, input);
  checkPassword(input);
  if (user.loginProfile !== undefined) {
    throw entityAlreadyExists(`Login Profile for user ${user.name} already exists.`);
  }
  user.loginProfile = {
    created: call.state.now(),
    resetRequired: flagOf(input, 'PasswordResetRequired') === true,
  };
  return { LoginProfile: shownProfile(call, input) };
};

const get: Operation = (call, input) => ({ LoginProfile: shownProfile(call, input) });

const update: Operation = (call, input) => {
  const user = namedUser(call, input);
  const { created, resetRequired } = profileOf(user);
  if (Object.hasOwn(input, 'Password')) checkPassword(input);
  user.loginProfile = {
    created,
    resetRequired: flagOf(input, 'PasswordResetRequired') ?? resetRequired,
  };
  return {};
};

const remove: Operation = (call, input) => {
  const user = namedUser(call, input);
  profileOf(user);
  user.loginProfile = undefined;
  return {};
};

/** Passwords of users for the console, which the rehearsal does not have: only whether there is one is kept. */
export const loginProfileOperations: Readonly<Record<string, Operation>> = {
  CreateLoginProfile: create,
  GetLoginProfile: get,
  UpdateLoginProfile: update,
  DeleteLoginProfile: remove,
};

function checkPassword(input: Input): void {
  checkInput(input, { Password: { kind: 'text', required: true, min: 1, max: 128 } });
  const password = requiredTextOf(input, 'Password');
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  if (password.length < LEAST_LENGTH || kinds < LEAST_KINDS) {
    throw new ServiceError(
      'PasswordPolicyViolation',
      'Password does not conform to the account password policy.',
    );
  }
}

function profileOf(user: UserState): NonNullable<UserState['loginProfile']> {
  if (user.loginProfile === undefined)
    throw noSuchEntity(`Login Profile for User ${user.name} cannot be found.`);
  return user.loginProfile;
}

function shownProfile(call: Call, input: Input): Output {
  const user = namedUser(call, input);
  const { created, resetRequired } = profileOf(user);
  return { UserName: user.name, CreateDate: created, PasswordResetRequired: resetRequired };
}
