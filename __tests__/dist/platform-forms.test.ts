import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

/** Each flow is up to a dozen processes, on a machine that may be busy. */
jest.setTimeout(120_000);

let rehearsal: Rehearsal;
let session: Readonly<Record<string, string>>;

beforeEach(async () => {
  rehearsal = await rehearseExample((seed) => {
    delete seed.organization;
  });
  const deployer = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get('github-onboarding');
  deployer?.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
  const login = await runStub({
    stub: 'login',
    rehearsal,
    environment: { ...rehearsal.githubJob(JOB) },
    inputs: { 'role-to-assume': ROLE_ARN },
  });
  session = login.environment;
});
afterEach(() => rehearsal.close());

const run = (stub: string, inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({ stub, rehearsal, environment: session, inputs });
const policiesOf = (role: string): readonly string[] =>
  [...(rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get(role)?.inlinePolicies.keys() ?? [])].sort();

describe('the features of a role', () => {
  const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': 'external-id-tests-only' };
  const ROLE = 'AlphausAcctAccessRole';

  it('are read-only until somebody says otherwise, then exactly what was said, and stay so', async () => {
    await run('deploy', OCTO);
    expect(policiesOf(ROLE)).toEqual(['octo-billing', 'octo-inventory', 'octo-recommendations']);

    const chosen = await run('deploy', { ...OCTO, features: 'billing, start-stop\ntag' });
    expect([chosen.exitCode, chosen.outputs['result']]).toEqual([0, 'updated']);
    expect(policiesOf(ROLE)).toEqual(['octo-billing', 'octo-start-stop', 'octo-tag']);
    const confirmed = await run('confirm', OCTO);
    expect([confirmed.outputs['confirmed'], confirmed.outputs['checks-failed']]).toEqual(['true', '0']);

    expect((await run('deploy', OCTO)).outputs['result']).toBe('unchanged');
    expect(policiesOf(ROLE)).toEqual(['octo-billing', 'octo-start-stop', 'octo-tag']);

    await run('deploy', { ...OCTO, features: 'none' });
    expect(policiesOf(ROLE)).toEqual([]);
  });

  it.each([
    [
      'a feature that there is not',
      { ...OCTO, features: 'billing,teleport' },
      'has "teleport"; "API access" has billing, inventory,',
    ],
    [
      'features of a template',
      { template: 'x.yml', name: 'x', features: 'billing' },
      '"features" has no meaning with "template"',
    ],
    [
      'features of a change set',
      { ...OCTO, 'external-id': '', mode: 'execute-only', 'execute-change-set-id': 'x', features: 'billing' },
      'the change set has its own',
    ],
    [
      'a region where it cannot be',
      { platform: 'costimizer', stack: 'cur-2', 'aws-region': 'eu-west-1' },
      'is not where "Billing export (CUR 2.0)" can be: us-east-1',
    ],
  ])('are refused before anything is asked for %s', async (_, inputs, message) => {
    const wrong = await run('deploy', inputs as Record<string, string>);
    expect([wrong.exitCode, wrong.requests]).toEqual([1, []]);
    expect(wrong.stdout).toContain(message);
    expect(wrong.stdout).toContain('(invalid-inputs;');
  });

  it('cannot be given to a stack set here', async () => {
    const wrong = await run('deploy', { ...OCTO, stack: 'linked-access' });
    expect([wrong.exitCode, wrong.requests]).toEqual([1, []]);
    expect(wrong.stdout).toContain('(stack-is-a-set;');
  });
});

describe("the platform's form", () => {
  const COSTIMIZER = {
    platform: 'costimizer',
    principal: '999900001111',
    'external-id': 'external-id-tests-only',
  };

  it("has every value of Costimizer's, once both stacks are there", async () => {
    const before = await run('deploy', { ...COSTIMIZER, stack: 'assumed-role' });
    expect(JSON.parse(before.outputs['form-fields'] ?? '')).toEqual({
      Name: '',
      'AWS Account ID': ACCOUNT,
      'Assumed Role Name': 'CostimizerCrossAccountRole',
      'Export Type': '',
      'Export Name': '',
      'S3 Bucket Name': '',
      'S3 Path Prefix': '',
      'Export Region': '',
      'AWS EDP': '',
    });
    expect(before.summary).toContain('To enter at the platform');
    expect(before.summary).toContain('which is not deployed');

    const exported = await run('deploy', { platform: 'costimizer', stack: 'cur-2' });
    expect(JSON.parse(exported.outputs['form-fields'] ?? '')).toMatchObject({
      'Export Name': 'costimizer-export',
    });
    const after = await run('deploy', { ...COSTIMIZER, stack: 'assumed-role' });
    expect(after.outputs['result']).toBe('unchanged');
    expect(JSON.parse(after.outputs['form-fields'] ?? '')).toMatchObject({
      'Assumed Role Name': 'CostimizerCrossAccountRole',
      'Export Type': 'Standard Data Export (CUR 2.0)',
      'Export Name': 'costimizer-export',
      'S3 Bucket Name': `costimizer-export-cur-2-${ACCOUNT}`,
      'S3 Path Prefix': 'costimizer',
      'Export Region': 'us-east-1',
    });
  });

  it('hides the secret key of a user', async () => {
    const created = await run('deploy', { platform: 'costimizer', stack: 'root-user' });
    expect(created.exitCode).toBe(0);
    const secret = created.outputs['SecretAccessKey'] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(JSON.parse(created.outputs['form-fields'] ?? '')).toMatchObject({
      'Access Key ID': expect.stringMatching(/^AKIA/),
      'Secret Access Key': '***',
    });
    expect(created.summary).not.toContain(secret);
    for (const line of created.stdout.split('\n').filter((each) => each.includes(secret)))
      expect(line).toMatch(/^::add-mask::/);
  });

  it('is empty for a plan', async () => {
    const planned = await run('deploy', {
      ...COSTIMIZER,
      stack: 'assumed-role',
      'no-execute-changeset': 'true',
    });
    expect([planned.outputs['result'], planned.outputs['form-fields']]).toEqual(['planned', '{}']);
  });
});
