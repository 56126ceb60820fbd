import type { ExpressionValue } from './expressions.ts';
import { InvalidFile, type Place } from './problem.ts';
import type { Yaml } from './yaml-tree.ts';

/** One combination of a matrix: the `matrix` context of one job. */
export type Combination = Readonly<Record<string, ExpressionValue>>;

/**
 * Expands `strategy.matrix` as GitHub documents it: all combinations of the axes, less `exclude`, and `include` either
 * added to the combinations that it does not contradict or as a combination of its own.
 * @param evaluate turns a text with `${{ }}` into its value
 * @throws InvalidFile when the matrix has another form or no combination
 */
export function expandMatrix(
  matrix: Yaml,
  evaluate: (text: string) => ExpressionValue,
): readonly Combination[] {
  const value = readValue(matrix, evaluate);
  if (!isRecord(value)) throw wrong(matrix.place, 'a matrix must be a mapping');
  const { include = [], exclude = [], ...axes } = value;
  let combinations: Record<string, ExpressionValue>[] = Object.keys(axes).length === 0 ? [] : [{}];
  for (const [axis, values] of Object.entries(axes)) {
    if (!Array.isArray(values)) throw wrong(matrix.place, `matrix.${axis} must be a list`);
    combinations = combinations.flatMap((known) =>
      values.map((item: ExpressionValue) => ({ ...known, [axis]: item })),
    );
  }
  for (const item of records(exclude, matrix.place, 'exclude')) {
    combinations = combinations.filter(
      (combination) => !Object.entries(item).every(([axis, wanted]) => same(combination[axis], wanted)),
    );
  }
  const added: Combination[] = [];
  const original = combinations.map((combination) => ({ ...combination }));
  for (const item of records(include, matrix.place, 'include')) {
    const fitting = combinations.filter((_, index) =>
      Object.entries(item).every(
        ([axis, wanted]) => !(axis in axes) || same(original[index]?.[axis], wanted),
      ),
    );
    if (fitting.length === 0) added.push(item);
    for (const combination of fitting) Object.assign(combination, item);
  }
  const all = [...combinations, ...added];
  if (all.length === 0) throw wrong(matrix.place, 'Matrix vector does not contain any values');
  return all;
}

/** `name (a, b)`, as GitHub names the jobs of a matrix. */
export function matrixJobName(name: string, combination: Combination): string {
  const values = Object.values(combination).map((value) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value),
  );
  return values.length === 0 ? name : `${name} (${values.join(', ')})`;
}

function readValue(node: Yaml, evaluate: (text: string) => ExpressionValue): ExpressionValue {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' ? evaluate(node.value) : node.value;
    case 'list':
      return node.items.map((item) => readValue(item, evaluate));
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, readValue(value, evaluate)]));
  }
}

function records(value: ExpressionValue, place: Place, name: string): readonly Combination[] {
  if (Array.isArray(value) && value.every(isRecord)) return value;
  throw wrong(place, `matrix.${name} must be a list of mappings`);
}

function isRecord(value: unknown): value is Record<string, ExpressionValue> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: ExpressionValue | undefined, b: ExpressionValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function wrong(place: Place, what: string): InvalidFile {
  return new InvalidFile(`${place.file} (Line: ${place.line}, Col: ${place.column}): ${what}`);
}
