import type { LoginRequest } from '../../credentials/login-request.ts';
import { partitionOfRegion } from '../../credentials/partitions.ts';
import { isRoleName, parseRoleArn } from '../../credentials/role-arn.ts';
import { InputError, type InputFault, type InputsOf, list, text } from '../input-spec.ts';
import { type CallInputs, callFaults, callInputs, parseCalls } from './call-inputs.ts';
import { type PublishInputs, parsePublish, publishInputs } from './publish-inputs.ts';
import { parseRoles, roleFaults, roleInputs } from './role-inputs.ts';
import { parseSource, sourceFaults, sourceInputs, wantedSource } from './source-inputs.ts';

export const loginInputs = {
  'aws-region': text('us-east-1', {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
  }),
  ...roleInputs,
  ...sourceInputs,
  'allowed-account-ids': list({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas' }),
  ...callInputs,
  ...publishInputs,
} as const;

export interface LoginInputs {
  readonly request: LoginRequest;
  readonly calls: CallInputs;
  readonly publish: PublishInputs;
}

type Values = InputsOf<typeof loginInputs>;

/** Checks the rules between inputs. Throws InputError with all faults. */
export function parseLogin(values: Values): LoginInputs {
  const faults = [
    ...sourceFaults(values),
    ...roleFaults(values),
    ...roleSourceFaults(values),
    ...placeFaults(values),
    ...callFaults(values),
  ];
  if (faults.length > 0) throw new InputError(faults);
  const { calls, retry } = parseCalls(values);
  return {
    publish: parsePublish(values),
    calls,
    request: {
      ...parseRoles(values),
      source: parseSource(values),
      region: values['aws-region'],
      allowedAccountIds: values['allowed-account-ids'],
      useExisting: values['use-existing-credentials'],
      plainSecret: values['special-characters-workaround'],
      retry,
    },
  };
}

const rolesOf = (values: Values): readonly { readonly input: string; readonly role: string }[] => [
  ...(values['role-to-assume'] === undefined
    ? []
    : [{ input: 'role-to-assume', role: values['role-to-assume'] }]),
  ...values['role-chain'].map(({ role }) => ({ input: 'role-chain', role })),
];

/** What a source needs of the roles. */
function roleSourceFaults(values: Values): readonly InputFault[] {
  const source = wantedSource(values);
  const [first] = rolesOf(values);
  const byToken = source === 'oidc' || source === 'web-identity-file';
  const maybeByToken = byToken || (source === 'auto' && !values['force-skip-oidc']);
  const faults: InputFault[] = [];
  if (first === undefined) {
    if (source === 'oidc' || (source === 'auto' && values.audience !== undefined))
      faults.push({ input: 'role-to-assume', problem: 'is required: an OIDC token is exchanged for a role' });
    return faults;
  }
  if (maybeByToken && isRoleName(first.role) && values['allowed-account-ids'].length !== 1) {
    faults.push({
      input: first.input,
      problem:
        'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
      seen: first.role,
    });
  }
  if (byToken && values['role-external-id'] !== undefined) {
    faults.push({
      input: 'role-external-id',
      problem: 'has no meaning with an OIDC token: only AssumeRole takes it',
    });
  }
  return faults;
}

/** Every role must be in the partition of the region, and the last one in an allowed account. */
function placeFaults(values: Values): readonly InputFault[] {
  const roles = rolesOf(values);
  const region = values['aws-region'];
  const partition = partitionOfRegion(region).id;
  const allowed = values['allowed-account-ids'];
  const faults: InputFault[] = [];
  for (const { role } of roles) {
    const arn = parseRoleArn(role);
    if (arn !== undefined && arn.partition !== partition)
      faults.push({
        input: 'aws-region',
        problem: `belongs to partition ${partition}, but the role ${role} to ${arn.partition}`,
        seen: region,
      });
  }
  const last = roles.at(-1);
  const arn = last === undefined ? undefined : parseRoleArn(last.role);
  if (last !== undefined && arn !== undefined && allowed.length > 0 && !allowed.includes(arn.account)) {
    faults.push({
      input: last.input,
      problem: `is in account ${arn.account}, which "allowed-account-ids" does not allow`,
      seen: last.role,
    });
  }
  return faults;
}
