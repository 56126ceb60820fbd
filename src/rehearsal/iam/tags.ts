import { tagsOf, textsOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import { limitExceeded } from './account.ts';

const MOST_TAGS = 50;

/** Tags as the API shows them. */
export function shownTags(tags: ReadonlyMap<string, string>): readonly { Key: string; Value: string }[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

/** `Tags` of an input after IAM's checks: keys differ regardless of letter case, at most 50. */
export function checkedTags(input: Input): Map<string, string> {
  const given = tagsOf(input);
  const keys = new Set([...given.keys()].map((key) => key.toLowerCase()));
  if (keys.size < given.size) {
    throw new ServiceError(
      'InvalidInput',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    );
  }
  for (const [key, value] of given) {
    if (key.length < 1 || key.length > 128 || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(key)) {
      throw tagError('key', key);
    }
    if (value.length > 256 || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(value)) throw tagError('value', value);
    if (/^aws:/i.test(key)) throw new ServiceError('InvalidInput', 'Tag keys cannot start with aws:');
  }
  if (given.size > MOST_TAGS) throw tooMany();
  return given;
}

/** Adds or replaces tags. A key that only differs in letter case replaces the old one. */
export function addTags(tags: Map<string, string>, input: Input): void {
  const given = checkedTags(input);
  const kept = [...tags].filter(([key]) => ![...given.keys()].some((name) => sameKey(name, key)));
  if (kept.length + given.size > MOST_TAGS) throw tooMany();
  tags.clear();
  for (const [key, value] of [...kept, ...given]) tags.set(key, value);
}

/** Removes `TagKeys`; keys that are not there are no error. */
export function removeTags(tags: Map<string, string>, input: Input): void {
  for (const name of textsOf(input, 'TagKeys')) {
    for (const key of [...tags.keys()]) if (sameKey(name, key)) tags.delete(key);
  }
}

function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function tagError(part: 'key' | 'value', text: string): ServiceError {
  return new ServiceError(
    'ValidationError',
    `1 validation error detected: Value '${text}' at 'tags.member.${part}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]${part === 'key' ? '+' : '*'}`,
  );
}

function tooMany(): ServiceError {
  return limitExceeded('The number of tags has reached the maximum limit.');
}
