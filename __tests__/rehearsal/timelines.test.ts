import {
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackRollbackComplete,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { SeedError } from '../../src/rehearsal/seed-reader.ts';
import { STANDINGS } from '../../src/rehearsal/seed-standing.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { clientOf, disposable, failureOf } from './world.ts';

const ID = '111111111111';
const KEYS = { accessKeyId: 'AKIAREHEARSALSTANDS1', secretAccessKey: 'secret' };
const StackName = 'seeded';
const WAIT = { maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.02 };

const world = (more: string, rest = '') => `
accounts:
  - id: '${ID}'
    users:
      - name: admin
        attached-policies: ['arn:aws:iam::aws:policy/AdministratorAccess']
        access-keys: [{ id: ${KEYS.accessKeyId}, secret: ${KEYS.secretAccessKey} }]
${more}
${rest}
`;
const stack = (members: string) => `
    stacks:
      - name: ${StackName}
        capabilities: [CAPABILITY_NAMED_IAM]
        ${members}
        template:
          Resources:
            Bucket: { Type: 'AWS::S3::Bucket', DeletionPolicy: Delete, Properties: { BucketName: seeded-bucket } }
            Role:
              Type: AWS::IAM::Role
              DeletionPolicy: Delete
              DependsOn: Bucket
              Properties:
                RoleName: seeded-role
                AssumeRolePolicyDocument:
                  Version: '2012-10-17'
                  Statement: { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }
`;
const start = async (seed: string) => disposable(await startRehearsal({ seed }));
const clientFor = (rehearsal: Rehearsal) => new CloudFormationClient(clientOf(rehearsal, KEYS));

async function statusOf(client: CloudFormationClient): Promise<string | undefined> {
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  return Stacks?.[0]?.StackStatus;
}

async function advance(rehearsal: Rehearsal, duration: string): Promise<void> {
  const body = JSON.stringify({ advance: duration });
  expect((await fetch(`${rehearsal.url}/_rehearsal/time`, { method: 'POST', body })).status).toBe(200);
}

/** What the account really has, of the bucket and the role of the template. */
function there(rehearsal: Rehearsal): readonly string[] {
  const account = rehearsal.state.accounts.get(ID);
  return [...(account?.buckets.keys() ?? []), ...(account?.iam.roles.keys() ?? [])];
}

const BOTH = ['seeded-bucket', 'seeded-role'];
const STANDS: readonly (readonly [status: string, exists: readonly string[], reason?: RegExp])[] = [
  ['REVIEW_IN_PROGRESS', []],
  ['CREATE_IN_PROGRESS', []],
  ['CREATE_COMPLETE', BOTH],
  ['CREATE_FAILED', ['seeded-bucket'], /^Bucket CREATE_FAILED because/],
  ['ROLLBACK_IN_PROGRESS', ['seeded-bucket'], /^Bucket CREATE_FAILED because/],
  ['ROLLBACK_COMPLETE', [], /^Bucket CREATE_FAILED because/],
  ['ROLLBACK_FAILED', ['seeded-bucket'], /^Bucket DELETE_FAILED because/],
  ['UPDATE_IN_PROGRESS', BOTH],
  ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', BOTH],
  ['UPDATE_COMPLETE', BOTH],
  ['UPDATE_FAILED', BOTH, /^Bucket UPDATE_FAILED because/],
  ['UPDATE_ROLLBACK_IN_PROGRESS', BOTH, /^Bucket UPDATE_FAILED because/],
  ['UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', BOTH, /^Bucket UPDATE_FAILED because/],
  ['UPDATE_ROLLBACK_COMPLETE', BOTH, /^Bucket UPDATE_FAILED because/],
  ['UPDATE_ROLLBACK_FAILED', BOTH, /^Bucket UPDATE_FAILED because/],
  ['DELETE_IN_PROGRESS', BOTH],
  ['DELETE_FAILED', BOTH, /^Role DELETE_FAILED because/],
  ['IMPORT_IN_PROGRESS', BOTH],
  ['IMPORT_COMPLETE', BOTH],
  ['IMPORT_ROLLBACK_IN_PROGRESS', BOTH, /^Bucket IMPORT_FAILED because/],
  ['IMPORT_ROLLBACK_COMPLETE', BOTH, /^Bucket IMPORT_FAILED because/],
  ['IMPORT_ROLLBACK_FAILED', BOTH, /^Bucket IMPORT_FAILED because/],
];

describe('a stack of a seed', () => {
  it.each(STANDS.map(([status, exists, reason]) => ({ status, exists, reason })))(
    'stands in $status, with what is really there',
    async ({ status, exists, reason }) => {
      await using rehearsal = await start(world(stack(`status: ${status}\n        reason: because`)));
      const client = clientFor(rehearsal);
      expect(await statusOf(client)).toBe(status);
      expect(there(rehearsal)).toEqual(exists);
      const { StackEvents } = await client.send(new DescribeStackEventsCommand({ StackName }));
      const failures = StackEvents?.filter(({ ResourceStatusReason }) => ResourceStatusReason === 'because');
      const lines = failures?.map(
        (event) => `${event.LogicalResourceId} ${event.ResourceStatus} ${event.ResourceStatusReason}`,
      );
      if (reason === undefined) expect(lines).toEqual([]);
      else expect(lines).toContainEqual(expect.stringMatching(reason));
    },
  );

  it('can have every status that there is', () => {
    expect(STANDS.map(([status]) => status)).toEqual(STANDINGS);
  });

  it('stays in progress as long as it is said, and goes on', async () => {
    await using rehearsal = await start(world(stack('status: CREATE_IN_PROGRESS\n        for: 15m')));
    const client = clientFor(rehearsal);
    await advance(rehearsal, '14m');
    expect(await statusOf(client)).toBe('CREATE_IN_PROGRESS');
    await advance(rehearsal, '2m');
    await waitUntilStackCreateComplete({ client, ...WAIT }, { StackName });
    expect(there(rehearsal)).toEqual(BOTH);
  });

  it('that was to be cleaned up is updated then', async () => {
    const status = 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS';
    await using rehearsal = await start(world(stack(`status: ${status}\n        for: 1h`)));
    await advance(rehearsal, '61m');
    expect(await statusOf(clientFor(rehearsal))).toBe('UPDATE_COMPLETE');
  });

  it('whose rollback got stuck can be continued', async () => {
    await using rehearsal = await start(world(stack('status: UPDATE_ROLLBACK_FAILED')));
    const client = clientFor(rehearsal);
    await client.send(new ContinueUpdateRollbackCommand({ StackName }));
    await waitUntilStackRollbackComplete({ client, ...WAIT }, { StackName });
  });

  it.each(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'DELETE_FAILED', 'CREATE_IN_PROGRESS', 'IMPORT_COMPLETE'])(
    'can be deleted from %s',
    async (status) => {
      await using rehearsal = await start(world(stack(`status: ${status}`)));
      const client = clientFor(rehearsal);
      await client.send(new DeleteStackCommand({ StackName }));
      await waitUntilStackDeleteComplete({ client, ...WAIT }, { StackName });
      expect(there(rehearsal)).toEqual([]);
    },
  );

  it.each([
    ['status: BROKEN', /status must be one of REVIEW_IN_PROGRESS, /],
    ['status: CREATE_COMPLETE\n        for: 1h', /for means something only for a status that is in progress/],
    ['status: CREATE_IN_PROGRESS\n        for: soon', /for must be a duration such as/],
  ])('is refused with %j', async (members, said) => {
    const refused = await startRehearsal({ seed: world(stack(members)) }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SeedError);
    expect(String(refused)).toMatch(said);
  });

  it('is refused when its template does not lead there', async () => {
    const untaggable = `
    stacks:
      - name: ${StackName}
        status: UPDATE_ROLLBACK_FAILED
        template:
          Resources:
            Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: a-bucket } }
            Policy:
              Type: AWS::S3::BucketPolicy
              Properties: { Bucket: !Ref Bucket, PolicyDocument: {} }
`.replace('!Ref Bucket', "{ Ref: 'Bucket' }");
    const refused = await startRehearsal({ seed: world(untaggable) }).catch((error: unknown) => error);
    expect(String(refused)).toMatch(/accounts\[0\]\.stacks\[0\] .*/);
  });
});

const NTH = (members: string) => `faults: [{ ${members} }]`;
const ask = async (client: CloudFormationClient): Promise<string> => {
  try {
    await client.send(new DescribeStacksCommand({}));
    return 'ok';
  } catch (error) {
    return (error as Error).name;
  }
};

describe('faults of a seed', () => {
  it.each([
    ['each third call', 'every: 3', ['ok', 'ok', 'Throttling', 'ok', 'ok', 'Throttling', 'ok']],
    [
      'each second call, twice',
      'every: 2, times: 2',
      ['ok', 'Throttling', 'ok', 'Throttling', 'ok', 'ok', 'ok'],
    ],
    [
      'each second from the first on',
      'every: 2, nth: 1',
      ['Throttling', 'ok', 'Throttling', 'ok', 'Throttling', 'ok', 'Throttling'],
    ],
    ['the second and third', 'nth: 2, times: 2', ['ok', 'Throttling', 'Throttling', 'ok', 'ok', 'ok', 'ok']],
  ])('throttle %s', async (_title, members, expected) => {
    await using rehearsal = await start(
      world('', NTH(`kind: throttle, service: cloudformation, ${members}`)),
    );
    const client = clientFor(rehearsal);
    const seen: string[] = [];
    for (const _ of expected) seen.push(await ask(client));
    expect(seen).toEqual(expected);
  });

  it('cut the connection in the middle of a wait, which the client survives', async () => {
    const fault = NTH('kind: reset, service: cloudformation, operation: DescribeStacks, nth: 3, times: 2');
    await using rehearsal = await start(world(stack('status: CREATE_IN_PROGRESS\n        for: 5m'), fault));
    const client = new CloudFormationClient({ ...clientOf(rehearsal, KEYS), maxAttempts: 3 });
    const waiting = waitUntilStackCreateComplete({ client, ...WAIT }, { StackName });
    while (rehearsal.requests.length < 8) await new Promise((resolve) => setTimeout(resolve, 5));
    await advance(rehearsal, '6m');
    await waiting;
    expect(rehearsal.requests.filter(({ errorCode }) => errorCode === 'ConnectionReset')).toHaveLength(2);
  });

  it('cut it for good, which the client cannot survive', async () => {
    const fault = NTH(
      'kind: reset, service: cloudformation, operation: DescribeStacks, nth: 2, times: always',
    );
    await using rehearsal = await start(world(stack('status: CREATE_IN_PROGRESS'), fault));
    const client = clientFor(rehearsal);
    expect(await statusOf(client)).toBe('CREATE_IN_PROGRESS');
    expect((await failureOf(statusOf(client))).message).toMatch(/socket hang up|ECONNRESET/);
  });

  it('let one account of a stack set fail, for a reason', async () => {
    const members = `  - { id: '222222222222' }\n  - { id: '333333333333' }`;
    const rest = `organization:
  management-account: '${ID}'
  members: ['222222222222', '333333333333']
  root-id: r-abcd
  stack-sets-activated: true
faults:
  - { kind: stack-set-account, account: '333333333333', reason: The region is not opted in }`;
    await using rehearsal = await start(world(members, rest));
    const client = clientFor(rehearsal);
    await client.send(
      new CreateStackSetCommand({
        StackSetName: 'set',
        PermissionModel: 'SERVICE_MANAGED',
        AutoDeployment: { Enabled: false },
        TemplateBody: '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}',
      }),
    );
    await client.send(
      new CreateStackInstancesCommand({
        StackSetName: 'set',
        Regions: ['us-east-1'],
        DeploymentTargets: { OrganizationalUnitIds: ['r-abcd'] },
        OperationPreferences: { FailureToleranceCount: 1 },
      }),
    );
    const [set] = [...(rehearsal.state.accounts.get(ID)?.stackSets.get('us-east-1')?.values() ?? [])];
    await set?.operations[0]?.running;
    expect(
      [...(set?.instances.values() ?? [])].map(({ accountId, status, statusReason }) => [
        accountId,
        status,
        statusReason,
      ]),
    ).toEqual([
      ['222222222222', 'CURRENT', undefined],
      ['333333333333', 'OUTDATED', 'The region is not opted in'],
    ]);
  });

  it('let a delivery never come', async () => {
    const billing = `
    buckets:
      - name: billing
        policy:
          Version: '2012-10-17'
          Statement:
            - Effect: Allow
              Principal: { Service: billingreports.amazonaws.com }
              Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject']
              Resource: ['arn:aws:s3:::billing', 'arn:aws:s3:::billing/*']
    reports: [${['lost', 'sent'].map((name) => `{ ReportName: ${name}, TimeUnit: HOURLY, Format: textORcsv, Compression: ZIP, S3Bucket: billing, S3Prefix: ${name}, S3Region: us-east-1, AdditionalSchemaElements: [RESOURCES], RefreshClosedReports: true, ReportVersioning: OVERWRITE_REPORT }`).join(', ')}]`;
    const fault = NTH('kind: no-delivery, name: lost, times: always');
    await using rehearsal = await start(world(billing, fault));
    for (let day = 0; day < 3; day += 1) await advance(rehearsal, '24h');
    const keys = [...(rehearsal.state.accounts.get(ID)?.buckets.get('billing')?.objects.keys() ?? [])];
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => key.startsWith('lost/'))).toEqual([]);
  });

  it('let a resource fail to be updated and deleted, as often as it is said', async () => {
    const faults = `faults:
  - { kind: resource-failure, logical-id: Role, phase: update, times: 2, reason: not updated }
  - { kind: resource-failure, logical-id: Role, phase: delete, reason: not deleted }`;
    await using rehearsal = await start(world(stack('tags: { a: b }'), faults));
    const client = clientFor(rehearsal);
    const input = { StackName, UsePreviousTemplate: true, Capabilities: ['CAPABILITY_NAMED_IAM' as const] };
    await client.send(new UpdateStackCommand({ ...input, Tags: [{ Key: 'a', Value: 'c' }] }));
    await until(client, 'UPDATE_ROLLBACK_FAILED');
    await client.send(new ContinueUpdateRollbackCommand({ StackName }));
    await until(client, 'UPDATE_ROLLBACK_COMPLETE');
    await client.send(new DeleteStackCommand({ StackName }));
    await until(client, 'DELETE_FAILED');
    await client.send(new DeleteStackCommand({ StackName }));
    await waitUntilStackDeleteComplete({ client, ...WAIT }, { StackName });
  });

  it('are refused with a phase that is none', async () => {
    const fault = NTH('kind: resource-failure, phase: perhaps');
    await expect(startRehearsal({ seed: world('', fault) })).rejects.toThrow(
      /faults\[0\]\.phase must be create, stabilize, update, delete or import/,
    );
  });
});

async function until(client: CloudFormationClient, status: string): Promise<void> {
  for (const limit = Date.now() + 10_000; Date.now() < limit; ) {
    if ((await statusOf(client)) === status) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`It never came to ${status}.`);
}
