import type { Masks } from '../contract/masks.ts';
import { printable } from '../contract/printable.ts';
import type { ApplyEdits, FileEdit, Log, Runner } from '../contract/runner.ts';

type Write = (text: string) => void;

/** What a terminal run collected, for `--json` and for the table at the end. */
export interface TerminalResult {
  readonly outputs: Readonly<Record<string, string>>;
  /** The step's whole report as JSON text, when it has one. */
  readonly document: string | undefined;
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

/** The runner of a step outside GitHub: files are edited and outputs collected; variables and summary go nowhere. */
export function terminalRunner(
  write: Write,
  masks: Masks,
  debug: boolean,
  applyEdits: ApplyEdits,
): Runner & { result(): TerminalResult } {
  let edits: FileEdit[] = [];
  let kept: Record<string, string> = {};
  let committed: Record<string, string> = {};
  let document: string | undefined;
  return {
    log: terminalLog(write, masks, debug),
    mask: masks.add,
    setOutput(name, value) {
      kept[name] = value;
    },
    exportVariable() {},
    saveState() {},
    editFile(edit) {
      edits.push(edit);
    },
    annotate(level, message, place = {}) {
      // Errors stand in the log already; an annotation adds what has a place in a file, and warnings.
      if (level === 'error' && place.file === undefined) return;
      const where =
        place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
      write(`${printable(masks.hide(`${level}: ${where}${message}`))}\n`);
    },
    summarize() {},
    document(json) {
      document = json;
    },
    discard() {
      edits = [];
      kept = {};
      document = undefined;
    },
    async commit() {
      applyEdits(edits);
      edits = [];
      committed = { ...committed, ...kept };
      kept = {};
    },
    result: () => ({ outputs: committed, document }),
  };
}
