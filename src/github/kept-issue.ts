import type { Secret } from '../contract/secret.ts';
import type { KeptIssueRequest } from '../steps/world.ts';
import { asked, authorship, client, type Environment } from './octokit.ts';

const PERMISSION = 'issues: write';
/** What the text of an issue may have. */
const MOST_CHARACTERS = 65_000;
const CUT = '\n\n(The rest is in the summary of the run.)\n';

/**
 * Keeps one open issue as long as something is wrong: opens it, brings it up to date, and closes it in the end. It is found
 * by its marker among the open issues that this token wrote. An issue that was closed stays closed: what goes wrong again
 * gets a new one.
 */
export async function keepIssue(
  { marker, title, body, open }: KeptIssueRequest,
  token: Secret,
  environment: Environment,
): Promise<string | undefined> {
  const { octokit, place } = await client(environment, token);
  const room = MOST_CHARACTERS - marker.length - CUT.length;
  const text = `${marker}\n${body.length > room ? `${body.slice(0, room)}${CUT}` : body}`;
  const there = await asked('issue-refused', 'Reading the issues', PERMISSION, () =>
    octokit.paginate('GET /repos/{owner}/{repo}/issues', { ...place, state: 'open', per_page: 100 }),
  );
  const isOurs = await authorship(octokit, token);
  const ours = there.find(
    (each) => each.pull_request === undefined && each.body?.startsWith(marker) === true && isOurs(each.user),
  );
  if (ours === undefined && !open) return undefined;
  return asked('issue-refused', 'Writing the issue', PERMISSION, async () => {
    if (ours === undefined) {
      const made = await octokit.request('POST /repos/{owner}/{repo}/issues', {
        ...place,
        title,
        body: text,
      });
      return made.data.html_url;
    }
    const changed = await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...place,
      issue_number: ours.number,
      body: text,
      ...(open ? { title } : { state: 'closed', state_reason: 'completed' }),
    });
    return changed.data.html_url;
  });
}
