import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const STDOUT = new URL('../../src/system/stdout.ts', import.meta.url).href;
const LINES = 20_000;
const WRITE = `
  const { directStdout } = await import(${JSON.stringify(STDOUT)});
  const stdout = directStdout();
  for (let line = 0; line < ${LINES}; line += 1) stdout.write('line ' + line + '\\n');
  stdout.whenWritten(() => process.exit(3));
`;

it.each([
  // A pipe that Node has made a stream of no longer waits for its reader.
  ['does not wait, and is slow', 'process.stdout;', 300],
  ['waits', '', 0],
])('a reader that %s gets every line before the process ends', async (_, first, pause) => {
  const child = spawn(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', `${first}${WRITE}`],
    { cwd: fileURLToPath(new URL('.', STDOUT)), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  await setTimeout(pause);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  expect(await ended).toBe(3);
  expect(text.split('\n')).toHaveLength(LINES + 1);
  expect(text.endsWith(`line ${LINES - 1}\n`)).toBe(true);
});
