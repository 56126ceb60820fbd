import type { ApplyEdits } from '../contract/runner.ts';

/** How this program was called, and where its output goes. */
export interface CommandLine {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly packageRoot: URL;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** A person reads stdout at a terminal; otherwise a file or a program does. */
  readonly interactive: boolean;
  readonly applyEdits: ApplyEdits;
}

/** Exit code for a command that could not be understood, as shells use it. */
export const USAGE_EXIT_CODE = 2;
