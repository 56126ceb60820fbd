import type { Masks } from '../contract/masks.ts';
import { printable } from '../contract/printable.ts';
import type { Log, Runner } from '../contract/runner.ts';

type Write = (text: string) => void;

/** What a terminal run collected, for `--json` and for the table at the end. */
export interface TerminalResult {
  readonly outputs: Readonly<Record<string, string>>;
}

/** A log on stderr, so that stdout carries nothing but what was asked for. */
export function terminalLog(write: Write, masks: Masks, debug: boolean): Log {
  const line = (text: string): void => write(`${printable(masks.hide(text))}\n`);
  return {
    info: line,
    debug: (text) => {
      if (debug) line(text);
    },
    async group(title, work) {
      line(title);
      return await work();
    },
  };
}

/** The runner of a step outside GitHub: outputs are collected, variables and summary are not written anywhere. */
export function terminalRunner(
  write: Write,
  masks: Masks,
  debug: boolean,
): Runner & { result(): TerminalResult } {
  let kept: Record<string, string> = {};
  let committed: Record<string, string> = {};
  return {
    log: terminalLog(write, masks, debug),
    mask: masks.add,
    setOutput(name, value) {
      kept[name] = value;
    },
    exportVariable() {},
    saveState() {},
    annotate(level, message, place = {}) {
      // Errors stand in the log already; an annotation adds what has a place in a file, and warnings.
      if (level === 'error' && place.file === undefined) return;
      const where =
        place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
      write(`${printable(masks.hide(`${level}: ${where}${message}`))}\n`);
    },
    summarize() {},
    discard() {
      kept = {};
    },
    async commit() {
      committed = { ...committed, ...kept };
      kept = {};
    },
    result: () => ({ outputs: committed }),
  };
}
