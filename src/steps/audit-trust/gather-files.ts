import { StepError } from '../../contract/step-error.ts';
import { readPolicyFile } from '../../policy-sources/read-policy-file.ts';
import type { PolicySource } from '../../trust/findings/policy-report.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { Files } from '../world.ts';
import { faultsOf, type Gathered } from './gathered.ts';
import { isInShard, type Shard } from './shard.ts';

/** Reads policy files, one after the other. A glob without any file is the user's mistake: throws StepError. */
export async function* gatherFiles(
  globs: readonly string[],
  files: Files,
  shard: Shard | undefined,
): AsyncGenerator<Gathered> {
  for (const path of await findAll(globs, files, 'policy-files')) {
    if (!isInShard(shard, path)) continue;
    const text = await files.read(path);
    if (text === undefined) throw noFiles(path, 'policy-files');
    yield readFile(text, { kind: 'file', name: path });
  }
}

/** The files of all globs, each once. Throws StepError for a glob without any file. */
export async function findAll(
  globs: readonly string[],
  files: Files,
  input: string,
): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const glob of globs) {
    const found = await files.find(glob);
    if (found.length === 0) throw noFiles(glob, input);
    for (const path of found) paths.add(path);
  }
  return paths;
}

function readFile(text: string, source: PolicySource): Gathered {
  try {
    const found = readPolicyFile(text);
    return {
      policies: found.flatMap(({ policy, id, roleArn, complete, faults, document, line }) => {
        if (policy === undefined) return [];
        const names = [...(id === undefined ? [] : [id, id.slice(id.lastIndexOf('/') + 1)]), source.name];
        const leftOut = faultsOf(faults, source, line);
        return [{ policy, complete, leftOut, source, id: id ?? source.name, names, roleArn, document, line }];
      }),
      undetermined: found.flatMap(({ policy, faults, line }) =>
        policy === undefined ? faultsOf(faults, source, line) : [],
      ),
    };
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    return { policies: [], undetermined: faultsOf(error.faults, source, () => undefined) };
  }
}

function noFiles(glob: string, input: string): StepError {
  return new StepError({
    code: 'no-policy-files',
    fault: 'user',
    message: `No file matches "${glob}".`,
    remedy: `Correct "${input}", and check out the repository before this step.`,
  });
}
