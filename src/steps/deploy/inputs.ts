import { parseParameterOverrides } from '../../registration/parameter-overrides.ts';
import {
  boolean,
  InputError,
  type InputFault,
  type InputsOf,
  integer,
  list,
  optionalSecret,
  optionalText,
} from '../input-spec.ts';

const REGION = { pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, form: 'an AWS region, for example eu-west-1' };

export const deployInputs = {
  platform: optionalText({
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    form: 'the name of a platform, for example octo',
  }),
  stack: optionalText({
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    form: "the name of one of the platform's stacks, for example api-access",
  }),
  template: optionalText({ form: "a path to a template in the workspace, instead of a platform's stack" }),
  name: optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a stack name: a letter, then up to 127 letters, digits or -',
  }),
  'expected-account-id': optionalText({ pattern: /^\d{12}$/, form: 'an account id of 12 digits' }),
  'aws-region': optionalText(REGION),
  'external-id': optionalSecret({
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
  }),
  principal: optionalText({ pattern: /^\d{12}$/, form: "the platform's account id of 12 digits" }),
  'template-version': optionalText({
    pattern: /^[\w.-]{1,64}$/,
    form: 'up to 64 letters, digits or any of . - _',
  }),
  'target-organization-id': optionalText({
    pattern: /^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})$/,
    form: "the id of the organization's root (r-…) or of an organizational unit (ou-…); the organization's own id (o-…) cannot be a target",
  }),
  'parameter-overrides': optionalText({
    form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends',
  }),
  capabilities: list({
    pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
    form: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
  }),
  tags: optionalText({ form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends' }),
  'no-execute-changeset': boolean(false),
  'fail-on-empty-changeset': boolean(false),
  'recreate-failed-stack': boolean(false),
  'continue-update-rollback': boolean(false),
  'termination-protection': boolean(false),
  'timeout-in-minutes': integer({ min: 1, max: 350, default: 60, unit: 'minutes' }),
} as const;

export interface DeployInputs {
  readonly source: { readonly platform: string; readonly stack: string } | { readonly template: string };
  readonly name?: string;
  readonly expectedAccountId?: string;
  readonly region?: string;
  /** By name of the input, for a platform's parameters. */
  readonly platformInputs: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  readonly planOnly: boolean;
  readonly failWhenEmpty: boolean;
  readonly recreateFailedStack: boolean;
  readonly continueUpdateRollback: boolean;
  /** Switched on after the deployment; never switched off here. */
  readonly terminationProtection: boolean;
  readonly timeoutMs: number;
}

type Values = InputsOf<typeof deployInputs>;

/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
const PLATFORM_INPUTS = ['external-id', 'principal', 'template-version', 'target-organization-id'] as const;

export function parseDeploy(values: Values): DeployInputs {
  const faults: InputFault[] = [...sourceFaults(values)];
  const overrides = readMap('parameter-overrides', values['parameter-overrides'], faults);
  const tags = readMap('tags', values.tags, faults);
  if (faults.length > 0) throw new InputError(faults);
  return {
    source:
      values.template === undefined
        ? { platform: values.platform ?? '', stack: values.stack ?? '' }
        : { template: values.template },
    ...optional('name', values.name),
    ...optional('expectedAccountId', values['expected-account-id']),
    ...optional('region', values['aws-region']),
    platformInputs: Object.fromEntries(
      PLATFORM_INPUTS.flatMap((name) => {
        const value = values[name];
        return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
      }),
    ),
    overrides,
    capabilities: values.capabilities,
    tags,
    planOnly: values['no-execute-changeset'],
    failWhenEmpty: values['fail-on-empty-changeset'],
    recreateFailedStack: values['recreate-failed-stack'],
    continueUpdateRollback: values['continue-update-rollback'],
    terminationProtection: values['termination-protection'],
    timeoutMs: values['timeout-in-minutes'] * 60_000,
  };
}

function sourceFaults(values: Values): readonly InputFault[] {
  const faults: InputFault[] = [];
  if (values.template !== undefined) {
    for (const name of ['platform', 'stack', ...PLATFORM_INPUTS] as const) {
      if (values[name] !== undefined) faults.push({ input: name, problem: 'has no meaning with "template"' });
    }
    if (values.name === undefined) faults.push({ input: 'name', problem: 'is required with "template"' });
    return faults;
  }
  if (values.platform === undefined)
    faults.push({
      input: 'platform',
      problem: 'is required, unless "template" names a template of your own',
    });
  if (values.stack === undefined)
    faults.push({ input: 'stack', problem: 'is required, unless "template" names a template of your own' });
  return faults;
}

function readMap(
  input: string,
  text: string | undefined,
  faults: InputFault[],
): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const result = parseParameterOverrides(text);
  if ('value' in result) return result.value;
  faults.push({ input, problem: `${result.problem}; accepted: a YAML or JSON map, or Name=value pairs` });
  return {};
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { readonly [key in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in Name]: T });
}
