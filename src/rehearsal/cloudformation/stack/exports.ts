import { ServiceError } from '../../service.ts';
import type { RehearsalState } from '../../state.ts';
import { stacksOf } from './find-stack.ts';
import type { StackState } from './stack-state.ts';

/** An output that other stacks of the account and region may import. */
export interface StackExport {
  readonly name: string;
  readonly value: string;
  readonly stack: StackState;
}

/** Everything that is exported in the account and region of a stack. */
export function exportsOf(state: RehearsalState, accountId: string, region: string): readonly StackExport[] {
  return [...stacksOf(state, accountId, region).values()]
    .filter(({ deleted }) => deleted === undefined)
    .flatMap((stack) =>
      stack.outputs.flatMap(({ exportName, value }) =>
        exportName === undefined ? [] : [{ name: exportName, value, stack }],
      ),
    );
}

/** Nothing is exported by the name that a template imports. It ends an operation before any resource is touched. */
export class MissingExport extends ServiceError {
  constructor(name: string) {
    super('ValidationError', `No export named ${name} found`);
  }
}

/** The value of Fn::ImportValue. Throws MissingExport. */
export function importedValue(state: RehearsalState, stack: StackState, name: string): string {
  const found = exportsOf(state, stack.accountId, stack.region).find((item) => item.name === name);
  if (found === undefined) throw new MissingExport(name);
  return found.value;
}

/** Names of the stacks that import something by this name, the exporting one left out. */
export function importersOf(state: RehearsalState, exporter: StackState, name: string): readonly string[] {
  return [...stacksOf(state, exporter.accountId, exporter.region).values()]
    .filter((stack) => stack.id !== exporter.id && stack.deleted === undefined && stack.imports.has(name))
    .map((stack) => stack.name);
}
