import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AwsFailure } from '../../src/contract/aws-failure.ts';
import { parsePlatform, stackOf } from '../../src/registration/catalog.ts';
import {
  ACCOUNT_CHECKS,
  type AccountFacts,
  accountKind,
} from '../../src/registration/checks/account-checks.ts';
import { type CheckKind, judgeAll } from '../../src/registration/checks/check-kind.ts';
import { checkChoices } from '../../src/registration/checks/choices.ts';
import { KEY_CHECKS, type KeyFacts } from '../../src/registration/checks/key-checks.ts';
import {
  actionsToProve,
  PERMISSION_CHECKS,
  type PermissionFacts,
} from '../../src/registration/checks/permission-checks.ts';
import { ROLE_CHECKS } from '../../src/registration/checks/role-checks.ts';
import { STACK_CHECKS } from '../../src/registration/checks/stack-checks.ts';
import { TRUST_CHECKS, type TrustFacts } from '../../src/registration/checks/trust-checks.ts';
import { type Observation, observe } from '../../src/registration/observation.ts';
import type { OrganizationDescription } from '../../src/registration/organization-reader.ts';
import type { PermissionDecision, RoleDescription, RolePolicy } from '../../src/registration/role-reader.ts';
import type { StackDescription } from '../../src/registration/stack-deployer.ts';

const ABSENT = { kind: 'absent' } as const;
const seen = <T>(value: T): Observation<T> => ({ kind: 'seen', value });
const refused = (action: string) => ({ kind: 'unreadable', action, reason: 'AccessDenied: no' }) as const;

/** Checks as the catalog leaves them, by id. */
function judged<Facts>(kinds: readonly CheckKind<Facts>[], facts: Facts) {
  const checks = judgeAll(kinds, facts, new Map());
  return new Map(checks.map((check) => [check.id, check]));
}

describe('observing', () => {
  const failure = (kind: AwsFailure['class']): AwsFailure =>
    new AwsFailure({ code: 'X', class: kind, action: 'iam:GetRole', message: 'm' });

  it.each([
    ['a value', async () => 1, { kind: 'seen', value: 1 }],
    ['nothing', async () => undefined, ABSENT],
    ['not found', () => Promise.reject(failure('not-found')), ABSENT],
    [
      'refused',
      () => Promise.reject(failure('refused')),
      { kind: 'unreadable', action: 'iam:GetRole', reason: 'X: m' },
    ],
  ])('keeps %s as an answer', async (_, ask, expected) => {
    expect(await observe(ask as () => Promise<number | undefined>)).toEqual(expected);
  });

  it.each(['throttled', 'transient', 'network', 'expired', 'no-credentials'] as const)(
    'throws when %s: that says nothing about the account',
    async (kind) => {
      await expect(observe(() => Promise.reject(failure(kind)))).rejects.toBeInstanceOf(AwsFailure);
    },
  );
});

describe('the account', () => {
  const organization: OrganizationDescription = {
    id: 'o-abcdefghij',
    managementAccountId: '111122223333',
    featureSet: 'ALL',
  };
  const identity = { account: '111122223333', arn: 'arn:aws:iam::111122223333:user/x' };
  const FACTS: AccountFacts = {
    identity,
    expectedAccount: undefined,
    alias: ABSENT,
    expectedAlias: undefined,
    region: {
      asked: 'us-east-1',
      usual: 'us-east-1',
      possible: undefined,
      partition: 'aws',
      callerPartition: 'aws',
    },
    organization: ABSENT,
    delegated: ABSENT,
    billTransfers: ABSENT,
    acceptedKinds: [],
  };

  it.each([
    ['111122223333', 'pass'],
    ['999988887777', 'fail'],
    [undefined, 'skipped'],
  ])('expected %s: %s', (expected, status) => {
    expect(judged(ACCOUNT_CHECKS, { ...FACTS, expectedAccount: expected }).get('account')?.status).toBe(
      status,
    );
  });

  it.each([
    ['111122223333', seen(organization), 'management', 'pass'],
    ['444455556666', seen(organization), 'member', 'fail'],
    ['444455556666', ABSENT, 'standalone', 'pass'],
    ['444455556666', refused('organizations:DescribeOrganization'), undefined, 'unknown'],
  ] as const)('%s with %j is %s: %s', (account, observation, kind, status) => {
    expect(accountKind(account, observation)).toBe(kind);
    const check = judged(ACCOUNT_CHECKS, {
      ...FACTS,
      identity: { ...identity, account },
      organization: observation,
      acceptedKinds: ['management', 'standalone'],
    }).get('account-kind');
    expect(check?.status).toBe(status);
    if (status === 'unknown') expect(check?.remedy).toContain('organizations:DescribeOrganization');
  });
});

describe('the stack', () => {
  const FACTS = { stackName: 'n', region: 'us-east-1', stackNamed: false, elsewhere: false };
  const stack = (status: string): StackDescription => ({
    id: 'i',
    name: 'n',
    status,
    terminationProtection: false,
    parameters: {},
    outputs: [],
    tags: {},
  });

  it.each([
    [seen(stack('CREATE_COMPLETE')), 'pass'],
    [seen(stack('UPDATE_ROLLBACK_COMPLETE')), 'pass'],
    [seen(stack('UPDATE_IN_PROGRESS')), 'fail', true],
    [seen(stack('ROLLBACK_IN_PROGRESS')), 'fail', false],
    [seen(stack('UPDATE_ROLLBACK_IN_PROGRESS')), 'fail', true],
    [seen(stack('DELETE_IN_PROGRESS')), 'fail', false],
    [seen(stack('ROLLBACK_COMPLETE')), 'fail'],
    [seen(stack('UPDATE_ROLLBACK_FAILED')), 'fail'],
    [seen(stack('REVIEW_IN_PROGRESS')), 'fail'],
    [ABSENT, 'fail'],
    [refused('cloudformation:DescribeStacks'), 'unknown'],
  ] as const)('%j: %s', (observation, status, waitHelps = false) => {
    const check = judged(STACK_CHECKS, { ...FACTS, stack: observation }).get('stack');
    expect([check?.status, check?.waitHelps]).toEqual([status, waitHelps]);
    if (status !== 'pass') expect(check?.remedy).toBeTruthy();
  });

  it.each([
    ['a role is there all the same', true, false, 'skipped', false],
    ['the user named it', true, true, 'fail', true],
    ['nothing is there', false, false, 'fail', true],
  ] as const)('may be missing when %s', (_, elsewhere, stackNamed, status, required) => {
    const check = judged(STACK_CHECKS, { ...FACTS, stack: ABSENT, elsewhere, stackNamed }).get('stack');
    expect([check?.status, check?.required]).toEqual([status, required]);
  });
});

describe('the role and its trust', () => {
  const PLATFORM = '131920598436';
  const expected = { roleName: 'R', principal: PLATFORM, externalId: 'ours', settling: false };
  const checkRole = (observation: Observation<RoleDescription>, facts: Omit<TrustFacts, 'role'>) => [
    ...judged([...ROLE_CHECKS, ...TRUST_CHECKS], { ...facts, role: observation }).values(),
  ];
  const statement = (principal: unknown, condition?: unknown): object => ({
    Effect: 'Allow',
    Principal: principal,
    Action: 'sts:AssumeRole',
    ...(condition === undefined ? {} : { Condition: condition }),
  });
  const ours = statement(
    { AWS: `arn:aws:iam::${PLATFORM}:root` },
    { StringEquals: { 'sts:ExternalId': 'ours' } },
  );
  const role = (...statements: object[]): Observation<RoleDescription> =>
    seen({
      name: 'R',
      arn: 'arn:aws:iam::111122223333:role/R',
      path: '/',
      maxSessionDurationSeconds: 3600,
      trustPolicy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
    });

  it.each([
    ['as the platform asks', role(ours), 'pass pass pass pass'],
    [
      'by account number',
      role(statement({ AWS: PLATFORM }, { StringEquals: { 'sts:ExternalId': 'ours' } })),
      'pass pass pass pass',
    ],
    [
      'with another external id',
      role(statement({ AWS: PLATFORM }, { StringEquals: { 'sts:ExternalId': 'theirs' } })),
      'pass fail pass pass',
    ],
    ['without external id', role(statement({ AWS: PLATFORM })), 'pass pass fail pass'],
    [
      "with somebody else's external id beside ours",
      role(statement({ AWS: PLATFORM }, { StringEquals: { 'sts:ExternalId': ['ours', 'theirs'] } })),
      'pass pass fail pass',
    ],
    [
      'with all that begin like ours',
      role(statement({ AWS: PLATFORM }, { StringLike: { 'sts:ExternalId': 'our*' } })),
      'pass pass fail pass',
    ],
    [
      'with ours in any letter case',
      role(statement({ AWS: PLATFORM }, { StringEqualsIgnoreCase: { 'sts:ExternalId': 'ours' } })),
      'pass pass fail pass',
    ],
    [
      'with all but the one that we try',
      role(
        statement(
          { AWS: PLATFORM },
          {
            StringNotEquals: { 'sts:ExternalId': 'aws-account-steps/not-the-external-id' },
            Null: { 'sts:ExternalId': 'false' },
          },
        ),
      ),
      'pass pass fail pass',
    ],
    [
      'with any external id',
      role(statement({ AWS: PLATFORM }, { StringLike: { 'sts:ExternalId': '*' } })),
      'pass pass fail pass',
    ],
    [
      'where its absence is enough',
      role(statement({ AWS: PLATFORM }, { StringEqualsIfExists: { 'sts:ExternalId': 'ours' } })),
      'pass pass fail pass',
    ],
    [
      'of another account',
      role(statement({ AWS: '999988887777' }, { StringEquals: { 'sts:ExternalId': 'ours' } })),
      'pass fail pass fail',
    ],
    [
      'of everyone',
      role(statement('*', { StringEquals: { 'sts:ExternalId': 'ours' } })),
      'pass pass pass fail',
    ],
    ['with a second way in', role(ours, statement({ Service: 'ssm.amazonaws.com' })), 'pass pass pass fail'],
    [
      'of a role of the platform only',
      role(
        statement(
          { AWS: `arn:aws:iam::${PLATFORM}:role/scan` },
          { StringEquals: { 'sts:ExternalId': 'ours' } },
        ),
      ),
      'pass pass pass pass',
    ],
    [
      'with a role of the platform that needs no external id',
      role(ours, statement({ AWS: `arn:aws:iam::${PLATFORM}:role/scan` })),
      'pass pass fail pass',
    ],
    [
      'denied after all',
      role(ours, { ...statement({ AWS: PLATFORM }), Effect: 'Deny' }),
      'pass fail pass pass',
    ],
    [
      'that depends on what is not known',
      role(
        statement(
          { AWS: PLATFORM },
          { StringEquals: { 'sts:ExternalId': 'ours', 'aws:SourceVpc': 'vpc-1' } },
        ),
      ),
      'pass unknown pass pass',
    ],
    [
      'that is no policy',
      seen({
        name: 'R',
        arn: 'arn:aws:iam::111122223333:role/R',
        path: '/',
        maxSessionDurationSeconds: 3600,
        trustPolicy: '{',
      }),
      'pass unknown unknown unknown',
    ],
    ['of a role that is not there', ABSENT, 'fail skipped skipped skipped'],
    ['of a role that may not be read', refused('iam:GetRole'), 'unknown unknown unknown unknown'],
  ] as const)('trust %s', (_, observation, statuses) => {
    const checks = checkRole(observation, expected);
    expect(checks.map(({ id }) => id)).toEqual([
      'role',
      'trust-principal',
      'trust-external-id',
      'trust-only-platform',
    ]);
    expect(checks.map(({ status }) => status).join(' ')).toBe(statuses);
    for (const check of checks) {
      if (check.status !== 'pass') expect(check.remedy).toBeTruthy();
      expect(JSON.stringify(check)).not.toMatch(/"ours"|"theirs"/);
    }
  });

  it('does not guess whose account the platform works from', () => {
    const checks = checkRole(role(ours), { ...expected, principal: undefined });
    expect(checks.map(({ status }) => status)).toEqual(['pass', 'unknown', 'unknown', 'unknown']);
    expect(checks[1]?.remedy).toContain('`principal`');
  });

  it('proves that some external id is demanded, when the user does not say which', () => {
    const statuses = checkRole(role(ours), { ...expected, externalId: undefined }).map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['pass', 'pass', 'pass', 'pass']);
  });
});

describe('permissions, both ways', () => {
  const features = (inventory = true) => [
    { name: 'billing', on: true, actions: ['ce:GetCostAndUsage'] },
    { name: 'inventory', on: inventory, actions: ['ec2:DescribeInstances'] },
  ];
  const neverAllowed = ['iam:CreateRole'];
  const decisions = (...allowed: string[]): Observation<ReadonlyMap<string, PermissionDecision>> =>
    seen(
      new Map(
        actionsToProve(features(), neverAllowed).map((action) => [
          action,
          { decision: allowed.includes(action) ? 'allowed' : 'implicitDeny' },
        ]),
      ),
    );
  const ROLE = seen({
    name: 'R',
    arn: 'arn:aws:iam::111122223333:role/R',
    path: '/',
    maxSessionDurationSeconds: 3600,
    trustPolicy: '{}',
  });
  const FACTS: PermissionFacts = {
    roleName: 'R',
    role: ROLE,
    settling: false,
    features: features(),
    neverAllowed,
    simulated: decisions('ce:GetCostAndUsage', 'ec2:DescribeInstances'),
    policies: seen([]),
    boundary: ABSENT,
  };
  const statusesOf = (facts: Partial<PermissionFacts>) =>
    [...judged(PERMISSION_CHECKS, { ...FACTS, ...facts }).values()].map(({ status }) => status).join(' ');

  const BOUNDARY = seen({ name: 'b', document: '{}' });
  const policy = (statement: object): Observation<readonly RolePolicy[]> =>
    seen([{ name: 'p', document: JSON.stringify({ Version: '2012-10-17', Statement: statement }) }]);
  const BUCKET = 'arn:aws:s3:::secrets/*';

  it.each([
    [
      'on one resource',
      policy({ Effect: 'Allow', Action: 'iam:CreateRole', Resource: 'arn:x' }),
      false,
      'fail',
    ],
    [
      'by a wildcard',
      policy([{ Effect: 'Allow', Action: ['s3:*', 'IAM:create*'], Resource: ['arn:x'] }]),
      false,
      'fail',
    ],
    ['by NotAction', policy({ Effect: 'Allow', NotAction: 's3:*', Resource: BUCKET }), false, 'fail'],
    ['by NotResource', policy({ Effect: 'Allow', Action: '*', NotResource: BUCKET }), false, 'fail'],
    [
      'under a condition that is always true',
      policy({
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { StringLike: { 'aws:userid': '*' } },
      }),
      false,
      'fail',
    ],
    ['within a boundary', policy({ Effect: 'Allow', Action: 'iam:*', Resource: 'arn:x' }), true, 'unknown'],
    ['not at all', policy({ Effect: 'Allow', Action: 's3:*', Resource: BUCKET }), false, 'pass'],
    ['only denied', policy({ Effect: 'Deny', Action: '*', Resource: BUCKET }), false, 'pass'],
    ['in policies that may not be read', refused('iam:ListRolePolicies'), false, 'unknown'],
  ] as const)('finds what is granted %s', (_, policies, hasBoundary, status) => {
    const boundary = hasBoundary ? BOUNDARY : ABSENT;
    expect(statusesOf({ policies, boundary })).toBe(`pass pass ${status}`);
  });

  it.each([
    ['all on, all allowed', true, decisions('ce:GetCostAndUsage', 'ec2:DescribeInstances'), 'pass pass pass'],
    ['one missing', true, decisions('ce:GetCostAndUsage'), 'pass fail pass'],
    ['one off and denied', false, decisions('ce:GetCostAndUsage'), 'pass pass pass'],
    [
      'one off but allowed',
      false,
      decisions('ce:GetCostAndUsage', 'ec2:DescribeInstances'),
      'pass fail pass',
    ],
    [
      'too much power',
      true,
      decisions('ce:GetCostAndUsage', 'ec2:DescribeInstances', 'iam:CreateRole'),
      'pass pass fail',
    ],
    ['no answer', true, seen(new Map()), 'unknown unknown unknown'],
  ] as const)('%s', (_, inventory, simulated, statuses) => {
    expect(statusesOf({ features: features(inventory), simulated })).toBe(statuses);
  });

  it('are not asked of a role that is not there', () => {
    expect(statusesOf({ role: ABSENT, simulated: ABSENT, policies: ABSENT })).toBe('skipped skipped skipped');
  });

  const NO_SIMULATOR = refused('iam:SimulatePrincipalPolicy');
  const allow = (Action: string[], more: object = {}) => ({
    Effect: 'Allow',
    Action,
    Resource: '*',
    ...more,
  });
  const READS = allow(['ce:Get*', 'ec2:Describe*']);

  it.each([
    ['what is needed and no more', policy(READS), ABSENT, 'pass pass pass'],
    ['one action less', policy(allow(['ce:Get*'])), ABSENT, 'pass fail pass'],
    ['everything', policy(allow(['*'])), ABSENT, 'pass pass fail'],
    [
      'a Deny of all',
      policy([READS, { Effect: 'Deny', Action: 'ec2:*', Resource: '*' }]),
      ABSENT,
      'pass fail pass',
    ],
    [
      'a Deny that depends on the resource',
      policy([READS, { Effect: 'Deny', Action: 'ec2:*', Resource: 'arn:aws:ec2:eu-west-1:*:*' }]),
      ABSENT,
      'pass unknown pass',
    ],
    [
      'a boundary that caps it',
      policy(READS),
      seen({ name: 'b', document: JSON.stringify({ Statement: allow(['ec2:*']) }) }),
      'fail pass pass',
    ],
    ['a boundary that may not be read', policy(READS), refused('iam:GetPolicy'), 'unknown unknown unknown'],
    ['policies that may not be read', refused('iam:ListRolePolicies'), ABSENT, 'unknown unknown unknown'],
    ['a policy that is none', seen([{ name: 'p', document: '{' }]), ABSENT, 'unknown unknown unknown'],
  ] as const)(
    'are judged from the documents when nobody may simulate: %s',
    (_, policies, boundary, statuses) => {
      expect(statusesOf({ simulated: NO_SIMULATOR, policies, boundary })).toBe(statuses);
    },
  );

  it('say what judging from documents cannot see', () => {
    const checks = judged(PERMISSION_CHECKS, { ...FACTS, simulated: NO_SIMULATOR, policies: policy(READS) });
    expect(checks.get('permissions-billing')).toMatchObject({
      call: 'iam:GetRolePolicy',
      evidence: [{ value: 'policies of the organization (SCP) are not seen this way' }],
    });
  });

  it.each([
    ['organization', 'A policy of the organization is in the way'],
    ['boundary', 'The permissions boundary of the role is in the way'],
  ] as const)('say that the %s is in the way', (blockedBy, remedy) => {
    const simulated = seen(
      new Map<string, PermissionDecision>([
        ['ce:GetCostAndUsage', { decision: 'implicitDeny', blockedBy }],
        ['ec2:DescribeInstances', { decision: 'allowed' }],
        ['iam:CreateRole', { decision: 'implicitDeny' }],
      ]),
    );
    const check = judged(PERMISSION_CHECKS, { ...FACTS, simulated }).get('permissions-billing');
    expect(check?.status).toBe('fail');
    expect(check?.seen).toContain(`by the ${blockedBy}`);
    expect(check?.remedy).toContain(remedy);
  });
});

describe('a user that a platform has the key of', () => {
  const NOW = new Date('2026-11-21T00:00:00Z');
  const FACTS: KeyFacts = {
    userName: 'u',
    user: seen({ name: 'u', arn: 'arn:aws:iam::111122223333:user/u' }),
    keys: seen([{ id: 'AKIA1', active: true, created: NOW }]),
    activeKeys: [{ key: { id: 'AKIA1', active: true, created: NOW }, use: ABSENT }],
    groups: seen([]),
    consolePassword: ABSENT,
    features: [],
    neverAllowed: [],
    simulated: seen(new Map()),
    policies: seen([]),
    boundary: ABSENT,
    maxKeyAgeDays: 90,
    settling: false,
    now: NOW,
  };

  it.each([
    ['key-no-groups', { groups: seen(['admins', 'readers']) }, 'fail', 'in admins, readers'],
    ['key-single', { activeKeys: [] }, 'fail', 'no active key'],
    ['key-age', { activeKeys: [] }, 'skipped', 'there is no active key'],
    ['key-last-use', {}, 'skipped', 'not yet: the key is new'],
    ['key-no-admin', { policies: seen([{ name: 'p', document: '{' }]) }, 'pass', 'none'],
    ['key-no-console', { user: ABSENT }, 'skipped', 'there is no user'],
  ] as const)('%s with %j: %s', (id, facts, status, found) => {
    const check = judged(KEY_CHECKS, { ...FACTS, ...facts }).get(id);
    expect([check?.status, check?.seen]).toEqual([status, found]);
  });
});

describe('what the catalog says about checks', () => {
  const known = [{ id: 'drift' }, { id: 'role' }];

  it('makes a check count, or not', () => {
    const choices = checkChoices([{ kind: 'drift' }, { kind: 'role', required: false }], known);
    expect([choices.get('drift')?.required, choices.get('role')?.required]).toEqual([true, false]);
  });

  it('names no check that there is not', () => {
    expect(() => checkChoices([{ kind: 'nothing' }], known)).toThrow('checks that there are not: nothing');
  });
});

describe('platform catalogs', () => {
  const octo = readFileSync(new URL('../../templates/octo/platform.yml', import.meta.url), 'utf8');

  it('are read', () => {
    expect(stackOf(parsePlatform('octo', octo), 'api-access')).toMatchObject({
      template: 'api-access.yml',
      stackName: 'AlphausAccountAccess',
    });
  });

  it('tell every fault with its path', () => {
    const broken = octo
      .replace('title: API access', 'title: 7')
      .replace('[management, member, standalone]', '[payer]')
      .replace('name: AlphausAcctAccessRole', 'nam: x');
    expect(() => parsePlatform('octo', broken)).toThrow(
      /stacks\.api-access\.title: must be text[\s\S]*stacks\.api-access\.account-kinds\[0\]: "payer" is none of[\s\S]*stacks\.api-access\.role\.name: must be text/,
    );
  });

  it.each(['constructor', 'API access', ''])('know no stack %j', (name) => {
    expect(() => stackOf(parsePlatform('octo', octo), name)).toThrow('has no stack');
  });
});
