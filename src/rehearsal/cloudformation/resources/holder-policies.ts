import { isMap, member, type ValueMap } from '../template/value.ts';
import { ignoreMissing } from './calls.ts';
import { documentProperty, listProperty, textsProperty, without } from './property-values.ts';
import type { ProviderContext } from './provider.ts';

/**
 * Gives a role or user the inline and managed policies of `after`, and takes away those of `before` that are not among
 * them. What somebody else gave it stays; what is gone already is no error.
 */
export async function replaceHolderPolicies(
  { call }: ProviderContext,
  kind: 'Role' | 'User',
  name: string,
  before: ValueMap,
  after: ValueMap,
): Promise<void> {
  const holder = { [`${kind}Name`]: name };
  const [oldPolicies, newPolicies] = [inlinePolicies(before), inlinePolicies(after)];
  for (const [PolicyName, PolicyDocument] of newPolicies) {
    if (oldPolicies.get(PolicyName) === PolicyDocument) continue;
    await call.invoke('iam', `Put${kind}Policy`, { ...holder, PolicyName, PolicyDocument });
  }
  for (const PolicyName of without([...oldPolicies.keys()], [...newPolicies.keys()])) {
    await ignoreMissing(() => call.invoke('iam', `Delete${kind}Policy`, { ...holder, PolicyName }));
  }
  const [oldArns, newArns] = [
    textsProperty(before, 'ManagedPolicyArns'),
    textsProperty(after, 'ManagedPolicyArns'),
  ];
  for (const PolicyArn of without(newArns, oldArns)) {
    await call.invoke('iam', `Attach${kind}Policy`, { ...holder, PolicyArn });
  }
  for (const PolicyArn of without(oldArns, newArns)) {
    await ignoreMissing(() => call.invoke('iam', `Detach${kind}Policy`, { ...holder, PolicyArn }));
  }
}

/** Inline policies by name, as JSON text. */
function inlinePolicies(properties: ValueMap): ReadonlyMap<string, string> {
  return new Map(
    listProperty(properties, 'Policies')
      .filter(isMap)
      .map((policy) => [
        String(member(policy, 'PolicyName') ?? ''),
        documentProperty(policy, 'PolicyDocument'),
      ]),
  );
}
