import { issuerFacts } from '../issuers.ts';
import type { TrustPolicy } from '../policy.ts';
import { admittedBy } from '../symbolic/admitted.ts';
import type { Budget } from '../symbolic/budget.ts';
import type { TokenGraphs } from '../symbolic/token-graph.ts';
import { formats, gradeAssurance } from './assurance.ts';
import { type Space, searchAnybody, spaceOf } from './breadth.ts';
import { gradeContexts, gradeIds } from './contexts.ts';
import type { Finding } from './finding.ts';
import { gradeHygiene } from './hygiene.ts';
import { gradePatterns } from './patterns.ts';
import { finding } from './report-finding.ts';
import { requirementsOn, type StatementView } from './statement-view.ts';
import { gradeTenant } from './tenant.ts';
import { gradeWorld } from './world.ts';

/** Everything there is to say about a statement for tokens of one issuer: who gets in, and what is odd. */
export function gradeWebIdentity(
  view: StatementView,
  graphs: TokenGraphs,
  budget: Budget,
): readonly Finding[] {
  return [...gradeBreadth(view, graphs, budget), ...gradeHygiene(view, graphs), ...unknownIssuer(view)];
}

/** From strangers down to single jobs; the widest answer is the one that counts. */
function gradeBreadth(view: StatementView, graphs: TokenGraphs, budget: Budget): readonly Finding[] {
  const space = spaceOf(view, graphs, budget);
  const world = gradeWorld(space);
  if (world.finding !== undefined) return [world.finding, ...gradePatterns(space)];
  const tenant = gradeTenant(space);
  const narrow = tenant.finding === undefined ? gradeContexts(space) : [tenant.finding];
  const found = [...narrow, ...gradeIds(space), ...gradePatterns(space), ...ownerBoundTemplates(view)];
  const doubts = [...new Set([...world.search.doubts, ...tenant.doubts])];
  const [doubt] = doubts;
  if (doubt !== undefined) {
    return [...found, notGraded(view, doubt)];
  }
  const assurance = tenant.finding === undefined ? gradeAssurance(space) : formats(space);
  if (found.length > 0 || assurance.length > 0) return [...found, ...assurance];
  return dead(space);
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

/** Says that nobody gets in, when that is certain; about unknown issuers nothing is. */
function dead(space: Space): readonly Finding[] {
  const { view, alone } = space;
  const search = searchAnybody(space);
  if (search.admitted.length > 0 || search.doubts.length > 0) return [];
  return [finding('never-matches', ...whyDead(view, alone))];
}

/** Each is left out in turn to see whose fault it is. */
const MOST_CONDITIONS = 20;

/** The condition without which somebody would get in, or the statement when there is no such condition. */
function whyDead(view: StatementView, alone: TrustPolicy): readonly [path: string, message: string] {
  const name = issuerFacts(view.issuer)?.name ?? view.issuer;
  const { conditions } = view.statement;
  for (const { path, key, operator } of conditions.length > MOST_CONDITIONS ? [] : conditions) {
    const without = {
      ...view.statement,
      conditions: view.statement.conditions.filter((condition) => condition.path !== path),
    };
    const policy = {
      ...alone,
      statements: alone.statements.map((statement) => (statement === view.statement ? without : statement)),
    };
    if (admittedBy(policy, view.principalArn).members().kind !== 'some') continue;
    return [path, `No token of ${name} satisfies ${operator} on ${key} together with the other conditions.`];
  }
  return [view.statement.path, `No token of ${name} satisfies the conditions.`];
}

function notGraded(view: StatementView, doubt: string): Finding {
  return finding('not-graded', view.statement.path, `Who gets in is not certain: ${doubt}.`);
}

function unknownIssuer(view: StatementView): readonly Finding[] {
  if (issuerFacts(view.issuer) !== undefined) return [];
  return [
    finding('unknown-issuer', view.statement.path, `${view.issuer} is not in the list of known issuers.`),
  ];
}
