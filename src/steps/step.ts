import type { Runner } from '../contract/runner.ts';
import type { StepError } from '../contract/step-error.ts';
import type { InputSpec, InputsOf } from './input-spec.ts';
import type { World } from './world.ts';

/**
 * One action. The order is fixed by `runStep` and is what keeps promises: inputs are read once and completely, the
 * work has no way to publish, and publishing happens in one place after everything was proven.
 */
export interface Step<Spec extends InputSpec, Inputs, Outcome> {
  readonly name: string;
  /** Every input of the action; action.yml is checked against it. */
  readonly inputs: Spec;
  /** Every output that the step may set under a fixed name; action.yml is checked against it. */
  readonly outputs: readonly string[];
  /**
   * The rules between inputs. Throws InputError with all that is broken. Inputs with faults of their own cannot be read
   * here (see input-rules.ts), so that one error tells both kinds of faults.
   */
  parse(values: InputsOf<Spec>): Inputs | Promise<Inputs>;
  run(inputs: Inputs, world: World): Promise<Outcome>;
  /** The only writer of outputs, variables, state, annotations and the summary. */
  publish(outcome: Outcome, runner: Runner): Promise<void>;
  /** What makes the step fail although it did its work; asked after `publish`, so that a failing report is written. */
  verdict(outcome: Outcome): StepError | undefined;
}
