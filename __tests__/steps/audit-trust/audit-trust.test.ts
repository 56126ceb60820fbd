import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnnotationLevel, AnnotationPlace, Runner } from '../../../src/contract/runner.ts';
import { outsideWorld } from '../../../src/outside-world.ts';
import { type Rehearsal, startRehearsal } from '../../../src/rehearsal/server.ts';
import { auditTrust } from '../../../src/steps/audit-trust/step.ts';
import type { RawInputs } from '../../../src/steps/read-inputs.ts';
import { runStep } from '../../../src/steps/run-step.ts';

const HOST = 'token.actions.githubusercontent.com';
const ACCOUNT = '111122223333';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${HOST}`;
const roleArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:role/${name}`;
const SUBJECT = 'repo:acme@42/app@77:ref:refs/heads/main';

function policy(sub: unknown, more: object = {}): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: PROVIDER },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${HOST}:sub`]: sub },
          ...more,
        },
      },
    ],
  };
}

const SEED = JSON.stringify({
  accounts: [
    {
      id: ACCOUNT,
      name: 'prod',
      'oidc-providers': [{ url: `https://${HOST}`, 'client-ids': ['sts.amazonaws.com'] }],
      roles: [
        { name: 'Tight', 'trust-policy': policy(SUBJECT) },
        { name: 'Wide', 'trust-policy': policy('repo:acme*') },
        { name: 'Hidden', path: '/secret/', 'trust-policy': policy('repo:acme*') },
      ],
      users: [
        {
          name: 'auditor',
          'inline-policies': {
            read: {
              Version: '2012-10-17',
              Statement: [
                { Effect: 'Allow', Action: 'iam:GetRole', Resource: '*' },
                { Effect: 'Deny', Action: 'iam:GetRole', Resource: 'arn:aws:iam::*:role/secret/*' },
              ],
            },
          },
          'access-keys': [{ id: 'AKIAREHEARSALAUDIT01', secret: 'auditSecretauditSecretauditSecretaudit01' }],
        },
      ],
    },
  ],
});

interface Result {
  readonly exit: 0 | 1;
  readonly outputs: ReadonlyMap<string, string>;
  readonly annotations: readonly {
    readonly level: AnnotationLevel;
    readonly message: string;
    readonly place: AnnotationPlace | undefined;
  }[];
  readonly summary: string;
}

let rehearsal: Rehearsal;
let folder: string;
let environment: Record<string, string>;
const before = { ...process.env };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-trust-'));
  rehearsal = await startRehearsal({ seed: SEED });
  environment = {
    ...rehearsal.environment,
    AWS_ACCESS_KEY_ID: 'AKIAREHEARSALAUDIT01',
    AWS_SECRET_ACCESS_KEY: 'auditSecretauditSecretauditSecretaudit01',
    ...rehearsal.githubJob({
      repository: 'acme/app',
      repositoryId: '77',
      repositoryOwnerId: '42',
      ref: 'refs/heads/main',
    }),
  };
  // The SDK's own chain of credentials and endpoints reads the process environment, as on a runner.
  Object.assign(process.env, environment);
});

afterAll(async () => {
  for (const name of Object.keys(environment)) delete process.env[name];
  Object.assign(process.env, before);
  rmSync(folder, { recursive: true });
  await rehearsal.close();
});

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return name;
}

async function audit(given: Readonly<Record<string, string>>, surroundings = environment): Promise<Result> {
  const outputs = new Map<string, string>();
  const annotations: Result['annotations'][number][] = [];
  let summary = '';
  const log = { info: () => {}, debug: () => {}, group: <T>(_: string, work: () => Promise<T>) => work() };
  const runner: Runner = {
    log,
    mask: () => {},
    setOutput: (name, value) => outputs.set(name, value),
    editFile: ({ path }) => {
      throw new Error(`An audit edits no file of credentials, but ${path} was to be`);
    },
    exportVariable: (name) => {
      throw new Error(`An audit exports nothing, but ${name} was exported`);
    },
    saveState: () => {},
    annotate: (level, message, place) => annotations.push({ level, message, place }),
    summarize: (markdown) => {
      summary += markdown;
    },
    discard: () => outputs.clear(),
    commit: async () => {},
  };
  const raw: RawInputs = { get: (name) => given[name], given: Object.keys(given), mask: () => {} };
  const packageRoot = pathToFileURL(`${process.cwd()}/`);
  const world = outsideWorld({ environment: surroundings, log, mask: () => {}, packageRoot, folder });
  const exit = await runStep(auditTrust, raw, world, runner);
  return { exit, outputs, annotations, summary };
}

const codeOf = ({ annotations }: Result): string | undefined =>
  annotations
    .findLast(({ place }) => place?.title?.startsWith('audit-trust: '))
    ?.place?.title?.slice('audit-trust: '.length);
const kindsOf = ({ outputs }: Result): readonly string[] =>
  (JSON.parse(outputs.get('findings') ?? '[]') as { kind: string }[]).map(({ kind }) => kind);

describe('an audit of roles in IAM', () => {
  it('passes for a tight policy and decides about this job itself', async () => {
    const result = await audit({
      'role-arns': roleArn('Tight'),
      'token-claims': 'current',
      'fail-on': 'low',
    });
    expect(result.exit).toBe(0);
    expect(Object.fromEntries(result.outputs)).toEqual({
      findings: expect.stringContaining('"kind":"protected-ref-unknown","severity":"none"'),
      'findings-critical': '0',
      'findings-high': '0',
      'findings-medium': '0',
      'findings-low': '0',
      'findings-accepted': '0',
      'policies-audited': '1',
      'max-severity': 'none',
      undetermined: '[]',
      'undetermined-count': '0',
      'lists-cut': 'false',
      decision: 'allow',
      'suggested-statement': '',
      'sarif-file': '',
      'json-file': '',
      'html-file': '',
      'sarif-id': '',
      'comment-url': '',
    });
    expect(auditTrust.outputs).toEqual([...result.outputs.keys()]);
  });

  it('fails for one that strangers can assume', async () => {
    const result = await audit({ 'role-arns': `${roleArn('Tight')}\n${roleArn('Wide')}` });
    expect([result.exit, codeOf(result)]).toEqual([1, 'trust-too-broad']);
    expect(result.outputs.get('max-severity')).toBe('critical');
    expect(kindsOf(result)).toContain('owner-prefix-wildcard');
    expect(result.summary).toContain('attacker');
  });

  it('never calls a role clean that it may not read', async () => {
    for (const failOn of ['high', 'none']) {
      const result = await audit({
        'role-arns': `${roleArn('Tight')},${roleArn('secret/Hidden')}`,
        'fail-on': failOn,
      });
      expect([result.exit, codeOf(result)]).toEqual([1, 'audit-incomplete']);
      expect(result.outputs.get('undetermined')).toContain('iam:GetRole');
    }
  });

  it.each([
    ['that does not exist', roleArn('Nobody'), 'no such role'],
    ['of another account', 'arn:aws:iam::444455556666:role/Tight', 'not the role that was asked for'],
    ['with another path', roleArn('other/Tight'), 'not the role that was asked for'],
  ])('reports a role %s as not audited', async (_, arn, message) => {
    const result = await audit({ 'role-arns': arn });
    expect([result.exit, codeOf(result)]).toEqual([1, 'audit-incomplete']);
    expect(result.outputs.get('undetermined')).toContain(message);
    expect(result.outputs.get('max-severity')).toBe('none');
  });
});

describe('an audit of files', () => {
  it('annotates the line, writes the reports, and changes the exit by fail-on alone', async () => {
    const name = file('org-wide.json', policy('repo:acme/*'));
    const line =
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('repo:acme/*')) + 1;
    const given = { 'policy-files': 'org-*.json', 'sarif-file': 'out/a.sarif', 'json-file': 'out/a.json' };
    const result = await audit(given);
    expect([result.exit, codeOf(result)]).toEqual([1, 'trust-too-broad']);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        place: { title: 'audit-trust: org-wide', file: name, line },
      }),
    );
    const sarif = JSON.parse(readFileSync(result.outputs.get('sarif-file') ?? '', 'utf8'));
    expect(sarif.runs[0].results[0].ruleId).toBe('org-wide');
    expect(JSON.parse(readFileSync(result.outputs.get('json-file') ?? '', 'utf8')).version).toBe(1);
    expect((await audit({ ...given, 'fail-on': 'critical' })).exit).toBe(0);
    expect((await audit({ ...given, 'fail-on': 'none' })).exit).toBe(0);
  });

  it('reads roles as the command line prints them', async () => {
    const name = file('role.json', {
      Role: { Arn: roleArn('X'), RoleName: 'X', AssumeRolePolicyDocument: policy('repo:*') },
    });
    const result = await audit({ 'policy-files': name });
    expect(JSON.parse(result.outputs.get('findings') ?? '[]')[0]).toMatchObject({
      policy: roleArn('X'),
      kind: 'wildcard-owner',
      path: `$.Role.AssumeRolePolicyDocument.Statement[0].Condition.StringLike["${HOST}:sub"]`,
    });
  });

  it('names each fault of a damaged file, and still audits the others', async () => {
    file('bad.json', '{\n "Version": "2012-10-17",\n "Statement": {\n  "Effect": "allow"\n }\n}');
    const result = await audit({ 'policy-files': `bad.json,${file('good.json', policy(SUBJECT))}` });
    expect([result.exit, codeOf(result)]).toEqual([1, 'audit-incomplete']);
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ place: { title: 'audit-trust: not audited', file: 'bad.json', line: 4 } }),
    );
  });

  it('does not call a statement clean that it cannot grade', async () => {
    const name = file('network.json', policy('*', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }));
    const result = await audit({ 'policy-files': name });
    expect([result.exit, codeOf(result)]).toEqual([1, 'audit-incomplete']);
    expect(result.outputs.get('undetermined')).toContain('aws:SourceIp');
  });

  it('fails when no file matches', async () => {
    const result = await audit({ 'policy-files': 'nothing-*.json' });
    expect([result.exit, codeOf(result)]).toEqual([1, 'no-policy-files']);
  });
});

describe('a token and expected subjects', () => {
  const claims = { iss: `https://${HOST}`, aud: 'sts.amazonaws.com', sub: SUBJECT };

  it.each([
    ['admitted', claims, 'allow'],
    ['of another branch', { ...claims, sub: SUBJECT.replace('main', 'dev') }, 'deny'],
    ['of another issuer', { ...claims, iss: 'https://gitlab.com' }, 'deny'],
  ])('a token that is %s', async (_, token, decision) => {
    const name = file('one.json', policy(SUBJECT));
    const inline = await audit({ 'policy-files': name, 'token-claims': JSON.stringify(token) });
    const fromFile = await audit({ 'policy-files': name, 'token-claims': file('claims.txt', token) });
    expect([inline.outputs.get('decision'), fromFile.outputs.get('decision')]).toEqual([decision, decision]);
  });

  it('is deny for all when one policy denies', async () => {
    const files = `${file('one.json', policy(SUBJECT))},${file('two.json', policy('repo:acme@42/app@77:environment:prod'))}`;
    const result = await audit({ 'policy-files': files, 'token-claims': JSON.stringify(claims) });
    expect(result.outputs.get('decision')).toBe('deny');
  });

  it.each([
    [SUBJECT, 0, undefined],
    ['repo:acme@42/app@77:ref:*', 0, undefined],
    [`${SUBJECT},repo:acme@42/app@77:pull_request`, 1, 'expected-subject-refused'],
    ['repo:acme@42/app@77:pull_request', 1, 'trust-too-broad'],
  ])('expecting %s', async (subject, exit, code) => {
    const name = file('one.json', policy(SUBJECT));
    const result = await audit({ 'policy-files': name, 'expected-subjects': subject });
    expect([result.exit, codeOf(result)]).toEqual([exit, code]);
  });

  it('tells somebody who gets in beside the expected subjects, with the proof', async () => {
    const name = file('two.json', policy([SUBJECT, 'repo:acme@42/app@77:environment:prod']));
    const result = await audit({ 'policy-files': name, 'expected-subjects': SUBJECT });
    expect([result.exit, codeOf(result)]).toEqual([1, 'trust-too-broad']);
    expect(JSON.parse(result.outputs.get('findings') ?? '[]')[0]).toMatchObject({
      kind: 'unexpected-subject',
      severity: 'high',
      path: '$',
      witness: { claims: { sub: 'repo:acme@42/app@77:environment:prod' } },
    });
    const both = `${SUBJECT}\nrepo:acme@42/app@77:environment:prod`;
    expect((await audit({ 'policy-files': name, 'expected-subjects': both })).exit).toBe(0);
  });

  it('are still known when the reports of several jobs are joined', async () => {
    const parts = [SUBJECT, `${SUBJECT}\nrepo:acme@42/app@77:pull_request`];
    for (const [index, subjects] of parts.entries()) {
      const name = file(`part-${index}.json`, policy(SUBJECT));
      const json = `shard-${index}.json`;
      await audit({ 'policy-files': name, 'expected-subjects': subjects, 'json-file': json });
      const report = JSON.parse(readFileSync(join(folder, json), 'utf8'));
      expect(report.expectations.map(({ status }: { status: string }) => status)).toEqual(
        index === 0 ? ['pass'] : ['pass', 'fail'],
      );
    }
    const joined = await audit({ merge: 'shard-*.json' });
    expect([joined.exit, codeOf(joined)]).toEqual([1, 'expected-subject-refused']);
    expect((await audit({ merge: 'shard-0.json' })).exit).toBe(0);
  });

  it('cannot be asked for by a job without the permission', async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ACTIONS_ID_TOKEN_REQUEST_TOKEN: __, ...bare } = environment;
    const given = { 'policy-files': file('one.json', policy(SUBJECT)), 'token-claims': 'current' };
    const result = await audit(given, bare as Record<string, string>);
    expect([result.exit, codeOf(result)]).toEqual([1, 'no-id-token']);
  });

  it('must be claims', async () => {
    const given = {
      'policy-files': file('one.json', policy(SUBJECT)),
      'token-claims': file('claims.txt', '[]'),
    };
    expect(codeOf(await audit(given))).toBe('invalid-file');
  });
});

describe('inputs', () => {
  it('with several faults are told all at once, and nothing is called', async () => {
    const requests = rehearsal.requests.length;
    const result = await audit({
      'token-claims': '{"sub":1}',
      audience: 'x',
      'sarif-file': 'a',
      'json-file': 'a',
    });
    expect([result.exit, codeOf(result)]).toEqual([1, 'invalid-inputs']);
    for (const name of ['role-arns', 'token-claims', 'audience', 'json-file']) {
      expect(result.annotations[0]?.message).toContain(`"${name}"`);
    }
    expect(rehearsal.requests).toHaveLength(requests);
  });

  it.each([
    ['role-arns', 'Deployer'],
    ['fail-on', 'severe'],
    ['aws-region', 'Frankfurt'],
  ])('%s does not take %s', async (name, value) => {
    const result = await audit({ 'policy-files': 'x.json', [name]: value });
    expect([result.exit, codeOf(result)]).toEqual([1, 'invalid-inputs']);
  });
});
