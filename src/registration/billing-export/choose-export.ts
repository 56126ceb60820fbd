import type { ExportProfile } from '../catalog-exports.ts';
import type { BillingExport } from './billing-export.ts';
import { differencesOf, type ExpectedPlace } from './differences.ts';

/** What is known about the export that is looked for: by the user, else by the registration stack. */
export interface WantedExport extends ExpectedPlace {
  readonly name?: string | undefined;
}

/** Which export is meant. */
export type ChosenExport =
  | { readonly kind: 'found'; readonly value: BillingExport; readonly how: string }
  /** Nothing fits; `near` are those of the account that come close, with how many differences they have. */
  | {
      readonly kind: 'none';
      readonly near: readonly { readonly name: string; readonly differences: number }[];
    }
  | { readonly kind: 'several'; readonly names: readonly string[] };

/**
 * The export that is meant, among all of the account: the one of that name; without a name the only one that fits the
 * profile, or the only one there is of its type. Where several fit, nobody guesses.
 */
export function chooseExport(
  all: readonly BillingExport[],
  profile: ExportProfile,
  wanted: WantedExport,
): ChosenExport {
  const judged = all.map((value) => ({ value, differences: differencesOf(value, profile, wanted) }));
  const near = judged.map(({ value, differences }) => ({
    name: value.name,
    differences: differences.length,
  }));
  if (wanted.name !== undefined) {
    const named = judged.filter(({ value }) => value.name === wanted.name);
    // A report and a data export may have the same name: then the type decides.
    const value = (named.find(({ differences }) => isOfType(differences)) ?? named[0])?.value;
    return value === undefined ? { kind: 'none', near } : { kind: 'found', value, how: 'by its name' };
  }
  const ofType = judged.filter(({ differences }) => isOfType(differences));
  const fitting = ofType.filter(({ differences }) => differences.length === 0);
  for (const [candidates, how] of [
    [fitting, 'the only export that fits'],
    [ofType, 'the only export of this type'],
  ] as const) {
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) return { kind: 'found', value: only.value, how };
    if (candidates.length > 1) return { kind: 'several', names: candidates.map(({ value }) => value.name) };
  }
  return { kind: 'none', near };
}

function isOfType(differences: ReturnType<typeof differencesOf>): boolean {
  return differences.every(({ field }) => field !== 'type');
}
