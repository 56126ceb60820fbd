import type { Log } from '../contract/runner.ts';
import type { LoginRequest } from './login-request.ts';
import type { SessionTag } from './session.ts';

/** Session tags that describe the job, under the names of aws-actions/configure-aws-credentials. */
const JOB_TAGS: readonly (readonly [key: string, variable: string])[] = [
  ['Repository', 'GITHUB_REPOSITORY'],
  ['Workflow', 'GITHUB_WORKFLOW'],
  ['Action', 'GITHUB_ACTION'],
  ['Actor', 'GITHUB_ACTOR'],
  ['Commit', 'GITHUB_SHA'],
  ['Branch', 'GITHUB_REF'],
];
const NOT_IN_A_TAG = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;
const LONGEST_VALUE = 256;

/** The tags of this job; what a tag may not hold becomes `_`, what is unknown is left out. */
export function jobTags(variable: (name: string) => string | undefined): readonly SessionTag[] {
  const known = JOB_TAGS.flatMap(([key, name]): SessionTag[] => {
    const value = variable(name);
    return value === undefined ? [] : [[key, value.replace(NOT_IN_A_TAG, '_').slice(0, LONGEST_VALUE)]];
  });
  return [['GitHub', 'Actions'], ...known];
}

/**
 * The request with the tags that it really sends. A tag of the user's replaces one of the job's; transitive keys without
 * a tag are left out, because STS would refuse the request for them.
 */
export function withJobTags(
  request: LoginRequest,
  { variable, log }: { variable(name: string): string | undefined; readonly log: Log },
): LoginRequest {
  const { tags: own = [], transitiveTagKeys: keys = [] } = request;
  const taken = new Set(own.map(([key]) => key.toLowerCase()));
  const added = request.jobTags === true ? jobTags(variable) : [];
  const tags = [...added.filter(([key]) => !taken.has(key.toLowerCase())), ...own];
  const sent = keys.filter((key) => tags.some(([name]) => name === key));
  for (const key of keys)
    if (!sent.includes(key))
      log.info(`Transitive tag key "${key}" is left out: no session tag has this key.`);
  const { tags: _, transitiveTagKeys: __, ...rest } = request;
  return {
    ...rest,
    ...(tags.length === 0 ? {} : { tags }),
    ...(sent.length === 0 ? {} : { transitiveTagKeys: sent }),
  };
}
