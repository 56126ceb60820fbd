import type { AccessKeyDescription, AccessKeyUse, UserDescription } from '../identity-reader.ts';
import type { Observation } from '../observation.ts';
import type { RolePolicy } from '../role-reader.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import { judgePermissions, type PermissionFacts, type SeenPermissions } from './permission-checks.ts';
import { isNarrow, statementsOf } from './policy-statements.ts';
import { unreadable } from './unreadable.ts';

/** An active key, and its last use. */
export interface UsedKey {
  readonly key: AccessKeyDescription;
  readonly use: Observation<AccessKeyUse>;
}

/** What is known of a user whose access key the platform holds. */
export interface KeyFacts extends SeenPermissions, Pick<PermissionFacts, 'features' | 'neverAllowed'> {
  readonly userName: string;
  readonly user: Observation<UserDescription>;
  readonly keys: Observation<readonly AccessKeyDescription[]>;
  readonly activeKeys: readonly UsedKey[];
  readonly groups: Observation<readonly string[]>;
  /** Since when; absent when there is none. */
  readonly consolePassword: Observation<Date>;
  readonly maxKeyAgeDays: number;
  readonly settling: boolean;
  readonly now: Date;
}

const DAY_MS = 86_400_000;
const UNUSED_AFTER_DAYS = 30;

const userIsThere: CheckKind<KeyFacts> = {
  id: 'user',
  area: 'access-keys',
  title: 'User of the platform',
  call: 'iam:GetUser',
  required: true,
  judge({ user, userName, settling }) {
    if (user.kind === 'unreadable') return unreadable(userName, user);
    if (user.kind === 'seen') return { status: 'pass', expected: userName, seen: user.value.arn };
    const remedy =
      'Deploy the registration stack, or give the name of the user that was registered as `user-name`.';
    return { status: 'fail', expected: userName, seen: 'no such user', remedy, waitHelps: settling };
  },
};

const oneActiveKey: CheckKind<KeyFacts> = {
  id: 'key-single',
  area: 'access-keys',
  title: 'Exactly one active key',
  call: 'iam:ListAccessKeys',
  required: true,
  judge: (facts) =>
    withUser(facts, 'one active key', (expected) => {
      if (facts.keys.kind === 'unreadable') return unreadable(expected, facts.keys);
      const active = facts.activeKeys.map(({ key }) => key.id);
      const seen = active.length === 0 ? 'no active key' : active.join(', ');
      if (active.length === 1) return { status: 'pass', expected, seen };
      const remedy =
        active.length === 0
          ? 'Create an access key and enter it at the platform.'
          : 'Deactivate the key that the platform does not use (its last use tells), then delete it.';
      return { status: 'fail', expected, seen, remedy };
    }),
};

const youngEnough: CheckKind<KeyFacts> = {
  id: 'key-age',
  area: 'access-keys',
  title: 'Age of the key',
  call: 'iam:ListAccessKeys',
  required: true,
  judge: (facts) =>
    withUser(facts, `at most ${facts.maxKeyAgeDays} days`, (expected) => {
      if (facts.keys.kind === 'unreadable') return unreadable(expected, facts.keys);
      const ages = facts.activeKeys.map(({ key }) => daysSince(key.created, facts.now));
      if (ages.length === 0) return noKey(expected);
      const seen = ages.map(dayWords).join(', ');
      if (Math.max(...ages) <= facts.maxKeyAgeDays) return { status: 'pass', expected, seen };
      const remedy =
        'Create a new key, enter it at the platform, and delete the old one once it is no longer used. Better: register a role.';
      return { status: 'fail', expected, seen, remedy };
    }),
};

const keyIsUsed: CheckKind<KeyFacts> = {
  id: 'key-last-use',
  area: 'access-keys',
  title: 'Platform uses the key',
  call: 'iam:GetAccessKeyLastUsed',
  required: false,
  judge: (facts) =>
    withUser(facts, `within the last ${UNUSED_AFTER_DAYS} days`, (expected) => {
      if (facts.keys.kind === 'unreadable') return unreadable(expected, facts.keys);
      const [first] = facts.activeKeys;
      if (first === undefined) return noKey(expected);
      const refused = facts.activeKeys.map(({ use }) => use).find(({ kind }) => kind === 'unreadable');
      if (refused?.kind === 'unreadable') return unreadable(expected, refused);
      const uses = facts.activeKeys.flatMap(({ use }) => (use.kind === 'seen' ? [use.value] : []));
      const last = uses.toSorted((a, b) => b.date.getTime() - a.date.getTime())[0];
      const remedy = 'Enter the key at the platform and have it tested; IAM shows a use some hours later.';
      if (last === undefined) {
        const isNew = facts.activeKeys.every(({ key }) => daysSince(key.created, facts.now) < 1);
        const seen = isNew ? 'not yet: the key is new' : 'never, as far as IAM shows';
        return { status: isNew ? 'skipped' : 'fail', expected, seen, remedy, waitHelps: true };
      }
      const days = daysSince(last.date, facts.now);
      const seen = `${last.date.toISOString()} for ${last.service}, ${dayWords(days)} ago`;
      if (days < UNUSED_AFTER_DAYS) return { status: 'pass', expected, seen };
      return {
        status: 'fail',
        expected,
        seen,
        remedy: 'Delete the key if the platform no longer reads this account.',
      };
    }),
};

const noConsole: CheckKind<KeyFacts> = {
  id: 'key-no-console',
  area: 'access-keys',
  title: 'No password for the console',
  call: 'iam:GetLoginProfile',
  required: true,
  judge: (facts) =>
    withUser(facts, 'no password', (expected) => {
      const { consolePassword } = facts;
      if (consolePassword.kind === 'unreadable') return unreadable(expected, consolePassword);
      if (consolePassword.kind === 'absent') return { status: 'pass', expected, seen: expected };
      const seen = `a password since ${consolePassword.value.toISOString()}`;
      return { status: 'fail', expected, seen, remedy: 'Delete the login profile of the user.' };
    }),
};

const noGroups: CheckKind<KeyFacts> = {
  id: 'key-no-groups',
  area: 'access-keys',
  title: 'No groups',
  call: 'iam:ListGroupsForUser',
  required: true,
  judge: (facts) =>
    withUser(facts, 'only its own policies', (expected) => {
      const { groups } = facts;
      if (groups.kind === 'unreadable') return unreadable(expected, groups);
      const names = groups.kind === 'seen' ? groups.value : [];
      if (names.length === 0) return { status: 'pass', expected, seen: 'in no group' };
      const remedy = 'Take the user out of these groups: what they may do, the platform may do.';
      return { status: 'fail', expected, seen: `in ${names.join(', ')}`, remedy };
    }),
};

const noAdministrator: CheckKind<KeyFacts> = {
  id: 'key-no-admin',
  area: 'access-keys',
  title: 'No policy for everything',
  call: 'iam:ListAttachedUserPolicies',
  required: true,
  judge: (facts) =>
    withUser(facts, 'no policy that allows every action', (expected) => {
      const { policies } = facts;
      if (policies.kind === 'unreadable') return unreadable(expected, policies);
      const wide = (policies.kind === 'seen' ? policies.value : []).filter(allowsEverything);
      if (wide.length === 0) return { status: 'pass', expected, seen: 'none' };
      const seen = wide.map(({ name }) => name).join(', ');
      return { status: 'fail', expected, seen, remedy: 'Detach it, and attach what the platform reads.' };
    }),
};

const permissions: CheckKind<KeyFacts> = {
  id: 'key-permissions',
  area: 'access-keys',
  title: 'Permissions of the user',
  call: 'iam:SimulatePrincipalPolicy',
  required: true,
  judge: (facts) =>
    judgePermissions(facts).map((judged) => {
      const { about, title, expected } = judged;
      const known = withUser(facts, expected, () => judged);
      return {
        ...known,
        ...(about === undefined ? {} : { about }),
        ...(title === undefined ? {} : { title }),
      };
    }),
};

/** What is checked of an account that is read with an access key. */
export const KEY_CHECKS: readonly CheckKind<KeyFacts>[] = [
  userIsThere,
  oneActiveKey,
  youngEnough,
  keyIsUsed,
  noConsole,
  noGroups,
  noAdministrator,
  permissions,
];

function withUser(
  { user, settling }: Pick<KeyFacts, 'user' | 'settling'>,
  expected: string,
  judge: (expected: string) => Judgement,
): Judgement {
  if (user.kind === 'seen') return judge(expected);
  if (user.kind === 'unreadable') return unreadable(expected, user);
  const remedy = 'See the check of the user.';
  return { status: 'skipped', expected, seen: 'there is no user', remedy, waitHelps: settling };
}

function noKey(expected: string): Judgement {
  return { status: 'skipped', expected, seen: 'there is no active key', remedy: 'See the check of the key.' };
}

function allowsEverything(policy: RolePolicy): boolean {
  try {
    return statementsOf(policy).some(
      (statement) =>
        statement['Effect'] === 'Allow' &&
        !isNarrow(statement) &&
        [statement['Action']].flat().some((action) => action === '*' || action === '*:*'),
    );
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function daysSince(date: Date, now: Date): number {
  return Math.floor((now.getTime() - date.getTime()) / DAY_MS);
}

function dayWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
