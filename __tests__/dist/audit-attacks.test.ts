import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ACCOUNT, type AuditFolder, auditFolder, githubTrust, HOST } from './audit-files.ts';
import { type GithubServer, startGithub } from './github-api.ts';

/** A repository to audit may be somebody's pull request: each of its files may be made to hurt. */
let files: AuditFolder;
beforeEach(() => {
  files = auditFolder();
});
afterEach(() => files.remove());

const WIDE = githubTrust('repo:octo-org/*');

describe('links in the workspace', () => {
  const link = (target: string, name: string): void => symlinkSync(target, join(files.folder, name));

  it('to files in it are audited, and not passed over', async () => {
    files.put('shared/wide.json', WIDE);
    mkdirSync(join(files.folder, 'iam'));
    link('../shared/wide.json', 'iam/role.json');
    const run = await files.audit({ 'policy-files': 'iam/*.json' });
    expect([run.exitCode, run.outputs['findings-high']]).toEqual([1, '1']);
    expect(run.stdout).toContain('file=iam/role.json');
  });

  it('to folders in it are searched, and circles end', async () => {
    files.put('shared/wide.json', WIDE);
    mkdirSync(join(files.folder, 'iam'));
    link('../shared', 'iam/linked');
    link('.', 'iam/self');
    link('nowhere', 'iam/dangling.json');
    const run = await files.audit({ 'policy-files': 'iam/**/*.json' });
    expect([run.exitCode, run.stdout.includes('file=iam/linked/wide.json')]).toEqual([1, true]);
  });

  it.each(['policy-files', 'baseline', 'expected-subjects-file', 'accounts', 'token-claims', 'merge'])(
    'that lead out of it are refused for %s, and show nothing',
    async (input) => {
      const other = auditFolder();
      other.put('secret.json', '{"secret": "tell-nobody"}');
      link(join(other.folder, 'secret.json'), 'a.json');
      const more =
        input === 'policy-files' || input === 'merge' ? {} : { 'policy-files': files.put('b.json', WIDE) };
      const run = await files.audit({ ...more, [input]: 'a.json' });
      other.remove();
      expect([run.exitCode, run.outputs]).toEqual([1, {}]);
      expect(run.stdout).toContain('(outside-workspace;');
      expect(`${run.stdout}${run.stderr}`).not.toContain('tell-nobody');
    },
  );

  it('to folders outside are not searched', async () => {
    const other = auditFolder();
    other.put('deep/secret.json', '{"secret": "tell-nobody"}');
    files.put('iam/good.json', WIDE);
    link(other.folder, 'iam/out');
    const run = await files.audit({ 'policy-files': 'iam/**/*.json' });
    expect(run.outputs['policies-audited']).toBe('1');
    const all = await files.audit({ 'policy-files': 'iam/**' });
    other.remove();
    expect(all.stdout).toContain('(outside-workspace;');
  });

  it.each(['json-file', 'html-file', 'sarif-file'])('are not written through for %s', async (input) => {
    const other = join(tmpdir(), `audit-target-${process.pid}`);
    writeFileSync(other, 'before');
    link(other, 'out.txt');
    const run = await files.audit({ 'policy-files': files.put('a.json', WIDE), [input]: 'out.txt' });
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    expect(run.stdout).toContain('(outside-workspace;');
  });
});

describe('files that expand', () => {
  const ALIASES = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from(
    { length: 12 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(',')}]\n`,
  ).join('')}`;
  const STATEMENT = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
    Action: 'sts:AssumeRole',
  };

  it.each<[string, string]>([
    ['aliases of aliases', ALIASES],
    ['an alias of itself', 'a: &a\n  b: *a\n'],
    ['lists in lists', `{"Statement":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['lists in lists of YAML', `Statement: ${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])(
    'end early and clearly: %s',
    async (_, content) => {
      files.put('bomb.yml', content);
      files.put('good.json', WIDE);
      const run = await files.audit({ 'policy-files': 'bomb.yml,good.json', 'fail-on': 'none' });
      expect([run.exitCode, run.outputs['policies-audited'], run.outputs['undetermined-count']]).toEqual([
        1,
        '1',
        '1',
      ]);
      expect(run.milliseconds).toBeLessThan(60_000);
      for (const input of ['baseline', 'accounts', 'expected-subjects-file']) {
        const other = await files.audit({ 'policy-files': 'good.json', [input]: 'bomb.yml' });
        expect([other.exitCode, other.outputs]).toEqual([1, {}]);
        expect(other.stdout).toContain('(invalid-file;');
      }
    },
    240_000,
  );

  it('may have thousands of statements', async () => {
    files.put('many.json', { Version: '2012-10-17', Statement: Array(5000).fill(STATEMENT) });
    const run = await files.audit({
      'policy-files': 'many.json',
      'html-file': 'a.html',
      'sarif-file': 'a.sarif',
    });
    expect([run.exitCode, run.outputs['findings-low']]).toEqual([0, '5000']);
    expect(run.stdout.length).toBeLessThan(200_000);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(run.milliseconds).toBeLessThan(60_000);
  }, 120_000);
});

describe('texts that want to be something else', () => {
  const NASTY = [
    'x\n::error title=forged::you are hacked',
    'x\r\n::set-output name=decision::allow',
    '%0A::stop-commands::t',
    '</details><script>alert(1)</script>',
    '![x](https://example.invalid/p.png) [y](javascript:alert(1)) @octo-org/owners #1',
    '| a | b |\n|---|---|\n# Heading',
    '```\n<img src=x onerror=alert(1)>\n```',
    '"]]; click n0 "javascript:alert(1)"',
    'a\u202egnp.exe\u0007\u001b[31m',
    'EOF\nfindings-high<<EOF\n0',
  ];
  let github: GithubServer;
  beforeEach(async () => {
    github = await startGithub();
  });
  afterEach(() => github.close());

  it.each(NASTY)('stay text everywhere: %j', async (nasty) => {
    const roles = [
      { RoleName: nasty, AssumeRolePolicyDocument: githubTrust(`repo:octo-org/*${nasty}`) },
      {
        RoleName: 'b',
        Tags: [{ Key: nasty, Value: nasty }],
        AssumeRolePolicyDocument: { Version: '2012-10-17', [nasty]: nasty },
      },
    ];
    const name = `iam/${nasty.replace(/[/\n\r\0]/g, '_').slice(0, 80)}.json`;
    files.put(name, { Roles: roles });
    files.put('base.yml', {
      version: 1,
      accepted: [
        { policy: `*${nasty}`, kind: 'wildcard-spans-delimiter', reason: nasty, expires: '2999-12-31' },
        { policy: nasty, kind: 'org-wide', reason: nasty, expires: '2020-01-01' },
      ],
    });
    const run = await files.audit(
      {
        'policy-files': 'iam/*',
        baseline: 'base.yml',
        'token-claims': JSON.stringify({
          iss: `https://${HOST}`,
          aud: 'sts.amazonaws.com',
          sub: nasty,
          [nasty]: nasty,
        }),
        'html-file': 'a.html',
        'sarif-file': 'a.sarif',
        comment: 'true',
        'github-token': 'ghs_rehearsal',
      },
      {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
        GITHUB_REF: 'refs/pull/7/merge',
      },
    );
    expect(run.outputs['policies-audited']).toBe('1');
    expect(run.outputs['decision']).toBe('deny');
    // Nothing but our own commands, each on a line of its own and all of it escaped.
    const commands = run.stdout.split(/\r?\n|\r/).filter((line) => line.trimStart().startsWith('::'));
    for (const line of commands)
      expect(line).toMatch(/^::(?:(?:error|warning|notice)(?: |::)|group::|endgroup::|add-mask::)/);
    expect(run.stdout).not.toMatch(/^\s*::(?:set-output|stop-commands|error title=forged)/m);
    // The path of a file is a property, which the runner reads and does not show.
    expect(run.stdout.replace(/,file=[^,:\n]*/g, '')).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(github.comments).toHaveLength(1);
    for (const shown of [run.summary, github.comments[0]?.body ?? '']) {
      const outside = shown.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
      expect(outside).not.toMatch(/<(?:script|img|\/?a\b)/i);
      expect(outside).not.toMatch(/!\[|\]\(|^# Heading|@octo/m);
      expect((shown.match(/<details>/g) ?? []).length).toBe((outside.match(/<\/details>/g) ?? []).length);
    }
    expect(files.read('a.html')).not.toMatch(/<script>alert|<img /);
    expect(JSON.parse(files.read('a.sarif')).version).toBe('2.1.0');
  });
});
