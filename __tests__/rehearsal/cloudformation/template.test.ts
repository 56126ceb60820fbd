import { describe, expect, it } from '@jest/globals';
import { neededCapabilities } from '../../../src/rehearsal/cloudformation/resources/capabilities.ts';
import { planDeployment } from '../../../src/rehearsal/cloudformation/stack/deployment.ts';
import { resolveParameters } from '../../../src/rehearsal/cloudformation/template/parameter-values.ts';
import { readTemplate } from '../../../src/rehearsal/cloudformation/template/read-template.ts';

const PLACE = {
  accountId: '111111111111',
  region: 'us-gov-west-1',
  stackName: 'one',
  stackId: 'id',
  notificationArns: [],
};
const R = 'Resources: { R: { Type: AWS::S3::Bucket } }';

function many(count: number, form: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => form(index)).join('\n');
}

function plan(text: string, values: Readonly<Record<string, string>> = {}) {
  const template = readTemplate(text);
  const given = Object.entries(values).map(([name, value]) => ({ name, value, usePrevious: false }));
  return planDeployment({
    templateText: text,
    template,
    parameters: resolveParameters(template, given, undefined),
    capabilities: [],
    tags: new Map(),
    place: PLACE,
  });
}

describe('the form of a template', () => {
  it.each<readonly [string, string]>([
    ['', 'Template format error: unsupported structure.'],
    ['just text', 'Template format error: unsupported structure.'],
    ['Resources: [', 'Template format error: YAML not well-formed. (line 1, column 13)'],
    ['{"Resources": {},}', 'Template format error: JSON not well-formed. (line 1, column 18)'],
    ['{\n "Resources": {\n', 'Template format error: JSON not well-formed. (line 3, column 1)'],
    ['Description: x', 'Template format error: At least one Resources member must be defined.'],
    ['Resources: []', 'Template format error: Resources must be an object.'],
    [`${R}\nOutput: {}`, 'Invalid template property or properties [Output]'],
    [
      `${R}\nAWSTemplateFormatVersion: 2010-09-10`,
      'Template format error: 2010-09-10 is not a supported value for AWSTemplateFormatVersion.',
    ],
    [
      `${R}\nDescription: ${'x'.repeat(1025)}`,
      "Template format error: 'Description' length is greater than 1024.",
    ],
    [
      'Resources: { R: { Properties: {} } }',
      'Template format error: [/Resources/R] Every Resources object must contain a Type member.',
    ],
    [
      'Resources: { My-Role: { Type: X } }',
      'Template format error: Resource name My-Role is non alphanumeric.',
    ],
    ['Resources: { R: { Type: X, RoleName: a } }', "Invalid template resource property 'RoleName'"],
    [
      'Resources: { R: { Type: X, DependsOn: Y } }',
      'Template format error: Unresolved resource dependencies [Y] in the Resources block of the template',
    ],
    [
      'Resources: { R: { Type: X, Condition: C } }',
      'Template format error: Unresolved condition dependency C in the Resources block of the template',
    ],
    [
      'Resources: { R: { Type: X, DeletionPolicy: Snapshot } }',
      'Template error: resource type X does not support deletion policy Snapshot',
    ],
    [
      'Resources: { R: { Type: X, DeletionPolicy: Keep } }',
      'Template format error: Unrecognized DeletionPolicy "Keep"',
    ],
    [
      'Resources: { R: { Type: X, CreationPolicy: {} } }',
      'The rehearsal does not follow CreationPolicy yet (resource R).',
    ],
    [
      `${R}\nParameters: { P: {} }`,
      'Template format error: Every Parameters object must contain a Type member.',
    ],
    [`${R}\nParameters: { P: { Type: Text } }`, 'Template format error: Unrecognized parameter type: Text'],
    ...['AWS::EC2::Planet::Id', 'AWS::SSM::Parameter::Value<Number>', 'List<AWS::SSM::Parameter::Name>'].map(
      (type) =>
        [
          `${R}\nParameters: { P: { Type: '${type}' } }`,
          `Template format error: Unrecognized parameter type: ${type}`,
        ] as const,
    ),
    [
      `${R}\nParameters: { a_b: { Type: String } }`,
      'Template format error: Parameter name a_b is non alphanumeric.',
    ],
    [
      `${R}\nParameters: { P: { Type: String, Pattern: x } }`,
      "Invalid template parameter property 'Pattern'",
    ],
    [
      `${R}\nOutputs: { O: { Description: x } }`,
      'Template format error: [/Outputs/O] Every Outputs member must contain a Value object',
    ],
    [
      `${R}\nOutputs: { O: { Value: !Ref X } }`,
      'Template format error: Unresolved resource dependencies [X] in the Outputs block of the template',
    ],
    [
      `${R}\nConditions: { C: !Equals [!Ref R, a] }`,
      'Template format error: Unresolved dependencies [R]. Cannot reference resources in the Conditions block of the template',
    ],
    [
      `${R}\nMappings: { M: { a: { b: { c: d } } } }`,
      'Template format error: Every Mappings attribute must be a String or a List.',
    ],
    [
      `${R}\nParameters:\n${many(201, (n) => `  P${n}: { Type: String }`)}`,
      'Template format error: Number of parameters, 201, is greater than maximum allowed, 200',
    ],
    [
      `${R}\nOutputs:\n${many(201, (n) => `  O${n}: { Value: x }`)}`,
      'Template format error: Number of outputs, 201, is greater than maximum allowed, 200',
    ],
    [
      `Resources:\n${many(501, (n) => `  R${n}: { Type: X }`)}`,
      'Template format error: Number of resources, 501, is greater than maximum allowed, 500',
    ],
  ])('%j is refused', (text, message) => {
    expect(() => readTemplate(text)).toThrow(message);
  });

  it('accepts as many as the limits allow', () => {
    const text = `Parameters:\n${many(200, (n) => `  P${n}: { Type: String }`)}\nResources:\n${many(500, (n) => `  R${n}: { Type: X }`)}\nOutputs:\n${many(200, (n) => `  O${n}: { Value: x }`)}`;
    expect(readTemplate(text).resources.size).toBe(500);
  });

  it.each<readonly [string, string]>([
    [
      'A: { Type: X, DependsOn: B }\n  B: { Type: X, DependsOn: A }',
      'Circular dependency between resources: [A, B]',
    ],
    [
      'A: { Type: X, Properties: { P: !Ref B } }\n  B: { Type: X, Properties: { P: !Sub "${C.Arn}" } }\n  C: { Type: X, DependsOn: [A] }',
      'Circular dependency between resources: [A, B, C]',
    ],
  ])('finds circles: %j', (resources, message) => {
    expect(() => plan(`Resources:\n  ${resources}`)).toThrow(message);
  });

  it('orders by DependsOn, properties and metadata, but only along the branches that are taken', () => {
    const { active } = plan(`
Conditions: { C: !Equals [a, b] }
Resources:
  A: { Type: X, DependsOn: Gone, Properties: { P: !If [C, !Ref B, x] } }
  B: { Type: X, Properties: { P: !GetAtt A.Arn } }
  D: { Type: X, Metadata: { After: !If [C, '', !Ref B] } }
  Gone: { Type: X, Condition: C }
`);
    expect([...active].map(([name, { dependsOn }]) => [name, dependsOn])).toEqual([
      ['A', []],
      ['B', ['A']],
      ['D', ['B']],
    ]);
  });

  it('finds conditions that refer to themselves', () => {
    const text = `${R}\nConditions: { A: !Not [!Condition B], B: !Not [!Condition A] }`;
    expect(() => plan(text)).toThrow('Circular dependency between conditions: [A, B]');
  });
});

describe('parameters', () => {
  const one = (declaration: string): string => `${R}\nParameters: { P: { Type: ${declaration} } }`;

  it.each<readonly [string, string | undefined, string]>([
    [one('String'), undefined, 'Parameters: [P] must have values'],
    [one('String, AllowedValues: [a, b]'), 'c', "Parameter 'P' must be one of AllowedValues"],
    [
      one('String, Default: c, AllowedValues: [a, b]'),
      undefined,
      "Parameter 'P' must be one of AllowedValues",
    ],
    [one("String, AllowedPattern: '[a-z]+'"), 'abc1', "Parameter 'P' must match pattern [a-z]+"],
    [one('String, MinLength: 3'), 'ab', "Parameter 'P' must contain at least 3 characters"],
    [one('String, MaxLength: 1'), 'ab', "Parameter 'P' must contain at most 1 characters"],
    [one('Number'), 'ab', "Parameter 'P' must be a number"],
    [one('Number, MinValue: 5'), '4', "Parameter 'P' must be a number not less than 5"],
    [one('Number, MaxValue: 5'), '6', "Parameter 'P' must be a number not greater than 5"],
    [one("'List<Number>'"), '1, x', "Parameter 'P' must be a number"],
    [one('CommaDelimitedList, AllowedValues: [a, b]'), 'a, z', "Parameter 'P' must be one of AllowedValues"],
    [
      one("String, AllowedPattern: '[a-z]+', ConstraintDescription: must be small letters"),
      'A',
      'Parameter P failed to satisfy constraint: must be small letters',
    ],
    [one('String'), 'x'.repeat(4097), "Template format error: Parameter 'P' value is longer than 4096 bytes"],
  ])('%s with %j', (text, value, message) => {
    expect(() => plan(text, value === undefined ? {} : { P: value })).toThrow(message);
  });

  it.each<readonly [string, string]>([
    [one('String'), ''],
    [one("String, AllowedPattern: '(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})?'"), ''],
    [one('Number, MinValue: 5, MaxValue: 5'), '5'],
    [one('CommaDelimitedList, AllowedValues: [a, b]'), 'a, b'],
  ])('%s accepts %j', (text, value) => {
    expect(plan(text, { P: value }).parameters.get('P')).toBe(value);
  });

  const template = readTemplate(`${R}\nParameters: { P: { Type: String, Default: d } }`);
  it('are unknown, doubled, previous or default', () => {
    const p = (value: string | undefined, usePrevious = false) => ({ name: 'P', value, usePrevious });
    expect(() => resolveParameters(template, [{ ...p('x'), name: 'Q' }], undefined)).toThrow(
      'Parameters: [Q] do not exist in the template',
    );
    expect(() => resolveParameters(template, [p('x'), p('y')], undefined)).toThrow(
      'Duplicate parameter key: P',
    );
    expect(() => resolveParameters(template, [p(undefined, true)], undefined)).toThrow(
      'Invalid input for parameter key P. Cannot specify usePreviousValue as true for a parameter key not in the previous template',
    );
    const previous = new Map([['P', 'before']]);
    expect(resolveParameters(template, [p(undefined, true)], previous).get('P')).toBe('before');
    // Without UsePreviousValue an update falls back to the default, not to what the stack has.
    expect(resolveParameters(template, [], previous).get('P')).toBe('d');
  });
});

describe('rules', () => {
  const text = `
Parameters: { Env: { Type: String }, Target: { Type: String, Default: '' } }
Rules:
  Production:
    RuleCondition: !Equals [!Ref Env, prod]
    Assertions:
      - Assert: !Not [!Equals [!Ref Target, '']]
        AssertDescription: prod needs a target
  Known:
    Assertions:
      - Assert: !Contains [[prod, test], !Ref Env]
${R}`;
  it.each<readonly [Readonly<Record<string, string>>, string | undefined]>([
    [{ Env: 'test' }, undefined],
    [{ Env: 'prod', Target: 'x' }, undefined],
    [{ Env: 'prod' }, 'Template error: Rule Production failed: prod needs a target'],
    [{ Env: 'other' }, 'Template error: Rule Known failed: assertion failed'],
  ])('%j', (values, message) => {
    if (message === undefined) expect(plan(text, values).active.size).toBe(1);
    else expect(() => plan(text, values)).toThrow(message);
  });
});

describe('capabilities', () => {
  it.each<readonly [string, readonly string[]]>([
    ['R: { Type: AWS::S3::Bucket }', []],
    ['R: { Type: AWS::IAM::OIDCProvider }', []],
    ['R: { Type: AWS::IAM::Role }', ['CAPABILITY_IAM']],
    ['R: { Type: AWS::IAM::Role, Properties: { RoleName: x } }', ['CAPABILITY_NAMED_IAM']],
    ["R: { Type: AWS::IAM::Role, Properties: { RoleName: !Ref 'AWS::NoValue' } }", ['CAPABILITY_NAMED_IAM']],
    ['R: { Type: AWS::IAM::Policy, Properties: { PolicyName: x } }', ['CAPABILITY_IAM']],
    ['R: { Type: AWS::IAM::ManagedPolicy, Properties: { ManagedPolicyName: x } }', ['CAPABILITY_NAMED_IAM']],
  ])('%s', (resource, capabilities) => {
    expect(neededCapabilities(readTemplate(`Resources: { ${resource} }`)).capabilities).toEqual(capabilities);
  });
});
