import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readFaults } from '../../../src/rehearsal/faults/fault.ts';
import { keysOf, PAYER, Payer, ROOT } from '../../rehearsal/stack-sets/payer.ts';
import { repositoryRoot } from '../../runner/world.ts';
import { deployStackSet, OCTO, writesOf } from './payer-job.ts';

const TARGETED = { ...OCTO, targets: ROOT };
const SET = 'alphaus-api-access-stackset';
const setOf = (payer: Payer, name = SET) =>
  [...(payer.rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.values() ?? [])].find(
    (set) => set.name === name,
  );

/** Starts the step and kills it, as a runner does with a cancelled job, once AWS has begun an operation. */
async function cancelled(payer: Payer, inputs: Readonly<Record<string, string>>): Promise<void> {
  const { accessKeyId, secretAccessKey } = keysOf(PAYER);
  const folder = mkdtempSync(join(tmpdir(), 'cancelled-'));
  const child = spawn(process.execPath, [join(repositoryRoot, 'dist/deploy-stack-set.js')], {
    cwd: folder,
    env: {
      HOME: folder,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_REGION: 'us-east-1',
      GITHUB_WORKSPACE: folder,
      ...payer.rehearsal.environment,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: 'ignore',
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let isOver = false;
  void closed.then(() => {
    isOver = true;
  });
  while (!isOver && setOf(payer)?.operations.length !== 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGKILL');
  await closed;
}

describe('an operation that outlives its run', () => {
  it('after a cancelled job is waited for by the next one, which begins nothing twice', async () => {
    await using payer = await Payer.start();
    const { state } = payer.rehearsal;
    state.setSpeed(20);
    await cancelled(payer, TARGETED);
    const again = await deployStackSet(payer, TARGETED);
    expect([again.exitCode, again.outputs['coverage'], writesOf(again)]).toEqual([0, '100', []]);
    expect(again.stdout).toMatch(/CREATE aws-account-steps-[0-9a-f-]+ is RUNNING: waiting until it is done/);
  }, 180_000);
});

describe('a network that is not there all the time', () => {
  it.each(['reset', 'half-answer', 'server-error', 'throttle'])(
    'every call fails once (%s), and the roll-out is begun once',
    async (kind) => {
      await using payer = await Payer.start();
      const operations = [
        'DescribeOrganizationsAccess',
        'DescribeStackSet',
        'GetTemplateSummary',
        'ListStackInstances',
        'DescribeStackSetOperation',
        'ListStackSetOperationResults',
        'CreateStackSet',
        'CreateStackInstances',
        'ListRoots',
        'ListAccountsForParent',
        'ListOrganizationalUnitsForParent',
        'DescribeOrganization',
      ];
      payer.rehearsal.state.faults.add(
        readFaults(
          operations.map((operation) => ({ kind, operation, account: PAYER })),
          'faults',
          [],
        ),
      );
      const run = await deployStackSet(payer, TARGETED);
      expect([run.exitCode, run.outputs['result'], run.outputs['coverage']]).toEqual([0, 'created', '100']);
      expect(setOf(payer)?.operations.map(({ action }) => action)).toEqual(['CREATE']);
      for (const operation of operations)
        expect(run.requests.filter((request) => request.includes(`:${operation} `)).length).toBeGreaterThan(
          1,
        );
    },
    // A client that was told to slow down keeps to a slower pace for a while.
    180_000,
  );
});
