import type { Acceptance } from '../../report/audit-view.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import type { PolicyReport, Undetermined } from '../../trust/findings/policy-report.ts';
import { isRecord } from '../../trust/json-value.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import { badFile, readStructured } from './named-file.ts';

/** A finding that was accepted, until a day. */
export interface BaselineEntry extends Acceptance {
  /** Id of the policy, with wildcards. */
  readonly policy: string;
  readonly kind: string;
  /** JSON path of the finding; any when left out. */
  readonly path: string | undefined;
  /** Where the entry stands in its file. */
  readonly line: number | undefined;
}

/** Something about the baseline itself. */
export interface BaselineNote {
  readonly entry: BaselineEntry;
  readonly status: 'expired' | 'unused';
}

export interface BaselineResult {
  readonly accepted: ReadonlyMap<Finding, Acceptance>;
  readonly notes: readonly BaselineNote[];
}

const FORM = 'a baseline';
const MEMBERS: ReadonlySet<string> = new Set(['policy', 'kind', 'path', 'reason', 'expires']);

/**
 * Reads a baseline (YAML or JSON): `version: 1` and a list `accepted`, each with policy, kind, reason and expires
 * (`2027-01-31`, that day included). `kinds` are the names of findings that exist. Throws StepError.
 */
export function readBaseline(
  path: string,
  text: string,
  kinds: ReadonlySet<string>,
): readonly BaselineEntry[] {
  const { value, line } = readStructured(path, text, FORM);
  const list = isRecord(value) && value['version'] === 1 ? value['accepted'] : undefined;
  if (!Array.isArray(list)) throw badFile(path, FORM, 'it needs `version: 1` and a list `accepted`');
  return list.map((item: unknown, index) => {
    const at = line(`$.accepted[${index}]`);
    const bad = (problem: string) => badFile(`${path}:${at ?? 1}`, FORM, problem);
    if (!isRecord(item)) throw bad('an entry is no map');
    const stranger = Object.keys(item).find((name) => !MEMBERS.has(name));
    if (stranger !== undefined) throw bad(`"${stranger}" is not known`);
    const member = (name: string): string => {
      const given = item[name];
      if (typeof given !== 'string' || given.trim() === '') throw bad(`"${name}" must be text`);
      return given;
    };
    const kind = member('kind');
    if (!kinds.has(kind)) throw bad(`there is no finding "${kind}"`);
    const expires = member('expires');
    if (!isDay(expires)) throw bad('"expires" must be a day, for example 2027-01-31');
    return {
      policy: member('policy'),
      kind,
      path: item['path'] === undefined ? undefined : member('path'),
      reason: member('reason'),
      expires,
      line: at,
    };
  });
}

/**
 * Accepts the findings that entries name. An expired entry accepts nothing and is reported; one that matches nothing is
 * reported unless the audit is only a part (`isPart`).
 */
export function applyBaseline(
  entries: readonly BaselineEntry[],
  policies: readonly PolicyReport[],
  today: Date,
  isPart: boolean,
): BaselineResult {
  const accepted = new Map<Finding, Acceptance>();
  const used = new Set<BaselineEntry>();
  const day = today.toISOString().slice(0, 10);
  for (const { id, source, findings } of entries.length === 0 ? [] : policies) {
    for (const finding of findings) {
      for (const entry of entries) {
        const fits =
          entry.kind === finding.kind &&
          (entry.path === undefined || entry.path === finding.path) &&
          (matchesWildcard(entry.policy, id) || matchesWildcard(entry.policy, `${source.name}#${id}`));
        if (!fits) continue;
        used.add(entry);
        if (entry.expires >= day) accepted.set(finding, { reason: entry.reason, expires: entry.expires });
      }
    }
  }
  const notes = entries.flatMap((entry): readonly BaselineNote[] => {
    if (entry.expires < day) return [{ entry, status: 'expired' }];
    return used.has(entry) || isPart ? [] : [{ entry, status: 'unused' }];
  });
  return { accepted, notes };
}

/** What is still not audited: statements whose `not-graded` is accepted are known to be so. */
export function notAccepted(
  undetermined: readonly Undetermined[],
  policies: readonly PolicyReport[],
  accepted: ReadonlyMap<Finding, Acceptance>,
): readonly Undetermined[] {
  const keyOf = (source: string, path: string | undefined, message: string): string =>
    JSON.stringify([source, path, message]);
  const known = new Set(
    accepted.size === 0
      ? []
      : policies.flatMap(({ source, findings }) =>
          findings
            .filter((finding) => finding.kind === 'not-graded' && accepted.has(finding))
            .map(({ path, message }) => keyOf(source.name, path, message)),
        ),
  );
  return undetermined.filter(({ source, path, message }) => !known.has(keyOf(source.name, path, message)));
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
