import { isRecord } from '../../trust/json-value.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import type { FoundPolicy } from '../found-policy.ts';
import { readPartialPolicy } from '../partial-policy.ts';
import { pathOf, type SourceText } from '../places.ts';
import { resolveValue } from './resolve-value.ts';
import { OWN_ACCOUNT, type TemplateScope, templateScope } from './scope.ts';

const DOCUMENT = 'AssumeRolePolicyDocument';

/**
 * Roles of a CloudFormation or SAM template: every resource with an AssumeRolePolicyDocument. Parameters stand for their
 * defaults, the account for `000000000000`; what only a deployment knows is unknown.
 */
export function readTemplate(source: SourceText): readonly FoundPolicy[] | undefined {
  const { value } = source;
  if (!isRecord(value) || !isRecord(value['Resources'])) return undefined;
  const resources = Object.entries(value['Resources']);
  if (!resources.some(([, resource]) => isRecord(resource) && typeof resource['Type'] === 'string'))
    return undefined;
  const scope = templateScope(value);
  const globals = isRecord(value['Globals']) ? Object.entries(value['Globals']) : [];
  return [
    ...globals.flatMap(([kind, properties]) =>
      roleIn(properties, `Globals.${kind}`, pathOf('Globals', kind, DOCUMENT), source, scope),
    ),
    ...resources.flatMap(([logicalId, resource]) =>
      logicalId.startsWith('Fn::')
        ? [expandedLater(logicalId, source)]
        : roleIn(
            isRecord(resource) ? resource['Properties'] : undefined,
            logicalId,
            pathOf('Resources', logicalId, 'Properties', DOCUMENT),
            source,
            scope,
          ),
    ),
  ];
}

function roleIn(
  properties: unknown,
  id: string,
  path: string,
  source: SourceText,
  scope: TemplateScope,
): readonly FoundPolicy[] {
  if (!isRecord(properties) || !(DOCUMENT in properties)) return [];
  const given = properties[DOCUMENT];
  const read = readPartialPolicy(resolveValue(given, scope), path, source.duplicates);
  const line = typeof given === 'string' ? () => source.line(path) : source.line;
  return [{ id, roleArn: roleArn(read.policy, id), ...read, line }];
}

/** Resources that a macro or a loop makes (`Fn::ForEach::…`, `Fn::Transform`): there may be roles among them. */
function expandedLater(name: string, source: SourceText): FoundPolicy {
  const message = 'is not known before deployment: its resources are made by CloudFormation';
  return {
    id: undefined,
    roleArn: undefined,
    policy: undefined,
    complete: false,
    faults: [{ path: pathOf('Resources', name), message }],
    document: undefined,
    line: source.line,
  };
}

/** The account of a role is the one of the provider that it names: IAM asks for that. */
function roleArn(policy: TrustPolicy | undefined, logicalId: string): string {
  const providers = (policy?.statements ?? []).flatMap(({ principals }) => principals.entries);
  const named = providers.flatMap(
    ({ text }) => /^arn:([^:]+):iam::(\d{12}):oidc-provider\//.exec(text)?.slice(1, 3).join(':iam::') ?? [],
  );
  const place = named[0] ?? `aws:iam::${OWN_ACCOUNT}`;
  return `arn:${place}:role/${logicalId.replace(/[^\w+=,.@-]/g, '-')}`;
}
