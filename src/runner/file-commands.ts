/** A name and its value, as a step wrote it into `GITHUB_ENV`, `GITHUB_OUTPUT` or `GITHUB_STATE`. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads `NAME=value` and `NAME<<DELIMITER` blocks, as the runner does (actions/runner, FileCommandManager.cs). One
 * after the other, because what stands before a fault still counts.
 * @throws Error in the runner's words when a line is neither or a delimiter is missing
 */
export function* parseAssignments(text: string): Generator<Assignment, void, void> {
  const lines = text.split('\n');
  // A final line end closes the last line; it does not start another one.
  if (lines.at(-1) === '') lines.pop();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      const name = line.slice(0, equals);
      if (name === '') throw new Error(`Invalid format '${line}'. Name must not be empty`);
      yield { name, value: line.slice(equals + 1) };
      continue;
    }
    if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    yield { name, value: lines.slice(index + 1, end).join('\n') };
    index = end;
  }
}

/** Reads `GITHUB_PATH`: one folder a line. */
export function parsePaths(text: string): readonly string[] {
  return text.split(/\r\n|\n/).filter((line) => line !== '');
}

/** The runner refuses these in `GITHUB_ENV`, because they would run code in every later step. */
export function isBlockedVariable(name: string): boolean {
  return name.toUpperCase() === 'NODE_OPTIONS';
}

/** A step's summary may have this many bytes; a longer one is dropped as a whole. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;
