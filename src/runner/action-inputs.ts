import type { Action, UsesStep } from './definitions.ts';
import { type ExpressionScope, expandText } from './expressions.ts';
import type { StepLog } from './step-log.ts';

/**
 * The inputs of an action for one use: what `with:` says, and the defaults of action.yml for the rest. An input that
 * is required and missing is left out, as on GitHub: it is for the action to notice.
 */
export function actionInputs(
  action: Action,
  step: UsesStep,
  scope: ExpressionScope,
): Readonly<Record<string, string>> {
  const inputs: Record<string, string> = {};
  for (const [name, text] of step.with) inputs[name.toLowerCase()] = expandText(text, scope);
  for (const input of action.inputs) {
    const name = input.name.toLowerCase();
    if (inputs[name] === undefined) inputs[name] = expandText(input.default ?? '', defaultScope(scope));
  }
  return inputs;
}

/** Warns as GitHub does about inputs that the action does not have or no longer wants. */
export function warnAboutInputs(action: Action, step: UsesStep, log: StepLog): void {
  const known = new Map(action.inputs.map((input) => [input.name.toLowerCase(), input]));
  for (const name of step.with.keys()) {
    const deprecation = known.get(name.toLowerCase())?.deprecation;
    if (deprecation !== undefined) {
      log.warning(`Input '${name}' has been deprecated with message: ${deprecation}`);
    }
  }
  const unexpected = [...step.with.keys()].filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length > 0) {
    const valid = action.inputs.map((input) => input.name);
    log.warning(
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid.join("', '")}']`,
    );
  }
}

/** `role-to-assume` becomes `INPUT_ROLE-TO-ASSUME`. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  );
}

/** Defaults see less than `with:` does. */
function defaultScope(scope: ExpressionScope): ExpressionScope {
  const { github, runner, job, matrix, strategy } = scope.contexts;
  return { ...scope, contexts: { github, runner, job, matrix, strategy } };
}
