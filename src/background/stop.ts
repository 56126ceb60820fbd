import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from '../contract/runner.ts';
import type { CallReport } from '../rehearsal/report/call-report.ts';
import { rehearsalLines, rehearsalSummary } from '../report/rehearsal-report.ts';
import type { Variable } from './job.ts';
import { STATE } from './start-step.ts';

const ENDS_WITHIN = 5_000;

/**
 * The post step of `actions/rehearse`: says what was called and what that needs, and ends the rehearsal. Never throws: a
 * clean-up must not fail the job.
 */
export async function stopRehearsal(variable: Variable, runner: Runner): Promise<void> {
  const state = (name: string): string | undefined => variable(`STATE_${name}`);
  const [pid, url, file] = [Number(state(STATE.pid)), state(STATE.url), state(STATE.report)];
  try {
    if (url === undefined) {
      runner.log.info('No rehearsal was started.');
    } else {
      const response = await fetch(`${url}/_rehearsal/report`, { signal: AbortSignal.timeout(ENDS_WITHIN) });
      const report = (await response.json()) as CallReport;
      for (const line of rehearsalLines(report)) runner.log.info(line);
      runner.summarize(rehearsalSummary(report));
      if (file !== undefined) await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    runner.annotate('warning', `The rehearsal could not be asked for its report: ${said}`, {
      title: 'rehearse',
    });
  }
  await end(pid);
  await runner.commit();
}

async function end(pid: number): Promise<void> {
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGTERM');
    for (const limit = Date.now() + ENDS_WITHIN; Date.now() < limit; await wait(50)) process.kill(pid, 0);
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
