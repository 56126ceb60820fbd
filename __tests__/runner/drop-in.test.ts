import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import type { JobRun, WorkflowRun } from '../../src/runner/run-result.ts';
import { ACCOUNT, arn, EXTERNAL_ID, KEY_ID, OTHER, rehearseSources, SECRET } from '../dist/sources/world.ts';
import { JOB } from '../dist/world.ts';
import { printed, repositoryRoot, run, stepOf, trigger } from './world.ts';

/**
 * A workflow as its owners wrote it for aws-actions/configure-aws-credentials. Only what `uses:` leads to is another action:
 * ours.
 */
const WORKFLOW = `
on: push
env:
  REGION: eu-west-1
jobs:
  by-oidc:
    runs-on: ubuntu-latest
    permissions: { id-token: write, contents: read }
    outputs:
      account: \${{ steps.aws.outputs.aws-account-id }}
      handle: \${{ steps.aws.outputs.account }}
    steps:
      - name: Configure AWS credentials
        id: aws
        uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${arn('job')}
          role-session-name: \${{ github.repository_owner }}-\${{ github.run_id }}
          role-duration-seconds: 1200
          role-external-id: left-over-from-the-time-of-keys
          aws-region: \${{ env.REGION }}
          allowed-account-ids: "${ACCOUNT}, ${OTHER}"
          custom-tags: '{"Team": "platform"}'
          inline-session-policy: >-
            {
             "Version": "2012-10-17",
             "Statement": [ { "Effect": "Allow", "Action": "s3:List*", "Resource": "*" } ]
            }
          managed-session-policies: |
            arn:aws:iam::aws:policy/ReadOnlyAccess
            arn:aws:iam::aws:policy/AdministratorAccess
          disable-retry: true
          action-timeout-s: 0
      - id: seen
        run: echo "$AWS_REGION $AWS_DEFAULT_REGION \${AWS_ACCESS_KEY_ID:0:4} \${#AWS_SECRET_ACCESS_KEY} \${AWS_SESSION_TOKEN:+token}"
  uses-the-account:
    needs: by-oidc
    runs-on: ubuntu-latest
    steps:
      - { id: seen, run: 'echo "\${{ needs.by-oidc.outputs.account }} \${{ fromJSON(needs.by-oidc.outputs.handle).roleArn }}"' }
  by-keys:
    runs-on: ubuntu-latest
    steps:
      - id: keys
        uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: us-east-1
          audience: sts.amazonaws.com
          output-credentials: true
      - id: role
        uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${arn('target', OTHER)}
          role-external-id: ${EXTERNAL_ID}
          role-chaining: true
          role-skip-session-tagging: true
          aws-region: us-east-1
      - { id: seen, run: 'echo "\${AWS_ACCESS_KEY_ID:0:4} \${{ steps.keys.outputs.aws-access-key-id }}"' }
      - id: again
        uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-region: us-east-1
          use-existing-credentials: true
          role-to-assume: ${arn('middle')}
  by-profiles:
    runs-on: ubuntu-latest
    permissions: { id-token: write }
    steps:
      - id: first
        uses: aws-actions/configure-aws-credentials@v6
        with: { aws-region: us-east-1, role-to-assume: "${arn('job')}", aws-profile: firstRoleInChain }
      - id: second
        uses: aws-actions/configure-aws-credentials@v6
        with: { aws-region: us-east-2, role-to-assume: "${arn('middle')}", role-chaining: true, aws-profile: secondRoleInChain }
        env: { AWS_PROFILE: firstRoleInChain }
      - id: third
        uses: aws-actions/configure-aws-credentials@v6
        with:
          aws-region: us-east-1
          role-to-assume: ${arn('middle')}
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-profile: MyProfile1
          role-chaining: true
        env: { AWS_PROFILE: MyProfile1 }
      - { id: seen, run: 'grep -c "^aws_access_key_id = ASIA" ~/.aws/credentials; grep "^\\[" ~/.aws/config' }
`;

let rehearsal: Rehearsal;
let result: WorkflowRun;
beforeAll(async () => {
  rehearsal = await rehearseSources();
  ({ result } = await run(WORKFLOW, {
    trigger: { ...trigger, repository: JOB.repository },
    environment: rehearsal.environment,
    secrets: { AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET },
    actions: (uses) =>
      uses === 'aws-actions/configure-aws-credentials@v6' ? join(repositoryRoot, 'actions/login') : undefined,
    idToken: () => {
      const grant = rehearsal.githubJob(JOB);
      return { url: grant.ACTIONS_ID_TOKEN_REQUEST_URL, token: grant.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
    },
  }));
}, 60_000);
afterAll(() => rehearsal.close());

function jobOf(id: string): JobRun {
  const job = result.jobs.find((each) => each.id === id);
  if (job === undefined) throw new Error(`No job ${id}`);
  return job;
}

const outputOf = (job: string, step: string, name: string): string | undefined =>
  stepOf(jobOf(job), step).outputs[name];

describe('a workflow that was written for aws-actions/configure-aws-credentials', () => {
  it('succeeds, step by step, and every post step too', () => {
    const failed = result.jobs
      .flatMap(({ steps }) => steps)
      .filter(({ conclusion }) => conclusion !== 'success')
      .map((step) => [step.name, step.log.map(({ text }) => text)]);
    expect([result.conclusion, failed]).toEqual(['success', []]);
  });

  it('is told which input has no meaning in it', () => {
    const told = stepOf(jobOf('by-keys'), 'keys').log.map(({ text }) => text);
    expect(told).toContain(
      'The audience is left out: this login is by source keys, and no OIDC token is asked for.',
    );
    const others = stepOf(jobOf('by-oidc'), 'aws').log.map(({ text }) => text);
    expect(others.filter((text) => text.startsWith('The audience'))).toEqual([]);
  });

  it('finds the session of the role in the environment', () => {
    expect(printed(stepOf(jobOf('by-oidc'), 'seen'))).toEqual(['eu-west-1 eu-west-1 ASIA 40 token']);
    const session = rehearsal.state.sessions.get(outputOf('by-oidc', 'aws', 'AccessKey') ?? '');
    expect(session?.arn).toMatch(/assumed-role\/job\/octo-org-\d+$/);
    expect(session?.policies).toHaveLength(3);
    expect(outputOf('by-oidc', 'aws', 'SessionDuration')).toBe('1200');
  });

  it('hands the account to another job, and all that is not secret of it', () => {
    expect(printed(stepOf(jobOf('uses-the-account'), 'seen'))).toEqual([`${ACCOUNT} ${arn('job')}`]);
  });

  it('goes on from keys to a role, and keeps what is valid', () => {
    expect(outputOf('by-keys', 'role', 'authenticated-arn')).toBe(
      `arn:aws:sts::${OTHER}:assumed-role/target/GitHubActions`,
    );
    expect(printed(stepOf(jobOf('by-keys'), 'seen'))).toEqual(['ASIA ***']);
    expect(outputOf('by-keys', 'again', 'authenticated-arn')).toBe(
      outputOf('by-keys', 'role', 'authenticated-arn'),
    );
  });

  it('chains profiles, each with what the one before holds', () => {
    expect(outputOf('by-profiles', 'second', 'source')).toBe('environment+role');
    expect(printed(stepOf(jobOf('by-profiles'), 'seen'))).toEqual([
      '3',
      '[profile firstRoleInChain]',
      '[profile secondRoleInChain]',
      '[profile MyProfile1]',
    ]);
  });
});
