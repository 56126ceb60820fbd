import { gzipSync } from 'node:zlib';
import type { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { CodeScanningUpload, GithubApi } from '../steps/world.ts';
import { keepIssue } from './kept-issue.ts';
import { asked, authorship, client, type Environment } from './octokit.ts';
import { pullRequestNumber } from './pull-request.ts';

const POLL_MS = 2000;
const POLLS = 60;
/** What the code scanning API accepts, after compression: https://docs.github.com/rest/code-scanning */
const MOST_BYTES = 10 * 1024 * 1024;
/** What a comment may have. */
const MOST_CHARACTERS = 65_000;
const CUT = '\n\n(The rest is in the summary of the run.)\n';

/** The repository of this job by GitHub's REST API; the client is loaded when it is first used. */
export function repositoryApi(environment: Environment, sleep: (ms: number) => Promise<void>): GithubApi {
  return {
    uploadSarif: (sarif, token) => uploadSarif(sarif, token, environment, sleep),
    commentOnPullRequest: (marker, markdown, token) => comment(marker, markdown, token, environment),
    keepIssue: (issue, token) => keepIssue(issue, token, environment),
  };
}

async function uploadSarif(
  sarif: string,
  token: Secret,
  environment: Environment,
  sleep: (ms: number) => Promise<void>,
): Promise<CodeScanningUpload> {
  const compressed = gzipSync(sarif);
  if (compressed.length > MOST_BYTES)
    throw new StepError({
      code: 'sarif-too-large',
      fault: 'user',
      message: `The SARIF file has ${compressed.length} bytes after compression; code scanning takes ${MOST_BYTES}.`,
      remedy: 'Divide the audit with `shard`, or accept findings in a baseline.',
    });
  const { octokit, place } = await client(environment, token);
  const { GITHUB_SHA: sha = '', GITHUB_REF: ref = '' } = environment;
  const permission = 'security-events: write';
  const upload = await asked('upload-refused', 'Uploading to code scanning', permission, () =>
    octokit.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      ...place,
      commit_sha: sha,
      ref,
      sarif: compressed.toString('base64'),
      tool_name: 'aws-account-steps audit-trust',
    }),
  );
  const id = upload.data.id ?? '';
  for (let poll = 0; poll < POLLS; poll += 1) {
    const { data } = await asked('upload-refused', 'Asking for the upload', permission, () =>
      octokit.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
        ...place,
        sarif_id: id,
      }),
    );
    if (data.processing_status === 'complete') return { id, analysesUrl: data.analyses_url ?? '' };
    if (data.processing_status === 'failed')
      throw new StepError({
        code: 'sarif-not-accepted',
        fault: 'bug',
        message: `Code scanning did not accept the findings: ${(data.errors ?? []).join('; ')}`,
        remedy: 'Please report it with the SARIF file of this run.',
      });
    await sleep(POLL_MS);
  }
  throw new StepError({
    code: 'sarif-not-processed',
    fault: 'platform',
    message: `Code scanning was not done with the upload after ${(POLLS * POLL_MS) / 1000} seconds.`,
    remedy: 'Look for the findings under "Security" later, or run the job again.',
  });
}

async function comment(
  marker: string,
  markdown: string,
  token: Secret,
  environment: Environment,
): Promise<string | undefined> {
  const number = pullRequestNumber(environment);
  if (number === undefined) return undefined;
  const { octokit, place } = await client(environment, token);
  const permission = 'pull-requests: write';
  const room = MOST_CHARACTERS - marker.length - CUT.length;
  const body = `${marker}\n${markdown.length > room ? `${markdown.slice(0, room)}${CUT}` : markdown}`;
  const said = await asked('comment-refused', 'Reading the comments', permission, () =>
    octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...place,
      issue_number: number,
      per_page: 100,
    }),
  );
  const isOurs = await authorship(octokit, token);
  const ours = said.find((each) => each.body?.startsWith(marker) === true && isOurs(each.user));
  return asked('comment-refused', 'Writing the comment', permission, async () => {
    if (ours === undefined) {
      const made = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...place,
        issue_number: number,
        body,
      });
      return made.data.html_url;
    }
    const changed = await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...place,
      comment_id: ours.id,
      body,
    });
    return changed.data.html_url;
  });
}
