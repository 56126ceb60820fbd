import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Runner } from '../../../src/contract/runner.ts';
import { StepError } from '../../../src/contract/step-error.ts';
import { confirmReportJson } from '../../../src/report/confirm-json.ts';
import { confirmVerdict, publishConfirm } from '../../../src/steps/confirm/publish.ts';
import type { ConfirmOutcome } from '../../../src/steps/confirm/run.ts';
import {
  costimizerUser,
  EXTERNAL_ID,
  octoRole,
  octoStack,
  organizationOf,
  policyOf,
  seedOf,
  trustOf,
} from './account-seeds.ts';
import { ACCOUNT, rehearse } from './rehearsed.ts';

const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': EXTERNAL_ID };
const COSTIMIZER = { platform: 'costimizer', stack: 'assumed-role', 'external-id': 'ours-costimizer' };
const SLOW = 60_000;

const schema = JSON.parse(
  readFileSync(new URL('../../../docs/confirm-report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true }).compile(schema);

async function outcomeOf(seed: string, inputs: Readonly<Record<string, string>>): Promise<ConfirmOutcome> {
  await using rehearsed = await rehearse(seed);
  return await rehearsed.confirm(inputs);
}

function published(outcome: ConfirmOutcome) {
  const outputs = new Map<string, string>();
  const annotations: string[] = [];
  let summary = '';
  const runner: Partial<Runner> = {
    setOutput: (name, value) => void outputs.set(name, value),
    annotate: (level, message) => void annotations.push(`${level}: ${message}`),
    summarize: (markdown) => {
      summary += markdown;
    },
  };
  return publishConfirm(outcome, runner as Runner).then(() => ({ outputs, annotations, summary }));
}

describe('the report', () => {
  it.each([
    ['what is confirmed', seedOf({ account: { stacks: [octoStack()] } }), OCTO],
    ['a payer', seedOf({ organization: organizationOf(true), account: { roles: [octoRole()] } }), OCTO],
    ['nothing', seedOf(), OCTO],
    ['what may not be looked at', seedOf({ denied: ['iam:*', 'organizations:*', 'cloudformation:*'] }), OCTO],
    ['keys', seedOf(), { platform: 'costimizer', stack: 'linked-user' }],
    ['tokens', seedOf(), { platform: 'github', stack: 'oidc-role' }],
  ])(
    'of %s has the form of its schema',
    async (_, seed, inputs) => {
      const report: unknown = JSON.parse(confirmReportJson(await outcomeOf(seed, inputs)));
      validate(report);
      expect(validate.errors ?? []).toEqual([]);
    },
    SLOW,
  );

  it(
    'is written with the evidence, and neither holds a secret',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }), () => ({
        GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
        GITHUB_RUN_ID: '7',
      }));
      const outcome = await rehearsed.confirm({
        ...OCTO,
        'json-file': 'out/confirm.json',
        'evidence-file': 'out/evidence.json',
      });
      const files = [outcome.files.json ?? '', outcome.files.evidence ?? ''].map((path) =>
        readFileSync(path, 'utf8'),
      );
      expect(files[0]).toBe(confirmReportJson(outcome));
      for (const text of files) expect(text).not.toContain(EXTERNAL_ID);
      const evidence = JSON.parse(files[1] ?? '');
      expect(evidence).toMatchObject({
        version: 1,
        subject: { platform: 'octo', stack: 'api-access', account: ACCOUNT, region: 'us-east-1' },
        caller: `arn:aws:iam::${ACCOUNT}:user/confirmer`,
        run: { repository: 'octo-org/cloud-accounts', runId: '7', commit: null },
        confirmed: true,
      });
      // What CloudFormation calls on behalf of whoever looks for drift is not ours.
      const made = rehearsed.rehearsal.requests
        .filter(({ via }) => via === undefined)
        .map(({ service, operation, requestId }) => [`${service}:${operation}`, requestId]);
      const shown = evidence.calls.map((call: { action: string; requestId: string }) => [
        call.action,
        call.requestId,
      ]);
      expect(shown.toSorted()).toEqual(made.toSorted());
      expect(outcome.calls).toBe(made.length);
      for (const call of evidence.calls) {
        expect([call.error === null, /^[0-9a-f]{64}$/.test(String(call.answerSha256))]).toEqual([
          call.answerSha256 !== null,
          call.answerSha256 !== null,
        ]);
      }
    },
    SLOW,
  );

  it(
    'says what the platform would show because of what is wrong',
    async () => {
      const role = {
        name: 'CostimizerCrossAccountRole',
        'trust-policy': policyOf(trustOf({ AWS: '999900001111' }, 'theirs-costimizer')),
      };
      const outcome = await outcomeOf(seedOf({ account: { roles: [role] } }), {
        ...COSTIMIZER,
        principal: '999900001111',
      });
      expect(outcome.troubleshooting).toEqual([
        {
          symptom: 'Connection validation fails',
          fix: 'Verify trust policy external ID and role ARN',
          checks: ['trust-principal'],
        },
        {
          symptom: 'Missing resources',
          fix: 'Enable resource discovery permissions on the IAM role',
          checks: ['permissions-discovery'],
        },
      ]);
      const { summary, outputs, annotations } = await published(outcome);
      expect(summary).toContain('What the platform shows then');
      expect(summary).toContain('Connection validation fails');
      expect(summary).not.toContain('costimizer\\-');
      expect(Object.fromEntries(outputs)).toMatchObject({
        confirmed: 'false',
        'account-kind': 'standalone',
        'account-status': 'pass',
        'api-access-status': 'fail',
        'sub-accounts-status': 'skipped',
        'platform-status': 'skipped',
        'waited-seconds': '0',
      });
      expect(annotations.filter((line) => line.startsWith('error: '))).toHaveLength(
        outcome.checks.filter(({ status, required }) => status === 'fail' && required).length,
      );
    },
    SLOW,
  );
});

describe("the platform's own troubleshooting", () => {
  it.each([
    ['Connection validation fails', seedOf(), { ...COSTIMIZER, principal: '999900001111' }, ['role']],
    ['Connection validation fails', seedOf(), { platform: 'costimizer', stack: 'linked-user' }, ['user']],
    [
      'No cost data',
      seedOf({ account: { stacks: [] } }),
      { platform: 'costimizer', stack: 'cur-2' },
      ['export'],
    ],
    [
      'Missing resources',
      seedOf({ account: { users: [costimizerUser({ 'inline-policies': {} })] } }),
      { platform: 'costimizer', stack: 'linked-user' },
      ['key-permissions-discovery'],
    ],
    [
      'Missing resources',
      seedOf(),
      { platform: 'costimizer', stack: 'discovery-policy' },
      ['policy-permissions'],
    ],
  ])(
    'says "%s" where that is what one sees',
    async (symptom, seed, inputs, checks) => {
      const { troubleshooting } = await outcomeOf(seed, inputs);
      expect(troubleshooting.map((row) => [row.symptom, row.checks])).toEqual([[symptom, checks]]);
    },
    SLOW,
  );

  it(
    'is silent where all is well',
    async () => {
      const user = seedOf({ organization: organizationOf(false), account: { users: [costimizerUser()] } });
      const outcome = await outcomeOf(user, { platform: 'costimizer', stack: 'linked-user' });
      expect([outcome.confirmed, outcome.troubleshooting]).toEqual([true, []]);
    },
    SLOW,
  );
});

describe('the verdict', () => {
  it.each([
    ['not-confirmed', seedOf()],
    ['not-provable', seedOf({ denied: ['iam:GetRole'], account: { stacks: [octoStack()] } })],
  ])(
    'is %s',
    async (code, seed) => {
      expect(confirmVerdict(await outcomeOf(seed, OCTO))?.code).toBe(code);
    },
    SLOW,
  );

  it(
    'is that the issue could not be written, when all else is well',
    async () => {
      await using rehearsed = await rehearse(seedOf({ account: { stacks: [octoStack()] } }));
      const failure = new StepError({ code: 'issue-refused', fault: 'user', message: 'm', remedy: 'r' });
      const outcome = await rehearsed.confirm({ ...OCTO, issue: 'true', 'github-token': 't' }, (world) => ({
        ...world,
        github: { ...world.github, keepIssue: () => Promise.reject(failure) },
      }));
      expect([outcome.confirmed, confirmVerdict(outcome)]).toEqual([true, failure]);
      expect((await published(outcome)).annotations).toEqual(['error: m\nr']);
    },
    SLOW,
  );
});
