import { printable } from '../contract/printable.ts';
import type { AnnotationLevel, ApplyEdits, FileEdit, Log, Runner } from '../contract/runner.ts';
import { appendToFiles, FILE_VARIABLES, fileCommand } from './file-commands.ts';
import { plainLine, workflowCommand } from './workflow-commands.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Write = (text: string) => void;

/** GitHub aborts the upload of a longer summary, so the rest is cut off with a word about it. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const CUT = '\n\n(The summary was cut here: GitHub accepts 1 MiB per step.)\n';

/** The log of a step on a GitHub runner. */
export function githubLog(write: Write): Log {
  return {
    info: (line) => write(plainLine(line)),
    debug: (line) => write(workflowCommand('debug', {}, line)),
    async group(title, work) {
      write(workflowCommand('group', {}, title));
      try {
        return await work();
      } finally {
        write(workflowCommand('endgroup', {}, ''));
      }
    },
  };
}

/**
 * Hides a value and each of its lines. The runner matches masks line by line, and a value can reach the log in pieces.
 */
export function githubMask(write: Write): (value: string) => void {
  const known = new Set<string>();
  return (value) => {
    for (const part of [value, ...value.split(/\r?\n/)]) {
      if (part.trim() === '' || known.has(part)) continue;
      known.add(part);
      write(workflowCommand('add-mask', {}, part));
    }
  };
}

/** The runner of a step on GitHub: commands on stdout, and files named by the environment. */
export function githubRunner(environment: Environment, write: Write, applyEdits: ApplyEdits): Runner {
  let edits: FileEdit[] = [];
  const kept = { output: '', environment: '', state: '', summary: '' };
  const files = Object.entries(FILE_VARIABLES) as [keyof typeof kept, string][];
  return {
    log: githubLog(write),
    mask: githubMask(write),
    setOutput(name, value) {
      kept.output += fileCommand(name, value);
    },
    exportVariable(name, value) {
      kept.environment += fileCommand(name, value);
    },
    saveState(name, value) {
      kept.state += fileCommand(name, value);
    },
    editFile(edit) {
      edits.push(edit);
    },
    annotate(level: AnnotationLevel, message, place = {}) {
      const properties = { title: place.title, file: place.file, line: place.line };
      write(workflowCommand(level, properties, printable(message)));
    },
    summarize(markdown) {
      kept.summary += `${markdown}\n`;
    },
    discard() {
      edits = [];
      for (const [kind] of files) kept[kind] = '';
    },
    async commit() {
      const takeBack = applyEdits(edits);
      edits = [];
      kept.summary = withinLimit(kept.summary);
      try {
        appendToFiles(
          files.map(([kind, variable]) => ({ variable, path: environment[variable], content: kept[kind] })),
        );
      } catch (error) {
        takeBack();
        throw error;
      }
      for (const [kind] of files) kept[kind] = '';
    },
  };
}

function withinLimit(summary: string): string {
  const bytes = Buffer.from(summary, 'utf8');
  if (bytes.length <= SUMMARY_LIMIT_BYTES) return summary;
  const room = SUMMARY_LIMIT_BYTES - Buffer.byteLength(CUT);
  // A cut inside a character leaves U+FFFD at the end; it is dropped.
  return `${bytes
    .subarray(0, room)
    .toString('utf8')
    .replace(/\uFFFD$/, '')}${CUT}`;
}
