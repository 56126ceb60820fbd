import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** Credentials have a few kilobytes; what a program has to say of its failure is cut. */
const MOST_BYTES = 64 * 1024;
const MOST_WORDS = 500;

/** Runs a command line by the shell of the machine and gives what it prints. Throws Error with what it said on stderr. */
export type RunCommand = (commandLine: string, signal?: AbortSignal) => Promise<string>;

/**
 * The command gets no stdin: nobody would answer what it asks. It and all that it started are ended when the signal aborts,
 * or when it prints more than any credentials have.
 */
export const runCommand: RunCommand = (commandLine, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(commandLine, {
      shell: true,
      // A process group of its own can be ended as a whole; Windows has a program for that.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const said = { stdout: '', stderr: '' };
    const end = (why: string): void => {
      endTree(child);
      for (const stream of [child.stdout, child.stderr]) stream.destroy();
      reject(new Error(why));
    };
    const aborted = (): void => end('was ended, because the time for the login was over');
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        if (said[name].length + text.length > MOST_BYTES) end(`printed more than ${MOST_BYTES} bytes`);
        else said[name] += text;
      });
    }
    signal?.addEventListener('abort', aborted, { once: true });
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', aborted);
      if (code === 0) resolve(said.stdout);
      else
        reject(
          new Error(
            `ended with ${code === null ? `signal ${killedBy}` : `exit code ${code}`}: ${said.stderr.trim().slice(0, MOST_WORDS)}`,
          ),
        );
    });
  });

function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself in between.
  }
}
