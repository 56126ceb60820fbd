import { type Call, ServiceError } from '../../service.ts';
import { propertyFaults } from '../resources/check-properties.ts';
import type { ResourceChange } from '../stack/change.ts';
import type { ValidationFinding } from '../stack/stack-state.ts';
import { member, type ValueMap } from '../template/value.ts';
import type { DesiredResource } from './desired-resource.ts';
import { KNOWN_AFTER_APPLY } from './known-after-apply.ts';
import type { ChangePlan } from './plan-changes.ts';

/** What CloudFormation calls its pre-deployment validations, by the name of their findings. */
const VALIDATIONS: Readonly<Record<ValidationFinding['name'], string>> = {
  PROPERTY_VALIDATION: 'AWS::EarlyValidation::PropertyValidation',
  NAME_CONFLICT_VALIDATION: 'AWS::EarlyValidation::ResourceExistenceCheck',
};

/**
 * The checks that CloudFormation makes before a change set is complete: are the properties possible, and are the names
 * of new resources free. A check that the caller may not make is skipped, and the finding says so.
 */
export async function validateBefore(call: Call, plan: ChangePlan): Promise<readonly ValidationFinding[]> {
  const changes = new Map(plan.changes.map((change) => [change.logicalId, change]));
  const findings: ValidationFinding[] = [];
  for (const resource of plan.desired) {
    const change = changes.get(resource.logicalId);
    if (change === undefined) continue;
    findings.push(...propertyFindings(call, resource, change));
    if (change.action === 'Add' || change.replacement === 'True') {
      findings.push(...(await nameFindings(call, resource, change)));
    }
  }
  return findings;
}

/** The StatusReason of a change set that failed them; undefined when none failed. */
export function validationProblem(findings: readonly ValidationFinding[]): string | undefined {
  const failed = findings.filter(({ status }) => status === 'FAILED').map(({ name }) => VALIDATIONS[name]);
  if (failed.length === 0) return undefined;
  return `The following hook(s)/validation failed: [${[...new Set(failed)].join(', ')}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`;
}

function propertyFindings(
  call: Call,
  resource: DesiredResource,
  change: ResourceChange,
): readonly ValidationFinding[] {
  const known: ValueMap = Object.fromEntries(
    Object.entries(resource.properties).filter(([, value]) => value !== KNOWN_AFTER_APPLY),
  );
  return propertyFaults(resource.provider, resource.logicalId, resource.properties)
    .filter(({ path }) => {
      const name = path.split('/')[4];
      return name === undefined || Object.hasOwn(known, name);
    })
    .map(({ path, message }) => ({
      ...place(call, resource, change),
      name: 'PROPERTY_VALIDATION',
      path,
      reason: message,
      status: 'FAILED',
    }));
}

async function nameFindings(
  call: Call,
  resource: DesiredResource,
  change: ResourceChange,
): Promise<readonly ValidationFinding[]> {
  const { provider, logicalId, properties } = resource;
  const { nameProperty } = provider;
  const name = nameProperty === undefined ? undefined : member(properties, nameProperty);
  const known = typeof name === 'string' && !name.includes(KNOWN_AFTER_APPLY);
  if (provider.exists === undefined || !known) return [];
  const finding = {
    ...place(call, resource, change),
    name: 'NAME_CONFLICT_VALIDATION' as const,
    path: `/Resources/${logicalId}`,
  };
  try {
    if (!(await provider.exists(call, name))) return [];
    const reason = `Resource of type '${provider.type}' with identifier '${name}' already exists.`;
    return [{ ...finding, reason, status: 'FAILED' }];
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return [{ ...finding, reason: cause.message, status: 'SKIPPED' }];
  }
}

function place(call: Call, resource: DesiredResource, change: ResourceChange) {
  return {
    id: call.state.newUuid(),
    time: call.state.now(),
    logicalId: resource.logicalId,
    type: resource.provider.type,
    physicalId: change.physicalId,
  };
}
