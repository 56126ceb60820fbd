import { readFileSync } from 'node:fs';
import { StackStatus } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { planParameters } from '../../src/registration/deployment-parameters.ts';
import { remedyFor, rootCause } from '../../src/registration/root-cause.ts';
import { isSecretName } from '../../src/registration/secret-names.ts';
import type { StackDescription, StackEvent } from '../../src/registration/stack-deployer.ts';
import { decideOnStackState, isHealthy, isSettled } from '../../src/registration/stack-states.ts';
import { lineOfResource } from '../../src/registration/template-lines.ts';

describe('what a status of a stack means', () => {
  it.each(Object.values(StackStatus))('%s is decided on', (status) => {
    const decision = decideOnStackState(status);
    expect(decision.kind === 'refuse' ? decision.why : '').not.toContain('not known');
    // Waiting for something that is settled would never end.
    expect(decision.kind === 'wait').toBe(!isSettled(status));
    if (isHealthy(status)) expect(decision.kind).toBe('update');
  });

  it.each([
    [undefined, 'create'],
    ['REVIEW_IN_PROGRESS', 'create'],
    ['UPDATE_ROLLBACK_COMPLETE', 'update'],
    ['UPDATE_ROLLBACK_FAILED', 'continue-rollback'],
    ['ROLLBACK_COMPLETE', 'remove-shell'],
    ['SOMETHING_NEW', 'refuse'],
  ])('%s: %s', (status, kind) => {
    expect(decideOnStackState(status).kind).toBe(kind);
  });
});

describe('parameters of a deployment', () => {
  const summary = {
    capabilities: [],
    nestsStacks: false,
    parameters: [
      { name: 'Given', noEcho: false },
      { name: 'Kept', noEcho: true },
      { name: 'Defaulted', noEcho: false, default: 'x' },
      { name: 'New', noEcho: false, default: 'y' },
    ],
  };
  const existing: StackDescription = {
    id: 'i',
    name: 'n',
    status: 'CREATE_COMPLETE',
    terminationProtection: false,
    parameters: { Given: 'old', Kept: '****', Defaulted: 'changed' },
    outputs: [],
    tags: {},
  };

  it('keeps on an update what was not given, even where the template has a default', () => {
    expect(planParameters(summary, { Given: 'new' }, existing)).toEqual({
      parameters: [
        { name: 'Given', value: 'new' },
        { name: 'Kept', value: undefined },
        { name: 'Defaulted', value: undefined },
      ],
      missing: [],
      unknown: [],
    });
  });

  it('names what is missing and what the template does not know', () => {
    expect(planParameters(summary, { Given: '1', Other: '2', constructor: '3' }, undefined)).toEqual({
      parameters: [{ name: 'Given', value: '1' }],
      missing: ['Kept'],
      unknown: ['Other', 'constructor'],
    });
  });
});

describe('the root cause of a failed stack', () => {
  const event = (logicalId: string, status: string, reason?: string): StackEvent => ({
    id: `${logicalId}-${status}`,
    time: new Date(0),
    logicalId,
    resourceType: 'AWS::IAM::Role',
    status,
    ...(reason === undefined ? {} : { reason }),
  });

  it.each([
    [
      'the first failure that is no echo',
      [
        event('A', 'CREATE_IN_PROGRESS'),
        event('B', 'CREATE_FAILED', 'Resource creation cancelled'),
        event('C', 'CREATE_FAILED', 'Resource handler returned message: "Role with name X already exists."'),
        event('D', 'CREATE_FAILED', 'Resource creation Cancelled'),
        event('stack', 'ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [B, C]. '),
      ],
      { logicalId: 'C', remedy: expect.stringContaining('Something of that name is there already') },
    ],
    [
      'a denied call',
      [
        event(
          'A',
          'CREATE_FAILED',
          'User: arn:x is not authorized to perform: iam:CreateRole with an explicit deny',
        ),
      ],
      { logicalId: 'A', remedy: expect.stringContaining('Allow the named action') },
    ],
    [
      'an echo when there is nothing else',
      [event('A', 'UPDATE_FAILED', 'Resource update cancelled')],
      { logicalId: 'A' },
    ],
    [
      'a failure without a reason',
      [event('A', 'DELETE_FAILED')],
      { reason: 'CloudFormation gave no reason.' },
    ],
  ])('is %s', (_, events, expected) => {
    expect(rootCause(events)).toMatchObject(expected);
  });

  it('is nothing when nothing failed', () => {
    expect(rootCause([event('A', 'CREATE_COMPLETE')])).toBeUndefined();
  });
});

it.each([
  ['Role with name X already exists.', 'adopt-existing-resources'],
  ['curexport already exists (Service: S3, Code: BucketAlreadyExists)', 'choose another'],
  ['Provider with url https://token.actions.githubusercontent.com already exists.', 'existing provider'],
  ['User: arn:aws:iam::1:user/u is not authorized to perform: s3:PutBucketPolicy', 'Allow the named action'],
  ['S3 bucket b does not exist in eu-central-1. (Service: BcmDataExports)', '`export-bucket`'],
  ['S3 bucket permission validation failed: x may not write to b.', '`export-bucket`'],
  ['Failed to verify customer bucket permission. accountId= 1, bucket name: b', '`export-bucket`'],
  ['The bucket you tried to delete is not empty', 'empty it'],
  ['Invalid principal in policy: "AWS":"arn:aws:iam::1:role/gone"', 'check the principal'],
  ['Scope ARN: arn:aws:iam::1:policy/b does not exist or is not attachable.', 'check its name with its path'],
  ['Maximum policy size of 10240 bytes exceeded for role r', 'fewer features'],
  ['Cannot exceed quota for RolesPerAccount: 1000', 'Service Quotas'],
  ['Cannot delete entity, must detach all policies first.', 'outside of the stack'],
  ['Exceeded attempts to wait', 'run again'],
  ['The security token included in the request is expired token', 'credentials ended'],
  ['Rate exceeded', 'slow down'],
  ['Something that nobody has seen', 'See the reason above'],
])('against "%s" helps: %s', (reason, remedy) => {
  expect(remedyFor(reason)).toContain(remedy);
});

describe('the line of a resource', () => {
  it.each([
    [
      'YAML',
      'Parameters:\n  A: { Type: String }\nResources:\n  # a role\n  Role:\n    Type: !Ref X\n  Two: { Type: y }\n',
      'Role',
      5,
    ],
    ['flow YAML', 'Resources: { A: {}, B: {} }', 'B', 1],
    ['JSON', '{\n  "Resources": {\n    "Role": {}\n  }\n}', 'Role', 3],
    ['a name that is elsewhere', 'Outputs:\n  Role: x\nResources:\n  Other: {}', 'Role', undefined],
    ['no template', 'just text', 'Role', undefined],
    ['broken YAML', 'Resources: [', 'Role', undefined],
  ])('in %s', (_, template, logicalId, line) => {
    expect(lineOfResource(template, logicalId)).toBe(line);
  });
});

describe('the bundled templates', () => {
  const read = (path: string): string =>
    readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8');

  it("gives Octo's linked accounts what the stack set carries, letter for letter", () => {
    const [, body = ''] = read('octo/api-access.yml').split('TemplateBody: |\n');
    const inlined = (body.split(/\nOutputs:\n(?!.*\nOutputs:)/s)[0] ?? '')
      .split('\n')
      .map((line) => line.replace(/^ {8}/, ''))
      .join('\n');
    expect(read('octo/linked-access.yml').trimEnd()).toBe(inlined.trimEnd());
  });
});

it.each([
  ['SecretAccessKey', true],
  ['DbPassword', true],
  ['AuthToken', true],
  ['ExternalId', true],
  ['RoleArn', false],
  ['SecretArn', false],
  ['AccessKeyId', false],
  ['SecretValue', true],
  ['PrivateKeyPem', true],
  ['ApiKey', true],
  ['DbCredentials', true],
  ['TokenEndpoint', false],
  ['RoleName', false],
])('the output %s is secret: %s', (name, secret) => {
  expect(isSecretName(name)).toBe(secret);
});
