import { upperSnakeCase } from '../../credentials/account-variables.ts';
import type { InputRule } from '../input-rules.ts';
import {
  boolean,
  type InputFault,
  type InputsOf,
  optionalBoolean,
  optionalText,
  text,
} from '../input-spec.ts';

/** Inputs that say what a proven login hands over, and under which names. */
export const publishInputs = {
  'variable-name': text('AWS Account', {
    pattern: /^[A-Za-z][\w .-]{0,63}$/,
    form: 'a letter, then up to 63 letters, digits, blanks or any of . - _',
  }),
  'print-variables': boolean(false),
  'output-credentials': boolean(true),
  'output-env-credentials': optionalBoolean(),
  'unset-current-credentials': boolean(false),
  'mask-aws-account-id': boolean(false),
  'aws-profile': optionalText({
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line of the file
    pattern: /^[^\s[\]/\\"'#;\u0000-\u001f\u007f]{1,128}$/,
    form: 'the name of a profile, without blanks, brackets, slashes or quotes',
  }),
  'overwrite-aws-profile': boolean(false),
  'docker-actions': boolean(false),
  refresh: boolean(false),
} as const;

export interface PublishInputs {
  /** The account's name, which environment variables carry in front. */
  readonly accountName: string;
  readonly printVariables: boolean;
  /** Whether keys, tokens and the web identity token are outputs; everything else always is. */
  readonly outputsCredentials: boolean;
  /** Whether the session stands in the environment. Undefined: unless a profile holds it. */
  readonly exportsCredentials: boolean | undefined;
  readonly unsetsCurrent: boolean;
  readonly masksAccountId: boolean;
  /** The profile to write; absent for none. */
  readonly profile: string | undefined;
  readonly overwritesProfile: boolean;
  readonly dockerActions: boolean;
  readonly refresh: boolean;
}

export function parsePublish(values: InputsOf<typeof publishInputs>): PublishInputs {
  const accountName = values['variable-name'];
  return {
    accountName,
    printVariables: values['print-variables'],
    outputsCredentials: values['output-credentials'],
    exportsCredentials: values['output-env-credentials'],
    unsetsCurrent: values['unset-current-credentials'],
    masksAccountId: values['mask-aws-account-id'],
    profile:
      values['aws-profile'] ??
      (values.refresh ? upperSnakeCase(accountName).toLowerCase().replaceAll('_', '-') : undefined),
    overwritesProfile: values['overwrite-aws-profile'],
    dockerActions: values['docker-actions'],
    refresh: values.refresh,
  };
}

/** Names under which `<name>_ROLE_ARN` and `<name>_SESSION_TOKEN` would be the SDK's own variables. */
export function isReservedName(accountName: string): boolean {
  return upperSnakeCase(accountName) === 'AWS';
}

/** Choices that contradict each other. */
export const publishRules: readonly InputRule<InputsOf<typeof publishInputs>>[] = [nameFaults, refreshFaults];

function nameFaults(values: InputsOf<typeof publishInputs>): readonly InputFault[] {
  const faults: InputFault[] = [];
  if (isReservedName(values['variable-name'])) {
    faults.push({
      input: 'variable-name',
      problem: "would give the SDK's own variables (AWS_ROLE_ARN, AWS_SESSION_TOKEN) another meaning",
      seen: values['variable-name'],
    });
  }
  return faults;
}

function refreshFaults(values: InputsOf<typeof publishInputs>): readonly InputFault[] {
  const faults: InputFault[] = [];
  if (values.refresh && values['output-env-credentials'] === true) {
    faults.push({
      input: 'output-env-credentials',
      problem:
        'cannot be true beside "refresh", which keeps keys that cannot be renewed out of the environment',
    });
  }
  if (values.refresh && values['docker-actions']) {
    faults.push({
      input: 'docker-actions',
      problem:
        'cannot be true beside "refresh": the program that renews the session is not in their containers',
    });
  }
  return faults;
}
