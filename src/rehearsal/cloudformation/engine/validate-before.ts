import { type Call, ServiceError } from '../../service.ts';
import { propertyFaults } from '../resources/check-properties.ts';
import type { ResourceChange } from '../stack/change.ts';
import type { Deployment } from '../stack/deployment-state.ts';
import { MissingExport } from '../stack/exports.ts';
import type { ValidationFinding } from '../stack/stack-state.ts';
import { member, type ValueMap } from '../template/value.ts';
import type { DesiredResource } from './desired-resource.ts';
import { KNOWN_AFTER_APPLY } from './known-after-apply.ts';
import { type ChangePlan, planChanges } from './plan-changes.ts';
import type { StackRun } from './run.ts';

/** What CloudFormation calls its pre-deployment validations, by the name of their findings. */
const VALIDATIONS: Readonly<Record<ValidationFinding['name'], string>> = {
  PROPERTY_VALIDATION: 'AWS::EarlyValidation::PropertyValidation',
  NAME_CONFLICT_VALIDATION: 'AWS::EarlyValidation::ResourceExistenceCheck',
  BUCKET_EMPTINESS_VALIDATION: 'AWS::EarlyValidation::S3BucketEmptiness',
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

/**
 * The same for a stack that is created or updated without a change set: notes what was found with the operation and
 * gives the reason to stop. What cannot be planned yet is left to the resources to fail with.
 */
export async function problemBefore(
  { call, stack, operation }: StackRun,
  deployment: Deployment,
): Promise<string | undefined> {
  try {
    const plan = planChanges(call.state, stack, deployment);
    operation.validations.push(...(await validateBefore(call, plan)));
  } catch (cause) {
    if (cause instanceof MissingExport) return cause.message;
    if (!(cause instanceof ServiceError)) throw cause;
  }
  return validationProblem(operation.validations);
}

/** Warnings that only change sets give: buckets that cannot be deleted because they are not empty. */
export async function warningsBefore(call: Call, plan: ChangePlan): Promise<readonly ValidationFinding[]> {
  const doomed = plan.changes.filter(
    ({ type, policyAction }) =>
      type === 'AWS::S3::Bucket' && (policyAction === 'Delete' || policyAction === 'ReplaceAndDelete'),
  );
  const findings: ValidationFinding[] = [];
  for (const change of doomed) {
    const finding = {
      ...place(call, change.type, change),
      name: 'BUCKET_EMPTINESS_VALIDATION' as const,
      mode: 'WARN' as const,
      path: `/Resources/${change.logicalId}`,
    };
    try {
      const input = { Bucket: change.physicalId, MaxKeys: 1 };
      const { Versions, DeleteMarkers } = await call.invoke('s3', 'ListObjectVersions', input);
      if (isEmptyList(Versions) && isEmptyList(DeleteMarkers)) continue;
      const reason = `The bucket '${change.physicalId}' is not empty. You must either delete all objects and versions or use the deletion policy to retain it, otherwise the delete operation will fail.`;
      findings.push({ ...finding, reason, status: 'FAILED' });
    } catch (cause) {
      if (!(cause instanceof ServiceError)) throw cause;
      findings.push({ ...finding, reason: cause.message, status: 'SKIPPED' });
    }
  }
  return findings;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The StatusReason of a change set that failed them; undefined when none failed. */
export function validationProblem(findings: readonly ValidationFinding[]): string | undefined {
  const failed = findings
    .filter(({ status, mode }) => status === 'FAILED' && mode === 'FAIL')
    .map(({ name }) => VALIDATIONS[name]);
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
      ...place(call, resource.provider.type, change),
      name: 'PROPERTY_VALIDATION',
      mode: 'FAIL',
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
  // A replacement under the name that it has is refused for another reason, which says more.
  const ownName = known && change.physicalId?.split('/').at(-1) === name;
  if (provider.exists === undefined || !known || ownName) return [];
  const finding = {
    ...place(call, resource.provider.type, change),
    name: 'NAME_CONFLICT_VALIDATION' as const,
    mode: 'FAIL' as const,
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

function place(call: Call, type: string, change: ResourceChange) {
  return {
    id: call.state.newUuid(),
    time: call.state.now(),
    logicalId: change.logicalId,
    type,
    physicalId: change.physicalId,
  };
}
