import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inventoryOf } from '../../src/demo/closing.ts';
import { ownActions } from '../../src/demo/own-actions.ts';
import { DEMO_SECRETS, DEMO_TRIGGER, openScene } from '../../src/demo/scene.ts';
import type { WorkflowRun } from '../../src/runner/run-result.ts';
import { startGithub } from '../dist/github-api.ts';
import { repositoryRoot } from './world.ts';

const packageRoot = pathToFileURL(repositoryRoot.endsWith('/') ? repositoryRoot : `${repositoryRoot}/`);
const examples = readdirSync(join(repositoryRoot, 'examples')).filter((file) =>
  /^jobs:/m.test(readFileSync(join(repositoryRoot, 'examples', file), 'utf8')),
);

const OWN_WORLD = 'rehearse.yml';
/** It confirms what another workflow registered, and writes issues: see below. */
const NIGHTLY = 'nightly-confirm.yml';

/** Which steps went how, and the log of those that failed, so that a failure can be read in the test's output. */
function told(run: WorkflowRun): string {
  const steps = run.jobs.flatMap((job) => job.steps);
  return steps
    .map((step) => {
      const log = step.conclusion === 'failure' ? step.log.map((line) => `\n    ${line.text}`).join('') : '';
      return `${step.name}: ${step.outcome}${log}`;
    })
    .join('\n');
}

describe('every workflow in examples/, on the built steps and the rehearsal AWS', () => {
  it('finds the built steps', () => {
    expect(existsSync(join(repositoryRoot, 'dist/cli.js'))).toBe(true);
    expect(examples).toContain('onboard.yml');
  });

  it.each(examples.filter((example) => example !== NIGHTLY))(
    '%s succeeds, again succeeds without changing anything, and leaks no secret',
    async (example) => {
      const scene = await openScene(packageRoot);
      try {
        const shown: string[] = [];
        const listener = (event: { readonly type: string }): void => {
          if (!event.type.endsWith('-finished')) shown.push(JSON.stringify(event));
        };
        const first = await scene.run(example, listener);
        expect(`${first.conclusion}\n${told(first)}`).toMatch(/^success\n/);
        const before = [...inventoryOf(scene.rehearsal.state)];
        const second = await scene.run(example, listener);
        expect(`${second.conclusion}\n${told(second)}`).toMatch(/^success\n/);
        expect([...inventoryOf(scene.rehearsal.state)]).toEqual(before);
        const results = second.jobs
          .flatMap((job) => job.steps)
          .flatMap((step) => step.outputs['result'] ?? []);
        // A workflow that starts a rehearsal of its own finds it as new each time.
        const expected = example === OWN_WORLD ? 'created' : 'unchanged';
        expect(results.filter((result) => result !== expected)).toEqual([]);
        const secrets = [...scene.rehearsal.state.sessions.values()].flatMap((session) => [
          session.secretAccessKey,
          session.sessionToken,
        ]);
        secrets.push(...Object.values(DEMO_SECRETS));
        expect(secrets.length).toBeGreaterThan(example === OWN_WORLD ? 0 : 4);
        for (const secret of secrets) expect(shown.some((text) => text.includes(secret))).toBe(false);
      } finally {
        await scene.close();
      }
    },
    120_000,
  );
});

describe('the nightly confirm', () => {
  it('opens one issue when something went stale, keeps it up to date, and closes it', async () => {
    const scene = await openScene(packageRoot);
    const github = await startGithub();
    const ignore = (): void => undefined;
    const attest = join(repositoryRoot, '__tests__/fixtures/actions/attest/');
    const own = ownActions(packageRoot);
    const night = async () => {
      const run = await scene.run(NIGHTLY, ignore, {
        trigger: { ...DEMO_TRIGGER, eventName: 'schedule', apiUrl: github.url },
        secrets: { ...DEMO_SECRETS, GITHUB_TOKEN: 'ghs_rehearsal' },
        actions: (uses) => (uses.startsWith('actions/attest-build-provenance@') ? attest : own(uses)),
      });
      const step = run.jobs[0]?.steps.find(({ name }) => name === 'Sign the evidence');
      expect(`${step?.outcome}\n${told(run)}`).toMatch(/^success\n/);
      return [run.conclusion, github.issues.map(({ state }) => state)];
    };
    try {
      await scene.run('onboard.yml', ignore);
      expect(await night()).toEqual(['success', []]);

      const role = scene.rehearsal.state.accounts.get('111122223333')?.iam.roles.get('AlphausAcctAccessRole');
      if (role === undefined) throw new Error('There is no role');
      const before = role.trustPolicy;
      role.trustPolicy = before.replaceAll(DEMO_SECRETS['OCTO_EXTERNAL_ID'] ?? '', 'another-one');
      expect(await night()).toEqual(['failure', ['open']]);
      expect(github.issues[0]).toMatchObject({
        title: 'AWS account 111122223333 is not registered with octo: API access as it should be',
        body: expect.stringMatching(/^<!-- aws-account-steps confirm octo\/api-access 111122223333 /),
      });
      expect(github.issues[0]?.body).toContain('the role demands another external id');
      expect(github.issues[0]?.body).not.toContain(DEMO_SECRETS['OCTO_EXTERNAL_ID']);

      role.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
      expect(await night()).toEqual(['failure', ['open']]);
      expect(github.issues[0]?.body).toContain('No other power');

      role.trustPolicy = before;
      role.attachedPolicies.clear();
      expect(await night()).toEqual(['success', ['closed']]);
      expect(github.issues[0]?.body).toContain('Confirmed');
      expect(await night()).toEqual(['success', ['closed']]);
    } finally {
      await scene.close();
      await github.close();
    }
  }, 240_000);
});

describe('npm run demo', () => {
  const demo = (...args: string[]) => demoOf(repositoryRoot, ...args);
  const demoOf = (folder: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'demo', ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
      timeout: 60_000,
    });

  it('ends green, and says what was created and which checks passed', () => {
    const { status, stdout, stderr } = demo();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The account is onboarded.');
    expect(stdout).toMatch(/stack +AlphausAccountAccess +CREATE_COMPLETE, us-east-1/);
    expect(stdout).toMatch(
      /role +AlphausAcctAccessRole +arn:aws:iam::111122223333:role\/AlphausAcctAccessRole/,
    );
    expect(stdout).toMatch(/^Checks +[1-9]\d* passed, 0 failed, 0 unknown$/m);
    expect(stdout).toMatch(/^AWS calls +\d+ \(.*sts \d+.*\)$/m);
    expect(stdout).not.toContain(String.fromCharCode(27));
  }, 90_000);

  it('needs nothing but the published files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'published-'));
    try {
      const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
      for (const path of ['package.json', ...manifest.files]) {
        cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true });
      }
      const { status, stdout, stderr } = demoOf(folder);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('The account is onboarded.');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 90_000);

  it('with --break-trust shows a refusal that explains itself, within two seconds and without a second try', () => {
    const { status, stdout } = demo('--break-trust');
    expect(stdout.match(/^ {2}[✓✗] .*$/gm)).toEqual([
      '  ✓ the login failed, and nothing after it ran',
      '  ✓ it shows the subject of the token, repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main',
      '  ✓ AWS was asked once, because a refusal does not change',
      '  ✓ the answer took less than 2 s',
      '  ✓ nothing was handed to later steps',
      '  ✓ it gives a trust statement; pasted into the role, that lets this job in (tried just now)',
    ]);
    expect(status).toBe(0);
  }, 90_000);
});
