import type { Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { formValues } from '../../registration/form-fields.ts';
import { withoutSecrets } from '../../registration/secret-outputs.ts';
import { lineOfResource } from '../../registration/template-lines.ts';
import { changesMarkdown, deployCard } from '../../report/stack-changes.ts';
import { unfinished } from '../follow-stack.ts';
import { operationText } from './operation.ts';
import type { DeployOutcome } from './outcome.ts';
import { digestOf } from './template-text.ts';

export const deployOutputs = [
  'result',
  'stack-id',
  'stack-name',
  'stack-status',
  'change-set-id',
  'change-set-name',
  'has-changes',
  'changes-count',
  'changes-summary',
  'changes-markdown',
  'new-permissions',
  'stack-outputs',
  'form-fields',
  'operation',
  'plan-comment-url',
  'launch-url',
  'template-sha256',
] as const;

/**
 * Hands over what was deployed: our outputs, every output of the stack under its own name, and all of them as one JSON.
 * An output of the stack never takes a name in `taken`; GitHub does not tell `RESULT` from `result`.
 */
export async function publishDeploy(
  outcome: DeployOutcome,
  runner: Runner,
  taken: readonly string[] = deployOutputs,
): Promise<void> {
  const { stack, changeSet, result, outputs } = outcome;
  const changes = changeSet?.changes ?? [];
  const shown = withoutSecrets(outputs);
  const own: Record<(typeof deployOutputs)[number], string> = {
    result,
    'stack-id': stack.id,
    'stack-name': stack.name,
    'stack-status': stack.status,
    'change-set-id': changeSet?.id ?? '',
    'change-set-name': changeSet?.name ?? '',
    'has-changes': String(changeSet !== undefined),
    'changes-count': String(changes.length),
    'changes-summary': JSON.stringify(changes),
    'changes-markdown': changesMarkdown(changes),
    'new-permissions': JSON.stringify(outcome.plan?.permissions.added ?? []),
    operation: outcome.operation === undefined ? '' : operationText(outcome.operation),
    'launch-url': outcome.launchUrl ?? '',
    'template-sha256': outcome.source.template === '' ? '' : digestOf(outcome.source.template),
    'plan-comment-url': outcome.shared.commentUrl ?? '',
    'form-fields': JSON.stringify(formValues(outcome.form)),
    'stack-outputs': JSON.stringify(Object.fromEntries(shown.map(({ name, value }) => [name, value]))),
  };
  for (const name of deployOutputs) runner.setOutput(name, own[name]);
  for (const { name, value } of outputs) {
    if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) {
      runner.annotate(
        'notice',
        `The stack's output "${name}" has the name of an output of this step; read it from "stack-outputs".`,
      );
    } else {
      runner.setOutput(name, value);
    }
  }
  for (const line of outcome.plan?.warnings ?? [])
    runner.annotate('warning', line, { title: `CloudFormation warns of ${stack.name}` });
  annotateCause(outcome, runner);
  runner.summarize(deployCard({ ...outcome, outputs: shown }));
}

/** Points to the resource in the user's own template that made the stack fail. */
function annotateCause({ cause, source }: DeployOutcome, runner: Runner): void {
  // A resource of a nested stack is named with its path: ours is the nested stack itself.
  const [logicalId = ''] = cause?.logicalId.split('/') ?? [];
  const line = cause === undefined ? undefined : lineOfResource(source.template, logicalId);
  if (cause === undefined || line === undefined || !source.inWorkspace) return;
  runner.annotate('error', cause.reason, { title: `${cause.logicalId} failed`, file: source.file, line });
}

export function deployVerdict(outcome: DeployOutcome): StepError | undefined {
  const { stack, cause, region } = outcome;
  if (outcome.unfinished !== undefined) return unfinished({ stack, end: outcome.unfinished }, region);
  if (outcome.result === 'failed') {
    return new StepError({
      code: 'stack-failed',
      fault: 'user',
      message:
        cause === undefined
          ? `The stack ${stack.name} ended as ${stack.status}.`
          : `The stack ${stack.name} ended as ${stack.status}, because of ${cause.logicalId} (${cause.resourceType}):\n${cause.reason}`,
      remedy: cause?.remedy ?? 'See the stack events.',
      evidence: [{ label: 'stack', value: stack.id }],
    });
  }
  if (outcome.result === 'unchanged' && outcome.failWhenEmpty) {
    return new StepError({
      code: 'no-changes',
      fault: 'user',
      message: `The stack ${stack.name} is already as its template says.`,
      remedy: 'Set `fail-on-empty-changeset: false` if that is fine.',
    });
  }
  return outcome.shared.failure;
}
