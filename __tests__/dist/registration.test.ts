import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import type { RoleState } from '../../src/rehearsal/state.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { ACCOUNT, JOB, ROLE_ARN, rehearseExample } from './world.ts';

const EXTERNAL_ID = 'octo-7e5b9d1c-tests-only';
const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': EXTERNAL_ID };
const STACK = 'AlphausAccountAccess';

let rehearsal: Rehearsal;
let session: Readonly<Record<string, string>>;

beforeEach(async () => {
  rehearsal = await rehearseExample();
  const login = await runStub({
    stub: 'login',
    rehearsal,
    environment: { ...rehearsal.githubJob(JOB) },
    inputs: { 'role-to-assume': ROLE_ARN },
  });
  session = login.environment;
});
afterEach(() => rehearsal.close());

const run = (stub: string, inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({ stub, rehearsal, environment: session, inputs });
const deploy = (inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  run('deploy', { ...OCTO, ...inputs });
const confirm = (inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> =>
  run('confirm', { ...OCTO, ...inputs });

function role(name: string): RoleState {
  const found = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.get(name);
  if (found === undefined) throw new Error(`There is no role ${name}`);
  return found;
}

function checksOf(confirmed: StubRun): Readonly<Record<string, string>> {
  const checks = JSON.parse(confirmed.outputs['checks'] ?? '[]') as { id: string; status: string }[];
  return Object.fromEntries(checks.map(({ id, status }) => [id, status]));
}

/** What the step itself asked CloudFormation to change; polling, whose number depends on time, is left out. */
const writes = ({ requests }: StubRun): readonly string[] =>
  requests.filter((request) => /^cloudformation:(Create|Execute|Delete|Update)/.test(request));

describe('deploy', () => {
  it('creates the stack by change set and hands over its outputs', async () => {
    const created = await deploy({ 'expected-account-id': ACCOUNT });
    expect([created.exitCode, created.stderr]).toEqual([0, '']);
    expect(writes(created)).toEqual([
      'cloudformation:CreateChangeSet 200',
      'cloudformation:ExecuteChangeSet 200',
    ]);
    expect(created.outputs).toMatchObject({
      result: 'created',
      'stack-name': STACK,
      'stack-status': 'CREATE_COMPLETE',
      'has-changes': 'true',
      'changes-count': '4',
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/AlphausAcctAccessRole`,
      RoleName: 'AlphausAcctAccessRole',
    });
    expect(JSON.parse(created.outputs['stack-outputs'] ?? '')).toMatchObject({
      RoleName: 'AlphausAcctAccessRole',
    });
    expect(JSON.parse(created.outputs['changes-summary'] ?? '')).toHaveLength(4);
    expect(created.stdout).toMatch(/4\/4 {2}CREATE_COMPLETE/);
    expect(created.summary).toContain('Stack created');
    expect(role('AlphausAcctAccessRole').trustPolicy).toContain(EXTERNAL_ID);
    for (const line of created.stdout.split('\n').filter((each) => each.includes(EXTERNAL_ID))) {
      expect(line).toMatch(/^::add-mask::/);
    }
    expect(created.summary).not.toContain(EXTERNAL_ID);
  });

  it('changes nothing the second time, and keeps what is not given when it updates', async () => {
    await deploy();
    const again = await deploy();
    expect([again.exitCode, again.outputs['result'], again.outputs['has-changes']]).toEqual([
      0,
      'unchanged',
      'false',
    ]);
    expect(again.outputs['RoleName']).toBe('AlphausAcctAccessRole');
    const before = role('AlphausAcctAccessRole').id;

    const updated = await run('deploy', { platform: 'octo', stack: 'api-access', 'template-version': '2' });
    expect([updated.exitCode, updated.outputs['result'], updated.outputs['TemplateVersion']]).toEqual([
      0,
      'updated',
      '2',
    ]);
    expect(role('AlphausAcctAccessRole').trustPolicy).toContain(EXTERNAL_ID);
    expect(role('AlphausAcctAccessRole').id).toBe(before);
    expect(writes(updated)).toEqual([
      'cloudformation:CreateChangeSet 200',
      'cloudformation:ExecuteChangeSet 200',
    ]);
  });

  it('fails on an empty change set only when told to', async () => {
    await deploy();
    const again = await deploy({ 'fail-on-empty-changeset': 'true' });
    expect([again.exitCode, again.outputs['result']]).toEqual([1, 'unchanged']);
    expect(again.stdout).toContain('(no-changes;');
  });

  it('writes nothing in another account than the expected one', async () => {
    const wrong = await deploy({ 'expected-account-id': '999988887777' });
    expect([wrong.exitCode, writes(wrong), wrong.outputs]).toEqual([1, [], {}]);
    expect(wrong.stdout).toContain('(wrong-account;');
  });

  it('plans without executing', async () => {
    const planned = await deploy({ 'no-execute-changeset': 'true' });
    expect([planned.exitCode, planned.outputs['result'], planned.outputs['changes-count']]).toEqual([
      0,
      'planned',
      '4',
    ]);
    expect(rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.has('AlphausAcctAccessRole')).toBe(false);
    const created = await deploy();
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
  });

  it('says before anything is created that something of that name is there already', async () => {
    const roles = rehearsal.state.accounts.get(ACCOUNT)?.iam.roles;
    roles?.set('AlphausAcctAccessRole', { ...role('github-onboarding'), name: 'AlphausAcctAccessRole' });
    const failed = await deploy();
    expect([failed.exitCode, failed.outputs]).toEqual([1, {}]);
    expect(failed.stdout).toContain('(change-set-failed;');
    expect(failed.stdout).toMatch(/^- AcctAccessRole \(AWS::IAM::Role\): .*already exists/m);
    expect(failed.stdout).toContain('What to do: Something of that name is there already');
  });

  it('ends a failed creation with its first cause, and recreates the shell only when allowed', async () => {
    const deployer = role('github-onboarding');
    const before = deployer.inlinePolicies.get('register-with-platforms') ?? '';
    deployer.inlinePolicies.set('register-with-platforms', before.replace('"iam:PutRolePolicy",', ''));
    const failed = await deploy();
    expect([failed.exitCode, failed.outputs['result'], failed.outputs['stack-status']]).toEqual([
      1,
      'failed',
      'ROLLBACK_COMPLETE',
    ]);
    expect(failed.stdout).toMatch(/because of \w+Policy \(AWS::IAM::Policy\)/);
    expect(failed.stdout).toContain('iam:PutRolePolicy');
    expect(failed.stdout).toContain('(stack-failed;');
    expect(failed.stdout).toContain('the next run replaces it with `recreate-failed-stack: true`');
    expect(failed.summary).toContain('Stack failed');
    expect(Object.keys(failed.outputs)).not.toContain('RoleArn');
    expect(rehearsal.state.accounts.get(ACCOUNT)?.iam.roles.has('AlphausAcctAccessRole')).toBe(false);

    deployer.attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
    const stuck = await deploy();
    expect([stuck.exitCode, writes(stuck)]).toEqual([1, []]);
    expect(stuck.stdout).toContain('recreate-failed-stack: true');

    const recreated = await deploy({ 'recreate-failed-stack': 'true' });
    expect([recreated.exitCode, recreated.outputs['result']]).toEqual([0, 'created']);
    expect(writes(recreated)[0]).toBe('cloudformation:DeleteStack 200');
  });

  it('names the action that the role may not call', async () => {
    role('github-onboarding').inlinePolicies.clear();
    const denied = await deploy();
    expect(denied.exitCode).toBe(1);
    expect(denied.stdout).toContain('(aws-refused;');
    expect(denied.stdout).toContain('Allow cloudformation:DescribeStacks');
  });

  it.each([
    [
      'no external id',
      { 'external-id': '' },
      '(parameters-wrong;',
      'ExternalId has no value and no default (input `external-id`)',
    ],
    [
      'the id of the organization as target',
      { 'target-organization-id': 'o-examplerg1' },
      '(target-is-organization;',
      'Allow organizations:ListRoots to have them named',
    ],
    [
      'a parameter that the template does not have',
      { 'parameter-overrides': 'Nope=1' },
      '(parameters-wrong;',
      'Nope is not a parameter',
    ],
    [
      'a platform that there is not',
      { platform: 'nowhere' },
      '(platform-unknown;',
      'Give one of: costimizer, generic, github, octo, octopus',
    ],
    ['a platform that is a path', { platform: '../etc' }, '(invalid-inputs;', '"platform" is not'],
    ['a stack that there is not', { stack: 'nothing' }, '(stack-unknown;', 'Give one of: api-access'],
    [
      'a feature that is neither on nor off',
      { 'parameter-overrides': 'FeatureBilling=maybe' },
      '(aws-invalid-request;',
      'FeatureBilling',
    ],
    [
      'a capability that was not allowed',
      { capabilities: 'CAPABILITY_IAM' },
      '(capabilities-missing;',
      'CAPABILITY_NAMED_IAM',
    ],
    [
      'a missing template',
      { platform: '', stack: '', 'external-id': '', template: 'a.yml', name: 'x' },
      '(template-missing;',
      'a.yml',
    ],
  ])('says what is wrong with %s, and executes nothing', async (_, inputs, code, text) => {
    const wrong = await deploy(inputs as Record<string, string>);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain(code);
    expect(wrong.stdout).toContain(text);
    expect(wrong.requests.filter((request) => request.includes('ExecuteChangeSet'))).toEqual([]);
    expect(wrong.outputs).toEqual({});
  });
});

describe('deploy of a template of your own', () => {
  const template = (folder: string, text: string): void => writeFileSync(join(folder, 'own.yml'), text);
  const own = async (text: string, inputs: Readonly<Record<string, string>> = {}): Promise<StubRun> => {
    role('github-onboarding').attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
    const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
    template(folder, text);
    return runStub({
      stub: 'deploy',
      rehearsal,
      environment: { ...session, GITHUB_WORKSPACE: folder },
      inputs: { template: 'own.yml', name: 'own', ...inputs },
    });
  };
  const POLICY = `Resources:
  Bucket:
    Type: AWS::S3::Bucket
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: nonsense, Action: "s3:*", Resource: "*" }] }
`;

  it('points to the line that made it fail', async () => {
    const failed = await own(POLICY);
    expect([failed.exitCode, failed.outputs['result']]).toEqual([1, 'failed']);
    expect(failed.stdout).toMatch(/^::error title=Policy failed,file=own\.yml,line=4::/m);
  });

  it('hides outputs that hold a secret, and hands them over masked', async () => {
    const created = await own(
      'Parameters:\n  Key: { Type: String, NoEcho: true }\nResources:\n  B: { Type: AWS::S3::Bucket }\nOutputs:\n  ApiSecret: { Value: !Sub "k-${Key}" }\n  BucketName: { Value: !Ref B }\n  Result: { Value: mine }\n',
      { 'parameter-overrides': 'Key=hush-hush-hush' },
    );
    expect(created.exitCode).toBe(0);
    expect(created.outputs['ApiSecret']).toBe('k-hush-hush-hush');
    expect(JSON.parse(created.outputs['stack-outputs'] ?? '')).toMatchObject({ ApiSecret: '***' });
    expect(created.outputs['result']).toBe('created');
    expect(created.stdout).toContain('"Result" has the name of an output of this step');
    expect(created.summary).not.toContain('hush-hush-hush');
    for (const line of created.stdout.split('\n').filter((each) => each.includes('hush-hush-hush'))) {
      expect(line).toMatch(/^::add-mask::/);
    }
  });

  it('protects a stack once it is deployed', async () => {
    const created = await own('Resources:\n  B: { Type: AWS::S3::Bucket }\n', {
      'termination-protection': 'true',
    });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.requests).toContain('cloudformation:UpdateTerminationProtection 200');
    const again = await own('Resources:\n  B: { Type: AWS::S3::Bucket }\n', {
      'termination-protection': 'true',
    });
    expect(again.requests).not.toContain('cloudformation:UpdateTerminationProtection 200');
  });
});

describe('confirm', () => {
  const ALL = {
    account: 'pass',
    region: 'pass',
    'account-kind': 'pass',
    'account-alias': 'pass',
    'billing-transfer': 'skipped',
    stack: 'pass',
    'template-version': 'pass',
    drift: 'pass',
    role: 'pass',
    'trust-principal': 'pass',
    'trust-external-id': 'pass',
    'trust-only-platform': 'pass',
    'permissions-billing': 'pass',
    'permissions-inventory': 'pass',
    'permissions-recommendations': 'pass',
    'permissions-start-stop': 'pass',
    'permissions-delete': 'pass',
    'permissions-tag': 'pass',
    'permissions-commitments': 'pass',
    'permissions-automation': 'pass',
    'permissions-never': 'pass',
    'session-duration': 'pass',
    boundary: 'pass',
    'last-use': 'skipped',
  };

  it('proves a registration, and changes nothing', async () => {
    await deploy();
    const confirmed = await confirm({ 'expected-account-id': ACCOUNT });
    expect(checksOf(confirmed)).toEqual(ALL);
    expect(confirmed.exitCode).toBe(0);
    expect(confirmed.outputs).toMatchObject({
      confirmed: 'true',
      'account-kind': 'member',
      'checks-passed': '22',
    });
    expect(writes(confirmed)).toEqual([]);
    expect(confirmed.summary).toContain('Confirmed');
    expect(confirmed.summary).not.toContain(EXTERNAL_ID);
  });

  it('proves that a feature which is off is really off', async () => {
    await deploy({ 'parameter-overrides': 'FeatureInventory=false' });
    expect(checksOf(await confirm({ 'expected-account-id': ACCOUNT }))).toEqual(ALL);
    role('AlphausAcctAccessRole').attachedPolicies.add('arn:aws:iam::aws:policy/ReadOnlyAccess');
    expect(checksOf(await confirm())).toMatchObject({
      'permissions-billing': 'pass',
      'permissions-inventory': 'fail',
    });
  });

  it.each([
    [
      'nothing is deployed',
      async () => undefined,
      {},
      { stack: 'fail', role: 'fail', 'trust-principal': 'skipped', 'permissions-billing': 'skipped' },
    ],
    [
      'the external id is another one',
      deploy,
      { 'external-id': 'another-one' },
      { role: 'pass', 'trust-principal': 'fail', 'trust-external-id': 'pass' },
    ],
    [
      'the account is another one',
      deploy,
      { 'expected-account-id': '999988887777' },
      { account: 'fail', role: 'pass' },
    ],
    [
      'somebody widened the trust',
      async () => {
        await deploy();
        const octo = role('AlphausAcctAccessRole');
        const policy = JSON.parse(octo.trustPolicy);
        policy.Statement.push({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::999988887777:root' },
          Action: 'sts:AssumeRole',
        });
        octo.trustPolicy = JSON.stringify(policy);
      },
      {},
      { 'trust-principal': 'pass', 'trust-only-platform': 'fail' },
    ],
    [
      'somebody gave the role more power',
      async () => {
        await deploy();
        role('AlphausAcctAccessRole').attachedPolicies.add('arn:aws:iam::aws:policy/AdministratorAccess');
      },
      {},
      { 'permissions-billing': 'pass', 'permissions-never': 'fail' },
    ],
    [
      'the stack was deployed for another account than the platform',
      () => deploy({ principal: '999988887777' }),
      {},
      { stack: 'pass', 'trust-principal': 'fail', 'trust-only-platform': 'fail' },
    ],
    [
      'somebody let the role read one bucket',
      async () => {
        await deploy();
        role('AlphausAcctAccessRole').inlinePolicies.set(
          'one-bucket',
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::payroll/*' }],
          }),
        );
      },
      {},
      { 'permissions-billing': 'pass', 'permissions-never': 'fail' },
    ],
    [
      'a permission to look is missing',
      async () => {
        await deploy();
        role('github-onboarding').inlinePolicies.set(
          'no-looking',
          JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Deny',
                Action: ['iam:GetRole', 'organizations:DescribeOrganization'],
                Resource: '*',
              },
            ],
          }),
        );
      },
      {},
      {
        'account-kind': 'unknown',
        role: 'unknown',
        'trust-principal': 'unknown',
        'permissions-never': 'unknown',
        stack: 'pass',
      },
    ],
  ])('does not confirm when %s', async (_, prepare, inputs, expected) => {
    await prepare();
    const result = await confirm(inputs as Record<string, string>);
    expect(checksOf(result)).toMatchObject(expected);
    expect([result.exitCode, result.outputs['confirmed']]).toEqual([1, 'false']);
    expect(result.summary).toContain('Not confirmed');
    expect(result.stdout).toContain('What to do:');
  });
});

describe('the whole onboarding in one step', () => {
  const onboard = (inputs: Readonly<Record<string, string>> = {}, job = JOB): Promise<StubRun> =>
    runStub({
      stub: 'onboard',
      rehearsal,
      environment: { ...rehearsal.githubJob(job) },
      inputs: { ...OCTO, 'role-to-assume': ROLE_ARN, 'allowed-account-ids': ACCOUNT, ...inputs },
    });

  it('logs in, deploys, confirms and audits, and hands over all of it', async () => {
    const done = await onboard();
    expect([done.exitCode, done.stderr]).toEqual([0, '']);
    expect(done.outputs).toMatchObject({
      source: 'oidc',
      result: 'created',
      confirmed: 'true',
      'max-severity': expect.any(String),
    });
    expect(Number(done.outputs['findings-critical'])).toBe(0);
    expect(done.environment['AWS_ACCOUNT_ROLE_ARN']).toBe(ROLE_ARN);
    expect(Object.keys(done.state)).toEqual(['restore']);
    for (const headline of ['Logged in', 'Stack created', 'Confirmed'])
      expect(done.summary).toContain(headline);
  });

  it('tells the faults of all its parts at once', async () => {
    const wrong = await onboard({
      'role-duration-seconds': '2x',
      'parameter-overrides': 'A',
      'fail-on': 'never',
      'sarif-file': 'x',
      'json-file': 'x',
    });
    expect([wrong.exitCode, wrong.requests]).toEqual([1, []]);
    for (const name of ['role-duration-seconds', 'fail-on']) expect(wrong.stdout).toContain(`"${name}"`);
  });

  it('tells the faults between inputs of all its parts at once', async () => {
    const wrong = await onboard({
      'parameter-overrides': 'A',
      'sarif-file': 'x',
      'json-file': 'x',
      'force-skip-oidc': 'true',
      source: 'oidc',
    });
    expect([wrong.exitCode, wrong.requests]).toEqual([1, []]);
    for (const name of ['parameter-overrides', 'json-file', 'force-skip-oidc'])
      expect(wrong.stdout).toContain(`"${name}"`);
  });

  it('publishes nothing when the login is refused', async () => {
    const refused = await onboard({}, { ...JOB, ref: 'refs/heads/other' });
    expect([refused.exitCode, refused.outputs, refused.environment, refused.state]).toEqual([1, {}, {}, {}]);
    expect(refused.stdout).toContain('(web-identity-refused;');
  });

  it('stops after a failed deployment, and says so', async () => {
    const deployer = role('github-onboarding');
    const before = deployer.inlinePolicies.get('register-with-platforms') ?? '';
    deployer.inlinePolicies.set('register-with-platforms', before.replace('"iam:PutRolePolicy",', ''));
    const failed = await onboard();
    expect([failed.exitCode, failed.outputs['result'], failed.outputs['confirmed']]).toEqual([
      1,
      'failed',
      undefined,
    ]);
    expect(failed.outputs['source']).toBe('oidc');
    expect(failed.stdout).toContain('(stack-failed;');
  });
});
