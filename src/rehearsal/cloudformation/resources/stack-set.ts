import type { Input, Output } from '../../service.ts';
import { foundStackSet } from '../../stack-sets/find-stack-set.ts';
import { isMap, member, sameValue, type Value, type ValueMap } from '../template/value.ts';
import { ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { differs, listProperty, tagList, textProperty } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { HandlerFailure } from './resource-failure.ts';

/** Properties that CreateStackSet and UpdateStackSet take as they are. */
const OF_THE_SET = [
  'Description',
  'TemplateBody',
  'TemplateURL',
  'Parameters',
  'Capabilities',
  'AdministrationRoleARN',
  'ExecutionRoleName',
  'AutoDeployment',
  'ManagedExecution',
] as const;

/** AWS::CloudFormation::StackSet: Ref is the set's id. Its instances are made, changed and taken away with it. */
export const stackSet: ResourceProvider = {
  type: 'AWS::CloudFormation::StackSet',
  serviceTitle: 'CloudFormation',
  properties: factsOf('AWS::CloudFormation::StackSet', [
    'StackSetName',
    'PermissionModel',
    'Description',
    'TemplateBody',
    'TemplateURL',
    'Parameters',
    'Capabilities',
    'AdministrationRoleARN',
    'ExecutionRoleName',
    'AutoDeployment',
    'ManagedExecution',
    'OperationPreferences',
    'StackInstancesGroup',
    'CallAs',
    'Tags',
  ]),
  attributes: ['StackSetId'],
  taggable: true,
  nameProperty: 'StackSetName',
  seconds: 5,

  async create(context, properties) {
    const answer = await context.call.invoke('cloudformation', 'CreateStackSet', {
      StackSetName: textProperty(properties, 'StackSetName'),
      PermissionModel: textProperty(properties, 'PermissionModel'),
      ...contentOf(context, properties),
    });
    const id = readAnswer(answer)('StackSetId');
    context.initiated({ id, attributes: { StackSetId: id } });
    for (const group of groupsOf(properties)) {
      await operate(context, id, properties, 'CreateStackInstances', {
        ...place(group),
        ...overrides(group),
      });
    }
  },

  async update(context, physical, before, after) {
    const { id } = physical;
    const [old, now] = [groupsOf(before), groupsOf(after)];
    const same = (a: ValueMap, b: ValueMap): boolean => sameValue(placeOf(a), placeOf(b));
    for (const group of old.filter((each) => !now.some((other) => same(each, other)))) {
      await operate(context, id, before, 'DeleteStackInstances', { ...place(group), RetainStacks: false });
    }
    const changed = [...OF_THE_SET, 'Tags'].some((name) => differs(before, after, name));
    // The stack's own tags are the set's tags too, and they may have changed without the properties.
    if (changed || context.tags.size > 0) {
      await operate(context, id, after, 'UpdateStackSet', contentOf(context, after));
    }
    for (const group of now) {
      const known = old.find((each) => same(each, group));
      if (known === undefined) {
        await operate(context, id, after, 'CreateStackInstances', { ...place(group), ...overrides(group) });
      } else if (differs(known, group, 'ParameterOverrides')) {
        await operate(context, id, after, 'UpdateStackInstances', { ...place(group), ...overrides(group) });
      }
    }
    return physical;
  },

  async remove(context, { id }, properties) {
    await ignoreMissing(async () => {
      for (const group of groupsOf(properties)) {
        await operate(context, id, properties, 'DeleteStackInstances', {
          ...place(group),
          RetainStacks: false,
        });
      }
      await context.call.invoke('cloudformation', 'DeleteStackSet', {
        StackSetName: id,
        ...callAs(properties),
      });
    });
  },
};

/** Starts an operation, waits for its end, and throws HandlerFailure when it did not succeed. */
async function operate(
  { call }: ProviderContext,
  id: string,
  properties: ValueMap,
  operation: string,
  input: Input,
): Promise<void> {
  const set = { StackSetName: id, ...callAs(properties) };
  const preferences = member(properties, 'OperationPreferences');
  const answer = await call.invoke('cloudformation', operation, {
    ...set,
    ...input,
    ...(preferences === undefined ? {} : { OperationPreferences: preferences }),
  });
  const OperationId = readAnswer(answer)('OperationId');
  await foundStackSet(call, set).operations.find((each) => each.id === OperationId)?.running;
  const ended = await call.invoke('cloudformation', 'DescribeStackSetOperation', { ...set, OperationId });
  const status = readAnswer(ended, 'StackSetOperation')('Status');
  if (status === 'SUCCEEDED') return;
  const { Summaries } = await call.invoke('cloudformation', 'ListStackSetOperationResults', {
    ...set,
    OperationId,
  });
  throw new HandlerFailure(
    'InternalFailure',
    `Stack set operation [${OperationId}] was unexpectedly stopped or failed. status reason(s): [${reasons(Summaries)}]`,
  );
}

function reasons(summaries: unknown): string {
  const failed = (Array.isArray(summaries) ? summaries : []).filter(
    (summary: Output) => summary['Status'] === 'FAILED',
  );
  return [...new Set(failed.map((summary: Output) => String(summary['StatusReason'])))].join(', ');
}

function contentOf(context: ProviderContext, properties: ValueMap): Input {
  const tags = tagList(context.tags, properties);
  return {
    ...Object.fromEntries(
      OF_THE_SET.flatMap((name) => {
        const value = member(properties, name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...callAs(properties),
    ...(tags.length === 0 ? {} : { Tags: tags }),
  };
}

function callAs(properties: ValueMap): Input {
  const value = textProperty(properties, 'CallAs');
  return value === undefined ? {} : { CallAs: value };
}

function groupsOf(properties: ValueMap): readonly ValueMap[] {
  return listProperty(properties, 'StackInstancesGroup').filter(isMap);
}

/** What makes two groups the same one: where they go. */
function placeOf(group: ValueMap): Value {
  return [member(group, 'DeploymentTargets') ?? null, member(group, 'Regions') ?? null];
}

function place(group: ValueMap): Input {
  return { DeploymentTargets: member(group, 'DeploymentTargets'), Regions: member(group, 'Regions') };
}

function overrides(group: ValueMap): Input {
  return { ParameterOverrides: member(group, 'ParameterOverrides') ?? [] };
}
