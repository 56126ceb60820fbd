import { requiredTextOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { existingStack } from '../stack/find-stack.ts';
import { readStackPolicy } from '../stack/read-stack-policy.ts';
import type { StackPolicy } from '../stack/stack-policy.ts';
import { templateError } from '../template/template-error.ts';
import { checkRequest } from './request.ts';
import { givenDocument, withDocumentUrls } from './template-source.ts';

/** The stack policy that a member of an input holds; undefined when it was not given. Throws a ValidationError. */
export function givenPolicy(input: Input, member: string): StackPolicy | undefined {
  const text = givenDocument(input, member);
  return text === undefined ? undefined : readStackPolicy(text);
}

function setStackPolicy(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const stack = existingStack(call, requiredTextOf(input, 'StackName'));
  const policy = givenPolicy(input, 'StackPolicyBody');
  if (policy === undefined)
    throw templateError('You must specify one of StackPolicyBody and StackPolicyURL.');
  stack.policy = policy;
  return {};
}

function getStackPolicy(call: Call, input: Input): Output {
  checkRequest('Stack', input);
  const { policy } = existingStack(call, requiredTextOf(input, 'StackName'));
  return policy === undefined ? {} : { StackPolicyBody: policy.text };
}

/** Operations on the policies that protect the resources of stacks. */
export const stackPolicyOperations: Readonly<Record<string, Operation>> = {
  SetStackPolicy: withDocumentUrls(setStackPolicy),
  GetStackPolicy: getStackPolicy,
};
