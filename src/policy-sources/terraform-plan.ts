import { childPath } from '../trust/json-place.ts';
import { isRecord } from '../trust/json-value.ts';
import type { FoundPolicy } from './found-policy.ts';
import { readPartialPolicy } from './partial-policy.ts';
import type { SourceText } from './places.ts';
import { UnknownValue } from './unknown-value.ts';

const TYPE = 'aws_iam_role';
const ATTRIBUTE = 'assume_role_policy';
const DEEPEST = 100;

interface PlannedRole {
  readonly address: string;
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** True when Terraform says that it is known only after apply. */
  readonly unknown: boolean;
}

/**
 * Roles of `terraform show -json`: of a plan as it will be (deleted ones are left out), or of a state as it is.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function readTerraform(source: SourceText): readonly FoundPolicy[] | undefined {
  const { value } = source;
  if (!isRecord(value) || typeof value['format_version'] !== 'string') return undefined;
  const changes = changedRoles(value['resource_changes']);
  const planned = ['planned_values', 'values'].flatMap((name) => {
    const root = isRecord(value[name]) ? value[name]['root_module'] : undefined;
    return rolesOfModule(root, `$.${name}.root_module`, 0);
  });
  const addresses = new Set(changes.map(({ address }) => address));
  return [...changes, ...planned.filter(({ address }) => !addresses.has(address))].map((role) =>
    found(role, source),
  );
}

function changedRoles(changes: unknown): readonly PlannedRole[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: unknown, index) => {
    if (!isRecord(change) || change['type'] !== TYPE || change['mode'] === 'data') return [];
    const details = change['change'];
    const after = isRecord(details) ? details['after'] : undefined;
    const later = isRecord(details) ? details['after_unknown'] : undefined;
    if (!isRecord(details) || !isRecord(after)) return [];
    return [
      {
        address: String(change['address']),
        path: `${childPath('$.resource_changes', index)}.change.after`,
        values: after,
        unknown: isRecord(later) && later[ATTRIBUTE] === true,
      },
    ];
  });
}

function rolesOfModule(module: unknown, path: string, depth: number): readonly PlannedRole[] {
  if (!isRecord(module) || depth > DEEPEST) return [];
  const resources: readonly unknown[] = Array.isArray(module['resources']) ? module['resources'] : [];
  const children: readonly unknown[] = Array.isArray(module['child_modules']) ? module['child_modules'] : [];
  return [
    ...resources.flatMap((resource, index) =>
      isRecord(resource) && resource['type'] === TYPE && resource['mode'] !== 'data'
        ? [
            {
              address: String(resource['address']),
              path: `${childPath(`${path}.resources`, index)}.values`,
              values: isRecord(resource['values']) ? resource['values'] : {},
              unknown: false,
            },
          ]
        : [],
    ),
    ...children.flatMap((child, index) =>
      rolesOfModule(child, childPath(`${path}.child_modules`, index), depth + 1),
    ),
  ];
}

function found({ address, path, values, unknown }: PlannedRole, source: SourceText): FoundPolicy {
  const place = `${path}.${ATTRIBUTE}`;
  const document = values[ATTRIBUTE];
  const given =
    unknown || typeof document !== 'string' ? new UnknownValue('is known only after apply') : document;
  const arn = values['arn'];
  return {
    id: address,
    roleArn: typeof arn === 'string' ? arn : undefined,
    ...readPartialPolicy(given, place),
    line: () => source.line(place),
  };
}
