import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, role, type Stage, setStage, templateOf } from './stage.ts';

let stage: Stage;
const PROTECTED = JSON.stringify({
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' },
    {
      Effect: 'Deny',
      Principal: '*',
      Action: ['Update:Replace', 'Update:Delete'],
      Resource: 'LogicalResourceId/Kept*',
    },
    {
      Effect: 'Deny',
      Principal: '*',
      Action: 'Update:Modify',
      Resource: '*',
      Condition: { StringEquals: { ResourceType: ['AWS::S3::Bucket'] } },
    },
  ],
});
const bucket = (Status: string) => ({
  Type: 'AWS::S3::Bucket',
  Properties: { BucketName: 'policed', VersioningConfiguration: { Status } },
});
const RESOURCES = { KeptRole: role({ RoleName: 'kept' }), Bucket: bucket('Enabled') };

beforeEach(async () => {
  stage = setStage();
  const input = { StackName: 'own', TemplateBody: templateOf(RESOURCES), ...NAMED };
  await stage.cfn('CreateStack', { ...input, StackPolicyBody: PROTECTED });
  await stage.settled('own');
});

async function updated(resources: object, more: object = {}): Promise<string> {
  await stage.cfn('UpdateStack', {
    StackName: 'own',
    TemplateBody: templateOf(resources),
    ...NAMED,
    ...more,
  });
  return (await stage.settled('own')).status;
}

const failure = async () => (await stage.timeline('own')).find((line) => line.includes('UPDATE_FAILED'));

describe('a stack policy', () => {
  it.each<[string, object, string]>([
    [
      'replaced',
      { ...RESOURCES, KeptRole: role({ RoleName: 'other' }) },
      'KeptRole UPDATE_FAILED [Action denied by stack policy: Statement [#2] denies [Update:Replace] for resource [LogicalResourceId/KeptRole];]',
    ],
    [
      'deleted',
      { Bucket: bucket('Enabled') },
      'KeptRole UPDATE_FAILED [Action denied by stack policy: Statement [#2] denies [Update:Delete] for resource [LogicalResourceId/KeptRole];]',
    ],
    [
      'modified',
      { ...RESOURCES, Bucket: bucket('Suspended') },
      'Bucket UPDATE_FAILED [Action denied by stack policy: Statement [#3] denies [Update:Modify] for resource [LogicalResourceId/Bucket];]',
    ],
  ])('keeps a resource from being %s', async (_title, resources, expected) => {
    expect(await updated(resources)).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await failure()).toBe(expected);
    expect([...(stage.state.accounts.get(ACCOUNT)?.iam.roles.keys() ?? [])]).toEqual(['kept']);
  });

  it('lets through what it allows', async () => {
    expect(await updated({ ...RESOURCES, KeptRole: role({ RoleName: 'kept', Description: 'new' }) })).toBe(
      'UPDATE_COMPLETE',
    );
  });

  it('can be set aside for one update, and shown and exchanged', async () => {
    const all = { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' };
    const StackPolicyDuringUpdateBody = JSON.stringify({ Statement: [all] });
    expect(await updated({ Bucket: bucket('Enabled') }, { StackPolicyDuringUpdateBody })).toBe(
      'UPDATE_COMPLETE',
    );
    expect(await stage.cfn('GetStackPolicy', { StackName: 'own' })).toEqual({ StackPolicyBody: PROTECTED });
    const nothing = JSON.stringify({ Statement: [] });
    await stage.cfn('SetStackPolicy', { StackName: 'own', StackPolicyBody: nothing });
    expect(await updated({ Bucket: bucket('Suspended') })).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await failure()).toContain('no statement allows [Update:Modify]');
  });
});
