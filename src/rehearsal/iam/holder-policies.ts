import { managedPolicy } from '../authorization/held-policies.ts';
import { checkInput } from '../constraints.ts';
import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../service.ts';
import type { RoleState, UserState } from '../state.ts';
import { accountOf, limitExceeded, noSuchEntity } from './account.ts';
import { pageOf } from './paging.ts';
import { checkIdentityDocument, encodedDocument, policySize } from './policy-document.ts';

/** What differs between the policies of a role and those of a user. */
interface Holder {
  readonly word: 'role' | 'user';
  readonly member: 'RoleName' | 'UserName';
  /** Characters of all inline policies together. */
  readonly inlineSize: number;
  find(call: Call, input: Input): RoleState | UserState;
}

const POLICY_NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' } as const;
const MOST_ATTACHED = 10;

/** Put, Get, Delete and List of inline policies, and Attach, Detach and ListAttached of managed ones. */
export function holderPolicyOperations(holder: Holder): Readonly<Record<string, Operation>> {
  const title = holder.word === 'role' ? 'Role' : 'User';

  const put: Operation = (call, input) => {
    checkInput(input, {
      PolicyName: POLICY_NAME,
      PolicyDocument: { kind: 'text', required: true, min: 1, max: 131_072 },
    });
    const found = holder.find(call, input);
    const name = requiredTextOf(input, 'PolicyName');
    const document = requiredTextOf(input, 'PolicyDocument');
    checkIdentityDocument(document);
    const others = [...found.inlinePolicies].filter(([each]) => each !== name);
    const size = others.reduce((sum, [, each]) => sum + policySize(each), policySize(document));
    if (size > holder.inlineSize) {
      throw limitExceeded(
        `Maximum policy size of ${holder.inlineSize} bytes exceeded for ${holder.word} ${found.name}`,
      );
    }
    found.inlinePolicies.set(name, document);
    return {};
  };

  const get: Operation = (call, input) => {
    const found = holder.find(call, input);
    const name = requiredTextOf(input, 'PolicyName');
    const document = found.inlinePolicies.get(name);
    if (document === undefined) throw missingInline(holder.word, name);
    return { [holder.member]: found.name, PolicyName: name, PolicyDocument: encodedDocument(document) };
  };

  const remove: Operation = (call, input) => {
    const name = requiredTextOf(input, 'PolicyName');
    if (!holder.find(call, input).inlinePolicies.delete(name)) throw missingInline(holder.word, name);
    return {};
  };

  const list: Operation = (call, input) =>
    pageOf('PolicyNames', [...holder.find(call, input).inlinePolicies.keys()].sort(), input, (name) => name);

  const attach: Operation = (call, input) => {
    const found = holder.find(call, input);
    const arn = checkedPolicyArn(input);
    if (managedPolicy(accountOf(call), arn) === undefined) {
      throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
    }
    if (!found.attachedPolicies.has(arn) && found.attachedPolicies.size >= MOST_ATTACHED) {
      throw limitExceeded(`Cannot exceed quota for PoliciesPer${title}: ${MOST_ATTACHED}`);
    }
    found.attachedPolicies.add(arn);
    return {};
  };

  const detach: Operation = (call, input) => {
    const found = holder.find(call, input);
    const arn = checkedPolicyArn(input);
    if (!found.attachedPolicies.delete(arn)) throw noSuchEntity(`Policy ${arn} was not found.`);
    return {};
  };

  const listAttached: Operation = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const policies = [...holder.find(call, input).attachedPolicies]
      .map((arn) => managedPolicy(accountOf(call), arn))
      .filter((policy) => policy?.path.startsWith(prefix));
    return pageOf('AttachedPolicies', policies, input, (policy) => ({
      PolicyName: policy?.name,
      PolicyArn: policy?.arn,
    }));
  };

  return {
    [`Put${title}Policy`]: put,
    [`Get${title}Policy`]: get,
    [`Delete${title}Policy`]: remove,
    [`List${title}Policies`]: list,
    [`Attach${title}Policy`]: attach,
    [`Detach${title}Policy`]: detach,
    [`ListAttached${title}Policies`]: listAttached,
  };
}

/** `PolicyArn` after the check of its form. */
export function checkedPolicyArn(input: Input): string {
  checkInput(input, { PolicyArn: { kind: 'text', required: true, min: 20, max: 2048 } });
  const arn = requiredTextOf(input, 'PolicyArn');
  if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) {
    throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  return arn;
}

function missingInline(word: string, name: string): ServiceError {
  return noSuchEntity(`The ${word} policy with name ${name} cannot be found.`);
}
