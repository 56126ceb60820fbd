import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, refusal, role, type Stage, setStage, TRUST, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = setStage();
  await stage.call('iam', 'CreateRole', {
    RoleName: 'there',
    AssumeRolePolicyDocument: JSON.stringify(TRUST),
    Description: 'made by hand',
  });
});

const KEEP = { DeletionPolicy: 'Retain' };
const THERE = role({ RoleName: 'there' }, KEEP);
const the = (RoleName: string, LogicalResourceId = 'R') => ({
  ResourceType: 'AWS::IAM::Role',
  LogicalResourceId,
  ResourceIdentifier: { RoleName },
});
const request = (resources: object, more: object = {}, rest: object = {}) => ({
  StackName: 'own',
  ChangeSetName: 'import',
  ChangeSetType: 'IMPORT',
  TemplateBody: templateOf(resources, rest),
  ResourcesToImport: [the('there')],
  ...NAMED,
  ...more,
});

async function described(input: object) {
  await stage.cfn('CreateChangeSet', { ...input });
  await stage.settled('own');
  return stage.cfn('DescribeChangeSet', { StackName: 'own', ChangeSetName: 'import' });
}

async function execute() {
  await stage.cfn('ExecuteChangeSet', { StackName: 'own', ChangeSetName: 'import' });
  return stage.settled('own');
}

const liveRole = () => stage.state.accounts.get(ACCOUNT)?.iam.roles.get('there');

describe('a change set of the type IMPORT', () => {
  it('takes what is there into a new stack, without touching it', async () => {
    const description = await described(request({ R: THERE }));
    expect(description).toMatchObject({
      Status: 'CREATE_COMPLETE',
      Changes: [
        { ResourceChange: { Action: 'Import', LogicalResourceId: 'R', PhysicalResourceId: 'there' } },
      ],
    });
    const before = structuredClone(liveRole());
    expect(await execute()).toMatchObject({ status: 'IMPORT_COMPLETE' });
    expect(liveRole()).toEqual(before);
    expect((await stage.timeline('own')).slice(1)).toEqual([
      'own IMPORT_IN_PROGRESS [User Initiated]',
      'R IMPORT_IN_PROGRESS [Resource import started.]',
      'R IMPORT_COMPLETE [Resource import completed.]',
      'own IMPORT_COMPLETE',
    ]);
  });

  it('takes it into a stack that is there, which goes on as any other', async () => {
    const bucket = { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'first' } } };
    await stage.cfn('CreateStack', { StackName: 'own', TemplateBody: templateOf(bucket) });
    await stage.settled('own');
    await described(request({ ...bucket, R: THERE }));
    expect(await execute()).toMatchObject({ status: 'IMPORT_COMPLETE' });
    const changed = { ...bucket, R: role({ RoleName: 'there', Description: 'ours' }, KEEP) };
    await stage.cfn('UpdateStack', { StackName: 'own', TemplateBody: templateOf(changed), ...NAMED });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_COMPLETE' });
    expect(liveRole()).toMatchObject({ description: 'ours' });
    await stage.cfn('DeleteStack', { StackName: 'own' });
    await stage.settled('own');
    expect(liveRole()).toBeDefined();
  });

  it('lets everything go again when the resource has gone since', async () => {
    await described(request({ R: THERE }));
    await stage.call('iam', 'DeleteRole', { RoleName: 'there' });
    expect(await execute()).toMatchObject({ status: 'IMPORT_ROLLBACK_COMPLETE', resources: new Map() });
    expect(await stage.timeline('own')).toContain(
      'R IMPORT_FAILED [Resource there of type AWS::IAM::Role does not exist.]',
    );
  });

  it('fails when the resource is not there, or another stack has it', async () => {
    const nobody = { R: role({ RoleName: 'nobody' }, KEEP) };
    expect(await described(request(nobody, { ResourcesToImport: [the('nobody')] }))).toMatchObject({
      Status: 'FAILED',
      StatusReason: 'Resource nobody of type AWS::IAM::Role does not exist.',
    });
    await stage.cfn('CreateChangeSet', request({ R: THERE }, { StackName: 'other' }));
    await stage.settled('other');
    await stage.cfn('ExecuteChangeSet', { StackName: 'other', ChangeSetName: 'import' });
    await stage.settled('other');
    await stage.cfn('CreateChangeSet', request({ R: THERE }, { StackName: 'third' }));
    await stage.settled('third');
    expect(
      await stage.cfn('DescribeChangeSet', { StackName: 'third', ChangeSetName: 'import' }),
    ).toMatchObject({ Status: 'FAILED', StatusReason: expect.stringMatching(/already belongs to stack/) });
  });

  it('does nothing else', async () => {
    expect(await described(request({ R: THERE, N: role({ RoleName: 'new' }) }))).toMatchObject({
      StatusReason: 'Resources [N] is missing from ResourceToImport list',
    });
  });

  it.each([
    [
      'without a deletion policy',
      request({ R: role({ RoleName: 'there' }) }),
      /must have DeletionPolicy attribute specified in the template\.$/,
    ],
    [
      'with outputs',
      request({ R: THERE }, {}, { Outputs: { A: { Value: 'x' } } }),
      /As part of the import operation, you cannot modify or add \[Outputs\]$/,
    ],
    ['without resources', request({ R: THERE }, { ResourcesToImport: [] }), /ResourcesToImport must be/],
    [
      'by another property',
      request({ R: THERE }, { ResourcesToImport: [{ ...the('there'), ResourceIdentifier: { Arn: 'a' } }] }),
      /expected \[RoleName\], found \[Arn\]$/,
    ],
    [
      'of a type that cannot be imported',
      request({ R: THERE }, { ResourcesToImport: [{ ...the('x'), ResourceType: 'AWS::IAM::AccessKey' }] }),
      /ResourceTypes \[AWS::IAM::AccessKey\] are not supported for Import$/,
    ],
    [
      'in a change set of another type',
      request({ R: THERE }, { ChangeSetType: 'CREATE' }),
      /can only be specified for change sets of type IMPORT/,
    ],
  ])('refuses an import %s', async (_title, input, said) => {
    expect(await refusal(stage.cfn('CreateChangeSet', input))).toMatch(said);
  });

  it('is prepared by GetTemplateSummary', async () => {
    expect(await stage.cfn('GetTemplateSummary', { TemplateBody: templateOf({ R: THERE }) })).toMatchObject({
      ResourceIdentifierSummaries: [
        { ResourceType: 'AWS::IAM::Role', LogicalResourceIds: ['R'], ResourceIdentifiers: ['RoleName'] },
      ],
    });
  });
});
