import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { everyPage, jsonService } from '../../src/aws/json-service.ts';
import { keyReader } from '../../src/aws/keys.ts';
import { AwsFailure } from '../../src/contract/aws-failure.ts';
import { Secret } from '../../src/contract/secret.ts';
import type { AwsCall } from '../../src/steps/world.ts';

const SERVICE = { name: 'cur', target: 'Target', endpointVariable: 'COST_AND_USAGE_REPORT_SERVICE' };
const session = {
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: new Secret('x'),
  sessionToken: new Secret('t'),
};

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly date?: Date;
}

let server: Server;
let answers: Answer[];
let asked: { headers: IncomingHttpHeaders; body: unknown }[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      asked.push({ headers: request.headers, body: JSON.parse(text) });
      const { status, body, date } = answers.shift() ?? { status: 500, body: {} };
      response.setHeader('x-amzn-requestid', `r-${asked.length}`);
      if (date !== undefined) response.setHeader('date', date.toUTCString());
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  delete process.env['AWS_ENDPOINT_URL'];
  await new Promise((resolve) => server.close(resolve));
});

describe('a service of the JSON protocol', () => {
  const place = { region: 'us-east-1', session };

  it('is asked with a signature, and every call is told', async () => {
    answers = [{ status: 200, body: { A: 1 } }];
    const told: AwsCall[] = [];
    const call = jsonService(SERVICE, { ...place, record: (each) => told.push(each) });
    expect(await call('List', { MaxResults: 5 })).toEqual({ A: 1 });
    const [{ headers, body } = { headers: {}, body: {} }] = asked;
    expect(body).toEqual({ MaxResults: 5 });
    expect(headers).toMatchObject({ 'x-amz-target': 'Target.List', 'x-amz-security-token': 't' });
    expect(headers.authorization).toMatch(/Credential=AKIAEXAMPLE\/\d{8}\/us-east-1\/cur\/aws4_request/);
    expect(told).toEqual([{ action: 'cur:List', requestId: 'r-1', answer: '{"A":1}' }]);
  });

  it('is asked page by page', async () => {
    answers = [
      { status: 200, body: { Items: [{ n: 1 }], NextToken: 'next' } },
      { status: 200, body: { Items: [{ n: 2 }] } },
    ];
    expect(await everyPage(jsonService(SERVICE, place), 'List', { MaxResults: 1 }, 'Items')).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
    expect(asked.map(({ body }) => body)).toEqual([{ MaxResults: 1 }, { MaxResults: 1, NextToken: 'next' }]);
  });

  it.each<[string, Answer, object]>([
    [
      'refused',
      { status: 400, body: { __type: 'com.amazonaws#AccessDeniedException', Message: 'no' } },
      {
        class: 'refused',
        code: 'AccessDeniedException',
        message: 'no',
        action: 'cur:List',
        requestId: 'r-1',
      },
    ],
    [
      'not there',
      { status: 400, body: { __type: 'ResourceNotFoundException', message: 'gone' } },
      { class: 'not-found', code: 'ResourceNotFoundException' },
    ],
    ['not said', { status: 418, body: 'teapot' }, { class: 'other', code: 'HTTP 418' }],
    [
      'a page of somebody in between',
      { status: 200, body: '<html>Please sign in</html>' },
      {
        class: 'other',
        code: 'HTTP 200',
        message: 'The endpoint answered 200 with something else than JSON: is there a proxy in between?',
      },
    ],
    ['a redirect', { status: 302, body: '' }, { class: 'other', code: 'HTTP 302' }],
    ['longer than any', { status: 200, body: `{"a":"${'x'.repeat(300_000)}"}` }, { code: 'AnswerTooLong' }],
  ])('fails at once when it is %s', async (_, answer, expected) => {
    answers = [answer];
    const error = await jsonService(SERVICE, place)('List', {}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AwsFailure);
    expect(error).toMatchObject(expected);
    expect(asked).toHaveLength(1);
  });

  it('is asked again when a failure passes by itself, as often as it may', async () => {
    const busy = { status: 400, body: { __type: 'ThrottlingException' } };
    answers = [busy, { status: 503, body: {} }, { status: 200, body: {} }];
    expect(await jsonService(SERVICE, place)('List', {})).toEqual({});
    answers = [busy, busy, busy];
    const once = jsonService(SERVICE, { ...place, attempts: 1 });
    await expect(once('List', {})).rejects.toMatchObject({ class: 'throttled' });
    expect(asked).toHaveLength(4);
  });

  it("is asked again by the service's clock when ours is wrong", async () => {
    const date = new Date(Date.now() + 3_600_000);
    answers = [
      { status: 403, body: { __type: 'InvalidSignatureException' }, date },
      { status: 200, body: {}, date },
    ];
    await jsonService(SERVICE, place)('List', {});
    const times = asked.map(({ headers }) => String(headers['x-amz-date']));
    expect(times[1]?.slice(0, 11)).toBe(date.toISOString().replace(/[-:]/g, '').slice(0, 11));
    expect(times[0]).not.toBe(times[1]);
  });
});

it('finds the key of an alias before it reads its policy', async () => {
  answers = [
    { status: 200, body: { KeyMetadata: { Arn: 'arn:key' } } },
    { status: 200, body: { Policy: '{}' } },
    { status: 200, body: { Policy: '{}' } },
  ];
  const keys = keyReader({ region: 'us-east-1', session });
  expect(await keys.keyPolicy('alias/bill')).toBe('{}');
  expect(await keys.keyPolicy('arn:other')).toBe('{}');
  expect(asked.map(({ headers, body }) => [headers['x-amz-target'], body])).toEqual([
    ['TrentService.DescribeKey', { KeyId: 'alias/bill' }],
    ['TrentService.GetKeyPolicy', { KeyId: 'arn:key', PolicyName: 'default' }],
    ['TrentService.GetKeyPolicy', { KeyId: 'arn:other', PolicyName: 'default' }],
  ]);
});
