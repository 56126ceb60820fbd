import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')]),
  );
}

it('dist/ is exactly what the sources build, file by file (npm run build)', () => {
  // Built beside, because other tests run what is in dist/ at the same time.
  const fresh = `${root}.cache/dist`;
  execFileSync(process.execPath, ['scripts/build.mjs', '--out', '.cache/dist'], { cwd: root });
  const [built, committed] = [contents(fresh), contents(`${root}dist`)];
  expect(Object.keys(committed).sort()).toEqual(Object.keys(built).sort());
  expect(Object.keys(built).filter((name) => built[name] !== committed[name])).toEqual([]);
}, 120_000);

it('every file of dist/ is committed', () => {
  const untracked = execFileSync('git', ['ls-files', '--others', '--', 'dist'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(untracked).toBe('');
});

it('dist/ names no place of the machine that built it', () => {
  const found = Object.entries(contents(`${root}dist`)).filter(([, text]) =>
    text.includes(root.replace(/\/$/, '')),
  );
  expect(found.map(([name]) => name)).toEqual([]);
});

it('the post step of the login carries neither SDK nor toolkit', () => {
  const post = readFileSync(`${root}dist/login-post-step.js`, 'utf8');
  expect(post).not.toMatch(/aws-sdk|smithy|undici|@actions/);
  expect(Buffer.byteLength(post)).toBeLessThan(30_000);
});
