import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** The whole environment; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

/** As GitHub does it: first a polite interrupt, then a request to end, then the end. */
const ENDING: readonly { readonly signal: NodeJS.Signals; readonly afterMilliseconds: number }[] = [
  { signal: 'SIGINT', afterMilliseconds: 0 },
  { signal: 'SIGTERM', afterMilliseconds: 7500 },
  { signal: 'SIGKILL', afterMilliseconds: 10_000 },
];

/** How long output may still come after the process ended, when something that it left running holds the pipe. */
const DRAIN_MILLISECONDS = 1000;

/**
 * Runs a command to its end and passes on each line of its output.
 * @param stop ends the command and everything it started when it fires
 * @returns the exit code; 128 + n when a signal ended it, as shells count
 */
export function runCommand(
  command: Command,
  onLine: (line: string) => void,
  stop: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.arguments, {
      cwd: command.folder,
      env: { ...command.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that ending it also ends what it started.
      detached: process.platform !== 'win32',
    });
    const outputs = [splitLines(child.stdout, onLine), splitLines(child.stderr, onLine)];
    const timers: NodeJS.Timeout[] = [];
    const end = (): void => {
      for (const { signal, afterMilliseconds } of ENDING) {
        timers.push(setTimeout(() => kill(child.pid, signal), afterMilliseconds));
      }
    };
    if (stop.aborted) end();
    else stop.addEventListener('abort', end, { once: true });
    const finish = (settle: () => void): void => {
      stop.removeEventListener('abort', end);
      for (const timer of timers) clearTimeout(timer);
      for (const output of outputs) output.end();
      settle();
    };
    const ended = (code: number | null, signal: NodeJS.Signals | null): void =>
      finish(() => resolve(code ?? 128 + (SIGNAL_NUMBERS[signal ?? 'SIGTERM'] ?? 0)));
    child.once('error', (error) => finish(() => reject(error)));
    child.once('exit', (code, signal) => {
      // A server started with `&` goes on for the later steps; it must not keep this step from ending.
      timers.push(setTimeout(() => ended(code, signal), DRAIN_MILLISECONDS));
    });
    child.once('close', ended);
  });
}

const SIGNAL_NUMBERS: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
};

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // The group is gone already, which is what was wanted.
  }
}

/** Gives each complete line; `end` gives the rest and ignores what may still come. */
function splitLines(stream: Readable, onLine: (line: string) => void): { end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let open = true;
  const take = (text: string): void => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
  };
  // Goes on reading after the end, or else whoever still writes would block.
  stream.on('data', (chunk: Buffer) => open && take(decoder.write(chunk)));
  return {
    end() {
      take(decoder.end());
      if (rest !== '') onLine(rest);
      rest = '';
      open = false;
      // Nor must it keep this process alive. Pipes of child processes are sockets, which the type does not say.
      if (stream instanceof Socket) stream.unref();
    },
  };
}
