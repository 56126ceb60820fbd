import type { Snippet } from '../contract/step-error.ts';
import { StepError } from '../contract/step-error.ts';
import type { JobFacts } from './login-run.ts';
import type { PassedOver } from './worker/opened.ts';

const PERMISSION: Snippet = {
  title: 'In the job',
  language: 'yaml',
  text: 'permissions:\n  id-token: write\n  contents: read',
};

/** The job has no permission to ask for a token, and nothing of the machine could take its place. */
export function noIdToken(job: JobFacts, passedOver: readonly PassedOver[]): StepError {
  return new StepError({
    code: 'id-token-permission-missing',
    fault: 'user',
    message: `This job may not ask for an OIDC token, so there is nothing to show to AWS.${reasonOf(job)}`,
    remedy: job.byDependabot
      ? "Dependabot runs get a token only where they are not started by `pull_request`: log in in a workflow that the merge starts, or let `if: github.actor != 'dependabot[bot]'` skip this step."
      : job.fromFork
        ? 'Whatever the permissions say, pull requests from forks get no token: log in in a workflow that the merge starts, or skip this step for forks.'
        : 'Add the permission below to the job (a reusable workflow needs it in the calling job too).',
    evidence: [
      ...(job.event === undefined ? [] : [{ label: 'event', value: job.event }]),
      ...tried(passedOver),
    ],
    snippets: job.byDependabot || job.fromFork ? [] : [PERMISSION],
  });
}

function reasonOf({ byDependabot, fromFork }: JobFacts): string {
  if (byDependabot) return ' It was started by Dependabot.';
  return fromFork ? ' It was started by a pull request from a fork.' : '';
}

/** Nothing was given, and the machine has no identity. */
export function noCredentials(passedOver: readonly PassedOver[], environmentHasKeys: boolean): StepError {
  return new StepError({
    code: 'no-credentials-source',
    fault: 'user',
    message: 'There is nobody to log in as: nothing was given, and this machine has no AWS identity.',
    remedy: environmentHasKeys
      ? 'The environment holds AWS_ACCESS_KEY_ID, which is used only on request: `source: environment`, or `use-existing-credentials: true`.'
      : 'Give "role-to-assume" (with `permissions: id-token: write`) or "aws-access-key-id" with "aws-secret-access-key".',
    evidence: tried(passedOver),
  });
}

/** The source that was asked for by name is not there. */
export function sourceMissing(source: string, why: string): StepError {
  return new StepError({
    code: 'source-not-there',
    fault: 'user',
    message: `There are no credentials of source ${source}: ${why}.`,
    remedy: 'Configure this source on the machine or in the job, or name another `source`.',
    evidence: [{ label: 'source', value: source }],
  });
}

/** AssumeRoleWithWebIdentity takes no external id, so that a role which demands one would stay closed. */
export function externalIdInChain(): StepError {
  return new StepError({
    code: 'invalid-inputs',
    fault: 'user',
    message:
      'The external id of the first role of "role-chain" has no meaning with a token: only AssumeRole takes it, by keys or by the identity of the machine.',
    remedy: 'Leave it out, or put the role that demands it behind one that trusts the token.',
  });
}

function tried(passedOver: readonly PassedOver[]) {
  return passedOver.map(({ source, reason }) => ({ label: `source ${source}`, value: reason }));
}
