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
 * clean-up must not fail the job. A rehearsal that does not answer is left to the runner, because its process id may be
 * somebody else's by now.
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
      await end(pid, url);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    runner.annotate('warning', `The rehearsal could not be asked for its report and ended: ${said}`, {
      title: 'rehearse',
    });
  }
  await runner.commit();
}

async function end(pid: number, url: string): Promise<void> {
  process.kill(pid, 'SIGTERM');
  for (const limit = Date.now() + ENDS_WITHIN; await answers(url); await wait(20)) {
    if (Date.now() < limit) continue;
    process.kill(pid, 'SIGKILL');
    return;
  }
}

/** The process table may still hold what has ended, so that the port is asked. */
async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(ENDS_WITHIN) });
    return true;
  } catch {
    return false;
  }
}
