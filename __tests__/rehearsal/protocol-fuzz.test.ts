import { request } from 'node:http';
import {
  CreateRoleCommand,
  IAMClient,
  PutUserPolicyCommand,
  SimulateCustomPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { decodeQuery, encodeQuery, encodeQueryAnswer } from '../../src/rehearsal/protocol/query.ts';
import { decodeForm } from '../../src/rehearsal/protocol/route.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ServiceError } from '../../src/rehearsal/service.ts';
import { ADMIN, clientOf, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface Got {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Sends what fetch would refuse to send. */
function send({ method = 'POST', path = '/', headers = {}, body = '' }: Sent): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sending = request(rehearsal.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

const SCOPES = ['sts', 'iam', 'cloudformation', 's3'] as const;

/** A header that says for which service a request is; the signature in it is wrong. */
function claim(service: string): Readonly<Record<string, string>> {
  const now = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  return {
    'x-amz-date': now,
    authorization: `AWS4-HMAC-SHA256 Credential=${ADMIN.accessKeyId}/${now.slice(0, 8)}/us-east-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
  };
}

/** 501 is how S3 says that it does not have an operation; any other 5xx would be a defect. */
const isRefusal = (status: number): boolean => (status >= 400 && status < 500) || status === 501;

/** An error as the clients of the protocol read it: a code and a message in the right place. */
function expectErrorShape({ status, type, body }: Got, protocol: string): void {
  expect(isRefusal(status)).toBe(true);
  if (protocol === 'json') {
    expect(type).toContain('json');
    expect(JSON.parse(body)).toEqual(
      expect.objectContaining({ __type: expect.stringMatching(/^\w+$/), message: expect.any(String) }),
    );
    return;
  }
  expect(type).toContain('xml');
  expect(XMLValidator.validate(body)).toBe(true);
  expect(body).toMatch(
    protocol === 's3' ? /^(<\?xml[^>]*>\s*)?<Error><Code>\w+/ : /<ErrorResponse .*<Code>\w+/s,
  );
}

const bytes = fc.uint8Array({ maxLength: 2000 });
const contentType = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'application/x-amz-json-1.1',
  'multipart/form-data; boundary=x',
  'text/xml',
  '',
);

describe('random bytes', () => {
  it.each(SCOPES)('are refused by %s in its own form', async (service) => {
    await fc.assert(
      fc.asyncProperty(bytes, contentType, async (body, type) => {
        const got = await send({
          body,
          headers: { ...claim(service), ...(type && { 'content-type': type }) },
        });
        expectErrorShape(got, service);
      }),
      { numRuns: 60 },
    );
  });

  it('are refused by the JSON services', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes,
        contentType,
        fc.stringMatching(/^[A-Za-z_.]{0,40}$/),
        async (body, type, name) => {
          const headers = { 'x-amz-target': `AWSOrganizationsV20161128.${name}`, 'content-type': type };
          expectErrorShape(await send({ body, headers: { ...claim('organizations'), ...headers } }), 'json');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are refused where nothing says which service they are for', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => expectErrorShape(await send({ body }), 'query')),
      { numRuns: 60 },
    );
  });

  it('are refused as authorization', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\x20-\x7e]{0,300}$/), async (authorization) => {
        const body = 'Action=GetCallerIdentity&Version=2011-06-15';
        expectErrorShape(await send({ body, headers: { authorization } }), 'query');
        const forms = { authorization: `AWS4-HMAC-SHA256 ${authorization}` };
        expectErrorShape(await send({ body, headers: forms }), 'query');
      }),
      { numRuns: 60 },
    );
  });

  it('are refused as path and query of S3', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[!-"$-~]{0,200}$/), async (text) => {
        expectErrorShape(await send({ method: 'PUT', path: `/${text}`, headers: claim('s3') }), 's3');
      }),
      { numRuns: 60 },
    );
  });
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('what is too much', () => {
  it('a broken query is refused in the form of its service', async () => {
    expectErrorShape(await send({ method: 'PUT', path: '/bucket?%', headers: claim('s3') }), 's3');
    const target = { ...claim('organizations'), 'x-amz-target': 'AWSOrganizationsV20161128.ListRoots' };
    expectErrorShape(await send({ path: '/?%', headers: target }), 'json');
  });

  const anonymous = 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15';
  it.each([
    ['a member that is nested too deeply', `${anonymous}&${'A.'.repeat(100_000)}B=1`],
    [
      'a form with too many members',
      `${anonymous}&${Array.from({ length: 30_000 }, (_, i) => `T.${i}=1`).join('&')}`,
    ],
    ['a form of nothing but separators', '&'.repeat(2_000_000)],
    ['a list with a hole of a million', `${anonymous}&PolicyArns.member.9999999.arn=x`],
    ['broken UTF-8', Buffer.concat([Buffer.from(`${anonymous}&RoleArn=`), Buffer.from([0xff, 0xfe, 0xc0])])],
    ['broken percent-encoding', `${anonymous}&RoleArn=%zz`],
    ['percent-encoded broken UTF-8', `${anonymous}&RoleArn=%ff%fe`],
    ['a member that is given twice', `${anonymous}&RoleArn=a&RoleArn=b`],
    ['a member that is a text and a structure', `${anonymous}&Tags=a&Tags.member.1.Key=b`],
    [
      'a token of dots',
      `${anonymous}&RoleArn=arn:aws:iam::111111111111:role/Hop&RoleSessionName=ab&WebIdentityToken=${'.'.repeat(20_000)}`,
    ],
    [
      'a policy of brackets',
      `${anonymous}&RoleArn=arn:aws:iam::111111111111:role/Hop&RoleSessionName=ab&WebIdentityToken=abcd&Policy=${'['.repeat(2000)}`,
    ],
  ])('%s is refused, soon', async (_title, body) => {
    const began = performance.now();
    expectErrorShape(await send({ body, headers: FORM }), 'query');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('JSON that is nested a hundred thousand deep is refused, soon', async () => {
    const headers = { ...claim('organizations'), 'x-amz-target': 'AWSOrganizationsV20161128.ListRoots' };
    const body = `{"A":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expectErrorShape(await send({ body, headers }), 'json');
  });

  it('XML that refers to itself does not grow', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(1000)}"><!ENTITY z "${'&x;'.repeat(1000)}">]><a>&z;</a>`;
    const headers = { ...claim('s3'), 'content-type': 'text/xml' };
    expectErrorShape(await send({ method: 'PUT', path: '/bucket?versioning', body: bomb, headers }), 's3');
  });

  it('XML that is nested a hundred thousand deep is refused, soon', async () => {
    const began = performance.now();
    for (const element of ['a', 'TagSet', 'Rule', '__proto__']) {
      const body = `<${element}>`.repeat(100_000) + `</${element}>`.repeat(100_000);
      expectErrorShape(
        await send({ method: 'PUT', path: '/bucket?tagging', body, headers: claim('s3') }),
        's3',
      );
    }
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('XML that is none is refused', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<TagSet>',
      '</TagSet>',
      '<Tag/>',
      '<Rule',
      '>',
      '&lt;',
      '&#0;',
      '<!--',
      '<![CDATA[',
      ']]>',
      '<?x',
      'x',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('tagging', 'lifecycle', 'encryption'),
        async (pieces, flag) => {
          const sent = {
            method: 'PUT',
            path: `/bucket?${flag}`,
            body: pieces.join(''),
            headers: claim('s3'),
          };
          expectErrorShape(await send(sent), 's3');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a body beyond the limit is refused in the form of its service', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const body = Buffer.alloc(20 * 1024 * 1024, 'A=1&');
    expectErrorShape(await send({ body, headers: { ...claim('iam'), ...FORM } }), 'query');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('leaves a server that answers', async () => {
    const got = await send({ method: 'GET' });
    expect(got.status).toBe(200);
    expect(rehearsal.requests.every(({ status }) => isRefusal(status) || status === 200)).toBe(true);
    expect(rehearsal.requests.length).toBeGreaterThan(300);
  });
});

describe('documents that somebody with all permissions sends', () => {
  const nested = (depth: number): string => `${'{"Statement":['.repeat(depth)}${']}'.repeat(depth)}`;
  const wild = fc.oneof(
    fc.json({ maxDepth: 4 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc
      .record(
        {
          Version: fc.oneof(fc.constant('2012-10-17'), fc.jsonValue({ maxDepth: 1 })),
          Statement: fc.array(
            fc.dictionary(
              fc.constantFrom('Sid', 'Effect', 'Action', 'Resource', 'Principal', 'Condition', 'NotAction'),
              fc.oneof(
                fc.constantFrom('Allow', 'sts:AssumeRole', '*', 'Deny'),
                fc.jsonValue({ maxDepth: 3 }),
              ),
            ),
            { maxLength: 4 },
          ),
        },
        { requiredKeys: [] },
      )
      .map((policy) => JSON.stringify(policy)),
    fc.constantFrom(nested(1000), nested(4000), '['.repeat(100_000), `"${'\\u0000'.repeat(1000)}"`),
  );

  it('are stored or refused, never a defect', async () => {
    const iam = new IAMClient(clientOf(rehearsal, ADMIN));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(wild, async (document) => {
        count += 1;
        const role = { RoleName: `fuzz-${count}`, AssumeRolePolicyDocument: document };
        for (const command of [
          new CreateRoleCommand(role),
          new PutUserPolicyCommand({ UserName: 'reader', PolicyName: 'fuzz', PolicyDocument: document }),
          new SimulateCustomPolicyCommand({ PolicyInputList: [document], ActionNames: ['s3:GetObject'] }),
        ]) {
          const refusal = await iam.send(command as CreateRoleCommand).then(
            () => undefined,
            (error: Error) => error.name,
          );
          expect([
            undefined,
            'MalformedPolicyDocumentException',
            'LimitExceededException',
            'InvalidInputException',
            'ValidationError',
          ]).toContain(refusal);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the codec of the query protocol', () => {
  const name = fc
    .stringMatching(/^[A-Z][A-Za-z]{0,12}$/)
    .filter((each) => !['Action', 'Version'].includes(each));
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const tree: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      text,
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
      fc.dictionary(name, tie('node'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
    ),
  })).node;

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.dictionary(name, tree, { noNullPrototype: true }), (input) => {
        const { action, version, input: read } = decodeQuery(encodeQuery('Do', '2020-01-01', input));
        expect([action, version]).toEqual(['Do', '2020-01-01']);
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(input)));
      }),
    );
  });

  it('either reads a form or refuses it as a service would', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9.=&%+_]{0,200}$/), (form) => {
        try {
          decodeQuery(decodeForm(form));
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes XML for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const answer = encodeQueryAnswer({ namespace: 'urn:x' }, 'Do', { Value: value }, 'id');
        expect(XMLValidator.validate(answer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('does not take a prototype from a form', () => {
    const { input } = decodeQuery([
      ['Action', 'Do'],
      ['__proto__.polluted', 'yes'],
      ['constructor.prototype.polluted', 'yes'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(input)).toEqual(['__proto__', 'constructor']);
  });
});
