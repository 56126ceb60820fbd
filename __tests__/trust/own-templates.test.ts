import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Document, parseDocument } from 'yaml';
import { readPolicyFile } from '../../src/policy-sources/read-policy-file.ts';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { type Finding, isAtLeast, severityOf } from '../../src/trust/findings/finding.ts';
import { isRecord } from '../../src/trust/json-value.ts';

const SHELF = new URL('../../templates/', import.meta.url);
const TEMPLATES = readdirSync(SHELF, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yml') && !path.endsWith('platform.yml'))
  .sort();

/** What somebody would enter for parameters without a default. */
const VALUES: Readonly<Record<string, string>> = {
  ExternalId: 'an-external-id',
  Principal: '222222222222',
  RoleName: 'partner',
  ServerHost: 'example.octopus.app',
  Audience: 'example.octopus.app',
  UserName: 'partner',
  ExportBucket: 'billing-example',
};
const VALUES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'github/oidc-role.yml': { Subject: 'repo:octo-org@1/cloud@2:ref:refs/heads/main' },
  'octopus/oidc-account.yml': { Subject: 'space:default:project:web:environment:production' },
};

/** Jobs of a branch get in: who may push to it cannot be seen here. */
const SAID_OF: Readonly<Record<string, readonly string[]>> = {
  'github/oidc-role.yml': ['protected-ref-unknown'],
};

interface Template {
  readonly document: Document;
  /** Logical ids of the resources that have a trust policy. */
  readonly roles: readonly string[];
}

/** A template whose parameters have values, and those that it deploys to other accounts. */
function read(path: string, text: string): readonly Template[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const { Parameters: parameters = {}, Resources: resources } = document.toJS() as Readonly<
    Record<'Parameters' | 'Resources', Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >;
  for (const [name, { Default }] of Object.entries(parameters)) {
    if (Default !== undefined) continue;
    const value = VALUES_OF[path]?.[name] ?? VALUES[name];
    if (value === undefined) throw new Error(`${path}: what would somebody enter for ${name}?`);
    document.setIn(['Parameters', name, 'Default'], value);
  }
  const properties = Object.entries(resources).map(([id, { Properties }]) => [id, Properties] as const);
  const roles = properties.flatMap(([id, given]) =>
    isRecord(given) && 'AssumeRolePolicyDocument' in given ? [id] : [],
  );
  const inner = properties.flatMap(([, given]) =>
    isRecord(given) && typeof given['TemplateBody'] === 'string' ? [given['TemplateBody']] : [],
  );
  return [{ document, roles }, ...inner.flatMap((body) => read(path, body))];
}

function audit({ document, roles }: Template): readonly Finding[] {
  const text = document.toString();
  const found = readPolicyFile(text);
  expect(found.map(({ id }) => id)).toEqual(roles);
  return found.flatMap(({ policy, complete, faults, roleArn }) => {
    expect([complete, faults]).toEqual([true, []]);
    if (policy === undefined || policy.statements.length === 0) throw new Error('Nothing was read');
    return auditTrustPolicy(policy, { accountId: String(roleArn?.split(':')[4]) });
  });
}

/** The template with the trust policy of a role opened: without its condition, or for everybody where it has none. */
function opened(document: Document, role: string): Document {
  const copy = parseDocument(document.toString(), { logLevel: 'silent' });
  const at = ['Resources', role, 'Properties', 'AssumeRolePolicyDocument'];
  const condition = [...at, 'Statement', 0, 'Condition'];
  // As text, with its condition in a variable of its own.
  if (copy.hasIn([...at, 'Fn::Sub'])) copy.setIn([...at, 'Fn::Sub', 1, 'Condition'], '{}');
  else if (copy.hasIn(condition)) copy.deleteIn(condition);
  else copy.setIn([...at, 'Statement', 0, 'Principal'], '*');
  return copy;
}

const templates = TEMPLATES.map(
  (path) => [path, read(path, readFileSync(new URL(path, SHELF), 'utf8'))] as const,
);
const withRoles = templates.filter(([, parts]) => parts.some(({ roles }) => roles.length > 0));

describe('our own templates', () => {
  it('have trust policies, each of which is read', () => {
    expect(withRoles.length).toBeGreaterThan(5);
    for (const [path, parts] of templates) {
      const written = readFileSync(new URL(path, SHELF), 'utf8').match(/AssumeRolePolicyDocument:/g) ?? [];
      expect([path, parts.flatMap(({ roles }) => roles).length]).toEqual([path, written.length]);
    }
  });

  it.each(withRoles)('%s: no finding in its trust policies', (path, parts) => {
    const found = parts.flatMap(audit);
    expect(found.map(({ kind }) => kind)).toEqual(SAID_OF[path] ?? []);
    expect(severityOf(found)).toBe('none');
  });

  it.each(withRoles)('%s: a hole in any of them is found', (_, parts) => {
    for (const { document, roles } of parts) {
      for (const role of roles) {
        const worst = severityOf(audit({ document: opened(document, role), roles }));
        expect([role, worst, isAtLeast(worst, 'medium')]).toEqual([role, worst, true]);
      }
    }
  });
});
