// Measures whole deployments against the rehearsal AWS: calls, and time beyond CloudFormation's own. `--other <dist/index.js>` runs
// another action beside ours with the same inputs against the same server, alternating. Needs no network.
//   node bench/deploy/run.mjs [--other <path>] [--runs 4]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// The rehearsal is TypeScript, and runners use Node 24: the bench runs under it whatever Node started this file.
const windows = process.platform === 'win32';
const node24 = fileURLToPath(
  new URL(`../../node_modules/node/bin/node${windows ? '.exe' : ''}`, import.meta.url),
);
const { status } = spawnSync(
  node24,
  [
    '--experimental-strip-types',
    '--no-warnings',
    fileURLToPath(new URL('bench.ts', import.meta.url)),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
