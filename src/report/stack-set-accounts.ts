import type { Coverage } from '../registration/stack-sets/coverage.ts';

/** One account as scripts read it. */
export interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly unit: string;
  readonly state: string;
  readonly regions?: readonly {
    readonly region: string;
    readonly state: string;
    readonly drifted?: true;
    readonly reason?: string;
  }[];
}

/** Every account of a coverage, the regions only where there is something to say about them. */
export function accountRows({ accounts }: Pick<Coverage, 'accounts'>): readonly AccountRow[] {
  return accounts.map(({ account, state, places }) => {
    const row = { account: account.id, name: account.name, unit: account.unitPath, state };
    const telling = places.filter((place) => place.state !== 'covered' || place.drifted);
    if (telling.length === 0) return row;
    return {
      ...row,
      regions: telling.map((place) => ({
        region: place.region,
        state: place.state,
        ...(place.drifted ? { drifted: true as const } : {}),
        ...(place.reason === undefined ? {} : { reason: place.reason }),
      })),
    };
  });
}

/** GitHub takes a megabyte of outputs per job, in UTF-16; this leaves room for the others. */
const LARGEST_OUTPUT = 300_000;

/**
 * The accounts as JSON that fits into an output: all of them, or else those that are not covered, or else as many of
 * those as fit.
 */
export function accountsOutput(coverage: Pick<Coverage, 'accounts'>): string {
  const rows = accountRows(coverage);
  const all = JSON.stringify(rows);
  if (all.length <= LARGEST_OUTPUT) return all;
  const kept: string[] = [];
  let size = 2;
  for (const row of rows) {
    if (row.state === 'covered') continue;
    const text = JSON.stringify(row);
    size += text.length + 1;
    if (size > LARGEST_OUTPUT) break;
    kept.push(text);
  }
  return `[${kept.join(',')}]`;
}
