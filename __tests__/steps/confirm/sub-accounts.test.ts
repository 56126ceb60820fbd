import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { RegistrationCheck } from '../../../src/contract/check.ts';
import { CHECK_KINDS } from '../../../src/registration/checks/check-kinds.ts';
import { confirmReportJson } from '../../../src/report/confirm-json.ts';
import type { ConfirmOutcome } from '../../../src/steps/confirm/run.ts';
import { asPattern } from './as-pattern.ts';
import { confirmIn, rehearseSeed } from './confirm-world.ts';
import { DEV, type LinkedWorld, linked, linkedSeed, PAYER, PROD, ROOT } from './linked-seeds.ts';

const LINKED = { platform: 'acme', stack: 'linked-accounts' } as const;

/** The largest pages that AWS gives. */
const ACCOUNTS_PER_PAGE = 20;
const INSTANCES_PER_PAGE = 100;

interface Case {
  readonly kind: string;
  readonly status: RegistrationCheck['status'];
  readonly about: string;
  readonly world?: LinkedWorld;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly seen: string | RegExp;
  readonly remedy?: string | RegExp;
  readonly evidence?: RegistrationCheck['evidence'];
}

const unreadable = (kind: string, action: string): Case => ({
  kind,
  status: 'unknown',
  about: `${action} is refused`,
  world: { denied: [action] },
  seen: /^AccessDenied(Exception)?: /,
  remedy: `Allow ${action} for the identity of this step.`,
});

const OLD = {
  TemplateBody:
    '{"Parameters":{"TemplateVersion":{"Type":"String"}},"Resources":{"W":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ce:*","Resource":"*"}}}}}}',
};

const CASES: readonly Case[] = [
  { kind: 'trusted-access', status: 'pass', about: 'enabled', seen: 'ENABLED' },
  {
    kind: 'trusted-access',
    status: 'fail',
    about: 'not enabled',
    world: { trusted: false },
    seen: 'DISABLED',
    remedy: /^In the management account: `aws cloudformation activate-organizations-access`/,
  },
  {
    kind: 'trusted-access',
    status: 'fail',
    about: 'no organization',
    world: { alone: true },
    seen: 'the account is in no organization',
    remedy: 'Confirm the account without linked accounts: it has none.',
  },
  {
    kind: 'trusted-access',
    status: 'unknown',
    about: 'a linked account that administers nothing',
    world: { fromLinked: true },
    seen: 'this linked account administers no stack sets of its organization',
    remedy: /^Confirm the linked accounts in the management account/,
  },
  unreadable('trusted-access', 'cloudformation:DescribeOrganizationsAccess'),
  { kind: 'stack-set', status: 'pass', about: 'is there', seen: 'ACTIVE' },
  {
    kind: 'stack-set',
    status: 'fail',
    about: 'has another name',
    inputs: { ...LINKED, 'stack-set-name': 'Other' },
    seen: 'no such stack set',
    remedy: /^Deploy it \(actions\/deploy-stack-set\), or give its name as `stack-set-name`/,
  },
  unreadable('stack-set', 'cloudformation:DescribeStackSet'),
  {
    kind: 'stack-set-settings',
    status: 'pass',
    about: 'as the platform wants them',
    seen: 'SERVICE_MANAGED, automatic deployment on, accounts that leave lose the stack',
    evidence: [{ label: 'managed execution', value: 'on' }],
  },
  {
    kind: 'stack-set-settings',
    status: 'fail',
    about: 'accounts that join get nothing',
    world: { set: { AutoDeployment: { Enabled: false } } },
    seen: 'SERVICE_MANAGED, automatic deployment off',
    remedy: /^Set the automatic deployment of the stack set as expected/,
  },
  unreadable('stack-set-settings', 'cloudformation:DescribeStackSet'),
  { kind: 'stack-set-targets', status: 'pass', about: 'the root', seen: `Root (${ROOT})`, evidence: [] },
  {
    kind: 'stack-set-targets',
    status: 'pass',
    about: 'one unit, and nobody wants another',
    world: { targets: [PROD] },
    inputs: { ...LINKED, targets: 'PROD' },
    seen: `Root/prod (${PROD})`,
    evidence: [
      {
        label: 'accounts that no target reaches',
        value: `2: ${linked(1)} (linked-1, Root/dev), ${linked(3)} (linked-3, Root/dev)`,
      },
    ],
  },
  {
    kind: 'stack-set-targets',
    status: 'fail',
    about: 'not what is wanted',
    world: { targets: [PROD] },
    inputs: { ...LINKED, targets: `prod, ${DEV}` },
    seen: 'not aimed at Root/dev',
    remedy: /^Deploy the stack set to what is missing/,
  },
  {
    kind: 'stack-set-targets',
    status: 'fail',
    about: 'the id of the organization, and a unit that is not there',
    inputs: { ...LINKED, targets: 'o-abcdefghij, ou-acme-none0000, sales' },
    seen: 'o-abcdefghij is the id of the organization, which is no target; its root has the form r-…; the organization has no ou-acme-none0000; the organization has no unit "sales"',
    remedy: /^Correct `targets`/,
  },
  {
    kind: 'stack-set-targets',
    status: 'fail',
    about: 'made, and never deployed',
    world: { targets: null },
    seen: 'it was never deployed to a root or unit',
    remedy: /a stack set that is only made deploys nothing\.$/,
  },
  unreadable('stack-set-targets', 'organizations:ListRoots'),
  {
    kind: 'stack-set-coverage',
    status: 'pass',
    about: 'everybody',
    seen: '100 %: 4 of 4 accounts',
    evidence: [{ label: 'calls', value: '11' }],
  },
  {
    kind: 'stack-set-coverage',
    status: 'pass',
    about: 'everybody but who is suspended',
    world: { suspended: [linked(3)] },
    seen: '100 %: 3 of 3 accounts',
    evidence: [
      { label: 'not expected (suspended or closed)', value: `${linked(3)} (linked-3, Root/dev)` },
      { label: 'calls', value: '11' },
    ],
  },
  {
    kind: 'stack-set-coverage',
    status: 'pass',
    about: 'enough',
    world: { taken: [linked(2)] },
    inputs: { ...LINKED, 'min-coverage': '75' },
    seen: '75 %: 3 of 4 accounts; 1 failed',
  },
  {
    kind: 'stack-set-coverage',
    status: 'fail',
    about: 'a role that was there already',
    world: { taken: [linked(2)] },
    seen: '75 %: 3 of 4 accounts; 1 failed',
    remedy: /already/,
  },
  {
    kind: 'stack-set-coverage',
    status: 'fail',
    about: 'a unit that was left out',
    world: { targets: [PROD] },
    inputs: { ...LINKED, targets: 'Root' },
    seen: '50 %: 2 of 4 accounts; 2 missing',
    remedy: 'Deploy the stack set to the accounts that have nothing (actions/deploy-stack-set).',
    evidence: [
      { label: 'missing', value: `${linked(1)} (linked-1, Root/dev), ${linked(3)} (linked-3, Root/dev)` },
      { label: 'calls', value: '11' },
    ],
  },
  unreadable('stack-set-coverage', 'cloudformation:ListStackInstances'),
  {
    kind: 'stack-set-template',
    status: 'pass',
    about: 'the bundled one',
    seen: 'latest: the bundled template',
  },
  {
    kind: 'stack-set-template',
    status: 'pass',
    about: 'another one of the newest version',
    world: { set: { ...OLD, Parameters: [{ ParameterKey: 'TemplateVersion', ParameterValue: '2' }] } },
    seen: 'latest: version 2',
  },
  {
    kind: 'stack-set-template',
    status: 'fail',
    about: 'an older version',
    world: { set: { ...OLD, Parameters: [{ ParameterKey: 'TemplateVersion', ParameterValue: '1' }] } },
    seen: 'outdated: version 1',
    remedy: /^Deploy the stack set again with the newest template/,
  },
  {
    kind: 'stack-set-template',
    status: 'pass',
    about: 'one that the platform published since',
    world: { set: { ...OLD, Parameters: [{ ParameterKey: 'TemplateVersion', ParameterValue: 'v7' }] } },
    seen: 'version v7, newer than this catalog knows',
  },
  {
    kind: 'stack-set-template',
    status: 'unknown',
    about: 'one with a name for a version',
    world: { set: { ...OLD, Parameters: [{ ParameterKey: 'TemplateVersion', ParameterValue: 'spring' }] } },
    seen: 'version spring, which nobody knows here',
    remedy: /^Compare it with what the platform publishes/,
  },
  {
    kind: 'stack-set-template',
    status: 'unknown',
    about: 'another one without a version',
    world: {
      set: {
        TemplateBody: OLD.TemplateBody.replace('"Parameters":{"TemplateVersion":{"Type":"String"}},', ''),
      },
    },
    seen: 'another template, without a version',
    remedy: /^Compare the templates/,
  },
];

async function outcomeIn(
  world: LinkedWorld | undefined,
  inputs: Readonly<Record<string, string>>,
): Promise<ConfirmOutcome> {
  await using rehearsed = await rehearseSeed(linkedSeed(world));
  return await confirmIn(rehearsed, inputs);
}

describe('the linked accounts', () => {
  it.each(CASES.map((each) => [`${each.kind} is ${each.status}: ${each.about}`, each] as const))(
    '%s',
    async (_, { kind, status, world, inputs, seen, remedy, evidence }) => {
      const { checks } = await outcomeIn(world, inputs ?? LINKED);
      const check = checks.find(({ id }) => id === kind);
      expect([check?.status, check?.seen]).toEqual([status, expect.stringMatching(asPattern(seen))]);
      if (remedy === undefined) expect(check?.remedy).toBeUndefined();
      else expect(check?.remedy).toMatch(asPattern(remedy));
      if (evidence !== undefined) expect(check?.evidence).toEqual(evidence);
    },
  );

  it('have a world in which each kind of check passes, fails and is unknown', () => {
    const kinds = CHECK_KINDS.filter(({ area }) => area === 'sub-accounts').map(({ id }) => id);
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) {
      const statuses = new Set(CASES.filter((each) => each.kind === kind).map(({ status }) => status));
      expect([kind, [...statuses].sort()]).toEqual([kind, ['fail', 'pass', 'unknown']]);
    }
  });

  it('have a page with every kind of check', () => {
    const page = readFileSync(new URL('../../../docs/linked-accounts.md', import.meta.url), 'utf8');
    const kinds = CHECK_KINDS.filter(({ area }) => area === 'sub-accounts').map(({ id }) => id);
    expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id)).toEqual(kinds);
  });

  it.each([10, 90, 250])('are asked about page by page, not one by one: %i accounts', async (accounts) => {
    const { checks, coverage } = await outcomeIn({ accounts }, LINKED);
    const covering = checks.find(({ id }) => id === 'stack-set-coverage');
    const perUnit = Math.ceil(accounts / 2 / ACCOUNTS_PER_PAGE);
    // Access, stack set, roots, the units in three containers, the root's own accounts, and the operations.
    const calls = 8 + 2 * perUnit + Math.ceil(accounts / INSTANCES_PER_PAGE);
    expect([coverage?.covered, covering?.evidence]).toEqual([
      accounts,
      [{ label: 'calls', value: String(calls) }],
    ]);
  });

  it('are confirmed as a whole, with who is missing by id', async () => {
    const well = await outcomeIn({}, LINKED);
    expect([well.confirmed, well.areas['sub-accounts'], well.coverage]).toEqual([
      true,
      'pass',
      { expected: 4, covered: 4, percent: 100, missing: [], failing: [] },
    ]);
    const ill = await outcomeIn({ taken: [linked(2)] }, LINKED);
    expect([ill.confirmed, ill.areas['sub-accounts'], ill.account]).toEqual([false, 'fail', PAYER]);
    expect(ill.coverage).toEqual({
      expected: 4,
      covered: 3,
      percent: 75,
      missing: [],
      failing: [linked(2)],
    });
    const schema = JSON.parse(
      readFileSync(new URL('../../../docs/confirm-report.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(JSON.parse(confirmReportJson(ill)));
    expect(validate.errors ?? []).toEqual([]);
  });
});
