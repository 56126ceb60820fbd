import { setTimeout as wait } from 'node:timers/promises';
import type { Runner } from '../contract/runner.ts';
import type { CallReport } from '../rehearsal/report/call-report.ts';
import { rehearsalLines, rehearsalSummary } from '../report/rehearsal-report.ts';
import type { Files } from '../steps/world.ts';
import type { Variable } from './job.ts';
import { STATE } from './start-step.ts';

const ENDS_WITHIN = 5_000;

/**
 * The post step of `actions/rehearse`: says what was called and what that needs, and ends the rehearsal. Never throws: a
 * clean-up must not fail the job. A rehearsal that does not answer is left to the runner, because its process id may be
 * somebody else's by now.
 */
export async function stopRehearsal(variable: Variable, files: Files, runner: Runner): Promise<void> {
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
      // Before the file: one that cannot be written must not leave the rehearsal behind.
      await end(pid, url);
      if (file !== undefined) await files.write(file, `${JSON.stringify(report, null, 2)}\n`);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    runner.annotate('warning', `The rehearsal could not be ended with its report: ${said}`, {
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
