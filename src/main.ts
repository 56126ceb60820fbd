import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { githubInputs } from './github/inputs.ts';
import { githubRunner } from './github/runner.ts';
import { outsideWorld } from './outside-world.ts';
import { runStep } from './steps/run-step.ts';
import { STEPS, type StepName } from './steps/steps.ts';
import { applyEdits } from './system/file-edits.ts';
import { directStdout } from './system/stdout.ts';

/**
 * Runs one step on a GitHub runner; the stubs in `dist/` call it. Once its last line is written, the process is ended: what
 * Node would do by itself is to wait for connections and to tidy up memory, for which the job would wait.
 */
export async function main(name: StepName, packageRoot: URL): Promise<void> {
  const environment = quietEnvironment();
  const stdout = directStdout();
  const runner = githubRunner(environment, stdout.write, applyEdits);
  const world = outsideWorld({
    environment,
    log: runner.log,
    mask: runner.mask,
    packageRoot,
    folder: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
  });
  const step = await STEPS[name]();
  const exitCode = await step.run(githubInputs(environment, runner.mask), world, runner);
  stdout.whenWritten(() => process.exit(exitCode));
}

/** The program behind profiles that renew their session; see credential-process.ts. */
export async function credentialProcess(packageRoot: URL): Promise<void> {
  const environment = quietEnvironment();
  const { provideCredentials } = await import('./credential-process.ts');
  process.exitCode = await provideCredentials({
    arguments: process.argv.slice(2),
    environment,
    folder: process.cwd(),
    packageRoot,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  });
}

/** `actions/rehearse`: starts the rehearsal beside the job. It needs a process of its own, which no step's world has. */
export async function rehearse(packageRoot: URL): Promise<void> {
  const environment = quietEnvironment();
  const runner = githubRunner(environment, directStdout().write, applyEdits);
  const folder = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const world = outsideWorld({ environment, log: runner.log, mask: runner.mask, packageRoot, folder });
  const { startStep } = await import('./background/start-step.ts');
  const step = startStep({
    program: fileURLToPath(new URL('dist/cli.js', packageRoot)),
    temporary: environment['RUNNER_TEMP'] ?? tmpdir(),
    workspace: folder,
    files: world.files,
    variable: world.variable,
  });
  process.exitCode = await runStep(step, githubInputs(environment, runner.mask), world, runner);
}

/** Its post step. */
export async function rehearsePost(): Promise<void> {
  const { stopRehearsal } = await import('./background/stop.ts');
  const runner = githubRunner(process.env, directStdout().write, applyEdits);
  const { workspace } = await import('./system/workspace.ts');
  const files = workspace(process.env['GITHUB_WORKSPACE'] ?? process.cwd());
  await stopRehearsal((name) => process.env[name]?.trim() || undefined, files, runner);
}

/** The same steps on a terminal, and the rehearsal and the demo. */
export async function cli(packageRoot: URL): Promise<void> {
  const environment = quietEnvironment();
  // A reader that has seen enough (`… | head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const { runCommandLine } = await import('./terminal/command-line.ts');
  process.exitCode = await runCommandLine({
    arguments: process.argv.slice(2),
    environment,
    folder: process.cwd(),
    packageRoot,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    interactive: process.stdout.isTTY === true,
    applyEdits,
  });
}

/** The SDK is bundled in a version that works on Node 20, so that its warning about later ones would only mislead. */
function quietEnvironment(): NodeJS.ProcessEnv {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return process.env;
}
