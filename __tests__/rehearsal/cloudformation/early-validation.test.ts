import { beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, NAMED, role, type Stage, setStage, TRUST, templateOf } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = setStage();
  await stage.call('iam', 'CreateRole', {
    RoleName: 'taken',
    AssumeRolePolicyDocument: JSON.stringify(TRUST),
  });
});

const roles = () => [...(stage.state.accounts.get(ACCOUNT)?.iam.roles.keys() ?? [])];
const request = (resources: object, more: object = {}) => ({
  StackName: 'own',
  TemplateBody: templateOf(resources),
  ...NAMED,
  ...more,
});
const FINE = { Fine: role({ RoleName: 'fine' }) };
const BAD = { ...FINE, Taken: role({ RoleName: 'taken' }), Odd: role({ RoleName: 'odd', Color: 'red' }) };
const SAID =
  'The following hook(s)/validation failed: [AWS::EarlyValidation::ResourceExistenceCheck, AWS::EarlyValidation::PropertyValidation]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.';

async function findings(OperationId: unknown) {
  const Filters = { FailedEvents: 'true' };
  const { OperationEvents } = await stage.cfn('DescribeEvents', { OperationId, Filters });
  return (OperationEvents as readonly Record<string, unknown>[])
    .map(({ LogicalResourceId, ValidationName, ValidationFailureMode }) =>
      [LogicalResourceId, ValidationName, ValidationFailureMode].join(' '),
    )
    .sort();
}

const BOTH = ['Odd PROPERTY_VALIDATION FAIL', 'Taken NAME_CONFLICT_VALIDATION FAIL'];

describe('a creation that cannot succeed', () => {
  it.each([
    ['ROLLBACK', 'ROLLBACK_COMPLETE'],
    ['DO_NOTHING', 'CREATE_FAILED'],
    ['DELETE', 'DELETE_COMPLETE'],
  ])('stops before anything is made: %s', async (OnFailure, status) => {
    const { OperationId } = await stage.cfn('CreateStack', request(BAD, { OnFailure }));
    expect(await stage.settled('own')).toMatchObject({ status, resources: new Map() });
    expect(roles()).toEqual(['taken']);
    expect((await stage.timeline('own'))[1]).toContain(SAID);
    expect(await findings(OperationId)).toEqual(BOTH);
  });

  it('is tried all the same when validation is off', async () => {
    await stage.cfn('CreateStack', request(BAD, { DisableValidation: true }));
    expect(await stage.timeline('own')).toContainEqual(
      expect.stringMatching(/^Taken CREATE_FAILED|^Odd CREATE_FAILED/),
    );
  });
});

describe('an update that cannot succeed', () => {
  beforeEach(async () => {
    await stage.cfn('CreateStack', request(FINE));
    await stage.settled('own');
  });

  it.each([
    [false, 'UPDATE_ROLLBACK_COMPLETE'],
    [true, 'UPDATE_FAILED'],
  ])('stops before anything is changed: DisableRollback %s', async (DisableRollback, status) => {
    const changed = { ...BAD, Fine: role({ RoleName: 'fine', Description: 'new' }) };
    const { OperationId } = await stage.cfn('UpdateStack', request(changed, { DisableRollback }));
    const stack = await stage.settled('own');
    expect([stack.status, [...stack.resources.keys()]]).toEqual([status, ['Fine']]);
    expect(roles()).toEqual(['taken', 'fine']);
    expect(await findings(OperationId)).toEqual(BOTH);
    expect(await stage.timeline('own')).not.toContain('Fine UPDATE_IN_PROGRESS');
    if (DisableRollback) {
      await stage.cfn('RollbackStack', { StackName: 'own' });
      expect((await stage.settled('own')).status).toBe('UPDATE_ROLLBACK_COMPLETE');
    }
  });
});

describe('a bucket that would have to be deleted', () => {
  const bucket = (DeletionPolicy: string) => ({
    B: { Type: 'AWS::S3::Bucket', DeletionPolicy, Properties: { BucketName: 'full-of-bills' } },
  });
  const plan = async () => {
    const input = { StackName: 'own', ChangeSetName: 'without', TemplateBody: templateOf(FINE), ...NAMED };
    await stage.cfn('CreateChangeSet', input);
    await stage.settled('own');
    return stage.cfn('DescribeChangeSet', { StackName: 'own', ChangeSetName: 'without' });
  };
  const warned = async () => {
    const { OperationEvents } = await stage.cfn('DescribeEvents', {
      StackName: 'own',
      ChangeSetName: 'without',
    });
    return (OperationEvents as readonly Record<string, unknown>[]).map(
      ({ ValidationName, ValidationFailureMode, ValidationStatus }) =>
        `${ValidationName} ${ValidationFailureMode} ${ValidationStatus}`,
    );
  };

  it.each([
    ['Delete', true, ['BUCKET_EMPTINESS_VALIDATION WARN FAILED']],
    ['Delete', false, []],
    ['Retain', true, []],
  ])('is warned of when it is not empty: %s, full %s', async (policy, full, expected) => {
    await stage.cfn('CreateStack', request({ ...FINE, ...bucket(policy) }));
    await stage.settled('own');
    if (full) await stage.call('s3', 'PutObject', { Bucket: 'full-of-bills', Key: 'k', Body: 'x' });
    expect(await plan()).toMatchObject({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
    expect(await warned()).toEqual(expected);
  });
});
