// Decisions and graded policies per second on one core, and whether time and memory stay linear and flat while the
// number of roles grows. `node bench/trust/run.mjs [--policies 20000] [--decisions 400000] [--seed 7]`; with
// `--policies 1000000` it takes some minutes. It compiles src/ into .cache/bench first, because what ships is JavaScript.
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { corpus, MIXES } from './corpus.mjs';

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
const { deciderOf, inWords } = await load('evaluate.js');
const { reportPolicy } = await load('findings/policy-report.js');
const { TokenGraphs } = await load('symbolic/token-graphs.js');

const perSecond = (count, milliseconds) => Math.round((count / milliseconds) * 1000).toLocaleString('en');
const spent = (since) => (process.cpuUsage(since).user + process.cpuUsage(since).system) / 1000;
const print = (line) => process.stdout.write(`${line}\n`);

/** Decides about tokens by policies that are prepared; `words` also asks for the reason. */
function decide(count, words) {
  const roles = [...corpus(seed, 2000, 'tokens')].map(({ document, provider, claims }) => ({
    decider: deciderOf(parseTrustPolicy(document)),
    provider,
    claims,
  }));
  const answers = { allow: 0, deny: 0, undetermined: 0 };
  const started = process.cpuUsage();
  let letters = 0;
  for (let index = 0; index < count; index += 1) {
    const { decider, provider, claims } = roles[index % roles.length];
    const judgement = judgeToken(decider, claims, provider);
    answers[judgement.decision] += 1;
    if (words) letters += inWords(judgement).trace[0].principal.why.length;
  }
  return { milliseconds: spent(started), answers, letters };
}

/** Reads, grades and forgets one role after the other, as an audit of many roles does. */
function grade(count, mix) {
  const severities = {};
  const graphs = new TokenGraphs();
  const distinct = count > 100_000 ? undefined : new Set();
  let heap = 0;
  let index = 0;
  const making = timeOfMaking(count, mix);
  const started = process.cpuUsage();
  const begun = performance.now();
  for (const { arn, document } of corpus(seed, count, mix)) {
    distinct?.add(document);
    const policy = parseTrustPolicy(document);
    const { severity } = reportPolicy({ policy, source: { kind: 'role', name: arn }, roleArn: arn, graphs });
    severities[severity] = (severities[severity] ?? 0) + 1;
    index += 1;
    if (index % 5000 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  const milliseconds = spent(started) - making;
  return {
    milliseconds,
    seconds: (performance.now() - begun) / 1000,
    severities,
    heap,
    distinct: distinct?.size,
  };
}

/** What making the corpus alone takes, which is no part of grading. */
function timeOfMaking(count, mix) {
  const part = Math.min(count, 20_000);
  const started = process.cpuUsage();
  let letters = 0;
  for (const { document } of corpus(seed, part, mix)) letters += document.length;
  return letters === 0 ? 0 : (spent(started) / part) * count;
}

print('rates are per second of processor time on one core');
decide(Math.min(decisions, 50_000), true);
const decided = decide(decisions, false);
print(`decisions: ${perSecond(decisions, decided.milliseconds)}/s ${JSON.stringify(decided.answers)}`);
const explained = decide(decisions / 10, true);
print(`decisions with reason and trace: ${perSecond(decisions / 10, explained.milliseconds)}/s`);
for (const mix of Object.keys(MIXES)) {
  grade(2000, mix);
  for (const count of [policies / 4, policies / 2, policies]) {
    const { milliseconds, seconds, severities, heap, distinct } = grade(count, mix);
    const parts = [
      `${mix}: ${perSecond(count, milliseconds)}/s read and graded`,
      `${count.toLocaleString('en')} roles in ${seconds.toFixed(1)} s`,
      ...(distinct === undefined ? [] : [`${Math.round((distinct / count) * 100)} % distinct policies`]),
      ...(heap === 0 ? [] : [`heap at most ${(heap / 1e6).toFixed(0)} MB`]),
    ];
    print(`${parts.join(', ')} ${JSON.stringify(severities)}`);
  }
}
