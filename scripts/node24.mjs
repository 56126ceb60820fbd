import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The path of Node 24, which is what runners use for `using: node24`, whatever Node asks. Fetched when it is missing. */
export function node24() {
  const path = `${root}node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;
  if (!existsSync(path)) {
    // npm that does not run install scripts leaves the package without its binary; fetching it is that script's work.
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: `${root}node_modules/node`,
      stdio: 'inherit',
    });
  }
  return path;
}

/** Runs Node 24, which also runs our TypeScript as it is, with these arguments in place of this process. */
export function becomeNode24(args) {
  const run = spawnSync(node24(), args, { stdio: 'inherit' });
  process.exit(run.status ?? 1);
}
