import type { Observation } from '../observation.ts';
import type { StackDescription } from '../stack-deployer.ts';
import { decideOnStackState, isHealthy, type StackStateDecision } from '../stack-states.ts';
import type { CheckKind } from './check-kind.ts';
import { unreadable } from './unreadable.ts';

/** A rolled-back update leaves the stack as it was before: everything in it works. */
const WORKS_AS_BEFORE: ReadonlySet<string> = new Set(['UPDATE_ROLLBACK_COMPLETE']);

/** Under way to something that works; what is rolled back or deleted is not. */
const MAY_END_WELL = /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK)(_COMPLETE_CLEANUP)?_IN_PROGRESS$/;

/** What is known of the registration stack. */
export interface StackFacts {
  readonly stackName: string;
  readonly region: string;
  /** The user named the stack, so there must be one. */
  readonly stackNamed: boolean;
  readonly stack: Observation<StackDescription>;
  /** What it makes is there all the same: it was made in another way, in the console or with Terraform. */
  readonly elsewhere: boolean;
}

const wholeStack: CheckKind<StackFacts> = {
  id: 'stack',
  area: 'api-access',
  title: 'Registration stack',
  call: 'cloudformation:DescribeStacks',
  required: true,
  judge({ stack, stackName, stackNamed, region, elsewhere }) {
    const expected = `${stackName} in ${region}, complete`;
    if (stack.kind === 'unreadable') return unreadable(expected, stack);
    if (stack.kind === 'absent') {
      const seen = 'no such stack';
      if (elsewhere && !stackNamed) {
        const remedy =
          'None, if it was registered in another way (in the console, with Terraform): then the other checks prove it.';
        return { status: 'skipped', expected, seen, remedy, required: false };
      }
      const remedy = 'Deploy it (actions/deploy), or give the name and region it was created under.';
      return { status: 'fail', expected, seen, remedy };
    }
    const { status, statusReason } = stack.value;
    const seen = statusReason === undefined ? status : `${status}: ${statusReason}`;
    if (isHealthy(status) || WORKS_AS_BEFORE.has(status)) return { status: 'pass', expected, seen };
    const decision = decideOnStackState(status);
    const remedy = decision.kind === 'refuse' ? decision.remedy : BY_DECISION[decision.kind];
    return { status: 'fail', expected, seen, remedy, waitHelps: MAY_END_WELL.test(status) };
  },
};

const BY_DECISION: Readonly<Record<Exclude<StackStateDecision['kind'], 'refuse'>, string>> = {
  create: 'Its change set was never executed: deploy it (actions/deploy).',
  update: 'Deploy it again (actions/deploy).',
  wait: 'It is still being worked on: confirm again when it is done.',
  'continue-rollback':
    'The rollback of an update got stuck: mend the cause, then deploy again with `continue-update-rollback: true`.',
  'remove-shell':
    'Its creation failed: deploy it again with `recreate-failed-stack: true`, and read the reason in its events.',
};

/** What is checked of the stack itself. */
export const STACK_CHECKS: readonly CheckKind<StackFacts>[] = [wholeStack];
