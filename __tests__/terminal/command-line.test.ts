import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { STEPS } from '../../src/steps/steps.ts';
import { runCommandLine } from '../../src/terminal/command-line.ts';

const packageRoot = new URL('../../', import.meta.url);
const OPEN = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:octo-org/*' } },
  },
};

async function run(
  args: readonly string[],
  interactive = false,
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  writeFileSync(join(folder, 'trust.json'), JSON.stringify(OPEN));
  const texts = { stdout: '', stderr: '' };
  const exitCode = await runCommandLine({
    arguments: args,
    environment: {},
    folder,
    packageRoot,
    stdout: (text) => {
      texts.stdout += text;
    },
    stderr: (text) => {
      texts.stderr += text;
    },
    interactive,
    applyEdits: () => () => undefined,
  });
  return { exitCode, ...texts };
}

describe('outputs of a step', () => {
  const audit = ['audit-trust', '--policy-files', 'trust.json'];

  it('are whole for programs', async () => {
    const { exitCode, stdout } = await run(audit);
    const lines = stdout.trimEnd().split('\n');
    const findings = lines.find((line) => line.startsWith('findings='))?.slice('findings='.length);
    expect([exitCode, lines.includes('html-file=')]).toEqual([1, true]);
    expect(JSON.parse(findings ?? '')).toContainEqual(expect.objectContaining({ kind: 'org-wide' }));
  });

  it('are short for people', async () => {
    const { exitCode, stdout } = await run(audit, true);
    expect([exitCode, stdout.includes('html-file=')]).toEqual([1, false]);
    expect(stdout).toMatch(/^findings=\[\{.*… \(\d+ characters; --json prints all\)$/m);
    expect(stdout).toMatch(/^max-severity=high$/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(240);
    expect(() => JSON.parse(stdout)).toThrow();
  });

  it('are whole as JSON, also for people', async () => {
    expect(JSON.parse((await run([...audit, '--json'], true)).stdout)).toMatchObject({
      policies: [{ severity: 'high' }],
    });
  });
});

describe('help', () => {
  it.each([[], ['help'], ['--help'], ['-h']].map((args) => [args]))(
    '%j names every command and what it does',
    async (args) => {
      const { exitCode, stdout } = await run(args);
      expect(exitCode).toBe(0);
      for (const name of [...Object.keys(STEPS), 'demo', 'rehearse'])
        expect(stdout).toMatch(new RegExp(`^  ${name} +\\w{2,}.* \\w+`, 'm'));
    },
  );

  it.each(Object.keys(STEPS))('of %s tells each input in words and in form', async (name) => {
    const { exitCode, stdout } = await run([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('${{');
    const inputs = stdout.split(/^ {2}--/m).slice(1);
    expect(inputs).not.toEqual([]);
    for (const input of inputs) expect(input).toMatch(/^\S+ +\S[\s\S]*\w[\s\S]*\([\s\S]+\)\s*$/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('comes with a command that is none', async () => {
    const { exitCode, stderr } = await run(['deploi']);
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, 'There is no command "deploi".']);
  });
});
