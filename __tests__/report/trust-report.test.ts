import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import * as ajvFormats from 'ajv-formats';
import { toSarif } from '../../src/report/sarif.ts';
import { trustReportJson, trustReportMarkdown } from '../../src/report/trust-report.ts';
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
    expect(valid(JSON.parse(toSarif(given, KINDS)))).toEqual([]);
  });

  it('is told apart from what is not valid', () => {
    const log = JSON.parse(toSarif(report, KINDS)) as { runs: { results: { level: string }[] }[] };
    const [result] = log.runs[0]?.results ?? [];
    if (result !== undefined) result.level = 'fatal';
    expect(valid(log)).not.toEqual([]);
  });

  it('has a rule for each result, with help, and a line where there is one', () => {
    const { runs } = JSON.parse(toSarif(report, KINDS)) as {
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
    expect(toSarif(reportOf('*'), KINDS)).toBe(toSarif(reportOf('*'), KINDS));
  });
});

describe('the JSON report', () => {
  it('has the documented shape', () => {
    const { version, policies, undetermined } = JSON.parse(trustReportJson(reportOf('repo:o/*')));
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
    const summary = trustReportMarkdown(reportOf('repo:o/*'), []);
    expect(summary).toContain('1 policy audited, 2 could not be audited');
    expect(summary).toContain('"sub": "repo:o/any-repository:ref:refs/heads/any-branch"');
    expect(summary).toContain('REPOSITORY');
    expect(summary).toContain('Not audited');
  });

  it('shows nothing of a policy as HTML', () => {
    const summary = trustReportMarkdown(reportOf('repo:o/*<img src=x onerror=alert(1)>|`'), []);
    const outside = summary.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toContain('<img');
    expect(summary).toContain('<img');
  });

  it('stays below the limit of GitHub for any number of policies', () => {
    const many = Array.from({ length: 1500 }, (_, index) => `repo:org-${index}/*`);
    const summary = trustReportMarkdown(reportOf(...many), []);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toContain('more policies are in the JSON report');
  });
});
