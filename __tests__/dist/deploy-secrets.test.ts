import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

const SECRET = 'hush-hush-tests-only';
/** Outputs with harmless names: one of a secret, and one that tries to be more than text. */
const TEMPLATE = `Parameters:
  Quiet: { Type: String, NoEcho: true }
Resources:
  B: { Type: AWS::S3::Bucket }
Outputs:
  Where: { Value: !Sub "https://x/\${Quiet}/y" }
  Evil: { Value: "a\\n::set-env name=PATH::/evil\\n::error::boo | <img src=x> [x](javascript:1) @team" }
`;

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await rehearseAdministrators({});
});
afterEach(() => rehearsal.close());

function deploy(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(ALONE), GITHUB_WORKSPACE: folder },
    inputs: { name: 'own', ...inputs },
  });
}

/** The secret stands nowhere but in the command that masks it, and in the one output that is it. */
function expectHidden({ stdout, stderr, summary, outputs }: StubRun): void {
  for (const line of stdout.split('\n').filter((each) => each.includes(SECRET)))
    expect(line).toMatch(/^::add-mask::/);
  expect(stdout).toMatch(new RegExp(`^::add-mask::.*${SECRET}`, 'm'));
  expect(stderr + summary).not.toContain(SECRET);
  const { Where, ...others } = outputs;
  expect(Where).toBe(`https://x/${SECRET}/y`);
  expect(JSON.stringify(others)).not.toContain(SECRET);
  expect(JSON.parse(outputs['stack-outputs'] ?? '')).toMatchObject({ Where: '***' });
}

describe('an output made of a parameter that CloudFormation does not show', () => {
  it('is masked wherever it is not asked for by its name, also when the value was given long ago', async () => {
    const own = { template: 'own.yml' };
    const files = { 'own.yml': TEMPLATE };
    expectHidden(await deploy({ ...own, 'parameter-overrides': `Quiet=${SECRET}` }, files));
    const again = await deploy(own, files);
    expect(again.outputs['result']).toBe('unchanged');
    expectHidden(again);
  });

  it('is masked too when an earlier plan is executed, which has its own template', async () => {
    const planned = await deploy(
      { template: 'own.yml', mode: 'plan', 'parameter-overrides': `Quiet=${SECRET}` },
      { 'own.yml': TEMPLATE },
    );
    const applied = await deploy({
      mode: 'apply',
      'execute-change-set-id': planned.outputs['change-set-id'] ?? '',
    });
    expect(applied.outputs['result']).toBe('created');
    expectHidden(applied);
  });
});

it('an output is text, whatever it says', async () => {
  const created = await deploy(
    { template: 'own.yml', 'parameter-overrides': `Quiet=${SECRET}` },
    { 'own.yml': TEMPLATE },
  );
  expect(created.outputs['Evil']).toContain('\n::error::boo | <img');
  // The runner takes a line for a command when it begins with two colons.
  expect(created.stdout).not.toMatch(/^\s*::(set-env|error)/m);
  for (const part of ['<img', '[x](', '@team']) expect(created.summary).not.toContain(part);
});
