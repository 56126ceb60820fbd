/** What became of a piece of work; `skipped` when something that it waits for did not get done. */
export type Outcome = 'done' | 'failed' | 'skipped';

/**
 * Does the work of every node as soon as the nodes it waits for are done, in parallel. With `stopOnFailure` no more
 * work is started after the first failure (and in any case after `cancelled`), and what is under way learns of it by the signal. `work` throws to fail.
 * The nodes must not wait for each other in a circle; names that are no nodes are not waited for.
 */
export async function runGraph(
  nodes: ReadonlyMap<string, readonly string[]>,
  work: (name: string, signal: AbortSignal) => Promise<void>,
  options: { readonly stopOnFailure: boolean; readonly cancelled?: AbortSignal },
): Promise<ReadonlyMap<string, Outcome>> {
  const stop = new AbortController();
  if (options.cancelled?.aborted === true) stop.abort();
  options.cancelled?.addEventListener('abort', () => stop.abort(), { once: true });
  const outcomes = new Map<string, Promise<Outcome>>();

  async function run(name: string): Promise<Outcome> {
    const waitedFor = await Promise.all(
      (nodes.get(name) ?? []).filter((other) => nodes.has(other)).map(start),
    );
    if (stop.signal.aborted || waitedFor.some((outcome) => outcome !== 'done')) return 'skipped';
    try {
      await work(name, stop.signal);
      return 'done';
    } catch {
      if (options.stopOnFailure) stop.abort();
      return 'failed';
    }
  }

  function start(name: string): Promise<Outcome> {
    const known = outcomes.get(name);
    if (known !== undefined) return known;
    const outcome = run(name);
    outcomes.set(name, outcome);
    return outcome;
  }

  const names = [...nodes.keys()];
  const results = await Promise.all(names.map(start));
  return new Map(names.map((name, index) => [name, results[index] ?? 'skipped']));
}

/** The same nodes with every arrow turned round: what is waited for becomes what waits. */
export function reversed(
  nodes: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const turned = new Map<string, string[]>([...nodes.keys()].map((name) => [name, []]));
  for (const [name, waitsFor] of nodes) {
    for (const other of waitsFor) turned.get(other)?.push(name);
  }
  return turned;
}
