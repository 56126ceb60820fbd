import { pathOf } from '../../policy-sources/places.ts';
import { isRecord } from '../../trust/json-value.ts';
import { templateText } from '../template-text.ts';

type Members = Readonly<Record<string, unknown>>;

/** A value of a template, and where it stands. */
export interface Placed<T = unknown> {
  readonly value: T;
  /** As `SourceText.line` takes it. */
  readonly path: string;
}

/** Which kind of policy a statement stands in. */
export type PolicyKind = 'identity' | 'trust' | 'resource';

/** One statement of one policy, with functions as they stand in the template. */
export interface TemplateStatement {
  readonly kind: PolicyKind;
  readonly path: string;
  readonly allows: boolean;
  /** Texts; a function is its JSON. */
  readonly actions: readonly string[];
  readonly notActions: boolean;
  readonly resources: readonly string[];
  readonly notResources: boolean;
  readonly principals: readonly TemplatePrincipal[];
  /** Operator, key and values, each condition by itself. */
  readonly conditions: readonly TemplateCondition[];
}

export interface TemplatePrincipal {
  /** AWS, Service, Federated, or `*`. */
  readonly kind: string;
  readonly text: string;
}

export interface TemplateCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Where the policies of a type stand: below Properties, `*` for every item of a list. */
const POLICIES: Readonly<Record<string, readonly (readonly [PolicyKind, readonly string[]])[]>> = {
  'AWS::IAM::Role': [
    ['trust', ['AssumeRolePolicyDocument']],
    ['identity', ['Policies', '*', 'PolicyDocument']],
  ],
  'AWS::IAM::User': [['identity', ['Policies', '*', 'PolicyDocument']]],
  'AWS::IAM::Group': [['identity', ['Policies', '*', 'PolicyDocument']]],
  'AWS::IAM::Policy': [['identity', ['PolicyDocument']]],
  'AWS::IAM::ManagedPolicy': [['identity', ['PolicyDocument']]],
  'AWS::IAM::RolePolicy': [['identity', ['PolicyDocument']]],
  'AWS::IAM::UserPolicy': [['identity', ['PolicyDocument']]],
  'AWS::IAM::GroupPolicy': [['identity', ['PolicyDocument']]],
  'AWS::S3::BucketPolicy': [['resource', ['PolicyDocument']]],
  'AWS::SNS::TopicPolicy': [['resource', ['PolicyDocument']]],
  'AWS::SQS::QueuePolicy': [['resource', ['PolicyDocument']]],
  'AWS::KMS::Key': [['resource', ['KeyPolicy']]],
  'AWS::SecretsManager::ResourcePolicy': [['resource', ['ResourcePolicy']]],
};

/** The statements of a resource of a template, both branches of every `Fn::If`. */
export function statementsOf(logicalId: string, resource: Members): readonly TemplateStatement[] {
  const places = POLICIES[String(resource['Type'])] ?? [];
  return places.flatMap(([kind, way]) =>
    at({ value: resource['Properties'], path: pathOf('Resources', logicalId, 'Properties') }, way)
      .flatMap((document) => at(document, ['Statement', '*']))
      .flatMap(({ value, path }) => (isRecord(value) ? [statementOf(kind, value, path)] : [])),
  );
}

/** Everything at the end of a way through a value; lists and `Fn::If` on the way are followed into. */
export function at(start: Placed, way: readonly string[]): readonly Placed[] {
  return way
    .reduce<readonly Placed[]>(
      (places, name) => places.flatMap((place) => alternatives(place)).flatMap((place) => step(place, name)),
      [start],
    )
    .flatMap((place) => alternatives(place));
}

function step({ value, path }: Placed, name: string): readonly Placed[] {
  if (name !== '*')
    return isRecord(value) && name in value ? [{ value: value[name], path: child(path, name) }] : [];
  if (!Array.isArray(value)) return value === undefined ? [] : [{ value, path }];
  return value.map((item: unknown, index) => ({ value: item, path: child(path, index) }));
}

/** What an `Fn::If` may become; anything else is itself. `AWS::NoValue` is nothing. */
function alternatives(place: Placed): readonly Placed[] {
  const { value, path } = place;
  if (!isRecord(value)) return [place];
  if (value['Ref'] === 'AWS::NoValue') return [];
  const branches = value['Fn::If'];
  if (!Array.isArray(branches)) return [place];
  return branches
    .slice(1)
    .flatMap((branch: unknown, index) =>
      alternatives({ value: branch, path: child(child(path, 'Fn::If'), index + 1) }),
    );
}

function statementOf(kind: PolicyKind, statement: Members, path: string): TemplateStatement {
  const here = { value: statement, path };
  const texts = (name: string): readonly string[] =>
    at(here, [name, '*']).map(({ value }) => templateText(value));
  return {
    kind,
    path,
    allows: statement['Effect'] !== 'Deny',
    actions: texts('Action'),
    notActions: 'NotAction' in statement,
    resources: texts('Resource'),
    notResources: 'NotResource' in statement,
    principals: principalsOf(here),
    conditions: conditionsOf(here),
  };
}

function principalsOf(statement: Placed<Members>): readonly TemplatePrincipal[] {
  return at(statement, ['Principal']).flatMap((place) =>
    isRecord(place.value) && !isFunction(place.value)
      ? Object.keys(place.value).flatMap((kind) =>
          at(place, [kind, '*']).map(({ value }) => ({ kind, text: templateText(value) })),
        )
      : [{ kind: '*', text: templateText(place.value) }],
  );
}

function conditionsOf(statement: Placed<Members>): readonly TemplateCondition[] {
  return at(statement, ['Condition']).flatMap((place) =>
    isRecord(place.value)
      ? Object.keys(place.value).flatMap((operator) =>
          at(place, [operator]).flatMap((keys) =>
            isRecord(keys.value)
              ? Object.keys(keys.value).map((key) => ({
                  operator,
                  key,
                  values: at(keys, [key, '*']).map(({ value }) => templateText(value)),
                }))
              : [],
          ),
        )
      : [],
  );
}

function isFunction(value: Members): boolean {
  const [name = ''] = Object.keys(value);
  return name === 'Ref' || name.startsWith('Fn::');
}

function child(path: string, name: string | number): string {
  return `${path}${pathOf(name).slice(1)}`;
}
