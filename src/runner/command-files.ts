import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBlockedVariable, parseAssignments, parsePaths, SUMMARY_LIMIT_BYTES } from './file-commands.ts';
import type { JobRuntime } from './job-runtime.ts';
import type { StepLog } from './step-log.ts';

/** What a step handed on; filled from its command files, also when the step failed. */
export interface HandedOver {
  readonly outputs: Map<string, string>;
  readonly exported: Map<string, string>;
  readonly paths: string[];
  readonly saved: Map<string, string>;
  summary: string;
}

/** Nothing handed over yet. `saved` is shared by the stages of an action. */
export function nothingHandedOver(saved: Map<string, string> = new Map()): HandedOver {
  return { outputs: new Map(), exported: new Map(), paths: [], saved, summary: '' };
}

type FileName = 'env' | 'path' | 'output' | 'state' | 'step_summary';
const PREFIXES: Readonly<Record<FileName, string>> = {
  env: 'set_env_',
  path: 'add_path_',
  output: 'set_output_',
  state: 'save_state_',
  step_summary: 'step_summary_',
};
const NAMES = Object.keys(PREFIXES) as readonly FileName[];

/** The files through which one process of a step hands things on. */
export class CommandFiles {
  /** `GITHUB_ENV` and so on. */
  readonly variables: Readonly<Record<string, string>>;
  readonly #files: Readonly<Record<FileName, string>>;

  constructor(temp: string) {
    const folder = join(temp, '_runner_file_commands');
    const suffix = randomUUID();
    mkdirSync(folder, { recursive: true });
    const files = Object.fromEntries(NAMES.map((name) => [name, join(folder, PREFIXES[name] + suffix)]));
    this.#files = files as Record<FileName, string>;
    for (const file of Object.values(this.#files)) writeFileSync(file, '');
    this.variables = Object.fromEntries(
      NAMES.map((name) => [`GITHUB_${name.toUpperCase()}`, this.#files[name]]),
    );
  }

  /** Carries out what the step wrote. A file with a fault is passed over and makes the step fail. */
  process(job: JobRuntime, log: StepLog, into: HandedOver): void {
    for (const name of NAMES) {
      try {
        READERS[name](this.#read(name), job, log, into);
      } catch (error) {
        log.refuse(
          `Unable to process file command '${name}' successfully.`,
          error instanceof Error ? error.message : String(error),
        );
      }
    }
    for (const file of Object.values(this.#files)) rmSync(file, { force: true });
  }

  #read(name: FileName): string {
    try {
      return readFileSync(this.#files[name], 'utf8');
    } catch {
      // A step may delete its file; that is the same as having written nothing.
      return '';
    }
  }
}

type Reader = (text: string, job: JobRuntime, log: StepLog, into: HandedOver) => void;

const READERS: Readonly<Record<FileName, Reader>> = {
  env: (text, job, log, into) => {
    for (const { name, value } of parseAssignments(text)) {
      if (isBlockedVariable(name)) {
        log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
        continue;
      }
      job.environment.set(name, value);
      into.exported.set(name, value);
    }
  },
  path: (text, job, _log, into) => {
    for (const folder of parsePaths(text)) {
      const known = job.paths.indexOf(folder);
      if (known >= 0) job.paths.splice(known, 1);
      job.paths.push(folder);
      into.paths.push(folder);
    }
  },
  output: (text, _job, _log, into) => {
    for (const { name, value } of parseAssignments(text)) into.outputs.set(name, value);
  },
  state: (text, _job, _log, into) => {
    for (const { name, value } of parseAssignments(text)) into.saved.set(name, value);
  },
  step_summary: (text, job, log, into) => {
    const bytes = Buffer.byteLength(text);
    if (bytes > SUMMARY_LIMIT_BYTES) {
      const kib = (value: number): number => Math.floor(value / 1024);
      log.error(
        `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${kib(SUMMARY_LIMIT_BYTES)}k, ` +
          `got ${kib(bytes)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
      );
      return;
    }
    const masked = text
      .split('\n')
      .map((line) => job.masks.hide(line))
      .join('\n');
    into.summary += masked;
    if (masked !== '') job.emit({ type: 'summary', markdown: masked });
  },
};
