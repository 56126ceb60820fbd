import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import * as ajvFormats from 'ajv-formats';
import { readPolicyFile } from '../../src/policy-sources/read-policy-file.ts';
import type { AuditView } from '../../src/report/audit-view.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { trustReportJson, trustReportParts } from '../../src/report/trust-json.ts';
import { trustReportMarkdown } from '../../src/report/trust-report.ts';
import { TRUST_REPORT_SCHEMA } from '../../src/report/trust-schema.ts';
import { KINDS } from '../../src/trust/findings/kinds.ts';
import { reportPolicy, type TrustReport } from '../../src/trust/findings/policy-report.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';

const HOST = 'token.actions.githubusercontent.com';
const ROLE = 'arn:aws:iam::111122223333:role/team a/x';

function text(sub: string): string {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${HOST}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringLike: { [`${HOST}:sub`]: sub } },
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}

function reportOf(...subjects: readonly string[]): TrustReport {
  const claims = { iss: `https://${HOST}`, aud: 'sts.amazonaws.com', sub: 'repo:o/r:ref:refs/heads/main' };
  return {
    version: 1,
    policies: subjects.map((subject, index) =>
      reportPolicy({
        policy: parseTrustPolicy(text(subject)),
        source:
          index % 2 === 0
            ? { kind: 'file', name: `iam/röle ${index}.json` }
            : { kind: 'role', name: `${ROLE}${index}` },
        roleArn: index % 2 === 0 ? undefined : `${ROLE}${index}`,
        text: text(subject),
        claims,
      }),
    ),
    undetermined: [
      { source: { kind: 'role', name: ROLE }, message: 'iam:GetRole was refused.', remedy: 'Allow it.' },
      {
        source: { kind: 'file', name: 'a.json' },
        path: '$.x',
        line: 3,
        message: 'is odd.',
        remedy: 'Correct it.',
      },
    ],
  };
}

const viewOf = (report: TrustReport, more: Partial<AuditView> = {}): AuditView => ({
  report,
  details: new Map(),
  accepted: new Map(),
  expectations: [],
  baselineNotes: [],
  ...more,
});

function accepting(report: TrustReport): AuditView {
  const finding = report.policies[0]?.findings[0];
  if (finding === undefined) throw new Error('There is no finding to accept');
  return viewOf(report, { accepted: new Map([[finding, { reason: 'for now', expires: '2027-01-31' }]]) });
}

it('the schema in docs is the one by which reports are read', () => {
  const file = new URL('../../docs/audit-report.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(TRUST_REPORT_SCHEMA);
});

function jsonValidator(): (value: unknown) => readonly string[] {
  const file = new URL('../../docs/audit-report.schema.json', import.meta.url);
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schema is draft 4, of which ajv needs two members in their newer spelling. */
function sarifValidator(): (value: unknown) => readonly string[] {
  const file = new URL('./fixtures/sarif-2.1.0-rtm.5.json', import.meta.url);
  const {
    id,
    $schema: _,
    ...schema
  } = JSON.parse(readFileSync(file, 'utf8')) as { id: string; $schema: string };
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default.default(ajv);
  const validate = ajv.compile({ $id: id, ...schema });
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('SARIF', () => {
  const valid = sarifValidator();
  const report = reportOf('*', 'repo:o/*', 'invalid', 'repo:o/r:ref:refs/heads/main');

  it.each<[string, TrustReport]>([
    ['a report', report],
    ['nothing found', { version: 1, policies: [], undetermined: [] }],
    ['only what was not audited', { ...report, policies: [] }],
  ])('of %s is valid against the schema of the standard', (_, given) => {
    expect(valid(JSON.parse(toSarif(viewOf(given), KINDS).text))).toEqual([]);
    expect(valid(JSON.parse(toSarif(viewOf(given), KINDS, { category: 'a/b' }).text))).toEqual([]);
  });

  it('of accepted findings is valid, and has them suppressed with the reason', () => {
    const log = JSON.parse(toSarif(accepting(reportOf('repo:o/*')), KINDS).text);
    expect(valid(log)).toEqual([]);
    expect(log.runs[0].results.at(-1).suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'for now (until 2027-01-31)' },
    ]);
  });

  it('has fingerprints that move with nothing but the finding itself', () => {
    const prints = (indent: number, before: number): unknown => {
      const roles = Array.from({ length: before + 1 }, (_, index) => ({
        RoleName: index === before ? 'last' : `r${index}`,
        AssumeRolePolicyDocument: JSON.parse(text('repo:o/*')),
      }));
      const found = readPolicyFile(JSON.stringify({ Roles: roles }, null, indent)).at(-1);
      if (found?.policy === undefined) throw new Error('The policy was not read');
      const policy = reportPolicy({
        policy: found.policy,
        source: { kind: 'file', name: 'roles.json' },
        roleName: found.id,
      });
      const log = JSON.parse(
        toSarif(viewOf({ version: 1, policies: [policy], undetermined: [] }), KINDS).text,
      );
      return log.runs[0].results[0].partialFingerprints;
    };
    expect(prints(4, 7)).toEqual(prints(0, 0));
  });

  it('keeps the worst where there are too many, accepted ones last, and says so aloud', () => {
    const given = accepting(reportOf('repo:o/*', 'repo:*', 'repo:o@1/r@2:ref:refs/heads/*'));
    const whole = toSarif(given, KINDS);
    expect(whole).toMatchObject({ left: 0, note: undefined });
    const cut = toSarif(given, KINDS, { most: 2 });
    const resultsOf = (text: string): readonly { ruleId: string; suppressions?: unknown }[] =>
      JSON.parse(text).runs[0].results;
    const all = resultsOf(whole.text);
    expect(resultsOf(cut.text)).toEqual(
      all.slice(0, 2).map((result) => expect.objectContaining({ ruleId: result.ruleId })),
    );
    expect(all[0]?.ruleId).toBe('wildcard-owner');
    expect(all.at(-1)?.suppressions).toBeDefined();
    expect(cut.left).toBe(all.length - 2);
    expect(cut.note).toContain(`${all.length - 2} are left out`);
    const notifications = JSON.parse(cut.text).runs[0].invocations[0].toolExecutionNotifications;
    expect(notifications[0].message.text).toBe(cut.note);
    expect(valid(JSON.parse(cut.text))).toEqual([]);
  });

  it('is told apart from what is not valid', () => {
    const log = JSON.parse(toSarif(viewOf(report), KINDS).text) as {
      runs: { results: { level: string }[] }[];
    };
    const [result] = log.runs[0]?.results ?? [];
    if (result !== undefined) result.level = 'fatal';
    expect(valid(log)).not.toEqual([]);
  });

  it('has a rule for each result, with help, and a line where there is one', () => {
    const { runs } = JSON.parse(toSarif(viewOf(report), KINDS).text) as {
      runs: {
        tool: { driver: { rules: { id: string; help: { text: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          partialFingerprints: Record<string, string>;
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
          }[];
        }[];
      }[];
    };
    const [run] = runs;
    const rules = run?.tool.driver.rules ?? [];
    for (const result of run?.results ?? []) {
      expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(rules[result.ruleIndex]?.help.text).not.toBe('');
    }
    const [first] = run?.results ?? [];
    expect(first?.ruleId).toBe('wildcard-sub');
    expect(first?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'iam/r%C3%B6le%200.json' },
      region: {
        startLine:
          text('*')
            .split('\n')
            .findIndex((line) => line.includes('"*"')) + 1,
      },
    });
    const prints = run?.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)) ?? [];
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is the same for the same report', () => {
    expect(toSarif(viewOf(reportOf('*')), KINDS)).toEqual(toSarif(viewOf(reportOf('*')), KINDS));
  });
});

describe('the JSON report', () => {
  const valid = jsonValidator();

  it.each<[string, AuditView]>([
    ['findings and a token', viewOf(reportOf('*', 'repo:o/*', 'invalid', 'repo:o/r:ref:refs/heads/main'))],
    ['nothing', viewOf({ version: 1, policies: [], undetermined: [] })],
    ['an accepted finding', accepting(reportOf('repo:o/*'))],
    [
      'expected subjects',
      viewOf(reportOf('*'), {
        expectations: [
          { id: 'expected-subject', title: 'x', status: 'fail', expected: 'a', seen: 'b', remedy: 'c' },
        ],
      }),
    ],
  ])('of %s is as its published schema says', (_, view) => {
    expect(valid(JSON.parse(trustReportJson(view)))).toEqual([]);
  });

  it('comes in parts of bounded size for any number of policies', () => {
    const [policy] = reportOf('*').policies;
    if (policy === undefined) throw new Error('There is no policy');
    const policies = Array.from({ length: 500 }, (_, index) => ({ ...policy, id: `role-${index}` }));
    const parts = [...trustReportParts(viewOf({ version: 1, policies, undetermined: [] }))];
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(100_000);
    expect(JSON.parse(parts.join('')).policies).toHaveLength(500);
  });

  it.each<[string, (report: Record<string, unknown>) => void]>([
    ['another version', (report) => Object.assign(report, { version: 2 })],
    ['a member more', (report) => Object.assign(report, { extra: 1 })],
    [
      'a finding without a remedy',
      (report) => {
        const [policy] = report['policies'] as { findings: Record<string, unknown>[] }[];
        delete policy?.findings[0]?.['remedy'];
      },
    ],
    [
      'a member more in a finding',
      (report) => {
        const [policy] = report['policies'] as { findings: Record<string, unknown>[] }[];
        Object.assign(policy?.findings[0] ?? {}, { coFinding: false });
      },
    ],
  ])('with %s is not', (_, change) => {
    const report = JSON.parse(trustReportJson(viewOf(reportOf('repo:o/*'))));
    change(report);
    expect(valid(report)).not.toEqual([]);
  });

  it('has its members in the documented order', () => {
    const [policy] = JSON.parse(trustReportJson(viewOf(reportOf('repo:o/*')))).policies;
    expect(Object.keys(policy)).toEqual([
      'id',
      'source',
      'issuers',
      'severity',
      'decision',
      'trace',
      'writeCheck',
      'findings',
    ]);
    expect(Object.keys(policy.findings[0])).toEqual([
      'kind',
      'severity',
      'path',
      'line',
      'message',
      'witness',
      'remedy',
      'suggestion',
    ]);
  });

  it('has the documented shape', () => {
    const { version, policies, undetermined } = JSON.parse(trustReportJson(viewOf(reportOf('repo:o/*'))));
    expect(version).toBe(1);
    expect(policies).toHaveLength(1);
    expect(policies[0]).toMatchObject({
      id: 'iam/röle 0.json',
      source: 'iam/röle 0.json',
      issuers: [HOST],
      severity: 'high',
      decision: 'allow',
      trace: [{ path: '$.Statement[0]', outcome: 'match' }],
      writeCheck: 'accept',
    });
    expect(policies[0].findings[0]).toMatchObject({
      kind: 'org-wide',
      severity: 'high',
      line:
        text('repo:o/*')
          .split('\n')
          .findIndex((line) => line.includes('repo:o/*')) + 1,
      witness: { claims: {} },
    });
    expect(undetermined.map(({ source }: { source: string }) => source)).toEqual([ROLE, 'a.json']);
  });
});

describe('the summary', () => {
  it('says what was found, the proof and what was not audited', () => {
    const summary = trustReportMarkdown(viewOf(reportOf('repo:o/*')));
    expect(summary).toContain('1 policy audited, 2 could not be audited');
    expect(summary).toContain('"sub": "repo:o/any-repository:ref:refs/heads/any-branch"');
    expect(summary).toContain('REPOSITORY');
    expect(summary).toContain('Not audited');
  });

  it('shows nothing of a policy as HTML', () => {
    const summary = trustReportMarkdown(viewOf(reportOf('repo:o/*<img src=x onerror=alert(1)>|`')));
    const outside = summary.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toContain('<img');
    expect(summary).toContain('<img');
  });

  it('stays below the limit of GitHub for the longest texts', () => {
    const long = '𝕏'.repeat(2000);
    // One long subject is enough to compute; the report has it many times.
    const [policy] = reportOf(`repo:o/*${long}`).policies;
    if (policy === undefined) throw new Error('There is no policy');
    const policies = Array.from({ length: 20 }, (_, index) => ({ ...policy, id: `${index}${long}` }));
    const view = viewOf(
      { version: 1, policies, undetermined: [] },
      {
        baselineNotes: Array(500).fill(long),
        expectations: Array(500).fill({ id: 'x', title: long, status: 'fail', expected: long, seen: long }),
      },
    );
    expect(Buffer.byteLength(trustReportMarkdown(view))).toBeLessThan(1024 * 1024);
    expect(trustReportMarkdown(view, 50_000).length).toBeLessThanOrEqual(50_000);
  });

  it('stays below the limit of GitHub for any number of policies', () => {
    const many = Array.from({ length: 1500 }, (_, index) => `repo:org-${index}/*`);
    const summary = trustReportMarkdown(viewOf(reportOf(...many)));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('more policies are in the JSON report');
  });
});
