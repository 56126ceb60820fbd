import { StepError } from '../../contract/step-error.ts';
import { requireAccount } from '../../registration/account-guard.ts';
import type { DesiredDefinition } from '../../registration/stack-sets/definition.ts';
import type { StackSetDeployer } from '../../registration/stack-sets/stack-set-deployer.ts';
import type { StackSetDescription } from '../../registration/stack-sets/stack-set-reader.ts';
import type { World } from '../world.ts';
import { type AimedAccounts, aimedAccounts, givenAccounts } from './aimed-accounts.ts';
import { requireAuthority, trustedAccess } from './authority.ts';
import { desiredDefinition } from './desired-definition.ts';
import { type MemberTemplate, memberTemplate } from './member-template.ts';
import type { DeployStackSetInputs } from './parse-inputs.ts';

/** What is known before anything is written: who we are, whom the set is for, and what it should be. */
export interface Prepared {
  readonly source: MemberTemplate;
  readonly account: string;
  readonly region: string;
  readonly stackSets: StackSetDeployer;
  readonly activate: boolean;
  readonly aimed: AimedAccounts;
  /** The regions of the instances. */
  readonly regions: readonly string[];
  /** The stack set as it is now; undefined when there is none. */
  existing(): Promise<StackSetDescription | undefined>;
  desiredFrom(existing: StackSetDescription | undefined): DesiredDefinition;
}

/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';

/** Proves and reads everything that a roll-out needs. Writes nothing. Throws StepError and AwsFailure. */
export async function prepare(inputs: DeployStackSetInputs, world: World): Promise<Prepared> {
  const source = await memberTemplate(inputs, world.templates, world.files);
  const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
  const identity = await world.aws.whoAmI({ region });
  requireAccount(identity, inputs.expectedAccountId);
  const managementAccountId = await requireAuthority(inputs, identity.account, region, world);
  world.log.info(`${source.title} as stack set ${source.setName} of account ${identity.account}, ${region}.`);
  const stackSets = await world.aws.stackSets({ region, callAs: inputs.callAs });
  const access = await trustedAccess(stackSets, inputs, identity.account);
  const existing = async (): Promise<StackSetDescription | undefined> => {
    const set = await stackSets.describeSet(source.setName);
    if (set !== undefined) requireModel(set, inputs);
    return set;
  };
  const now = await existing();
  const aimed =
    managementAccountId === undefined
      ? givenAccounts(inputs)
      : await aimedAccounts(
          await world.aws.organizationTree({ region }),
          inputs,
          now?.targetIds ?? [],
          managementAccountId,
          world.log,
        );
  const summary = await (await world.aws.stacks({ region })).templateSummary({ body: source.template });
  return {
    source,
    account: identity.account,
    region,
    stackSets,
    activate: access === 'to-activate',
    aimed,
    regions: inputs.regions.length > 0 ? inputs.regions : (nonEmpty(now?.regions) ?? [region]),
    existing,
    desiredFrom: (set) => desiredDefinition(source, summary, set, inputs, world),
  };
}

function nonEmpty<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}

function requireModel(set: StackSetDescription, { permissionModel }: DeployStackSetInputs): void {
  if (set.permissionModel === permissionModel) return;
  throw new StepError({
    code: 'permission-model-differs',
    fault: 'user',
    message: `The stack set ${set.name} works with ${words(set.permissionModel)} permissions, which nobody can change.`,
    remedy: `Set \`permission-model: ${words(set.permissionModel)}\`, or give another \`name\`. Nothing was changed.`,
    evidence: [{ label: 'stack set', value: set.arn }],
  });
}

function words(model: StackSetDescription['permissionModel']): string {
  return model === 'SELF_MANAGED' ? 'self-managed' : 'service-managed';
}
