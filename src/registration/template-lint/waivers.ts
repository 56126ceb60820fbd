import { parseDocument } from 'yaml';
import { matchesWildcard } from '../../trust/wildcard.ts';
import type { LintFinding } from './finding.ts';

/** A finding that somebody accepts, for a reason and for a while. */
export interface Waiver {
  readonly rule: string;
  /** A logical id; `*` and `?` are wildcards. */
  readonly resource: string;
  readonly reason: string;
  /** The last day on which it holds, `2027-06-30`. */
  readonly expires: string;
}

export interface Waived {
  /** Those that still stop the deployment. */
  readonly open: readonly LintFinding[];
  readonly waived: readonly { readonly finding: LintFinding; readonly waiver: Waiver }[];
  /** Waivers that no finding needs any more. */
  readonly idle: readonly Waiver[];
}

/** Reads a YAML or JSON list of waivers; every member is required. Gives the problems with their places. */
export function readWaivers(
  text: string,
): { readonly value: readonly Waiver[] } | { readonly problems: readonly string[] } {
  const document = parseDocument(text, { schema: 'failsafe' });
  const list: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (!Array.isArray(list))
    return { problems: ['is not a list of waivers with rule, resource, reason and expires'] };
  const problems: string[] = [];
  const value = list.map((item: unknown, index): Waiver => {
    const given = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
    const member = (name: keyof Waiver): string => {
      const text = given[name];
      if (typeof text === 'string' && text.trim() !== '') return text.trim();
      problems.push(`has no "${name}" in waiver ${index + 1}`);
      return '';
    };
    const waiver = {
      rule: member('rule'),
      resource: member('resource'),
      reason: member('reason'),
      expires: member('expires'),
    };
    if (waiver.expires !== '' && !isDay(waiver.expires))
      problems.push(`has "${waiver.expires}" in waiver ${index + 1}, which is no day (2027-06-30)`);
    return waiver;
  });
  return problems.length > 0 ? { problems } : { value };
}

/** Those whose last day is over. A waiver that nobody renewed is a question that nobody answered. */
export function expiredWaivers(waivers: readonly Waiver[], now: Date): readonly Waiver[] {
  const today = now.toISOString().slice(0, 10);
  return waivers.filter(({ expires }) => expires < today);
}

/** Takes out what is accepted. */
export function applyWaivers(findings: readonly LintFinding[], waivers: readonly Waiver[]): Waived {
  const waiverOf = (finding: LintFinding): Waiver | undefined =>
    waivers.find(
      ({ rule, resource }) => rule === finding.rule && matchesWildcard(resource, finding.resource),
    );
  return {
    open: findings.filter((finding) => waiverOf(finding) === undefined),
    waived: findings.flatMap((finding) => {
      const waiver = waiverOf(finding);
      return waiver === undefined ? [] : [{ finding, waiver }];
    }),
    idle: waivers.filter((waiver) => !findings.some((finding) => waiverOf(finding) === waiver)),
  };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
