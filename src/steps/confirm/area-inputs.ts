import { type InputsOf, integer, list, optionalText } from '../input-spec.ts';

/** Which billing export is meant, where the stack does not say so or there is none. */
export const exportInputs = {
  'export-name': optionalText({ pattern: /^[0-9A-Za-z!\-_.*'()]{1,256}$/, form: "an export's name" }),
  'export-bucket': optionalText({ pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, form: "a bucket's name" }),
  'export-prefix': optionalText({ pattern: /^[0-9A-Za-z!\-_.*'()/]{1,256}$/, form: 'a prefix of keys' }),
  'export-profile': optionalText({
    pattern: /^[a-z0-9.-]{1,64}$/,
    form: "the name of one of the platform's export profiles",
  }),
} as const;

export interface ExportInputs {
  readonly name: string | undefined;
  readonly bucket: string | undefined;
  readonly prefix: string | undefined;
  readonly profile: string | undefined;
}

/** The inputs about the billing export. */
export function parseExportInputs(values: InputsOf<typeof exportInputs>): ExportInputs {
  return {
    name: values['export-name'],
    bucket: values['export-bucket'],
    prefix: values['export-prefix'],
    profile: values['export-profile'],
  };
}

/** Which stack set gives the linked accounts their access, and how far it has to reach. */
export const linkedInputs = {
  'stack-set-name': optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a stack set name: a letter, then up to 127 letters, digits or -',
  }),
  targets: list({
    form: "ids (r-…, ou-…), names or paths (Root/Workloads/Prod) of the organization's root and units, separated by commas or line ends",
  }),
  'min-coverage': integer({ min: 0, max: 100, default: 100, unit: 'percent' }),
} as const;

export interface LinkedInputs {
  readonly stackSetName: string | undefined;
  readonly targets: readonly string[];
  /** In percent. */
  readonly minCoverage: number;
}

/** The inputs about the linked accounts. */
export function parseLinkedInputs(values: InputsOf<typeof linkedInputs>): LinkedInputs {
  return {
    stackSetName: values['stack-set-name'],
    targets: values.targets,
    minCoverage: values['min-coverage'],
  };
}
