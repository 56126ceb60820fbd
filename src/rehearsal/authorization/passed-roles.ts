import { textOf } from '../input.ts';
import type { Input, ServiceName } from '../service.ts';
import type { AccountState } from '../state.ts';

/** A role that a call hands to a service, which then works with it. */
export interface PassedRole {
  readonly arn: string;
  /** The value of iam:PassedToService. */
  readonly service: string;
}

type Passes = (input: Input, account: AccountState | undefined) => string | undefined;

const arnIn =
  (member: string): Passes =>
  (input) =>
    textOf(input, member);

/** Which operations hand over a role: all that are named by the pattern, in the member or by name. */
const PASSES: Readonly<Partial<Record<ServiceName, readonly (readonly [RegExp, string, Passes])[]>>> = {
  iam: [
    [
      /^AddRoleToInstanceProfile$/,
      'ec2.amazonaws.com',
      (input, account) => account?.iam.roles.get(textOf(input, 'RoleName') ?? '')?.arn,
    ],
  ],
  cloudformation: [
    [
      /^((Create|Update|Delete)Stack|CreateChangeSet|ContinueUpdateRollback|RollbackStack)$/,
      'cloudformation.amazonaws.com',
      arnIn('RoleARN'),
    ],
    [/^(Create|Update)StackSet$/, 'cloudformation.amazonaws.com', arnIn('AdministrationRoleARN')],
  ],
};

/** The role that a call passes on; for it the caller needs iam:PassRole beside the permission for the call itself. */
export function passedRole(
  service: ServiceName,
  operation: string,
  input: Input,
  account: AccountState | undefined,
): PassedRole | undefined {
  const [, to = '', roleOf] = PASSES[service]?.find(([pattern]) => pattern.test(operation)) ?? [];
  const arn = roleOf?.(input, account);
  return arn === undefined ? undefined : { arn, service: to };
}
