import { StepError } from '../../contract/step-error.ts';
import type { StackCheck } from '../catalog-shape.ts';
import type { CheckChoices } from './check-kind.ts';

/**
 * What a stack of the catalog says about kinds of check, by their id. Throws StepError `catalog-invalid` for a kind that
 * there is not: a check that is never made would count as passed in somebody's mind.
 */
export function checkChoices(
  checks: readonly StackCheck[] | undefined,
  known: readonly { readonly id: string }[],
): CheckChoices {
  const unknown = (checks ?? []).filter(({ kind }) => !known.some(({ id }) => id === kind));
  if (unknown.length > 0) {
    throw new StepError({
      code: 'catalog-invalid',
      fault: 'bug',
      message: `The catalog asks for checks that there are not: ${unknown.map(({ kind }) => kind).join(', ')}.`,
      remedy: `Give kinds of: ${known.map(({ id }) => id).join(', ')}.`,
    });
  }
  return new Map(
    (checks ?? []).map((check) => [check.kind, { required: check.required ?? true, with: check.with ?? {} }]),
  );
}
