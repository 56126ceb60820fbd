import type { LoginRequest } from '../../credentials/login-request.ts';
import { partitionOfRegion } from '../../credentials/partitions.ts';
import { isRoleName, parseRoleArn } from '../../credentials/role-arn.ts';
import { brokenRules, type InputRule } from '../input-rules.ts';
import { InputError, type InputFault, type InputsOf, list, text } from '../input-spec.ts';
import { type CallInputs, callInputs, callRules, parseCalls } from './call-inputs.ts';
import { type PublishInputs, parsePublish, publishInputs, publishRules } from './publish-inputs.ts';
import { parseRoles, roleInputs, roleRules } from './role-inputs.ts';
import { leftOutInputs, parseSource, sourceInputs, sourceRules, wantedSource } from './source-inputs.ts';

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
  /** What the log says about inputs without a meaning here. */
  readonly leftOut: readonly string[];
}

type Values = InputsOf<typeof loginInputs>;

/** Every rule between inputs of one login. */
const LOGIN_RULES: readonly InputRule<Values>[] = [
  ...sourceRules,
  ...roleRules,
  roleSourceFaults,
  roleNameFaults,
  partitionFaults,
  allowedAccountFaults,
  ...callRules,
  ...publishRules,
  renewalFaults,
];

/** Checks the rules between inputs. Throws InputError with all faults. */
export function parseLogin(values: Values): LoginInputs {
  const faults = brokenRules(values, LOGIN_RULES);
  if (faults.length > 0) throw new InputError(faults);
  const { calls, retry } = parseCalls(values);
  return {
    publish: parsePublish(values),
    leftOut: leftOutInputs(values),
    calls,
    request: {
      ...parseRoles(values),
      source: parseSource(values),
      useExisting: values['use-existing-credentials'],
      region: values['aws-region'],
      allowedAccountIds: values['allowed-account-ids'],
      plainSecret: values['special-characters-workaround'],
      retry,
    },
  };
}

/** `refresh` is asked of a login that a later step cannot repeat by itself. */
function renewalFaults(values: Values): readonly InputFault[] {
  const source = wantedSource(values);
  const byOwnToken = source === 'oidc' || (source === 'auto' && !values['force-skip-oidc']);
  return !values.refresh || (byOwnToken && !values['use-existing-credentials'])
    ? []
    : [
        {
          input: 'refresh',
          problem:
            'needs a login by the OIDC token of the job: only that proof can be got again by every step, without keeping a secret key',
        },
      ];
}

const rolesOf = (values: Values): readonly { readonly input: string; readonly role: string }[] => [
  ...(values['role-to-assume'] === undefined
    ? []
    : [{ input: 'role-to-assume', role: values['role-to-assume'] }]),
  ...values['role-chain'].map(({ role }) => ({ input: 'role-chain', role })),
];

const byToken = (values: Values): boolean => /^(oidc|web-identity-file)$/.test(wantedSource(values));

/** A token is worth nothing without a role. */
function roleSourceFaults(values: Values): readonly InputFault[] {
  const source = wantedSource(values);
  const needsRole = source === 'oidc' || (source === 'auto' && values.audience !== undefined);
  return needsRole && rolesOf(values).length === 0
    ? [{ input: 'role-to-assume', problem: 'is required: an OIDC token is exchanged for a role' }]
    : [];
}

/** The account of a role that a token is exchanged for must be known. */
function roleNameFaults(values: Values): readonly InputFault[] {
  const [first] = rolesOf(values);
  const maybeByToken = byToken(values) || (wantedSource(values) === 'auto' && !values['force-skip-oidc']);
  if (first === undefined || !maybeByToken || !isRoleName(first.role)) return [];
  return values['allowed-account-ids'].length === 1
    ? []
    : [
        {
          input: first.input,
          problem:
            'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
          seen: first.role,
        },
      ];
}

/** Every role must be in the partition of the region. */
function partitionFaults(values: Values): readonly InputFault[] {
  const region = values['aws-region'];
  const partition = partitionOfRegion(region).id;
  return rolesOf(values).flatMap(({ role }) => {
    const other = parseRoleArn(role)?.partition ?? partition;
    const problem = `belongs to partition ${partition}, but the role ${role} to ${other}`;
    return other === partition ? [] : [{ input: 'aws-region', problem, seen: region }];
  });
}

/** The last role must be in an allowed account. */
function allowedAccountFaults(values: Values): readonly InputFault[] {
  const allowed = values['allowed-account-ids'];
  const last = rolesOf(values).at(-1);
  const account = last === undefined ? undefined : parseRoleArn(last.role)?.account;
  if (last === undefined || account === undefined || allowed.length === 0 || allowed.includes(account))
    return [];
  return [
    {
      input: last.input,
      problem: `is in account ${account}, which "allowed-account-ids" does not allow`,
      seen: last.role,
    },
  ];
}
