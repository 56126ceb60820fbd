import { issuerFacts } from '../issuers.ts';
import { formsOf, type Search, searchTokens } from './breadth.ts';
import { gradeContexts, gradeIds } from './contexts.ts';
import type { Finding } from './finding.ts';
import { gradeHygiene } from './hygiene.ts';
import { finding } from './report-finding.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';
import { gradeTenant } from './tenant.ts';
import { gradeWorld, isStructured } from './world.ts';

/** Everything there is to say about a statement for tokens of one issuer: who gets in, and what is odd. */
export function gradeWebIdentity(view: StatementView): readonly Finding[] {
  return [...gradeBreadth(view), ...gradeHygiene(view), ...unknownIssuer(view)];
}

/** From strangers down to single jobs; the widest answer is the one that counts. */
function gradeBreadth(view: StatementView): readonly Finding[] {
  const world = gradeWorld(view);
  if (world.finding !== undefined) return [world.finding];
  const tenant = gradeTenant(view);
  const narrow = tenant.finding === undefined ? gradeContexts(view) : [tenant.finding];
  const found = [...narrow, ...gradeIds(view), ...ownerBoundTemplates(view)];
  const doubts = [...new Set([...world.search.doubts, ...tenant.doubts])];
  const [doubt] = doubts;
  if (doubt !== undefined) {
    return [...found, finding('not-graded', view.statement.path, `Who gets in is not certain: ${doubt}.`)];
  }
  return found.length > 0 ? found : dead(view);
}

/** Custom templates: one that starts with a chosen claim but names an owner later, and any other. */
function ownerBoundTemplates(view: StatementView): readonly Finding[] {
  if (issuerFacts(view.issuer)?.id.startsWith('github') !== true) return [];
  return requirementsOn(view, 'sub')
    .flatMap(({ values }) => values)
    .flatMap(({ text, path }) => {
      if (/^(?:workflow|environment|ref|context|head_ref|base_ref|event_name|job_workflow_ref):/.test(text)) {
        return /:(?:repo|repository|repository_id|repository_owner|repository_owner_id|enterprise|enterprise_id):[^*?]/.test(
          text,
        )
          ? [
              finding(
                'attacker-controlled-first-claim',
                path,
                `"${text}" begins with a claim that anybody can choose, and names the owner only later.`,
                { severity: 'medium' },
              ),
            ]
          : [];
      }
      return /^(?:repository|repository_id|repository_owner|repository_owner_id|enterprise|enterprise_id):/.test(
        text,
      )
        ? [finding('custom-sub-template', path, `"${text}" is a subject of a customised template.`)]
        : [];
    });
}

/** Says that nobody gets in, when that is certain: every possible subject fails on a condition that none can meet. */
function dead(view: StatementView): readonly Finding[] {
  if (!isStructured(view)) return [];
  const search = searchTokens(view, 'project', formsOf(view), () => false);
  if (search.admitted.length > 0 || search.doubts.length > 0) return [];
  const [subject] = requirementsOn(view, 'sub');
  if (!search.possible && subject !== undefined) {
    const place = subject.values[0]?.path ?? subject.condition.path;
    const name = issuerFacts(view.issuer)?.name ?? view.issuer;
    return [finding('never-matches', place, `No subject of ${name} satisfies the conditions on it.`)];
  }
  const impossible = neverPresent(search);
  if (impossible === undefined) return [];
  const { path, key } = impossible;
  return [
    finding('never-matches', path, `${key} is in no token of this issuer, and the operator demands it.`),
  ];
}

/** A condition that failed for lack of its key in every token tried; `environment` is in some tokens. */
function neverPresent({ refusals }: Search): { readonly path: string; readonly key: string } | undefined {
  const [first, ...others] = refusals.map(({ trace }) =>
    trace.flatMap(({ conditions }) =>
      conditions.filter(({ outcome, seen }) => outcome === 'no-match' && seen === undefined),
    ),
  );
  return first?.find(({ path }) =>
    others.every((other) => other.some((condition) => condition.path === path)),
  );
}

function unknownIssuer(view: StatementView): readonly Finding[] {
  if (issuerFacts(view.issuer) !== undefined) return [];
  return [
    finding('unknown-issuer', view.statement.path, `${view.issuer} is not in the list of known issuers.`),
  ];
}
