import { StepError } from '../../contract/step-error.ts';
import type { SourceText } from '../../policy-sources/places.ts';
import { readSourceText } from '../../policy-sources/source-text.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { Files } from '../world.ts';

/** A file of the user that is not what it should be. */
export function badFile(path: string, form: string, problem: string): StepError {
  return new StepError({
    code: 'invalid-file',
    fault: 'user',
    message: `"${path}" is not ${form}: ${problem}.`,
    remedy: 'Correct the file; docs/audit-trust.md shows its format.',
  });
}

/** The text of a file that was named. Throws StepError when it is not there. */
export async function readNamedFile(files: Files, path: string, input: string): Promise<string> {
  const text = await files.read(path);
  if (text !== undefined) return text;
  throw new StepError({
    code: 'no-such-file',
    fault: 'user',
    message: `There is no file "${path}".`,
    remedy: `Correct "${input}", and check out the repository before this step.`,
  });
}

/** A YAML or JSON file of the user. `form` says what it should be. Throws StepError. */
export function readStructured(path: string, text: string, form: string): SourceText {
  try {
    return readSourceText(text);
  } catch (error) {
    if (error instanceof PolicyDocumentError) throw badFile(path, form, error.message);
    throw error;
  }
}
