import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';
import type { Action, ActionInput, CompositeRuns, NodeRuns } from './definitions.ts';
import { InvalidFile, type Place, Unsupported } from './problem.ts';
import { readSteps } from './step-reader.ts';
import { childOf, readYaml, textOf, type Yaml } from './yaml-tree.ts';

/**
 * Reads the action.yml (or action.yaml) of a folder.
 * @param usedAt the step that names the action, for messages
 * @throws InvalidFile when there is none, or with all faults that GitHub's own parser finds
 * @throws Unsupported for Docker actions and for Node versions that runners no longer have
 */
export function readAction(folder: string, shownAs: string, usedAt: Place): Action {
  const file = ['action.yml', 'action.yaml'].find((name) => existsSync(join(folder, name)));
  if (file === undefined) {
    throw new InvalidFile(
      `${usedAt.file} (Line: ${usedAt.line}, Col: ${usedAt.column}): Can't find 'action.yml' or 'action.yaml' for ` +
        `'${shownAs}'.${shownAs.startsWith('.') ? ' Did you forget to run actions/checkout before running your local action?' : ''}`,
    );
  }
  const name = `${shownAs}/${file}`;
  const content = readFileSync(join(folder, file), 'utf8');
  const result = parseAction({ name, content }, new NoOperationTraceWriter());
  const faults = () => result.context.errors.getErrors().map((error) => error.message);
  if (result.value === undefined || faults().length > 0) throw invalid(name, faults());
  const template = convertActionTemplate(result.context, result.value);
  if (faults().length > 0) throw invalid(name, faults());

  const root = readYaml(name, content);
  const runs = childOf(root, 'runs') ?? root;
  const using = textOf(childOf(runs, 'using')) ?? '';
  const base = { file: name, folder, name: template.name, inputs: inputsOf(childOf(root, 'inputs')) };
  if (using === 'composite') {
    const parsed = template.runs.using === 'composite' ? template.runs.steps : [];
    const steps = parsed.map((step) => ({ id: step.id, condition: step.if?.expression ?? 'success()' }));
    return { ...base, runs: compositeOf(root, runs, steps) };
  }
  if (using !== 'node24') {
    const why = /^node(12|16|20)$/.test(using) ? ` (runners no longer have ${using}; use node24)` : '';
    throw new Unsupported(`\`using: ${using}\`${why}`, childOf(runs, 'using')?.place ?? runs.place);
  }
  return { ...base, runs: nodeOf(runs) };
}

function invalid(name: string, faults: readonly string[]): InvalidFile {
  return new InvalidFile([`${name} is not a valid action:`, ...faults].join('\n'));
}

function nodeOf(runs: Yaml): NodeRuns {
  return {
    kind: 'node',
    main: textOf(childOf(runs, 'main')) ?? '',
    pre: textOf(childOf(runs, 'pre')),
    preCondition: textOf(childOf(runs, 'pre-if')) ?? 'always()',
    post: textOf(childOf(runs, 'post')),
    postCondition: textOf(childOf(runs, 'post-if')) ?? 'always()',
  };
}

function compositeOf(root: Yaml, runs: Yaml, parsed: Parameters<typeof readSteps>[1]): CompositeRuns {
  const outputs = childOf(root, 'outputs');
  return {
    kind: 'composite',
    steps: readSteps(childOf(runs, 'steps'), parsed),
    outputs: new Map(
      (outputs?.kind === 'map' ? outputs.entries : []).map(({ key, value }) => [
        key,
        textOf(childOf(value, 'value')) ?? '',
      ]),
    ),
  };
}

function inputsOf(inputs: Yaml | undefined): readonly ActionInput[] {
  if (inputs?.kind !== 'map') return [];
  return inputs.entries.map(({ key, value }) => ({
    name: key,
    required: textOf(childOf(value, 'required')) === 'true',
    default: textOf(childOf(value, 'default')),
    deprecation: textOf(childOf(value, 'deprecationMessage')),
  }));
}
