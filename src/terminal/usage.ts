import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { wrap } from '../demo/text-width.ts';
import type { InputSpec } from '../steps/input-spec.ts';
import { STEPS, type StepName } from '../steps/steps.ts';

const WIDTH = 100;

/** What an action.yml says about itself, in words for people. */
interface ActionFile {
  readonly description: string;
  readonly inputs?: Readonly<Record<string, { readonly description: string }>>;
}

/** All commands, each with what it does. */
export async function overview(packageRoot: URL): Promise<string> {
  const names = Object.keys(STEPS) as StepName[];
  const steps = await Promise.all(
    names.map(async (name) => [name, (await actionFile(name, packageRoot)).description] as const),
  );
  const others = [
    ['demo', 'Onboards a rehearsed account from end to end, without any AWS account'],
    ['rehearse', 'Starts the rehearsal AWS and prints the variables that point the AWS tools to it'],
  ] as const;
  const width = Math.max(...[...steps, ...others].map(([name]) => name.length));
  const line = ([name, text]: readonly [string, string]): string => entry(name, width, text);
  return [
    'Usage: aws-account-steps <command> [--<input> <value> …] [--json] [--show-secrets] [--debug]',
    '',
    'Steps, with the inputs of the GitHub actions of the same names (`<step> --help` lists them):',
    ...steps.map(line),
    '',
    'Also:',
    ...others.map(line),
    '',
  ].join('\n');
}

/** The inputs of a step: what each is, and in which form it is given. */
export async function usage(name: StepName, inputs: InputSpec, packageRoot: URL): Promise<string> {
  const file = await actionFile(name, packageRoot);
  const width = Math.max(...Object.keys(inputs).map((input) => input.length)) + '--'.length;
  return [
    `Usage: aws-account-steps ${name} [--<input> <value> …]`,
    '',
    ...wrap(`${file.description}.`, WIDTH),
    '',
    ...Object.entries(inputs).map(([input, { form, required, default: fallback, secret }]) => {
      const notes = [form, ...(required ? ['required'] : []), ...defaultOf(fallback)];
      const hint = secret
        ? [`better as INPUT_${input.toUpperCase().replaceAll('-', '_')} in the environment`]
        : [];
      const text = `${file.inputs?.[input]?.description ?? ''} (${[...notes, ...hint].join('; ')})`;
      return entry(`--${input}`, width, text.trim());
    }),
    '',
  ].join('\n');
}

/** An expression is what a workflow falls back to; here there is none. */
function defaultOf(fallback: string | undefined): readonly string[] {
  return fallback === undefined || fallback === '' || fallback.includes('${{') ? [] : [`default ${fallback}`];
}

function entry(name: string, width: number, text: string): string {
  const lines = wrap(text, WIDTH - width - 4);
  return lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`).join('\n');
}

async function actionFile(name: StepName, packageRoot: URL): Promise<ActionFile> {
  const path = name === 'onboard' ? 'action.yml' : `actions/${name}/action.yml`;
  return parse(await readFile(new URL(path, packageRoot), 'utf8'));
}
