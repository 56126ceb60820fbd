// The rehearsal of the bench as a process of its own, so that only the confirm's memory is measured: prints its address
// when everything is deployed, and ends with its input.
import { startRehearsal } from '../../src/rehearsal/server.ts';

const seed = await new Promise<string>((resolve) => {
  let text = '';
  process.stdin.on('data', (part) => {
    text += part;
    if (text.endsWith('\n')) resolve(text);
  });
});
const rehearsal = await startRehearsal({ seed });
console.log(rehearsal.url);
process.stdin.on('end', () => void rehearsal.close());
