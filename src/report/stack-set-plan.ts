import type { Stage } from '../registration/stack-sets/roll-out-plan.ts';

/** What is shown of a plan. */
export interface PlanView {
  readonly activate: boolean;
  readonly create: boolean;
  readonly changes: readonly string[];
  readonly adopt: readonly string[];
  readonly stages: readonly Pick<Stage, 'title' | 'accounts' | 'regions' | 'canary'>[];
}

/** Longer lists are cut: the number tells the rest, and the report has all of them. */
const MOST_ACCOUNTS = 20;

/** A plan as log lines, in the order in which it is done. */
export function planLines({ activate, create, changes, adopt, stages }: PlanView): readonly string[] {
  const lines = [
    ...(activate ? ['activate trusted access'] : []),
    ...(create ? ['create the stack set'] : []),
    ...(changes.length > 0 ? [`change ${changes.join(', ')}`] : []),
    ...adopt.map((stackId) => `adopt ${stackId}`),
    ...stages.map(stageLine),
  ];
  return lines.length === 0 ? ['nothing to do'] : lines;
}

function stageLine({ title, accounts, regions }: PlanView['stages'][number]): string {
  const shown = accounts.slice(0, MOST_ACCOUNTS).join(', ');
  const more = accounts.length > MOST_ACCOUNTS ? ` and ${accounts.length - MOST_ACCOUNTS} more` : '';
  const count = accounts.length === 1 ? '1 account' : `${accounts.length} accounts`;
  return `${title}: ${count} in ${regions.join(', ')}${shown === '' ? '' : ` (${shown}${more})`}`;
}
