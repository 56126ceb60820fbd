import { readFileSync } from 'node:fs';
import {
  CloudFormationClient,
  CreateStackCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { jsonCall } from './json-client.ts';
import { ADMIN, ALONE, clientOf, type Keys, MEMBER, rehearseWorld, WORLD } from './world.ts';

const PAYER = '111111111111';
const LINKED = '222222222222';
const EXTERNAL_ID = 'octo-7e5b9d1c';
const TEMPLATE = readFileSync(new URL('../../templates/octo/api-access.yml', import.meta.url), 'utf8');
const BUCKET = {
  name: 'reports',
  policy: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'billingreports.amazonaws.com' },
        Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject'],
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
      },
    ],
  },
};

let rehearsal: Rehearsal;
beforeEach(async () => {
  const seed = WORLD.replace(
    'alias: acme-payer',
    `alias: acme-payer\n    buckets: ${JSON.stringify([BUCKET])}`,
  );
  rehearsal = await rehearseWorld({
    seed: `${seed}\nplatforms: { octo: { external-id: ${EXTERNAL_ID} } }\n`,
  });
});
afterEach(() => rehearsal.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
async function http(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function deployOcto(keys: Keys, externalId = EXTERNAL_ID): Promise<void> {
  const client = new CloudFormationClient(clientOf(rehearsal, keys));
  const Parameters = [
    { ParameterKey: 'ExternalId', ParameterValue: externalId },
    { ParameterKey: 'TemplateVersion', ParameterValue: 'v1' },
  ];
  const StackName = 'AlphausAccountAccess';
  await client.send(
    new CreateStackCommand({
      StackName,
      TemplateBody: TEMPLATE,
      Parameters,
      Capabilities: ['CAPABILITY_NAMED_IAM'],
    }),
  );
  await waitUntilStackCreateComplete({ client, maxWaitTime: 10, minDelay: 0.01 }, { StackName });
}

describe('Octo', () => {
  const variable = (name: string): string => rehearsal.environment[name] ?? '';
  async function token(secret = 'octo-rehearsal-secret'): Promise<Answer> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'octo-rehearsal',
      client_secret: secret,
      scope: 'openid',
    });
    return http(variable('OCTO_TOKEN_URL'), { method: 'POST', body });
  }
  async function octo(method: string, path: string, body?: object): Promise<Answer> {
    const { access_token } = (await token()).body;
    return http(`${variable('OCTO_API_URL')}/cover/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${String(access_token)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  const check = (target: string) => octo('POST', '/aws/acctaccess', { target });

  it('gives tokens for the right secret, and nothing without a token', async () => {
    expect(await token()).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 86_400 } });
    expect(await token('wrong')).toEqual({ status: 401, body: { error: 'invalid_client' } });
    const url = `${variable('OCTO_API_URL')}/cover/v1/aws/acctaccess`;
    expect((await http(url, { headers: { authorization: 'Bearer made-up' } })).status).toBe(401);
    expect(await octo('GET', '/aws/acctaccess')).toMatchObject({
      body: { stackName: 'AlphausAccountAccess', principal: '131920598436', externalId: EXTERNAL_ID },
    });
    expect((await octo('GET', '/aws/nothing')).status).toBe(501);
  });

  it('sees an account from when its stack is there', async () => {
    expect(await check(PAYER)).toMatchObject({
      body: { registrationStatus: { apiAccess: false }, status: expect.stringContaining('AccessDenied') },
    });
    await deployOcto(ADMIN);
    expect(await check(PAYER)).toMatchObject({
      status: 200,
      body: {
        accountType: 'payer',
        payerId: PAYER,
        stackId: expect.stringContaining(':stack/AlphausAccountAccess/'),
        registrationStatus: { apiAccess: true, payer: true, stackSet: false, curExport: false },
        status: 'latest',
      },
    });
    expect((await octo('PUT', `/aws/acctaccess/${PAYER}`)).status).toBe(400);
    expect(await octo('DELETE', `/acctaccess/${PAYER}`, { vendor: 'aws' })).toEqual({
      status: 200,
      body: {},
    });
    expect((await check(PAYER)).body['registrationStatus']).toMatchObject({ apiAccess: true });
  });

  it('upgrades the stack that is outdated, as far as its role may', async () => {
    await rehearsal.close();
    const url = 'https://templates-of-octo.s3.amazonaws.com/v2.json';
    const template = (version: string, policies: readonly string[]) =>
      JSON.stringify({
        Parameters: { TemplateVersion: { Type: 'String' }, Kept: { Type: 'String', NoEcho: true } },
        Resources: {
          Role: {
            Type: 'AWS::IAM::Role',
            Properties: {
              RoleName: 'AlphausAcctAccessRole',
              Description: { 'Fn::Sub': `${version} of \${Kept}` },
              ManagedPolicyArns: policies,
              AssumeRolePolicyDocument: {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { AWS: 'arn:aws:iam::131920598436:root' },
                    Action: 'sts:AssumeRole',
                  },
                ],
              },
            },
          },
        },
      });
    const all = ['arn:aws:iam::aws:policy/AdministratorAccess'];
    const stack = (policies: readonly string[]) => ({
      name: 'AlphausAccountAccess',
      template: template('v1', policies),
      parameters: { TemplateVersion: 'v1', Kept: 'mine' },
      capabilities: ['CAPABILITY_NAMED_IAM'],
    });
    const bucket = {
      name: 'templates-of-octo',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::444444444444:root' },
            Action: 's3:GetObject',
            Resource: 'arn:aws:s3:::templates-of-octo/*',
          },
        ],
      },
      objects: [{ key: 'v2.json', text: template('v2', all) }],
    };
    rehearsal = await startRehearsal({
      seed: JSON.stringify({
        accounts: [
          { id: '444444444444', stacks: [stack(all)] },
          { id: '555555555555', stacks: [stack(['arn:aws:iam::aws:policy/ReadOnlyAccess'])] },
          { id: '131920598436', buckets: [bucket] },
        ],
        platforms: { octo: { 'template-version': 'v2', 'template-url': url } },
      }),
    });
    expect((await check('444444444444')).body['status']).toBe('outdated');
    expect(await octo('PUT', '/aws/acctaccess/444444444444')).toMatchObject({
      status: 200,
      body: { name: expect.stringMatching(/^operations\//), done: false },
    });
    await [...(rehearsal.state.accounts.get('444444444444')?.stacks.get('us-east-1')?.values() ?? [])][0]
      ?.running;
    expect((await check('444444444444')).body['status']).toBe('latest');
    expect(
      rehearsal.state.accounts.get('444444444444')?.iam.roles.get('AlphausAcctAccessRole')?.description,
    ).toBe('v2 of mine');
    expect(await octo('PUT', '/aws/acctaccess/555555555555')).toMatchObject({
      status: 400,
      body: {
        message: expect.stringMatching(/^Octo cannot update the stack of 555555555555: .*UpdateStack/),
      },
    });
  });

  it('is kept out by another external id', async () => {
    await deployOcto(ALONE, 'somebody-elses-id');
    expect((await check('333333333333')).body['registrationStatus']).toMatchObject({ apiAccess: false });
  });

  it('tells a standalone account', async () => {
    await deployOcto(ALONE);
    expect(await check('333333333333')).toMatchObject({ body: { accountType: 'standalone' } });
  });

  it('looks into every linked account', async () => {
    const target = { target: PAYER, region: 'us-east-1' };
    expect(await octo('POST', '/aws/acctaccess/stackset', target)).toMatchObject({ status: 400 });
    await deployOcto(ADMIN);
    expect(await octo('POST', '/account/unregistered:read', target)).toMatchObject({
      body: { accounts: [{ accountId: LINKED }] },
    });
    expect(await octo('POST', '/aws/acctaccess/stackset', target)).toMatchObject({
      body: { registrationStatus: { stackSet: false } },
    });
    await deployOcto(MEMBER);
    expect(await check(LINKED)).toMatchObject({ body: { accountType: 'linked', payerId: PAYER } });
    expect(await octo('POST', '/aws/acctaccess/stackset', target)).toMatchObject({
      body: { registrationStatus: { stackSet: true } },
    });
  });

  it('finds the report that it can read, and no other', async () => {
    await deployOcto(ADMIN);
    const report = (more: object) =>
      jsonCall(rehearsal, ADMIN, 'cur', 'PutReportDefinition', {
        ReportDefinition: {
          TimeUnit: 'HOURLY',
          Format: 'textORcsv',
          Compression: 'ZIP',
          AdditionalSchemaElements: ['RESOURCES'],
          S3Bucket: 'reports',
          S3Prefix: 'pre',
          S3Region: 'us-east-1',
          ReportVersioning: 'OVERWRITE_REPORT',
          ...more,
        },
      });
    await report({ ReportName: 'gzip', Compression: 'GZIP' });
    const asked = () => octo('POST', '/aws/acctaccess/cur', { target: PAYER });
    expect(await asked()).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('found: gzip') },
    });
    await report({ ReportName: 'zip' });
    expect(await asked()).toEqual({
      status: 200,
      body: { bucketName: 'reports', prefix: 'pre', reportName: 'zip' },
    });
    expect((await check(PAYER)).body['registrationStatus']).toMatchObject({ curExport: true });
  });
});

describe('an Octopus server', () => {
  const octopus = (method: string, path: string, body?: object, key = 'API-REHEARSAL') =>
    http(`${rehearsal.environment['OCTOPUS_URL']}/api/Spaces-1/${path}`, {
      method,
      headers: { 'x-octopus-apikey': key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const RoleArn = `arn:aws:iam::${PAYER}:role/octopus`;
  const account = {
    Name: 'AWS Production',
    AccountType: 'AmazonWebServicesOidcAccount',
    RoleArn,
    SessionDuration: 3600,
  };
  const test = async (id: unknown) =>
    (await octopus('POST', 'tasks', { Name: 'TestAccount', Arguments: { AccountId: id } })).body;

  async function makeRole(sub: string): Promise<void> {
    const iam = new IAMClient(clientOf(rehearsal, ADMIN));
    const Url = 'https://rehearsal.octopus.app';
    await iam.send(new CreateOpenIDConnectProviderCommand({ Url, ClientIDList: ['rehearsal.octopus.app'] }));
    const Principal = { Federated: `arn:aws:iam::${PAYER}:oidc-provider/rehearsal.octopus.app` };
    const Condition = {
      StringEquals: {
        'rehearsal.octopus.app:aud': 'rehearsal.octopus.app',
        'rehearsal.octopus.app:sub': sub,
      },
    };
    const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRoleWithWebIdentity', Condition }];
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    await iam.send(new CreateRoleCommand({ RoleName: 'octopus', AssumeRolePolicyDocument }));
  }

  it('tests an account by exchanging its own token', async () => {
    const created = await octopus('POST', 'accounts', account);
    expect(created).toMatchObject({
      status: 201,
      body: { Id: 'Accounts-1', Slug: 'aws-production', RoleArn },
    });
    expect(await test('Accounts-1')).toMatchObject({
      State: 'Failed',
      ErrorMessage: expect.stringContaining('No OpenIDConnect provider'),
    });
    await makeRole('space:default:account:aws-production');
    const task = await test('Accounts-1');
    expect(task).toMatchObject({
      State: 'Success',
      FinishedSuccessfully: true,
      Identity: `arn:aws:sts::${PAYER}:assumed-role/octopus/octopus`,
    });
    expect((await octopus('GET', `tasks/${String(task['Id'])}`)).body).toEqual(task);
  });

  it('is refused where the subject is another account', async () => {
    await makeRole('space:default:account:other');
    await octopus('POST', 'accounts', account);
    expect(await test('Accounts-1')).toMatchObject({
      State: 'Failed',
      ErrorMessage: expect.stringMatching(/^AccessDenied: /),
    });
  });

  it.each([
    [ADMIN.secretAccessKey, 'Success'],
    ['wrong', 'Failed'],
  ])('tests access keys, and shows no secret', async (NewValue, State) => {
    const keys = {
      Name: 'k',
      AccountType: 'AmazonWebServicesAccount',
      AccessKey: ADMIN.accessKeyId,
      SecretKey: { NewValue },
    };
    const { body } = await octopus('POST', 'accounts', keys);
    expect(body['SecretKey']).toEqual({ HasValue: true });
    expect(await test(body['Id'])).toMatchObject({ State });
  });

  it('keeps, changes and forgets accounts, and refuses what is wrong with them', async () => {
    await octopus('POST', 'accounts', account);
    expect((await octopus('POST', 'accounts', account)).status).toBe(400);
    expect(
      (await octopus('POST', 'accounts', { Name: 'x', AccountType: OTHER })).body['ErrorMessage'],
    ).toContain('AccountType');
    expect((await octopus('PUT', 'accounts/Accounts-1', { ...account, Name: 'Renamed' })).body).toMatchObject(
      { Name: 'Renamed', Slug: 'aws-production' },
    );
    expect((await octopus('GET', 'accounts')).body['TotalResults']).toBe(1);
    expect((await octopus('DELETE', 'accounts/Accounts-1')).status).toBe(200);
    expect((await octopus('GET', 'accounts/Accounts-1')).status).toBe(404);
    expect((await octopus('GET', 'accounts', undefined, 'API-WRONG')).status).toBe(401);
    expect((await octopus('GET', 'machines')).status).toBe(501);
  });
  const OTHER = 'AzureServicePrincipal';
});
