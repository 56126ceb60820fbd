import { DURATION_FORM, parseDuration } from '../../credentials/duration.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import { type HopFault, hopFaults, type RoleHop } from '../../credentials/role-hop.ts';
import type { SessionTag } from '../../credentials/session.ts';
import type { InputRule } from '../input-rules.ts';
import {
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

/** Which input says which part of the role. */
const PARTS: readonly {
  readonly input: keyof Values;
  readonly part: HopFault['part'];
  readonly of: (values: Values) => Partial<RoleHop>;
}[] = [
  {
    input: 'role-to-assume',
    part: 'role',
    of: (values) => ({ role: values['role-to-assume'] ?? ANY_HOP.role }),
  },
  {
    input: 'custom-tags',
    part: 'tags',
    of: (values) => (values['role-skip-session-tagging'] === true ? {} : { tags: values['custom-tags'] }),
  },
  {
    input: 'transitive-tag-keys',
    part: 'transitiveTagKeys',
    of: (values) =>
      values['role-skip-session-tagging'] === true
        ? {}
        : { transitiveTagKeys: values['transitive-tag-keys'] },
  },
  {
    input: 'inline-session-policy',
    part: 'policy',
    of: ({ 'inline-session-policy': policy }) => (policy === undefined ? {} : { policy }),
  },
  {
    input: 'managed-session-policies',
    part: 'policyArns',
    of: (values) => ({ policyArns: values['managed-session-policies'] }),
  },
];

/** A role that nothing is wrong with, so that each part can be judged by itself. */
const ANY_HOP: RoleHop = { role: 'any', sessionName: 'any', duration: 3600 };

const NEEDS_A_ROLE = [
  'role-external-id',
  'inline-session-policy',
  'managed-session-policies',
  'custom-tags',
  'transitive-tag-keys',
] as const;

/** What STS would refuse in the single role, and inputs that have no role to go with. */
export const roleRules: readonly InputRule<Values>[] = [
  ...PARTS.map(
    ({ input, part, of }): InputRule<Values> =>
      (values) =>
        values['role-to-assume'] === undefined
          ? []
          : hopFaults({ ...ANY_HOP, ...of(values) })
              .filter((fault) => fault.part === part)
              .map(({ problem, seen }) => ({ input, problem, ...(seen === undefined ? {} : { seen }) })),
  ),
  ...NEEDS_A_ROLE.map(
    (input): InputRule<Values> =>
      (values) => {
        const value = values[input];
        const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
        return isGiven && values['role-to-assume'] === undefined
          ? [{ input, problem: 'needs "role-to-assume" beside it' }]
          : [];
      },
  ),
];

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
