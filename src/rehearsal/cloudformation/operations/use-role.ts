import { textOf } from '../../input.ts';
import type { Call, Input } from '../../service.ts';
import { assumeAsCloudFormation, checkPassRole } from '../service-role.ts';
import type { StackState } from '../stack/stack-state.ts';
import { templateError } from '../template/template-error.ts';

/**
 * `RoleARN` of an input, which the caller must be allowed to pass, and which must let CloudFormation in. Undefined when
 * it was not given. Throws AccessDenied and ValidationError.
 */
export function givenRole(call: Call, input: Input): string | undefined {
  const arn = textOf(input, 'RoleARN');
  if (arn === undefined) return undefined;
  checkPassRole(call, arn);
  if (assumeAsCloudFormation(call, arn) === undefined) throw notAssumable(arn);
  return arn;
}

/** The call as the role that a stack is worked on with: its own one, or else the caller. Throws a ValidationError. */
export function workingCall(call: Call, { roleArn }: Pick<StackState, 'roleArn'>): Call {
  if (roleArn === undefined) return call;
  const caller = assumeAsCloudFormation(call, roleArn);
  if (caller === undefined) throw notAssumable(roleArn);
  return call.as(caller, call.region);
}

function notAssumable(arn: string) {
  return templateError(`Role ${arn} is invalid or cannot be assumed`);
}
