import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Action, type Measured, measure } from './measure.ts';
import { markdownTable, median } from './numbers.ts';
import { rehearseJobs } from './rehearsed-jobs.ts';

/** What one request may cost on top of the server's own time: none, and about what STS takes from a hosted runner. */
const LATENCIES_MS = [0, 30] as const;

const { values } = parseArgs({
  options: {
    other: { type: 'string' },
    runs: { type: 'string', default: '15' },
    refusals: { type: 'string', default: '1' },
  },
});

const ours: Action = {
  name: 'ours',
  script: fileURLToPath(new URL('../../dist/login.js', import.meta.url)),
};
const actions: readonly Action[] =
  values.other === undefined ? [ours] : [ours, { name: 'other', script: values.other }];

const rows: string[][] = [];
for (const latencyMs of LATENCIES_MS) {
  const jobs = await rehearseJobs(latencyMs);
  try {
    const happy = await alternating(actions, Number(values.runs), (action) =>
      measure(action, jobs.trusted, 0),
    );
    rows.push(row(`login, ${latencyMs} ms per request`, happy));
    const refused = await alternating(actions, Number(values.refusals), (action) =>
      measure(action, jobs.stranger, 1),
    );
    // An action that retries what is final takes minutes for this: `--refusals 0` leaves it out.
    if (Number(values.refusals) > 0) rows.push(row(`refusal, ${latencyMs} ms per request`, refused));
  } finally {
    await jobs.close();
  }
}
const other = values.other === undefined ? [] : ['other', 'ratio', 'requests (ours / other)'];
console.log(markdownTable(['median of the whole process', 'ours', ...other], rows));

/** One run of each action in turn, so that what else the machine does falls on all of them. The first turn only warms up. */
async function alternating(
  all: readonly Action[],
  runs: number,
  run: (action: Action) => Promise<Measured>,
): Promise<ReadonlyMap<string, readonly Measured[]>> {
  const found = new Map<string, Measured[]>(all.map(({ name }) => [name, []]));
  for (let turn = runs > 1 ? -1 : 0; turn < runs; turn += 1) {
    for (const action of all) {
      const measured = await run(action);
      if (turn >= 0) found.get(action.name)?.push(measured);
    }
  }
  return found;
}

function row(title: string, found: ReadonlyMap<string, readonly Measured[]>): string[] {
  const medians = [...found.values()].map((all) => median(all.map(({ milliseconds }) => milliseconds)));
  const [own = Number.NaN, theirs] = medians;
  const requests = [...found.values()].map((all) => median(all.map((each) => each.requests)));
  return [
    title,
    `${own.toFixed(0)} ms`,
    ...(theirs === undefined
      ? []
      : [`${theirs.toFixed(0)} ms`, (own / theirs).toFixed(2), requests.join(' / ')]),
  ];
}
