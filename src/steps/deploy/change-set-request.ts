import { randomUUID } from 'node:crypto';
import { StepError } from '../../contract/step-error.ts';
import { planParameters } from '../../registration/deployment-parameters.ts';
import type {
  ChangeSetRequest,
  StackParameter,
  TemplatePlace,
  TemplateSummary,
} from '../../registration/stack-change-set.ts';
import type { StackDescription } from '../../registration/stack-deployer.ts';
import { requireCapabilities } from '../allowed-capabilities.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';
import type { StackSource } from './template-source.ts';

/**
 * What CloudFormation is asked for. Throws StepError when the template needs more than was allowed, or the parameters do
 * not fit it.
 */
export function changeSetRequest(
  {
    source,
    template,
    summary,
    existing,
    inputs,
  }: {
    readonly source: StackSource;
    readonly template: TemplatePlace;
    readonly summary: TemplateSummary;
    readonly existing: StackDescription | undefined;
    readonly inputs: DeployInputs;
  },
  world: World,
): ChangeSetRequest {
  requireCapabilities(
    source,
    summary.capabilities,
    (_, complete) => `If the template may create such resources, set \`capabilities: ${complete}\`.`,
  );
  return {
    stack: existing?.id ?? source.stackName,
    changeSetName: inputs.changeSetName ?? changeSetName(world),
    kind: existing === undefined ? 'CREATE' : 'UPDATE',
    template,
    parameters: parametersOf(source, summary, existing, world),
    // What nested stacks need is not known before they are made; what was not allowed stays forbidden to them.
    capabilities: summary.nestsStacks
      ? [...new Set([...summary.capabilities, ...source.allowedCapabilities])]
      : summary.capabilities,
    tags: inputs.tags,
    ...(inputs.roleArn === undefined ? {} : { roleArn: inputs.roleArn }),
    notificationArns: inputs.notificationArns,
    importExisting: inputs.adoptExisting,
    includeNested: inputs.includeNested,
    // A stack that is created has nothing to take back.
    revertDrift: inputs.revertDrift && existing !== undefined,
    ...(inputs.rollbackTriggers === undefined ? {} : { rollbackTriggers: inputs.rollbackTriggers }),
    token: randomUUID(),
  };
}

function parametersOf(
  source: StackSource,
  summary: TemplateSummary,
  existing: StackDescription | undefined,
  world: World,
): readonly StackParameter[] {
  const plan = planParameters(summary, source.parameters, existing);
  const noEcho = new Set(summary.parameters.flatMap((each) => (each.noEcho ? [each.name] : [])));
  maskParameters(source, (name) => noEcho.has(name), world);
  const problems = [
    ...plan.missing.map((name) => {
      const input = source.platform?.stack.parameters[name]?.input;
      const described = summary.parameters.find((each) => each.name === name)?.description;
      return `${name} has no value and no default${input === undefined ? '' : ` (input \`${input}\`)`}${described === undefined ? '' : `: ${described}`}`;
    }),
    ...plan.unknown.map((name) => `${name} is not a parameter of the template`),
  ];
  if (problems.length === 0) return plan.parameters;
  throw new StepError({
    code: 'parameters-wrong',
    fault: 'user',
    message: `The parameters do not fit ${source.file}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    remedy:
      'Give the missing ones as inputs of this step or in `parameter-overrides`, and drop the others. Nothing was changed.',
    evidence: [{ label: 'declared', value: summary.parameters.map(({ name }) => name).join(', ') }],
  });
}

/** Masks what was given for the parameters that hold secrets. */
export function maskParameters(
  { parameters }: Pick<StackSource, 'parameters'>,
  isSecret: (name: string) => boolean,
  world: Pick<World, 'mask'>,
): void {
  for (const [name, value] of Object.entries(parameters))
    if (isSecret(name) && value !== '') world.mask(value);
}

/** Runs of the same workflow must not collide, nor attempts of the same run; the name tells which one it was. */
function changeSetName(world: World): string {
  const numbers = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'].flatMap(
    (name) => world.variable(name)?.replace(/\D/g, '') || [],
  );
  return ['aws-account-steps', ...numbers, randomUUID().slice(0, 8)].join('-');
}
