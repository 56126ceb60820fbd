// Runs the tests of the HTML report in a real headless Chromium: the one that CHROME_PATH names, the machine's own, or
// Debian's, which is installed when that is possible. Says loudly when there is none, and then fails only on request
// (--required): a machine without a browser can still work on everything else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed() {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') return existsSync(given) ? given : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

function installDebians() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || process.env.CHROME_PATH) return;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.error('No Chromium was found: installing it with apt-get …');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

if (installed() === undefined) installDebians();
const chrome = installed();
const args = process.argv.slice(2);
if (chrome === undefined) {
  console.error(
    '\n!!! THE BROWSER TESTS WERE LEFT OUT: there is no Chromium. Install one, or set CHROME_PATH. !!!\n',
  );
  process.exit(args.includes('--required') ? 1 : 0);
}
const jest = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('test.mjs', import.meta.url)),
    '--config',
    '__tests__/browser/jest.config.mjs',
    ...args.filter((arg) => arg !== '--required'),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROME_PATH: chrome } },
);
process.exit(jest.status ?? 1);
