import { type Constraints, checkInput } from '../../constraints.ts';
import { flagOf, listOf, requiredTextOf, structuresOf, textOf, textsOf } from '../../input.ts';
import type { Input } from '../../service.ts';
import type { GivenParameter } from '../template/parameter-values.ts';
import { templateError } from '../template/template-error.ts';

const TOKEN = { kind: 'text', min: 1, max: 128, pattern: '[a-zA-Z0-9][-a-zA-Z0-9]*' } as const;
const TEMPLATE = { kind: 'text', min: 1, max: 51_200 } as const;
const ROLE = { kind: 'text', min: 20, max: 2048 } as const;
const NEW_NAME = {
  kind: 'text',
  required: true,
  min: 1,
  max: 128,
  pattern: '[a-zA-Z][-a-zA-Z0-9]*',
} as const;

/** Names and ids alike; CloudFormation shows this pattern. */
const NAME_OR_ID = {
  kind: 'text',
  min: 1,
  pattern: '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*',
} as const;

/** What is demanded of the inputs, by operation. */
export const CONSTRAINTS = {
  CreateStack: {
    StackName: NEW_NAME,
    RoleARN: ROLE,
    NotificationARNs: { kind: 'list', max: 5 },
    TimeoutInMinutes: { kind: 'integer', min: 1 },
    TemplateBody: TEMPLATE,
    ClientRequestToken: TOKEN,
    Tags: { kind: 'list', max: 50 },
  },
  UpdateStack: {
    StackName: { ...NAME_OR_ID, required: true },
    RoleARN: ROLE,
    NotificationARNs: { kind: 'list', max: 5 },
    TemplateBody: TEMPLATE,
    ClientRequestToken: TOKEN,
    Tags: { kind: 'list', max: 50 },
  },
  CreateChangeSet: {
    StackName: { ...NAME_OR_ID, required: true },
    ChangeSetName: NEW_NAME,
    RoleARN: ROLE,
    NotificationARNs: { kind: 'list', max: 5 },
    TemplateBody: TEMPLATE,
    ClientToken: { ...TOKEN, pattern: '.*' },
    Description: { kind: 'text', min: 1, max: 1024 },
    Tags: { kind: 'list', max: 50 },
  },
  Stack: { StackName: { ...NAME_OR_ID, required: true }, RoleARN: ROLE, ClientRequestToken: TOKEN },
  AnyStack: { StackName: NAME_OR_ID },
  ChangeSet: {
    StackName: NAME_OR_ID,
    ChangeSetName: { ...NAME_OR_ID, required: true },
    ClientRequestToken: TOKEN,
  },
  Template: { TemplateBody: TEMPLATE },
} as const satisfies Readonly<Record<string, Constraints>>;

/** Members that change what an operation does and that the rehearsal does not follow: refused, never ignored. */
const UNREHEARSED: readonly (readonly [string, (input: Input, name: string) => boolean])[] = [
  ['ResourceTypes', isFilled],
  ['DeploymentConfig', isGiven],
];

/** Checks an input's members by the constraints of an operation, and refuses what is not rehearsed. */
export function checkRequest(operation: keyof typeof CONSTRAINTS, input: Input): void {
  checkInput(input, CONSTRAINTS[operation]);
  const found = UNREHEARSED.find(([name, isUsed]) => isUsed(input, name));
  if (found !== undefined) throw templateError(`The rehearsal does not follow ${found[0]} yet.`);
}

function isGiven(input: Input, name: string): boolean {
  return input[name] !== undefined && input[name] !== null;
}

function isFilled(input: Input, name: string): boolean {
  return listOf(input, name).length > 0;
}

const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND', 'CAPABILITY_NAMED_IAM'];

/** `Capabilities` of an input. Throws a ValidationError for unknown ones. */
export function capabilitiesOf(input: Input): readonly string[] {
  const given = textsOf(input, 'Capabilities');
  if (given.every((name) => CAPABILITIES.includes(name))) return given;
  throw templateError(
    `1 validation error detected: Value '[${given.join(', ')}]' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${CAPABILITIES.join(', ')}]]`,
  );
}

/** `Parameters` of an input. */
export function parametersOf(input: Input): readonly GivenParameter[] {
  return structuresOf(input, 'Parameters').map((item) => ({
    name: requiredTextOf(item, 'ParameterKey'),
    value: textOf(item, 'ParameterValue'),
    usePrevious: flagOf(item, 'UsePreviousValue') ?? false,
  }));
}

/** `Tags` of an input, checked; undefined when they were not given, which is not the same as none. */
export function stackTagsOf(input: Input): ReadonlyMap<string, string> | undefined {
  if (!isGiven(input, 'Tags')) return undefined;
  const tags = new Map<string, string>();
  for (const item of structuresOf(input, 'Tags')) {
    const [key, value] = [requiredTextOf(item, 'Key'), requiredTextOf(item, 'Value')];
    if (key.length < 1 || key.length > 128) throw tagLength(key, 'key', 128);
    if (value.length < 1 || value.length > 256) throw tagLength(value, 'value', 256);
    if (/^aws:/i.test(key)) {
      throw templateError(`Tags with prefix aws: are reserved and cannot be used: ${key}`);
    }
    if (tags.has(key)) throw templateError(`Duplicate tag keys found: ${key}`);
    tags.set(key, value);
  }
  return tags;
}

function tagLength(text: string, part: string, most: number) {
  const rule = text === '' ? 'greater than or equal to 1' : `less than or equal to ${most}`;
  return templateError(
    `1 validation error detected: Value '${text}' at 'tags.member.${part}' failed to satisfy constraint: Member must have length ${rule}`,
  );
}

/** `NotificationARNs` of an input; undefined when they were not given, which is not the same as none. */
export function notificationArnsOf(input: Input): readonly string[] | undefined {
  if (!isGiven(input, 'NotificationARNs')) return undefined;
  const arns = textsOf(input, 'NotificationARNs');
  const wrong = arns.find((arn) => !/^arn:[^:]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/.test(arn));
  if (wrong === undefined) return arns;
  throw templateError(`Notification ARN ${wrong} is not a valid SNS topic ARN.`);
}

/** One of a fixed set of words. Throws a ValidationError. */
export function wordOf<const Words extends readonly string[]>(
  input: Input,
  name: string,
  words: Words,
): Words[number] | undefined {
  const given = textOf(input, name);
  if (given === undefined || words.includes(given)) return given;
  throw templateError(
    `1 validation error detected: Value '${given}' at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must satisfy enum value set: [${words.join(', ')}]`,
  );
}
