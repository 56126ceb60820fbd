import { describe, expect, it } from '@jest/globals';
import {
  failureReason,
  plainReason,
  reasonKinds,
  remedyLines,
} from '../../../src/registration/stack-sets/failure-reasons.ts';
import type { PlacedContainer } from '../../../src/registration/stack-sets/organization-tree.ts';
import { findTarget, writtenTarget } from '../../../src/registration/stack-sets/targets.ts';

describe('what a reason of an account means', () => {
  const stack = 'arn:aws:cloudformation:us-east-1:200000000001:stack/AlphausAccountAccess/0a1b-2c';
  it.each<[string, string]>([
    [`AlphausAcctAccessRole already exists in stack ${stack}.`, 'owned-by-stack'],
    ['Role with name AlphausAcctAccessRole already exists.', 'already-exists'],
    ['EntityAlreadyExists', 'already-exists'],
    ['Cancelled since failure tolerance has exceeded', 'not-reached'],
    [
      'User: arn:aws:sts::2:assumed-role/stacksets-exec-1/x is not authorized to perform: iam:CreateRole with an explicit deny in a service control policy',
      'denied-by-policy',
    ],
    ['User: x is not authorized to perform: iam:CreateRole on resource: y', 'not-allowed'],
    ['Account gate check failed: AWSCloudFormationStackSetAccountGate said FAILED', 'account-gate'],
    ['Account 200000000009 is suspended.', 'suspended'],
    ["Account 2 should have 'SetExecution' role with trust relationship to Role 'Admin'.", 'roles-missing'],
    ['You must enable organizations access to operate a service managed stack set', 'trusted-access'],
    ['The security token included in the request is invalid', 'region-off'],
    ['Region is disabled', 'region-off'],
    ['LimitExceeded: Cannot exceed quota for RolesPerAccount: 1000', 'quota'],
    ['Rate exceeded', 'throttled'],
    ['Something else', 'other'],
  ])('%s is %s', (reason, code) => {
    const meaning = failureReason(reason);
    expect(meaning.code).toBe(code);
    expect(meaning.remedy.length).toBeGreaterThan(30);
    expect(meaning.ownerStackId).toBe(code === 'owned-by-stack' ? stack : undefined);
  });

  it('that was not given is nothing that is known', () => {
    expect(failureReason(undefined).code).toBe('other');
  });
});

describe('a reason in plain words', () => {
  const handler =
    'Resource handler returned message: "Role with name R already exists. (Service: Iam, Status Code: 409, Request ID: 12ba-22)" (RequestToken: c756-b8, HandlerErrorCode: AlreadyExists)';
  it.each<[string | undefined, string]>([
    [
      `ResourceLogicalId:Access, ResourceType:AWS::IAM::Role, ResourceStatusReason:${handler}.`,
      'Access (AWS::IAM::Role): Role with name R already exists.',
    ],
    [`${handler}.`, 'Role with name R already exists.'],
    ['Account 2 is suspended.', 'Account 2 is suspended.'],
    [undefined, 'no reason was given'],
  ])('%s', (reason, plain) => {
    expect(plainReason(reason)).toBe(plain);
  });

  it('is found in no time, whatever stands in it', () => {
    const long = `ResourceLogicalId:A, ResourceType:B, ResourceStatusReason:${'(Service: ('.repeat(50_000)}`;
    const begin = performance.now();
    plainReason(long);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('comes with what helps, kind by kind, the most frequent first', () => {
    const kinds = reasonKinds(['Rate exceeded', 'R already exists', undefined, 'S already exists']);
    expect(kinds.map(({ code, count, example }) => [code, count, example])).toEqual([
      ['already-exists', 2, 'R already exists'],
      ['throttled', 1, 'Rate exceeded'],
      ['other', 1, 'no reason was given'],
    ]);
    expect(remedyLines(kinds).map((line) => line.slice(0, 30))).toEqual([
      'already-exists (2 accounts): S',
      'throttled (1 account): AWS ask',
      'other (1 account): See the sta',
    ]);
  });
});

describe('a target', () => {
  const tree: readonly PlacedContainer[] = [
    ['r-abcd', 'Root'],
    ['ou-1', 'Root/Workloads'],
    ['ou-2', 'Root/Workloads/Prod'],
    ['ou-3', 'Root/Sandbox'],
    ['ou-4', 'Root/Sandbox/Prod'],
  ].map(([id = '', path = '']) => ({ id, path, name: path.split('/').at(-1) ?? '', parentId: undefined }));

  it.each([
    ['r-abcd', 'root'],
    ['ou-abcd-prod0000', 'unit'],
    ['o-abcdefghij', 'organization'],
    ['Prod', 'name'],
    ['ou-prod', 'name'],
    ['Root/Workloads', 'name'],
  ])('%s is written as %s', (text, kind) => {
    expect(writtenTarget(text).kind).toBe(kind);
  });

  it.each<[string, string]>([
    ['Root', 'r-abcd'],
    ['Workloads', 'ou-1'],
    ['root/workloads/prod', 'ou-2'],
    ['Workloads/Prod', 'ou-2'],
    ['/Root/Sandbox/', 'ou-3'],
  ])('%s is %s', (name, id) => {
    expect(findTarget(name, tree)).toMatchObject({ kind: 'found', container: { id } });
  });

  it('can be ambiguous or unknown', () => {
    expect(findTarget('Prod', tree)).toEqual({
      kind: 'ambiguous',
      paths: ['Root/Workloads/Prod', 'Root/Sandbox/Prod'],
    });
    // A part of a name is no name.
    expect([findTarget('rod', tree), findTarget('', tree)]).toEqual([
      { kind: 'unknown' },
      { kind: 'unknown' },
    ]);
  });
});
