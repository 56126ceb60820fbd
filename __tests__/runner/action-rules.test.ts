import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { oneJob, onlyJob, printed, run, stepOf } from './world.ts';

const root = mkdtempSync(join(tmpdir(), 'runner-workspace-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A workspace of its own with the given files. */
function workspaceWith(files: Readonly<Record<string, string>>): string {
  const workspace = mkdtempSync(join(root, 'w-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  return workspace;
}

const action = (runs: string, more = ''): string => `name: A\ndescription: For a test\n${more}runs:\n${runs}`;
const composite = (steps: string, more = ''): string =>
  action(`  using: composite\n  steps:\n${steps.replace(/^/gm, '    ')}\n`, more);
const node = (more = ''): string => action(`  using: node24\n  main: main.cjs\n${more}`);

/** Runs one job in a workspace; `org/<path>@v1` is the folder of that name in it. */
function runIn(workspace: string, steps: string) {
  return run(oneJob(steps), {
    workspace,
    actions: (uses) => {
      const path = /^org\/([\w-]+)@v1$/.exec(uses)?.[1];
      return path === undefined ? undefined : join(workspace, path);
    },
  });
}

describe('inside a composite action', () => {
  it('a failing step skips the rest but for what asks for failures, and success() is about the action alone', async () => {
    const workspace = workspaceWith({
      'a/action.yml': composite(
        `- { id: broken, run: exit 2, shell: bash }
- { id: rest, run: 'true', shell: bash }
- { id: rescue, if: failure(), run: 'true', shell: bash }
- { id: always, if: always(), run: 'echo "\${{ steps.broken.outcome }}"', shell: bash }`,
        'outputs: { how: { value: "${{ steps.broken.conclusion }}" } }\n',
      ),
    });
    const { result } = await runIn(
      workspace,
      `- { id: first, uses: ./a, continue-on-error: true }
- { id: breaks, run: 'exit \${{ steps.first.outputs.how == ''failure'' && 1 || 0 }}' }
- { id: late, if: always(), uses: ./a }`,
    );
    const job = onlyJob(result);
    const outcomes = (id: string) => stepOf(job, id).steps.map((step) => step.outcome);
    expect(outcomes('first')).toEqual(['failure', 'skipped', 'success', 'success']);
    expect(stepOf(job, 'breaks').outcome).toBe('failure');
    // The job has failed by now, but the action starts well.
    expect(outcomes('late')).toEqual(['failure', 'skipped', 'success', 'success']);
    expect(stepOf(job, 'first')).toMatchObject({ outcome: 'failure', conclusion: 'success' });
  });

  it('continue-on-error lets the action go on', async () => {
    const workspace = workspaceWith({
      'a/action.yml': composite(
        "- { run: exit 2, shell: bash, continue-on-error: true }\n- { run: 'echo on', shell: bash }",
      ),
    });
    const { result } = await runIn(workspace, '- { id: a, uses: ./a }');
    expect(stepOf(onlyJob(result), 'a').outcome).toBe('success');
    expect(printed(stepOf(onlyJob(result), 'a'))).toEqual(['on']);
  });

  it('GITHUB_ENV beats the job, `env:` of the step around beats GITHUB_ENV, and defaults of the job do not count', async () => {
    const workspace = workspaceWith({
      'sub/.keep': '',
      'a/action.yml': composite(
        `- { run: 'printf "JOB=changed\\nOUTER=changed\\n" >> "$GITHUB_ENV"', shell: bash }
- { id: sees, run: 'echo "$JOB $OUTER $(basename "$PWD")"', shell: bash }`,
      ),
    });
    const { result } = await run(
      oneJob(
        '- { id: a, uses: ./a, env: { OUTER: step } }',
        'env: { JOB: job }\ndefaults: { run: { working-directory: sub } }',
      ),
      { workspace },
    );
    expect(printed(stepOf(onlyJob(result), 'a'))).toEqual([`changed step ${workspace.split('/').at(-1)}`]);
  });

  it('secrets are out of reach, shells must be named, and an endless nest ends', async () => {
    const uses = '- { id: a, uses: ./a }';
    const failing = async (steps: string): Promise<string> => {
      const { result } = await runIn(workspaceWith({ 'a/action.yml': composite(steps) }), uses);
      const step = stepOf(onlyJob(result), 'a');
      expect(step.outcome).toBe('failure');
      return step.annotations.map((annotation) => annotation.message).join('\n');
    };
    expect(await failing("- { run: 'echo ${{ secrets.A }}', shell: bash }")).toContain(
      "Unrecognized named-value: 'secrets'",
    );
    expect(await failing('- { run: x }')).toMatch(
      /\.\/a\/action\.yml \(Line: 6.*Required property is missing: shell/,
    );
    expect(await failing('- { uses: ./a }')).toContain('Composite action depth exceeded max depth 10');
  });
});

describe('pre and post scripts', () => {
  const files = (keys: string): Readonly<Record<string, string>> => ({
    'a/action.yml': node(`  pre: pre.cjs\n  post: post.cjs\n${keys}`),
    'a/pre.cjs': "console.log('pre');",
    'a/main.cjs': "console.log('main'); process.exitCode = process.env.FAIL === 'yes' ? 1 : 0;",
    'a/post.cjs': "console.log('post');",
  });

  it.each([
    ['always by default', '', 'no', ['pre', 'main', 'post']],
    ['after a failure', '', 'yes', ['pre', 'main', 'post']],
    ['pre-if', '  pre-if: failure()\n', 'no', ['main', 'post']],
    ['post-if: success()', '  post-if: success()\n', 'yes', ['pre', 'main']],
    ['post-if: failure()', '  post-if: failure()\n', 'yes', ['pre', 'main', 'post']],
  ])('run %s', async (_, keys, fail, expected) => {
    const { result } = await runIn(
      workspaceWith(files(keys)),
      `- { uses: org/a@v1, env: { FAIL: '${fail}' } }`,
    );
    expect(onlyJob(result).steps.flatMap(printed)).toEqual(expected);
  });

  it('run although the step itself was skipped, once the pre script ran', async () => {
    const { result } = await runIn(workspaceWith(files('')), '- { uses: org/a@v1, if: false }');
    expect(onlyJob(result).steps.map((step) => [step.name, step.outcome])).toEqual([
      ['Pre Run org/a@v1', 'success'],
      ['Run org/a@v1', 'skipped'],
      ['Post Run org/a@v1', 'success'],
    ]);
  });

  it('a failing post script fails the job', async () => {
    const workspace = workspaceWith({ ...files(''), 'a/post.cjs': 'process.exitCode = 1;' });
    const { result } = await runIn(workspace, '- uses: org/a@v1');
    expect(result.conclusion).toBe('failure');
  });
});

describe('actions that GitHub runs and this runner refuses', () => {
  it.each([
    [
      'using: docker',
      'org/a@v1',
      { 'a/action.yml': action('  using: docker\n  image: Dockerfile\n') },
      4,
      10,
    ],
    [
      'runners no longer have node20',
      './a',
      { 'a/action.yml': action('  using: node20\n  main: m.js\n') },
      4,
      10,
    ],
    [
      '`pre:` of org/b@v1 inside a composite action',
      'org/a@v1',
      { 'a/action.yml': composite('- uses: org/b@v1'), 'b/action.yml': node('  pre: pre.cjs\n') },
      6,
      7,
    ],
    ['no local folder is known', './a', { 'a/action.yml': composite('- uses: someone/else@v1') }, 6, 7],
  ])('%s', async (what, uses, files, line, column) => {
    await expect(runIn(workspaceWith(files), `- uses: ${uses}`)).rejects.toMatchObject({
      name: 'Unsupported',
      message: expect.stringContaining(what),
      place: { line, column },
    });
  });
});
