import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runDemo } from '../../src/demo/demo.ts';
import { ownActions } from '../../src/demo/own-actions.ts';
import { oneJob, repositoryRoot } from '../runner/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'demo-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the demo on a package with the rehearsed accounts of ours and a workflow of its own. */
async function demo(workflow: string, ...args: string[]): Promise<{ exitCode: number; text: string }> {
  mkdirSync(join(folder, 'examples'), { recursive: true });
  cpSync(join(repositoryRoot, 'examples/rehearsal.yml'), join(folder, 'examples/rehearsal.yml'));
  writeFileSync(join(folder, 'examples/onboard.yml'), workflow);
  const text: string[] = [];
  const exitCode = await runDemo({
    packageRoot: pathToFileURL(`${folder}/`),
    arguments: args,
    stdout: (part) => text.push(part),
    environment: { NO_COLOR: '1' },
  });
  return { exitCode, text: text.join('') };
}

describe('the demo', () => {
  it('succeeds with the workflow, counts calls and says how to do it for real', async () => {
    const { exitCode, text } = await demo(oneJob('- run: curl -s "$AWS_ENDPOINT_URL"'));
    expect(exitCode).toBe(0);
    expect(text).toContain('This is a rehearsal of AWS by aws-account-steps.');
    expect(text).toMatch(/Nothing was created\.\nAWS calls +0\n/);
    expect(text).toContain('The same for real');
  });

  it('adds up checks and findings that the steps report', async () => {
    const outputs = 'printf "checks-passed=3\\nchecks-failed=1\\nfindings-high=2\\n" >> "$GITHUB_OUTPUT"';
    const { text } = await demo(
      oneJob(`- run: '${outputs}'\n- run: 'echo checks-passed=4 >> "$GITHUB_OUTPUT"'`),
    );
    expect(text).toMatch(/^Checks +7 passed, 1 failed, 0 unknown$/m);
    expect(text).toMatch(/^Findings +0 critical, 2 high, 0 medium, 0 low$/m);
  });

  it('refuses what the local runner does not have, with the place', async () => {
    const { exitCode, text } = await demo(oneJob('- uses: someone/else@v1'));
    expect(exitCode).toBe(1);
    expect(text).toContain('.github/workflows/onboard.yml (Line: 6, Col: 9): `uses: someone/else@v1`');
  });

  it('fails with the workflow', async () => {
    const { exitCode, text } = await demo(oneJob('- run: exit 7'));
    expect(exitCode).toBe(1);
    expect(text).toContain('Error: Process completed with exit code 7.');
    expect(text).toContain('The workflow failed; see above.');
  });

  it('does not take just any failure for an explained refusal', async () => {
    const { exitCode, text } = await demo(oneJob('- { id: login, run: exit 1 }\n- run: x'), '--break-trust');
    expect(exitCode).toBe(1);
    expect(text).toContain(
      'github-onboarding trusts octo-org/another-repository now, and no longer octo-org/cloud-accounts.',
    );
    expect(text).toContain('✓ the login failed, and nothing after it ran');
    expect(text).toContain('✗ it gives a trust statement');
  });

  it.each([
    [['--help'], 0],
    [['--brake-trust'], 2],
    [['--example', 'none'], 2],
    [['--example', '../secret'], 2],
  ])('%j ends with %i and the usage', async (args, expected) => {
    const { exitCode, text } = await demo(oneJob('- run: x'), ...args);
    expect(exitCode).toBe(expected);
    expect(text).toContain('Usage: aws-account-steps demo');
  });
});

describe('actions of this package', () => {
  const find = ownActions(new URL('file:///package/'));
  it.each([
    ['aws-account-steps/aws-account-steps/actions/login@v1', '/package/actions/login/'],
    ['aws-account-steps/aws-account-steps@v1.2.3', '/package/'],
    ['aws-account-steps/aws-account-steps/../x@v1', undefined],
    ['aws-account-steps/other@v1', undefined],
    ['someone/aws-account-steps/actions/login@v1', undefined],
    ['aws-account-steps/aws-account-steps/actions/login', undefined],
  ])('%s', (uses, folder) => {
    expect(find(uses)).toBe(folder);
  });
});
