import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../contract/clock.ts';
import { codeOf } from './private-file.ts';

const POLL_MS = 50;
/** A holder that takes longer has died, or waits for a network that will not answer in time either. */
const STALE_MS = 60_000;

/**
 * Runs `work` while no other process of the machine does so for the same file. A lock whose holder died is taken over
 * after a minute; then, at worst, two processes do the work at once, which must be harmless.
 */
export async function withLock<T>(path: string, clock: Clock, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  while (!taken(path)) {
    if (isStale(path, clock)) setAside(path);
    else await clock.sleep(POLL_MS + clock.random() * POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function taken(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx', 0o600));
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path: string, clock: Clock): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && clock.now().getTime() - found.mtimeMs > STALE_MS;
}

/** Renaming happens once: of several that find the lock stale, one gets it out of the way. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was faster.
  }
}
