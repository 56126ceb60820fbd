import { isRecord } from '../../trust/json-value.ts';
import { UnknownValue, unknownIn } from '../unknown-value.ts';
import { conditionHolds } from './conditions.ts';
import { type Evaluation, NO_VALUE } from './evaluation.ts';
import { OWN_ACCOUNT } from './scope.ts';

type Work = (argument: unknown, evaluation: Evaluation) => unknown;

/** Functions whose value can be known before deployment, by name. */
export const FUNCTIONS: Readonly<Record<string, Work>> = {
  Ref: (name, evaluation) => (typeof name === 'string' ? reference(name, evaluation) : odd('Ref')),
  'Fn::GetAtt': (argument, evaluation) => {
    const [name, attribute] = Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/s);
    return typeof name === 'string' && attribute === 'Arn'
      ? (providerArn(name, evaluation) ?? later(`the ARN of "${name}"`))
      : later(`"${String(attribute)}" of "${String(name)}"`);
  },
  'Fn::Sub': (argument, evaluation) => {
    const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
    return typeof text === 'string'
      ? substitute(text, isRecord(given) ? given : {}, evaluation)
      : odd('Fn::Sub');
  },
  'Fn::Join': (argument, { resolve }) => {
    const [separator, list] = Array.isArray(argument) ? argument : [];
    const items = resolve(list);
    const unknown = unknownIn(items);
    if (unknown !== undefined) return unknown;
    return typeof separator === 'string' && Array.isArray(items)
      ? items.map(String).join(separator)
      : odd('Fn::Join');
  },
  'Fn::Split': (argument, { resolve }) => {
    const [separator, text] = Array.isArray(argument) ? argument.map(resolve) : [];
    if (text instanceof UnknownValue) return text;
    return typeof separator === 'string' && separator !== '' && typeof text === 'string'
      ? text.split(separator)
      : odd('Fn::Split');
  },
  'Fn::Select': (argument, { resolve }) => {
    const [index, list] = Array.isArray(argument) ? argument.map(resolve) : [];
    if (list instanceof UnknownValue) return list;
    if (index instanceof UnknownValue) return index;
    return (Array.isArray(list) ? list[Number(index)] : undefined) ?? odd('Fn::Select');
  },
  'Fn::FindInMap': (argument, { scope, resolve }) => {
    const keys: readonly unknown[] = Array.isArray(argument) ? argument.slice(0, 3).map(resolve) : [];
    const unknown = unknownIn(keys);
    if (unknown !== undefined) return unknown;
    const found = keys.reduce<unknown>(
      (members, key) => (isRecord(members) ? members[String(key)] : undefined),
      scope.mappings,
    );
    return found ?? odd('Fn::FindInMap');
  },
  'Fn::If': (argument, evaluation) => {
    const [name, then, otherwise] = Array.isArray(argument) ? argument : [];
    const holds = conditionHolds(name, evaluation);
    return holds instanceof UnknownValue ? holds : evaluation.resolve(holds ? then : otherwise);
  },
  'Fn::ToJsonString': (argument, { resolve }) => {
    const value = resolve(argument);
    return unknownIn(value) ?? JSON.stringify(value);
  },
};

function reference(name: string, evaluation: Evaluation): unknown {
  const { scope } = evaluation;
  if (name === 'AWS::NoValue') return NO_VALUE;
  if (name.startsWith('AWS::')) return scope.pseudo[name] ?? later(name);
  if (scope.defaults.has(name)) return scope.defaults.get(name);
  if (scope.parameterNames.has(name))
    return new UnknownValue(`is not known before deployment: the parameter "${name}" has no default`);
  return providerArn(name, evaluation) ?? later(`"${name}"`);
}

/** A provider of the same template: both its Ref and its Arn are made of its Url. */
function providerArn(name: string, { scope, resolve }: Evaluation): unknown {
  const resource = scope.resources[name];
  if (!isRecord(resource) || resource['Type'] !== 'AWS::IAM::OIDCProvider') return undefined;
  const properties = resource['Properties'];
  const url = isRecord(properties) ? resolve(properties['Url']) : undefined;
  if (url instanceof UnknownValue) return url;
  return typeof url === 'string'
    ? `arn:aws:iam::${OWN_ACCOUNT}:oidc-provider/${url.replace(/^https:\/\//, '')}`
    : undefined;
}

/** `${Name}`, `${Resource.Attribute}` and the map's own names; `${!Name}` stays as `${Name}`, for IAM's variables. */
function substitute(
  text: string,
  given: Readonly<Record<string, unknown>>,
  evaluation: Evaluation,
): string | UnknownValue {
  let unknown: UnknownValue | undefined;
  const done = text.replace(/\$\{(!?)([^}]*)\}/g, (_, kept: string, inner: string) => {
    if (kept !== '') return `\${${inner}}`;
    const name = inner.trim();
    const value = Object.hasOwn(given, name)
      ? evaluation.resolve(given[name])
      : evaluation.resolve(
          name.includes('.') ? { 'Fn::GetAtt': name.split(/\.(.*)/s).slice(0, 2) } : { Ref: name },
        );
    if (value instanceof UnknownValue) unknown ??= value;
    else if (typeof value === 'object' || typeof value === 'symbol') unknown ??= odd('Fn::Sub');
    return String(value);
  });
  return unknown ?? done;
}

function later(what: string): UnknownValue {
  return new UnknownValue(`is not known before deployment: ${what} is worked out by CloudFormation`);
}

function odd(name: string): UnknownValue {
  return new UnknownValue(`is not certain: ${name} is not used as CloudFormation asks for it`);
}
