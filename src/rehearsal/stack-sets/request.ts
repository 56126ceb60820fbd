import { wordOf } from '../cloudformation/operations/request.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import type { Constraint, Constraints } from '../constraints.ts';
import { integerOf, requiredTextOf, structureOf, structuresOf, textOf, textsOf } from '../input.ts';
import type { Input } from '../service.ts';
import type { DeploymentTargets, OperationPreferences } from './stack-set-state.ts';

const NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[a-zA-Z][-a-zA-Z0-9]*' } as const;
const NAME_OR_ID = {
  kind: 'text',
  required: true,
  min: 1,
  pattern:
    '[a-zA-Z][-a-zA-Z0-9]*(?::[a-zA-Z0-9]{8}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{12})?|arn:.*',
} as const;
const OPERATION_ID: Constraint = { kind: 'text', min: 1, max: 128, pattern: '[a-zA-Z0-9][-a-zA-Z0-9]*' };
const CONTENT: Constraints = {
  Description: { kind: 'text', min: 1, max: 1024 },
  TemplateBody: { kind: 'text', min: 1, max: 51_200 },
  Tags: { kind: 'list', max: 50 },
  AdministrationRoleARN: { kind: 'text', min: 20, max: 2048 },
  ExecutionRoleName: { kind: 'text', min: 1, max: 64, pattern: '[a-zA-Z_0-9+=,.@-]+' },
};

/** What is demanded of the inputs: the service model of CloudFormation. */
export const NEW_SET: Constraints = { ...CONTENT, StackSetName: NAME };
export const CHANGED_SET: Constraints = { ...CONTENT, StackSetName: NAME_OR_ID, OperationId: OPERATION_ID };
export const NAMED_SET: Constraints = { StackSetName: NAME_OR_ID, OperationId: OPERATION_ID };

const REGION = /^[a-zA-Z0-9-]{1,128}$/;
const ACCOUNT = /^\d{12}$/;
const UNIT = /^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/;

/** `Regions`, checked. */
export function regionsOf(input: Input): readonly string[] {
  return checkedItems(textsOf(input, 'Regions'), 'regions', REGION);
}

/** `OrganizationalUnitIds`, checked: the id of the organization (o-…) is no target. */
export function unitIdsOf(input: Input): readonly string[] {
  return checkedItems(textsOf(input, 'OrganizationalUnitIds'), 'organizationalUnitIds', UNIT);
}

/** Where an operation goes: `DeploymentTargets`, or `Accounts` as in the time before organizations. */
export function targetsOf(input: Input): DeploymentTargets | undefined {
  const plain = checkedItems(textsOf(input, 'Accounts'), 'accounts', ACCOUNT);
  const given = structureOf(input, 'DeploymentTargets');
  if (given === undefined) {
    return plain.length === 0 ? undefined : { unitIds: [], accounts: plain, filter: undefined };
  }
  if (plain.length > 0) throw templateError('You cannot specify both Accounts and DeploymentTargets');
  return {
    unitIds: unitIdsOf(given),
    accounts: checkedItems(textsOf(given, 'Accounts'), 'deploymentTargets.accounts', ACCOUNT),
    filter: wordOf(given, 'AccountFilterType', ['NONE', 'INTERSECTION', 'DIFFERENCE', 'UNION']),
  };
}

/** `ParameterOverrides`; undefined when they were not given. */
export function overridesOf(input: Input): ReadonlyMap<string, string> | undefined {
  const given = structuresOf(input, 'ParameterOverrides');
  if (given.length === 0) return undefined;
  return new Map(
    given.map((item) => [requiredTextOf(item, 'ParameterKey'), textOf(item, 'ParameterValue') ?? '']),
  );
}

/** `OperationPreferences` with what AWS takes for what is left out. Throws a ValidationError. */
export function preferencesOf(input: Input): OperationPreferences {
  const given = structureOf(input, 'OperationPreferences') ?? {};
  return {
    regionOrder: checkedItems(textsOf(given, 'RegionOrder'), 'operationPreferences.regionOrder', REGION),
    regionConcurrency: wordOf(given, 'RegionConcurrencyType', ['SEQUENTIAL', 'PARALLEL']) ?? 'SEQUENTIAL',
    tolerance: amountOf(given, 'FailureTolerance', 0) ?? { count: 0 },
    concurrent: amountOf(given, 'MaxConcurrent', 1) ?? { count: 1 },
    mode:
      wordOf(given, 'ConcurrencyMode', ['STRICT_FAILURE_TOLERANCE', 'SOFT_FAILURE_TOLERANCE']) ??
      'STRICT_FAILURE_TOLERANCE',
  };
}

function amountOf(given: Input, name: string, least: number): OperationPreferences['tolerance'] | undefined {
  const [count, percentage] = [integerOf(given, `${name}Count`), integerOf(given, `${name}Percentage`)];
  if (count !== undefined && percentage !== undefined) {
    throw templateError(`You cannot specify both ${name}Count and ${name}Percentage`);
  }
  if (count !== undefined) return { count: checkedNumber(`${name}Count`, count, least) };
  return percentage === undefined
    ? undefined
    : { percentage: checkedNumber(`${name}Percentage`, percentage, least, 100) };
}

function checkedNumber(name: string, value: number, least: number, most = Number.POSITIVE_INFINITY): number {
  if (value >= least && value <= most) return value;
  const rule = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
  throw templateError(
    `1 validation error detected: Value '${value}' at 'operationPreferences.${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must have value ${rule}`,
  );
}

function checkedItems(items: readonly string[], member: string, form: RegExp): readonly string[] {
  if (items.every((item) => form.test(item))) return [...new Set(items)];
  throw templateError(
    `1 validation error detected: Value '[${items.join(', ')}]' at '${member}' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern: ${form.source}]`,
  );
}
