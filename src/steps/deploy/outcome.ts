import type { StepError } from '../../contract/step-error.ts';
import type { FilledField } from '../../registration/form-fields.ts';
import type { ToldOutput } from '../../registration/secret-outputs.ts';
import type { PermissionChanges } from '../../registration/template-permissions/new-permissions.ts';
import type { Deployed } from './execute.ts';
import type { StackSource } from './template-source.ts';

/** What came of showing the deployment on the pull request. A failure is kept, so that the deployment is still published. */
export interface Shared {
  readonly commentUrl?: string;
  readonly failure?: StepError;
}

/** What is about to happen, as it is shown to people. */
export interface ShownPlan {
  /** One sentence each. */
  readonly explanation: readonly string[];
  readonly permissions: PermissionChanges;
  /** What CloudFormation warns of; one sentence each. */
  readonly warnings: readonly string[];
}

export interface DeployOutcome extends Deployed {
  readonly source: StackSource;
  readonly account: string;
  readonly region: string;
  readonly seconds: number;
  readonly failWhenEmpty: boolean;
  readonly plan?: ShownPlan;
  /** What is to be entered at the platform; empty unless the stack is in place. */
  readonly form: readonly FilledField[];
  /** The stack's own outputs, secrets in the clear; none after a failure or a mere plan. */
  readonly outputs: readonly ToldOutput[];
  readonly shared: Shared;
}

/** Whether the stack is as its template says. */
export function isInPlace({ result }: Pick<Deployed, 'result'>): boolean {
  return result === 'created' || result === 'updated' || result === 'unchanged';
}
