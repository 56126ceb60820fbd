// Runs the tests under Node 24, whatever Node started this script. Everything that they leave in the folder for
// temporary files goes away with the run, also when it fails or is interrupted.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24 } from './node24.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// A short name: what the tests put below it may be a socket, whose whole path has about a hundred characters.
const temporary = mkdtempSync(join(tmpdir(), 'tests-'));
const jest = spawn(
  node24(),
  [
    '--experimental-vm-modules',
    '--no-warnings',
    `${root}node_modules/jest/bin/jest.js`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  },
);
// This process stays until jest has ended, so that nothing is written to the folder any more when it goes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));
jest.on('error', (error) => end(1, error.message));
jest.on('close', (code) => end(code ?? 1));

function end(code, complaint) {
  if (complaint !== undefined) console.error(complaint);
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
