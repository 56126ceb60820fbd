import { DURATION_FORM, parseDuration } from '../../credentials/duration.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import { hopsOf } from '../../credentials/login-request.ts';
import { type HopFault, hopFaults, type RoleHop } from '../../credentials/role-hop.ts';
import type { SessionTag } from '../../credentials/session.ts';
import {
  type InputFault,
  type InputsOf,
  list,
  optionalBoolean,
  optionalSecret,
  optionalText,
  parsed,
  text,
} from '../input-spec.ts';

/** Inputs that say which roles to assume, and how. */
export const roleInputs = {
  'role-to-assume': optionalText({
    pattern: /^[\x21-\x7e]{1,2048}$/,
    form: 'a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
  }),
  'role-duration-seconds': parsed({
    form: DURATION_FORM,
    default: '3600',
    absent: 3600,
    read: parseDuration,
  }),
  'role-session-name': text('GitHubActions', {
    pattern: /^[\w+=,.@-]{2,64}$/,
    form: '2 to 64 letters, digits or any of + = , . @ - _',
  }),
  'role-external-id': optionalSecret({
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
  }),
  'inline-session-policy': optionalText({ form: 'a policy document as JSON' }),
  'managed-session-policies': list({ form: 'ARNs of managed policies, separated by commas or line ends' }),
  'custom-tags': parsed<readonly SessionTag[], readonly SessionTag[]>({
    form: 'a JSON object of texts, for example {"Team": "platform"}',
    absent: [],
    read: parseTags,
  }),
  'transitive-tag-keys': list({ form: 'tag keys, separated by commas or line ends' }),
  'role-skip-session-tagging': optionalBoolean(),
  'role-chain': parsed<readonly RoleHop[], readonly RoleHop[]>({
    form: 'a YAML list of roles',
    unquoted: true,
    absent: [],
    // The parser of YAML is large, and most logins have no chain.
    read: async (text) => (await import('./role-chain.ts')).parseRoleChain(text),
  }),
} as const;

type Values = InputsOf<typeof roleInputs>;

/** The part of a request that the role inputs make. */
export type RolePart = Pick<
  LoginRequest,
  | 'role'
  | 'durationSeconds'
  | 'sessionName'
  | 'externalId'
  | 'policy'
  | 'policyArns'
  | 'tags'
  | 'transitiveTagKeys'
  | 'jobTags'
  | 'chain'
>;

/**
 * Tags of the job are sent when they are asked for: by `role-skip-session-tagging: false`, or by transitive keys.
 * `true` sends none at all, the user's own neither.
 */
export function parseRoles(values: Values): RolePart {
  const role = values['role-to-assume'];
  const externalId = values['role-external-id']?.reveal();
  const policy = values['inline-session-policy'];
  const policyArns = values['managed-session-policies'];
  const keys = values['transitive-tag-keys'];
  const skip = values['role-skip-session-tagging'];
  const tags = skip === true ? [] : values['custom-tags'];
  const chain = values['role-chain'];
  return {
    durationSeconds: values['role-duration-seconds'],
    sessionName: values['role-session-name'],
    jobTags: skip === false || (skip === undefined && keys.length > 0),
    ...(role === undefined ? {} : { role }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(policy === undefined ? {} : { policy }),
    ...(policyArns.length === 0 ? {} : { policyArns }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(keys.length === 0 || skip === true ? {} : { transitiveTagKeys: keys }),
    ...(chain.length === 0 ? {} : { chain }),
  };
}

const INPUT_OF: Readonly<Record<HopFault['part'], keyof Values>> = {
  role: 'role-to-assume',
  sessionName: 'role-session-name',
  duration: 'role-duration-seconds',
  externalId: 'role-external-id',
  tags: 'custom-tags',
  transitiveTagKeys: 'transitive-tag-keys',
  policy: 'inline-session-policy',
  policyArns: 'managed-session-policies',
};

const NEEDS_A_ROLE = [
  'role-external-id',
  'inline-session-policy',
  'managed-session-policies',
  'custom-tags',
  'transitive-tag-keys',
] as const;

/** What STS would refuse in the single role and in the chain, and inputs that have no role to go with. */
export function roleFaults(values: Values): readonly InputFault[] {
  if (values['role-to-assume'] === undefined) {
    return NEEDS_A_ROLE.filter((input) => {
      const value = values[input];
      return Array.isArray(value) ? value.length > 0 : value !== undefined;
    }).map((input) => ({ input, problem: 'needs "role-to-assume" beside it' }));
  }
  const { chain: _, ...single } = parseRoles(values);
  const [hop] = hopsOf({
    ...single,
    source: { kind: 'auto', oidc: true },
    region: '',
    allowedAccountIds: [],
  });
  return hop === undefined
    ? []
    : hopFaults(hop).map(({ part, problem, seen }) => ({
        input: INPUT_OF[part],
        problem,
        ...(seen === undefined ? {} : { seen }),
      }));
}

function parseTags(given: string): readonly SessionTag[] | undefined | { readonly problem: string } {
  const value = jsonOf(given);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value);
  const wrong = entries.filter(([, tag]) => !['string', 'number', 'boolean'].includes(typeof tag));
  return wrong.length > 0
    ? { problem: `has ${wrong.map(([key]) => `"${key}"`).join(', ')}, whose value is no text` }
    : entries.map(([key, tag]): SessionTag => [key, String(tag)]);
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}
