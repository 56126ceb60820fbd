import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InvalidFile, Unsupported } from '../runner/problem.ts';
import { breakTrust, judgeRefusal, promiseLines } from './broken-trust.ts';
import { closing, inventoryOf } from './closing.ts';
import { createPaint, wantsColours } from './paint.ts';
import { createRunView } from './run-view.ts';
import { openScene } from './scene.ts';

export interface DemoOptions {
  /** Where `examples/`, `actions/` and `dist/` are. */
  readonly packageRoot: URL;
  readonly arguments: readonly string[];
  readonly stdout: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const USAGE = `Usage: aws-account-steps demo [--example <name>] [--break-trust] [--verbose]

Runs examples/onboard.yml step by step on a rehearsal AWS on this machine. No AWS account is needed or touched.

  --example      another workflow of examples/, for example audit-trust
  --break-trust  first lets the role of the account trust another repository, to show how the refused login explains itself
  --verbose      shows the lines that GitHub's log folds, and debug lines
`;

/**
 * Onboards a rehearsed account from end to end and shows what GitHub would show.
 * @returns the exit code: 0 when the workflow succeeded; with `--break-trust`, when the refusal was explained as promised;
 *   2 for arguments that make no sense
 */
export async function runDemo(options: DemoOptions): Promise<number> {
  const { stdout } = options;
  const flags = readFlags(options.arguments);
  if (typeof flags === 'string') {
    stdout(`${flags}\n\n${USAGE}`);
    return 2;
  }
  if (flags.help) {
    stdout(USAGE);
    return 0;
  }
  const paint = createPaint(wantsColours(options.environment, process.stdout.isTTY === true));
  const columns = Math.min(140, Math.max(72, process.stdout.columns ?? 120));
  const view = createRunView({
    write: stdout,
    paint,
    columns,
    wrapLog: process.stdout.columns !== undefined,
    verbose: flags.verbose,
  });
  if (!existsSync(new URL(`examples/${flags.example}.yml`, options.packageRoot))) {
    stdout(`There is no example "${flags.example}".\n\n${USAGE}`);
    return 2;
  }
  const scene = await openScene(options.packageRoot);
  try {
    const { rehearsal } = scene;
    const before = inventoryOf(rehearsal.state);
    stdout(
      `${paint.bold('A rehearsal AWS runs on')} ${rehearsal.url}${paint.bold('; nothing here reaches a real account.')}\n`,
    );
    if (flags.breakTrust) stdout(`${breakTrust(rehearsal.state)}\n`);
    stdout('\n');
    const run = await scene.run(`${flags.example}.yml`, view);
    if (!flags.breakTrust) {
      stdout(`\n${closing({ run, example: flags.example, before, rehearsal, paint }).join('\n')}\n`);
      return run.conclusion === 'success' ? 0 : 1;
    }
    const promises = await judgeRefusal(run, scene, `${flags.example}.yml`);
    stdout(`\n${promiseLines(promises, paint).join('\n')}\n`);
    return promises.every(({ kept }) => kept) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InvalidFile || error instanceof Unsupported)) throw error;
    stdout(`\n${paint.red(error.message)}\n`);
    return 1;
  } finally {
    await scene.close();
  }
}

interface Flags {
  /** The file's name without its ending. */
  readonly example: string;
  readonly breakTrust: boolean;
  readonly verbose: boolean;
  readonly help: boolean;
}

function readFlags(args: readonly string[]): Flags | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        example: { type: 'string', default: 'onboard' },
        'break-trust': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { example } = values;
    if (!/^[\w-]+$/.test(example))
      return `"--example" must be the name of a workflow in examples/, without .yml`;
    return { example, breakTrust: values['break-trust'], verbose: values.verbose, help: values.help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
