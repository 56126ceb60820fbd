import { ServiceError } from '../../service.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { exportsOf, importersOf } from '../stack/exports.ts';
import type { StackOutput } from '../stack/stack-state.ts';
import { evaluateText } from '../template/evaluate.ts';
import type { Scope } from '../template/scope.ts';
import { templateError } from '../template/template-error.ts';
import { liveScope, type StackRun } from './run.ts';

/** Evaluates the outputs whose condition holds. Throws a ValidationError. */
export function evaluateOutputs(deployment: Deployment, scope: Scope): readonly StackOutput[] {
  return [...deployment.template.outputs.values()]
    .filter(({ condition }) => condition === undefined || deployment.conditions.get(condition) === true)
    .map(({ name, value, description, exportName }) => ({
      name,
      value: evaluateText(
        value,
        scope,
        `Template format error: The Value field of every Outputs member must evaluate to a String. (output ${name})`,
      ),
      description,
      exportName:
        exportName === undefined
          ? undefined
          : evaluateText(exportName, scope, 'Template format error: Output export names must be strings.'),
    }));
}

/** Sets a stack's outputs and exports. Gives what is wrong with them, in which case they stay as they were. */
export function setOutputs(run: StackRun, deployment: Deployment): string | undefined {
  try {
    const outputs = evaluateOutputs(deployment, liveScope(run, deployment));
    checkExports(run, outputs);
    run.stack.outputs = outputs;
    return undefined;
  } catch (cause) {
    if (cause instanceof ServiceError) return `${cause.message.replace(/\.$/, '')}. `;
    throw cause;
  }
}

/** Checks that nobody else exports the same names, and that nobody uses the ones that would go or change. */
function checkExports(run: StackRun, outputs: readonly StackOutput[]): void {
  const others = exportsOf(run.call.state, run.stack.accountId, run.stack.region).filter(
    ({ stack }) => stack.id !== run.stack.id,
  );
  for (const { exportName } of outputs) {
    const other = others.find(({ name }) => name === exportName);
    if (other !== undefined) {
      throw templateError(
        `Export with name ${exportName} is already exported by stack ${other.stack.name}. Exported names must be unique in a region of an account.`,
      );
    }
  }
  for (const old of run.stack.outputs) {
    if (old.exportName === undefined) continue;
    const kept = outputs.find(({ exportName }) => exportName === old.exportName);
    const [user] = importersOf(run.call.state, run.stack, old.exportName);
    if (user === undefined || kept?.value === old.value) continue;
    const verb = kept === undefined ? 'deleted' : 'updated';
    throw templateError(`Export ${old.exportName} cannot be ${verb} as it is in use by ${user}`);
  }
}
