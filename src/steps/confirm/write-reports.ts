import { type ConfirmView, confirmReportJson } from '../../report/confirm-json.ts';
import type { World } from '../world.ts';
import { type EvidenceCall, runOf } from './evidence.ts';
import type { ConfirmInputs } from './inputs.ts';

/** Absolute paths of what was written. */
export interface WrittenReports {
  readonly json: string | undefined;
  readonly evidence: string | undefined;
}

/** Writes the report and the evidence, as far as they were asked for. */
export async function writeReports(
  view: ConfirmView,
  calls: readonly EvidenceCall[],
  { jsonFile, evidenceFile }: Pick<ConfirmInputs, 'jsonFile' | 'evidenceFile'>,
  world: World,
): Promise<WrittenReports> {
  const write = async (path: string | undefined, content: string): Promise<string | undefined> =>
    path === undefined ? undefined : world.files.write(path, content);
  return {
    json: await write(jsonFile, confirmReportJson(view)),
    evidence: await write(evidenceFile, evidenceJson(view, calls, world)),
  };
}

/** Who confirmed what, when, and by which calls: for an attestation of the workflow. Holds no secret. */
function evidenceJson(view: ConfirmView, calls: readonly EvidenceCall[], world: World): string {
  const { platform, stack, stackName, account, region, caller, confirmed } = view;
  const evidence = {
    version: 1,
    subject: { platform, stack, stackName, account, region },
    caller,
    run: runOf(world),
    time: world.clock.now().toISOString(),
    confirmed,
    checks: view.checks.map(({ id, status, required, call }) => ({ id, status, required, call })),
    calls,
  };
  return `${JSON.stringify(evidence, null, 2)}\n`;
}
