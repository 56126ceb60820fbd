import type { AuditView } from '../../report/audit-view.ts';
import { auditPage } from '../../report/html/audit-page.ts';
import { toSarif } from '../../report/sarif.ts';
import { trustReportJson } from '../../report/trust-json.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import type { Files } from '../world.ts';
import type { AuditTrustInputs } from './inputs.ts';

/** Absolute paths of what was written. */
export interface WrittenFiles {
  readonly sarif: string | undefined;
  readonly json: string | undefined;
  readonly html: string | undefined;
}

/** Writes the reports that were asked for. */
export async function writeReports(
  view: AuditView,
  paths: AuditTrustInputs['files'],
  files: Files,
): Promise<WrittenFiles> {
  const write = async (path: string | undefined, content: () => string): Promise<string | undefined> =>
    path === undefined ? undefined : files.write(path, content());
  return {
    sarif: await write(paths.sarif, () => toSarif(view, KINDS)),
    json: await write(paths.json, () => trustReportJson(view)),
    html: await write(paths.html, () => auditPage(view, KINDS)),
  };
}
