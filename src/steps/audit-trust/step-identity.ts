import { createHash } from 'node:crypto';
import { jsonOrUndefined } from '../../contract/json.ts';
import type { World } from '../world.ts';
import type { Shard } from './shard.ts';

/** A longer matrix is told by its digest. */
const READABLE = 200;

/**
 * What tells this step from every other one on the same commit, the same at each run: workflow, job, step, and within those
 * the values of the matrix and the shard.
 */
export function stepIdentity(
  matrix: string | undefined,
  shard: Shard | undefined,
  world: Pick<World, 'variable'>,
): readonly string[] {
  const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].flatMap(
    (name) => world.variable(name) ?? [],
  );
  const part = shard === undefined ? [] : [`${shard.part} of ${shard.parts}`];
  return [...names, ...(matrix === undefined ? [] : [matrix]), ...part];
}

/**
 * The values of a matrix from GitHub's `toJSON(matrix)`, in the order of their names; undefined outside of one (`null`), and
 * `faulty` for what is no such text.
 */
export function matrixValues(text: string): { readonly values: string | undefined } | 'faulty' {
  const matrix = jsonOrUndefined(text);
  if (matrix === null) return { values: undefined };
  if (typeof matrix !== 'object' || Array.isArray(matrix)) return 'faulty';
  const values = Object.entries(matrix)
    .map(([name, value]) => `${name}:${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .sort()
    .join(' ');
  if (values === '') return { values: undefined };
  return { values: values.length > READABLE ? createHash('sha256').update(values).digest('hex') : values };
}
