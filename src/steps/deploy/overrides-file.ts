import { StepError } from '../../contract/step-error.ts';
import { parseParameterOverrides } from '../../registration/parameter-overrides.ts';
import type { World } from '../world.ts';

/** Whether `parameter-overrides` names a file, as aws-cloudformation-github-deploy and the AWS command line have it. */
export function isFileUrl(text: string): boolean {
  return text.startsWith('file://');
}

/** The parameters in a file that was named so. Throws StepError. */
export async function overridesIn(
  file: string,
  { files }: Pick<World, 'files'>,
): Promise<Readonly<Record<string, string>>> {
  const text = await files.read(pathOf(file));
  const result = text === undefined ? { problem: 'does not exist' } : parseParameterOverrides(text);
  if ('value' in result) return result.value;
  throw new StepError({
    code: 'overrides-unreadable',
    fault: 'user',
    message: `The file of \`parameter-overrides\`, ${file}, ${result.problem}.`,
    remedy:
      'Name a file with a JSON or YAML map, or a list of ParameterKey and ParameterValue. Nothing was changed.',
  });
}

/** `file:///absolute/path` is a URL; `file://path` is how the AWS command line writes a path in the working folder. */
function pathOf(text: string): string {
  return text.startsWith('file:///') && URL.canParse(text)
    ? decodeURIComponent(new URL(text).pathname)
    : text.slice('file://'.length);
}
