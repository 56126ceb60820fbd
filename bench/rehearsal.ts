// What a large rehearsal costs: `node bench/rehearsal.ts [accounts] [roles]` seeds that many accounts with that many roles
// each (1,000 and 50 by default), and starts the built rehearsal with the example's seed. Ends with 1 above the limits.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createState } from '../src/rehearsal/create-state.ts';
import { seedState } from '../src/rehearsal/seed.ts';

const LIMITS = { seedMilliseconds: 5000, megabytes: 500, startMilliseconds: 300 };
const [accounts = 1000, roles = 50] = process.argv.slice(2).map(Number);

/** As somebody would write it, without anchors: each role has its own trust and permissions. */
function worldOf(count: number, each: number): string {
  const role = (accountId: string, index: number): string => `
      - name: role-${index}
        trust-policy:
          Version: "2012-10-17"
          Statement:
            - Effect: Allow
              Principal: { AWS: "arn:aws:iam::${accountId}:root" }
              Action: sts:AssumeRole
        inline-policies:
          read:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: ["s3:GetObject", "s3:ListBucket"], Resource: "*" }`;
  const account = (index: number): string => {
    const id = String(100_000_000_000 + index);
    const all = Array.from({ length: each }, (_, number) => role(id, number)).join('');
    return `
  - id: "${id}"
    oidc-providers: [{ url: "https://token.actions.githubusercontent.com", client-ids: [sts.amazonaws.com] }]
    roles:${all}`;
  };
  return `accounts:${Array.from({ length: count }, (_, index) => account(index)).join('')}\n`;
}

/** The middle of several starts, from the process to the first line that says that it serves. */
async function startMilliseconds(): Promise<number> {
  const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const begin = performance.now();
    const child = spawn(process.execPath, [
      path('dist/cli.js'),
      'rehearse',
      '--seed',
      path('examples/rehearsal.yml'),
    ]);
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('close', () => reject(new Error('It ended before it served.')));
    });
    times.push(performance.now() - begin);
    child.kill();
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

const start = await startMilliseconds();
const yaml = worldOf(accounts, roles);
const state = createState();
const begin = performance.now();
seedState(state, yaml);
const measured = {
  seedMilliseconds: Math.round(performance.now() - begin),
  megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  startMilliseconds: Math.round(start),
};
const count = [...state.accounts.values()].reduce((sum, { iam }) => sum + iam.roles.size, 0);
console.log(
  `${state.accounts.size} accounts with ${count} roles, ${(yaml.length / 1e6).toFixed(1)} MB of YAML`,
);
for (const [name, limit] of Object.entries(LIMITS)) {
  const value = measured[name as keyof typeof measured];
  console.log(`${name.padEnd(18)} ${String(value).padStart(6)}  (limit ${limit})`);
  if (value > limit) process.exitCode = 1;
}
