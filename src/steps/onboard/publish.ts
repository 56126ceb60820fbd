import type { Runner } from '../../contract/runner.ts';
import type { StepError } from '../../contract/step-error.ts';
import { auditTrust } from '../audit-trust/step.ts';
import { confirmOutputs, confirmVerdict, publishConfirm } from '../confirm/publish.ts';
import { deployOutputs, deployVerdict, publishDeploy } from '../deploy/publish.ts';
import { loginOutputs } from '../login/outputs.ts';
import { publishLogin } from '../login/publish.ts';
import type { OnboardOutcome } from './run.ts';

export const onboardOutputs = [
  ...loginOutputs,
  ...deployOutputs,
  ...confirmOutputs,
  ...auditTrust.outputs,
] as const;

/**
 * Publishes what each of the four has to hand over, in their order. The login's `RoleArn` stays the login's: a stack's
 * output of that name is in `stack-outputs`.
 */
export async function publishOnboard(
  { login, deploy, confirm, audit }: OnboardOutcome,
  runner: Runner,
): Promise<void> {
  await publishLogin(login, runner);
  await publishDeploy(deploy, runner, onboardOutputs);
  if (confirm !== undefined) await publishConfirm(confirm, runner);
  if (audit !== undefined) await auditTrust.publish(audit, runner);
}

/** The first of the four that failed; the others have had their say in `publish`. */
export function onboardVerdict({ deploy, confirm, audit }: OnboardOutcome): StepError | undefined {
  return (
    deployVerdict(deploy) ??
    (confirm === undefined ? undefined : confirmVerdict(confirm)) ??
    (audit === undefined ? undefined : auditTrust.verdict(audit))
  );
}
