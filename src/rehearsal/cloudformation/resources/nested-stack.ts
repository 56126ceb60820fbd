import type { Call, Input } from '../../service.ts';
import type { NestedPlan } from '../stack/change.ts';
import { FetchedText, fetchedMember } from '../stack/fetched-text.ts';
import { stacksOf } from '../stack/find-stack.ts';
import { NESTED_EXECUTION, NestedExecution } from '../stack/nested-execution.ts';
import type { StackState } from '../stack/stack-state.ts';
import { isMap, member, type Value, type ValueMap } from '../template/value.ts';
import { ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { tagList, textProperty, textsProperty } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { ResourceFailure } from './resource-failure.ts';

const TYPE = 'AWS::CloudFormation::Stack';
const NOTHING_TO_DO = 'No updates are to be performed.';

/** AWS::CloudFormation::Stack: Ref is the id of the nested stack, and its outputs are attributes. */
export const nestedStack: ResourceProvider = {
  type: TYPE,
  serviceTitle: 'CloudFormation',
  properties: factsOf(TYPE, ['NotificationARNs', 'Parameters', 'Tags', 'TemplateURL', 'TimeoutInMinutes']),
  attributes: [],
  outputs: true,
  taggable: true,
  nameProperty: undefined,
  seconds: 1,

  async create(context, properties) {
    const { call, stack, planned } = context;
    if (isChangeSet(planned)) {
      context.initiated({ id: planned.stackId, attributes: {} });
      // Whether it is rolled back is decided by the stack that it is in.
      await execute(context, planned, properties, { DisableRollback: true });
      await requireCreated(stackOf(call, planned.stackId));
      return;
    }
    const minutes = textProperty(properties, 'TimeoutInMinutes');
    const answer = await call.invoke('cloudformation', 'CreateStack', {
      StackName: context.generateName(128),
      // Whether it is rolled back is decided by the stack that it is in.
      OnFailure: 'DO_NOTHING',
      TemplateURL: textProperty(properties, 'TemplateURL'),
      ...(minutes === undefined ? {} : { TimeoutInMinutes: Number(minutes) }),
      ...nestedRequest(context.tags, stack.capabilities, properties),
    });
    const id = readAnswer(answer)('StackId');
    const nested = stackOf(call, id);
    nested.parentId = stack.id;
    nested.rootId = stack.rootId ?? stack.id;
    nested.roleArn = stack.roleArn;
    context.initiated({ id, attributes: {} });
    await requireCreated(nested);
  },

  attributesNow: (call, id) => outputsOf(stackOf(call, id)),

  async update(context, { id }, _before, after) {
    const { call } = context;
    const nested = stackOf(call, id);
    await (context.takingBack ? takeBack(context, nested) : bringForward(context, nested, after));
    return { id, attributes: outputsOf(nested) };
  },

  async remove({ call }, { id }) {
    await ignoreMissing(() => call.invoke('cloudformation', 'DeleteStack', { StackName: id }));
    const nested = stackOf(call, id);
    await nested.running;
    if (nested.deleted !== undefined) return;
    throw new ResourceFailure(
      `Embedded stack ${id} was not successfully deleted: ${nested.statusReason ?? nested.status}`,
    );
  },
};

async function bringForward(context: ProviderContext, nested: StackState, after: ValueMap): Promise<void> {
  const { planned, tags, stack } = context;
  nested.priorDeployment = nested.deployment;
  if (planned === 'unchanged') return;
  if (isChangeSet(planned)) {
    await execute(context, planned, after, {});
    await settled(nested, ['UPDATE_COMPLETE']);
    return;
  }
  await update(context, nested, {
    TemplateURL: textProperty(after, 'TemplateURL'),
    ...nestedRequest(tags, stack.capabilities, after),
  });
}

function isChangeSet(planned: NestedPlan | undefined): planned is Exclude<NestedPlan, 'unchanged'> {
  return typeof planned === 'object';
}

/** Executes what was planned, with the values that were not known when it was. */
async function execute(
  { call, tags, stack }: ProviderContext,
  { stackId, changeSetId }: Exclude<NestedPlan, 'unchanged'>,
  properties: ValueMap,
  more: Input,
): Promise<void> {
  await call.invoke('cloudformation', 'ExecuteChangeSet', {
    StackName: stackId,
    ChangeSetName: changeSetId,
    [NESTED_EXECUTION]: new NestedExecution(nestedRequest(tags, stack.capabilities, properties)),
    ...more,
  });
}

async function requireCreated(nested: StackState): Promise<void> {
  await nested.running;
  if (nested.status === 'CREATE_COMPLETE') return;
  throw new ResourceFailure(
    `Embedded stack ${nested.id} was not successfully created: ${nested.statusReason ?? nested.status}`,
  );
}

/**
 * What was brought forward goes back to the template that it had, which may be gone from its bucket. A nested stack that
 * failed is back already, unless it got stuck on the way.
 */
async function takeBack(context: ProviderContext, nested: StackState): Promise<void> {
  if (nested.status === 'UPDATE_ROLLBACK_COMPLETE') return;
  if (nested.status === 'UPDATE_ROLLBACK_FAILED') {
    await context.call.invoke('cloudformation', 'ContinueUpdateRollback', { StackName: nested.id });
    await settled(nested, ['UPDATE_ROLLBACK_COMPLETE']);
    return;
  }
  const prior = nested.priorDeployment;
  if (prior === undefined || prior === nested.deployment) return;
  await update(context, nested, {
    [fetchedMember('TemplateBody')]: new FetchedText(prior.templateText),
    Capabilities: [...prior.capabilities],
    Parameters: [...prior.parameters].map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    Tags: [...prior.tags].map(([Key, tag]) => ({ Key, Value: tag })),
  });
}

async function update({ call }: ProviderContext, nested: StackState, input: Input): Promise<void> {
  try {
    await call.invoke('cloudformation', 'UpdateStack', { StackName: nested.id, ...input });
  } catch (cause) {
    if (cause instanceof Error && cause.message === NOTHING_TO_DO) return;
    throw cause;
  }
  await settled(nested, ['UPDATE_COMPLETE']);
}

async function settled(nested: StackState, good: readonly string[]): Promise<void> {
  await nested.running;
  if (good.includes(nested.status)) return;
  const failed = nested.events.findLast(
    ({ status, reason }) =>
      /^UPDATE_(ROLLBACK_IN_PROGRESS|FAILED|ROLLBACK_FAILED)$/.test(status) && reason !== undefined,
  );
  throw new ResourceFailure(
    `Embedded stack ${nested.id} was not successfully updated. Currently in ${nested.status} with reason: ${failed?.reason ?? nested.statusReason ?? ''}`,
  );
}

/** What a nested stack gets from its properties, and from the stack that it is in. */
export function nestedRequest(
  tags: ReadonlyMap<string, string>,
  capabilities: readonly string[],
  properties: ValueMap,
): Input {
  const parameters = member(properties, 'Parameters');
  const topics = textsProperty(properties, 'NotificationARNs');
  return {
    Capabilities: [...capabilities],
    Parameters: Object.entries(isMap(parameters) ? parameters : {}).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: parameterText(value),
    })),
    Tags: tagList(tags, properties),
    ...(topics.length === 0 ? {} : { NotificationARNs: topics }),
  };
}

function parameterText(value: Value): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

function outputsOf({ outputs }: StackState): Readonly<Record<string, Value>> {
  return Object.fromEntries(outputs.map(({ name, value }) => [`Outputs.${name}`, value]));
}

function stackOf(call: Call, id: string): StackState {
  const stack = stacksOf(call.state, call.caller.accountId, call.region).get(id);
  if (stack === undefined) throw new ResourceFailure(`Embedded stack ${id} does not exist`);
  return stack;
}
