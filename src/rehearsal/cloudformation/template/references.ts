import { functionCall } from './functions.ts';
import type { ResourceDeclaration, Template } from './model.ts';
import { isPseudoParameter } from './pseudo-parameters.ts';
import { splitSubText } from './sub-text.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, type Value } from './value.ts';

/** What a value refers to. `via` decides how CloudFormation words a missing target. */
export interface Reference {
  readonly via: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub' | 'Condition' | 'Fn::FindInMap';
  readonly target: string;
  readonly attribute: string | undefined;
}

/** Which branch of an Fn::If is followed for a condition. */
export type Branch = 'both' | 'neither' | 'first' | 'second';

/** Every reference in a value, functions included; branches of Fn::If as `branch` says. Throws a ValidationError. */
export function referencesIn(
  value: Value | undefined,
  branch: (condition: string) => Branch = () => 'both',
): readonly Reference[] {
  if (isList(value)) return value.flatMap((item) => referencesIn(item, branch));
  if (!isMap(value)) return [];
  const call = functionCall(value);
  if (call === undefined) {
    const inside = Object.values(value).flatMap((item) => referencesIn(item, branch));
    return inside;
  }
  return referencesOfCall(call.name, call.argument, branch);
}

function referencesOfCall(
  name: string,
  argument: Value,
  branch: (condition: string) => Branch,
): readonly Reference[] {
  switch (name) {
    case 'Ref':
      return typeof argument === 'string' ? [{ via: 'Ref', target: argument, attribute: undefined }] : [];
    case 'Fn::GetAtt':
      return attributeReference(argument);
    case 'Fn::Sub':
      return subReferences(argument, branch);
    case 'Fn::If':
      return ifReferences(argument, branch);
    case 'Fn::FindInMap': {
      const [map] = isList(argument) ? argument : [];
      const named: readonly Reference[] =
        typeof map === 'string' ? [{ via: 'Fn::FindInMap', target: map, attribute: undefined }] : [];
      return [...named, ...referencesIn(argument, branch)];
    }
    case 'Fn::And':
    case 'Fn::Or':
    case 'Fn::Not':
      return (isList(argument) ? argument : []).flatMap((item) => conditionReferencesIn(item));
    default:
      return referencesIn(argument, branch);
  }
}

/** References of a value where a condition is expected: there, `Condition` is a function. */
export function conditionReferencesIn(value: Value): readonly Reference[] {
  if (isMap(value) && Object.keys(value).length === 1 && typeof value['Condition'] === 'string') {
    return [{ via: 'Condition', target: value['Condition'], attribute: undefined }];
  }
  return referencesIn(value);
}

function attributeReference(argument: Value): readonly Reference[] {
  const path = typeof argument === 'string' ? argument.split('.') : argument;
  const [target, attribute, ...rest] = isList(path) ? path : [];
  if (typeof target !== 'string' || attribute === undefined) {
    throw templateError(
      'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute',
    );
  }
  const name = typeof attribute === 'string' ? [attribute, ...rest].join('.') : undefined;
  return [{ via: 'Fn::GetAtt', target, attribute: name }, ...referencesIn(attribute)];
}

function subReferences(argument: Value, branch: (condition: string) => Branch): readonly Reference[] {
  const [text, variables] = isList(argument) ? argument : [argument];
  if (typeof text !== 'string') return [];
  const own = new Set(isMap(variables) ? Object.keys(variables) : []);
  const named = splitSubText(text).flatMap((part): readonly Reference[] => {
    if ('text' in part || own.has(part.variable)) return [];
    const dot = part.variable.indexOf('.');
    return dot < 0
      ? [{ via: 'Fn::Sub', target: part.variable, attribute: undefined }]
      : [{ via: 'Fn::Sub', target: part.variable.slice(0, dot), attribute: part.variable.slice(dot + 1) }];
  });
  return [...named, ...referencesIn(variables, branch)];
}

function ifReferences(argument: Value, branch: (condition: string) => Branch): readonly Reference[] {
  if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
    throw templateError('Template error: Fn::If requires a list argument with three elements');
  }
  const [condition, first, second] = argument;
  const taken = branch(condition);
  return [
    { via: 'Condition', target: condition, attribute: undefined },
    ...(taken === 'both' || taken === 'first' ? referencesIn(first, branch) : []),
    ...(taken === 'both' || taken === 'second' ? referencesIn(second, branch) : []),
  ];
}

/** The resources that one resource waits for: its DependsOn and what it refers to, as far as they are in `among`. */
export function dependenciesOf(
  resource: ResourceDeclaration,
  branch: (condition: string) => Branch,
  among: (logicalId: string) => boolean,
): readonly string[] {
  const named = [
    ...resource.dependsOn,
    ...referencesIn(resource.properties, branch).map(({ target }) => target),
    // A reference in Metadata orders resources too; templates use it for conditional dependencies.
    ...referencesIn(resource.metadata, branch).map(({ target }) => target),
  ];
  return [...new Set(named)].filter((name) => name !== resource.logicalId && among(name));
}

/** Checks that each reference of a template has a target. Throws a ValidationError in CloudFormation's words. */
export function checkReferences(template: Template): void {
  checkConditionsSection(template);
  const missing = { Resources: new Set<string>(), Outputs: new Set<string>() };
  for (const resource of template.resources.values()) {
    checkCondition(template, resource.condition, 'Resources');
    for (const name of resource.dependsOn) {
      if (!template.resources.has(name)) missing.Resources.add(name);
    }
    for (const part of [resource.properties, resource.metadata]) {
      for (const reference of referencesIn(part)) check(template, reference, 'Resources', missing.Resources);
    }
  }
  for (const output of template.outputs.values()) {
    checkCondition(template, output.condition, 'Outputs');
    for (const part of [output.value, output.exportName]) {
      for (const reference of referencesIn(part)) check(template, reference, 'Outputs', missing.Outputs);
    }
  }
  for (const [block, names] of Object.entries(missing)) {
    if (names.size === 0) continue;
    throw templateError(
      `Template format error: Unresolved resource dependencies [${[...names].join(', ')}] in the ${block} block of the template`,
    );
  }
}

function check(template: Template, reference: Reference, block: string, missing: Set<string>): void {
  const { via, target } = reference;
  if (via === 'Condition') checkCondition(template, target, block);
  else if (via === 'Fn::FindInMap') checkMapping(template, target);
  else if (via === 'Fn::GetAtt') {
    if (template.resources.has(target)) return;
    throw templateError(`Template error: instance of Fn::GetAtt references undefined resource ${target}`);
  } else if (template.resources.has(target)) return;
  else if (!template.parameters.has(target) && !isPseudoParameter(target)) missing.add(target);
}

function checkConditionsSection(template: Template): void {
  for (const condition of template.conditions.values()) {
    for (const { via, target } of conditionReferencesIn(condition)) {
      if (via === 'Condition') checkCondition(template, target, 'Conditions');
      else if (via === 'Fn::FindInMap') checkMapping(template, target);
      else if (!template.parameters.has(target) && !isPseudoParameter(target)) {
        throw templateError(
          `Template format error: Unresolved dependencies [${target}]. Cannot reference resources in the Conditions block of the template`,
        );
      }
    }
  }
}

function checkMapping(template: Template, name: string): void {
  if (Object.hasOwn(template.mappings, name)) return;
  throw templateError(
    `Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`,
  );
}

function checkCondition(template: Template, name: string | undefined, block: string): void {
  if (name === undefined || template.conditions.has(name)) return;
  throw templateError(
    `Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`,
  );
}
