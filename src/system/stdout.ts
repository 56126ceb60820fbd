import { writeSync } from 'node:fs';
import { codeOf } from './private-file.ts';

const STDOUT = 1;

export interface Stdout {
  readonly write: (text: string) => void;
  /** Calls back once the reader has everything. */
  readonly whenWritten: (then: () => void) => void;
}

/**
 * Writes to stdout at once, without the stream that Node would first make of it: that takes longer than a login's own work.
 * A reader that is too slow for that gets the rest by the stream.
 */
export function directStdout(): Stdout {
  let direct = true;
  return {
    write(text) {
      let rest = Buffer.from(text, 'utf8');
      try {
        while (direct && rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') throw error;
        direct = false;
      }
      if (rest.length > 0) process.stdout.write(rest);
    },
    whenWritten(then) {
      if (direct) then();
      else process.stdout.write('', then);
    },
  };
}
