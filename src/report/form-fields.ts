import type { FilledField } from '../registration/form-fields.ts';
import { code, escapeMarkdown, table } from './markdown.ts';

/** The platform's form as a table, to be copied from; secrets are not in it. */
export function formMarkdown(fields: readonly FilledField[]): string {
  return table(
    ['field', 'value'],
    fields.map((field) => [escapeMarkdown(field.label), shown(field)]),
  );
}

function shown({ value, note, secret }: FilledField): string {
  if (value === undefined) return `_${escapeMarkdown(note ?? '')}_`;
  return secret ? 'see the outputs of this step' : code(value);
}
