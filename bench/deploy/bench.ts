import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stacksOf } from '../../src/rehearsal/cloudformation/stack/find-stack.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { markdownTable, median } from '../login/numbers.ts';

/** Beyond this a deployment keeps people waiting for nothing; the process ends with 1. */
const MOST_MS_BEYOND = 2_000;
const ACCOUNT = '111122223333';
const SECRET = 'bench-secret-of-an-administrator-123456';
/** Rehearsed seconds per second, another in each run, so that stacks end at another moment between two looks. */
const SPEEDS = [4, 5, 6.5, 5.7];
const ACCOUNTS = `accounts:
  - id: "${ACCOUNT}"
    users:
      - name: administrator
        attached-policies: ["arn:aws:iam::aws:policy/AdministratorAccess"]
        access-keys: [{ id: AKIABENCH0000000TEST, secret: ${SECRET} }]
`;
const TEMPLATE = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
const CASES: readonly (readonly [title: string, template: string])[] = [
  ['create', TEMPLATE],
  ['nothing to change', TEMPLATE],
  ['update', `${TEMPLATE}  C: { Type: AWS::S3::Bucket }\n`],
];

interface Measured {
  readonly calls: number;
  /** Time of the process beyond CloudFormation's own: computing the change set, and from its execution to the stack's last event. */
  readonly beyondMs: number;
}

const { values } = parseArgs({
  options: { other: { type: 'string' }, runs: { type: 'string', default: '4' } },
});
const ours = fileURLToPath(new URL('../../dist/deploy.js', import.meta.url));
const scripts = [ours, ...(values.other === undefined ? [] : [values.other])];

const found = new Map<string, Measured[]>();
for (let run = 0; run < Number(values.runs); run += 1) {
  const speed = SPEEDS[run % SPEEDS.length] ?? 1;
  for (const script of scripts) {
    const rehearsal = await startRehearsal({ seed: `speed: ${speed}\n${ACCOUNTS}` });
    for (const [title, template] of CASES) {
      const measured = await deployment(script, template, rehearsal, speed);
      found.set(`${title} ${script}`, [...(found.get(`${title} ${script}`) ?? []), measured]);
    }
    await rehearsal.close();
  }
}
const shown = (title: string, script: string): readonly string[] => {
  const all = found.get(`${title} ${script}`) ?? [];
  return [
    String(median(all.map(({ calls }) => calls))),
    `${median(all.map(({ beyondMs }) => beyondMs)).toFixed(0)} ms`,
  ];
};
const other = values.other === undefined ? [] : ['calls of the other', 'its time beyond'];
console.log(
  markdownTable(
    ['median of a deployment', 'calls', "time beyond CloudFormation's own", ...other],
    CASES.map(([title]) => [title, ...scripts.flatMap((script) => shown(title, script))]),
  ),
);
const worst = Math.max(
  ...CASES.flatMap(([title]) => (found.get(`${title} ${ours}`) ?? []).map(({ beyondMs }) => beyondMs)),
);
console.log(`The longest of ours: ${worst.toFixed(0)} ms; no more than ${MOST_MS_BEYOND} ms is promised.`);
process.exitCode = worst <= MOST_MS_BEYOND ? 0 : 1;

/** One deployment as a runner starts it. Rejects when the step fails. */
async function deployment(
  script: string,
  template: string,
  rehearsal: Rehearsal,
  speed: number,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  for (const name of [...files, 'own.yml'])
    writeFileSync(join(folder, name), name === 'own.yml' ? template : '');
  const before = rehearsal.requests.length;
  const started = Date.now();
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: {
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      ...Object.fromEntries(files.map((name) => [name, join(folder, name)])),
      ...rehearsal.environment,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIABENCH0000000TEST',
      AWS_SECRET_ACCESS_KEY: SECRET,
      INPUT_MODE: 'create-and-execute',
      INPUT_NAME: 'bench',
      INPUT_TEMPLATE: 'own.yml',
      INPUT_CAPABILITIES: 'CAPABILITY_IAM',
      'INPUT_FAIL-ON-EMPTY-CHANGESET': 'false',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  const whole = Date.now() - started;
  const requests = rehearsal.requests.slice(before);
  const executed = requests.find(({ operation }) => operation === 'ExecuteChangeSet');
  const stackMs = executed === undefined ? 0 : lastEvent(rehearsal) - executed.time.getTime();
  const ownMs = (stackMs + computing(rehearsal, requests[0]?.time)) / speed;
  return {
    calls: requests.filter(({ via }) => via === undefined).length,
    beyondMs: whole - ownMs,
  };
}

/** How long the change sets since then were computed, in rehearsed time; one that was deleted again counts nothing. */
function computing({ state }: Rehearsal, since = new Date(0)): number {
  return [...stacksOf(state, ACCOUNT, 'us-east-1').values()]
    .flatMap(({ changeSets }) => [...changeSets.values()])
    .map(({ operation }) => operation)
    .filter(({ started }) => started >= since)
    .reduce((sum, { started, ended = started }) => sum + (ended.getTime() - started.getTime()), 0);
}

/** When the stack's latest event happened: in rehearsed time, as the times of requests are. */
function lastEvent({ state }: Rehearsal): number {
  const times = [...stacksOf(state, ACCOUNT, 'us-east-1').values()].flatMap(({ events }) =>
    events.map(({ time }) => time.getTime()),
  );
  return Math.max(...times);
}
