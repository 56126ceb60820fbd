import { describe, expect, it } from '@jest/globals';
import { expandMatrix } from '../../src/runner/matrix.ts';
import { readYaml } from '../../src/runner/yaml-tree.ts';
import { oneJob, printed, run, trigger } from './world.ts';

const job = (id: string, keys: string, script = 'true'): string =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${keys
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `    ${line}\n`)
    .join('')}    steps:\n      - { id: step, run: '${script}' }\n`;

describe('several jobs', () => {
  it('run after what they need, get its outputs, and are skipped when it did not go well', async () => {
    const { result } = await run(
      `on: push\njobs:\n${[
        job(
          'last',
          'needs: [first, broken]\nif: always()',
          'echo "${{ needs.broken.result }} ${{ needs.first.outputs.said }}"',
        ),
        job('skipped', 'needs: broken'),
        job('behind', 'needs: skipped'),
        job('rescue', 'needs: skipped\nif: failure()'),
        job(
          'first',
          'outputs: { said: "${{ steps.step.outputs.word }}" }',
          'echo word=hi >> "$GITHUB_OUTPUT"',
        ),
        job('broken', 'needs: first', 'exit 1'),
        job('tolerated', 'continue-on-error: true', 'exit 1'),
        job('content', 'needs: tolerated'),
      ].join('')}`,
    );
    expect(Object.fromEntries(result.jobs.map((run) => [run.id, run.conclusion]))).toEqual({
      first: 'success',
      broken: 'failure',
      last: 'success',
      skipped: 'skipped',
      behind: 'skipped',
      rescue: 'success',
      tolerated: 'failure',
      content: 'success',
    });
    expect(printed(result.jobs.find((run) => run.id === 'last')?.steps[0])).toEqual(['failure hi']);
    expect(result.conclusion).toBe('failure');
  });

  it('come out of a matrix, one per combination, and the rest is cancelled after a failure', async () => {
    const matrix = 'strategy: { matrix: { size: [1, 2, 3], os: [a] } }';
    const { result } = await run(
      `on: push\njobs:\n${job('many', matrix, 'test ${{ matrix.size }} != 2')}${job('after', 'needs: many\nif: "!cancelled()"', 'test "${{ needs.many.result }}" = failure')}`,
    );
    expect(result.jobs.map((run) => [run.name, run.conclusion])).toEqual([
      ['many (1, a)', 'success'],
      ['many (2, a)', 'failure'],
      ['many (3, a)', 'cancelled'],
      ['after', 'success'],
    ]);
  });

  it('end when their time is up', async () => {
    const { result } = await run(`on: push\njobs:\n${job('slow', 'timeout-minutes: 1', 'sleep 60')}`, {
      minute: 200,
    });
    expect(result.jobs[0]?.conclusion).toBe('cancelled');
    expect(result.jobs[0]?.annotations[0]?.message).toMatch(
      /exceeded the maximum execution time of 1 minutes/,
    );
  }, 20_000);
});

describe('matrices', () => {
  const expand = (yaml: string) => expandMatrix(readYaml('m.yml', yaml), (text) => text);
  it.each([
    [
      '{ a: [1, 2], b: [x] }',
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'x' },
      ],
    ],
    ['{ a: [1, 2], exclude: [{ a: 1 }] }', [{ a: 2 }]],
    ['{ include: [{ a: 1 }, { b: 2 }] }', [{ a: 1 }, { b: 2 }]],
    [
      // The example of GitHub's page on matrices.
      '{ fruit: [apple, pear], animal: [cat, dog], include: [{ color: green }, { color: pink, animal: cat }, { fruit: apple, shape: circle }, { fruit: banana }, { fruit: banana, animal: cat }] }',
      [
        { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
        { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
        { fruit: 'pear', animal: 'cat', color: 'pink' },
        { fruit: 'pear', animal: 'dog', color: 'green' },
        { fruit: 'banana' },
        { fruit: 'banana', animal: 'cat' },
      ],
    ],
  ])('%s', (yaml, expected) => {
    expect(expand(yaml)).toEqual(expected);
  });

  it('must have a combination', () => {
    expect(() => expand('{ a: [1], exclude: [{ a: 1 }] }')).toThrow('does not contain any values');
  });
});

describe('inputs of workflow_dispatch', () => {
  const dispatch = `
on:
  push:
  workflow_dispatch:
    inputs:
      account: { type: string, required: true }
      region: { type: choice, options: [us-east-1, eu-west-1], default: us-east-1 }
      dry: { type: boolean }
jobs:
  job:
    runs-on: ubuntu-latest
    steps: [{ id: step, run: 'echo "\${{ inputs.account }} \${{ inputs.region }} \${{ !inputs.dry }}"' }]
`;
  const dispatched = { trigger: { ...trigger, eventName: 'workflow_dispatch' } };
  it('get their defaults and types', async () => {
    const { result } = await run(dispatch, { ...dispatched, inputs: { account: '1', dry: 'true' } });
    expect(printed(result.jobs[0]?.steps[0])).toEqual(['1 us-east-1 false']);
  });

  it.each([
    [{}, "Required input 'account' not provided"],
    [{ account: '1', region: 'mars-1' }, 'not in the list of allowed values'],
    [{ account: '1', other: '2' }, 'Unexpected inputs provided: other'],
  ])('%j is refused', async (inputs, message) => {
    await expect(run(dispatch, { ...dispatched, inputs })).rejects.toThrow(message);
  });
});

describe('what is not accepted', () => {
  it.each([
    [
      'a key that does not exist',
      oneJob('- { run: x, usess: y }'),
      "(Line: 6, Col: 19): Unexpected value 'usess'",
    ],
    [
      'a context that is not there',
      oneJob('- run: echo ${{ foo.bar }}'),
      "(Line: 6, Col: 14): Unrecognized named-value: 'foo'",
    ],
    [
      'secrets in a condition',
      oneJob("- { if: secrets.A != '', run: x }"),
      "Unrecognized named-value: 'secrets'",
    ],
    [
      'a need that does not exist',
      `on: push\njobs:\n${job('a', 'needs: b')}${job('c', '')}`,
      "Job 'a' depends on unknown job 'b'",
    ],
    [
      'an event that does not start it',
      oneJob('- run: x').replace('on: push', 'on: pull_request'),
      "not started by 'push', only by pull_request",
    ],
    ['no YAML', 'on: [', 'is not a valid workflow'],
    ['an action reference without a ref', oneJob('- uses: a/b'), 'Expected format {org}/{repo}[/path]@ref'],
  ])('%s', async (_, content, message) => {
    await expect(run(content)).rejects.toThrow(message);
    await expect(run(content)).rejects.toMatchObject({ name: 'InvalidFile' });
  });

  it('a faulty or missing action.yml fails the step that uses it', async () => {
    const { result } = await run(
      oneJob('- { uses: ./src, continue-on-error: true }\n- { uses: ./src/runner }'),
    );
    expect(result.jobs[0]?.steps.map((step) => [step.outcome, step.conclusion])).toEqual([
      ['failure', 'success'],
      ['failure', 'failure'],
    ]);
    expect(result.jobs[0]?.steps[0]?.annotations[0]?.message).toMatch(
      /\(Line: 6, Col: 9\): Can't find 'action\.yml' or 'action\.yaml' for '\.\/src'/,
    );
  });
});

describe('what GitHub runs and this runner refuses, with the place in the file', () => {
  it.each([
    ['service containers', oneJob('- run: x', 'services: { db: { image: postgres } }'), 5, 15],
    ['a job in a container', oneJob('- run: x', 'container: node:24'), 5, 16],
    ['a reusable workflow', 'on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n', 4, 11],
    ['`uses: docker://…`', oneJob('- uses: docker://alpine:3'), 6, 15],
    ['no local folder is known', oneJob('- uses: someone/action@v1'), 6, 9],
    [
      '`repository:` of actions/checkout',
      oneJob('- uses: actions/checkout@v5\n  with: { repository: a/b }'),
      6,
      9,
    ],
    ['`background:` (steps side by side)', oneJob('- { run: x, background: true }'), 6, 31],
  ])('%s', async (what, content, line, column) => {
    await expect(run(content)).rejects.toMatchObject({
      name: 'Unsupported',
      message: expect.stringContaining(what),
      place: { file: '.github/workflows/test.yml', line, column },
    });
  });
});
