import { isRecord } from '../../trust/json-value.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import { badFile, readStructured } from './named-file.ts';

const FORM = 'a list of subjects, or a map of roles to lists of subjects';

/** Subjects that a role must admit. */
export interface SubjectRule {
  /** ARN or name of the role, with wildcards; `*` for every policy. */
  readonly role: string;
  readonly subject: string;
}

/** Reads `SUBJECT`, for every policy, or `ROLE => SUBJECT`. */
export function subjectRule(text: string): SubjectRule {
  const [role, subject] = text.split(/\s*=>\s*/, 2);
  return subject === undefined ? { role: '*', subject: text } : { role: role ?? '*', subject };
}

/**
 * Reads a YAML or JSON file of expected subjects: a list for all policies, or a map of roles (ARN or name, with
 * wildcards) to lists. Throws StepError.
 */
export function readSubjectFile(path: string, text: string): readonly SubjectRule[] {
  const value = readStructured(path, text, FORM).value;
  if (Array.isArray(value) && value.every((subject) => typeof subject === 'string'))
    return value.map((subject) => ({ role: '*', subject }));
  if (!isRecord(value)) throw badFile(path, FORM, 'it is neither a list nor a map');
  return Object.entries(value).flatMap(([role, given]) => {
    const subjects: readonly unknown[] = Array.isArray(given) ? given : [given];
    return subjects.map((subject) => {
      if (typeof subject !== 'string') throw badFile(path, FORM, `the subjects of "${role}" are no text`);
      return { role, subject };
    });
  });
}

/** The rules for a policy, by all the names that it goes by. */
export function rulesFor(rules: readonly SubjectRule[], names: readonly string[]): readonly SubjectRule[] {
  return rules.filter(({ role }) => names.some((name) => matchesWildcard(role, name)));
}
