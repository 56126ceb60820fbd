import type { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import type { AuditView } from '../../report/audit-view.ts';
import { hiddenMarker } from '../../report/hidden-marker.ts';
import { SARIF_RESULTS, toSarif } from '../../report/sarif.ts';
import { trustReportMarkdown } from '../../report/trust-report.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import type { CodeScanningUpload, World } from '../world.ts';
import type { AuditTrustInputs } from './inputs.ts';
import { stepIdentity } from './step-identity.ts';

/** What came of showing the findings on GitHub. Failures are kept, so that the report itself is still published. */
export interface GithubResults {
  readonly sarifId: string | undefined;
  readonly commentUrl: string | undefined;
  readonly failures: readonly StepError[];
  /** What GitHub was not shown and somebody must know. */
  readonly notes: readonly string[];
}

/** A comment is read, not searched: it stays short. */
const COMMENT_ROOM = 50_000;

/** Uploads to code scanning and comments on the pull request, as asked for. */
export async function shareOnGithub(
  view: AuditView,
  { uploadSarif, comment, githubToken, matrix, shard }: AuditTrustInputs,
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
  const notes: string[] = [];
  const identity = stepIdentity(matrix, shard, world);
  const upload = await attempt(uploadSarif, (token) =>
    uploadWhatFits(view, token, world, notes, categoryOf(identity)),
  );
  const commentUrl = await attempt(comment, async (token) => {
    const markdown = trustReportMarkdown(view, COMMENT_ROOM);
    const url = await world.github.commentOnPullRequest(
      hiddenMarker('audit-trust', identity),
      markdown,
      token,
    );
    if (url === undefined)
      world.log.info('This run belongs to no pull request: there is nothing to comment on.');
    return url;
  });
  return { sarifId: upload?.id, commentUrl, failures, notes };
}

/** Code scanning reads the name before the last slash, so that there is none within the parts. */
function categoryOf(identity: readonly string[]): string {
  return ['audit-trust', ...identity].map((name) => name.replaceAll('/', '_')).join('/');
}

/** Below this, it is not the number of results that is too large. */
const FEWEST = 100;

/**
 * Leaves out the mildest results until code scanning takes the file. Every result there is an open alert: it knows neither
 * suppressions nor results that are no failures, so that accepted findings and hints stay in the file of `sarif-file`.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
async function uploadWhatFits(
  view: AuditView,
  token: Secret,
  world: World,
  notes: string[],
  category: string,
): Promise<CodeScanningUpload> {
  const only = (finding: Finding): boolean => finding.severity !== 'none' && !view.accepted.has(finding);
  for (let most: number = SARIF_RESULTS.most; ; most = Math.floor(most / 2)) {
    const { text, note } = toSarif(view, KINDS, { most, only, category });
    try {
      const upload = await world.github.uploadSarif(text, token);
      if (note !== undefined) notes.push(note);
      return upload;
    } catch (error) {
      const tooLarge = error instanceof StepError && error.code === 'sarif-too-large';
      if (!tooLarge || most < FEWEST) throw error;
    }
  }
}
