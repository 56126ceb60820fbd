// Runs the tests under Node 24, which is what runners use for `using: node24`, whatever Node started this script.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node24 = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
if (!existsSync(node24)) {
  // npm that does not run install scripts leaves the package without its binary; fetching it is that script's work.
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: `${root}node_modules/node`,
    stdio: 'inherit',
  });
}
const jest = spawnSync(
  node24,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    `${root}node_modules/jest/bin/jest.js`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(jest.status ?? 1);
