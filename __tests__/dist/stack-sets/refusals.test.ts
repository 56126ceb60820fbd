import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEV, linked, PAYER, Payer, PROD, ROOT, SANDBOX } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, OCTO, writesOf } from './payer-job.ts';

const DELEGATE = linked(1);
const STACK_SETS = 'member.org.stacksets.cloudformation.amazonaws.com';

let payer: Payer;
beforeAll(async () => {
  payer = await Payer.start();
});
afterAll(() => payer[Symbol.asyncDispose]());

type Inputs = Readonly<Record<string, string>>;

describe('refused before anything is written', () => {
  it.each<[string, Inputs, string, readonly string[]]>([
    ['another account', { 'expected-account-id': '222222222222' }, 'wrong-account', [PAYER]],
    ['no targets', { targets: '' }, 'targets-missing', ['r-…']],
    [
      'the id of the organization',
      { targets: 'o-abcdefghij' },
      'target-is-organization',
      [ROOT, `${DEV} (dev)`, `${PROD} (prod)`],
    ],
    ['a misspelt name', { targets: 'sandbx' }, 'target-unknown', [`Root/prod/sandbox (${SANDBOX})`]],
    ['a path that is none', { targets: 'Root/dev/sandbox' }, 'target-unknown', [SANDBOX]],
    ['a unit of another organization', { targets: 'ou-zzzz-zzzzzzzz' }, 'target-unknown', [`Root (${ROOT})`]],
    ['a root of another organization', { targets: 'r-zzzz' }, 'target-unknown', [`Root (${ROOT})`]],
    ['a canary outside the targets', { targets: DEV, canary: 'prod' }, 'canary-empty', ['prod']],
    [
      'targets without accounts',
      { targets: DEV, accounts: linked(3), 'account-filter': 'intersection' },
      'no-accounts-expected',
      ['min-coverage: 0'],
    ],
    ['a missing external id', { 'external-id': '' }, 'parameters-wrong', ['ExternalId has no value']],
    ['an unknown parameter', { 'parameter-overrides': 'Nothing=1' }, 'parameters-wrong', ['Nothing']],
    ['too few capabilities', { capabilities: 'CAPABILITY_IAM' }, 'capabilities-missing', ['NAMED_IAM']],
    ['a stack for payers', { platform: 'nothing' }, 'platform-unknown', ['octo']],
    ['an operation of nobody', { resume: 'operation-1' }, 'operation-unknown', ['operation-1']],
    [
      'the management account as delegated administrator',
      { 'call-as': 'delegated-admin' },
      'not-delegated-administrator',
      ['Leave `call-as` out'],
    ],
  ])('%s', async (_, inputs, code, words) => {
    const run = await deployStackSet(payer, { ...OCTO, targets: ROOT, ...inputs });
    expect([run.exitCode, writesOf(run), run.outputs]).toEqual([1, [], {}]);
    expect(run.stdout).toMatch(new RegExp(`\\(${code};`));
    for (const word of words) expect(run.stdout).toContain(word);
  });

  it.each<[string, Inputs, readonly string[]]>([
    ['accounts without a filter', { accounts: linked(0) }, ['"account-filter" is required']],
    ['a filter without accounts', { 'account-filter': 'difference' }, ['"accounts" is required']],
    [
      'a union with automatic deployment',
      { accounts: linked(0), 'account-filter': 'union' },
      ['must be `false` with `account-filter: union`'],
    ],
    [
      'both kinds of tolerance',
      { 'failure-tolerance-count': '1', 'failure-tolerance-percentage': '5' },
      ['contradicts "failure-tolerance-percentage"'],
    ],
    [
      'units with self-managed permissions',
      { 'permission-model': 'self-managed' },
      ['"targets" has no meaning', '"accounts" is required'],
    ],
    ['a plan to execute that is none', { mode: 'execute-only' }, ['"execute-plan-id" is required']],
    ['roles with service-managed permissions', { 'execution-role-name': 'x' }, ['has no meaning']],
    [
      'a template beside a platform',
      { template: 'own.yml' },
      ['"platform" has no meaning', '"name" is required'],
    ],
    ['more coverage than there is', { 'min-coverage': '101' }, ['from 0 to 100']],
  ])('inputs: %s', async (_, inputs, words) => {
    const run = await deployStackSet(payer, { ...OCTO, targets: ROOT, ...inputs });
    expect([run.exitCode, run.requests, run.outputs]).toEqual([1, [], {}]);
    for (const word of words) expect(run.stdout).toContain(word);
  });

  it.each<[string, string, Inputs, string, readonly string[]]>([
    ['a linked account', linked(0), {}, 'not-management-account', [`Log in to ${PAYER}`]],
    [
      'a linked account that is no delegated administrator',
      linked(0),
      { 'call-as': 'delegated-admin' },
      'not-delegated-administrator',
      [`--account-id ${linked(0)} --service-principal ${STACK_SETS}`],
    ],
    ['an account of no organization', '999999999999', {}, 'not-in-organization', ['actions/deploy']],
  ])('%s', async (_, account, inputs, code, words) => {
    const run = await deployStackSet(
      payer,
      { ...OCTO, targets: ROOT, 'expected-account-id': account, ...inputs },
      { account },
    );
    expect([run.exitCode, writesOf(run)]).toEqual([1, []]);
    expect(run.stdout).toContain(`(${code};`);
    for (const word of words) expect(run.stdout).toContain(word);
  });
});

describe('trusted access', () => {
  it('that is off is refused with the exact call, and activated only where that is allowed', async () => {
    await using off = await Payer.start({ trusted: false });
    const refused = await deployStackSet(off, { ...OCTO, targets: ROOT });
    expect([refused.exitCode, writesOf(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(trusted-access-off;');
    expect(refused.stdout).toContain('aws cloudformation activate-organizations-access');

    const allowed = { ...OCTO, targets: ROOT, 'activate-trusted-access': 'true' };
    const planned = await deployStackSet(off, { ...allowed, mode: 'create-only' });
    expect([planned.exitCode, writesOf(planned)]).toEqual([0, []]);
    expect(planned.stdout).toContain('activate trusted access');

    const run = await deployStackSet(off, allowed);
    expect([run.exitCode, run.outputs['result'], run.outputs['coverage']]).toEqual([0, 'created', '100']);
    expect(writesOf(run)).toEqual([
      'ActivateOrganizationsAccess 200',
      'CreateStackSet 200',
      'CreateStackInstances 200',
    ]);
  }, 30_000);
});

describe('a delegated administrator', () => {
  it('rolls out for the management account', async () => {
    await using shared = await Payer.start();
    shared.rehearsal.state.organization?.delegations.set(STACK_SETS, new Map([[DELEGATE, new Date(0)]]));
    const inputs = {
      ...OCTO,
      targets: 'prod',
      'expected-account-id': DELEGATE,
      'call-as': 'delegated-admin',
    };
    const run = await deployStackSet(shared, inputs, { account: DELEGATE });
    expect([run.exitCode, run.outputs['result'], run.outputs['accounts-covered']]).toEqual([
      0,
      'created',
      '3',
    ]);
    expect(shared.rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.size).toBe(1);
  });
});
