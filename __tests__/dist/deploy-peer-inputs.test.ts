import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { stacksOf } from '../../src/rehearsal/cloudformation/stack/find-stack.ts';
import type { StackState } from '../../src/rehearsal/cloudformation/stack/stack-state.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { deployInputs } from '../../src/steps/deploy/inputs.ts';
import { proxyInputs } from '../../src/steps/proxy-inputs.ts';
import { ALONE, administratorOf, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

const PEER = readFileSync(
  new URL('../fixtures/aws-cloudformation-github-deploy-inputs.txt', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const TEMPLATE = `Parameters:
  First: { Type: String }
  Second: { Type: String, Default: second }
Resources:
  B: { Type: AWS::S3::Bucket }
Outputs:
  Both: { Value: !Sub "\${First} \${Second}" }
`;

let rehearsal: Rehearsal;
let folder: string;
beforeEach(async () => {
  rehearsal = await rehearseAdministrators();
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  writeFileSync(join(folder, 'own.yml'), TEMPLATE);
  writeFileSync(join(folder, 'given.json'), '[{"ParameterKey": "First", "ParameterValue": "from a file"}]');
});
afterEach(() => rehearsal.close());

const run = (inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(ALONE), GITHUB_WORKSPACE: folder },
    inputs: { name: 'own', template: 'own.yml', 'parameter-overrides': 'First="a,b"', ...inputs },
  });
const stack = (): StackState | undefined =>
  [...stacksOf(rehearsal.state, ALONE, 'us-east-1').values()].find(({ name }) => name === 'own');

it('every input of the peer is one of ours', () => {
  const ours = Object.keys({ ...deployInputs, ...proxyInputs });
  expect(PEER.length).toBeGreaterThan(20);
  expect(PEER.filter((name) => !ours.includes(name))).toEqual([]);
});

it.each<readonly [string, Readonly<Record<string, string>>, () => unknown, unknown]>([
  ['pairs with quotes', {}, () => stack()?.outputs[0]?.value, 'a,b second'],
  [
    'a file in the working folder',
    { 'parameter-overrides': 'file://given.json' },
    () => stack()?.outputs[0]?.value,
    'from a file second',
  ],
  [
    'tags as JSON',
    { tags: '[{ "Key": "cost-center", "Value": "4711" }]' },
    () => stack()?.deployment?.tags.get('cost-center'),
    '4711',
  ],
  [
    'capabilities',
    { capabilities: 'CAPABILITY_IAM,CAPABILITY_NAMED_IAM' },
    () => stack()?.status,
    'CREATE_COMPLETE',
  ],
  ['1 as true', { 'termination-protection': '1' }, () => stack()?.terminationProtection, true],
  ['0 as false', { 'no-execute-changeset': '0' }, () => stack()?.status, 'CREATE_COMPLETE'],
  ['only a plan', { 'no-execute-changeset': '1' }, () => stack()?.status, 'REVIEW_IN_PROGRESS'],
  ['its words for the mode', { mode: 'create-only' }, () => stack()?.status, 'REVIEW_IN_PROGRESS'],
  [
    'its default for nested stacks',
    { 'include-nested-stacks-change-set': '0' },
    () => stack()?.status,
    'CREATE_COMPLETE',
  ],
])('is given as there: %s', async (_, inputs, seen, expected) => {
  const done = await run(inputs);
  expect([done.exitCode, seen()]).toEqual([0, expected]);
});

it('a file of parameters is read by its address too, and missed in words', async () => {
  const planned = await run({ 'parameter-overrides': `file://${folder}/given.json` });
  expect([planned.exitCode, stack()?.outputs[0]?.value]).toEqual([0, 'from a file second']);
  const missed = await run({ 'parameter-overrides': 'file://none.json' });
  expect([missed.exitCode, missed.requests]).toEqual([1, []]);
  expect(missed.stdout).toContain('file://none.json, does not exist');
});
