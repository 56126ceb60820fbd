import { jsonOrUndefined } from '../../contract/json.ts';
import { isRecord, oneOrMany } from '../../trust/json-value.ts';
import { templateText } from '../template-text.ts';

/** One right that a resource of a template gives: to whoever holds the policy, or to a principal. */
export interface Grant {
  /** `Allow`, or `Deny` for what is taken away. */
  readonly effect: 'Allow' | 'Deny';
  /** An action pattern, `everything but a, b` for NotAction, or the ARN of a managed policy. */
  readonly action: string;
  readonly kind: 'action' | 'not-action' | 'managed-policy';
  /** A resource pattern; `everything but …` for NotResource; blank where the policy stands at its resource. */
  readonly on: string;
  /** Whom a trust or resource policy lets in; absent in policies of an identity. */
  readonly principal?: string;
  /** The conditions as JSON; blank when there are none. */
  readonly condition: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** Where policies stand, by the type of a resource. Types that are not here give no rights by themselves. */
const POLICIES: Readonly<Record<string, (properties: Properties) => readonly Grant[]>> = {
  'AWS::IAM::Role': (role) => [...identity(role), ...grantsOf(role['AssumeRolePolicyDocument'])],
  'AWS::IAM::User': (user) => identity(user),
  'AWS::IAM::Group': (group) => identity(group),
  'AWS::IAM::Policy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::IAM::ManagedPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::IAM::RolePolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::IAM::UserPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::IAM::GroupPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::SSO::PermissionSet': (set) => [...grantsOf(set['InlinePolicy']), ...managed(set['ManagedPolicies'])],
  'AWS::S3::BucketPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::SNS::TopicPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::SQS::QueuePolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
  'AWS::KMS::Key': ({ KeyPolicy }) => grantsOf(KeyPolicy),
  'AWS::SecretsManager::ResourcePolicy': ({ ResourcePolicy }) => grantsOf(ResourcePolicy),
  'AWS::Lambda::Permission': ({ Action, Principal, FunctionName, SourceArn, SourceAccount }) => [
    {
      effect: 'Allow',
      action: templateText(Action),
      kind: 'action',
      on: templateText(FunctionName),
      principal: templateText(Principal),
      condition:
        SourceArn === undefined && SourceAccount === undefined
          ? ''
          : templateText({ SourceArn, SourceAccount }),
    },
  ],
};

/** Whether resources of this type hold policies. */
export function holdsPolicies(resourceType: string): boolean {
  return Object.hasOwn(POLICIES, resourceType);
}

/** The rights that a resource gives, from its properties. Functions of templates that are not worked out stay as JSON. */
export function grantsOfResource(resourceType: string, properties: unknown): readonly Grant[] {
  const read = Object.hasOwn(POLICIES, resourceType) ? POLICIES[resourceType] : undefined;
  return read === undefined || !isRecord(properties) ? [] : read(properties);
}

function identity(holder: Properties): readonly Grant[] {
  const inline = oneOrMany(holder['Policies']).flatMap((policy) =>
    isRecord(policy) ? grantsOf(policy['PolicyDocument']) : [],
  );
  return [...inline, ...managed(holder['ManagedPolicyArns'])];
}

function managed(value: unknown): readonly Grant[] {
  return oneOrMany(value).map((arn) => ({
    effect: 'Allow',
    action: templateText(arn),
    kind: 'managed-policy',
    on: '',
    condition: '',
  }));
}

/** Every action of every statement, one grant for each resource and principal that it names. */
function grantsOf(document: unknown): readonly Grant[] {
  const policy = typeof document === 'string' ? jsonOrUndefined(document) : document;
  if (!isRecord(policy)) return [];
  return oneOrMany(policy['Statement']).flatMap((statement) =>
    isRecord(statement) ? grantsOfStatement(statement) : [],
  );
}

function grantsOfStatement(statement: Properties): readonly Grant[] {
  const effect = statement['Effect'] === 'Deny' ? 'Deny' : 'Allow';
  const condition = statement['Condition'] === undefined ? '' : templateText(statement['Condition']);
  const actions: readonly Pick<Grant, 'action' | 'kind'>[] =
    statement['NotAction'] === undefined
      ? oneOrMany(statement['Action']).map((action) => ({ action: templateText(action), kind: 'action' }))
      : [{ action: `everything but ${textsOf(statement['NotAction'])}`, kind: 'not-action' }];
  const resources =
    statement['NotResource'] === undefined
      ? oneOrMany(statement['Resource']).map(templateText)
      : [`everything but ${textsOf(statement['NotResource'])}`];
  const principals = principalsOf(statement);
  return actions.flatMap((action) =>
    (resources.length === 0 ? [''] : resources).flatMap((on) =>
      principals.length === 0
        ? [{ effect, ...action, on, condition }]
        : principals.map((principal) => ({ effect, ...action, on, condition, principal })),
    ),
  );
}

function principalsOf(statement: Properties): readonly string[] {
  if (statement['NotPrincipal'] !== undefined)
    return [`everybody but ${templateText(statement['NotPrincipal'])}`];
  const principal = statement['Principal'];
  if (principal === undefined) return [];
  if (!isRecord(principal)) return oneOrMany(principal).map(templateText);
  return Object.values(principal).flatMap((value) => oneOrMany(value).map(templateText));
}

function textsOf(value: unknown): string {
  return oneOrMany(value).map(templateText).join(', ');
}
