import {
  boolean,
  type InputsOf,
  integer,
  list,
  oneOf,
  optionalBoolean,
  optionalInteger,
  optionalText,
} from '../input-spec.ts';
import {
  accountIdInput,
  externalIdInput,
  optionalPlatformInput,
  optionalStackInput,
  principalInput,
  regionInput,
} from '../shared-inputs.ts';

const PAIRS = 'a YAML or JSON map, or Name=value pairs separated by commas or line ends';
const PERCENT = { min: 1, max: 100, unit: 'percent' } as const;
const ACCOUNTS = { min: 1, max: 100_000, unit: 'accounts' } as const;

export const deployStackSetInputs = {
  platform: optionalPlatformInput,
  stack: optionalStackInput,
  template: optionalText({ form: "a path to a template in the workspace, instead of a platform's stack" }),
  name: optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a stack set name: a letter, then up to 127 letters, digits or -',
  }),
  'expected-account-id': accountIdInput,
  'aws-region': regionInput,
  'call-as': oneOf(['self', 'delegated-admin'], 'self'),
  'permission-model': oneOf(['service-managed', 'self-managed'], 'service-managed'),
  'administration-role-arn': optionalText({
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    form: "a role's ARN: arn:aws:iam::111122223333:role/name",
  }),
  'execution-role-name': optionalText({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
  'external-id': externalIdInput,
  principal: principalInput,
  'template-version': optionalText({
    pattern: /^[\w.-]{1,64}$/,
    form: 'up to 64 letters, digits or any of . - _',
  }),
  'parameter-overrides': optionalText({ form: PAIRS }),
  capabilities: list({
    pattern: /^CAPABILITY_(IAM|NAMED_IAM)$/,
    form: 'CAPABILITY_IAM or CAPABILITY_NAMED_IAM',
  }),
  tags: optionalText({ form: PAIRS }),
  targets: list({
    form: "ids (r-…, ou-…), names or paths (Root/Workloads/Prod) of the organization's root and units, separated by commas or line ends",
  }),
  accounts: list({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas or line ends' }),
  'account-filter': oneOf(['none', 'intersection', 'difference', 'union'], 'none'),
  regions: list({
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'AWS regions, separated by commas or line ends',
  }),
  'auto-deployment': optionalBoolean(),
  'retain-stacks-on-account-removal': optionalBoolean(),
  canary: list({
    form: 'ids, names or paths of units, or account ids, separated by commas or line ends',
  }),
  'max-concurrent-percentage': optionalInteger(PERCENT),
  'max-concurrent-count': optionalInteger(ACCOUNTS),
  'failure-tolerance-percentage': optionalInteger({ ...PERCENT, min: 0 }),
  'failure-tolerance-count': optionalInteger({ ...ACCOUNTS, min: 0 }),
  'concurrency-mode': oneOf(
    ['strict-failure-tolerance', 'soft-failure-tolerance'],
    'strict-failure-tolerance',
  ),
  'region-concurrency': oneOf(['sequential', 'parallel'], 'sequential'),
  'min-coverage': integer({ min: 0, max: 100, default: 100, unit: 'percent' }),
  'activate-trusted-access': boolean(false),
  'adopt-existing': boolean(false),
  'adopt-stacks': list({
    pattern: /^arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:stack\/[\w/-]{1,200}$/,
    form: 'ARNs of stacks, separated by commas or line ends',
  }),
  'orphaned-instances': oneOf(['keep', 'release', 'delete'], 'keep'),
  mode: oneOf(['create-and-execute', 'create-only', 'execute-only'], 'create-and-execute'),
  'execute-plan-id': optionalText({
    pattern: /^[0-9a-f]{64}$/,
    form: 'the output plan-id of a plan: 64 hexadecimal digits',
  }),
  resume: optionalText({
    pattern: /^[A-Za-z0-9][-A-Za-z0-9]{0,127}$/,
    form: 'the id of an operation (the output operation of an earlier run)',
  }),
  'report-file': optionalText({ form: 'a path in the workspace' }),
  'timeout-in-minutes': integer({ min: 1, max: 350, default: 60, unit: 'minutes' }),
} as const;

export type DeployStackSetValues = InputsOf<typeof deployStackSetInputs>;
