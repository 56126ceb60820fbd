import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Rehearsal, startRehearsal } from '../rehearsal/server.ts';
import { type CommandLine, USAGE_EXIT_CODE } from './command.ts';

/**
 * `rehearse [--port 4566] [--seed world.yml]`: runs the rehearsal AWS until it is interrupted, after printing the
 * variables that point the AWS command line, the SDKs and these steps to it.
 */
export async function rehearse(args: readonly string[], line: CommandLine): Promise<number> {
  const rehearsal = await started(args);
  if ('problem' in rehearsal) {
    line.stderr(`${rehearsal.problem}\n`);
    return USAGE_EXIT_CODE;
  }
  line.stderr(`This is a rehearsal, not AWS. It listens on ${rehearsal.url} until you press Ctrl+C.\n`);
  for (const [name, value] of Object.entries(rehearsal.environment)) line.stdout(`export ${name}=${value}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  line.stderr(`${rehearsal.requests.length} calls were made.\n`);
  await rehearsal.close();
  return 0;
}

/** The running rehearsal, or what is wrong with the options, the seed or the port. */
async function started(args: readonly string[]): Promise<Rehearsal | { readonly problem: string }> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string', default: '0' }, seed: { type: 'string' } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return { problem: '"--port" must be a port number from 0 (any free one) to 65535.' };
    }
    return await startRehearsal(
      values.seed === undefined ? { port } : { port, seed: await readFile(values.seed, 'utf8') },
    );
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
