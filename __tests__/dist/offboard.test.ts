import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, PAYER, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await rehearseAdministrators();
});
afterEach(() => rehearsal.close());

function run(
  stub: string,
  inputs: Readonly<Record<string, string>>,
  account = ALONE,
  template?: string,
): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  if (template !== undefined) writeFileSync(join(folder, 'own.yml'), template);
  return runStub({
    stub,
    rehearsal,
    environment: {
      ...administratorOf(account),
      GITHUB_WORKSPACE: folder,
    },
    inputs,
  });
}

const OCTO = { platform: 'octo', stack: 'api-access' };
const registered = (account = ALONE, more: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  run('deploy', { ...OCTO, 'external-id': 'octo-7e5b9d1c', ...more }, account);
const offboard = (inputs: Readonly<Record<string, string>> = {}, account = ALONE): Promise<StubRun> =>
  run('offboard', { ...OCTO, 'expected-account-id': account, ...inputs }, account);
const own = (template: string, more: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  run('deploy', { template: 'own.yml', name: 'own', ...more }, ALONE, template);
const removed = (inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  run('offboard', { name: 'own', 'expected-account-id': ALONE, ...inputs });
const writes = ({ requests }: StubRun): readonly string[] =>
  requests.flatMap((each) => /^cloudformation:((?:Delete|Update)\w+) 200/.exec(each)?.[1] ?? []);

const BUCKETS = `Resources:
  Kept: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: kept-bucket-1 } }
  Gone: { Type: AWS::S3::Bucket, Properties: { BucketName: gone-bucket-1 } }
`;
const ROLE = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: left
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }] }
  Gone: { Type: AWS::S3::Bucket }
`;

describe('a registration that is no longer wanted', () => {
  it('is planned first, then deleted, and gone the second time', async () => {
    await registered();
    const planned = await offboard({ mode: 'plan' });
    expect([planned.exitCode, planned.outputs['result'], writes(planned)]).toEqual([0, 'planned', []]);
    expect(planned.stdout).toMatch(/- deleted {2}AWS::IAM::Role +AcctAccessRole \(AlphausAcctAccessRole\)/);
    const deleted = await offboard();
    expect([deleted.exitCode, deleted.outputs['result'], deleted.outputs['deleted-count']]).toEqual([
      0,
      'deleted',
      '1',
    ]);
    expect(deleted.stdout).toContain('DELETE_COMPLETE');
    expect(rehearsal.state.accounts.get(ALONE)?.iam.roles.has('AlphausAcctAccessRole')).toBe(false);
    const again = await offboard();
    expect([again.exitCode, again.outputs['result'], writes(again)]).toEqual([0, 'absent', []]);
  });

  it('is found by its platform alone', async () => {
    await registered();
    const deleted = await offboard({ stack: '' });
    expect([deleted.exitCode, deleted.outputs['result'], deleted.outputs['deleted-count']]).toEqual([
      0,
      'deleted',
      '1',
    ]);
  });

  it('removes the shell of what was only planned', async () => {
    await registered(ALONE, { mode: 'plan' });
    const deleted = await offboard();
    expect([deleted.exitCode, deleted.outputs['result']]).toEqual([0, 'deleted']);
  });

  it('is left alone in another account', async () => {
    await registered();
    const refused = await offboard({ 'expected-account-id': PAYER });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(wrong-account;');
  });

  it('is left alone while it is protected', async () => {
    await registered(ALONE, { 'termination-protection': 'true' });
    const refused = await offboard();
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(termination-protected;');
    const planned = await offboard({ mode: 'plan' });
    expect(planned.exitCode).toBe(0);
    const deleted = await offboard({ 'disable-termination-protection': 'true' });
    expect([deleted.exitCode, writes(deleted)]).toEqual([0, ['UpdateTerminationProtection', 'DeleteStack']]);
  });

  it.each([
    [{ platform: '', stack: '' }, '"platform" is required'],
    [{ platform: '', name: 'x' }, '"stack" has a meaning only with "platform"'],
    [{ stack: '', name: 'x' }, '"name" can be given for one "stack" only'],
    [{ 'expected-account-id': '' }, '"expected-account-id" is required'],
    [{ stack: 'nothing' }, '(stack-unknown;'],
    [{ platform: 'nowhere' }, '(platform-unknown;'],
  ])('refuses %j', async (inputs, message) => {
    const refused = await offboard(inputs as Record<string, string>);
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain(message);
  });
});

describe('what stays', () => {
  it('is said before and after', async () => {
    await own(BUCKETS);
    const planned = await removed({ mode: 'plan' });
    expect(planned.stdout).toMatch(
      /= retained AWS::S3::Bucket {2}Kept \(kept-bucket-1\) {2}DeletionPolicy Retain/,
    );
    const deleted = await removed();
    expect(deleted.outputs['result']).toBe('deleted');
    expect(JSON.parse(deleted.outputs['retained-resources'] ?? '')).toEqual([
      {
        stack: 'own',
        logicalId: 'Kept',
        physicalId: 'kept-bucket-1',
        resourceType: 'AWS::S3::Bucket',
        why: 'DeletionPolicy Retain',
      },
    ]);
    expect(deleted.summary).toContain('**retained**');
  });

  it('is what cannot be deleted, with its reason, and when that is wanted', async () => {
    await own(ROLE, { capabilities: 'CAPABILITY_NAMED_IAM' });
    const role = rehearsal.state.accounts.get(ALONE)?.iam.roles.get('left');
    role?.attachedPolicies.add('arn:aws:iam::aws:policy/ReadOnlyAccess');
    const failed = await removed();
    expect([failed.exitCode, failed.outputs['result']]).toEqual([1, 'failed']);
    expect(failed.stdout).toContain('because of Role (AWS::IAM::Role)');
    expect(failed.stdout).toContain('Somebody added something to it outside of the stack');
    expect(failed.stdout).toContain('retain-resources: Role');

    const deleted = await removed({ 'retain-resources': 'Role' });
    expect([deleted.exitCode, deleted.outputs['result']]).toEqual([0, 'deleted']);
    expect(JSON.parse(deleted.outputs['retained-resources'] ?? '')).toMatchObject([{ logicalId: 'Role' }]);
    expect(rehearsal.state.accounts.get(ALONE)?.iam.roles.has('left')).toBe(true);
  });

  it('is left behind at once, in the second try of the same run', async () => {
    await own(ROLE, { capabilities: 'CAPABILITY_NAMED_IAM' });
    rehearsal.state.accounts
      .get(ALONE)
      ?.iam.roles.get('left')
      ?.attachedPolicies.add('arn:aws:iam::aws:policy/ReadOnlyAccess');
    const deleted = await removed({ 'retain-resources': 'Role\nGone' });
    expect([deleted.exitCode, writes(deleted)]).toEqual([0, ['DeleteStack', 'DeleteStack']]);
  });
});

describe('a stack set with stacks in linked accounts', () => {
  beforeEach(async () => {
    const created = await registered(PAYER, { 'target-organization-id': 'r-ex4m' });
    expect(created.exitCode).toBe(0);
  });

  it('is not taken away by the way', async () => {
    const refused = await offboard({}, PAYER);
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(stack-set-instances;');
    expect(refused.stdout).toMatch(/with that 3 stacks in linked accounts/);
    expect((await offboard({ mode: 'plan' }, PAYER)).exitCode).toBe(0);
    const deleted = await offboard({ 'delete-stack-set-instances': 'true' }, PAYER);
    expect([deleted.exitCode, deleted.outputs['result']]).toEqual([0, 'deleted']);
  });

  it('is not left behind either', async () => {
    const refused = await offboard({ 'retain-resources': 'LinkedAccountsStackSet' }, PAYER);
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(stack-set-retained;');
  });
});
