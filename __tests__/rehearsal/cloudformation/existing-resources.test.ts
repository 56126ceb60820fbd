import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, role, type Stage, setStage, TRUST, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = setStage();
  await stage.call('iam', 'CreateRole', {
    RoleName: 'left-behind',
    AssumeRolePolicyDocument: JSON.stringify(TRUST),
    Description: 'of an earlier try',
  });
});

const roles = () => stage.state.accounts.get(ACCOUNT)?.iam.roles;

async function changeSet(name: string, TemplateBody: string, more: object = {}) {
  const input = { StackName: 'own', ChangeSetName: name };
  await stage.cfn('CreateChangeSet', { ...input, TemplateBody, ...NAMED, ...more });
  await stage.settled('own');
  return stage.cfn('DescribeChangeSet', input);
}

async function executed(name: string) {
  await stage.cfn('ExecuteChangeSet', { StackName: 'own', ChangeSetName: name });
  return stage.settled('own');
}

const lines = (description: Record<string, unknown>) =>
  (description['Changes'] as readonly { ResourceChange: Record<string, unknown> }[]).map(
    ({ ResourceChange: { Action, LogicalResourceId, PhysicalResourceId } }) => [
      Action,
      LogicalResourceId,
      PhysicalResourceId,
    ],
  );

describe('ImportExistingResources', () => {
  const CREATE = { ChangeSetType: 'CREATE', ImportExistingResources: true };
  const both = (more: object = {}) =>
    templateOf({
      R: role({ RoleName: 'left-behind', Description: 'ours now' }),
      N: { ...role({ RoleName: 'fresh', ...more }), DependsOn: 'R' },
    });

  it('takes over what has the name already, and brings it to the template', async () => {
    const description = await changeSet('adopt', both(), CREATE);
    expect(description).toMatchObject({ Status: 'CREATE_COMPLETE', ImportExistingResources: true });
    expect(lines(description)).toEqual([
      ['Import', 'R', 'left-behind'],
      ['Add', 'N', undefined],
    ]);
    const id = roles()?.get('left-behind')?.id;
    expect(await executed('adopt')).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(roles()?.get('left-behind')).toMatchObject({ id, description: 'ours now' });
    expect((await stage.timeline('own')).filter((line) => line.startsWith('R '))).toEqual([
      'R IMPORT_IN_PROGRESS [Resource import started.]',
      'R IMPORT_COMPLETE [Resource import completed.]',
      'R UPDATE_IN_PROGRESS',
      'R UPDATE_COMPLETE',
    ]);
    await stage.cfn('DeleteStack', { StackName: 'own' });
    await stage.settled('own');
    expect([...(roles()?.keys() ?? [])]).toEqual([]);
  });

  it('lets it go again when the stack fails', async () => {
    await changeSet('adopt', both({ MaxSessionDuration: 60 }), CREATE);
    expect(await executed('adopt')).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    expect([...(roles()?.keys() ?? [])]).toEqual(['left-behind']);
  });

  it('works for updates too, and lets go when they fail', async () => {
    const other = { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'there' } } };
    await stage.cfn('CreateStack', { StackName: 'own', TemplateBody: templateOf(other) });
    await stage.settled('own');
    const adopting = (more: object) =>
      templateOf({
        ...other,
        R: role({ RoleName: 'left-behind' }),
        N: { ...role({ RoleName: 'n', ...more }), DependsOn: 'R' },
      });
    const ImportExistingResources = true;
    await changeSet('bad', adopting({ MaxSessionDuration: 60 }), { ImportExistingResources });
    expect(await executed('bad')).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect([...(roles()?.keys() ?? [])]).toEqual(['left-behind']);
    expect(lines(await changeSet('good', adopting({}), { ImportExistingResources }))).toContainEqual([
      'Import',
      'R',
      'left-behind',
    ]);
    const stack = await executed('good');
    expect([stack.status, stack.resources.get('R')?.status]).toEqual(['UPDATE_COMPLETE', 'IMPORT_COMPLETE']);
  });

  it('does not take from other stacks', async () => {
    await changeSet('adopt', templateOf({ R: role({ RoleName: 'left-behind' }) }), CREATE);
    await executed('adopt');
    const input = { StackName: 'second', ChangeSetName: 'theirs' };
    await stage.cfn('CreateChangeSet', {
      ...input,
      TemplateBody: templateOf({ R: role({ RoleName: 'left-behind' }) }),
      ...NAMED,
      ...CREATE,
    });
    await stage.settled('second');
    expect(await stage.cfn('DescribeChangeSet', input)).toMatchObject({
      Status: 'FAILED',
      StatusReason: expect.stringContaining('it already belongs to stack'),
    });
  });
});

describe('REVERT_DRIFT', () => {
  const TemplateBody = templateOf({
    A: role({ RoleName: 'changed', Description: 'as written', MaxSessionDuration: 7200 }),
    B: role({ RoleName: 'deleted' }),
    C: role({ RoleName: 'same' }),
  });
  const REVERT = { DeploymentMode: 'REVERT_DRIFT' };

  beforeEach(async () => {
    await stage.cfn('CreateStack', { StackName: 'own', TemplateBody, ...NAMED });
    await stage.settled('own');
  });

  it('brings back what was changed and deleted outside', async () => {
    await stage.call('iam', 'UpdateRole', {
      RoleName: 'changed',
      Description: 'by hand',
      MaxSessionDuration: 3600,
    });
    await stage.call('iam', 'DeleteRole', { RoleName: 'deleted' });
    expect(await changeSet('without', TemplateBody)).toMatchObject({ Status: 'FAILED' });
    const description = await changeSet('revert', TemplateBody, REVERT);
    expect(description).toMatchObject({
      Status: 'CREATE_COMPLETE',
      DeploymentMode: 'REVERT_DRIFT',
      StackDriftStatus: 'DRIFTED',
      Changes: [
        { ResourceChange: { Action: 'Modify', LogicalResourceId: 'A', ResourceDriftStatus: 'MODIFIED' } },
        { ResourceChange: { Action: 'Add', LogicalResourceId: 'B', ResourceDriftStatus: 'DELETED' } },
      ],
    });
    expect(await executed('revert')).toMatchObject({ status: 'UPDATE_COMPLETE' });
    expect(roles()?.get('changed')).toMatchObject({ description: 'as written', maxSessionDuration: 7200 });
    expect(roles()?.has('deleted')).toBe(true);
  });

  it('has nothing to do without drift', async () => {
    expect(await changeSet('revert', TemplateBody, REVERT)).toMatchObject({
      Status: 'FAILED',
      StackDriftStatus: 'IN_SYNC',
    });
  });
});
