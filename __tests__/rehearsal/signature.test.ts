import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createState } from '../../src/rehearsal/create-state.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { basicInstant, sign, signatureFits } from '../../src/rehearsal/signature.ts';
import { readClaim } from '../../src/rehearsal/signature-claim.ts';
import type { SignedMessage } from '../../src/rehearsal/signed-message.ts';
import { ADMIN, clientOf, disposable, failureOf, type Keys, MEMBER, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

/** The request as it leaves the client, after it was signed. */
interface Outgoing {
  method: string;
  headers: Record<string, string>;
  body: string;
  query: Record<string, string>;
  path: string;
}

function tampered(change: (request: Outgoing) => void, keys: Keys = ADMIN, region?: string): STSClient {
  const client = new STSClient(clientOf(rehearsal, keys, region));
  client.middlewareStack.add(
    (next) => async (args) => {
      change(args.request as Outgoing);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'tamper' },
  );
  return client;
}

const whoAmI = (client: STSClient) => failureOf(client.send(new GetCallerIdentityCommand({})));

const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const INVALID = 'The security token included in the request is invalid.';
const inHeader =
  (from: string | RegExp, to: string) =>
  ({ headers }: Outgoing): void => {
    const name = Object.keys(headers).find((each) => each.toLowerCase() === 'authorization') ?? '';
    headers[name] = String(headers[name]).replace(from, to);
  };
const without =
  (...names: string[]) =>
  ({ headers }: Outgoing): void => {
    for (const name of Object.keys(headers)) if (names.includes(name.toLowerCase())) delete headers[name];
  };

describe('published examples of Signature Version 4', () => {
  it('a GET of IAM with header', () => {
    const message: SignedMessage = {
      method: 'GET',
      path: '/',
      query: [
        ['Version', '2010-05-08'],
        ['Action', 'ListUsers'],
      ],
      headers: new Map([
        ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'],
        ['host', 'iam.amazonaws.com'],
        ['x-amz-date', '20150830T123600Z'],
        [
          'authorization',
          'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
        ],
      ]),
      body: Buffer.alloc(0),
    };
    const claim = readClaim(message);
    if (claim === undefined || 'incomplete' in claim) throw new Error('no claim');
    expect(signatureFits(message, claim, 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY')).toBe(true);
    expect(signatureFits(message, claim, 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEy')).toBe(false);
  });

  it('a presigned GET of S3', () => {
    const message: SignedMessage = {
      method: 'GET',
      path: '/test.txt',
      query: [
        ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
        ['X-Amz-Credential', 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'],
        ['X-Amz-Date', '20130524T000000Z'],
        ['X-Amz-Expires', '86400'],
        ['X-Amz-SignedHeaders', 'host'],
        ['X-Amz-Signature', 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404'],
      ],
      headers: new Map([['host', 'examplebucket.s3.amazonaws.com']]),
      body: Buffer.alloc(0),
    };
    const claim = readClaim(message);
    if (claim === undefined || 'incomplete' in claim) throw new Error('no claim');
    expect(claim).toMatchObject({ form: 'query', expires: 86_400, service: 's3', region: 'us-east-1' });
    expect(signatureFits(message, claim, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe(true);
    const elsewhere = { ...message, path: '/other.txt' };
    expect(signatureFits(elsewhere, claim, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')).toBe(false);
  });
});

describe('requests that were changed after signing', () => {
  it.each<[string, (request: Outgoing) => void, string, number, unknown]>([
    [
      'body',
      (request) => {
        request.body += '&Tampered=1';
        request.headers['content-length'] = String(request.body.length);
      },
      'SignatureDoesNotMatch',
      403,
      MISMATCH,
    ],
    [
      'method',
      (request) => {
        request.method = 'PUT';
      },
      'SignatureDoesNotMatch',
      403,
      MISMATCH,
    ],
    [
      'query',
      (request) => {
        request.query = { added: '1' };
      },
      'SignatureDoesNotMatch',
      403,
      MISMATCH,
    ],
    [
      'path',
      (request) => {
        request.path = '/elsewhere';
      },
      'SignatureDoesNotMatch',
      403,
      MISMATCH,
    ],
    [
      'signed header',
      ({ headers }) => {
        headers['x-amz-user-agent'] = 'other';
      },
      'SignatureDoesNotMatch',
      403,
      MISMATCH,
    ],
    ['signature', inHeader(/Signature=../, 'Signature=00'), 'SignatureDoesNotMatch', 403, MISMATCH],
    ['another valid region', inHeader('/us-east-1/', '/eu-west-1/'), 'SignatureDoesNotMatch', 403, MISMATCH],
    [
      'a region that is none',
      inHeader('/us-east-1/', '/mars-1/'),
      'SignatureDoesNotMatch',
      403,
      "Credential should be scoped to a valid region, not 'mars-1'. ",
    ],
    [
      'another day',
      inHeader(/\/20\d{6}\//, '/20200101/'),
      'SignatureDoesNotMatch',
      403,
      expect.stringMatching(/^Date in Credential scope does not match/),
    ],
    ['another key', inHeader(ADMIN.accessKeyId, MEMBER.accessKeyId), 'SignatureDoesNotMatch', 403, MISMATCH],
    [
      'an unknown key',
      inHeader(ADMIN.accessKeyId, 'AKIAUNKNOWN123456789'),
      'InvalidClientTokenId',
      403,
      INVALID,
    ],
    [
      'no authorization',
      without('authorization'),
      'MissingAuthenticationToken',
      403,
      'Request is missing Authentication Token',
    ],
    [
      'no date',
      without('x-amz-date', 'date'),
      'IncompleteSignature',
      400,
      expect.stringMatching(/requires existence of either/),
    ],
    [
      'no signature',
      inHeader(/, Signature=.*/, ''),
      'IncompleteSignature',
      400,
      "Authorization header requires 'Signature' parameter.",
    ],
    [
      'an unsigned x-amz header',
      ({ headers }) => {
        headers['x-amz-security-token'] = 'made-up';
      },
      'InvalidClientTokenId',
      403,
      INVALID,
    ],
  ])('%s', async (_title, change, name, status, message) => {
    expect(await whoAmI(tampered(change))).toEqual({ name, status, message });
  });

  it('a request for another service does not pass as one for this', async () => {
    const client = tampered(inHeader('/sts/', '/iam/'));
    expect(await whoAmI(client)).toMatchObject({ name: 'InvalidAction' });
  });
});

describe('sessions', () => {
  async function session(of: Rehearsal = rehearsal): Promise<Keys> {
    const { AssumeRoleCommand } = await import('@aws-sdk/client-sts');
    const { Credentials } = await new STSClient(clientOf(of, ADMIN)).send(
      new AssumeRoleCommand({
        RoleArn: 'arn:aws:iam::111111111111:role/Hop',
        RoleSessionName: 'session',
        DurationSeconds: 900,
      }),
    );
    return {
      accessKeyId: String(Credentials?.AccessKeyId),
      secretAccessKey: String(Credentials?.SecretAccessKey),
      sessionToken: String(Credentials?.SessionToken),
    };
  }

  it('need their token, and exactly theirs', async () => {
    const mine = await session();
    const other = await session();
    const { sessionToken: _, ...bare } = mine;
    for (const keys of [
      bare,
      { ...mine, sessionToken: String(other.sessionToken) },
      { ...mine, sessionToken: `${mine.sessionToken}x` },
    ]) {
      expect(await whoAmI(new STSClient(clientOf(rehearsal, keys)))).toEqual({
        name: 'InvalidClientTokenId',
        status: 403,
        message: INVALID,
      });
    }
  });

  it('need their own secret', async () => {
    const keys = { ...(await session()), secretAccessKey: ADMIN.secretAccessKey };
    expect(await whoAmI(new STSClient(clientOf(rehearsal, keys)))).toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
  });

  it('end', async () => {
    const real = Date.now;
    let now = real();
    await using timed = disposable(await rehearseWorld({ state: createState({ now: () => new Date(now) }) }));
    const keys = await session(timed);
    now += 901_000;
    // The client's own clock follows: what is refused is the session, not the time of the request.
    Date.now = () => now;
    try {
      const client = new STSClient(clientOf(timed, keys));
      expect(await whoAmI(client)).toEqual({
        name: 'ExpiredToken',
        status: 403,
        message: 'The security token included in the request is expired',
      });
    } finally {
      Date.now = real;
    }
  });
});

describe('time', () => {
  it.each([
    [
      'late',
      -301,
      /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/,
    ],
    [
      'early',
      301,
      /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/,
    ],
  ])('a request that comes %s is refused', async (_title, offset, text) => {
    await using skewed = disposable(
      await rehearseWorld({
        state: createState({ now: () => new Date(Date.now() - offset * 1000) }),
      }),
    );
    const client = new STSClient(clientOf(skewed, ADMIN));
    expect(await whoAmI(client)).toEqual({
      name: 'SignatureDoesNotMatch',
      status: 403,
      message: expect.stringMatching(text),
    });
  });

  it('clients whose clock is wrong recover by the date that the server answers with', async () => {
    await using skewed = disposable(
      await rehearseWorld({
        state: createState({ now: () => new Date(Date.now() + 3_600_000) }),
      }),
    );
    const client = new OrganizationsClient({ ...clientOf(skewed, ADMIN), maxAttempts: 2 });
    await expect(client.send(new DescribeOrganizationCommand({}))).resolves.toBeDefined();
  });
});

describe('presigned requests', () => {
  const presign = (changes: { secret?: string; signedAt?: Date; expires?: string } = {}) => {
    const signedAt = changes.signedAt ?? new Date();
    const host = rehearsal.url.slice('http://'.length);
    const scope = {
      form: 'query',
      date: basicInstant(signedAt).slice(0, 8),
      region: 'us-east-1',
      service: 'sts',
      signedHeaders: ['host'],
      signedAt,
    } as const;
    const query: [string, string][] = [
      ['Action', 'GetCallerIdentity'],
      ['Version', '2011-06-15'],
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', `${ADMIN.accessKeyId}/${scope.date}/us-east-1/sts/aws4_request`],
      ['X-Amz-Date', basicInstant(signedAt)],
      ['X-Amz-Expires', changes.expires ?? '60'],
      ['X-Amz-SignedHeaders', 'host'],
    ];
    const message = {
      method: 'GET',
      path: '/',
      query,
      headers: new Map([['host', host]]),
      body: Buffer.alloc(0),
    };
    const signature = sign(message, scope, changes.secret ?? ADMIN.secretAccessKey);
    return `${rehearsal.url}/?${new URLSearchParams([...query, ['X-Amz-Signature', signature]]).toString().replaceAll('+', '%20')}`;
  };

  it('work as cluster tokens use them', async () => {
    const response = await fetch(presign());
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<Arn>arn:aws:iam::111111111111:user/admin</Arn>');
  });

  it.each([
    ['another secret', { secret: MEMBER.secretAccessKey }, 403, 'SignatureDoesNotMatch'],
    ['after their time', { signedAt: new Date(Date.now() - 61_000) }, 400, 'RequestExpired'],
    ['before their time', { signedAt: new Date(Date.now() + 400_000) }, 403, 'SignatureDoesNotMatch'],
    ['a longer time than a week', { expires: '700000' }, 400, 'IncompleteSignature'],
  ])('are refused with %s', async (_title, changes, status, code) => {
    const response = await fetch(presign(changes));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Code>${code}</Code>`);
  });

  it('are refused when the action was exchanged', async () => {
    const response = await fetch(presign().replace('GetCallerIdentity', 'GetSessionToken'));
    expect(await response.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  });
});

describe('the JSON protocol has its own names for the same refusals', () => {
  it.each<[string, Keys, string]>([
    ['an unknown key', { ...ADMIN, accessKeyId: 'AKIAUNKNOWN123456789' }, 'UnrecognizedClientException'],
    ['a wrong secret', { ...ADMIN, secretAccessKey: 'wrong' }, 'InvalidSignatureException'],
    ['a token that is not needed', { ...ADMIN, sessionToken: 'x' }, 'UnrecognizedClientException'],
  ])('%s', async (_title, keys, name) => {
    const client = new OrganizationsClient(clientOf(rehearsal, keys));
    expect(await failureOf(client.send(new DescribeOrganizationCommand({})))).toMatchObject({
      name,
      status: 400,
    });
  });
});
