import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPolicyFile } from '../../src/policy-sources/read-policy-file.ts';
import { PolicyDocumentError } from '../../src/trust/policy-document-error.ts';
import { stopwatch } from '../stopwatch.ts';

const HOST = 'token.actions.githubusercontent.com';
const ARN = 'arn:aws:iam::111122223333:role/deploy';
const GOOD = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${HOST}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${HOST}:sub`]: 'repo:acme/app:ref:refs/heads/main' } },
    },
  ],
};

const text = JSON.stringify(GOOD);
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
const lineWith = (source: string, part: string): number =>
  source.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('a file of JSON', () => {
  it.each<[string, unknown, string | undefined, string]>([
    ['a policy', GOOD, undefined, '$'],
    [
      'a role',
      { Role: { Arn: ARN, AssumeRolePolicyDocument: GOOD } },
      ARN,
      '$.Role.AssumeRolePolicyDocument',
    ],
    ['a bare role', { Arn: ARN, AssumeRolePolicyDocument: GOOD }, ARN, '$.AssumeRolePolicyDocument'],
    [
      'a list of roles',
      { Roles: [{ Arn: ARN, AssumeRolePolicyDocument: GOOD }] },
      ARN,
      '$.Roles[0].AssumeRolePolicyDocument',
    ],
    [
      'roles picked with --query',
      [{ Arn: ARN, AssumeRolePolicyDocument: GOOD }],
      ARN,
      '$[0].AssumeRolePolicyDocument',
    ],
    [
      'everything of an account',
      {
        UserDetailList: [],
        RoleDetailList: [{ Arn: ARN, AssumeRolePolicyDocument: GOOD, RolePolicyList: [] }],
        Policies: [],
      },
      ARN,
      '$.RoleDetailList[0].AssumeRolePolicyDocument',
    ],
    [
      'an encoded policy in a role',
      { Role: { Arn: ARN, AssumeRolePolicyDocument: encodeURIComponent(text) } },
      ARN,
      '$',
    ],
  ])('may hold %s', (_, value, roleArn, path) => {
    const source = pretty(value);
    const [found, ...others] = readPolicyFile(source);
    expect(others).toEqual([]);
    expect([found?.roleArn, found?.policy?.path, found?.complete]).toEqual([roleArn, path, true]);
    expect(found?.policy?.statements).toHaveLength(1);
    const subject = `${path}.Statement[0].Condition.StringEquals["${HOST}:sub"]`;
    const marker = path === '$' && roleArn !== undefined ? 'AssumeRolePolicyDocument' : `${HOST}:sub`;
    expect(found?.line(subject)).toBe(lineWith(source, marker));
    // What is missing has the line of what encloses it.
    expect(found?.line(`${path}.Statement[0].Condition.Bool`)).toBe(
      lineWith(source, path === '$' && roleArn !== undefined ? marker : '"Condition"'),
    );
  });

  it.each<[string, string]>([
    ['nothing', ' '],
    ['text', '"a"'],
    ['an empty template', '{"Resources":{}}'],
    ['another list', '[1]'],
    ['broken JSON', '{"Statement": '],
    ['broken YAML', 'a: [1'],
    ['YAML of another kind', 'name: build\non: push\n'],
    ['several documents', 'Statement: []\n---\nStatement: []\n'],
    ['an alias of itself', 'a: &x\n  b: *x\n'],
  ])('of %s is refused', (_, source) => {
    expect(() => readPolicyFile(source)).toThrow(PolicyDocumentError);
  });

  it('with one bad role still gives the others', () => {
    const found = readPolicyFile(
      JSON.stringify({
        Roles: [
          { RoleName: 'a' },
          { RoleName: 'b', AssumeRolePolicyDocument: GOOD },
          { RoleName: 'c', AssumeRolePolicyDocument: '%7B%' },
        ],
      }),
    );
    expect(found.map(({ id, policy }) => [id, policy !== undefined])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
    expect(found[0]?.faults).toEqual([
      { path: '$.Roles[0].AssumeRolePolicyDocument', message: 'is missing' },
    ]);
    expect(found[2]?.faults[0]?.path).toBe('$.Roles[2].AssumeRolePolicyDocument');
  });

  it('that is only a first page says so', () => {
    const page = { IsTruncated: true, Roles: [{ RoleName: 'a', AssumeRolePolicyDocument: GOOD }] };
    const faults = readPolicyFile(JSON.stringify(page)).flatMap((found) => found.faults);
    expect(faults).toEqual([{ path: '$.Roles', message: expect.stringContaining('only the first page') }]);
  });

  it('keeps doubled names to the role that has them', () => {
    const doubled = `{"Roles": [{"RoleName":"a","AssumeRolePolicyDocument": ${text.replace('{', '{"Version":"2012-10-17",')}},
      {"RoleName":"b","AssumeRolePolicyDocument": ${text}}]}`;
    expect(readPolicyFile(doubled).map(({ policy }) => policy !== undefined)).toEqual([false, true]);
  });

  it.each<[string, string]>([
    ['lists', `{"Statement": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    [
      'a template',
      `Resources:\n  R:\n    Type: X\n    Properties:\n      AssumeRolePolicyDocument: ${'['.repeat(300)}${']'.repeat(300)}`,
    ],
    [
      'anchors',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
        .join('\n')}`,
    ],
  ])('with %s without end is refused, and soon', (_, source) => {
    const seconds = stopwatch();
    try {
      for (const found of readPolicyFile(source)) expect(found.policy).toBeUndefined();
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyDocumentError);
    }
    expect(seconds()).toBeLessThan(5);
  });

  it('that is damaged anywhere is read or refused, and never breaks', () => {
    const whole = pretty({ Roles: [{ Arn: ARN, AssumeRolePolicyDocument: GOOD }] });
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(12), fc.string({ maxLength: 6 }), (at, length, put) => {
        try {
          readPolicyFile(whole.slice(0, at) + put + whole.slice(at + length));
        } catch (error) {
          expect(error).toBeInstanceOf(PolicyDocumentError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('terraform show -json', () => {
  const policy = (sub: string): string => text.replace('repo:acme/app:ref:refs/heads/main', sub);
  const role = (address: string, values: object): object => ({
    address,
    mode: 'managed',
    type: 'aws_iam_role',
    values,
  });
  const change = (address: string, after: object | null, unknown: object = {}): object => ({
    address,
    mode: 'managed',
    type: 'aws_iam_role',
    change: { actions: after === null ? ['delete'] : ['update'], after, after_unknown: unknown },
  });

  it.each<[string, object, readonly (readonly [string, string])[]]>([
    [
      'planned values, also of modules',
      {
        planned_values: {
          root_module: {
            resources: [
              role('aws_iam_role.a', { assume_role_policy: policy('A') }),
              { ...role('data.aws_iam_role.x', {}), mode: 'data' },
            ],
            child_modules: [
              {
                address: 'module.m',
                resources: [role('module.m.aws_iam_role.b["x"]', { assume_role_policy: policy('B') })],
              },
            ],
          },
        },
      },
      [
        ['aws_iam_role.a', 'A'],
        ['module.m.aws_iam_role.b["x"]', 'B'],
      ],
    ],
    [
      'changes, which count before planned values',
      {
        planned_values: {
          root_module: { resources: [role('aws_iam_role.a', { assume_role_policy: policy('A') })] },
        },
        resource_changes: [change('aws_iam_role.a', { assume_role_policy: policy('A') })],
      },
      [['aws_iam_role.a', 'A']],
    ],
    [
      'a state',
      {
        values: {
          root_module: { resources: [role('aws_iam_role.a', { arn: ARN, assume_role_policy: policy('A') })] },
        },
      },
      [['aws_iam_role.a', 'A']],
    ],
    ['what is deleted', { resource_changes: [change('aws_iam_role.a', null)] }, []],
    ['no role at all', { planned_values: { root_module: {} } }, []],
  ])('of %s', (_, plan, expected) => {
    const found = readPolicyFile(JSON.stringify({ format_version: '1.2', ...plan }));
    expect(
      found.map(({ id, policy: read }) => [id, read?.statements[0]?.conditions[0]?.values[0]?.text]),
    ).toEqual(expected);
  });

  it.each([
    ['by the plan', change('r', {}, { assume_role_policy: true })],
    ['because it is missing', change('r', {})],
  ])('says what is known only after apply: %s', (_, given) => {
    const [found] = readPolicyFile(JSON.stringify({ format_version: '1.2', resource_changes: [given] }));
    expect([found?.policy, found?.complete]).toEqual([undefined, false]);
    expect(found?.faults).toEqual([
      { path: '$.resource_changes[0].change.after.assume_role_policy', message: 'is known only after apply' },
    ]);
  });
});
