import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackEventsCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { CreateRoleCommand, GetRoleCommand, IAMClient, ListRolesCommand } from '@aws-sdk/client-iam';
import { ListRootsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FAULT_KINDS, readFaults } from '../../src/rehearsal/faults/fault.ts';
import { createFaultScript } from '../../src/rehearsal/faults/script.ts';
import type { SeedFault } from '../../src/rehearsal/seed-reader.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await rehearseWorld();
});
afterEach(() => rehearsal.close());

/** A real client that tries three times, as it does by itself. */
const patient = () => ({ ...clientOf(rehearsal, ADMIN), maxAttempts: 3 });
const hasty = () => clientOf(rehearsal, ADMIN);
const script = async (...faults: object[]) => {
  const answer = await fetch(`${rehearsal.url}/_rehearsal/faults`, {
    method: 'POST',
    body: JSON.stringify(faults),
  });
  expect(answer.status).toBe(200);
};
const seen = () => rehearsal.requests.map(({ status, errorCode }) => `${status} ${errorCode ?? ''}`.trim());

describe('what the real client does about', () => {
  it.each<[string, object, readonly string[]]>([
    ['throttling', { kind: 'throttle' }, ['400 Throttling', '200']],
    ['throttling of the second call only', { kind: 'throttle', nth: 2 }, ['200']],
    [
      'two faults of the server',
      { kind: 'server-error', status: 503, times: 2 },
      ['503 ServiceUnavailable', '503 ServiceUnavailable', '200'],
    ],
    ['a reset connection', { kind: 'reset' }, ['0 ConnectionReset', '200']],
    ['half an answer', { kind: 'half-answer' }, ['200', '200']],
  ])('%s: it tries again', async (_, fault, expected) => {
    await script({ service: 'iam', operation: 'ListRoles', ...fault });
    const { Roles } = await new IAMClient(patient()).send(new ListRolesCommand({}));
    expect(Roles?.length).toBe(3);
    expect(seen()).toEqual(expected);
  });

  it('a service that never stops failing: it gives up', async () => {
    await script({ kind: 'server-error', service: 'sts', times: 'always' });
    const failed = await failureOf(new STSClient(patient()).send(new GetCallerIdentityCommand({})));
    expect(failed).toMatchObject({ status: 500 });
    expect(seen()).toHaveLength(3);
  });

  it.each([
    ['iam', 'Throttling', () => new IAMClient(hasty()).send(new ListRolesCommand({}))],
    [
      'organizations',
      'TooManyRequestsException',
      () => new OrganizationsClient(hasty()).send(new ListRootsCommand({})),
    ],
    ['s3', 'SlowDown', () => new S3Client(hasty()).send(new ListBucketsCommand({}))],
  ])('throttling of %s, which calls it %s', async (service, name, call) => {
    await script({ kind: 'throttle', service });
    expect(await failureOf(call())).toMatchObject({ name });
  });

  it('a slow answer: its own time limit ends the wait', async () => {
    await script({ kind: 'slow', service: 'sts', seconds: 5 });
    const client = new STSClient({
      ...hasty(),
      requestHandler: { requestTimeout: 100, throwOnRequestTimeout: true },
    });
    const started = performance.now();
    expect(await failureOf(client.send(new GetCallerIdentityCommand({})))).toMatchObject({
      name: 'TimeoutError',
    });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('a server whose clock is wrong: it corrects itself by the date of the answer', async () => {
    await script({ kind: 'clock-skew', service: 'sts', minutes: 30, times: 'always' });
    const { Account } = await new STSClient(patient()).send(new GetCallerIdentityCommand({}));
    expect(Account).toBe('111111111111');
    expect(seen()).toEqual(['403 SignatureDoesNotMatch', '200']);
  });

  it('a reset after the work was done: the second try meets what the first one made', async () => {
    await script({ kind: 'reset', when: 'after', operation: 'CreateRole', service: 'iam' });
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: '111111111111' }, Action: 'sts:AssumeRole' },
    });
    const iam = new IAMClient(patient());
    const create = new CreateRoleCommand({ RoleName: 'Twice', AssumeRolePolicyDocument });
    expect(await failureOf(iam.send(create))).toMatchObject({ name: 'EntityAlreadyExistsException' });
    expect((await iam.send(new GetRoleCommand({ RoleName: 'Twice' }))).Role?.RoleName).toBe('Twice');
  });

  it('half an object: it does not take it for the whole', async () => {
    const s3 = new S3Client(hasty());
    await s3.send(new CreateBucketCommand({ Bucket: 'halves' }));
    await s3.send(new PutObjectCommand({ Bucket: 'halves', Key: 'k', Body: 'x'.repeat(1000) }));
    await script({ kind: 'half-answer', service: 's3', operation: 'GetObject' });
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'halves', Key: 'k' }));
    await expect(Body?.transformToString()).rejects.toThrow();
  });
});

it('a resource fails to create, for the reason given, and the stack rolls back', async () => {
  await script({ kind: 'resource-failure', 'logical-id': 'Second', reason: 'No capacity today' });
  const client = new CloudFormationClient(hasty());
  const provider = (Url: string) => ({
    Type: 'AWS::IAM::OIDCProvider',
    Properties: { Url, ClientIdList: ['x'] },
  });
  const Resources = {
    First: provider('https://a.example.com'),
    Second: { ...provider('https://b.example.com'), DependsOn: 'First' },
  };
  await client.send(
    new CreateStackCommand({ StackName: 'fails', TemplateBody: JSON.stringify({ Resources }) }),
  );
  for (let done = false; !done; ) {
    const { StackSummaries } = await client.send(new ListStacksCommand({}));
    done = StackSummaries?.[0]?.StackStatus === 'ROLLBACK_COMPLETE';
  }
  const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName: 'fails' }));
  const failed = StackEvents?.filter(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED');
  expect(failed?.map((event) => [event.LogicalResourceId, event.ResourceStatusReason])).toEqual([
    ['Second', 'No capacity today'],
  ]);
  expect([...(rehearsal.state.accounts.get('111111111111')?.iam.oidcProviders.keys() ?? [])]).toHaveLength(1);
});

describe('a script', () => {
  const struck = (faults: object[], calls: readonly Record<string, string>[]) => {
    const problems: SeedFault[] = [];
    const played = createFaultScript();
    played.add(readFaults(faults, 'faults', problems));
    expect(problems).toEqual([]);
    return calls.map((facts) => played.strike('call', facts)?.kind ?? '-').join(' ');
  };
  const a = { service: 'a', operation: 'GetX', account: '1', region: 'us-east-1' };
  const b = { ...a, service: 'b' };

  it.each<[string, object[], readonly Record<string, string>[], string]>([
    [
      'strikes the n-th matching call',
      [{ kind: 'throttle', service: 'a', nth: 2 }],
      [a, b, a, a],
      '- - throttle -',
    ],
    ['strikes several in a row', [{ kind: 'slow', seconds: 1, times: 2 }], [a, b, a], 'slow slow -'],
    ['strikes from then on', [{ kind: 'reset', nth: 2, times: 'always' }], [a, a, a], '- reset reset'],
    [
      'takes wildcards',
      [{ kind: 'reset', operation: 'Get*', account: '?' }],
      [{ ...a, operation: 'PutX' }, a],
      '- reset',
    ],
    [
      'lets the first fault win, and counts for both',
      [
        { kind: 'reset', nth: 2 },
        { kind: 'throttle', times: 2 },
      ],
      [a, a, a],
      'throttle reset -',
    ],
  ])('%s', (_, faults, calls, expected) => {
    expect(struck(faults, calls)).toBe(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no list', { kind: 'reset' }, ['faults must be a list']],
    ['no kind', [{}], ['faults[0].kind is missing']],
    [
      'an unknown kind',
      [{ kind: 'flood' }],
      [`faults[0].kind must be one of ${Object.keys(FAULT_KINDS).join(', ')}`],
    ],
    [
      'what means nothing for its kind',
      [{ kind: 'reset', seconds: 3 }],
      [
        'faults[0].seconds means nothing for reset; known are kind, nth, every, times, service, operation, account, region, when',
      ],
    ],
    ['a slowness without end', [{ kind: 'slow' }], ['faults[0].seconds is missing']],
    [
      'several, all of them',
      [{ kind: 'slow', seconds: 0, nth: 0 }, { kind: 'server-error', status: 404 }, 5],
      [
        'faults[0].nth must be a whole number from 1 to 1000000',
        'faults[0].seconds must be a whole number from 1 to 600',
        'faults[1].status must be a whole number from 500 to 599',
        'faults[2] must be a mapping',
        'faults[2].kind is missing',
      ],
    ],
  ])('is refused with %s', (_, faults, expected) => {
    const problems: SeedFault[] = [];
    readFaults(faults, 'faults', problems);
    expect(problems.map(({ path, message }) => `${path} ${message}`)).toEqual(expected);
  });

  it('can be seen, and ended', async () => {
    await script({ kind: 'throttle', service: 'sts', times: 'always' });
    await failureOf(new STSClient(hasty()).send(new GetCallerIdentityCommand({})));
    const url = `${rehearsal.url}/_rehearsal/faults`;
    expect(await (await fetch(url)).json()).toMatchObject([
      { fault: { kind: 'throttle' }, seen: 1, struck: 1 },
    ]);
    expect(await (await fetch(url, { method: 'DELETE' })).json()).toEqual([]);
    await new STSClient(hasty()).send(new GetCallerIdentityCommand({}));
    const refused = await fetch(url, { method: 'POST', body: '[{"kind":"slow"}]' });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { message: 'faults[0].seconds is missing' },
    ]);
  });
});
