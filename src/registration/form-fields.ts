import type { FormField } from './catalog-shape.ts';
import type { StackDescription } from './stack-deployer.ts';

/** A field of the platform's form with what to enter, or what to do about it. */
export interface FilledField {
  readonly label: string;
  /** Absent when it is not known here. */
  readonly value?: string;
  /** What a person has to decide or do, where there is no value. */
  readonly note?: string;
  readonly secret: boolean;
}

/** Where the values of a form come from. */
export interface FormSource {
  readonly account: string;
  readonly region: string;
  readonly stack: StackDescription;
  /** Other stacks of the platform by their names in the catalog, as far as they are deployed. */
  readonly others: Readonly<Record<string, StackDescription>>;
}

/** The platform's form with the values of this account, in its own order. Gives secrets in the clear. */
export function fillForm(form: readonly FormField[], source: FormSource): readonly FilledField[] {
  return form.map((field) => {
    const { label, asked, secret = false } = field;
    if (asked !== undefined) return { label, note: asked, secret };
    const value = valueFrom(field, source);
    if (value !== undefined) return { label, value, secret };
    return {
      label,
      note:
        field.stacks === undefined
          ? 'the stack does not say it'
          : `from the stack ${field.stacks.join(' or ')}, which is not deployed`,
      secret,
    };
  });
}

function valueFrom(
  { output, parameter, literal, accountId, region, stacks }: FormField,
  { stack, others, ...place }: FormSource,
): string | undefined {
  if (literal !== undefined) return literal;
  if (accountId === true) return place.account;
  if (region === true) return place.region;
  const from = stacks === undefined ? stack : stacks.flatMap((name) => others[name] ?? [])[0];
  if (parameter !== undefined) return from?.parameters[parameter];
  return from?.outputs.find(({ name }) => name === output)?.value;
}

/** The values by label, for scripts; secrets as asterisks, empty where nothing is known. */
export function formValues(fields: readonly FilledField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ label, value = '', secret }) => [label, secret && value !== '' ? '***' : value]),
  );
}
