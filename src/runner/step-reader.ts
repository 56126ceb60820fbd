import type { Step } from './definitions.ts';
import { Unsupported } from './problem.ts';
import { childOf, textOf, textsOf, type Yaml } from './yaml-tree.ts';

/** What GitHub's parser made of a step: its id, if it had to make one up, and its completed condition. */
export interface ParsedStep {
  readonly id: string;
  readonly condition: string;
}

/** Keys of a step that mean running beside other steps; this runner runs one step after the other. */
const BACKGROUND_KEYS = ['background', 'wait', 'wait-all', 'cancel', 'parallel'];

/** Reads the steps of a job or of a composite action; `parsed` are the same steps, in order, from GitHub's parser. */
export function readSteps(steps: Yaml | undefined, parsed: readonly ParsedStep[]): readonly Step[] {
  if (steps?.kind !== 'list') return [];
  return steps.items.map((step, index) => readStep(step, parsed[index]));
}

function readStep(step: Yaml, parsed: ParsedStep | undefined): Step {
  for (const key of BACKGROUND_KEYS) {
    const found = childOf(step, key);
    if (found !== undefined) throw new Unsupported(`\`${key}:\` (steps side by side)`, found.place);
  }
  const givenId = textOf(childOf(step, 'id'));
  const base = {
    place: step.place,
    id: givenId ?? (parsed === undefined || parsed.id === '' ? '__run' : parsed.id),
    named: givenId !== undefined,
    name: textOf(childOf(step, 'name')),
    condition: parsed?.condition ?? 'success()',
    env: textsOf(childOf(step, 'env')),
    continueOnError: textOf(childOf(step, 'continue-on-error')) ?? 'false',
    timeoutMinutes: textOf(childOf(step, 'timeout-minutes')),
  };
  const uses = childOf(step, 'uses');
  if (uses !== undefined) {
    const target = textOf(uses) ?? '';
    if (target.startsWith('docker://')) throw new Unsupported('`uses: docker://…`', uses.place);
    return { kind: 'uses', ...base, uses: target, with: textsOf(childOf(step, 'with')) };
  }
  return {
    kind: 'run',
    ...base,
    script: textOf(childOf(step, 'run')) ?? '',
    shell: textOf(childOf(step, 'shell')),
    workingDirectory: textOf(childOf(step, 'working-directory')),
  };
}
