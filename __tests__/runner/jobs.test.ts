import { describe, expect, it } from '@jest/globals';
import { isAlive } from '../is-alive.ts';
import { oneJob, onlyJob, printed, run, stepOf } from './world.ts';

const outcomes = (job: ReturnType<typeof onlyJob>): Record<string, string> =>
  Object.fromEntries(job.steps.map((step) => [step.id, `${step.outcome}/${step.conclusion}`]));

describe('steps of a job', () => {
  it('keeps the lines of a script with expressions as they are', async () => {
    const { result } = await run(
      oneJob(`
- id: script
  run: |
    cat <<'TEXT'
    ref=\${{ github.ref }}
      indented 'quoted' {braces}
    TEXT
`),
    );
    expect(printed(stepOf(onlyJob(result), 'script'))).toEqual([
      'ref=refs/heads/main',
      "  indented 'quoted' {braces}",
    ]);
    expect(result.conclusion).toBe('success');
  });

  it('follows success(), failure(), always() and continue-on-error', async () => {
    const { result } = await run(
      oneJob(`
- { id: tolerated, run: exit 3, continue-on-error: true }
- { id: sees, run: 'test "\${{ steps.tolerated.outcome }}/\${{ steps.tolerated.conclusion }}" = failure/success' }
- { id: breaks, run: exit 1 }
- { id: after, run: 'true' }
- { id: condition, if: "github.ref == 'refs/heads/main'", run: 'true' }
- { id: onfailure, if: failure(), run: 'true' }
- { id: oncancel, if: cancelled(), run: 'true' }
- { id: always, if: always(), run: 'test "\${{ job.status }}" = failure' }
- { id: notcancelled, if: '!cancelled()', run: 'true' }
`),
    );
    expect(outcomes(onlyJob(result))).toEqual({
      tolerated: 'failure/success',
      sees: 'success/success',
      breaks: 'failure/failure',
      after: 'skipped/skipped',
      condition: 'skipped/skipped',
      onfailure: 'success/success',
      oncancel: 'skipped/skipped',
      always: 'success/success',
      notcancelled: 'success/success',
    });
    expect(result.conclusion).toBe('failure');
    expect(stepOf(onlyJob(result), 'breaks').annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 1.' },
    ]);
  });

  it('layers env of workflow, job, step and GITHUB_ENV, and lets nobody overwrite GITHUB_* and RUNNER_*', async () => {
    const { result } = await run(
      `
on: push
env: { LEVEL: workflow, BASE: 'of \${{ github.actor }}' }
jobs:
  job:
    runs-on: ubuntu-latest
    env: { LEVEL: job, SEEN: '\${{ vars.SIZE }}', GITHUB_REPOSITORY: fake/fake }
    steps:
      - id: first
        env: { LEVEL: step, GITHUB_SHA: fake, RUNNER_TEMP: /fake }
        run: |
          echo "$LEVEL|$BASE|$SEEN|$GITHUB_REPOSITORY|$GITHUB_SHA"
          test "$RUNNER_TEMP" != /fake
          echo LEVEL=exported >> "$GITHUB_ENV"
      - { id: second, run: 'echo "$LEVEL \${{ env.LEVEL }}"' }
      - { id: third, if: env.ONLY == 'here', env: { ONLY: here }, run: 'true' }
`,
      { variables: { SIZE: 'large' } },
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'first'))).toEqual([
      'step|of mona|large|octo-org/landing-zone|0123456789012345678901234567890123456789',
    ]);
    expect(printed(stepOf(job, 'second'))).toEqual(['exported exported']);
    expect(stepOf(job, 'third').outcome).toBe('success');
  });

  it('gives processes nothing of its own environment but what a program needs to start', async () => {
    process.env['AWS_SECRET_ACCESS_KEY'] = 'of the person at the desk';
    try {
      const { result } = await run(oneJob('- { id: env, run: "env | cut -d= -f1 | sort" }'), {
        environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' },
      });
      const names = printed(stepOf(onlyJob(result), 'env'));
      expect(names).not.toContain('AWS_SECRET_ACCESS_KEY');
      expect(names.filter((name) => !/^(GITHUB_|RUNNER_)/.test(name))).toEqual(
        ['AWS_ENDPOINT_URL', 'CI', 'HOME', 'PATH', 'PWD', 'SHLVL', '_', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR']
          .filter((name) => names.includes(name))
          .sort(),
      );
      expect(names).toEqual(
        expect.arrayContaining([
          'GITHUB_ACTION',
          'GITHUB_ACTIONS',
          'GITHUB_EVENT_PATH',
          'GITHUB_JOB',
          'GITHUB_REPOSITORY_ID',
          'GITHUB_REPOSITORY_OWNER',
          'GITHUB_REPOSITORY_OWNER_ID',
          'GITHUB_RUN_ID',
          'GITHUB_WORKFLOW_REF',
          'GITHUB_WORKSPACE',
          'RUNNER_OS',
          'RUNNER_TEMP',
          'RUNNER_TOOL_CACHE',
        ]),
      );
    } finally {
      delete process.env['AWS_SECRET_ACCESS_KEY'];
    }
  });

  it('writes the event, runs in the workspace, and honours working-directory, shell and defaults', async () => {
    const { result } = await run(
      `
on: push
defaults: { run: { shell: sh, working-directory: src } }
jobs:
  job:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: src/runner } }
    steps:
      - { id: event, run: 'grep -c Start "$GITHUB_EVENT_PATH"; basename "$PWD"; false | true' }
      - { id: own, working-directory: scripts, shell: 'bash {0}', run: 'basename "$PWD"' }
      - { id: pipe, shell: bash, run: 'false | true' }
      - { id: unknown, if: always(), shell: 'fish {0}', run: 'true' }
`,
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'event'))).toEqual(['1', 'runner']);
    expect(printed(stepOf(job, 'own'))).toEqual(['scripts']);
    expect(stepOf(job, 'pipe').outcome).toBe('failure');
    expect(stepOf(job, 'unknown').annotations[0]?.message).toBe(
      "The shell 'fish' is not installed on this machine",
    );
  });

  it('ends a step when its time is up, with everything that it started', async () => {
    const { result } = await run(
      oneJob(`
- { id: slow, name: Slow, timeout-minutes: 1, run: 'sleep 60 | cat' }
- { id: after, if: always(), run: 'true' }
`),
      { minute: 200 },
    );
    const slow = stepOf(onlyJob(result), 'slow');
    expect(slow.outcome).toBe('failure');
    expect(slow.annotations).toEqual([
      { level: 'error', message: "The action 'Slow' has timed out after 1 minutes." },
    ]);
    expect(slow.milliseconds).toBeLessThan(9000);
    expect(stepOf(onlyJob(result), 'after').outcome).toBe('success');
  }, 20_000);

  it('cancels: running steps end unless their condition says otherwise, later ones only run when they ask for it', async () => {
    const controller = new AbortController();
    const { result } = await run(
      oneJob(`
- { id: running, run: 'echo up; sleep 60' }
- { id: next, run: 'true' }
- { id: oncancel, if: cancelled(), run: 'true' }
- { id: cleanup, if: always(), run: 'true' }
`),
      {
        signal: controller.signal,
        listener: (event) => {
          if (event.type === 'log' && event.line.text === 'up') controller.abort();
        },
      },
    );
    expect(outcomes(onlyJob(result))).toEqual({
      running: 'cancelled/cancelled',
      next: 'skipped/skipped',
      oncancel: 'success/success',
      cleanup: 'success/success',
    });
    expect(result.conclusion).toBe('cancelled');
  }, 20_000);

  it('leaves a background process to later steps and ends it with the job', async () => {
    const { result } = await run(
      oneJob(`
- id: starts
  run: |
    sleep 300 &
    echo "pid=$!" >> "$GITHUB_OUTPUT"
- { id: sees, run: 'kill -0 \${{ steps.starts.outputs.pid }} && echo alive' }
`),
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'sees'))).toEqual(['alive']);
    const pid = Number(stepOf(job, 'starts').outputs['pid']);
    const gone = async (): Promise<boolean> => {
      for (let tries = 0; isAlive(pid) && tries < 100; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return !isAlive(pid);
    };
    expect(await gone()).toBe(process.platform === 'linux');
  }, 20_000);
});
