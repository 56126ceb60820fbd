import { Masks } from '../contract/masks.ts';
import { printable } from '../contract/printable.ts';
import { outsideWorld } from '../outside-world.ts';
import { isStepName, STEPS } from '../steps/steps.ts';
import { type CommandLine, USAGE_EXIT_CODE } from './command.ts';
import { terminalInputs } from './inputs.ts';
import { terminalRunner } from './runner.ts';

/** `aws-account-steps <command> …`: the exit code is the step's own; 2 for a command that is none. */
export async function runCommandLine(line: CommandLine): Promise<number> {
  const [command = 'help', ...args] = line.arguments;
  if (isStepName(command)) return runStepOnTerminal(command, args, line);
  switch (command) {
    case 'demo': {
      const { runDemo } = await import('../demo/demo.ts');
      return runDemo({
        packageRoot: line.packageRoot,
        arguments: args,
        stdout: line.stdout,
        environment: line.environment,
      });
    }
    case 'rehearse': {
      const { rehearse } = await import('./rehearse.ts');
      return rehearse(args, line);
    }
    case 'help':
    case '--help':
    case '-h':
      line.stdout(await helpText(line));
      return 0;
    default:
      line.stderr(`There is no command "${command}".\n\n${await helpText(line)}`);
      return USAGE_EXIT_CODE;
  }
}

async function runStepOnTerminal(
  name: keyof typeof STEPS,
  args: readonly string[],
  line: CommandLine,
): Promise<number> {
  const step = await STEPS[name]();
  const masks = new Masks();
  const options = terminalInputs(step.inputs, args, line.environment, masks.add);
  if (options.help) {
    const { usage } = await import('./usage.ts');
    line.stdout(await usage(name, step.inputs, line.packageRoot));
    return 0;
  }
  const runner = terminalRunner(line.stderr, masks, options.debug, line.applyEdits);
  const world = outsideWorld({
    environment: line.environment,
    log: runner.log,
    mask: masks.add,
    packageRoot: line.packageRoot,
    folder: line.folder,
  });
  const exitCode = await step.run(options.inputs, world, runner);
  const { outputs, document } = runner.result();
  if (options.json && document !== undefined) {
    line.stdout(options.showSecrets ? document : masks.hide(document));
    return exitCode;
  }
  const shown = Object.entries(outputs).map(
    ([output, value]) => [output, options.showSecrets ? value : masks.hide(value)] as const,
  );
  line.stdout(
    printable(
      options.json
        ? `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`
        : shown
            .map(line.interactive ? outputForPeople : ([output, value]) => `${output}=${value}\n`)
            .join(''),
    ),
  );
  return exitCode;
}

/** The longest value that one reads at a terminal. */
const READABLE = 160;

/** One output where a person reads along: what is empty is left out, what is long is cut. Programs get everything. */
function outputForPeople([output, value]: readonly [string, string]): string {
  if (value === '') return '';
  if (value.length <= READABLE) return `${output}=${value}\n`;
  return `${output}=${value.slice(0, READABLE)}… (${value.length} characters; --json prints all)\n`;
}

async function helpText({ packageRoot }: CommandLine): Promise<string> {
  const { overview } = await import('./usage.ts');
  return overview(packageRoot);
}
