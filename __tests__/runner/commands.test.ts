import { describe, expect, it } from '@jest/globals';
import { Masks } from '../../src/contract/masks.ts';
import { parseAssignments, parsePaths } from '../../src/runner/file-commands.ts';
import { parseCommand } from '../../src/runner/workflow-commands.ts';
import { oneJob, onlyJob, printed, run, stepOf } from './world.ts';

describe('GITHUB_ENV, GITHUB_OUTPUT and GITHUB_STATE', () => {
  it.each([
    ['a pair', 'A=b\n', { A: 'b' }],
    ['no final line end', 'A=b', { A: 'b' }],
    ['an equals sign and << in the value', 'A=b=c<<d\n', { A: 'b=c<<d' }],
    ['an empty value', 'A=\n', { A: '' }],
    ['blank lines between', '\nA=1\n\nB=2\n', { A: '1', B: '2' }],
    ['several lines', 'A<<EOF\none\ntwo\nEOF\nB=3\n', { A: 'one\ntwo', B: '3' }],
    ['an equals sign in a block', 'A<<EOF\nx=y\nEOF\n', { A: 'x=y' }],
    ['an empty block', 'A<<EOF\nEOF\n', { A: '' }],
    ['a blank line in a block', 'A<<EOF\n\nEOF\n', { A: '' }],
    ['a delimiter as the toolkit makes it', 'A<<ghadelimiter_1-2\nv\nghadelimiter_1-2\n', { A: 'v' }],
    ['an equals sign in the delimiter', 'A<<E=F\nv\nE=F\n', { A: 'v' }],
  ])('read %s', (_, text, expected) => {
    expect(Object.fromEntries([...parseAssignments(text)].map(({ name, value }) => [name, value]))).toEqual(
      expected,
    );
  });

  it.each([
    ['neither form', 'A\n', "Invalid format 'A'"],
    ['no name before a block', '<<EOF\nEOF\n', 'Name must not be empty'],
    ['no delimiter', 'A<<\n', 'delimiter must not be empty'],
    ['an open block', 'A<<EOF\nv\n', "Matching delimiter not found 'EOF'"],
  ])('refuse %s', (_, text, message) => {
    expect(() => [...parseAssignments(text)]).toThrow(message);
  });

  it('read GITHUB_PATH line by line', () => {
    expect(parsePaths('/a\r\n\n/b')).toEqual(['/a', '/b']);
  });

  it('apply what stands before a fault, and fail the step', async () => {
    const { result } = await run(
      oneJob(`
- { id: fault, run: 'printf "GOOD=1\\nbad\\n" >> "$GITHUB_ENV"' }
- { id: after, if: always(), run: 'echo "GOOD=$GOOD"' }
`),
    );
    const job = onlyJob(result);
    expect(stepOf(job, 'fault').outcome).toBe('failure');
    expect(stepOf(job, 'fault').annotations.map((annotation) => annotation.message)).toEqual([
      "Unable to process file command 'env' successfully.",
      "Invalid format 'bad'",
    ]);
    expect(printed(stepOf(job, 'after'))).toEqual(['GOOD=1']);
  });

  it('never take NODE_OPTIONS, and put the last folder of GITHUB_PATH first', async () => {
    const { result } = await run(
      oneJob(`
- id: writes
  run: |
    echo "NODE_OPTIONS=--require ./evil.js" >> "$GITHUB_ENV"
    printf '/first\\n/second\\n/first\\n' >> "$GITHUB_PATH"
- { id: reads, run: 'echo "[$NODE_OPTIONS] \${PATH}"' }
`),
      {},
    );
    const job = onlyJob(result);
    expect(stepOf(job, 'writes').outcome).toBe('success');
    expect(stepOf(job, 'writes').annotations).toEqual([
      { level: 'error', message: "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command." },
    ]);
    expect(printed(stepOf(job, 'reads'))[0]).toMatch(/^\[\] \/first:\/second:/);
  });

  it('drop a summary above 1 MiB and keep one below', async () => {
    const { result } = await run(
      oneJob(`
- { id: long, run: 'head -c 1048577 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"' }
- { id: full, run: 'head -c 1048576 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"' }
`),
    );
    const job = onlyJob(result);
    expect([stepOf(job, 'long').summary.length, stepOf(job, 'full').summary.length]).toEqual([0, 1048576]);
    expect(stepOf(job, 'long').annotations[0]?.message).toContain('supports content up to a size of 1024k');
  });
});

describe('workflow commands', () => {
  const known = new Set(['error', 'group', 'add-mask']);
  it.each([
    ['::error::Text', { name: 'error', properties: {}, data: 'Text' }],
    ['  ::ERROR::Text', { name: 'error', properties: {}, data: 'Text' }],
    [
      '::error file=a%2Cb.ts,line=3,title=A%3A%25::x%0Ay%25z',
      { name: 'error', properties: { file: 'a,b.ts', line: '3', title: 'A:%' }, data: 'x\ny%z' },
    ],
    ['::group::a::b', { name: 'group', properties: {}, data: 'a::b' }],
    ['::unknown::x', undefined],
    ['text ::error::x', undefined],
    ['::error', undefined],
    [':: error::x', undefined],
  ])('%s', (line, expected) => {
    expect(parseCommand(line, known)).toEqual(expected);
  });

  it('are carried out, and only between stop-commands and its token not', async () => {
    const { result, events } = await run(
      oneJob(`
- id: speaks
  run: |
    echo "::group::Title"
    echo inside
    echo "::endgroup::"
    echo "::debug::hidden"
    echo "::stop-commands::token-1"
    echo "::error::not an annotation"
    echo "::token-1::"
    echo "::notice title=T::seen"
    echo "::unknown::printed"
    echo "::warning::careful" >&2
`),
    );
    const step = stepOf(onlyJob(result), 'speaks');
    expect(printed(step)).toEqual([
      'inside',
      '::stop-commands::token-1',
      '::error::not an annotation',
      '::token-1::',
      '::unknown::printed',
    ]);
    expect(step.annotations).toEqual(
      expect.arrayContaining([
        { level: 'notice', message: 'seen', title: 'T' },
        { level: 'warning', message: 'careful' },
      ]),
    );
    expect(step.annotations).toHaveLength(2);
    expect(step.log).toContainEqual({ level: 'debug', text: 'hidden' });
    const titles = events.flatMap((event) => (event.type === 'group-opened' ? [event.title] : []));
    expect(titles).toEqual(['Run echo "::group::Title"', 'Title']);
  });

  it.each(['set-env name=A::b', 'add-path::/x', 'set-output name=a::b', 'save-state name=a::b'])(
    'refuse ::%s',
    async (command) => {
      const { result } = await run(oneJob(`- { id: old, run: 'echo "::${command}"' }`));
      const step = stepOf(onlyJob(result), 'old');
      expect([step.outcome, step.outputs, step.annotations.length]).toEqual(['failure', {}, 2]);
    },
  );
});

describe('masks', () => {
  it.each([
    ['the value', 'p@ss w&rd', 'is p@ss w&rd.', 'is ***.'],
    ['every occurrence', 'abc', 'abc-abc', '***-***'],
    ['what touches or overlaps as one', 'aba', 'ababa aba', '*** ***'],
    ['each line of a value', 'first\nsecond', 'second first', '*** ***'],
    ['base64 of the value', 'secret', Buffer.from('secret').toString('base64'), '***'],
    [
      'base64 when something stands before it',
      'secret-value',
      Buffer.from('u:secret-value').toString('base64').slice(4),
      '***',
    ],
    ['in a URL', 'p@ss', '?p=p%40ss', '?p=***'],
    ['in JSON', 'a"b', JSON.stringify({ k: 'a"b' }), '{"k":"***"}'],
    ['in XML', 'a<b', '<v>a&lt;b</v>', '<v>***</v>'],
    ['in an expression', "it's", "format('it''s')", "format('***')"],
    ['blank values never', '  ', 'a  b', 'a  b'],
  ])('hide %s', (_, secret, text, expected) => {
    const masks = new Masks();
    masks.add(secret);
    expect(masks.hide(text)).toBe(expected);
  });

  it('cover secrets and add-mask in log, annotations, summary and names, and drop job outputs that hold one', async () => {
    const { result, events } = await run(
      oneJob(
        `
- id: leaks
  name: With \${{ secrets.KEY }}
  env: { KEY: '\${{ secrets.KEY }}' }
  run: |
    echo "key $KEY"
    echo "::add-mask::later-secret"
    echo "later-secret"
    echo "::error::$KEY and later-secret"
    echo "| $KEY |" >> "$GITHUB_STEP_SUMMARY"
    echo "derived=x-$KEY" >> "$GITHUB_OUTPUT"
    echo "plain=public" >> "$GITHUB_OUTPUT"
- { id: receives, run: 'test "\${{ steps.leaks.outputs.derived }}" = "x-s3cr3t-key"' }
`,
        `
outputs:
  derived: \${{ steps.leaks.outputs.derived }}
  plain: \${{ steps.leaks.outputs.plain }}
  empty: \${{ steps.leaks.outputs.none }}
`,
      ),
      { secrets: { KEY: 's3cr3t-key' } },
    );
    const job = onlyJob(result);
    expect(result.conclusion).toBe('success');
    expect(job.outputs).toEqual({ plain: 'public' });
    expect(job.annotations).toEqual([
      { level: 'warning', message: "Skip output 'derived' since it may contain secret." },
    ]);
    // Everything that is shown; the raw hand-over is only in the results of the steps.
    const shown = events.filter((event) => !/-finished$/.test(event.type));
    expect(JSON.stringify(shown)).not.toMatch(/s3cr3t-key|"later-secret"/);
    expect(printed(stepOf(job, 'leaks'))).toEqual(['key ***', '***']);
    expect(stepOf(job, 'leaks').name).toBe('With ***');
    expect(stepOf(job, 'leaks').summary).toBe('| *** |\n');
    expect(stepOf(job, 'leaks').annotations[0]?.message).toBe('*** and ***');
  });
});
