import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StackStatus } from '@aws-sdk/client-cloudformation';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

const PLAIN = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
/** What is imported must have a name and be retained; after the rollback of an import it is there without a stack. */
const IMPORTED =
  'Resources:\n  B: { Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: { BucketName: example-b } }\n';

let rehearsal: Rehearsal | undefined;
afterEach(() => rehearsal?.close());

/** Deploys over a stack that somebody left in this status. */
async function deployOver(
  status: string,
  inputs: Readonly<Record<string, string>>,
  spoil: () => Promise<void> = async () => undefined,
): Promise<StubRun> {
  const before = status.startsWith('IMPORT_') ? IMPORTED : PLAIN;
  const lasts = status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS' ? { for: 1 } : {};
  rehearsal = await rehearseAdministrators({
    alone: { stacks: [{ name: 'own', status, ...lasts, template: before }] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  writeFileSync(join(folder, 'own.yml'), `${before}  C: { Type: AWS::S3::Bucket }\n`);
  await spoil();
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(ALONE), GITHUB_WORKSPACE: folder },
    inputs: {
      template: 'own.yml',
      name: 'own',
      'adopt-existing-resources': String(status.startsWith('IMPORT_ROLLBACK_')),
      ...inputs,
    },
  });
}

describe('a rollback that cannot be finished', () => {
  /** From now on no update of the resource works, not even one back. */
  async function deployOverBroken(inputs: Readonly<Record<string, string>>): Promise<StubRun> {
    return deployOver(
      'UPDATE_ROLLBACK_FAILED',
      { 'continue-update-rollback': 'true', ...inputs },
      async () => {
        const fault = { kind: 'resource-failure', 'logical-id': 'B', phase: 'update', times: 'always' };
        await fetch(`${rehearsal?.url}/_rehearsal/faults`, {
          method: 'POST',
          body: JSON.stringify([{ ...fault, reason: 'The bucket is gone' }]),
        });
      },
    );
  }

  it('fails with the name of the input that leaves out what cannot be mended', async () => {
    const run = await deployOverBroken({});
    expect([run.exitCode, changes(run)]).toEqual([1, ['ContinueUpdateRollback']]);
    expect(run.stdout).toMatch(/continuing the rollback did not help[\s\S]*`skip-resources-on-rollback`/);
    expect(run.stdout).not.toContain('left out B');
  });

  it('goes on without the resources that are named, and says that they may differ', async () => {
    const run = await deployOverBroken({ 'skip-resources-on-rollback': 'B' });
    expect([run.exitCode, run.outputs['result']]).toEqual([0, 'updated']);
    expect(changes(run)).toEqual(['ContinueUpdateRollback', ...MAKES]);
    expect(run.stdout).toContain('The rollback of own left out B: CloudFormation takes them for rolled back');
  });

  it('does not leave out what did not fail', async () => {
    const run = await deployOverBroken({ 'skip-resources-on-rollback': 'Other' });
    expect([run.exitCode, changes(run)]).toEqual([1, []]);
    expect(run.stdout).toContain('Resource Other cannot be skipped');
  });

  it('leaves out nothing without consent to go on', async () => {
    const run = await deployOverBroken({
      'continue-update-rollback': 'false',
      'skip-resources-on-rollback': 'B',
    });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain('has a meaning only with `continue-update-rollback: true`');
  });
});

const changes = ({ requests }: StubRun): readonly string[] =>
  requests.flatMap(
    (each) => /^cloudformation:((?:Create|Execute|Delete|Continue)\w+) 200/.exec(each)?.[1] ?? [],
  );

const MAKES = ['CreateChangeSet', 'ExecuteChangeSet'];
const ALLOWED = { 'recreate-failed-stack': 'true', 'continue-update-rollback': 'true' };

interface Row {
  readonly status: string;
  /** What comes of it without any consent, and with all of them. */
  readonly plain: string;
  readonly allowed?: string;
  /** What is changed with consent. */
  readonly changed?: readonly string[];
}

/** What is done about a stack in every status that there is. */
const ROWS: readonly Row[] = [
  ...['CREATE', 'UPDATE', 'IMPORT', 'UPDATE_ROLLBACK', 'IMPORT_ROLLBACK'].map((before) => ({
    status: `${before}_COMPLETE`,
    plain: 'updated',
  })),
  { status: 'REVIEW_IN_PROGRESS', plain: 'created' },
  ...[
    'CREATE_IN_PROGRESS',
    'UPDATE_IN_PROGRESS',
    'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
    'UPDATE_ROLLBACK_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
    'IMPORT_IN_PROGRESS',
    'IMPORT_ROLLBACK_IN_PROGRESS',
  ].map((status) => ({ status, plain: 'updated' })),
  { status: 'DELETE_IN_PROGRESS', plain: 'created' },
  {
    status: 'ROLLBACK_IN_PROGRESS',
    plain: 'refused',
    allowed: 'created',
    changed: ['DeleteStack', ...MAKES],
  },
  { status: 'ROLLBACK_COMPLETE', plain: 'refused', allowed: 'created', changed: ['DeleteStack', ...MAKES] },
  {
    status: 'UPDATE_ROLLBACK_FAILED',
    plain: 'refused',
    allowed: 'updated',
    changed: ['ContinueUpdateRollback', ...MAKES],
  },
  ...['CREATE_FAILED', 'UPDATE_FAILED', 'ROLLBACK_FAILED', 'DELETE_FAILED', 'IMPORT_ROLLBACK_FAILED'].map(
    (status) => ({ status, plain: 'refused', allowed: 'refused', changed: [] }),
  ),
];

it('no status is left out', () => {
  const decided = ROWS.map(({ status }) => status);
  expect([...decided, 'DELETE_COMPLETE'].sort()).toEqual(Object.values(StackStatus).sort());
});

describe.each(ROWS)('a stack that is $status', ({ status, plain, allowed = plain, changed = MAKES }) => {
  const expected = (run: StubRun, outcome: string): void => {
    expect([run.exitCode, run.outputs['result'], run.stdout]).toEqual([
      outcome === 'refused' ? 1 : 0,
      outcome === 'refused' ? undefined : outcome,
      expect.stringContaining(outcome === 'refused' ? '(stack-stuck;' : '_COMPLETE'),
    ]);
  };

  it(`without consent: ${plain}`, async () => {
    const run = await deployOver(status, {});
    expected(run, plain);
    expect(changes(run)).toEqual(plain === 'refused' ? [] : MAKES);
  });

  it(`with consent: ${allowed}, by ${changed.join(', ') || 'nothing'}`, async () => {
    const run = await deployOver(status, ALLOWED);
    expected(run, allowed);
    expect(changes(run)).toEqual(changed);
  });
});
