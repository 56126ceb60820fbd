import { writeSync } from 'node:fs';
import { codeOf } from './private-file.ts';

const STDOUT = 1;

/**
 * Writes to stdout at once, without the stream that Node would first make of it: that takes longer than a login's own work.
 * A reader that is too slow for that gets the rest by the stream.
 */
export function writeStdout(): (text: string) => void {
  let direct = true;
  return (text) => {
    let rest = Buffer.from(text, 'utf8');
    try {
      while (direct && rest.length > 0) rest = rest.subarray(writeSync(STDOUT, rest));
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      direct = false;
    }
    if (rest.length > 0) process.stdout.write(rest);
  };
}
