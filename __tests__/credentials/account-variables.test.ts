import { describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/contract/secret.ts';
import {
  accountHandle,
  accountVariables,
  type Login,
  prefixedVariables,
  sdkVariables,
  upperSnakeCase,
} from '../../src/credentials/account-variables.ts';
import { partitionOfRegion } from '../../src/credentials/partitions.ts';
import { parseRoleArn } from '../../src/credentials/role-arn.ts';

const LOGIN: Login = {
  session: {
    accessKeyId: 'ASIAEXAMPLE000000000',
    secretAccessKey: new Secret('the-secret'),
    sessionToken: new Secret('the-token'),
    expiration: new Date(3_600_000),
  },
  identity: { account: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/r/s', userId: 'AROA:s' },
  region: 'eu-west-1',
  partition: 'aws',
  source: 'oidc',
  roleArn: 'arn:aws:iam::111122223333:role/r',
  sessionDurationSeconds: 3600,
  webIdentityToken: new Secret('the-jwt'),
  at: new Date(0),
};

describe('account variables', () => {
  it('carry the names that scripts of the platforms know', () => {
    expect(accountVariables(LOGIN).map(({ name, secret }) => [name, secret])).toEqual([
      ['AccessKey', false],
      ['SecretKey', true],
      ['SessionToken', true],
      ['RoleArn', false],
      ['SessionDuration', false],
      ['OpenIdConnectJwt', true],
    ]);
  });

  it('stand in the environment with the name of the account in front', () => {
    expect(prefixedVariables(LOGIN, 'AWS Account').map(({ name }) => name)).toEqual([
      'AWS_ACCOUNT_ACCESS_KEY',
      'AWS_ACCOUNT_SECRET_KEY',
      'AWS_ACCOUNT_SESSION_TOKEN',
      'AWS_ACCOUNT_ROLE_ARN',
      'AWS_ACCOUNT_SESSION_DURATION',
      'AWS_ACCOUNT_OPEN_ID_CONNECT_JWT',
    ]);
  });

  it('blank out the token and the expiry of an earlier login when there are none now', () => {
    const { sessionToken: _token, expiration: _expiration, ...plain } = LOGIN.session;
    const values = Object.fromEntries(
      sdkVariables({ ...LOGIN, session: plain }).map(({ name, value }) => [name, value]),
    );
    expect(values).toMatchObject({ AWS_SESSION_TOKEN: '', AWS_CREDENTIAL_EXPIRATION: '' });
  });

  it('leave no secret in the handle', () => {
    expect(accountHandle(LOGIN, 'id')).not.toMatch(/the-(secret|token|jwt)/);
    expect(JSON.parse(accountHandle(LOGIN, 'id'))).toMatchObject({
      accountId: '111122223333',
      expiration: '1970-01-01T01:00:00.000Z',
    });
  });

  it.each([
    ['AWS Account', 'AWS_ACCOUNT'],
    ['OpenIdConnectJwt', 'OPEN_ID_CONNECT_JWT'],
    ['prod.eu-west', 'PROD_EU_WEST'],
    ['RoleArn', 'ROLE_ARN'],
  ])('%s is %s in the environment', (name, expected) => {
    expect(upperSnakeCase(name)).toBe(expected);
  });
});

describe('role ARNs', () => {
  it.each([
    [
      'arn:aws:iam::111122223333:role/name',
      { partition: 'aws', account: '111122223333', path: '/', name: 'name' },
    ],
    ['arn:aws-cn:iam::111122223333:role/a/b/name', { partition: 'aws-cn', path: '/a/b/', name: 'name' }],
    ['arn:aws-us-gov:iam::111122223333:role/x+=,.@-_', { partition: 'aws-us-gov', name: 'x+=,.@-_' }],
  ])('reads %s', (arn, expected) => {
    expect(parseRoleArn(arn)).toMatchObject(expected);
  });

  it.each([
    'arn:aws:iam::11112222333:role/name',
    'arn:aws:iam::111122223333:user/name',
    'arn:aws:sts::111122223333:assumed-role/name/session',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/name\n',
    `arn:aws:iam::111122223333:role/${'x'.repeat(65)}`,
  ])('does not read %j', (arn) => {
    expect(parseRoleArn(arn)).toBeUndefined();
  });
});

it.each([
  ['eu-west-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eusc-de-east-1', 'aws-eusc'],
])('%s lies in %s', (region, partition) => {
  expect(partitionOfRegion(region).id).toBe(partition);
});
