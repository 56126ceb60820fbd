// Decisions and graded policies per second on one core, and whether time and memory stay linear and flat while the
// number of roles grows. `node bench/trust/run.mjs [--policies 20000] [--decisions 400000] [--seed 7]`; it compiles src/
// into .cache/bench first, because what ships is JavaScript.
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: '20000' },
    decisions: { type: 'string', default: '400000' },
    seed: { type: 'string', default: '7' },
  },
});
const [policies, decisions, seed] = [values.policies, values.decisions, values.seed].map(Number);

const built = `${root}.cache/bench/`;
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json', '--outDir', built],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
const load = (path) => import(pathToFileURL(`${built}trust/${path}`).href);
const { parseTrustPolicy } = await load('policy.js');
const { judgeToken } = await load('decide-token.js');
const { deciderOf } = await load('evaluate.js');
const { reportPolicy } = await load('findings/policy-report.js');
const { TokenGraphs } = await load('symbolic/token-graphs.js');

const perSecond = (count, milliseconds) => Math.round((count / milliseconds) * 1000).toLocaleString('en');

function decide(count) {
  const roles = [...corpus(seed, 2000)].map(({ document, provider, claims }) => ({
    decider: deciderOf(parseTrustPolicy(document)),
    provider,
    claims,
  }));
  const answers = { allow: 0, deny: 0, undetermined: 0 };
  const started = performance.now();
  for (let index = 0; index < count; index += 1) {
    const { decider, provider, claims } = roles[index % roles.length];
    answers[judgeToken(decider, claims, provider).decision] += 1;
  }
  return { milliseconds: performance.now() - started, answers };
}

/** Reads, grades and forgets one role after the other, as an audit of many roles does. */
function grade(count) {
  const severities = {};
  const graphs = new TokenGraphs();
  let grading = 0;
  let heap = 0;
  const started = performance.now();
  let index = 0;
  for (const { arn, document } of corpus(seed, count)) {
    const before = performance.now();
    const policy = parseTrustPolicy(document);
    const { severity } = reportPolicy({
      policy,
      source: { kind: 'role', name: arn },
      roleArn: arn,
      text: document,
      graphs,
    });
    grading += performance.now() - before;
    severities[severity] = (severities[severity] ?? 0) + 1;
    index += 1;
    if (index % 5000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  return { milliseconds: grading, whole: performance.now() - started, severities, heap };
}

decide(Math.min(decisions, 20_000));
const decided = decide(decisions);
process.stdout.write(
  `decisions: ${perSecond(decisions, decided.milliseconds)}/s ${JSON.stringify(decided.answers)}\n`,
);
for (const count of [policies / 4, policies / 2, policies]) {
  const graded = grade(count);
  const heap = graded.heap === 0 ? '' : `, heap ${(graded.heap / 1e6).toFixed(0)} MB`;
  process.stdout.write(
    `policies: ${perSecond(count, graded.milliseconds)}/s read and graded, ${count} roles${heap} ${JSON.stringify(graded.severities)}\n`,
  );
}
