import type { AuditView } from '../../report/audit-view.ts';
import { auditPage } from '../../report/html/audit-page.ts';
import { toSarif } from '../../report/sarif.ts';
import { trustReportParts } from '../../report/trust-json.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import type { Files } from '../world.ts';
import type { AuditTrustInputs } from './inputs.ts';

/** Absolute paths of what was written. */
export interface WrittenFiles {
  readonly sarif: string | undefined;
  readonly json: string | undefined;
  readonly html: string | undefined;
  /** What the reports leave out and somebody must know. */
  readonly notes: readonly string[];
}

/** Writes the reports that were asked for. */
export async function writeReports(
  view: AuditView,
  paths: AuditTrustInputs['files'],
  files: Files,
): Promise<WrittenFiles> {
  const write = async (
    path: string | undefined,
    content: () => string | Iterable<string>,
  ): Promise<string | undefined> => (path === undefined ? undefined : files.write(path, content()));
  const notes: string[] = [];
  const sarif = (): string => {
    const { text, note } = toSarif(view, KINDS);
    if (note !== undefined) notes.push(note);
    return text;
  };
  return {
    sarif: await write(paths.sarif, sarif),
    json: await write(paths.json, () => trustReportParts(view)),
    html: await write(paths.html, () => auditPage(view, KINDS)),
    notes,
  };
}
