import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends what a job left running, found as GitHub's runner finds it: by the tracking id in a process's environment. Only
 * where the system shows that (Linux); elsewhere such processes stay.
 */
export function endOrphans(trackingId: string): void {
  for (const pid of processIds()) {
    if (pid !== process.pid && environmentOf(pid).includes(`RUNNER_TRACKING_ID=${trackingId}\0`)) {
      try {
        process.kill(pid, 'SIGTERM');
      } catch {
        // It ended by itself in the meantime.
      }
    }
  }
}

function processIds(): readonly number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Empty for processes of other users and for those that have just ended. */
function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}
