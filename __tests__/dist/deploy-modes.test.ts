import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const BUCKET = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
const TWO_BUCKETS = `${BUCKET}  C: { Type: AWS::S3::Bucket }\n`;
const FAILS = `${BUCKET}  P:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref B
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: nonsense, Action: "s3:*", Resource: "*" }] }
`;
/** Refused before anything is created: a role of that name is there already. */
const CONFLICTS = `Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      RoleName: github-onboarding
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [] }
`;

const NAMED = { capabilities: 'CAPABILITY_NAMED_IAM' };

let rehearsal: Rehearsal;
let session: Readonly<Record<string, string>>;

beforeEach(async () => {
  rehearsal = await rehearseExample();
  const roles = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles;
  roles?.get('github-onboarding')?.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
  const login = await runStub({
    stub: 'login',
    rehearsal,
    environment: { ...rehearsal.githubJob(JOB) },
    inputs: { 'role-to-assume': ROLE_ARN },
  });
  session = login.environment;
});
afterEach(() => rehearsal.close());

function run(inputs: Readonly<Record<string, string>>, template?: string): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  if (template !== undefined) writeFileSync(join(folder, 'own.yml'), template);
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...session, GITHUB_WORKSPACE: folder },
    inputs: { ...(template === undefined ? {} : { template: 'own.yml' }), name: 'own', ...inputs },
  });
}

const calls = ({ requests }: StubRun): readonly string[] =>
  requests.flatMap((request) => /^cloudformation:((Create|Execute|Delete)\w+ \d+)/.exec(request)?.[1] ?? []);

async function putObject(bucket: string): Promise<void> {
  const client = new S3Client({
    endpoint: rehearsal.url,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: session['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: session['AWS_SECRET_ACCESS_KEY'] ?? '',
      sessionToken: session['AWS_SESSION_TOKEN'] ?? '',
    },
  });
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'k', Body: 'x' }));
  client.destroy();
}

describe('a plan, and its execution later', () => {
  it('executes exactly what was planned', async () => {
    const planned = await run({ mode: 'create-only' }, BUCKET);
    expect([planned.outputs['result'], calls(planned)]).toEqual(['planned', ['CreateChangeSet 200']]);
    const id = planned.outputs['change-set-id'] ?? '';
    const executed = await run({ mode: 'execute-only', 'execute-change-set-id': id });
    expect([executed.exitCode, executed.outputs['result'], calls(executed)]).toEqual([
      0,
      'created',
      ['ExecuteChangeSet 200'],
    ]);
    expect(executed.outputs['change-set-id']).toBe(id);
    expect(executed.stdout).toContain('+ Add    AWS::S3::Bucket  B');

    const again = await run({ mode: 'execute-only', 'execute-change-set-id': id });
    expect([again.exitCode, calls(again)]).toEqual([1, []]);
    expect(again.stdout).toMatch(/\(change-set-(missing|not-executable);/);
  });

  it('updates by the name of a change set', async () => {
    await run({}, BUCKET);
    const planned = await run({ 'change-set-name': 'review-7', 'no-execute-changeset': 'true' }, TWO_BUCKETS);
    expect(planned.outputs['change-set-name']).toBe('review-7');
    const executed = await run({ mode: 'execute-only', 'execute-change-set-id': 'review-7' });
    expect([executed.exitCode, executed.outputs['result'], executed.outputs['changes-count']]).toEqual([
      0,
      'updated',
      '1',
    ]);
  });

  it('does not execute the change set of another stack', async () => {
    const planned = await run({ mode: 'create-only', name: 'other' }, BUCKET);
    const id = planned.outputs['change-set-id'] ?? '';
    const foreign = await run({ mode: 'execute-only', 'execute-change-set-id': id });
    expect([foreign.exitCode, calls(foreign), foreign.outputs]).toEqual([1, [], {}]);
    expect(foreign.stdout).toContain('(change-set-foreign;');
  });

  it.each([
    [{ mode: 'execute-only' }, '"execute-change-set-id" is required'],
    [{ 'execute-change-set-id': 'x' }, 'has a meaning only with `mode: apply`'],
    [
      { mode: 'execute-only', 'execute-change-set-id': 'x', tags: 'a=b' },
      '"tags" has no meaning with `mode: execute-only`',
    ],
    [{ mode: 'execute-only', 'execute-change-set-id': 'x', 'no-execute-changeset': 'true' }, 'contradicts'],
    [{ mode: 'execute-only', 'execute-change-set-id': 'x', name: '' }, '"platform" is required'],
  ])('refuses %j', async (inputs, message) => {
    const refused = await run(inputs);
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain(message);
    expect(refused.requests).toEqual([]);
  });
});

describe("what is somebody else's", () => {
  it('leaves the plan of another run alone when its own change set fails', async () => {
    const planned = await run({ mode: 'create-only' }, BUCKET);
    const failed = await run(NAMED, CONFLICTS);
    expect(failed.stdout).toContain('(change-set-failed;');
    expect(calls(failed)).toEqual(['CreateChangeSet 200', 'DeleteChangeSet 200']);
    const id = planned.outputs['change-set-id'] ?? '';
    const executed = await run({ mode: 'execute-only', 'execute-change-set-id': id });
    expect(executed.outputs['result']).toBe('created');
  });

  it('removes the shell of its own, unless it is to stay', async () => {
    const removed = await run(NAMED, CONFLICTS);
    expect(calls(removed)).toEqual(['CreateChangeSet 200', 'DeleteChangeSet 200', 'DeleteStack 200']);
    const kept = await run({ ...NAMED, 'no-delete-failed-changeset': 'true' }, CONFLICTS);
    expect(calls(kept)).toEqual(['CreateChangeSet 200']);
  });

  it('is not replaced by a platform whose stack has the same name', async () => {
    const other = 'AlphausAccountAccess';
    await run({ name: other }, TWO_BUCKETS);
    const octo = { name: '', platform: 'octo', stack: 'api-access', 'external-id': 'tests-only-1' };
    const refused = await run(octo);
    expect([refused.exitCode, refused.outputs]).toEqual([1, {}]);
    expect(refused.stdout).toContain('(stack-foreign;');
    expect(calls(refused)).toEqual(['CreateChangeSet 200', 'DeleteChangeSet 200']);
    const beside = await run({ ...octo, name: 'octo-access' });
    expect(beside.outputs['result']).toBe('created');
  });

  it('keeps the tags that a stack has when none are given', async () => {
    await run({ tags: 'owner=me' }, BUCKET);
    await run({}, TWO_BUCKETS);
    const stack = await run({ tags: 'owner=me' }, TWO_BUCKETS);
    expect(stack.outputs['result']).toBe('unchanged');
  });
});

it('says what CloudFormation warns of, before anything is done', async () => {
  await run({}, TWO_BUCKETS);
  const bucket = [...rehearsal.state.bucketOwners.keys()].find((name) => name.startsWith('own-c-')) ?? '';
  await putObject(bucket);
  const planned = await run({ mode: 'plan' }, BUCKET);
  expect([planned.exitCode, planned.outputs['result']]).toEqual([0, 'planned']);
  for (const text of [planned.stdout, planned.summary.replaceAll('\\', '')])
    expect(text).toMatch(/⚠️ C \(AWS::S3::Bucket\): .*is not empty/);
  expect(planned.stdout).toMatch(/^::warning title=CloudFormation warns of own::C /m);
});

it('leaves a failed stack as it is when that is wanted', async () => {
  const failed = await run({ 'disable-rollback': 'true' }, FAILS);
  expect([failed.exitCode, failed.outputs['result'], failed.outputs['stack-status']]).toEqual([
    1,
    'failed',
    'CREATE_FAILED',
  ]);
});
