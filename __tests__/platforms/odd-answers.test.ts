import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/contract/secret.ts';
import { octoTester } from '../../src/platforms/octo-tester.ts';
import { octopusTester } from '../../src/platforms/octopus-tester.ts';
import type { PlatformVerdict } from '../../src/registration/platform-api.ts';
import { httpClient } from '../../src/system/http.ts';

const SECRET = 'a-secret-of-mine-0123456789';
const http = httpClient(() => Promise.resolve(undefined));

type Answer = (response: ServerResponse) => void;
let server: Server | undefined;
afterEach(() => void server?.close());

/** A server that answers everything so; tokens are handed out, so that the question itself gets the answer. */
async function serve(answer: Answer): Promise<string> {
  server = createServer((request, response) => {
    if (request.url === '/token') response.end(JSON.stringify({ access_token: 'token-0123456789' }));
    else answer(response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const reply =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);
const json = (status: number, body: object): Answer =>
  reply(status, JSON.stringify(body), { 'content-type': 'application/json' });

const octo = (url: string): Promise<PlatformVerdict> =>
  octoTester(
    http,
    { apiUrl: url, tokenUrl: `${url}/token` },
    new Secret(`client:${SECRET}`),
    () => undefined,
  ).ask('api-access', '111122223333', 'us-east-1');
const octopus = (url: string): Promise<PlatformVerdict> =>
  octopusTester(http, url, new Secret(SECRET), () => Promise.resolve()).ask(
    'account-test',
    'Production',
    'us-east-1',
  );

const PAGE = '<html><body>Please sign in</body></html>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };

const NO_ANSWERS: readonly (readonly [string, Answer, string, RegExp])[] = [
  [
    'a page',
    reply(200, PAGE, HTML),
    'platform-answer',
    /200 and something else than a JSON object \(text\/html\)\.$/,
  ],
  [
    'a page that says that there is none',
    reply(404, PAGE, HTML),
    'platform-answer',
    /404 and something else/,
  ],
  ['a page of a proxy', reply(502, PAGE, HTML), 'platform-answer', /502 and something else/],
  ['a list', reply(200, '[]'), 'platform-answer', /something else than a JSON object/],
  ['nothing', reply(200, ''), 'platform-answer', /something else than a JSON object/],
  [
    'a redirect to somebody else',
    reply(302, '', { location: 'https://evil.example/' }),
    'platform-redirects',
    /redirect \(302\), which is not followed/,
  ],
  [
    'ten megabytes',
    reply(200, `{"a":"${'x'.repeat(10_000_000)}"}`),
    'platform-unreachable',
    /more than 4194304 bytes/,
  ],
  [
    'half an answer',
    (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"a":');
      setTimeout(() => response.destroy(), 20);
    },
    'platform-unreachable',
    /gave no answer/,
  ],
  [
    'a fault of its own',
    json(500, { message: 'oops', ErrorMessage: 'oops' }),
    'platform-refused',
    /with 500: oops\.$/,
  ],
  [
    'too many calls',
    json(429, { message: 'slow down', ErrorMessage: 'slow down' }),
    'platform-refused',
    /with 429: slow down\.$/,
  ],
  ['no access', json(403, { message: 'no', ErrorMessage: 'no' }), 'platform-refused', /with 403: no\.$/],
];

describe.each([
  ['Octo', octo],
  ['Octopus', octopus],
])('%s', (_, ask) => {
  it.each(NO_ANSWERS)('that answers with %s gave no answer', async (_name, answer, code, message) => {
    const refused = ask(await serve(answer));
    await expect(refused).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/.{30}/),
    });
    await expect(refused).rejects.not.toThrow(SECRET);
  });

  it('that says something long says it on one short line', async () => {
    const long = `no\n::error::${'y'.repeat(100_000)}`;
    const url = await serve(json(422, { message: long, ErrorMessage: long }));
    const said = await ask(url).then(
      (verdict) => verdict.said,
      (error: Error) => error.message,
    );
    expect(said).toMatch(/with 422: no ::error::y+….$/);
    expect(said.length).toBeLessThan(400);
  });
});

describe('Octo', () => {
  it('that refuses the login says nothing about the account', async () => {
    const refused = octoTester(
      http,
      {
        apiUrl: 'http://127.0.0.1:1',
        tokenUrl: `${await serve(json(400, { error: 'invalid_grant' }))}/login`,
      },
      new Secret(`client:${SECRET}`),
      () => undefined,
    ).ask('api-access', '111122223333', 'us-east-1');
    await expect(refused).rejects.toMatchObject({
      code: 'platform-refused',
      fault: 'user',
      message: 'Octo refused the login with 400: invalid_grant.',
    });
  });

  it.each([
    [{}, 'not said, not said', false],
    [{ registrationStatus: { apiAccess: 'true' }, accountType: 7, status: {} }, 'not said, not said', false],
    [
      { registrationStatus: { apiAccess: true }, accountType: 'payer', status: 'latest' },
      'payer, latest',
      true,
    ],
  ])('that says %j is understood', async (answer, said, accepted) => {
    expect(await octo(await serve(json(200, answer)))).toEqual({
      call: 'octo:POST /aws/acctaccess',
      accepted,
      said,
    });
  });

  it('that does not name the accounts it misses has still said no', async () => {
    let calls = 0;
    const url = await serve((response) => {
      calls += 1;
      if (calls === 1) json(200, { accountType: 'payer', status: 'error' })(response);
      else reply(404, PAGE, HTML)(response);
    });
    const asked = octoTester(
      http,
      { apiUrl: url, tokenUrl: `${url}/token` },
      new Secret(`client:${SECRET}`),
      () => undefined,
    ).ask('sub-accounts', '111122223333', 'us-east-1');
    expect(await asked).toMatchObject({ accepted: false, said: 'payer, error' });
  });
});

describe('Octopus', () => {
  it('that has no list of accounts is none', async () => {
    await expect(octopus(await serve(json(200, { Items: 'x' })))).rejects.toMatchObject({
      code: 'platform-answer',
    });
  });
});
