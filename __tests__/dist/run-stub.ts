import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rehearsal } from '../../src/rehearsal/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** Everything that a step did, as far as a runner or AWS could see it. */
export interface StubRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** `sts:AssumeRoleWithWebIdentity 403 AccessDenied`, in order. */
  readonly requests: readonly string[];
  readonly milliseconds: number;
  readonly folder: string;
}

export interface StubCall {
  /** `login` runs `dist/login.js`. */
  readonly stub: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly rehearsal?: Rehearsal;
  /** Sends a signal, as a runner does whose job is cancelled, once the log has this text. */
  readonly cancelWhen?: { readonly text: string; readonly signal: NodeJS.Signals };
  /** The folder of an earlier step of the same job: it holds the home and RUNNER_TEMP. A new one when absent. */
  readonly folder?: string;
}

/**
 * Runs a stub of `dist/` as a runner would: under the Node that runs this test (24, as `using: node24`), with nothing of
 * our own environment, and with the runner's files.
 */
export async function runStub({
  stub,
  inputs = {},
  environment = {},
  rehearsal,
  cancelWhen,
  folder = mkdtempSync(join(tmpdir(), 'stub-')),
}: StubCall): Promise<StubRun> {
  const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
  mkdirSync(join(folder, 'temp'), { recursive: true });
  for (const path of Object.values(files)) writeFileSync(path, '');
  const before = rehearsal?.requests.length ?? 0;
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist', `${stub}.js`)], {
    cwd: folder,
    env: {
      HOME: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      ...files,
      ...rehearsal?.environment,
      ...environment,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  let cancelled = false;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
    if (cancelWhen !== undefined && !cancelled && output.stdout.includes(cancelWhen.text)) {
      cancelled = true;
      child.kill(cancelWhen.signal);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.stderr += text;
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const read = (name: (typeof FILES)[number]): string => readFileSync(files[name] ?? '', 'utf8');
  return {
    exitCode,
    ...output,
    outputs: entries(read('GITHUB_OUTPUT')),
    environment: entries(read('GITHUB_ENV')),
    state: entries(read('GITHUB_STATE')),
    summary: read('GITHUB_STEP_SUMMARY'),
    requests: (rehearsal?.requests.slice(before) ?? []).map(({ service, operation, status, errorCode }) =>
      `${service}:${operation} ${status} ${errorCode ?? ''}`.trim(),
    ),
    milliseconds: performance.now() - started,
    folder,
  };
}

/** The entries of one of the runner's files; throws when something in it is no entry. */
function entries(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const rest = text.replace(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2\n/gm, (_, name: string, __, value: string) => {
    found[name] = value;
    return '';
  });
  if (rest !== '') throw new Error(`The file has something that is no entry: ${rest}`);
  return found;
}
