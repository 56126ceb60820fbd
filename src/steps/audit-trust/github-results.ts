import type { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import type { AuditView } from '../../report/audit-view.ts';
import { toSarif } from '../../report/sarif.ts';
import { trustReportMarkdown } from '../../report/trust-report.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import type { World } from '../world.ts';
import type { AuditTrustInputs } from './inputs.ts';

/** What came of showing the findings on GitHub. Failures are kept, so that the report itself is still published. */
export interface GithubResults {
  readonly sarifId: string | undefined;
  readonly commentUrl: string | undefined;
  readonly failures: readonly StepError[];
}

const MARKER = '<!-- aws-account-steps audit-trust -->';
/** A comment is read, not searched: it stays short. */
const COMMENT_ROOM = 50_000;

/** Uploads to code scanning and comments on the pull request, as asked for. */
export async function shareOnGithub(
  view: AuditView,
  { uploadSarif, comment, githubToken }: AuditTrustInputs,
  world: World,
): Promise<GithubResults> {
  const failures: StepError[] = [];
  const attempt = async <T>(wanted: boolean, work: (token: Secret) => Promise<T>): Promise<T | undefined> => {
    if (!wanted || githubToken === undefined) return undefined;
    try {
      return await work(githubToken);
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      failures.push(error);
      return undefined;
    }
  };
  const upload = await attempt(uploadSarif, (token) => world.github.uploadSarif(toSarif(view, KINDS), token));
  const commentUrl = await attempt(comment, async (token) => {
    const markdown = trustReportMarkdown(view, COMMENT_ROOM);
    const url = await world.github.commentOnPullRequest(MARKER, markdown, token);
    if (url === undefined)
      world.log.info('This run belongs to no pull request: there is nothing to comment on.');
    return url;
  });
  return { sarifId: upload?.id, commentUrl, failures };
}
