// Runs a script on Node 24, which also runs our TypeScript as it is: node scripts/on-node24.mjs <script> <argument …>
import { spawnSync } from 'node:child_process';
import { node24 } from './node24.mjs';

const run = spawnSync(node24(), process.argv.slice(2), { stdio: 'inherit' });
process.exit(run.status ?? 1);
