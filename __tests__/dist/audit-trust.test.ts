import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { type GithubServer, startGithub } from './github-api.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { JOB } from './world.ts';

const HOST = 'token.actions.githubusercontent.com';
const MAIN = '111122223333';
const OTHERS = ['222233334444', '333344445555', '444455556666'] as const;
const SUBJECT = 'repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main';
const ROLES = 1103;

function trust(sub: string, account = MAIN): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${HOST}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${HOST}:sub`]: sub },
        },
      },
    ],
  };
}

const allow = (...actions: readonly string[]): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

const service = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

const auditorTrust = {
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

const SEED = JSON.stringify({
  accounts: [
    {
      id: MAIN,
      name: 'main',
      'oidc-providers': [{ url: `https://${HOST}`, 'client-ids': ['sts.amazonaws.com'] }],
      roles: [
        ...Array.from({ length: ROLES - 2 }, (_, index) => ({
          name: `work-${index}`,
          'trust-policy': service,
        })),
        { name: 'tight', 'trust-policy': trust(SUBJECT) },
        { name: 'wide', 'trust-policy': trust('repo:octo-org/*') },
      ],
      users: [
        {
          name: 'auditor',
          'inline-policies': { audit: allow('iam:ListRoles', 'iam:GetRole', 'sts:AssumeRole') },
          'access-keys': [{ id: 'AKIAREHEARSALAUDIT01', secret: 'auditSecretauditSecretauditSecretaudit01' }],
        },
        {
          name: 'stranger',
          'access-keys': [{ id: 'AKIAREHEARSALAUDIT02', secret: 'auditSecretauditSecretauditSecretaudit02' }],
        },
      ],
    },
    ...OTHERS.map((id, index) => ({
      id,
      name: `account-${index}`,
      'oidc-providers': [{ url: `https://${HOST}`, 'client-ids': ['sts.amazonaws.com'] }],
      roles: [
        { name: 'audit', 'trust-policy': auditorTrust, 'inline-policies': { read: allow('iam:ListRoles') } },
        {
          name: 'deploy',
          'trust-policy': index === 0 ? trust('repo:octo-org/*', id) : trust(SUBJECT, id),
        },
      ],
    })),
  ],
});

let rehearsal: Rehearsal;
let folder: string;

beforeAll(async () => {
  rehearsal = await startRehearsal({ seed: SEED });
});
afterAll(() => rehearsal.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return name;
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function audit(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<StubRun> {
  return runStub({
    stub: 'audit-trust',
    inputs,
    rehearsal,
    environment: {
      AWS_ACCESS_KEY_ID: 'AKIAREHEARSALAUDIT01',
      AWS_SECRET_ACCESS_KEY: 'auditSecretauditSecretauditSecretaudit01',
      GITHUB_WORKSPACE: folder,
      ...environment,
    },
  });
}

/** Findings that count; those of severity `none` are hints and come with tight policies too. */
const graded = (output: string | undefined): readonly Readonly<Record<string, unknown>>[] =>
  listed(output).filter(({ severity }) => severity !== 'none');

const listed = (output: string | undefined): readonly Readonly<Record<string, unknown>>[] =>
  JSON.parse(output ?? 'null') as Record<string, unknown>[];

describe('every role of an account', () => {
  it('is read by the fewest calls, and each is in the log or counted there', async () => {
    const run = await audit({ 'all-roles': 'true', 'json-file': 'report.json' });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toEqual(['iam:ListRoles 200', 'iam:ListRoles 200']);
    expect(run.outputs).toMatchObject({
      'policies-audited': String(ROLES),
      'findings-high': '1',
      'findings-critical': '0',
      'max-severity': 'high',
      'lists-cut': 'false',
    });
    expect(listed(run.outputs['findings'])[0]).toMatchObject({
      kind: 'org-wide',
      policy: `arn:aws:iam::${MAIN}:role/wide`,
    });
    expect(run.stdout).toContain(`high: arn:aws:iam::${MAIN}:role/wide`);
    expect(run.stdout).toContain(`clean: arn:aws:iam::${MAIN}:role/tight`);
    expect(run.stdout).toContain('1000 policies audited …');
    expect(run.stdout).toContain(`… and ${ROLES - 1 - 200} more`);
    expect(JSON.parse(read('report.json')).policies).toHaveLength(ROLES);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(run.summary).toContain('```mermaid');
  });

  it('is refused with the permission that is missing', async () => {
    const run = await audit(
      { 'all-roles': 'true' },
      {
        AWS_ACCESS_KEY_ID: 'AKIAREHEARSALAUDIT02',
        AWS_SECRET_ACCESS_KEY: 'auditSecretauditSecretauditSecretaudit02',
      },
    );
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    expect(run.stdout).toContain('iam:ListRoles');
  });

  it('is divided among shards without overlap, and joined again', async () => {
    for (const part of [1, 2, 3]) {
      const run = await audit({
        'all-roles': 'true',
        shard: `${part}/3`,
        'json-file': `shards/${part}.json`,
        'fail-on': 'none',
      });
      expect(run.exitCode).toBe(0);
    }
    const parts = [1, 2, 3].map(
      (part) => (JSON.parse(read(`shards/${part}.json`)) as { policies: { id: string }[] }).policies,
    );
    for (const part of parts) expect(part.length).toBeGreaterThan(ROLES / 5);
    expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(ROLES);
    expect(parts.flat()).toHaveLength(ROLES);
    const joined = await audit({ merge: 'shards/*.json', 'json-file': 'all.json', 'html-file': 'all.html' });
    expect([joined.exitCode, joined.outputs['policies-audited'], joined.outputs['findings-high']]).toEqual([
      1,
      String(ROLES),
      '1',
    ]);
    expect(joined.stdout).toContain('(trust-too-broad;');
    expect(joined.requests).toEqual([]);
    const merged = JSON.parse(read('all.json')) as { policies: { id: string }[] };
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(merged.policies.toSorted(byId)).toEqual(parts.flat().toSorted(byId));
    expect(read('all.html')).toContain(
      '<title>for example repo:octo-org/any-repository:ref:refs/heads/any-branch</title>',
    );
    expect(joined.summary).toContain('for example repo:octo-org/any-repository');
  });

  it.each(['token-claims', 'expected-subjects', 'trusted-owners'])(
    'is not asked about %s afterwards',
    async (name) => {
      put('shard.json', '{"version":1,"policies":[],"undetermined":[]}');
      const run = await audit({ merge: 'shard.json', [name]: 'current' });
      expect([run.exitCode, run.outputs]).toEqual([1, {}]);
      expect(run.stdout).toContain(`"${name}" has no meaning with "merge" alone`);
    },
  );

  it.each([
    ['4/3', 'larger'],
    ['0/3', 'for example 3/10'],
    ['a', 'for example 3/10'],
  ])('has no shard %s', async (shard, message) => {
    const run = await audit({ 'all-roles': 'true', shard });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(message);
  });

  describe('from a damaged report', () => {
    const finding = { kind: 'org-wide', severity: 'high', path: '$', message: 'a', remedy: 'b' };
    const part = { path: '$', outcome: 'match', why: 'c' };
    const condition = { operator: 'StringLike', key: 'k', expected: ['a'], outcome: 'match', why: 'd' };
    const statement = {
      path: '$.Statement[0]',
      effect: 'Allow',
      outcome: 'match',
      principal: part,
      action: part,
      conditions: [condition],
    };
    const sound = {
      id: 'a',
      source: 'a.json',
      issuers: [],
      severity: 'high',
      decision: 'allow',
      trace: [statement],
      writeCheck: 'accept',
      findings: [finding],
    };
    const report = (more: object, rest: object = {}): string =>
      JSON.stringify({ version: 1, policies: [{ ...sound, ...more }], undetermined: [], ...rest });
    const traced = (more: object): string => report({ trace: [{ ...statement, ...more }] });
    const found = (more: object): string => report({ findings: [{ ...finding, ...more }] });

    it('nothing is wrong with it before', async () => {
      put('shard.json', report({}));
      const run = await audit({
        merge: 'shard.json',
        'fail-on': 'none',
        'html-file': 'a.html',
        comment: 'false',
      });
      expect([run.exitCode, run.outputs['decision'], run.outputs['findings-high']]).toEqual([
        0,
        'allow',
        '1',
      ]);
    });

    it.each([
      ['{"version":2}', "$ must have required property 'policies'"],
      ['nothing', 'it is no JSON'],
      ['null', '$ must be object'],
      [report({}, { version: 2 }), '$.version must be equal to constant'],
      [report({}, { more: 1 }), '$.more is not known'],
      [report({ id: undefined }), "$.policies[0] must have required property 'id'"],
      [report({ issuers: 'x' }), '$.policies[0].issuers must be array'],
      [report({ severity: 'worst' }), '$.policies[0].severity must be one of critical, high'],
      [report({ writeCheck: 1 }), '$.policies[0].writeCheck must be one of'],
      [report({ decision: 'perhaps' }), '$.policies[0].decision must be one of allow, deny, undetermined'],
      [report({ trace: undefined }), 'must have property trace when property decision is present'],
      [report({ trace: 'x' }), '$.policies[0].trace must be array'],
      [report({ trace: [null] }), '$.policies[0].trace[0] must be object'],
      [traced({ principal: 'x' }), '$.policies[0].trace[0].principal must be object'],
      [traced({ principal: { ...part, why: {} } }), '$.policies[0].trace[0].principal.why must be string'],
      [traced({ conditions: {} }), '$.policies[0].trace[0].conditions must be array'],
      [
        traced({ conditions: [condition, { ...condition, expected: 'a' }] }),
        '$.policies[0].trace[0].conditions[1].expected must be array',
      ],
      [
        traced({ conditions: [{ ...condition, seen: [1] }] }),
        '$.policies[0].trace[0].conditions[0].seen[0] must be string',
      ],
      [found({ kind: 'no-such-kind' }), '$.policies[0].findings[0].kind is not known: "no-such-kind"'],
      [found({ kind: '__proto__' }), '$.policies[0].findings[0].kind must match pattern'],
      [found({ line: 'x' }), '$.policies[0].findings[0].line must be integer'],
      [found({ suggestion: 'x' }), '$.policies[0].findings[0].suggestion must be object'],
      [found({ witness: null }), '$.policies[0].findings[0].witness must be object'],
      [
        found({ witness: { action: 'sts:AssumeRole', context: {}, principal: { kind: 'AWS', arn: 1 } } }),
        '$.policies[0].findings[0].witness.principal.arn must be string',
      ],
      [
        report({}, { undetermined: [{ source: 1 }] }),
        "$.undetermined[0] must have required property 'message'",
      ],
      [report({}, { expectations: [{}] }), "$.expectations[0] must have required property 'id'"],
      [report({}, { 'a b': 1 }), '$["a b"] is not known'],
    ])('%s is refused, with the place', async (text, problem) => {
      put('shard.json', text);
      const run = await audit({ merge: 'shard.json' });
      expect([run.exitCode, run.outputs]).toEqual([1, {}]);
      expect(run.stdout).toContain('(invalid-file;');
      expect(run.stdout).toContain(`"shard.json" is not a JSON report of audit-trust: `);
      expect(run.stdout).toContain(problem);
    });
  });
});

describe('several accounts', () => {
  const file = (ids: readonly string[], more: object = {}): string =>
    put('accounts.yml', {
      ...Object.fromEntries(
        ids.map((id) => [
          `account-${id}`,
          { role: `arn:aws:iam::${id}:role/audit`, 'external-id': 'audit-1' },
        ]),
      ),
      ...more,
    });

  it('are read each as its own role, in the order of the file, with progress', async () => {
    const run = await audit({ accounts: file(OTHERS), 'json-file': 'r.json' });
    expect(run.requests.filter((request) => request.startsWith('sts:'))).toHaveLength(3);
    expect(run.requests.filter((request) => request.startsWith('iam:'))).toEqual([
      'iam:ListRoles 200',
      'iam:ListRoles 200',
      'iam:ListRoles 200',
    ]);
    const { policies } = JSON.parse(read('r.json')) as { policies: { id: string }[] };
    expect(policies.map(({ id }) => id)).toEqual(
      OTHERS.flatMap((id) => [`arn:aws:iam::${id}:role/audit`, `arn:aws:iam::${id}:role/deploy`]),
    );
    expect(run.stdout).toMatch(/account-\d+: 2 roles audited \(3 of 3 accounts\)/);
    expect([run.exitCode, run.outputs['findings-high']]).toEqual([1, '1']);
    expect(run.stdout).not.toMatch(/^(?!::add-mask::).*auditSecret/m);
  });

  it('that cannot be read are undetermined, and the others are still audited', async () => {
    const accounts = file(OTHERS.slice(1), { closed: 'arn:aws:iam::999900001111:role/audit' });
    const run = await audit({ accounts, 'fail-on': 'none' });
    expect([run.exitCode, run.outputs['policies-audited'], run.outputs['undetermined-count']]).toEqual([
      1,
      '4',
      '1',
    ]);
    expect(run.stdout).toContain('(audit-incomplete;');
    expect(run.stdout).toContain('sts:AssumeRole failed for the account "closed"');
  });

  it.each([
    ['[]', 'no map'],
    ['a: { role: x }', 'not the ARN of a role'],
    ['a: { role: "arn:aws:iam::111122223333:role/a", rolle: b }', '"rolle"'],
    ['a: [', 'neither JSON nor YAML'],
  ])('are not %s', async (text, problem) => {
    const run = await audit({ accounts: put('accounts.yml', text) });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.stdout).toContain(problem);
  });
});

describe('files of infrastructure', () => {
  it('are annotated on the line of the template', async () => {
    const template = `Resources:
  Provider:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: "https://${HOST}" }
  Deploy:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          Effect: Allow
          Principal: { Federated: !GetAtt Provider.Arn }
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals: { "${HOST}:aud": sts.amazonaws.com }
            StringLike:
              "${HOST}:sub": !Sub "repo:octo-org/*"
`;
    const run = await audit({ 'policy-files': put('infra/role.yml', template), 'sarif-file': 'out.sarif' });
    const line = template.split('\n').findIndex((text) => text.includes(':sub"')) + 1;
    expect(run.stdout).toContain(
      `::error title=audit-trust%3A org-wide,file=infra/role.yml,line=${line}::Deploy: `,
    );
    const sarif = JSON.parse(read('out.sarif')) as {
      runs: { results: { locations: unknown; partialFingerprints: unknown }[] }[];
    };
    expect(sarif.runs[0]?.results[0]?.locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'infra/role.yml' }, region: { startLine: line } } },
    ]);
    put('infra/role.yml', `# moved\n\n${template}`);
    await audit({ 'policy-files': 'infra/role.yml', 'sarif-file': 'moved.sarif' });
    const moved = JSON.parse(read('moved.sarif')) as typeof sarif;
    expect(moved.runs[0]?.results[0]?.partialFingerprints).toEqual(
      sarif.runs[0]?.results[0]?.partialFingerprints,
    );
    expect(moved.runs[0]?.results[0]?.locations).not.toEqual(sarif.runs[0]?.results[0]?.locations);
  });

  it('with values that only the deployment knows are undetermined, for tokens and subjects too', async () => {
    const document = trust('x') as { Statement: { Condition: object }[] };
    const statement = document.Statement[0];
    if (statement !== undefined)
      statement.Condition = { StringEquals: { [`${HOST}:sub`]: { Ref: 'Subject' } } };
    const template = {
      Parameters: { Subject: { Type: 'String' } },
      Resources: { R: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
    };
    const run = await audit({
      'policy-files': put('t.json', template),
      'token-claims': JSON.stringify({ iss: `https://${HOST}`, aud: 'sts.amazonaws.com', sub: SUBJECT }),
      'expected-subjects': SUBJECT,
    });
    expect([run.exitCode, run.outputs['decision'], run.outputs['max-severity']]).toEqual([
      1,
      'undetermined',
      'none',
    ]);
    expect(run.stdout).toContain('(audit-incomplete;');
    expect(run.outputs['undetermined']).toContain('the parameter \\"Subject\\" has no default');
  });
});

describe('a baseline', () => {
  const entry = { policy: '*wide.json', kind: 'org-wide', reason: 'until the move', expires: '2999-12-31' };
  const given = (accepted: readonly object[], version: unknown = 1): Promise<StubRun> => {
    put('wide.json', trust('repo:octo-org/*'));
    const baseline = put('baseline.yml', { version, accepted });
    return audit({ 'policy-files': 'wide.json', baseline, 'sarif-file': 'a.sarif', 'json-file': 'a.json' });
  };

  it('accepts what it names, and the reports say so', async () => {
    const run = await given([entry]);
    expect([
      run.exitCode,
      run.outputs['findings-high'],
      run.outputs['findings-accepted'],
      run.outputs['max-severity'],
    ]).toEqual([0, '0', '1', 'none']);
    expect(JSON.parse(read('a.sarif')).runs[0].results.at(-1).suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'until the move (until 2999-12-31)' },
    ]);
    const [policy] = JSON.parse(read('a.json')).policies;
    expect(policy.severity).toBe('none');
    expect(graded(JSON.stringify(policy.findings))).toMatchObject([
      { kind: 'org-wide', accepted: { reason: 'until the move', expires: '2999-12-31' } },
    ]);
    expect(run.summary).toContain('until the move');
  });

  it.each([
    ['expired', { ...entry, expires: '2020-01-01' }, 1, 'expired on 2020-01-01'],
    ['unused', { ...entry, policy: 'other' }, 1, 'matches no finding'],
    ['of another path', { ...entry, path: '$.Statement[1]' }, 1, 'matches no finding'],
  ])('does not accept by an entry that is %s, and reports it', async (_, changed, exitCode, said) => {
    const run = await given([changed]);
    expect([run.exitCode, run.outputs['findings-high']]).toEqual([exitCode, '1']);
    expect(run.stdout).toMatch(
      new RegExp(`::warning title=[^:]*,file=baseline.yml,line=\\d+::[^\\n]*${said}`),
    );
    expect(run.summary).toContain('Baseline');
  });

  it.each([
    ['a reason', { ...entry, reason: '' }, '"reason"'],
    ['an end', { policy: 'a', kind: 'org-wide', reason: 'b' }, '"expires"'],
    ['a real day', { ...entry, expires: '2027-02-30' }, '"expires"'],
    ['a known kind', { ...entry, kind: 'org-wid' }, 'org-wid'],
    ['known names', { ...entry, until: 'x' }, '"until"'],
  ])('needs %s', async (_, changed, problem) => {
    const run = await given([changed]);
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    expect(run.stdout).toContain(problem);
  });
});

describe('expected subjects and trusted parties', () => {
  it('may be for single roles, and stand in a file', async () => {
    const file = put('subjects.yml', `"*/tight": ["${SUBJECT}"]\nwide: "repo:octo-org/*"\n`);
    const arns = `arn:aws:iam::${MAIN}:role/tight, arn:aws:iam::${MAIN}:role/wide`;
    const base = { 'role-arns': arns, 'fail-on': 'none' };
    const admitted = await audit({ ...base, 'expected-subjects-file': file });
    expect(admitted.exitCode).toBe(0);
    const refused = await audit({ ...base, 'expected-subjects': 'tight => repo:octo-org/x:pull_request' });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('(expected-subject-refused;');
    const other = await audit({ ...base, 'expected-subjects': 'nobody => repo:octo-org/x:pull_request' });
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain('no audited policy goes by that name');
  });

  it.each([
    [{ 'trusted-issuers': HOST, 'trusted-owners': 'Octo-Org' }, []],
    [{ 'trusted-issuers': `https://${HOST}`, 'trusted-owners': '650022' }, []],
    [{ 'trusted-issuers': '*.example.com' }, ['rogue-issuer']],
    [{ 'trusted-owners': 'acme\noctocat' }, ['untrusted-owner']],
    [{ 'trusted-owners': 'octo-org@1' }, ['untrusted-owner']],
  ])('are compared: %j', async (inputs, kinds) => {
    const run = await audit({ 'policy-files': put('p.json', trust(SUBJECT)), ...inputs });
    expect(graded(run.outputs['findings']).map(({ kind }) => kind)).toEqual(kinds);
    expect(run.exitCode).toBe(kinds.length === 0 ? 0 : 1);
    for (const finding of listed(run.outputs['findings']))
      if (finding['kind'] === 'untrusted-owner')
        expect(finding['witness']).toMatchObject({ claims: { sub: SUBJECT } });
  });
});

describe("this job's own token", () => {
  it('is verified before its claims are used, and gets the tightest statement', async () => {
    const run = await audit(
      { 'role-arns': `arn:aws:iam::${MAIN}:role/tight`, 'token-claims': 'current', suggest: 'true' },
      { ...rehearsal.githubJob(JOB) },
    );
    expect([run.exitCode, run.outputs['decision']]).toEqual([0, 'allow']);
    expect(JSON.parse(run.outputs['suggested-statement'] ?? '')).toEqual({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::${MAIN}:oidc-provider/${HOST}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: SUBJECT } },
    });
    for (const form of ['classic', 'immutable', 'repository_owner_id']) expect(run.summary).toContain(form);
  });

  it.each([
    [
      'an environment',
      { environment: 'prod' },
      `${SUBJECT.slice(0, SUBJECT.indexOf(':ref'))}:environment:prod`,
    ],
    [
      'a pull request',
      { eventName: 'pull_request' },
      `${SUBJECT.slice(0, SUBJECT.indexOf(':ref'))}:pull_request`,
    ],
  ])('may be of %s', async (_, more, subject) => {
    const run = await audit({ suggest: 'true' }, { ...rehearsal.githubJob({ ...JOB, ...more }) });
    expect(run.exitCode).toBe(0);
    const { Principal: principal, Condition: condition } = JSON.parse(
      run.outputs['suggested-statement'] ?? '',
    );
    expect(condition.StringEquals[`${HOST}:sub`]).toBe(subject);
    expect(principal.Federated).toContain('ACCOUNT_ID');
  });

  it.each<[string, (token: string) => string | Promise<string>]>([
    ['signed by somebody else', (token) => `${token.slice(0, -8)}AAAAAAAA`],
    ['without a signature', (token) => `${token.split('.').slice(0, 2).join('.')}.`],
    [
      'for another audience',
      async () => rehearsal.issuer.sign({ iss: `https://${HOST}`, aud: 'x', sub: SUBJECT, exp: 4e9 }),
    ],
    [
      'of another issuer',
      async () =>
        rehearsal.issuer.sign({
          iss: 'https://evil.example',
          aud: 'sts.amazonaws.com',
          sub: SUBJECT,
          exp: 4e9,
        }),
    ],
    [
      'that has expired',
      async () =>
        rehearsal.issuer.sign({ iss: `https://${HOST}`, aud: 'sts.amazonaws.com', sub: SUBJECT, exp: 1e9 }),
    ],
  ])('is not believed when it is %s', async (_, forge) => {
    const { createServer } = await import('node:http');
    const genuine = await rehearsal.issuer.sign({
      iss: `https://${HOST}`,
      aud: 'sts.amazonaws.com',
      sub: SUBJECT,
      exp: 4e9,
    });
    const forged = await forge(genuine);
    const server = createServer((request, response) => {
      void (async () => {
        const { pathname } = new URL(request.url ?? '', 'http://x');
        const body = pathname.startsWith('/idtoken/')
          ? { value: forged }
          : await (await fetch(`${rehearsal.url}/_github${pathname}`)).json();
        const text = JSON.stringify(body).replaceAll(
          `${rehearsal.url}/_github`,
          `http://${request.headers.host}`,
        );
        response.end(text);
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const run = await audit(
      { 'policy-files': put('p.json', trust(SUBJECT)), 'token-claims': 'current' },
      {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/idtoken/1?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer',
      },
    );
    server.closeAllConnections();
    server.close();
    expect([run.exitCode, run.outputs]).toEqual([1, {}]);
    // Without a signature it is no token at all.
    const code = forged.endsWith('.') ? 'id-token-unreadable' : 'id-token-not-proven';
    expect(run.stdout).toContain(`(${code};`);
  });
});

describe('on GitHub', () => {
  let github: GithubServer;
  beforeEach(async () => {
    github = await startGithub();
    put('wide.json', trust('repo:octo-org/*'));
  });
  afterEach(() => github.close());

  const onPullRequest = (
    inputs: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ) =>
    audit(
      { 'policy-files': 'wide.json', 'fail-on': 'none', 'github-token': 'ghs_rehearsal', ...inputs },
      {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: 'a'.repeat(40),
        ...more,
      },
    );
  it('findings are uploaded to code scanning, and waited for', async () => {
    const run = await onPullRequest({ 'upload-sarif': 'true', 'sarif-file': 'a.sarif' });
    expect([run.exitCode, run.outputs['sarif-id']]).toEqual([0, 'upload-1']);
    const kindsOf = (log: unknown): readonly string[] =>
      (log as { runs: { results: { ruleId: string }[] }[] }).runs.flatMap(({ results }) =>
        results.map(({ ruleId }) => ruleId),
      );
    expect(github.uploads.map(kindsOf)).toEqual([['org-wide']]);
    // Every result is an open alert there, so that hints stay in the file.
    expect(kindsOf(JSON.parse(read('a.sarif')))).toEqual(['org-wide', 'format-mismatch']);
    expect(github.requests.map(({ line }) => line)).toEqual([
      'POST /repos/octo-org/cloud-accounts/code-scanning/sarifs',
      'GET /repos/octo-org/cloud-accounts/code-scanning/sarifs/upload-1',
      'GET /repos/octo-org/cloud-accounts/code-scanning/sarifs/upload-1',
    ]);
    expect(github.requests[0]?.body).toMatchObject({ commit_sha: 'a'.repeat(40), ref: 'refs/pull/7/merge' });
  });

  it('an accepted finding is no alert in code scanning, and the prints of the others stay', async () => {
    await onPullRequest({ 'upload-sarif': 'true' });
    put('base.yml', {
      version: 1,
      accepted: [{ policy: '*', kind: 'org-wide', reason: 'known', expires: '2999-12-31' }],
    });
    await onPullRequest({ 'upload-sarif': 'true', baseline: 'base.yml' });
    put('wide.json', `\n\n${JSON.stringify(trust('repo:octo-org/*'), null, 4)}`);
    await onPullRequest({ 'upload-sarif': 'true' });
    const [before, accepted, moved] = github.uploads.map(
      (log) =>
        (log as { runs: { results: { partialFingerprints: Record<string, string> }[] }[] }).runs[0]?.results,
    );
    expect(accepted).toEqual([]);
    // The one print by which code scanning knows an alert again.
    expect(before?.[0]?.partialFingerprints['primaryLocationLineHash']).toMatch(/^org-wide/);
    expect(moved?.[0]?.partialFingerprints).toEqual(before?.[0]?.partialFingerprints);
  });

  it('each job and shard has a category of its own in code scanning, the same at each run', async () => {
    const job = { GITHUB_WORKFLOW: 'a/b', GITHUB_JOB: 'part', GITHUB_ACTION: '__run' };
    for (const shard of ['1/2', '2/2', '1/2']) await onPullRequest({ 'upload-sarif': 'true', shard }, job);
    await onPullRequest({ 'upload-sarif': 'true' }, job);
    const ids = github.uploads.map(
      (log) => (log as { runs: { automationDetails: { id: string } }[] }).runs[0]?.automationDetails.id,
    );
    expect(ids).toEqual([
      'audit-trust/a_b/part/__run/1 of 2/',
      'audit-trust/a_b/part/__run/2 of 2/',
      'audit-trust/a_b/part/__run/1 of 2/',
      'audit-trust/a_b/part/__run/',
    ]);
  });

  it('an upload that fails there fails the step, after the report', async () => {
    github.end('failed');
    const run = await onPullRequest({ 'upload-sarif': 'true' });
    expect([run.exitCode, run.outputs['findings-high']]).toEqual([1, '1']);
    expect(run.stdout).toContain('(sarif-not-accepted;');
    expect(run.stdout).toContain('bad rule');
  });

  it.each([
    ['upload-sarif', 'code-scanning', 'security-events: write', 'upload-refused'],
    ['comment', 'issues', 'pull-requests: write', 'comment-refused'],
  ])(
    '%s without its permission is explained, and the report is still there',
    async (input, path, permission, code) => {
      github.refuse(path, 403);
      const run = await onPullRequest({ [input]: 'true' });
      expect([run.exitCode, run.outputs['findings-high']]).toEqual([1, '1']);
      expect(run.stdout).toContain(`(${code};`);
      expect(run.stdout).toContain(permission);
      expect(run.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain('ghs_rehearsal');
    },
  );

  it('one comment is written and kept up to date, among any number of others', async () => {
    const marker = '<!-- aws-account-steps audit-trust -->';
    for (let id = 1; id <= 150; id += 1)
      github.comments.push({
        id,
        body: id === 9 ? `${marker}\nforged` : `quoted ${marker} ${id}`,
        user: { id, type: 'User' },
      });
    const first = await onPullRequest({ comment: 'true' });
    expect([first.exitCode, first.outputs['comment-url']]).toEqual([0, 'https://github.example/c/151']);
    put('wide.json', trust(SUBJECT));
    const second = await onPullRequest({ comment: 'true' });
    expect(second.outputs['comment-url']).toBe('https://github.example/c/151');
    expect(github.comments).toHaveLength(151);
    expect(github.comments[150]?.body).toMatch(/^<!-- aws-account-steps audit-trust -->\n/);
    expect(github.comments[150]?.body).not.toContain('org-wide');
    expect(github.comments[0]?.body).toBe(`quoted ${marker} 1`);
    expect(github.comments[8]?.body).toBe(`${marker}\nforged`);
  });

  const OF_JOB = { GITHUB_WORKFLOW: 'a --> b', GITHUB_JOB: 'audit', GITHUB_ACTION: 'first' };
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['another workflow', { GITHUB_WORKFLOW: 'b' }, {}],
    ['another job', { GITHUB_JOB: 'other' }, {}],
    ['another step', { GITHUB_ACTION: 'second' }, {}],
    ['another shard', {}, { shard: '1/2' }],
    ['another job of the matrix', {}, { matrix: '{"account":"b","at":{"x":1}}' }],
    ['another job of a large matrix', {}, { matrix: JSON.stringify({ account: 'b'.repeat(5000) }) }],
  ])('%s has a comment and a category of its own', async (_, job, inputs) => {
    const first = { comment: 'true', 'upload-sarif': 'true', matrix: '{"account":"a","at":{"x":1}}' };
    await onPullRequest(first, OF_JOB);
    await onPullRequest({ ...first, ...inputs }, { ...OF_JOB, ...job });
    await onPullRequest({ ...first, matrix: '{"at":{"x":1},"account":"a"}' }, OF_JOB);
    const [one = '', two = '', ...more] = github.comments.map(({ body }) => body.split('\n')[0] ?? '');
    expect([one === two, more]).toEqual([false, []]);
    // Nothing in a name ends the comment, which nobody is to see.
    for (const marker of [one, two])
      expect(marker).toMatch(/^<!-- aws-account-steps audit-trust [^<>]+ -->$/);
    const [category, other, again] = github.uploads.map(
      (log) => (log as { runs: { automationDetails: { id: string } }[] }).runs[0]?.automationDetails.id,
    );
    expect([category === other, category === again]).toEqual([false, true]);
  });

  it.each(['null', '{}', '${{ toJSON(matrix) }}'])('a job without a matrix has %s there', async (matrix) => {
    await onPullRequest({ comment: 'true', matrix });
    expect(github.comments[0]?.body).toMatch(/^<!-- aws-account-steps audit-trust -->\n/);
  });

  it('a matrix that is none is refused', async () => {
    const run = await onPullRequest({ comment: 'true', matrix: 'a, b' });
    expect([run.exitCode, github.requests]).toEqual([1, []]);
    expect(run.stdout).toContain('"matrix" is not what `toJSON(matrix)` gives');
  });

  it('a run without a pull request has nothing to comment on', async () => {
    const run = await onPullRequest({ comment: 'true' }, { GITHUB_REF: 'refs/heads/main' });
    expect([run.exitCode, run.outputs['comment-url'], github.requests]).toEqual([0, '', []]);
    expect(run.stdout).toContain('no pull request');
  });

  it('the pull request of pull_request_target is in the event', async () => {
    const event = join(folder, put('event.json', { pull_request: { number: 7 } }));
    const run = await onPullRequest(
      { comment: 'true' },
      { GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_PATH: event },
    );
    expect(run.outputs['comment-url']).toBe('https://github.example/c/1');
  });

  it('a comment of many policies stays within what GitHub takes', async () => {
    const roles = Array.from({ length: 400 }, (_, index) => ({
      Arn: `arn:aws:iam::${MAIN}:role/r${index}`,
      AssumeRolePolicyDocument: trust(`repo:org-${index}/*`),
    }));
    put('wide.json', { Roles: roles });
    const run = await onPullRequest({ comment: 'true' });
    expect(run.exitCode).toBe(0);
    expect(github.comments[0]?.body.length).toBeLessThan(65_536);
    expect(github.comments[0]?.body).toContain('more policies are in the JSON report');
    expect(run.outputs['lists-cut']).toBe('true');
    expect(run.outputs['findings-high']).toBe('400');
    expect(Buffer.byteLength(Object.values(run.outputs).join(''))).toBeLessThan(600_000);
    expect(listed(run.outputs['findings']).length).toBeGreaterThan(10);
  });

  it('asks for a token before anything else', async () => {
    const run = await onPullRequest({ comment: 'true', 'github-token': '' });
    expect([run.exitCode, github.requests]).toEqual([1, []]);
    expect(run.stdout).toContain('"github-token"');
  });
});
