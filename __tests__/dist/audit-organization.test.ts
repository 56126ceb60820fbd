import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { githubTrust } from './audit-files.ts';
import { type GithubServer, startGithub } from './github-api.ts';
import { runStub, type StubRun } from './run-stub.ts';

const MAIN = '100000000000';
const LARGE = 20_000;
const ACCOUNTS = Array.from({ length: 50 }, (_, index) => String(200_000_000_000 + index));
const EACH = 20;
const MIB = 1024 * 1024;

const allow = (...actions: readonly string[]): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});
const auditor = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${MAIN}:user/auditor` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'audit-1' } },
    },
  ],
};
/** One in ten admits the whole owner. */
const roles = (account: string, count: number): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `work-${index}`,
    'trust-policy': githubTrust(
      index % 10 === 0
        ? `repo:octo-${index}/*`
        : `repo:octo-org@1/app-${index}@${index + 1}:environment:prod`,
      account,
    ),
  }));

let rehearsal: Rehearsal;
let github: GithubServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-organization-'));
  github = await startGithub();
  rehearsal = await startRehearsal({
    seed: JSON.stringify({
      accounts: [
        {
          id: MAIN,
          name: 'main',
          roles: roles(MAIN, LARGE),
          users: [
            {
              name: 'auditor',
              'inline-policies': { audit: allow('iam:ListRoles', 'sts:AssumeRole') },
              'access-keys': [
                { id: 'AKIAREHEARSALAUDIT01', secret: 'auditSecretauditSecretauditSecretaudit01' },
              ],
            },
          ],
        },
        ...ACCOUNTS.map((id, index) => ({
          id,
          name: `account-${index}`,
          roles: [
            { name: 'audit', 'trust-policy': auditor, 'inline-policies': { read: allow('iam:ListRoles') } },
            ...roles(id, EACH),
          ],
        })),
      ],
      faults: [
        // IAM has one quota per account: a few accounts are over theirs, again and again.
        ...ACCOUNTS.slice(0, 5).map((account) => ({ kind: 'throttle', service: 'iam', account, times: 3 })),
        { kind: 'reset', service: 'iam', account: ACCOUNTS[7], times: 1 },
        { kind: 'server-error', service: 'sts', nth: 4, times: 2 },
      ],
    }),
  });
  writeFileSync(
    join(folder, 'accounts.json'),
    JSON.stringify(
      Object.fromEntries(
        ACCOUNTS.map((id, index) => [
          `account-${index}`,
          { role: `arn:aws:iam::${id}:role/audit`, 'external-id': 'audit-1' },
        ]),
      ),
    ),
  );
}, 120_000);
afterAll(async () => {
  await rehearsal.close();
  await github.close();
  rmSync(folder, { recursive: true, force: true });
});

const audit = (
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<StubRun> =>
  runStub({
    stub: 'audit-trust',
    inputs,
    rehearsal,
    environment: {
      AWS_ACCESS_KEY_ID: 'AKIAREHEARSALAUDIT01',
      AWS_SECRET_ACCESS_KEY: 'auditSecretauditSecretauditSecretaudit01',
      GITHUB_WORKSPACE: folder,
      ...more,
    },
  });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('fifty accounts', () => {
  it('are read in parallel through throttling and broken connections, each role once', async () => {
    const run = await audit({ accounts: 'accounts.json', 'json-file': 'fifty.json' });
    expect([run.exitCode, run.outputs['undetermined-count']]).toEqual([1, '0']);
    expect(run.outputs).toMatchObject({
      'policies-audited': String(ACCOUNTS.length * (EACH + 1)),
      'findings-high': String(ACCOUNTS.length * (EACH / 10)),
    });
    const good = run.requests.filter((request) => request.endsWith(' 200'));
    expect(good.filter((request) => request.startsWith('sts:AssumeRole '))).toHaveLength(ACCOUNTS.length);
    expect(good.filter((request) => request.startsWith('iam:ListRoles '))).toHaveLength(ACCOUNTS.length);
    expect(run.requests.filter((request) => request.includes('Throttling'))).toHaveLength(15);
    expect(run.stdout).toContain('(50 of 50 accounts)');
    const { policies } = JSON.parse(read('fifty.json')) as { policies: { id: string }[] };
    expect(policies.map(({ id }) => id.split(':')[4])).toEqual(
      ACCOUNTS.flatMap((id) => Array<string>(EACH + 1).fill(id)),
    );
  }, 120_000);

  it('are divided among jobs, whose reports make the same whole', async () => {
    const whole = await audit({ accounts: 'accounts.json', 'json-file': 'whole.json', 'fail-on': 'none' });
    const seen: string[] = [];
    for (const part of [1, 2, 3, 4]) {
      const run = await audit({
        accounts: 'accounts.json',
        shard: `${part}/4`,
        'json-file': `part-${part}.json`,
        'fail-on': 'none',
      });
      seen.push(...run.requests.filter((request) => request.startsWith('sts:AssumeRole')));
    }
    expect(seen).toHaveLength(ACCOUNTS.length);
    const joined = await audit({ merge: 'part-*.json', 'json-file': 'joined.json' });
    for (const name of ['policies-audited', 'findings-high', 'findings-low', 'max-severity', 'undetermined'])
      expect([name, joined.outputs[name]]).toEqual([name, whole.outputs[name]]);
    const policiesOf = (name: string): readonly string[] =>
      (JSON.parse(read(name)) as { policies: unknown[] }).policies
        .map((policy) => JSON.stringify(policy))
        .sort();
    expect(policiesOf('joined.json')).toEqual(policiesOf('whole.json'));
  }, 120_000);
});

describe('twenty thousand roles', () => {
  it('fit into little memory, the fewest calls, and what GitHub takes', async () => {
    const run = await audit(
      {
        'all-roles': 'true',
        'json-file': 'large.json',
        'sarif-file': 'large.sarif',
        'upload-sarif': 'true',
        comment: 'true',
        'github-token': 'ghs_rehearsal',
      },
      {
        NODE_OPTIONS: '--max-old-space-size=320',
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: 'a'.repeat(40),
      },
    );
    expect(run.requests).toEqual(Array(LARGE / 1000).fill('iam:ListRoles 200'));
    expect([run.exitCode, run.outputs['findings-high'], run.outputs['lists-cut']]).toEqual([
      1,
      String(LARGE / 10),
      'true',
    ]);
    expect(run.stdout).toContain(`${LARGE} policies audited …`);
    expect(run.stdout.split('\n').length).toBeLessThan(1000);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(MIB);
    expect(Buffer.byteLength(Object.values(run.outputs).join(''))).toBeLessThan(MIB);
    expect(github.comments[0]?.body.length).toBeLessThan(65_536);
    const nodes = /```mermaid\n([\s\S]*?)\n```/.exec(run.summary)?.[1]?.match(/^ {2}\w+[[(]/gm) ?? [];
    expect([nodes.length > 0, nodes.length <= 50]).toEqual([true, true]);
    const results = (log: unknown): number =>
      (log as { runs: { results: unknown[] }[] }).runs.reduce((sum, { results: all }) => sum + all.length, 0);
    expect(results(github.uploads[0])).toBe(LARGE / 10);
    // Hints are in the file, as far as there is room for them, and what has none is said.
    expect(results(JSON.parse(read('large.sarif')))).toBeLessThanOrEqual(25_000);
    expect(JSON.parse(read('large.json')).policies).toHaveLength(LARGE);
  }, 240_000);
});
