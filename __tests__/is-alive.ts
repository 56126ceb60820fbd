import { readFileSync } from 'node:fs';

/** Whether the process runs. One that has ended lives no more, although its parent (a container's first) never asks. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    // Gone between the two questions.
    return true;
  }
}
