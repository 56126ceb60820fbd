import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, type AuditFolder, auditFolder, githubTrust, HOST } from './audit-files.ts';

let files: AuditFolder;
beforeEach(() => {
  files = auditFolder();
});
afterEach(() => files.remove());

const SAML = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/Directory` },
      Action: 'sts:AssumeRoleWithSAML',
      Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
    },
  ],
};
const roleOf = (name: string, document: unknown): object => ({
  Arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  AssumeRolePolicyDocument: document,
});
const TEMPLATE = {
  Parameters: { Branch: { Type: 'String' } },
  Resources: {
    Later: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: githubTrust({
          'Fn::Sub': `repo:octo-org@1/shop@2:ref:refs/heads/\${Branch}`,
        }),
      },
    },
  },
};
const accept = (policy: string, kind = 'not-graded'): object => ({
  version: 1,
  accepted: [{ policy, kind, reason: 'the directory decides', expires: '2999-12-31' }],
});

describe('what could not be graded', () => {
  it.each<[string, string, unknown, string]>([
    ['a SAML provider', 'saml', { Roles: [roleOf('saml', SAML)] }, 'SAML'],
    ['a value that only the deployment knows', 'Later', TEMPLATE, 'the parameter "Branch" has no default'],
  ])('is never called clean: %s', async (_, id, content, why) => {
    files.put('a.json', content);
    const run = await files.audit({ 'policy-files': 'a.json', 'html-file': 'a.html', 'fail-on': 'none' });
    expect([run.exitCode, run.outputs['undetermined-count']]).toEqual([1, '1']);
    expect(run.stdout).toContain('1 policy audited: 1 not graded. 1 could not be audited.');
    expect(run.stdout).toMatch(new RegExp(`^not graded: .*${id}$`, 'm'));
    expect(run.stdout).toContain(why);
    expect(run.stdout).not.toMatch(/^clean: /m);
    expect(run.summary).toContain('❓ not graded');
    expect(run.summary).not.toContain('✅ clean');
    expect(files.read('a.html')).toContain('<b>1 not graded</b>');
    expect(files.read('a.html')).not.toMatch(/<b>\d+ clean<\/b>/);
  });

  it.each<[string, unknown]>([
    [
      '*:role/saml',
      { Roles: [roleOf('saml', SAML), roleOf('tight', githubTrust('repo:o@1/r@2:ref:refs/heads/x'))] },
    ],
    ['Later', TEMPLATE],
  ])('may be accepted by a baseline, for %s and then only', async (policy, content) => {
    files.put('a.json', content);
    files.put('b.yml', accept(policy));
    const given = { 'policy-files': 'a.json', baseline: 'b.yml', 'json-file': 'a-report.json' };
    const run = await files.audit(given);
    expect([run.exitCode, run.outputs['undetermined'], run.outputs['findings-accepted']]).toEqual([
      0,
      '[]',
      '1',
    ]);
    const joined = await files.audit({ merge: 'a-report.json', baseline: 'b.yml' });
    expect(joined.exitCode).toBe(0);
    files.put('b.yml', accept('other'));
    expect((await files.audit(given)).exitCode).toBe(1);
  });

  it('is accepted in joined reports as well, by a baseline that the parts did not have', async () => {
    files.put('a.json', { Roles: [roleOf('saml', SAML)] });
    const part = await files.audit({ 'policy-files': 'a.json', 'json-file': 'part.json', 'fail-on': 'none' });
    expect(part.exitCode).toBe(1);
    files.put('b.yml', accept('*:role/saml'));
    const joined = await files.audit({ merge: 'part.json', baseline: 'b.yml' });
    expect([joined.exitCode, joined.outputs['undetermined-count']]).toEqual([0, '0']);
  });
});

describe('the log', () => {
  it('begins with how it stands, and has the worst policy first', async () => {
    files.put('roles.json', {
      Roles: [
        roleOf('tight', githubTrust('repo:o@1/r@2:ref:refs/heads/x')),
        roleOf('wide', githubTrust('repo:o/*')),
        roleOf('open', githubTrust('repo:*')),
      ],
    });
    const run = await files.audit({ 'policy-files': 'roles.json' });
    const lines = run.stdout.split('\n').filter((line) => !line.startsWith('::'));
    expect(lines.slice(0, 2)).toEqual([
      '3 policies audited: 1 critical, 1 high, 1 clean.',
      `critical: arn:aws:iam::${ACCOUNT}:role/open`,
    ]);
    const places = ['role/open', 'role/wide', 'role/tight'].map((name) =>
      lines.findIndex((line) => line.includes(name)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(run.stdout).toContain('::group::1 clean');
  });
});

describe('inputs of files', () => {
  it('may have alternatives in braces', async () => {
    files.put('a/one.json', githubTrust('repo:o@1/r@2:ref:refs/heads/x'));
    files.put('a/two.yaml', JSON.stringify(githubTrust('repo:o/*')));
    files.put('a/three.txt', 'nothing');
    const run = await files.audit({ 'policy-files': 'a/*.{json,yaml}\na/one.json' });
    expect([run.exitCode, run.outputs['policies-audited'], run.outputs['findings-high']]).toEqual([
      1,
      '2',
      '1',
    ]);
  });

  it('show no token that was given in place of its claims', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'RS256' })}.${part({ iss: `https://${HOST}`, sub: 'secret-subject' })}.c2ln`;
    files.put('a.json', githubTrust('repo:o/*'));
    for (const given of [token, ` ${token}\n`, token.slice(0, token.lastIndexOf('.'))]) {
      const run = await files.audit({ 'policy-files': 'a.json', 'token-claims': given });
      expect([run.exitCode, run.outputs]).toEqual([1, {}]);
      expect(run.stdout).toContain('is a whole token');
      expect(`${run.stdout}${run.stderr}${run.summary}`).not.toContain(token.split('.')[1]);
    }
    files.put('token.txt', token);
    const run = await files.audit({ 'policy-files': 'a.json', 'token-claims': 'token.txt' });
    expect(run.exitCode).toBe(1);
    expect(`${run.stdout}${run.stderr}${run.summary}`).not.toContain(token.split('.')[1]);
  });
});
