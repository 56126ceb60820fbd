import type { CheckKind } from './check-kind.ts';
import type { SeenPermissions, SwitchedFeature } from './permission-checks.ts';
import { type RoleFacts, withRole } from './role-checks.ts';

/** What is known of the role, and how the platform uses it. */
export interface RoleSettingsFacts extends RoleFacts {
  /** How long the platform's sessions are, in seconds; undefined where nobody says it, then the usual hour. */
  readonly sessionSeconds: number | undefined;
  /** The ARN or the name of the boundary that the role must have; undefined where nobody asks for one. */
  readonly expectedBoundary: string | undefined;
  readonly features: readonly SwitchedFeature[];
  readonly simulated: SeenPermissions['simulated'];
  readonly now: Date;
}

/** What a session lasts when nobody asks for more: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const USUAL_SESSION_SECONDS = 3600;
/** A platform that reads costs comes at least daily. */
const UNUSED_AFTER_DAYS = 30;
const DAY_MS = 86_400_000;

const longEnough: CheckKind<RoleSettingsFacts> = {
  id: 'session-duration',
  area: 'api-access',
  title: 'Sessions last long enough',
  call: 'iam:GetRole',
  required: true,
  judge(facts) {
    const wanted = facts.sessionSeconds ?? USUAL_SESSION_SECONDS;
    const expected = `sessions of ${wanted} seconds`;
    return withRole(facts, expected, ({ maxSessionDurationSeconds: most }) => {
      const seen = `at most ${most} seconds`;
      if (most >= wanted) return { status: 'pass', expected, seen };
      const remedy = `Raise the maximum session duration of the role to ${wanted} seconds, or have the platform ask for ${most}.`;
      return { status: 'fail', expected, seen, remedy, waitHelps: facts.settling };
    });
  },
};

const boundary: CheckKind<RoleSettingsFacts> = {
  id: 'boundary',
  area: 'api-access',
  title: 'Permissions boundary',
  call: 'iam:GetRole',
  required: true,
  judge(facts) {
    const { expectedBoundary, features, simulated } = facts;
    const expected = expectedBoundary ?? 'none, or one that takes nothing away';
    return withRole(facts, expected, ({ permissionsBoundaryArn: arn }) => {
      const seen = arn ?? 'none';
      const isExpected = arn === expectedBoundary || arn?.endsWith(`/${expectedBoundary}`) === true;
      if (expectedBoundary !== undefined && !isExpected) {
        const remedy = 'Set this permissions boundary on the role, or correct `permissions-boundary`.';
        return { status: 'fail', expected, seen, remedy };
      }
      if (arn === undefined) return { status: 'pass', expected, seen };
      const decisions = simulated.kind === 'seen' ? simulated.value : new Map();
      const lost = features
        .filter(({ on }) => on)
        .flatMap(({ actions }) => actions)
        .filter((action) => decisions.get(action)?.blockedBy === 'boundary');
      if (lost.length === 0) return { status: 'pass', expected, seen };
      const remedy = 'Widen the boundary for these actions, or switch the features off that need them.';
      return { status: 'fail', expected, seen: `${seen} takes away ${lost.join(', ')}`, remedy };
    });
  },
};

const reallyUsed: CheckKind<RoleSettingsFacts> = {
  id: 'last-use',
  area: 'api-access',
  title: 'Platform has assumed the role',
  call: 'iam:GetRole',
  required: false,
  judge(facts) {
    const expected = `within the last ${UNUSED_AFTER_DAYS} days`;
    return withRole(facts, expected, ({ lastUsed, created }) => {
      const remedy =
        'Finish the registration at the platform (its own "Check and Confirm"); IAM shows a use some hours later.';
      if (lastUsed === undefined) {
        const isNew = created !== undefined && facts.now.getTime() - created.getTime() < DAY_MS;
        const seen = isNew ? 'not yet: the role is new' : 'never, as far as IAM shows';
        const status = isNew ? 'skipped' : 'fail';
        return { status, expected, seen, remedy, waitHelps: true };
      }
      const days = Math.floor((facts.now.getTime() - lastUsed.getTime()) / DAY_MS);
      const seen = `${lastUsed.toISOString()}, ${days === 1 ? '1 day' : `${days} days`} ago`;
      if (days < UNUSED_AFTER_DAYS) return { status: 'pass', expected, seen };
      return {
        status: 'fail',
        expected,
        seen,
        remedy: 'Ask the platform whether it still reads this account.',
      };
    });
  },
};

/** What is checked of how the role is set up, and of its use. */
export const ROLE_SETTINGS_CHECKS: readonly CheckKind<RoleSettingsFacts>[] = [
  longEnough,
  boundary,
  reallyUsed,
];
