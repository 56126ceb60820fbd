import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fixtureActions, oneJob, onlyJob, printed, run, stepOf } from './world.ts';

const fixtures = './__tests__/fixtures/actions';
/** Finds `octo-org/actions/<name>@v1` among the fixtures. */
const actions = (uses: string): string | undefined => {
  const name = /^octo-org\/actions\/([\w-]+)@v1$/.exec(uses)?.[1];
  return name === undefined ? undefined : join(fixtureActions, name);
};

describe('Node actions', () => {
  it('get inputs and defaults, and hand outputs and a summary on', async () => {
    const { result, events } = await run(
      oneJob(`
- { id: fallback, uses: ${fixtures}/greet }
- { id: given, uses: octo-org/actions/greet@v1, with: { WHO: 'world \${{ 1 == 1 }}', loud voice: true } }
- { id: after, run: 'echo "\${{ steps.given.outputs.greeting }} \${{ toJSON(steps.given.outputs.none) }}"' }
`),
      { actions },
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'fallback'))).toEqual(['Hello mona']);
    expect(stepOf(job, 'given').outputs).toEqual({ greeting: 'Hello world true!' });
    expect(printed(stepOf(job, 'after'))).toEqual(['Hello world true! null']);
    expect(stepOf(job, 'given').summary).toBe('**Hello world true!**\n');
    expect(events).toContainEqual({ type: 'summary', markdown: '**Hello mona**\n' });
    expect(events).toContainEqual({
      type: 'handed-over',
      outputs: { greeting: 'Hello mona' },
      exported: {},
    });
  });

  it('warn about unexpected and deprecated inputs', async () => {
    const { result } = await run(
      oneJob(`- { id: greet, uses: ${fixtures}/greet, with: { whom: you, old: x } }`),
    );
    expect(stepOf(onlyJob(result), 'greet').annotations.map((annotation) => annotation.message)).toEqual([
      "Input 'old' has been deprecated with message: use who",
      "Unexpected input(s) 'whom', valid inputs are ['who', 'loud voice', 'old']",
    ]);
  });

  it('run pre scripts first and post scripts last and in reverse, also after a failure, with their own state', async () => {
    const { result } = await run(
      oneJob(`
- { id: a, name: Keep a, uses: octo-org/actions/stateful@v1, with: { label: A } }
- { id: b, uses: ${fixtures}/stateful, with: { label: B, fail: true } }
- { id: c, uses: ${fixtures}/stateful, with: { label: C } }
`),
      { actions },
    );
    expect(onlyJob(result).steps.map((step) => [step.name, step.outcome, printed(step)])).toEqual([
      ['Pre Keep a', 'success', ['pre A']],
      ['Keep a', 'success', ['main A early=from pre']],
      [`Run ${fixtures}/stateful`, 'failure', ['main B early=none']],
      [`Run ${fixtures}/stateful`, 'skipped', []],
      [`Post Run ${fixtures}/stateful`, 'success', ['post kept=B label=B early=none']],
      ['Post Keep a', 'success', ['post kept=A label=A early=from pre']],
    ]);
    expect(stepOf(onlyJob(result), 'b').annotations[0]?.message).toBe(
      `\`pre\` execution is not supported for local action from '${fixtures}/stateful'`,
    );
  });

  it('hand on what they wrote before they failed, and obey post-if', async () => {
    const { result } = await run(
      oneJob(`
- { id: fails, uses: ${fixtures}/fails }
- { id: sees, if: always(), run: 'echo "$LEFT_BEHIND \${{ steps.fails.outputs.partial }}"' }
`),
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'sees'))).toEqual(['yes written']);
    expect(stepOf(job, 'fails').annotations).toEqual([
      { level: 'error', message: 'It broke\nin two lines', title: 'Broken', file: 'src/a.ts', line: 7 },
    ]);
    expect(printed(stepOf(job, `Post Run ${fixtures}/fails`))).toEqual(['post after failure']);
    const { result: fine } = await run(oneJob(`- { uses: ${fixtures}/fails, continue-on-error: true }`));
    expect(stepOf(onlyJob(fine), `Post Run ${fixtures}/fails`).outcome).toBe('skipped');
  });
});

describe('composite actions', () => {
  it('have contexts of their own, hand outputs up and variables to the job, and clean up as one post step', async () => {
    const { result } = await run(
      oneJob(`
- { id: outer, uses: ${fixtures}/composite, with: { who: you }, env: { OUTER: around } }
- { id: after, run: 'echo "\${{ steps.outer.outputs.said }} $FROM_COMPOSITE [\${{ steps.greet.outputs.greeting }}] $OUTER"' }
`),
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'after'))).toEqual(['Hello you, and more exported [] ']);
    const outer = stepOf(job, 'outer');
    expect(outer.steps.map((step) => [step.id, step.outcome])).toEqual([
      ['greet', 'success'],
      ['script', 'success'],
      ['__run', 'success'],
      ['__run', 'skipped'],
    ]);
    expect(printed(outer)).toEqual(['Hello you', 'inner=around-inner path=composite', 'main you early=none']);
    expect(outer.exported).toEqual({ FROM_COMPOSITE: 'exported' });
    const post = stepOf(job, `Post Run ${fixtures}/composite`);
    expect(printed(post)).toEqual(['post kept=you label=you early=none']);
  });

  it('nest; there the post script gets its state but no inputs, as nobody can rely on them on GitHub', async () => {
    const { result } = await run(
      oneJob(`
- { id: nested, uses: ${fixtures}/nested, with: { who: me } }
- { id: after, run: 'echo "\${{ steps.nested.outputs.said }}"' }
`),
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'after'))).toEqual(['Hello nested me, and more']);
    expect(printed(stepOf(job, `Post Run ${fixtures}/nested`))).toEqual([
      'post kept=nested me label=none early=none',
    ]);
  });
});

describe('around the actions', () => {
  it('answers actions/checkout itself and removes its folders at the end', async () => {
    const { result } = await run(
      oneJob(`
- { id: checkout, uses: actions/checkout@v5, with: { fetch-depth: 0 } }
- { id: where, run: 'echo "$RUNNER_TEMP"; echo "$HOME"' }
`),
    );
    const job = onlyJob(result);
    expect(printed(stepOf(job, 'checkout'))[0]).toMatch(/^This local runner fetches nothing/);
    const folders = printed(stepOf(job, 'where'));
    expect(folders).toHaveLength(2);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false]);
  });

  it.each([
    ['granted to the job', 'permissions: { id-token: write }', 'http://127.0.0.1:1/token secret-grant'],
    ['write-all', 'permissions: write-all', 'http://127.0.0.1:1/token secret-grant'],
    ['not asked for', '', 'none none'],
    ['read-all', 'permissions: read-all', 'none none'],
    ['something else granted', 'permissions: { contents: read }', 'none none'],
  ])('passes the OIDC request URL and token only when permitted: %s', async (_, permissions, expected) => {
    const asked: unknown[] = [];
    const { result } = await run(
      oneJob(
        `- { id: env, run: 'printf "%s %s" "\${ACTIONS_ID_TOKEN_REQUEST_URL-none}" "\${ACTIONS_ID_TOKEN_REQUEST_TOKEN-none}" >> "$GITHUB_OUTPUT-x"; echo "seen=$(cat $GITHUB_OUTPUT-x)" >> "$GITHUB_OUTPUT"' }`,
        `environment: production${permissions === '' ? '' : `\n${permissions}`}`,
      ),
      {
        idToken: (job) => {
          asked.push([job.id, job.environment, job.workflowFile]);
          return { url: 'http://127.0.0.1:1/token', token: 'secret-grant' };
        },
      },
    );
    expect(stepOf(onlyJob(result), 'env').outputs).toEqual({ seen: expected });
    expect(asked).toEqual(
      expected.startsWith('none') ? [] : [['job', 'production', '.github/workflows/test.yml']],
    );
  });
});
