import { Masks } from '../contract/masks.ts';
import { printable } from '../contract/printable.ts';
import { outsideWorld } from '../outside-world.ts';
import type { InputSpec } from '../steps/input-spec.ts';
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
      line.stdout(overview());
      return 0;
    default:
      line.stderr(`There is no command "${command}".\n\n${overview()}`);
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
    line.stdout(usage(name, step.inputs));
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
        : shown.map(([output, value]) => `${output}=${value}\n`).join(''),
    ),
  );
  return exitCode;
}

function overview(): string {
  return [
    'Usage: aws-account-steps <command> [--<input> <value> …] [--json] [--show-secrets] [--debug]',
    '',
    'Steps, with the inputs of the GitHub actions of the same names (`<step> --help` lists them):',
    ...Object.keys(STEPS).map((name) => `  ${name}`),
    '',
    'Also:',
    '  demo      onboards a rehearsed account from end to end, without any AWS account',
    '  rehearse  starts the rehearsal AWS and prints the variables that point the AWS tools to it',
    '',
  ].join('\n');
}

function usage(name: string, inputs: InputSpec): string {
  const width = Math.max(...Object.keys(inputs).map((input) => input.length));
  return [
    `Usage: aws-account-steps ${name} [--<input> <value> …]`,
    '',
    ...Object.entries(inputs).map(([input, { form, required, default: fallback, secret }]) => {
      const notes = [form, ...(required ? ['required'] : []), ...(fallback ? [`default ${fallback}`] : [])];
      const hint = secret
        ? `; better as INPUT_${input.toUpperCase().replaceAll('-', '_')} in the environment`
        : '';
      return `  --${input.padEnd(width)}  ${notes.join('; ')}${hint}`;
    }),
    '',
  ].join('\n');
}
