import type { LoginRequest } from '../../credentials/login.ts';
import { partitionOfRegion } from '../../credentials/partitions.ts';
import { isRoleName, parseRoleArn } from '../../credentials/role-arn.ts';
import {
  InputError,
  type InputFault,
  type InputsOf,
  integer,
  list,
  optionalSecret,
  optionalText,
  text,
} from '../input-spec.ts';
import { type PublishInputs, parsePublish, publishInputs } from './publish-inputs.ts';

/** One hour is the longest that any chained session may last, whatever the role allows. */
const LONGEST_CHAINED_SECONDS = 3600;

export const loginInputs = {
  'aws-region': text('us-east-1', {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
  }),
  'role-to-assume': optionalText({
    pattern: /^[\x21-\x7e]{1,2048}$/,
    form: 'a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
  }),
  'role-duration-seconds': integer({ min: 900, max: 43_200, default: 3600, unit: 'seconds' }),
  'role-session-name': text('GitHubActions', {
    pattern: /^[\w+=,.@-]{2,64}$/,
    form: '2 to 64 letters, digits or any of + = , . @ - _',
  }),
  'role-external-id': optionalSecret({
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
  }),
  audience: optionalText({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
  'aws-access-key-id': optionalText({
    pattern: /^A[A-Z0-9]{15,127}$/,
    form: 'an access key id: 16 or more capital letters and digits, starting with AKIA or ASIA',
  }),
  'aws-secret-access-key': optionalSecret({
    pattern: /^\S{16,}$/,
    form: 'a secret access key, without blanks',
  }),
  'aws-session-token': optionalSecret({ pattern: /^\S{16,}$/, form: 'a session token, without blanks' }),
  'allowed-account-ids': list({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas' }),
  ...publishInputs,
} as const;

export interface LoginInputs {
  readonly request: LoginRequest;
  readonly publish: PublishInputs;
}

/** Which source is meant follows from what was given, never from what lies around in the environment. */
export function parseLogin(values: InputsOf<typeof loginInputs>): LoginInputs {
  const faults = [...sourceFaults(values), ...roleFaults(values)];
  if (faults.length > 0) throw new InputError(faults);
  const keyId = values['aws-access-key-id'];
  const secret = values['aws-secret-access-key'];
  const token = values['aws-session-token'];
  const role = values['role-to-assume'];
  const externalId = values['role-external-id']?.reveal();
  const audience = values.audience;
  return {
    publish: parsePublish(values),
    request: {
      source:
        keyId !== undefined && secret !== undefined
          ? {
              kind: 'keys',
              session: {
                accessKeyId: keyId,
                secretAccessKey: secret,
                ...(token === undefined ? {} : { sessionToken: token }),
              },
            }
          : { kind: 'oidc', ...(audience === undefined ? {} : { audience }) },
      ...(role === undefined ? {} : { role }),
      ...(externalId === undefined ? {} : { externalId }),
      region: values['aws-region'],
      durationSeconds: values['role-duration-seconds'],
      sessionName: values['role-session-name'],
      allowedAccountIds: values['allowed-account-ids'],
    },
  };
}

type Values = InputsOf<typeof loginInputs>;

function sourceFaults(values: Values): readonly InputFault[] {
  const id = values['aws-access-key-id'];
  const secret = values['aws-secret-access-key'];
  const token = values['aws-session-token'];
  const role = values['role-to-assume'];
  const faults: InputFault[] = [];
  const need = (input: string, problem: string): void => {
    faults.push({ input, problem });
  };
  if (id === undefined && secret === undefined && role === undefined) {
    need(
      'role-to-assume',
      'or "aws-access-key-id" with "aws-secret-access-key" is required: one of them says who to log in as',
    );
  }
  if (id !== undefined && secret === undefined)
    need('aws-secret-access-key', 'is required beside "aws-access-key-id"');
  if (id === undefined && secret !== undefined)
    need('aws-access-key-id', 'is required beside "aws-secret-access-key"');
  if (token !== undefined && id === undefined)
    need('aws-session-token', 'needs "aws-access-key-id" beside it');
  if (id?.startsWith('ASIA') && token === undefined)
    need('aws-session-token', 'is required: an access key id that starts with ASIA is a temporary one');
  if (id !== undefined && values.audience !== undefined)
    need('audience', 'has no meaning with access keys: it is for OIDC tokens');
  return faults;
}

function roleFaults(values: Values): readonly InputFault[] {
  const given = values['role-to-assume'];
  const keys = values['aws-access-key-id'] !== undefined;
  const allowed = values['allowed-account-ids'];
  const faults: InputFault[] = [];
  if (given === undefined) {
    if (values['role-external-id'] !== undefined)
      faults.push({ input: 'role-external-id', problem: 'needs "role-to-assume" beside it' });
    return faults;
  }
  const role = parseRoleArn(given);
  if (role === undefined && !isRoleName(given)) {
    faults.push({
      input: 'role-to-assume',
      problem: `is not ${loginInputs['role-to-assume'].form}`,
      seen: given,
    });
  }
  if (role === undefined && isRoleName(given) && !keys && allowed.length !== 1) {
    faults.push({
      input: 'role-to-assume',
      problem:
        'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
      seen: given,
    });
  }
  if (role !== undefined && allowed.length > 0 && !allowed.includes(role.account)) {
    faults.push({
      input: 'role-to-assume',
      problem: `is in account ${role.account}, which "allowed-account-ids" does not allow`,
      seen: given,
    });
  }
  const partition = partitionOfRegion(values['aws-region']).id;
  if (role !== undefined && role.partition !== partition) {
    faults.push({
      input: 'aws-region',
      problem: `belongs to partition ${partition}, but the role to ${role.partition}`,
      seen: values['aws-region'],
    });
  }
  if (
    values['aws-session-token'] !== undefined &&
    values['role-duration-seconds'] > LONGEST_CHAINED_SECONDS
  ) {
    faults.push({
      input: 'role-duration-seconds',
      problem: `can be at most ${LONGEST_CHAINED_SECONDS} when a role is assumed with temporary credentials (role chaining)`,
      seen: String(values['role-duration-seconds']),
    });
  }
  if (!keys && values['role-external-id'] !== undefined) {
    faults.push({
      input: 'role-external-id',
      problem: 'has no meaning with an OIDC token: only AssumeRole takes it',
    });
  }
  return faults;
}
