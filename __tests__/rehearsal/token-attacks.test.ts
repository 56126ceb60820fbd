import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createState } from '../../src/rehearsal/create-state.ts';
import { GITHUB_ISSUER, type GithubJob, subjectOf } from '../../src/rehearsal/github-issuer.ts';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { disposable, failureOf, idToken, JOB, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

const SUBJECT = 'repo:acme@4242/onboarding@777:ref:refs/heads/main';
const seconds = () => Math.floor(Date.now() / 1000);
const claims = (changes: Record<string, unknown> = {}) => ({
  iss: GITHUB_ISSUER,
  aud: 'sts.amazonaws.com',
  sub: SUBJECT,
  iat: seconds(),
  nbf: seconds() - 600,
  exp: seconds() + 300,
  ...changes,
});

function present(token: string, to = rehearsal) {
  const sts = new STSClient({ endpoint: to.url, region: 'us-east-1', maxAttempts: 1 });
  return sts.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: 'arn:aws:iam::111111111111:role/onboarding/Deployer',
      RoleSessionName: 'attack',
      WebIdentityToken: token,
    }),
  );
}

const DENIED = {
  name: 'AccessDenied',
  status: 403,
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
};
const invalid = (message: unknown) => ({ name: 'InvalidIdentityTokenException', status: 400, message });
const NO_KEY = expect.stringMatching(/^Couldn't retrieve verification key from your identity provider/);

describe('tokens that anybody can make', () => {
  it('are refused without signature', async () => {
    const token = new UnsecuredJWT(claims()).encode();
    expect(await failureOf(present(token))).toEqual(invalid('Invalid token signature'));
  });

  it('are refused with a foreign key, also under the id of the real one', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const [genuine] = (await rehearsal.issuer.jwks()).keys;
    for (const [kid, message] of [
      ['another', NO_KEY],
      [String(genuine?.['kid']), 'Invalid token signature'],
    ] as const) {
      const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey);
      expect(await failureOf(present(token))).toEqual(invalid(message));
    }
  });

  it('are refused when signed with the public key as if it were a secret', async () => {
    const [genuine] = (await rehearsal.issuer.jwks()).keys;
    const secret = new TextEncoder().encode(JSON.stringify(genuine));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: String(genuine?.['kid']) })
      .sign(secret);
    expect(await failureOf(present(token))).toMatchObject({ name: 'InvalidIdentityTokenException' });
  });

  it('are refused when a genuine one was changed', async () => {
    const [header, , signature] = (await idToken(rehearsal, { ...JOB, ref: 'refs/heads/evil' })).split('.');
    const payload = Buffer.from(JSON.stringify(claims())).toString('base64url');
    expect(await failureOf(present(`${header}.${payload}.${signature}`))).toEqual(
      invalid('Invalid token signature'),
    );
  });
});

describe('tokens of an issuer that is registered here but not in the account', () => {
  it('are refused, and cannot speak for GitHub either', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = await exportJWK(publicKey);
    rehearsal.state.issuers.set('https://evil.example', {
      url: 'https://evil.example',
      jwks: async () => ({ keys: [{ ...jwk, kid: 'evil' }] }),
    });
    const sign = (iss: string) =>
      new SignJWT(claims({ iss })).setProtectedHeader({ alg: 'RS256', kid: 'evil' }).sign(privateKey);
    expect(await failureOf(present(await sign('https://evil.example')))).toEqual(
      invalid('No OpenIDConnect provider found in your account for https://evil.example'),
    );
    expect(await failureOf(present(await sign(GITHUB_ISSUER)))).toEqual(invalid(NO_KEY));
  });
});

describe('genuine tokens with wrong claims', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['of another audience', { aud: 'https://github.com/acme' }, invalid('Incorrect token audience')],
    ['with the right audience but another azp', { azp: 'evil' }, invalid('Incorrect token audience')],
    [
      'of an issuer with a slash at the end',
      { iss: `${GITHUB_ISSUER}/` },
      invalid(`No OpenIDConnect provider found in your account for ${GITHUB_ISSUER}/`),
    ],
    [
      'of the issuer without https',
      { iss: GITHUB_ISSUER.slice(8) },
      invalid(`No OpenIDConnect provider found in your account for ${GITHUB_ISSUER.slice(8)}`),
    ],
    ['without subject', { sub: undefined }, invalid('Missing a required claim: sub')],
    ['without expiry', { exp: undefined }, invalid('Missing a required claim: exp')],
    ['not valid yet', { nbf: seconds() + 600 }, invalid('Invalid claim: nbf')],
    [
      'for other roles only',
      { 'https://aws.amazon.com/roles': ['arn:aws:iam::111111111111:role/Other'] },
      invalid('The token is not authorized for the requested role'),
    ],
    [
      'with session tags that the trust policy does not allow',
      { 'https://aws.amazon.com/tags': { principal_tags: { team: ['evil'] } } },
      DENIED,
    ],
    ['with the subject in upper case', { sub: SUBJECT.toUpperCase() }, DENIED],
    ['with one letter in another case', { sub: SUBJECT.replace('acme', 'Acme') }, DENIED],
    ['with more after the subject', { sub: `${SUBJECT}x` }, DENIED],
    ['with the subject as a pattern', { sub: 'repo:acme@4242/*' }, DENIED],
  ])('are refused %s', async (_title, changes, failure) => {
    const { ...token } = claims(changes);
    expect(await failureOf(present(await rehearsal.issuer.sign(token)))).toEqual(failure);
  });

  it('are refused when they are old, by the time of the rehearsal', async () => {
    const token = await rehearsal.issuer.sign(claims({ iat: seconds() - 400, exp: seconds() - 100 }));
    expect(await failureOf(present(token))).toEqual({
      name: 'ExpiredTokenException',
      status: 400,
      message: expect.stringMatching(
        /^Token expired: current date\/time \d{10} must be before the expiration date\/time \d{10}$/,
      ),
    });
  });

  it('are refused when the rehearsed clock has passed their five minutes', async () => {
    let now = Date.now();
    await using later = disposable(await rehearseWorld({ state: createState({ now: () => new Date(now) }) }));
    const token = await idToken(later);
    await expect(present(token, later)).resolves.toBeDefined();
    now += 301_000;
    expect(await failureOf(present(token, later))).toMatchObject({ name: 'ExpiredTokenException' });
  });
});

describe('jobs that are not the trusted one', () => {
  it.each<[string, Partial<GithubJob>]>([
    ['another repository', { repository: 'acme/other', repositoryId: '778' }],
    ['a repository of the same name created anew', { repositoryId: '999' }],
    ['an owner of the same name with another id', { repositoryOwnerId: '1' }],
    ['the owner in another case', { repository: 'Acme/onboarding' }],
    ['another branch', { ref: 'refs/heads/main2' }],
    ['a tag called main', { ref: 'refs/tags/main' }],
    ['a pull request', { eventName: 'pull_request', ref: 'refs/pull/1/merge' }],
    ['an environment', { environment: 'production' }],
    ['an environment that imitates the branch', { environment: 'x:ref:refs/heads/main' }],
    ['the same repository with the classic subject', { subjectFormat: 'classic' }],
  ])('%s is refused', async (_title, changes) => {
    expect(await failureOf(present(await idToken(rehearsal, { ...JOB, ...changes })))).toEqual(DENIED);
  });
});

describe('the issuer', () => {
  it.each<[string, Partial<GithubJob>, string]>([
    ['a branch', {}, SUBJECT],
    ['a branch, classic', { subjectFormat: 'classic' }, 'repo:acme/onboarding:ref:refs/heads/main'],
    ['a pull request', { eventName: 'pull_request' }, 'repo:acme@4242/onboarding@777:pull_request'],
    [
      'an environment before a pull request',
      { eventName: 'pull_request', environment: 'prod' },
      'repo:acme@4242/onboarding@777:environment:prod',
    ],
    [
      'an environment with colons',
      { environment: 'a:b', subjectFormat: 'classic' },
      'repo:acme/onboarding:environment:a%3Ab',
    ],
  ])('makes the subject of %s', (_title, changes, subject) => {
    expect(subjectOf({ ...JOB, ...changes })).toBe(subject);
  });

  it('publishes discovery document and keys', async () => {
    const base = `${rehearsal.url}/_github`;
    const discovery = await (await fetch(`${base}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer: GITHUB_ISSUER, jwks_uri: `${base}/.well-known/jwks` });
    const { keys } = (await (await fetch(`${base}/.well-known/jwks`)).json()) as { keys: object[] };
    expect(keys).toEqual([
      { kty: 'RSA', alg: 'RS256', use: 'sig', e: 'AQAB', n: expect.any(String), kid: expect.any(String) },
    ]);
  });

  it('gives tokens only to the job itself, and to each with its own claims', async () => {
    const job = rehearsal.githubJob(JOB);
    const other = rehearsal.githubJob({ ...JOB, environment: 'prod' });
    const url = job.ACTIONS_ID_TOKEN_REQUEST_URL;
    const ask = (token?: string) =>
      fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(401);
    expect((await ask(other.ACTIONS_ID_TOKEN_REQUEST_TOKEN)).status).toBe(401);
    const { value } = (await (await ask(job.ACTIONS_ID_TOKEN_REQUEST_TOKEN)).json()) as { value: string };
    const payload = JSON.parse(Buffer.from(value.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toMatchObject({
      aud: 'https://github.com/acme',
      repository_id: '777',
      ref: 'refs/heads/main',
    });
    expect(payload.exp - payload.iat).toBe(300);
    expect(payload).not.toHaveProperty('environment');
  });
});
