import { request } from 'node:http';
import { connect } from 'node:net';
import { GenerateCredentialReportCommand, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRootCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import type { Service } from '../../src/rehearsal/service.ts';
import { basicInstant, sign } from '../../src/rehearsal/signature.ts';
import { ADMIN, clientOf, disposable, failureOf, READER, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Signs and sends a request as a client of that service would. */
function signed(
  service: string,
  method: string,
  target: string,
  body = '',
  more: Record<string, string> = {},
) {
  const signedAt = new Date();
  const [path = '/', query = ''] = target.split('?');
  const headers = new Map([
    ['host', rehearsal.url.slice(7)],
    ['x-amz-date', basicInstant(signedAt)],
    ...Object.entries(more),
  ]);
  const signedHeaders = [...headers.keys()].sort();
  const scope = {
    form: 'header',
    date: basicInstant(signedAt).slice(0, 8),
    region: 'us-east-1',
    service,
    signedHeaders,
    signedAt,
  } as const;
  const fields =
    query === ''
      ? []
      : query
          .split('&')
          .map((part) => (part.includes('=') ? part : `${part}=`).split('=') as [string, string]);
  const signature = sign(
    { method, path, query: fields, headers, body: Buffer.from(body) },
    scope,
    ADMIN.secretAccessKey,
  );
  const authorization = `AWS4-HMAC-SHA256 Credential=${ADMIN.accessKeyId}/${scope.date}/us-east-1/${service}/aws4_request, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`;
  headers.delete('host');
  return fetch(rehearsal.url + target, {
    method,
    headers: { ...Object.fromEntries(headers), authorization },
    ...(body === '' ? {} : { body }),
  });
}

describe('the server', () => {
  it('starts in less than 300 ms and says what it is', async () => {
    const before = performance.now();
    await using fresh = disposable(await startRehearsal());
    expect(performance.now() - before).toBeLessThan(300);
    const response = await fetch(fresh.url);
    expect(await response.text()).toMatch(/^This is a rehearsal of AWS/);
    expect(response.headers.get('x-aws-rehearsal')).toBe('true');
    expect(fresh.environment).toMatchObject({ AWS_ENDPOINT_URL: fresh.url });
  });

  it('leads a client there by the environment alone', async () => {
    const before = { ...process.env };
    Object.assign(process.env, rehearsal.environment, {
      AWS_ACCESS_KEY_ID: ADMIN.accessKeyId,
      AWS_SECRET_ACCESS_KEY: ADMIN.secretAccessKey,
      AWS_REGION: 'eu-central-1',
    });
    try {
      const { Account } = await new STSClient({}).send(new GetCallerIdentityCommand({}));
      expect(Account).toBe('111111111111');
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });

  it('records every request, with the caller and the error but without secrets', async () => {
    await using fresh = disposable(await rehearseWorld());
    await new STSClient(clientOf(fresh, ADMIN, 'eu-west-1')).send(new GetCallerIdentityCommand({}));
    await failureOf(
      new IAMClient(clientOf(fresh, READER)).send(new GetRoleCommand({ RoleName: 'Deployer' })),
    );
    await fetch(fresh.url, { method: 'POST', headers: FORM, body: 'Action=Nonsense&Version=2011-06-15' });
    expect(fresh.requests).toMatchObject([
      {
        service: 'sts',
        operation: 'GetCallerIdentity',
        region: 'eu-west-1',
        accountId: '111111111111',
        callerArn: 'arn:aws:iam::111111111111:user/admin',
        status: 200,
        errorCode: undefined,
      },
      {
        service: 'iam',
        operation: 'GetRole',
        callerArn: 'arn:aws:iam::111111111111:user/people/reader',
        status: 403,
        errorCode: 'AccessDenied',
      },
      {
        service: 'sts',
        operation: 'Nonsense',
        accountId: '',
        status: 403,
        errorCode: 'MissingAuthenticationToken',
      },
    ]);
    const listed = await (await fetch(`${fresh.url}/_rehearsal/requests`)).json();
    expect(listed).toHaveLength(3);
    expect(JSON.stringify(listed)).not.toContain(ADMIN.secretAccessKey);
  });

  it('answers a wrong bearer or path of the token endpoint without a token', async () => {
    expect((await fetch(`${rehearsal.url}/_github/idtoken/unknown`)).status).toBe(404);
    expect((await fetch(`${rehearsal.url}/_github/`)).status).toBe(404);
  });

  it('tells a defect of its own as one', async () => {
    const broken: Service = {
      name: 'sts',
      operations: {
        GetCallerIdentity: () => {
          throw new TypeError('oh');
        },
      },
    };
    await using fresh = disposable(await rehearseWorld({ services: [broken] }));
    const call = new STSClient(clientOf(fresh, ADMIN)).send(new GetCallerIdentityCommand({}));
    expect(await failureOf(call)).toEqual({
      name: 'InternalFailure',
      status: 500,
      message: 'The rehearsal has a defect: oh',
    });
    expect(fresh.requests).toMatchObject([{ status: 500, errorCode: 'InternalFailure' }]);
  });
});

describe('what is not implemented is refused', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      'an operation of STS',
      () =>
        new STSClient(clientOf(rehearsal, ADMIN)).send(
          new AssumeRootCommand({ TargetPrincipal: '111111111111', TaskPolicyArn: {} }),
        ),
      'InvalidAction',
    ],
    [
      'an operation of IAM',
      () => new IAMClient(clientOf(rehearsal, ADMIN)).send(new GenerateCredentialReportCommand({})),
      'InvalidAction',
    ],
  ])('%s', async (_title, call, name) => {
    expect(await failureOf(call())).toMatchObject({
      name,
      status: 400,
      message: expect.stringContaining('does not implement'),
    });
  });

  it.each([
    [
      'a service',
      'ec2',
      'POST',
      '/',
      'Action=DescribeInstances&Version=2016-11-15',
      FORM,
      400,
      '<Code>InvalidAction</Code>',
    ],
    [
      'a JSON service',
      'dynamodb',
      'POST',
      '/',
      '{}',
      { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
      400,
      '"__type":"UnknownOperationException"',
    ],
    [
      'another version',
      'sts',
      'POST',
      '/',
      'Action=GetCallerIdentity&Version=2010-01-01',
      FORM,
      400,
      'Could not find operation GetCallerIdentity for version 2010-01-01',
    ],
    [
      'no version',
      'sts',
      'POST',
      '/',
      'Action=GetCallerIdentity',
      FORM,
      400,
      'for version NO_VERSION_SPECIFIED',
    ],
    [
      'a name of the prototype',
      'sts',
      'POST',
      '/',
      'Action=constructor&Version=2011-06-15',
      FORM,
      400,
      '<Code>InvalidAction</Code>',
    ],
    ['no action', 'iam', 'POST', '/', 'Version=2010-05-08', FORM, 400, '<Code>MissingAction</Code>'],
    [
      'a sub-resource of a bucket',
      's3',
      'GET',
      '/bucket?analytics',
      '',
      {},
      501,
      '<Code>NotImplemented</Code>',
    ],
    ['an archived object', 's3', 'POST', '/bucket/key?restore', '', {}, 501, '<Code>NotImplemented</Code>'],
  ])('%s', async (_title, service, method, target, body, headers, status, text) => {
    const response = await signed(service, method, target, body, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect(response.headers.get('x-aws-rehearsal')).toBe('true');
  });
});

describe('bad input', () => {
  const post = (body: string | Uint8Array, headers: Record<string, string> = FORM) =>
    fetch(rehearsal.url, { method: 'POST', headers, body });
  const TARGET = { 'x-amz-target': 'AWSOrganizationsV20161128.DescribeOrganization' };

  it.each<[string, () => Promise<Response>, number, string]>([
    ['nothing', () => post(''), 400, '<Code>InvalidAction</Code>'],
    [
      'broken percent-encoding',
      () => post('Action=%zz&Version=2011-06-15'),
      404,
      '<Code>MalformedQueryString</Code>',
    ],
    [
      'broken percent-encoding in the query',
      () => fetch(`${rehearsal.url}/?a=%zz`),
      404,
      '<Code>MalformedQueryString</Code>',
    ],
    [
      'no UTF-8',
      () => post(Buffer.from('Version=2011-06-15&Action=\xff', 'latin1')),
      400,
      '<Code>SerializationException</Code>',
    ],
    [
      'the same member twice',
      () => post('Action=AssumeRole&Version=2011-06-15&RoleArn=a&RoleArn=b'),
      400,
      '<Code>MalformedInput</Code>',
    ],
    [
      'a list as a scalar',
      () => post('Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn.member.1=a'),
      400,
      '<Code>MalformedInput</Code>',
    ],
    ['no JSON', () => post('{', TARGET), 400, '"__type":"SerializationException"'],
    ['JSON that is no object', () => post('[]', TARGET), 400, '"__type":"SerializationException"'],
    ['no JSON signature', () => post('{}', TARGET), 400, '"__type":"MissingAuthenticationTokenException"'],
    [
      'a body without end',
      () => post('x'.repeat(17 * 1024 * 1024)),
      413,
      '<Code>RequestEntityTooLarge</Code>',
    ],
    ['an unknown path', () => fetch(`${rehearsal.url}/wp-login.php`), 400, '<Code>InvalidAction</Code>'],
    [
      'strange authorization',
      () => post('Action=GetCallerIdentity&Version=2011-06-15', { ...FORM, authorization: 'Basic eDp5' }),
      400,
      '<Code>IncompleteSignature</Code>',
    ],
  ])('%s', async (_title, send, status, text) => {
    const response = await send();
    expect(await response.text()).toContain(text);
    expect(response.status).toBe(status);
  });

  it('that is no HTTP is answered with 400, and the server lives on', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(rehearsal.url).port), '127.0.0.1', () =>
        socket.end('nonsense\r\n\r\n'),
      );
      let text = '';
      socket
        .on('data', (chunk) => {
          text += String(chunk);
        })
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect((await fetch(rehearsal.url)).status).toBe(200);
  });

  it('that stops in the middle does no harm', async () => {
    await new Promise<void>((resolve) => {
      const half = request(rehearsal.url, { method: 'POST', headers: { 'content-length': '1000' } });
      half.on('error', () => resolve());
      half.write('half');
      setTimeout(() => half.destroy(new Error('gone')), 20);
    });
    expect((await fetch(rehearsal.url)).status).toBe(200);
  });
});

describe('S3 over its REST protocol', () => {
  it('makes, tags, guards and deletes a bucket', async () => {
    const call = async (method: string, target: string, body = '') => {
      const response = await signed('s3', method, target, body);
      return { status: response.status, text: await response.text(), headers: response.headers };
    };
    expect((await call('PUT', '/rehearsed-bucket')).headers.get('location')).toBe('/rehearsed-bucket');
    const tags = '<Tagging><TagSet><Tag><Key>a</Key><Value>1 &amp; 2</Value></Tag></TagSet></Tagging>';
    await call('PUT', '/rehearsed-bucket?tagging', tags);
    expect((await call('GET', '/rehearsed-bucket?tagging')).text).toContain(
      '<TagSet><Tag><Key>a</Key><Value>1 &amp; 2</Value></Tag></TagSet>',
    );
    expect((await call('GET', '/rehearsed-bucket?encryption')).text).toContain(
      '<Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm>',
    );
    expect((await call('GET', '/rehearsed-bucket?policy')).text).toContain('<Code>NoSuchBucketPolicy</Code>');
    expect((await call('GET', '/')).text).toContain('<Buckets><Bucket><Name>rehearsed-bucket</Name>');
    expect((await call('HEAD', '/rehearsed-bucket')).headers.get('x-amz-bucket-region')).toBe('us-east-1');
    expect((await call('HEAD', '/nobodys-bucket')).status).toBe(404);
    expect((await call('PUT', '/rehearsed-bucket?versioning', '<a')).text).toContain(
      '<Code>MalformedXML</Code>',
    );
    expect((await call('DELETE', '/rehearsed-bucket')).status).toBe(204);
  });
});
