import type { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>;

interface Author {
  readonly id: number | bigint;
  readonly type: string;
}

/**
 * Tells our own comments from those that only look like them: whoever wrote a comment can change it afterwards. Tokens
 * of jobs and apps (`ghs_`) cannot ask who they are, but they write as bots, which people cannot.
 */
export async function authorship(
  octokit: Octokit,
  token: Secret,
): Promise<(author: Author | null | undefined) => boolean> {
  if (token.reveal().startsWith('ghs_')) return (author) => author?.type === 'Bot';
  const { data } = await asked(
    'comment-refused',
    'Asking for the owner of the token',
    'pull-requests: write',
    () => octokit.request('GET /user'),
  );
  return (author) => author?.id === data.id;
}

/** The client for the repository of this run. It is loaded when it is first used. */
export async function client(
  environment: Environment,
  token: Secret,
): Promise<{ readonly octokit: Octokit; readonly place: { readonly owner: string; readonly repo: string } }> {
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === '' || repo === '')
    throw new StepError({
      code: 'no-repository',
      fault: 'user',
      message: 'This run belongs to no repository of GitHub (GITHUB_REPOSITORY).',
      remedy: 'Leave out "upload-sarif", "comment" and "issue" outside GitHub Actions.',
    });
  const { getOctokit } = await import('@actions/github');
  const baseUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
  return { octokit: getOctokit(token.reveal(), { baseUrl }), place: { owner, repo } };
}

/** One call, with what a refusal means in the user's words. */
export async function asked<T>(
  code: string,
  what: string,
  permission: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : undefined;
    const refused = status === 401 || status === 403 || status === 404;
    throw new StepError({
      code,
      fault: refused ? 'user' : 'platform',
      message: `${what} failed${status === undefined ? '' : ` with ${status}`}: ${cause instanceof Error ? cause.message : String(cause)}`,
      remedy: refused
        ? `Add \`${permission}\` to the permissions of the job, and for a private repository enable the feature. Runs for pull requests from forks never get it.`
        : 'Run the job again; if it stays, see https://www.githubstatus.com.',
      snippets: refused
        ? [{ title: 'In the job', language: 'yaml', text: `permissions:\n  ${permission}\n  contents: read` }]
        : [],
    });
  }
}
