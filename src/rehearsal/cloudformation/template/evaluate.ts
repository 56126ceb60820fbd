import { cidrBlocks } from './cidr.ts';
import { functionCall } from './functions.ts';
import { NO_VALUE, type Scope } from './scope.ts';
import { splitSubText } from './sub-text.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, member, type Value, type ValueMap } from './value.ts';

type Evaluated = Value | typeof NO_VALUE;
type TemplateFunction = (argument: Value, scope: Scope) => Evaluated;

/** The value of a piece of a template with all its functions evaluated. Throws a ValidationError. */
export function evaluate(value: Value, scope: Scope): Evaluated {
  if (isList(value)) return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE);
  if (!isMap(value)) {
    if (typeof value === 'string' && value.includes('{{resolve:')) {
      throw templateError(`The rehearsal does not follow dynamic references yet: ${value}`);
    }
    return value;
  }
  const call = functionCall(value);
  if (call === undefined) return evaluateMembers(value, scope);
  const known = FUNCTIONS[call.name];
  if (known === undefined) throw templateError(`The rehearsal does not evaluate ${call.name} yet.`);
  return known(call.argument, scope);
}

/** The same for a map that is not a function itself (the properties of a resource). */
export function evaluateMembers(map: ValueMap, scope: Scope): ValueMap {
  const members = Object.entries(map).flatMap(([name, item]) => {
    const value = evaluate(item, scope);
    return value === NO_VALUE ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

/** Text out of a scalar. Throws what `otherwise` says for lists, maps and AWS::NoValue. */
export function evaluateText(value: Value, scope: Scope, otherwise: string): string {
  const evaluated = evaluate(value, scope);
  if (typeof evaluated === 'string') return evaluated;
  if (typeof evaluated === 'number' || typeof evaluated === 'boolean') return String(evaluated);
  throw templateError(otherwise);
}

const FUNCTIONS: Readonly<Record<string, TemplateFunction>> = {
  Ref: (argument, scope) => {
    if (argument === 'AWS::NoValue') return NO_VALUE;
    if (typeof argument !== 'string') {
      throw templateError('Template format error: Every Ref object must have a single String value.');
    }
    return reference(argument, scope);
  },
  'Fn::GetAtt': (argument, scope) => {
    const [resource, attribute] = attributePath(argument, scope);
    return attributeOf(resource, attribute, scope);
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Join': (argument, scope) => {
    const wrong =
      'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.';
    const [delimiter, items] = isList(argument) && argument.length === 2 ? argument : [];
    if (typeof delimiter !== 'string' || items === undefined) throw templateError(wrong);
    const list = evaluate(items, scope);
    if (list === NO_VALUE || !isList(list)) throw templateError(wrong);
    return list.map((item) => scalar(item, wrong)).join(delimiter);
  },
  'Fn::Split': (argument, scope) => {
    const wrong =
      'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.';
    const [delimiter, source] = isList(argument) && argument.length === 2 ? argument : [];
    if (typeof delimiter !== 'string' || delimiter === '' || source === undefined) throw templateError(wrong);
    return evaluateText(source, scope, wrong).split(delimiter);
  },
  'Fn::Select': (argument, scope) => {
    const wrong =
      'Template error: Fn::Select requires a list argument with two elements: an integer index and a list';
    const [index, items] = isList(argument) && argument.length === 2 ? argument : [];
    if (index === undefined || items === undefined) throw templateError(wrong);
    const position = evaluateText(index, scope, wrong);
    const list = evaluate(items, scope);
    if (!/^\d+$/.test(position) || list === NO_VALUE || !isList(list)) throw templateError(wrong);
    const item = list[Number(position)];
    if (item === undefined) {
      throw templateError(`Template error: Fn::Select  cannot select nonexistent value at index ${position}`);
    }
    return item;
  },
  'Fn::If': (argument, scope) => {
    if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
      throw templateError('Template error: Fn::If requires a list argument with three elements');
    }
    const taken = scope.condition(argument[0]) ? argument[1] : argument[2];
    return evaluate(taken ?? null, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const wrong =
      'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value';
    if (!isList(argument) || argument.length !== 3) throw templateError(wrong);
    const [map = '', key = '', attribute = ''] = argument.map((item) => evaluateText(item, scope, wrong));
    const keys = member(scope.mappings, map);
    const attributes = isMap(keys) ? member(keys, key) : undefined;
    const value = isMap(attributes) ? member(attributes, attribute) : undefined;
    if (value === undefined) {
      throw templateError(`Template error: Unable to get mapping for ${map}::${key}::${attribute}`);
    }
    return value;
  },
  'Fn::Base64': (argument, scope) =>
    Buffer.from(
      evaluateText(
        argument,
        scope,
        'Template error: every Fn::Base64 object must have a String-typed value.',
      ),
    ).toString('base64'),
  'Fn::Cidr': (argument, scope) => {
    const wrong =
      'Template error: every Fn::Cidr object requires an IPv4 block, a count from 1 to 256 and, if the blocks are not of 8 bits, their bits';
    if (!isList(argument) || argument.length < 2 || argument.length > 3) throw templateError(wrong);
    const [block = '', count = '', bits = '8'] = argument.map((item) => evaluateText(item, scope, wrong));
    const blocks = cidrBlocks(block, Number(count), Number(bits));
    if (blocks === undefined) throw templateError(wrong);
    return blocks;
  },
  'Fn::Length': (argument, scope) => {
    const list = evaluate(argument, scope);
    if (list !== NO_VALUE && isList(list)) return list.length;
    throw templateError('Template error: every Fn::Length object requires a list.');
  },
  'Fn::ToJsonString': (argument, scope) => {
    const value = evaluate(argument, scope);
    if (value !== NO_VALUE && (isList(value) || isMap(value))) return JSON.stringify(value);
    throw templateError('Template error: every Fn::ToJsonString object requires an object or a list.');
  },
  'Fn::GetAZs': (argument, scope) => {
    const given = evaluateText(argument, scope, 'Template error: every Fn::GetAZs object requires a region.');
    const region = given === '' ? scope.region : given;
    return ['a', 'b', 'c'].map((zone) => region + zone);
  },
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(
      evaluateText(
        argument,
        scope,
        'Template error: the attribute in Fn::ImportValue must be a string or a function that returns a string',
      ),
    ),
};

function reference(name: string, scope: Scope): Value {
  const parameter = scope.parameters.get(name);
  if (parameter !== undefined) return parameter;
  const resource = scope.resource(name);
  if (resource === undefined) throw unresolved(name);
  return resource.ref;
}

function attributePath(argument: Value, scope: Scope): readonly [string, string] {
  const path = typeof argument === 'string' ? argument.split('.') : argument;
  const [resource, ...attribute] = isList(path) ? path : [];
  const wrong =
    'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute';
  if (typeof resource !== 'string' || attribute.length === 0) throw templateError(wrong);
  return [resource, attribute.map((part) => evaluateText(part, scope, wrong)).join('.')];
}

function attributeOf(logicalId: string, attribute: string, scope: Scope): Value {
  const resource = scope.resource(logicalId);
  if (resource === undefined) throw unresolved(logicalId);
  const value = Object.hasOwn(resource.attributes, attribute) ? resource.attributes[attribute] : undefined;
  if (value !== undefined) return value;
  if (resource.outputs !== undefined && attribute.startsWith('Outputs.')) return resource.outputs;
  throw templateError(`Requested attribute ${attribute} does not exist in schema for ${resource.type}`);
}

function unresolved(name: string) {
  return templateError(
    `Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
  );
}

function substitute(argument: Value, scope: Scope): Evaluated {
  const wrong =
    "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string";
  const [text, given] = isList(argument) ? argument : [argument];
  if (typeof text !== 'string' || (isList(argument) && argument.length !== 2)) throw templateError(wrong);
  if (given !== undefined && !isMap(given)) throw templateError(wrong);
  const variables = given ?? {};
  return splitSubText(text)
    .map((part) => ('text' in part ? part.text : subVariable(part.variable, variables, scope)))
    .join('');
}

function subVariable(name: string, variables: ValueMap, scope: Scope): string {
  const wrong = `Template error: variable ${name} in Fn::Sub expression does not resolve to a string`;
  const own = member(variables, name);
  if (own !== undefined) return evaluateText(own, scope, wrong);
  const dot = name.indexOf('.');
  const value =
    dot < 0 ? reference(name, scope) : attributeOf(name.slice(0, dot), name.slice(dot + 1), scope);
  return scalar(value, wrong);
}

function scalar(value: Value, otherwise: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw templateError(otherwise);
}
