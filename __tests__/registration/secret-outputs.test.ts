import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { toldOutputs, withoutSecrets } from '../../src/registration/secret-outputs.ts';

const template = (value: string): string => `Parameters:
  Quiet: { Type: String, NoEcho: true }
  Loud: { Type: String, NoEcho: false }
  ExternalId: { Type: String }
Resources:
  Key: { Type: AWS::IAM::AccessKey, Properties: { UserName: u } }
  Role: { Type: AWS::IAM::Role }
Outputs:
  It: { Value: ${value} }
`;
const secretOf = (text: string): boolean | undefined =>
  toldOutputs([{ name: 'It', value: 'v' }], text)[0]?.secret;

describe('an output holds a secret when the template makes it of one', () => {
  it.each([
    ['!Ref Quiet', true],
    ['!Sub "a-${Quiet}-b"', true],
    ['!Sub ["${X}", { X: !Ref Quiet }]', true],
    ['!Join ["-", [a, !Ref Quiet]]', true],
    ['!If [On, !Ref Quiet, none]', true],
    ['{ "Fn::Base64": { "Fn::Select": [0, { "Fn::Split": [".", { Ref: Quiet }] }] } }', true],
    ['!Ref ExternalId', true],
    ['!GetAtt Key.SecretAccessKey', true],
    ['{ "Fn::GetAtt": [Key, SecretAccessKey] }', true],
    ['!Sub "${Key.SecretAccessKey}"', true],
    ['"{{resolve:secretsmanager:db:SecretString:password}}"', true],
    ['"{{resolve:ssm-secure:db:1}}"', true],
    ['!Ref Loud', false],
    ['!Ref Key', false],
    ['!GetAtt Role.Arn', false],
    ['!Sub "${!Quiet}"', false],
    ['Quiet', false],
    ['"{{resolve:ssm:region:1}}"', false],
  ])('%s: %s', (value, secret) => {
    expect(secretOf(template(value))).toBe(secret);
  });

  it('in JSON too, and not where the template cannot be read', () => {
    const json = { Parameters: { Q: { NoEcho: 'true' } }, Outputs: { It: { Value: { Ref: 'Q' } } } };
    expect(secretOf(JSON.stringify(json))).toBe(true);
    expect(secretOf('')).toBe(false);
    expect(secretOf('Outputs: [')).toBe(false);
  });
});

it('its name is enough without any template', () => {
  const told = toldOutputs([{ name: 'DbPassword', value: 'v' }], '');
  expect(withoutSecrets(told)).toEqual([{ name: 'DbPassword', value: '***' }]);
});

it("nothing that is entered into a platform's form is hidden by mistake", () => {
  const text = readFileSync(new URL('../../templates/costimizer/assumed-role.yml', import.meta.url), 'utf8');
  const names = [...text.slice(text.indexOf('\nOutputs:')).matchAll(/^ {2}(\w+):$/gm)].map(
    ([, name = '']) => name,
  );
  expect(names).toContain('RoleName');
  expect(
    toldOutputs(
      names.map((name) => ({ name, value: 'v' })),
      text,
    ).filter(({ secret }) => secret),
  ).toEqual([]);
});
