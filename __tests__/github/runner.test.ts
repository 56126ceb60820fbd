import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as toolkit from '@actions/core';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileCommand } from '../../src/github/file-commands.ts';
import { githubRunner } from '../../src/github/runner.ts';
import { workflowCommand } from '../../src/github/workflow-commands.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

function fixture() {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const environment = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
  for (const path of Object.values(environment)) writeFileSync(path, '');
  const lines: string[] = [];
  const runner = githubRunner(
    environment,
    (text) => lines.push(text),
    () => () => {
      lines.push('taken back');
    },
  );
  return {
    runner,
    lines,
    environment,
    read: (name: (typeof FILES)[number]) => readFileSync(environment[name] ?? '', 'utf8'),
  };
}

/** As the runner reads a heredoc entry. */
function parseFileCommand(text: string): { name: string; value: string } {
  const match = /^(.+?)<<(\S+)\n([\s\S]*)\n\2\n$/.exec(text);
  return { name: match?.[1] ?? '', value: match?.[3] ?? '' };
}

describe('file commands', () => {
  it('carry any value unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(parseFileCommand(fileCommand('name', value))).toEqual({ name: 'name', value });
      }),
    );
  });

  it('cannot be ended by a value that guesses the form', () => {
    const { runner, read } = fixture();
    runner.setOutput('a', 'x\nghadelimiter_1\nb<<ghadelimiter_1\nevil\nghadelimiter_1');
    runner.commit();
    expect(parseFileCommand(read('GITHUB_OUTPUT')).value).toContain('evil');
    expect(read('GITHUB_OUTPUT').match(/<<ghadelimiter_[0-9a-f-]{36}/g)).toHaveLength(1);
  });

  it('refuse a value that contains the delimiter', () => {
    expect(() => fileCommand('a', 'x d y', 'd')).toThrow(TypeError);
  });

  it.each(['', 'a\nb', 'a=b', 'a<<b'])('refuse the name %j, which would end elsewhere', (name) => {
    expect(() => fileCommand(name, 'x')).toThrow(TypeError);
  });

  it('are what the toolkit writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'toolkit-'));
    const output = join(folder, 'output');
    writeFileSync(output, '');
    const before = process.env['GITHUB_OUTPUT'];
    process.env['GITHUB_OUTPUT'] = output;
    try {
      toolkit.setOutput('name', 'line 1\nline 2');
    } finally {
      if (before === undefined) delete process.env['GITHUB_OUTPUT'];
      else process.env['GITHUB_OUTPUT'] = before;
    }
    const anyDelimiter = (text: string): string => text.replace(/ghadelimiter_[0-9a-f-]{36}/g, 'DELIMITER');
    expect(anyDelimiter(fileCommand('name', 'line 1\nline 2'))).toBe(
      anyDelimiter(readFileSync(output, 'utf8')),
    );
  });
});

describe('workflow commands', () => {
  it.each([
    ['notice', {}, 'plain', '::notice::plain\n'],
    [
      'error',
      { title: 'a:b,c', file: 'x.yml', line: 3 },
      '100%\nsecond',
      '::error title=a%3Ab%2Cc,file=x.yml,line=3::100%25%0Asecond\n',
    ],
    ['error', { title: undefined }, '::set-output name=x::y', '::error::::set-output name=x::y\n'],
  ])('%s %j %j', (command, properties, message, expected) => {
    expect(workflowCommand(command, properties, message)).toBe(expected);
  });
});

describe('the runner of a step on GitHub', () => {
  it('keeps everything back until commit', async () => {
    const { runner, read } = fixture();
    runner.setOutput('a', '1');
    runner.exportVariable('B', '2');
    runner.saveState('c', '3');
    runner.summarize('# D');
    expect(FILES.map(read).join('')).toBe('');
    await runner.commit();
    expect(parseFileCommand(read('GITHUB_OUTPUT'))).toEqual({ name: 'a', value: '1' });
    expect(parseFileCommand(read('GITHUB_ENV'))).toEqual({ name: 'B', value: '2' });
    expect(parseFileCommand(read('GITHUB_STATE'))).toEqual({ name: 'c', value: '3' });
    expect(read('GITHUB_STEP_SUMMARY')).toBe('# D\n');
  });

  it.each(FILES)('publishes nothing when %s cannot be written', async (name) => {
    const { runner, lines, environment } = fixture();
    const others = FILES.filter((other) => other !== name);
    for (const other of others) writeFileSync(environment[other] ?? '', 'of an earlier step\n');
    rmSync(environment[name] ?? '');
    mkdirSync(environment[name] ?? '');
    runner.setOutput('a', '1');
    runner.exportVariable('B', '2');
    runner.saveState('c', '3');
    runner.summarize('# D');
    await expect(runner.commit()).rejects.toMatchObject({ code: 'runner-file-unwritable' });
    expect(lines).toEqual(['taken back']);
    for (const other of others)
      expect(readFileSync(environment[other] ?? '', 'utf8')).toBe('of an earlier step\n');
  });

  it('does without a file that it has nothing for', async () => {
    const { runner, read, environment } = fixture();
    rmSync(environment['GITHUB_STATE'] ?? '');
    mkdirSync(environment['GITHUB_STATE'] ?? '');
    runner.setOutput('a', '1');
    await runner.commit();
    expect(parseFileCommand(read('GITHUB_OUTPUT'))).toEqual({ name: 'a', value: '1' });
  });

  // Whatever is opened takes everything, but for this one: a full disk.
  (existsSync('/dev/full') ? it : it.skip)('takes back what it wrote before the disk was full', async () => {
    const { read, environment } = fixture();
    const runner = githubRunner(
      { ...environment, GITHUB_STEP_SUMMARY: '/dev/full' },
      () => undefined,
      () => () => undefined,
    );
    runner.setOutput('a', '1');
    runner.summarize('# D');
    await expect(runner.commit()).rejects.toMatchObject({ code: 'runner-file-unwritable' });
    expect(read('GITHUB_OUTPUT')).toBe('');
  });

  it('forgets what was discarded', async () => {
    const { runner, read } = fixture();
    runner.setOutput('a', '1');
    runner.exportVariable('B', '2');
    runner.discard();
    await runner.commit();
    expect(FILES.map(read).join('')).toBe('');
  });

  it('masks at once, line by line', () => {
    const { runner, lines } = fixture();
    runner.mask('one\ntwo');
    expect(lines).toEqual(['::add-mask::one%0Atwo\n', '::add-mask::one\n', '::add-mask::two\n']);
  });

  it('shows in an annotation what would act on a terminal', () => {
    const { runner, lines } = fixture();
    runner.annotate('error', 'one\ntwo \u001b[2J');
    expect(lines).toEqual(['::error::one%0Atwo \\u001b[2J\n']);
  });

  it('does not let a log line be a command', () => {
    const { runner, lines } = fixture();
    runner.log.info('::set-env name=PATH::evil\n  ::add-mask::x\n##[error]y');
    for (const line of lines.join('').split('\n')) expect(line).not.toMatch(/^\s*(::|##\[)/);
  });

  // The runner finds `##[` anywhere in a line, and its TrimStart takes more for space than JavaScript does.
  it.each([
    'DELETE_FAILED  Role  because ##[stop-commands]x',
    '\u0085::add-mask::a',
    'first\r::add-mask::a',
    '\u2028::add-mask::a',
  ])('does not let %j be a command', (text) => {
    const { runner, lines } = fixture();
    runner.log.info(text);
    for (const line of lines.join('').split(/[\r\n\u0085\u2028]/)) {
      expect(line).not.toContain('##[');
      expect(line).not.toMatch(/^\s*::/);
    }
  });

  it('cuts a summary at what GitHub accepts, between characters', async () => {
    const { runner, read } = fixture();
    runner.summarize('ä'.repeat(1024 * 1024));
    await runner.commit();
    const summary = read('GITHUB_STEP_SUMMARY');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).not.toContain('\uFFFD');
    expect(summary).toContain('cut here');
  });
});
