/** GitHub turns `role-to-assume` into `ROLE-TO-ASSUME` and spaces into `_`; names are compared that way. */
export function comparable(name: string): string {
  return name.toUpperCase().replaceAll(' ', '_');
}

/** The known names that differ from a given one by no more than a slip of the pen. */
export function likelyMeant(name: string, known: readonly string[]): readonly string[] {
  const given = name.toLowerCase();
  return known.filter((candidate) => editDistance(given, candidate) <= Math.max(2, given.length / 4));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
