// Measures the whole process of a login, from its start to its exit, against the rehearsal AWS. `--other <dist/index.js>`
// runs another action beside ours with the same inputs against the same server, alternating. Needs no network.
//   node bench/login/run.mjs [--other <path>] [--runs 15] [--refusals 1]
import { fileURLToPath } from 'node:url';
import { becomeNode24 } from '../../scripts/node24.mjs';

// The rehearsal is TypeScript, and runners use Node 24: the bench runs under it whatever Node started this file.
becomeNode24([
  '--no-warnings',
  fileURLToPath(new URL('bench.ts', import.meta.url)),
  ...process.argv.slice(2),
]);
