import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, LINKED, PAYER, rehearseAdministrators } from './administrators.ts';
import { type GithubServer, startGithub } from './github-api.ts';
import { runStub, type StubRun } from './run-stub.ts';

const OCTO = { platform: 'octo', stack: 'api-access', 'external-id': 'octo-7e5b9d1c-tests-only' };

let rehearsal: Rehearsal;
let github: GithubServer;
beforeEach(async () => {
  rehearsal = await rehearseAdministrators();
  github = await startGithub();
});
afterEach(async () => {
  await rehearsal.close();
  await github.close();
});

const deploy = (
  account: string,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<StubRun> =>
  runStub({
    stub: 'deploy',
    rehearsal,
    environment: {
      ...administratorOf(account),
      ...environment,
    },
    inputs: { ...OCTO, ...inputs },
  });

describe('the plan, before anything is done', () => {
  it.each([
    [
      PAYER,
      {},
      [`${PAYER} is the management account (payer) of o-examplerg1.`, 'Linked accounts are not touched'],
    ],
    [
      PAYER,
      { 'target-organization-id': 'r-ex4m' },
      [
        'Here, in us-east-1: the stack AlphausAccountAccess is created.',
        'stack set for the linked accounts below r-ex4m',
      ],
    ],
    [LINKED, {}, [`${LINKED} is a linked account of o-examplerg1.`]],
    [ALONE, {}, [`${ALONE} is in no organization: it pays for itself.`]],
  ])('of %s %j says what happens where', async (account, inputs, sentences) => {
    const planned = await deploy(account, { mode: 'plan', ...inputs });
    expect([planned.exitCode, planned.outputs['result']]).toEqual([0, 'planned']);
    for (const sentence of sentences) expect(planned.stdout).toContain(sentence);
    expect(planned.stdout.indexOf(sentences[0] ?? '')).toBeLessThan(planned.stdout.indexOf('Changes ('));
    expect(planned.summary).toContain('New permissions');
  });

  it('does not name an input that the stack does not have', async () => {
    const planned = await deploy(PAYER, { mode: 'plan', stack: 'cur-2' });
    expect(planned.exitCode).toBe(0);
    expect(planned.stdout).not.toContain('target-organization-id');
  });

  it('does not fail where the kind of account may not be asked', async () => {
    rehearsal.state.accounts
      .get(LINKED)
      ?.iam.users.get('administrator')
      ?.inlinePolicies.set(
        'no',
        '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"organizations:*","Resource":"*"}]}',
      );
    const planned = await deploy(LINKED, { mode: 'plan' });
    expect(planned.exitCode).toBe(0);
    expect(planned.stdout).toContain('allow organizations:DescribeOrganization');
  });

  it('groups new permissions by risk, in the log, the summary and an output', async () => {
    const planned = await deploy(LINKED, { mode: 'plan' });
    expect(planned.stdout).toMatch(
      /(hands out rights[^\n]*\(privilege\)\n.*AcctAccessRole for .*: sts:AssumeRole)/,
    );
    expect(planned.stdout).toMatch(/reads \(read\)\n.*: /);
    expect(planned.stdout).toContain('(only if sts:ExternalId)');
    expect(planned.summary.indexOf('privilege')).toBeLessThan(planned.summary.indexOf('🟢'));
    const added = JSON.parse(planned.outputs['new-permissions'] ?? '') as { risk: string; what: string }[];
    expect(new Set(added.map(({ risk }) => risk))).toEqual(new Set(['privilege', 'read']));
    expect(planned.stdout).not.toMatch(/^(?!::add-mask::).*octo-7e5b9d1c-tests-only/m);
  });

  it('shows only what an update adds', async () => {
    await deploy(LINKED, { 'parameter-overrides': 'FeatureInventory=false' });
    const planned = await deploy(LINKED, { mode: 'plan', 'parameter-overrides': 'FeatureInventory=true' });
    const added = JSON.parse(planned.outputs['new-permissions'] ?? '') as { risk: string; what: string }[];
    expect(added.length).toBeGreaterThan(0);
    expect(added.some(({ what }) => what === 'sts:AssumeRole' || what.startsWith('ce:'))).toBe(false);
  });
});

describe('wrong targets', () => {
  it('names the ids to use instead of the id of the organization', async () => {
    const refused = await deploy(PAYER, { 'target-organization-id': 'o-examplerg1' });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('(target-is-organization;');
    expect(refused.stdout).toContain('`target-organization-id: r-ex4m`');
    expect(refused.requests.filter((each) => /:(Create|Execute)/.test(each))).toEqual([]);
  });

  it('refuses a target in an account without organization', async () => {
    const refused = await deploy(ALONE, { 'target-organization-id': 'r-ex4m' });
    expect([refused.exitCode, refused.outputs]).toEqual([1, {}]);
    expect(refused.stdout).toContain('(target-needs-organization;');
  });
});

describe('on a pull request', () => {
  const onPullRequest = (inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
    deploy(
      LINKED,
      { comment: 'true', 'github-token': 'ghs_rehearsal', ...inputs },
      {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
        GITHUB_REF: 'refs/pull/7/merge',
      },
    );

  it('writes one comment for the stack, and keeps it up to date', async () => {
    const planned = await onPullRequest({ mode: 'plan', 'change-set-name': 'pull-request-7' });
    expect(planned.outputs['plan-comment-url']).toBe('https://github.example/c/1');
    const again = await onPullRequest({ mode: 'plan', 'change-set-name': 'pull-request-7' });
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'planned']);
    expect(github.comments).toHaveLength(1);
    const { body } = github.comments[0] ?? { body: '' };
    expect(body).toMatch(/^<!-- aws-account-steps deploy 111122223333 us-east-1 AlphausAccountAccess -->\n/);
    expect(body).toContain('New permissions');
    expect(body).toContain('mode: apply'.replace(':', '&#58;'));

    // After the merge: exactly what was planned last, by its name.
    const applied = await deploy(LINKED, {
      'external-id': '',
      mode: 'apply',
      'execute-change-set-id': 'pull-request-7',
    });
    expect([applied.exitCode, applied.outputs['result']]).toEqual([0, 'created']);
    expect(applied.outputs['change-set-id']).toBe(again.outputs['change-set-id']);
  });

  it('publishes the plan although the comment was refused, and fails', async () => {
    github.refuse('issues', 403);
    const planned = await onPullRequest({ mode: 'plan' });
    expect([planned.exitCode, planned.outputs['result']]).toEqual([1, 'planned']);
    expect(planned.stdout).toContain('(comment-refused;');
    expect(planned.stdout).toContain('pull-requests: write');
  });

  it('needs a token', async () => {
    const refused = await onPullRequest({ 'github-token': '' });
    expect([refused.exitCode, refused.requests]).toEqual([1, []]);
    expect(refused.stdout).toContain('"github-token" is needed for "comment"');
  });
});
