import { CreateStackInstancesCommand, CreateStackSetCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, describe, expect, it } from '@jest/globals';
import { organizationTree } from '../../src/aws/organization-tree.ts';
import { stackSetReader } from '../../src/aws/stack-sets.ts';
import { Secret } from '../../src/contract/secret.ts';
import { coverageOf, expectedAccounts } from '../../src/registration/stack-sets/coverage.ts';
import {
  accountsOf,
  containersBelow,
  placedRoots,
} from '../../src/registration/stack-sets/organization-tree.ts';
import { everyItem } from '../../src/registration/stack-sets/stack-set-reader.ts';
import { readFaults } from '../../src/rehearsal/faults/fault.ts';
import {
  DEV,
  keysOf,
  linked,
  PAYER,
  Payer,
  PROD,
  ROOT,
  SANDBOX,
  SERVICE_MANAGED,
} from '../rehearsal/stack-sets/payer.ts';

afterEach(() => {
  delete process.env['AWS_ENDPOINT_URL'];
});

function placeOf(payer: Payer, accountId = PAYER) {
  process.env['AWS_ENDPOINT_URL'] = payer.rehearsal.url;
  const { accessKeyId, secretAccessKey } = keysOf(accountId);
  return {
    region: 'us-east-1',
    callAs: 'self',
    session: { accessKeyId, secretAccessKey: new Secret(secretAccessKey) },
  } as const;
}

async function deployedSet(payer: Payer): Promise<string> {
  await payer.cfn().send(new CreateStackSetCommand(SERVICE_MANAGED));
  const { OperationId = '' } = await payer.cfn().send(
    new CreateStackInstancesCommand({
      StackSetName: 'readers',
      DeploymentTargets: { OrganizationalUnitIds: [ROOT] },
      Regions: ['us-east-1'],
      OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 100 },
    }),
  );
  await payer.ended('readers', OperationId);
  return OperationId;
}

describe('the tree of an organization', () => {
  it('is read with the path of every unit, and every account in its unit', async () => {
    await using payer = await Payer.start({ accounts: [25, 2, 1], suspended: [linked(3)] });
    const reader = organizationTree(placeOf(payer));
    const containers = await containersBelow(reader, await placedRoots(reader));
    expect(containers.map(({ id, path, parentId }) => [id, path, parentId])).toEqual([
      [ROOT, 'Root', undefined],
      [DEV, 'Root/dev', ROOT],
      [PROD, 'Root/prod', ROOT],
      [SANDBOX, 'Root/prod/sandbox', PROD],
    ]);
    const accounts = await accountsOf(reader, containers);
    expect(accounts.length).toBe(29);
    expect(accounts.filter(({ unitId }) => unitId === DEV).length).toBe(25);
    expect(accounts.find(({ id }) => id === linked(3))?.state).toBe('SUSPENDED');
    expect(await reader.account(linked(27))).toMatchObject({ id: linked(27), state: 'ACTIVE' });
    expect([await reader.account('222222222222'), await reader.unit('ou-abcd-nothere0')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await reader.unit(DEV)).toEqual({ id: DEV, name: 'dev' });
  });

  it('is refused to a member', async () => {
    await using payer = await Payer.start();
    const reader = organizationTree(placeOf(payer, linked(0)));
    await expect(reader.roots()).rejects.toMatchObject({
      class: 'refused',
      action: 'organizations:ListRoots',
    });
  });
});

describe('a stack set', () => {
  it('is read with its instances, operations and results, and covers who it should', async () => {
    await using payer = await Payer.start({
      accounts: [110, 2, 1],
      taken: [linked(7)],
      suspended: [linked(9)],
    });
    const operationId = await deployedSet(payer);
    const place = placeOf(payer);
    const reader = stackSetReader(place);
    expect(await reader.describeSet('readers')).toMatchObject({
      name: 'readers',
      permissionModel: 'SERVICE_MANAGED',
      targetIds: [ROOT],
      regions: ['us-east-1'],
      autoDeployment: { enabled: true, retainOnRemoval: false },
      managedExecution: false,
      parameters: { Vendor: '999999999999' },
    });
    expect(await reader.describeSet('nothing')).toBeUndefined();
    expect(await reader.describeOperation('readers', operationId)).toMatchObject({
      action: 'CREATE',
      status: 'SUCCEEDED',
      failed: 1,
    });
    expect(await reader.describeOperation('readers', 'never-begun')).toBeUndefined();
    expect((await everyItem(reader.operations('readers'))).map(({ id }) => id)).toEqual([operationId]);
    const results = await everyItem(reader.results('readers', operationId));
    expect(results.filter(({ status }) => status === 'FAILED')).toMatchObject([
      { account: linked(7), reason: expect.stringContaining('already exists') },
    ]);

    const tree = organizationTree(place);
    const accounts = await accountsOf(tree, await containersBelow(tree, await placedRoots(tree)));
    const expected = expectedAccounts(accounts, { type: 'NONE', accounts: [] }, PAYER);
    const before = payer.rehearsal.requests.length;
    const instances = await everyItem(reader.instances('readers'));
    expect(payer.rehearsal.requests.length - before).toBe(2);
    const coverage = coverageOf(expected, ['us-east-1'], instances);
    expect([coverage.expected, coverage.covered, coverage.skipped.map(({ id }) => id)]).toEqual([
      112,
      111,
      [linked(9)],
    ]);
    expect(coverage.orphaned).toEqual([]);
    const failed = await everyItem(reader.instances('readers', { account: linked(7) }));
    expect(failed).toMatchObject([{ status: 'OUTDATED', detailedStatus: 'FAILED' }]);
  });

  it('tells whether stack sets may work in the organization', async () => {
    await using payer = await Payer.start({ trusted: false });
    expect(await stackSetReader(placeOf(payer)).organizationsAccess()).toBe('DISABLED');
  });

  it('goes on when AWS asks to slow down', async () => {
    await using payer = await Payer.start();
    await deployedSet(payer);
    const fault = { kind: 'throttle', operation: 'ListStackInstances', times: 2 };
    payer.rehearsal.state.faults.add(readFaults([fault], 'faults', []));
    expect((await everyItem(stackSetReader(placeOf(payer)).instances('readers'))).length).toBe(5);
  });
});
