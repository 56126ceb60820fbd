import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How a script file is given to a shell. `{0}` is the file. */
interface Shell {
  readonly command: string;
  readonly arguments: string;
  readonly extension: string;
}

/** The built-in shells and their options, as GitHub documents them for `shell:`. */
const SHELLS: Readonly<Record<string, Shell>> = {
  bash: { command: 'bash', arguments: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
  sh: { command: 'sh', arguments: '-e {0}', extension: '.sh' },
  pwsh: { command: 'pwsh', arguments: "-command . '{0}'", extension: '.ps1' },
  python: { command: 'python', arguments: '{0}', extension: '.py' },
};

export interface ScriptCommand {
  readonly file: string;
  readonly arguments: (scriptFile: string) => readonly string[];
  readonly extension: string;
  /** How GitHub shows it after `shell:`. */
  readonly shown: string;
  /** What is written to the script file. */
  readonly wrap: (script: string) => string;
}

/**
 * Finds the shell of a `run` step.
 * @param shell a built-in name, a command line with `{0}`, or undefined for the default: bash without pipefail
 * @param path the `PATH` of the step
 * @throws Error when the shell is not known or not installed
 */
export function findShell(shell: string | undefined, path: string): ScriptCommand {
  if (shell === undefined || shell === '') {
    const file = which('bash', path) ?? which('sh', path);
    if (file === undefined) throw new Error('Neither bash nor sh was found in PATH');
    return scriptCommand(file, '-e {0}', '.sh');
  }
  const known = SHELLS[shell];
  const [command = shell, ...options] = shell.split(' ');
  const pattern = known?.arguments ?? (options.join(' ') || SHELLS[command]?.arguments) ?? '';
  if (!pattern.includes('{0}')) {
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  }
  const file = which(known?.command ?? command, path);
  if (file === undefined) throw new Error(`The shell '${command}' is not installed on this machine`);
  return scriptCommand(file, pattern, SHELLS[command]?.extension ?? '', command === 'pwsh');
}

function scriptCommand(file: string, pattern: string, extension: string, powershell = false): ScriptCommand {
  return {
    file,
    extension,
    shown: `${file} ${pattern}`,
    arguments: (scriptFile) =>
      powershell
        ? ['-command', `. '${scriptFile}'`]
        : pattern.split(/ +/).map((word) => word.replaceAll('{0}', scriptFile)),
    wrap: (script) =>
      powershell
        ? [
            "$ErrorActionPreference = 'stop'",
            script,
            'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
          ].join('\n')
        : script,
  };
}

function which(command: string, path: string): string | undefined {
  if (command.includes('/')) return isExecutable(command) ? command : undefined;
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
