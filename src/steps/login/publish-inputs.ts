import { boolean, type InputsOf, text } from '../input-spec.ts';

/** Inputs that say what a proven login hands over, and under which names. */
export const publishInputs = {
  'variable-name': text('AWS Account', {
    pattern: /^[A-Za-z][\w .-]{0,63}$/,
    form: 'a letter, then up to 63 letters, digits, blanks or any of . - _',
  }),
  'print-variables': boolean(false),
} as const;

export interface PublishInputs {
  /** The account's name, which environment variables carry in front. */
  readonly accountName: string;
  readonly printVariables: boolean;
}

export function parsePublish(values: InputsOf<typeof publishInputs>): PublishInputs {
  return { accountName: values['variable-name'], printVariables: values['print-variables'] };
}
