import { timingSafeEqual } from 'node:crypto';
import { createIssuerKeys } from './issuer-keys.ts';
import type { IssuerState, RehearsalState } from './state.ts';

/** What is known about the job that asks for a token; GitHub takes it from the run, never from the job itself. */
export interface GithubJob {
  /** `owner/name` in GitHub's own spelling. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sha?: string;
  /** `push` when absent. */
  readonly eventName?: string;
  /** Only for jobs that name one. */
  readonly environment?: string;
  /** The free-text name of the workflow, and its file. */
  readonly workflow?: string;
  readonly workflowFile?: string;
  readonly actor?: string;
  readonly actorId?: string;
  readonly runId?: string;
  readonly runNumber?: string;
  readonly runAttempt?: string;
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly visibility?: 'public' | 'private' | 'internal';
  readonly enterprise?: string;
  readonly enterpriseId?: string;
  /** `immutable` (the default, as for repositories created after 2026-07-15) has the ids in the subject. */
  readonly subjectFormat?: 'classic' | 'immutable';
}

/** The two variables by which a job finds the endpoint for its ID token. */
export interface IdTokenEnvironment {
  readonly ACTIONS_ID_TOKEN_REQUEST_URL: string;
  readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string;
}

/** An HTTP answer of the issuer. */
export interface IssuerAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** GitHub's OpenID Connect issuer, with keys of its own. */
export interface GithubIssuer extends IssuerState {
  /** Registers a job and gives what the runner would put into its environment. */
  job(context: GithubJob): IdTokenEnvironment;
  /** Answers a request below the issuer's path. */
  answer(
    path: string,
    query: ReadonlyMap<string, string>,
    authorization: string | undefined,
  ): Promise<IssuerAnswer>;
  /** A token of this issuer with exactly these claims; for tests of what must be refused. */
  sign(claims: Readonly<Record<string, unknown>>): Promise<string>;
}

/** `iss` of the tokens; the endpoints themselves are on the rehearsal's own address. */
export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const LIFETIME = 300;
/** GitHub sets `nbf` some minutes back, for clocks that are late. */
const EARLIER = 600;

/** `base` is the URL under which the server routes requests to `answer`. Keys are made when the first is needed. */
export function createGithubIssuer(state: RehearsalState, base: string): GithubIssuer {
  const jobs = new Map<string, { readonly token: string; readonly context: GithubJob }>();
  const { sign, jwks } = createIssuerKeys();

  return {
    url: GITHUB_ISSUER,
    jwks,
    sign,
    job(context) {
      const id = state.newUuid();
      const token = state.newSecret(64);
      jobs.set(id, { token, context });
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `${base}/idtoken/${id}?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
      };
    },
    async answer(path, query, authorization) {
      if (path === '/.well-known/jwks') return { status: 200, body: await jwks() };
      if (path === '/.well-known/openid-configuration') return { status: 200, body: discovery(base) };
      const job = jobs.get(path.replace(/^\/idtoken\//, ''));
      if (job === undefined) return { status: 404, body: { message: 'Not Found' } };
      if (!bearerFits(authorization, job.token)) return { status: 401, body: { message: 'Unauthorized' } };
      const audience = query.get('audience') ?? `https://github.com/${ownerOf(job.context)}`;
      const now = Math.floor(state.clientTime().getTime() / 1000);
      const claims = {
        jti: state.newUuid(),
        iss: GITHUB_ISSUER,
        aud: audience,
        iat: now,
        nbf: now - EARLIER,
        exp: now + LIFETIME,
        ...jobClaims(job.context),
      };
      return { status: 200, body: { count: 1, value: await sign(claims) } };
    },
  };
}

/** `sub` of a job's tokens. An environment counts before a pull request, and that before the ref. */
export function subjectOf(job: GithubJob): string {
  const [owner = '', name = ''] = job.repository.split('/');
  const repository =
    job.subjectFormat === 'classic'
      ? `${owner}/${name}`
      : `${owner}@${job.repositoryOwnerId}/${name}@${job.repositoryId}`;
  if (job.environment !== undefined)
    return `repo:${repository}:environment:${withoutColons(job.environment)}`;
  if (job.eventName === 'pull_request') return `repo:${repository}:pull_request`;
  return `repo:${repository}:ref:${withoutColons(job.ref)}`;
}

function jobClaims(job: GithubJob): Readonly<Record<string, string>> {
  const workflowRef = `${job.repository}/.github/workflows/${job.workflowFile ?? 'onboard.yml'}@${job.ref}`;
  const sha = job.sha ?? '0000000000000000000000000000000000000000';
  return {
    sub: subjectOf(job),
    actor: job.actor ?? 'octocat',
    actor_id: job.actorId ?? '583231',
    base_ref: job.baseRef ?? '',
    event_name: job.eventName ?? 'push',
    head_ref: job.headRef ?? '',
    job_workflow_ref: workflowRef,
    job_workflow_sha: sha,
    ref: job.ref,
    ref_protected: 'false',
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository: job.repository,
    repository_id: job.repositoryId,
    repository_owner: ownerOf(job),
    repository_owner_id: job.repositoryOwnerId,
    repository_visibility: job.visibility ?? 'private',
    run_attempt: job.runAttempt ?? '1',
    run_id: job.runId ?? '1',
    run_number: job.runNumber ?? '1',
    runner_environment: 'github-hosted',
    sha,
    workflow: job.workflow ?? 'onboard',
    workflow_ref: workflowRef,
    workflow_sha: sha,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
    ...(job.enterprise === undefined ? {} : { enterprise: job.enterprise }),
    ...(job.enterpriseId === undefined ? {} : { enterprise_id: job.enterpriseId }),
  };
}

function ownerOf(job: GithubJob): string {
  return job.repository.split('/')[0] ?? '';
}

/** Inside a subject a colon separates parts, so that GitHub encodes those of values. */
function withoutColons(value: string): string {
  return value.replaceAll(':', '%3A');
}

function discovery(base: string): unknown {
  return {
    issuer: GITHUB_ISSUER,
    jwks_uri: `${base}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}

function bearerFits(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '', 'utf8');
  const wanted = Buffer.from(`Bearer ${token}`, 'utf8');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
