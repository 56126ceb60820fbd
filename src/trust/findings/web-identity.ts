import type { Budget } from '../symbolic/budget.ts';
import type { TokenGraphs } from '../symbolic/token-graphs.ts';
import { formats, gradeAssurance } from './assurance.ts';
import { searchAnybody } from './breadth.ts';
import { gradeContexts, gradeIds } from './contexts.ts';
import type { Finding } from './finding.ts';
import { gradeHygiene } from './hygiene.ts';
import { gradePatterns } from './patterns.ts';
import { finding } from './report-finding.ts';
import { Space } from './space.ts';
import { requirementsOn, type StatementView, viewStatement } from './statement-view.ts';
import { gradeTenant, pathOfSubject } from './tenant.ts';
import { gradeWorld } from './world.ts';

/** Everything there is to say about a statement for tokens of one issuer: who gets in, and what is odd. */
export function gradeWebIdentity(
  view: StatementView,
  graphs: TokenGraphs,
  budget: Budget,
): readonly Finding[] {
  const space = new Space(view, graphs, budget);
  return [...gradeBreadth(space), ...gradeHygiene(space), ...unknownIssuer(view)];
}

/** From strangers down to single jobs; the widest answer is the one that counts. */
function gradeBreadth(space: Space): readonly Finding[] {
  const { view } = space;
  const world = gradeWorld(space);
  if (world.finding !== undefined) return [world.finding, ...gradePatterns(space)];
  const tenant = gradeTenant(space);
  const narrow = tenant.finding === undefined ? gradeContexts(space) : [tenant.finding];
  const found = [...narrow, ...gradeIds(space), ...gradePatterns(space), ...ownerBoundTemplates(view)];
  const spent = space.budget.left <= 0 ? ['the policy is too large'] : [];
  const doubts = [...new Set([...world.search.doubts, ...tenant.doubts, ...spent])];
  const [doubt] = doubts;
  if (doubt !== undefined) {
    return [...found, notGraded(view, doubt)];
  }
  const assurance = tenant.finding === undefined ? gradeAssurance(space) : formats(space);
  if (found.length > 0 || assurance.length > 0) return [...found, ...assurance];
  return templateOrDead(space);
}

/** Custom templates: one that starts with a chosen claim but names an owner later, and any other. */
function ownerBoundTemplates(view: StatementView): readonly Finding[] {
  if (view.facts?.id.startsWith('github') !== true) return [];
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

/** Says that only subjects of a customised template get in; or that nobody does, when that is certain. */
function templateOrDead(space: Space): readonly Finding[] {
  const search = searchAnybody(space);
  const [admitted] = search.admitted;
  if (admitted?.form.custom === true) {
    const { subject } = admitted.found;
    const path = pathOfSubject(space.view, subject);
    return [finding('custom-sub-template', path, `Only subjects like "${subject}" get in.`)];
  }
  if (admitted !== undefined) return [];
  const [doubt] = search.doubts;
  if (doubt === undefined) return [finding('never-matches', ...whyDead(space))];
  // What a condition leaves in doubt is no more than what was graded; what was not looked at is.
  return space.openings() === undefined ? [notGraded(space.view, doubt)] : [];
}

/** Each is left out in turn to see whose fault it is. */
const MOST_CONDITIONS = 20;

/** The condition without which somebody would get in, or the statement when there is no such condition. */
function whyDead({ view, graphs, budget }: Space): readonly [path: string, message: string] {
  const name = view.facts?.name ?? view.issuer;
  const { policy, statement, issuer, principalArn } = view;
  const { conditions } = statement;
  for (const { path, key, operator } of conditions.length > MOST_CONDITIONS ? [] : conditions) {
    const without = { ...statement, conditions: conditions.filter((condition) => condition.path !== path) };
    const statements = policy.statements.map((other) => (other === statement ? without : other));
    const wider = viewStatement({ ...policy, statements }, without, issuer, principalArn);
    if (searchAnybody(new Space(wider, graphs, budget)).admitted.length === 0) continue;
    return [path, `No token of ${name} satisfies ${operator} on ${key} together with the other conditions.`];
  }
  return [statement.path, `No token of ${name} satisfies the conditions.`];
}

function notGraded(view: StatementView, doubt: string): Finding {
  return finding('not-graded', view.statement.path, `Who gets in is not certain: ${doubt}.`);
}

function unknownIssuer(view: StatementView): readonly Finding[] {
  if (view.facts !== undefined) return [];
  return [
    finding('unknown-issuer', view.statement.path, `${view.issuer} is not in the list of known issuers.`),
  ];
}
