import { describe, expect, it } from '@jest/globals';
import { planDeployment, scopeOf } from '../../../src/rehearsal/cloudformation/stack/deployment.ts';
import { evaluate } from '../../../src/rehearsal/cloudformation/template/evaluate.ts';
import { resolveParameters } from '../../../src/rehearsal/cloudformation/template/parameter-values.ts';
import { readTemplate } from '../../../src/rehearsal/cloudformation/template/read-template.ts';
import { templateError } from '../../../src/rehearsal/cloudformation/template/template-error.ts';

const PLACE = {
  accountId: '111111111111',
  region: 'eu-central-1',
  stackName: 'one',
  stackId: 'arn:aws:cloudformation:eu-central-1:111111111111:stack/one/id',
  notificationArns: [],
};

const FRAME = `
Transform: AWS::LanguageExtensions
Parameters:
  Name: { Type: String, Default: octo }
  Count: { Type: Number, Default: 3 }
  Zones: { Type: CommaDelimitedList, Default: 'a, b,c' }
  Secret: { Type: String, NoEcho: true, Default: hush }
Mappings:
  Accounts:
    001234567890: { Title: zeros, Ids: [one, two] }
Conditions:
  IsOcto: !Equals [!Ref Name, octo]
  NotOcto: !Not [!Condition IsOcto]
  Both: !And [!Condition IsOcto, !Not [!Condition NotOcto]]
  Either: !Or [!Condition NotOcto, !Equals ['1', '2']]
Resources:
  Role: { Type: AWS::IAM::Role }
  Hidden: { Type: AWS::IAM::Role, Condition: NotOcto }
  Probe:
    Type: Any
    Properties:
      Value: `;

/** Evaluates the value of Probe in the frame. */
function value(yaml: string, hideSecrets = false): unknown {
  const template = readTemplate(FRAME + yaml);
  const parameters = resolveParameters(template, [], undefined);
  const deployment = planDeployment({
    templateText: '',
    template,
    parameters,
    capabilities: [],
    tags: new Map(),
    place: PLACE,
  });
  const scope = scopeOf(deployment, {
    hideSecrets,
    resource: (logicalId) =>
      logicalId === 'Role'
        ? { type: 'AWS::IAM::Role', ref: 'the-role', attributes: { Arn: 'arn:of:role' } }
        : undefined,
    importValue: (name) => {
      if (name === 'shared-bucket') return 'bucket-1';
      throw templateError(`No export named ${name} found`);
    },
  });
  const properties = evaluate(template.resources.get('Probe')?.properties ?? {}, scope);
  return (properties as { Value?: unknown }).Value;
}

describe('functions of a template', () => {
  it.each<readonly [string, string, unknown]>([
    ['Ref of a parameter', '!Ref Name', 'octo'],
    ['Ref of a number gives text', '!Ref Count', '3'],
    ['Ref of a list', '!Ref Zones', ['a', 'b', 'c']],
    ['Ref of a resource', '!Ref Role', 'the-role'],
    ['long form', '{ Ref: Name }', 'octo'],
    ['JSON form', '{"Fn::Join":["-",["a",{"Ref":"Name"}]]}', 'a-octo'],
    ['GetAtt, dotted', '!GetAtt Role.Arn', 'arn:of:role'],
    ['GetAtt, list', '!GetAtt [Role, Arn]', 'arn:of:role'],
    ['GetAtt, long form', '{ "Fn::GetAtt": [Role, Arn] }', 'arn:of:role'],
    ['Sub', "!Sub '${Name}-${Role}-${Role.Arn}-${AWS::Region}'", 'octo-the-role-arn:of:role-eu-central-1'],
    ['Sub with a literal', "!Sub '${!Name} ${Name}'", '${Name} octo'],
    ['Sub with variables', "!Sub ['${X}/${Name}', { X: !Ref Count }]", '3/octo'],
    ['Sub prefers its own variables', "!Sub ['${Name}', { Name: own }]", 'own'],
    ['Sub leaves other dollars', "!Sub 'a$b $5 {c}'", 'a$b $5 {c}'],
    ['Join', "!Join ['/', [a, !Ref Name, 1]]", 'a/octo/1'],
    ['Join of a list parameter', "!Join [':', !Ref Zones]", 'a:b:c'],
    ['Join leaves NoValue out', "!Join ['', [a, !Ref 'AWS::NoValue', b]]", 'ab'],
    ['Select', '!Select [1, !Ref Zones]', 'b'],
    ['Select with an index as text', "!Select ['0', [x, y]]", 'x'],
    ['Split', "!Split ['-', 'a-b-']", ['a', 'b', '']],
    ['Select of Split', "!Select [4, !Split [':', 'arn:aws:iam::111111111111:role/x']]", '111111111111'],
    ['If, first', '!If [IsOcto, 1, 2]', 1],
    ['If, second', '!If [NotOcto, 1, 2]', 2],
    ['If of And', '!If [Both, a, b]', 'a'],
    ['If of Or', '!If [Either, a, b]', 'b'],
    ['If does not evaluate the other branch', '!If [IsOcto, kept, !Ref Hidden]', 'kept'],
    ['NoValue removes the property', "!If [NotOcto, 1, !Ref 'AWS::NoValue']", undefined],
    ['NoValue removes list items', "[a, !If [NotOcto, b, !Ref 'AWS::NoValue']]", ['a']],
    ['NoValue removes members', "{ a: 1, b: !Ref 'AWS::NoValue' }", { a: 1 }],
    ['FindInMap keeps the zeros of a name', "!FindInMap [Accounts, '001234567890', Title]", 'zeros'],
    ['FindInMap of a list', "!FindInMap [Accounts, '001234567890', Ids]", ['one', 'two']],
    ['Base64', '!Base64 abc', 'YWJj'],
    ['Base64 of Sub', "{ 'Fn::Base64': !Sub '${Name}' }", 'b2N0bw=='],
    ['GetAZs', "!GetAZs ''", ['eu-central-1a', 'eu-central-1b', 'eu-central-1c']],
    ['Cidr', "!Cidr ['10.0.0.0/16', 2, 8]", ['10.0.0.0/24', '10.0.1.0/24']],
    [
      'Cidr of a block that is written from within',
      "!Cidr ['10.1.2.3/30', 2, 1]",
      ['10.1.2.0/31', '10.1.2.2/31'],
    ],
    ['Length', '!Length [a, !Ref Zones]', 2],
    ['Length of a list parameter', '!Length { Ref: Zones }', 3],
    ['ToJsonString', '!ToJsonString { a: [1, !Ref Name] }', '{"a":[1,"octo"]}'],
    ['ImportValue', "!ImportValue { 'Fn::Sub': 'shared-bucket' }", 'bucket-1'],
    ['AccountId', "!Ref 'AWS::AccountId'", '111111111111'],
    ['Partition', "!Ref 'AWS::Partition'", 'aws'],
    ['URLSuffix', "!Ref 'AWS::URLSuffix'", 'amazonaws.com'],
    ['StackName', "!Ref 'AWS::StackName'", 'one'],
    ['StackId', "!Ref 'AWS::StackId'", PLACE.stackId],
    ['NotificationARNs', "!Ref 'AWS::NotificationARNs'", []],
    [
      'a Condition in a policy is no function',
      '{ Condition: { Bool: { x: false } } }',
      { Condition: { Bool: { x: false } } },
    ],
    ['a map of only Condition is no function', '{ Condition: IsOcto }', { Condition: 'IsOcto' }],
    ['dates stay text', '{ Version: 2012-10-17 }', { Version: '2012-10-17' }],
    ['YAML 1.1 booleans', '[yes, off, y, N]', [true, false, 'y', 'N']],
  ])('%s', (_title, yaml, expected) => {
    expect(value(yaml)).toEqual(expected);
  });

  it('hides parameters with NoEcho where values are shown', () => {
    expect(value("!Sub 'key=${Secret}'", true)).toBe('key=****');
    expect(value("!Sub 'key=${Secret}'")).toBe('key=hush');
  });

  it.each<readonly [string, string, string]>([
    [
      'GetAtt of nothing',
      '!GetAtt Nobody.Arn',
      'Template error: instance of Fn::GetAtt references undefined resource Nobody',
    ],
    [
      'Ref of nothing',
      '!Ref Nobody',
      'Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template',
    ],
    [
      'Sub of nothing',
      "!Sub '${Nobody}'",
      'Template format error: Unresolved resource dependencies [Nobody] in the Resources block of the template',
    ],
    [
      'an attribute that is not there',
      '!GetAtt Role.Color',
      'Requested attribute Color does not exist in schema for AWS::IAM::Role',
    ],
    [
      'a resource whose condition is false',
      '!Ref Hidden',
      'Template format error: Unresolved resource dependencies [Hidden] in the Resources block of the template',
    ],
    [
      'an unknown condition',
      '!If [Maybe, 1, 2]',
      'Template format error: Unresolved condition dependency Maybe in the Resources block of the template',
    ],
    [
      'an unknown mapping',
      '!FindInMap [Maps, a, b]',
      "Template error: Mapping named 'Maps' is not present in the 'Mappings' section of template.",
    ],
    [
      'an unknown key',
      '!FindInMap [Accounts, a, b]',
      'Template error: Unable to get mapping for Accounts::a::b',
    ],
    [
      'Select beyond the end',
      '!Select [7, [a]]',
      'Template error: Fn::Select  cannot select nonexistent value at index 7',
    ],
    ['an export that nobody makes', '!ImportValue nothing', 'No export named nothing found'],
    [
      'Sub of a list',
      "!Sub '${Zones}'",
      'Template error: variable Zones in Fn::Sub expression does not resolve to a string',
    ],
    [
      'Sub with a bad name',
      "!Sub '${a b}'",
      'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
    ],
    [
      'a function that the rehearsal lacks',
      "{ 'Fn::ValueOf': [Name, x] }",
      'The rehearsal does not evaluate Fn::ValueOf yet.',
    ],
    [
      'a transform inside',
      "{ 'Fn::Transform': { Name: X } }",
      'The rehearsal does not evaluate Fn::Transform yet.',
    ],
    [
      'a function beside other members',
      "{ 'Fn::Sub': a, other: b }",
      'Template format error: Fn::Sub must be the only member of its object.',
    ],
    ['blocks that do not fit', "!Cidr ['10.0.0.0/30', 3, 1]", 'Template error: every Fn::Cidr object'],
    ['a block of IPv6', "!Cidr ['2001:db8::/56', 2, 64]", 'Template error: every Fn::Cidr object'],
    ['the length of a text', '!Length abc', 'Template error: every Fn::Length object requires a list.'],
    ['an alias', '[&a x, *a]', 'Template error: YAML aliases are not allowed in CloudFormation templates'],
  ])('refuses %s', (_title, yaml, message) => {
    expect(() => value(yaml)).toThrow(message);
  });

  it.each(['!Nonsense a', "{ 'Fn::Nonsense': a }"])('names a function that does not exist: %s', (yaml) => {
    expect(() => value(yaml)).toThrow(
      /^Template error: Encountered unsupported function: Fn::Nonsense Supported functions are: \[/,
    );
  });
});
