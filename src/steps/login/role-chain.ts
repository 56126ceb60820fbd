import { DURATION_FORM, parseDuration, type SessionDuration } from '../../credentials/duration.ts';
import { type HopFault, hopFaults, type RoleHop } from '../../credentials/role-hop.ts';
import type { SessionTag } from '../../credentials/session.ts';
import { likelyMeant } from '../input-names.ts';
import { parsePlainYaml } from './plain-yaml.ts';

/** What a hop may say, and which part of it that is. */
const KEYS: Readonly<Record<string, keyof RoleHop>> = {
  role: 'role',
  'external-id': 'externalId',
  'session-name': 'sessionName',
  duration: 'duration',
  tags: 'tags',
  'transitive-tag-keys': 'transitiveTagKeys',
  policy: 'policy',
  policies: 'policyArns',
};
const MOST_HOPS = 20;

/**
 * Reads `role-chain`: a YAML (or JSON) list whose items are roles, as text or as a map of `role`, `external-id`,
 * `session-name`, `duration`, `tags`, `transitive-tag-keys`, `policy` and `policies`. All faults of all hops at once,
 * hops counted from 1; no external id is quoted.
 */
export function parseRoleChain(text: string): readonly RoleHop[] | { readonly problem: string } {
  const read = parsePlainYaml(text);
  if ('problem' in read) return read;
  const { value } = read;
  if (!Array.isArray(value) || value.length === 0) return { problem: 'is not a list of roles' };
  if (value.length > MOST_HOPS)
    return { problem: `has ${value.length} roles; at most ${MOST_HOPS} are accepted` };
  const hops: RoleHop[] = [];
  const problems: string[] = [];
  for (const [index, item] of value.entries()) {
    const { hop, problems: faults } = readHop(item);
    hops.push(hop);
    problems.push(...faults.map((problem) => `hop ${index + 1}: ${problem}`));
  }
  return problems.length === 0 ? hops : { problem: `is wrong: ${problems.join('; ')}` };
}

function readHop(item: unknown): { readonly hop: RoleHop; readonly problems: readonly string[] } {
  const given: Readonly<Record<string, unknown>> =
    typeof item === 'string'
      ? { role: item }
      : typeof item === 'object' && item !== null && !Array.isArray(item)
        ? { ...item }
        : {};
  const problems = Object.keys(given).flatMap((key) => (Object.hasOwn(KEYS, key) ? [] : [unknownKey(key)]));
  const wrong = (key: string, form: string): undefined => {
    problems.push(`"${key}" is not ${form}`);
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const value = given[key];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? wrong(key, 'text') : String(value);
  };
  const externalId = text('external-id');
  const tags = tagsOf(given['tags'], wrong);
  const keys = listOf('transitive-tag-keys', given, wrong);
  const policy = policyOf(given['policy']);
  const policyArns = listOf('policies', given, wrong);
  const hop: RoleHop = {
    role: text('role') ?? '',
    sessionName: text('session-name') ?? 'GitHubActions',
    duration: durationOf(text('duration'), wrong),
    ...(externalId === undefined ? {} : { externalId }),
    ...(tags === undefined ? {} : { tags }),
    ...(keys === undefined ? {} : { transitiveTagKeys: keys }),
    ...(policy === undefined ? {} : { policy }),
    ...(policyArns === undefined ? {} : { policyArns }),
  };
  return {
    hop,
    problems: [
      ...problems,
      ...(hop.role === '' ? ['"role" is missing'] : []),
      ...hopFaults(hop)
        .filter(({ part }) => part !== 'role' || hop.role !== '')
        .map(faultText),
    ],
  };
}

type Wrong = (key: string, form: string) => undefined;

function durationOf(text: string | undefined, wrong: Wrong): SessionDuration {
  return (text === undefined ? 3600 : parseDuration(text)) ?? wrong('duration', DURATION_FORM) ?? 3600;
}

function tagsOf(value: unknown, wrong: Wrong): readonly SessionTag[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return wrong('tags', 'a map of texts');
  const entries = Object.entries(value);
  return entries.every(([, tag]) => typeof tag !== 'object')
    ? entries.map(([key, tag]): SessionTag => [key, String(tag)])
    : wrong('tags', 'a map of texts');
}

function listOf(
  key: string,
  given: Readonly<Record<string, unknown>>,
  wrong: Wrong,
): readonly string[] | undefined {
  const value = given[key];
  if (value === undefined || value === null) return undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.every((each) => typeof each === 'string') ? items : wrong(key, 'a list of texts');
}

/** A policy may be written as text or as the map that it is. */
function policyOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function faultText({ part, problem, seen }: HopFault): string {
  const key = Object.keys(KEYS).find((name) => KEYS[name] === part) ?? part;
  return `"${key}" ${problem}${seen === undefined ? '' : `, but is "${seen}"`}`;
}

function unknownKey(key: string): string {
  const near = likelyMeant(key, Object.keys(KEYS));
  return `"${key}" is not known${near.length === 0 ? '' : `; did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`}`;
}
