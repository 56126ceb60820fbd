import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubCall, type StubRun } from './run-stub.ts';

const BUCKET = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
const TWO = `${BUCKET}  C: { Type: AWS::S3::Bucket }\n`;

let rehearsal: Rehearsal;
const start = async (rest = ''): Promise<void> => {
  rehearsal = await rehearseAdministrators({ rest: `\n${rest}\n` });
};
afterEach(() => rehearsal.close());

function run(
  inputs: Readonly<Record<string, string>>,
  template: string | undefined = BUCKET,
  more: Pick<StubCall, 'cancelWhen'> = {},
): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  if (template !== '') writeFileSync(join(folder, 'own.yml'), template);
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(ALONE), GITHUB_WORKSPACE: folder },
    inputs: { ...(template === '' ? {} : { template: 'own.yml', name: 'own' }), ...inputs },
    ...more,
  });
}

describe('a cancelled job', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'says by %s where the stack is, and how to wait for it',
    async (signal) => {
      await start('speed: 5');
      const cancelled = await run({}, BUCKET, { cancelWhen: { text: 'CREATE_IN_PROGRESS', signal } });
      expect([cancelled.exitCode, cancelled.outputs['result']]).toEqual([1, 'unfinished']);
      expect(cancelled.stdout).toContain('(cancelled;');
      expect(cancelled.stdout).toContain('when the job was cancelled');
      expect(cancelled.stdout).toMatch(/stack {2}arn:aws:cloudformation:us-east-1:\d+:stack\/own\//);

      const operation = cancelled.outputs['operation'] ?? '';
      expect(JSON.parse(operation)).toMatchObject({ created: true });
      const resumed = await run({ resume: operation }, '');
      expect([resumed.exitCode, resumed.outputs['result'], resumed.outputs['stack-status']]).toEqual([
        0,
        'created',
        'CREATE_COMPLETE',
      ]);
      expect(resumed.requests.filter((each) => /^cloudformation:(Create|Execute)/.test(each))).toEqual([]);
      // Another time there is nothing left to wait for, and the answer is the same.
      expect((await run({ resume: operation }, '')).outputs['result']).toBe('created');
    },
  );

  it('leaves no change set behind that was not ready', async () => {
    await start(
      'speed: 1\nfaults: [{ kind: slow, service: cloudformation, operation: DescribeChangeSet, seconds: 1 }]',
    );
    const cancelled = await run({}, BUCKET, {
      cancelWhen: { text: 'as stack own', signal: 'SIGINT' },
    });
    expect(cancelled.exitCode).toBe(1);
    expect(cancelled.stdout).toContain('(cancelled;');
    expect(cancelled.requests.filter((each) => each.includes('Execute'))).toEqual([]);
    const [made = 0, removed = 0] = ['Create', 'Delete'].map(
      (verb) => cancelled.requests.filter((each) => each === `cloudformation:${verb}ChangeSet 200`).length,
    );
    expect(removed).toBe(made);
    const again = await run({ mode: 'plan' });
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'planned']);
  });
});

describe('resuming', () => {
  it.each([
    ['not json', '"resume" is not the output'],
    [
      '{"stackId":"arn:aws:cloudformation:us-east-1:777788889999:stack/other/1","created":true}',
      '(operation-foreign;',
    ],
  ])('refuses %s', async (operation, message) => {
    await start();
    const refused = await run({ resume: operation });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain(message);
    expect(refused.requests.filter((each) => /^cloudformation:(Create|Execute)/.test(each))).toEqual([]);
  });

  it('tells how a deployment failed that nobody waited for', async () => {
    await start('faults: [{ kind: resource-failure, logical-id: C, reason: "no room" }]');
    const failed = await run({}, TWO);
    expect(failed.outputs['result']).toBe('failed');
    const resumed = await run({ resume: failed.outputs['operation'] ?? '' }, TWO);
    expect([resumed.exitCode, resumed.outputs['result']]).toEqual([1, 'failed']);
    expect(resumed.stdout).toContain('because of C (AWS::S3::Bucket)');
  });
});

describe('two runs at once', () => {
  it('do not collide, and the later one says what happened', async () => {
    await start();
    await run({});
    const [first, second] = [await run({ mode: 'plan' }, TWO), await run({ mode: 'plan' }, TWO)];
    expect(first.outputs['change-set-id']).not.toBe(second.outputs['change-set-id']);
    const apply = (planned: StubRun): Promise<StubRun> =>
      run(
        { mode: 'apply', name: 'own', 'execute-change-set-id': planned.outputs['change-set-id'] ?? '' },
        '',
      );
    expect((await apply(first)).outputs['result']).toBe('updated');
    const late = await apply(second);
    expect([late.exitCode, late.outputs]).toEqual([1, {}]);
    expect(late.stdout).toMatch(/\((change-set-missing|change-set-not-executable|change-set-overtaken);/);
  });
});

const CALLS = [
  'DescribeStacks',
  'GetTemplateSummary',
  'CreateChangeSet',
  'DescribeChangeSet',
  'DescribeEvents',
  'DescribeStackEvents',
  'ExecuteChangeSet',
  'UpdateTerminationProtection',
  'SetStackPolicy',
];

describe('what passes by itself', () => {
  it.each([
    ...CALLS.map((operation) => [
      operation,
      `{ kind: throttle, service: cloudformation, operation: ${operation}, times: 2 }`,
    ]),
    ...CALLS.map((operation) => [
      operation,
      `{ kind: reset, service: cloudformation, operation: ${operation}, when: after }`,
    ]),
    ['GetCallerIdentity', '{ kind: server-error, service: sts, operation: GetCallerIdentity, times: 2 }'],
  ])('is waited out: %s %s', async (_, fault) => {
    await start(`faults: [${fault}]`);
    const created = await run({
      'termination-protection': 'true',
      'stack-policy': '{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}',
    });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(
      created.requests.filter((each) => each === 'cloudformation:ExecuteChangeSet 200').length,
    ).toBeGreaterThan(0);
    const stacks = created.requests.filter((each) => each === 'cloudformation:CreateChangeSet 200');
    expect(stacks.length).toBeLessThanOrEqual(2);
  });

  it('is waited out in the middle of a stack, however often a call fails', async () => {
    await start(
      'speed: 20\nfaults: [{ kind: reset, service: cloudformation, operation: DescribeStackEvents, nth: 3, times: 9 }]',
    );
    const created = await run({});
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.stdout).toContain(
      'CloudFormation could not be asked (cloudformation:DescribeStackEvents:',
    );
  });

  it('is said when it does not pass', async () => {
    await start(
      'faults: [{ kind: throttle, service: cloudformation, operation: CreateChangeSet, times: always }]',
    );
    const failed = await run({});
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toContain('(aws-throttled;');
  });
});
