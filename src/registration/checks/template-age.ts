/** How a version of a template stands to the newest that the catalog knows. */
export type TemplateAge = 'latest' | 'newer' | 'outdated' | 'unknown';

/** Versions are whole numbers here (`2`, `v2`); of others nobody knows which is newer. */
export function templateAge(found: string, latest: string): TemplateAge {
  if (found === latest) return 'latest';
  const [one, other] = [numberOf(found), numberOf(latest)];
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return 'latest';
  return one > other ? 'newer' : 'outdated';
}

function numberOf(version: string): number | undefined {
  const digits = /^v?(\d+)$/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
