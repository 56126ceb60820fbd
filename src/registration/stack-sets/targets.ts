import type { PlacedContainer } from './organization-tree.ts';

/** What somebody wrote as a target: AWS's own id, or something that has to be looked up in the tree. */
export type WrittenTarget =
  | { readonly kind: 'root' | 'unit'; readonly id: string }
  /** Not a target, although it looks like one. */
  | { readonly kind: 'organization'; readonly id: string }
  | { readonly kind: 'name'; readonly name: string };

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
const FORMS: readonly (readonly [RegExp, 'root' | 'unit' | 'organization'])[] = [
  [/^r-[a-z0-9]{4,32}$/, 'root'],
  [/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, 'unit'],
  [/^o-[a-z0-9]{10,32}$/, 'organization'],
];

/** Tells ids from names; a unit whose name looks like an id can be given by its path. */
export function writtenTarget(text: string): WrittenTarget {
  const kind = FORMS.find(([form]) => form.test(text))?.[1];
  return kind === undefined ? { kind: 'name', name: text } : { kind, id: text };
}

export type FoundTarget =
  | { readonly kind: 'found'; readonly container: PlacedContainer }
  | { readonly kind: 'unknown' }
  /** Several units have the name; their paths tell them apart. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] };

/**
 * The root or unit that a name or path means: the whole path (`Root/Workloads/Prod`), or the end of one path only
 * (`Prod`, `Workloads/Prod`). Upper and lower case make no difference, as in Organizations itself.
 */
export function findTarget(name: string, containers: readonly PlacedContainer[]): FoundTarget {
  const wanted = comparable(name);
  const whole = containers.find(({ path }) => comparable(path) === wanted);
  if (whole !== undefined) return { kind: 'found', container: whole };
  const ends = containers.filter(({ path }) => comparable(path).endsWith(`/${wanted}`));
  const [only] = ends;
  if (only === undefined) return { kind: 'unknown' };
  return ends.length === 1
    ? { kind: 'found', container: only }
    : { kind: 'ambiguous', paths: ends.map(({ path }) => path) };
}

function comparable(path: string): string {
  return path
    .split('/')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
    .join('/');
}
