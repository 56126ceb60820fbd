import { parseParameterOverrides } from '../../registration/parameter-overrides.ts';
import { brokenRules } from '../input-rules.ts';
import {
  boolean,
  InputError,
  type InputFault,
  type InputsOf,
  integer,
  list,
  oneOf,
  optionalText,
} from '../input-spec.ts';
import {
  accountIdInput,
  externalIdInput,
  optionalPlatformInput,
  optionalStackInput,
  principalInput,
  regionInput,
  stackNameInput,
} from '../shared-inputs.ts';

export const deployInputs = {
  platform: optionalPlatformInput,
  stack: optionalStackInput,
  template: optionalText({ form: "a path to a template in the workspace, instead of a platform's stack" }),
  name: stackNameInput,
  'expected-account-id': accountIdInput,
  'aws-region': regionInput,
  'external-id': externalIdInput,
  principal: principalInput,
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
  'role-arn': optionalText({
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    form: "a role's ARN: arn:aws:iam::111122223333:role/name",
  }),
  'notification-arns': list({
    pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
    form: 'ARNs of SNS topics, separated by commas or line ends',
    most: 5,
  }),
  mode: oneOf(['create-and-execute', 'create-only', 'execute-only'], 'create-and-execute'),
  'change-set-name': optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a change set name: a letter, then up to 127 letters, digits or -',
  }),
  'execute-change-set-id': optionalText({
    pattern:
      /^([A-Za-z][-A-Za-z0-9]{0,127}|arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:changeSet\/[\w/-]{1,200})$/,
    form: 'the ARN of a change set (the output change-set-id of the plan), or its name',
  }),
  'no-execute-changeset': boolean(false),
  'no-delete-failed-changeset': boolean(false),
  'fail-on-empty-changeset': boolean(false),
  'disable-rollback': boolean(false),
  'recreate-failed-stack': boolean(false),
  'continue-update-rollback': boolean(false),
  'termination-protection': boolean(false),
  'timeout-in-minutes': integer({ min: 1, max: 350, default: 60, unit: 'minutes' }),
} as const;

export interface DeployInputs {
  readonly source:
    | { readonly platform: string; readonly stack: string }
    | { readonly template: string }
    /** Only to execute a change set, which knows its own template. */
    | 'change-set';
  readonly name?: string;
  readonly expectedAccountId?: string;
  readonly region?: string;
  /** By name of the input, for a platform's parameters. */
  readonly platformInputs: Readonly<Record<string, string>>;
  readonly overrides: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** The service role that CloudFormation works as from now on. */
  readonly roleArn?: string;
  readonly notificationArns: readonly string[];
  readonly changeSetName?: string;
  /** The change set of an earlier plan, by ARN or name, that is executed instead of a new one. */
  readonly changeSetToExecute?: string;
  readonly planOnly: boolean;
  readonly keepFailedChangeSet: boolean;
  readonly disableRollback: boolean;
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

/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
export function parseDeploy(values: Values): DeployInputs {
  const faults: InputFault[] = [...brokenRules(values, [sourceFaults, modeFaults])];
  const overrides = readMap('parameter-overrides', values['parameter-overrides'], faults);
  const tags = readMap('tags', values.tags, faults);
  if (faults.length > 0) throw new InputError(faults);
  return {
    source: sourceOf(values),
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
    ...optional('roleArn', values['role-arn']),
    notificationArns: values['notification-arns'],
    ...optional('changeSetName', values['change-set-name']),
    ...optional('changeSetToExecute', values['execute-change-set-id']),
    planOnly: values['no-execute-changeset'] || values.mode === 'create-only',
    keepFailedChangeSet: values['no-delete-failed-changeset'],
    failWhenEmpty: values['fail-on-empty-changeset'],
    disableRollback: values['disable-rollback'],
    recreateFailedStack: values['recreate-failed-stack'],
    continueUpdateRollback: values['continue-update-rollback'],
    terminationProtection: values['termination-protection'],
    timeoutMs: values['timeout-in-minutes'] * 60_000,
  };
}

function sourceOf(values: Values): DeployInputs['source'] {
  if (values.template !== undefined) return { template: values.template };
  return values.platform === undefined || values.stack === undefined
    ? 'change-set'
    : { platform: values.platform, stack: values.stack };
}

/** What makes a change set has no meaning where an earlier one is executed: that would hide what is not applied. */
const MAKES_A_CHANGE_SET = [
  ...PLATFORM_INPUTS,
  'parameter-overrides',
  'tags',
  'role-arn',
  'change-set-name',
] as const;

function modeFaults(values: Values): readonly InputFault[] {
  if (values.mode !== 'execute-only') {
    return values['execute-change-set-id'] === undefined
      ? []
      : [{ input: 'execute-change-set-id', problem: 'has a meaning only with `mode: execute-only`' }];
  }
  const faults: InputFault[] = [];
  if (values['execute-change-set-id'] === undefined)
    faults.push({ input: 'execute-change-set-id', problem: 'is required with `mode: execute-only`' });
  if (values['no-execute-changeset'])
    faults.push({ input: 'no-execute-changeset', problem: 'contradicts `mode: execute-only`' });
  for (const name of MAKES_A_CHANGE_SET) {
    if (values[name] !== undefined)
      faults.push({
        input: name,
        problem: 'has no meaning with `mode: execute-only`: the change set has its own',
      });
  }
  return faults;
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
  const nameIsEnough = values.mode === 'execute-only' && values.name !== undefined;
  if (nameIsEnough && values.platform === undefined && values.stack === undefined) return faults;
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
