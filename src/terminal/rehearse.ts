import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createState } from '../rehearsal/create-state.ts';
import { dumpState } from '../rehearsal/dump.ts';
import { callReport } from '../rehearsal/report/call-report.ts';
import { type Rehearsal, startRehearsal } from '../rehearsal/server.ts';
import { rehearsalLines } from '../report/rehearsal-report.ts';
import { type CommandLine, USAGE_EXIT_CODE } from './command.ts';
import { type RehearseOptions, readRehearseOptions } from './rehearse-options.ts';

/**
 * `rehearse [--port 4566] [--seed world.yml] [--speed 60] [--dump state.json] [--report report.json]
 * [--instance-role arn] [--container-role arn]`: runs the rehearsal
 * AWS until it is interrupted, after printing the variables that point the AWS command line, the SDKs and these steps to
 * it. At the end it says what was called, and what that needs in a real account.
 */
export async function rehearse(args: readonly string[], line: CommandLine): Promise<number> {
  const started = await start(args);
  if ('problem' in started) {
    line.stderr(`${started.problem}\n`);
    return USAGE_EXIT_CODE;
  }
  const { rehearsal, options } = started;
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  const environment = {
    ...rehearsal.environment,
    ...(options.job === undefined ? {} : rehearsal.githubJob(options.job)),
  };
  line.stderr(`This is a rehearsal, not AWS. It listens on ${rehearsal.url} until you press Ctrl+C.\n`);
  for (const [name, value] of Object.entries(environment)) line.stdout(`export ${name}=${value}\n`);
  if (options.ready !== undefined) {
    // Renamed, so that whoever waits for the file never sees half of it.
    await writeJson(`${options.ready}.part`, { url: rehearsal.url, pid: process.pid, environment });
    await rename(`${options.ready}.part`, options.ready);
  }
  await ended;
  const report = callReport(rehearsal.requests);
  for (const each of rehearsalLines(report)) line.stderr(`${each}\n`);
  if (options.report !== undefined) await writeJson(options.report, report);
  if (options.dump !== undefined) await writeJson(options.dump, dumpState(rehearsal.state));
  await rehearsal.close();
  return 0;
}

/** Only the user may read it: the file that says "ready" may hold the token that asks for ID tokens. */
async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

type Started =
  | { readonly rehearsal: Rehearsal; readonly options: RehearseOptions }
  | { readonly problem: string };

/** The running rehearsal, or what is wrong with the options, the seed or the port. */
async function start(args: readonly string[]): Promise<Started> {
  try {
    const options = readRehearseOptions(args);
    const { port, seed, speed, realIssuer: url, realIssuerKeys: keysUrl } = options;
    const state = createState();
    const rehearsal = await startRehearsal({
      state,
      port,
      machine: { instance: options.instanceRole, container: options.containerRole },
      ...(seed === undefined ? {} : { seed: await readFile(seed, 'utf8'), seedFolder: dirname(seed) }),
      ...(url === undefined ? {} : { realIssuer: { url, ...(keysUrl === undefined ? {} : { keysUrl }) } }),
    });
    // The command line counts before the seed.
    if (speed !== undefined) state.setSpeed(speed);
    return { rehearsal, options };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
