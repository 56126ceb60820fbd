import { describe, expect, it } from '@jest/globals';
import { runStub } from './run-stub.ts';

/** What a step was given, and the inputs that its one error names, in any order. */
interface Case {
  readonly what: string;
  readonly stub: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly named: readonly string[];
}

const ROLE = 'arn:aws:iam::111122223333:role/deployer';

const CASES: readonly Case[] = [
  {
    what: 'single inputs and contradictions between others',
    stub: 'login',
    inputs: {
      'role-to-assume': ROLE,
      'role-duration-seconds': '5',
      'allowed-account-ids': '444455556666',
      'aws-access-key-id': 'AKIAEXAMPLEUSER00001',
      'source-profile': 'dev',
      'sts-endpoint': 'http://sts.example.com',
      'variable-name': 'AWS',
      refresh: 'true',
    },
    named: [
      'role-duration-seconds',
      'role-to-assume',
      'aws-secret-access-key',
      'source-profile',
      'sts-endpoint',
      'variable-name',
      'refresh',
    ],
  },
  {
    what: 'no rule that depends on an input with a fault of its own',
    stub: 'login',
    inputs: {
      'role-to-assume': 'not a role',
      'custom-tags': '{"Team": "platform"}',
      'aws-secret-access-key': 'two words',
      'aws-access-key-id': 'AKIAEXAMPLEUSER00001',
      refresh: 'perhaps',
      'output-env-credentials': 'true',
    },
    named: ['role-to-assume', 'aws-secret-access-key', 'refresh'],
  },
  {
    what: 'a report and its evidence in one file',
    stub: 'confirm',
    inputs: {
      platform: 'octo',
      'json-file': 'reports/a.json',
      'evidence-file': './reports//./a.json',
    },
    named: ['stack', 'evidence-file'],
  },
  {
    what: 'a misspelled name, and not that the input it means is missing',
    stub: 'login',
    inputs: { 'role-to-asume': ROLE, 'role-external-id': 'some-id', 'variable-name': 'AWS' },
    named: ['role-to-asume', 'variable-name'],
  },
  {
    what: 'faults of the step, of the accounts, and between them',
    stub: 'login',
    inputs: {
      accounts: `{prod: {role: "${ROLE}", duration: 5}, test: {role: "arn:aws-cn:iam::111122223333:role/x"}}`,
      'aws-profile': 'dev',
      'print-variables': 'perhaps',
      refresh: 'true',
      'docker-actions': 'true',
    },
    named: [
      'print-variables',
      'aws-profile',
      'accounts.prod.duration',
      'accounts.test.region',
      'docker-actions',
    ],
  },
  {
    what: 'a time-out that is none, and a template beside a platform',
    stub: 'deploy',
    inputs: { template: 'own.yml', platform: 'octo', name: 'own', 'timeout-in-minutes': '0' },
    named: ['timeout-in-minutes', 'platform'],
  },
  {
    what: 'an unknown severity, nothing to audit, and the same file twice',
    stub: 'audit-trust',
    inputs: { 'fail-on': 'sometimes', 'sarif-file': 'a.json', 'json-file': 'a.json' },
    named: ['fail-on', 'role-arns', 'json-file'],
  },
  {
    what: 'faults of the login, the deployment and the audit in one onboarding',
    stub: 'onboard',
    inputs: {
      platform: 'octo',
      stack: 'api-access',
      'role-to-assume': ROLE,
      'role-duration-seconds': '5',
      'sts-endpoint': 'http://sts.example.com',
      tags: 'no map',
      'sarif-file': 'a.json',
      'json-file': 'a.json',
    },
    named: ['role-duration-seconds', 'sts-endpoint', 'tags', 'json-file'],
  },
];

describe('one error names all faulty inputs', () => {
  it.each(CASES)('$stub: $what', async ({ stub, inputs, named }) => {
    const run = await runStub({ stub, inputs });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('(invalid-inputs; cause: configuration)');
    const told = [...run.stdout.matchAll(/^- "([^"]+)" /gm)].map(([, name]) => name);
    expect([...told].sort()).toEqual([...named].sort());
    expect([run.outputs, run.environment, run.state]).toEqual([{}, {}, {}]);
  });
});
