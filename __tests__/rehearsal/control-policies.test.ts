import { CreateStackInstancesCommand, CreateStackSetCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  IAMClient,
  ListRolesCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import {
  AttachPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  DescribePolicyCommand,
  DetachPolicyCommand,
  DisablePolicyTypeCommand,
  EnablePolicyTypeCommand,
  ListPoliciesCommand,
  ListPoliciesForTargetCommand,
  ListRootsCommand,
  ListTargetsForPolicyCommand,
  type OrganizationsClient,
  UpdatePolicyCommand,
} from '@aws-sdk/client-organizations';
import { describe, expect, it } from '@jest/globals';
import { startRehearsal } from '../../src/rehearsal/server.ts';
import { DEV, linked, PAYER, Payer, PROD, ROOT, SERVICE_MANAGED } from './stack-sets/payer.ts';
import { clientOf, disposable, failureOf } from './world.ts';

const Type = 'SERVICE_CONTROL_POLICY';
const denying = (action: string, condition: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: action, Resource: '*', ...condition }],
  });
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

async function policy(client: OrganizationsClient, Name: string, Content: string): Promise<string> {
  const { Policy } = await client.send(new CreatePolicyCommand({ Name, Content, Type, Description: '' }));
  return Policy?.PolicySummary?.Id ?? '';
}

async function controlled(TargetId: string, Content: string): Promise<{ payer: Payer; PolicyId: string }> {
  const payer = await Payer.start();
  const client = payer.organizations();
  await client.send(new EnablePolicyTypeCommand({ RootId: ROOT, PolicyType: Type }));
  const PolicyId = await policy(client, 'guardrail', Content);
  await client.send(new AttachPolicyCommand({ PolicyId, TargetId }));
  return { payer, PolicyId };
}

const iamOf = (payer: Payer, accountId: string) =>
  new IAMClient(
    clientOf(payer.rehearsal, {
      accessKeyId: `AKIAREHEARSAL${accountId}`,
      secretAccessKey: `secret${accountId}`,
    }),
  );
const createRole = (payer: Payer, accountId: string) =>
  iamOf(payer, accountId).send(new CreateRoleCommand({ RoleName: 'new', AssumeRolePolicyDocument: TRUST }));

describe('a service control policy', () => {
  it.each([
    ['the root', ROOT, [linked(0), linked(2), linked(4)], []],
    ['a unit', PROD, [linked(2), linked(4)], [linked(0)]],
    ['an account', linked(0), [linked(0)], [linked(1), linked(2)]],
  ])(
    'denies in everything below %s, but never in the management account',
    async (_title, target, in_, out) => {
      const { payer, PolicyId } = await controlled(target, denying('iam:CreateRole'));
      await using _payer = payer;
      for (const account of in_) {
        expect(await failureOf(createRole(payer, account))).toEqual({
          name: 'AccessDenied',
          status: 403,
          message: `User: arn:aws:iam::${account}:user/admin is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::${account}:role/new with an explicit deny in a service control policy: arn:aws:organizations::${PAYER}:policy/o-abcdefghij/service_control_policy/${PolicyId}`,
        });
      }
      for (const account of [...out, PAYER]) await createRole(payer, account);
    },
  );

  it('must allow on each level, when the one that allows everything is taken away', async () => {
    await using payer = await Payer.start();
    const client = payer.organizations();
    await client.send(new EnablePolicyTypeCommand({ RootId: ROOT, PolicyType: Type }));
    const Content = denying('iam:List*').replace('Deny', 'Allow');
    const PolicyId = await policy(client, 'only-lists', Content);
    await client.send(new AttachPolicyCommand({ PolicyId, TargetId: DEV }));
    await client.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: DEV }));
    await iamOf(payer, linked(0)).send(new ListRolesCommand({}));
    expect((await failureOf(createRole(payer, linked(0)))).message).toMatch(
      /because no service control policy allows the iam:CreateRole action$/,
    );
    await createRole(payer, linked(2));
  });

  it('counts no longer when it is detached, changed or its type disabled', async () => {
    const { payer, PolicyId } = await controlled(ROOT, denying('iam:CreateRole'));
    await using _payer = payer;
    const client = payer.organizations();
    await client.send(new DetachPolicyCommand({ PolicyId, TargetId: ROOT }));
    await createRole(payer, linked(0));
    await client.send(new AttachPolicyCommand({ PolicyId, TargetId: ROOT }));
    await client.send(new UpdatePolicyCommand({ PolicyId, Content: denying('iam:DeleteRole') }));
    await createRole(payer, linked(1));
    const remove = () => iamOf(payer, linked(1)).send(new DeleteRoleCommand({ RoleName: 'new' }));
    expect(await failureOf(remove())).toMatchObject({ name: 'AccessDenied' });
    await client.send(new DisablePolicyTypeCommand({ RootId: ROOT, PolicyType: Type }));
    await remove();
  });

  it('makes instances of a stack set fail, unless it makes an exception for their role', async () => {
    const { payer } = await controlled(DEV, denying('iam:CreateRole'));
    await using _payer = payer;
    const exempt = await policy(
      payer.organizations(),
      'with-exception',
      denying('iam:CreateRole', {
        Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/stacksets-exec-*' } },
      }),
    );
    await payer.organizations().send(new AttachPolicyCommand({ PolicyId: exempt, TargetId: PROD }));
    await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
    const { OperationId } = await payer.cfn().send(
      new CreateStackInstancesCommand({
        StackSetName: 'readers',
        Regions: ['us-east-1'],
        DeploymentTargets: { OrganizationalUnitIds: [DEV, PROD] },
        OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 100 },
      }),
    );
    await payer.ended('readers', OperationId);
    const results = await payer.results('readers', OperationId);
    expect(results.map(({ Account, Status }) => [Account, Status])).toEqual([
      [linked(0), 'FAILED'],
      [linked(1), 'FAILED'],
      [linked(2), 'SUCCEEDED'],
      [linked(3), 'SUCCEEDED'],
      [linked(4), 'SUCCEEDED'],
    ]);
    expect(results[0]?.StatusReason).toMatch(
      /with an explicit deny in a service control policy: arn:aws:org/,
    );
  });

  it('shows in the simulator', async () => {
    const { payer } = await controlled(DEV, denying('iam:CreateRole'));
    await using _payer = payer;
    const simulated = async (account: string) => {
      const { EvaluationResults } = await iamOf(payer, account).send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn: `arn:aws:iam::${account}:user/admin`,
          ActionNames: ['iam:CreateRole', 'iam:GetRole'],
        }),
      );
      return EvaluationResults?.map(({ EvalDecision, OrganizationsDecisionDetail }) => [
        EvalDecision,
        OrganizationsDecisionDetail?.AllowedByOrganizations,
      ]);
    };
    expect(await simulated(linked(0))).toEqual([
      ['implicitDeny', false],
      ['allowed', true],
    ]);
    expect(await simulated(PAYER)).toEqual([
      ['allowed', undefined],
      ['allowed', undefined],
    ]);
  });
});

describe('the policies of an organization', () => {
  it('are listed with what they are attached to', async () => {
    const { payer, PolicyId } = await controlled(PROD, denying('iam:*'));
    await using _payer = payer;
    const client = payer.organizations();
    const { Policies } = await client.send(new ListPoliciesCommand({ Filter: Type }));
    expect(Policies).toMatchObject([
      { Id: 'p-FullAWSAccess', AwsManaged: true, Arn: expect.stringMatching(/^arn:aws:organizations::aws:/) },
      { Id: PolicyId, Name: 'guardrail', AwsManaged: false, Type },
    ]);
    const { Policy } = await client.send(new DescribePolicyCommand({ PolicyId }));
    expect(Policy).toMatchObject({ Content: denying('iam:*'), PolicySummary: { Id: PolicyId } });
    const { Targets } = await client.send(new ListTargetsForPolicyCommand({ PolicyId }));
    expect(Targets).toMatchObject([{ TargetId: PROD, Name: 'prod', Type: 'ORGANIZATIONAL_UNIT' }]);
    const all = await client.send(new ListTargetsForPolicyCommand({ PolicyId: 'p-FullAWSAccess' }));
    expect(all.Targets).toHaveLength(10);
    const attached = await client.send(new ListPoliciesForTargetCommand({ TargetId: PROD, Filter: Type }));
    expect(attached.Policies?.map(({ Id }) => Id)).toEqual(['p-FullAWSAccess', PolicyId]);
    const { Roots } = await client.send(new ListRootsCommand({}));
    expect(Roots?.[0]?.PolicyTypes).toEqual([{ Type, Status: 'ENABLED' }]);
  });

  const made = { Name: 'a', Description: '', Content: denying('s3:*'), Type } as const;
  it.each<readonly [string, string, (client: OrganizationsClient, PolicyId: string) => Promise<unknown>]>([
    [
      'a name twice',
      'DuplicatePolicyException',
      (client) => client.send(new CreatePolicyCommand({ ...made, Name: 'guardrail' })),
    ],
    [
      'a bad document',
      'MalformedPolicyDocumentException',
      (client) => client.send(new CreatePolicyCommand({ ...made, Content: '{}' })),
    ],
    [
      'a principal',
      'MalformedPolicyDocumentException',
      (client) => client.send(new CreatePolicyCommand({ ...made, Content: TRUST })),
    ],
    [
      'a large document',
      'ConstraintViolationException',
      (client) =>
        client.send(new CreatePolicyCommand({ ...made, Content: `${made.Content}${' '.repeat(5120)}` })),
    ],
    [
      'another type',
      'UnsupportedAPIEndpointException',
      (client) => client.send(new CreatePolicyCommand({ ...made, Type: 'RESOURCE_CONTROL_POLICY' })),
    ],
    [
      'a policy that is not there',
      'PolicyNotFoundException',
      (client) => client.send(new DescribePolicyCommand({ PolicyId: 'p-00000000' })),
    ],
    [
      'a target that is not there',
      'TargetNotFoundException',
      (client, PolicyId) => client.send(new AttachPolicyCommand({ PolicyId, TargetId: '999999999999' })),
    ],
    [
      'an attachment twice',
      'DuplicatePolicyAttachmentException',
      (client, PolicyId) => client.send(new AttachPolicyCommand({ PolicyId, TargetId: PROD })),
    ],
    [
      'what is not attached',
      'PolicyNotAttachedException',
      (client, PolicyId) => client.send(new DetachPolicyCommand({ PolicyId, TargetId: DEV })),
    ],
    [
      'taking the last one away',
      'ConstraintViolationException',
      (client) => client.send(new DetachPolicyCommand({ PolicyId: 'p-FullAWSAccess', TargetId: DEV })),
    ],
    [
      'deleting one in use',
      'PolicyInUseException',
      (client, PolicyId) => client.send(new DeletePolicyCommand({ PolicyId })),
    ],
    [
      'deleting what is not theirs',
      'InvalidInputException',
      (client) => client.send(new DeletePolicyCommand({ PolicyId: 'p-FullAWSAccess' })),
    ],
    [
      'enabling twice',
      'PolicyTypeAlreadyEnabledException',
      (client) => client.send(new EnablePolicyTypeCommand({ RootId: ROOT, PolicyType: Type })),
    ],
    [
      'another root',
      'RootNotFoundException',
      (client) => client.send(new EnablePolicyTypeCommand({ RootId: 'r-zzzz', PolicyType: Type })),
    ],
  ])('refuse %s: %s', async (_title, name, ask) => {
    const { payer, PolicyId } = await controlled(PROD, denying('iam:*'));
    await using _payer = payer;
    expect(await failureOf(ask(payer.organizations(), PolicyId))).toMatchObject({ name });
  });

  it('are attached only when their type is enabled, and by the management account', async () => {
    await using payer = await Payer.start();
    const PolicyId = await policy(payer.organizations(), 'a', denying('s3:*'));
    const attach = (account: string) =>
      payer.organizations(account).send(new AttachPolicyCommand({ PolicyId, TargetId: ROOT }));
    expect(await failureOf(attach(PAYER))).toMatchObject({ name: 'PolicyTypeNotEnabledException' });
    expect(await failureOf(attach(linked(0)))).toMatchObject({ name: 'AccessDeniedException' });
  });
});

it('is part of a seed', async () => {
  const seed = JSON.stringify({
    accounts: [
      { id: '111111111111' },
      {
        id: '222222222222',
        users: [
          {
            name: 'admin',
            'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
            'access-keys': [{ id: 'AKIAREHEARSALSEEDED1', secret: 'secret' }],
          },
        ],
        buckets: [{ name: 'made-before' }],
      },
    ],
    organization: {
      'management-account': '111111111111',
      members: ['222222222222'],
      'root-id': 'r-abcd',
      'service-control-policies': [
        { name: 'no-roles', document: JSON.parse(denying('iam:CreateRole')), targets: ['r-abcd'] },
        { name: 'no-buckets', document: denying('s3:*'), targets: ['222222222222'] },
      ],
    },
  });
  await using rehearsal = disposable(await startRehearsal({ seed }));
  const keys = { accessKeyId: 'AKIAREHEARSALSEEDED1', secretAccessKey: 'secret' };
  const refused = new IAMClient(clientOf(rehearsal, keys)).send(
    new CreateRoleCommand({ RoleName: 'x', AssumeRolePolicyDocument: TRUST }),
  );
  expect((await failureOf(refused)).message).toMatch(/explicit deny in a service control policy/);
  expect([...rehearsal.state.bucketOwners.keys()]).toEqual(['made-before']);
});
