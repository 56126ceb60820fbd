import { arch, platform } from 'node:process';
import type { Workflow } from './definitions.ts';
import type { JobFolders, JobRuntime } from './job-runtime.ts';
import type { TriggerContext } from './run-options.ts';

const SERVER = 'https://github.com';

/** The `github` context of a job, but for what changes from step to step. */
export function githubContext(facts: {
  readonly trigger: TriggerContext;
  readonly workflow: Workflow;
  readonly jobId: string;
  readonly folders: JobFolders;
  readonly eventFile: string;
  readonly token: string;
}): Readonly<Record<string, unknown>> {
  const { trigger, workflow, folders } = facts;
  const refType = trigger.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  return {
    actor: trigger.actor,
    actor_id: trigger.actorId,
    api_url: trigger.apiUrl ?? 'https://api.github.com',
    base_ref: trigger.baseRef ?? '',
    event: trigger.payload,
    event_name: trigger.eventName,
    event_path: facts.eventFile,
    graphql_url: 'https://api.github.com/graphql',
    head_ref: trigger.headRef ?? '',
    job: facts.jobId,
    ref: trigger.ref,
    ref_name: trigger.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_protected: false,
    ref_type: refType,
    repository: trigger.repository,
    repository_id: trigger.repositoryId,
    repository_owner: trigger.repository.split('/')[0] ?? '',
    repository_owner_id: trigger.repositoryOwnerId,
    repositoryUrl: `git://github.com/${trigger.repository}.git`,
    retention_days: '90',
    run_attempt: trigger.runAttempt ?? '1',
    run_id: trigger.runId ?? '1',
    run_number: trigger.runNumber ?? '1',
    secret_source: 'Actions',
    server_url: SERVER,
    sha: trigger.sha,
    token: facts.token,
    triggering_actor: trigger.actor,
    workflow: workflow.name,
    workflow_ref: `${trigger.repository}/${workflow.file}@${trigger.ref}`,
    workflow_sha: trigger.sha,
    workspace: folders.workspace,
  };
}

const OPERATING_SYSTEMS: Readonly<Record<string, string>> = {
  linux: 'Linux',
  darwin: 'macOS',
  win32: 'Windows',
};
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'X64',
  arm64: 'ARM64',
  ia32: 'X86',
  arm: 'ARM',
};

/** The `runner` context. */
export function runnerContext(folders: JobFolders): Readonly<Record<string, string>> {
  return {
    name: 'local',
    os: OPERATING_SYSTEMS[platform] ?? platform,
    arch: ARCHITECTURES[arch] ?? arch,
    temp: folders.temp,
    tool_cache: folders.tools,
    environment: 'self-hosted',
    debug: '',
  };
}

/** The properties of the `github` context that steps get as `GITHUB_*` (actions/runner, GitHubContext.cs). */
const EXPORTED_GITHUB =
  'action action_path action_ref action_repository actor actor_id api_url base_ref event_name event_path graphql_url head_ref job ref ref_name ref_protected ref_type repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha triggering_actor workflow workflow_ref workflow_sha workspace'.split(
    ' ',
  );

/** Of the parent's environment only these, without which no program starts. */
const INHERITED = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TMPDIR'];

/**
 * The whole environment of a step's process.
 * @param own the `env` context of the step
 * @param github the step's own part of the `github` context
 * @param extra `INPUT_*`, `STATE_*` and the paths of the command files
 */
export function processEnvironment(
  job: JobRuntime,
  own: ReadonlyMap<string, string>,
  github: Readonly<Record<string, string>>,
  extra: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const environment: Record<string, string> = { HOME: job.folders.home };
  for (const name of INHERITED) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  Object.assign(environment, job.options.environment, Object.fromEntries(own), extra);
  const searched = [...job.paths].reverse().concat(environment['PATH'] ?? '');
  environment['PATH'] = searched
    .filter((folder) => folder !== '')
    .join(process.platform === 'win32' ? ';' : ':');
  // Last, because a step cannot overwrite what the runner says about itself.
  const facts: Readonly<Record<string, unknown>> = { ...job.github, ...github };
  for (const name of EXPORTED_GITHUB) {
    const value = facts[name];
    if (value !== undefined) environment[`GITHUB_${name.toUpperCase()}`] = String(value);
  }
  for (const [name, value] of Object.entries(job.runner)) {
    if (value !== '') environment[`RUNNER_${name.toUpperCase()}`] = value;
  }
  environment['RUNNER_TRACKING_ID'] = job.trackingId;
  environment['CI'] = 'true';
  environment['GITHUB_ACTIONS'] = 'true';
  if (job.idToken !== undefined) {
    environment['ACTIONS_ID_TOKEN_REQUEST_URL'] = job.idToken.url;
    environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = job.idToken.token;
  }
  return environment;
}
