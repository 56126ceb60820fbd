import { requiredTextOf, structureOf, structuresOf } from '../../input.ts';
import type { Call, Input } from '../../service.ts';
import { checkFree } from '../engine/adopt-resource.ts';
import type { ChangePlan } from '../engine/plan-changes.ts';
import { providerOf } from '../resources/providers.ts';
import type { Adoption, Adoptions, ImportedResource } from '../stack/adoption.ts';
import type { ChangeSetState } from '../stack/stack-state.ts';
import type { Template } from '../template/model.ts';
import { templateError } from '../template/template-error.ts';

const MOST = 200;

/** The property that identifies a resource for an import; its value is the physical id. */
const IDENTIFIERS: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'PolicyArn',
  'AWS::IAM::OIDCProvider': 'Arn',
  'AWS::IAM::Role': 'RoleName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::S3::BucketPolicy': 'Bucket',
};

/** The property that identifies an existing resource of a type; undefined when the type cannot be imported. */
export function importIdentifier(type: string): string | undefined {
  return providerOf(type)?.read === undefined ? undefined : IDENTIFIERS[type];
}

/** `ResourcesToImport` of an input for a change set of that kind. Throws a ValidationError. */
export function resourcesToImport(input: Input, kind: ChangeSetState['kind']): readonly ImportedResource[] {
  const given = structuresOf(input, 'ResourcesToImport');
  if (kind !== 'IMPORT') {
    if (given.length === 0) return [];
    throw templateError('ResourcesToImport can only be specified for change sets of type IMPORT.');
  }
  if (given.length === 0) {
    throw templateError('ResourcesToImport must be specified for change sets of type IMPORT.');
  }
  if (given.length > MOST) {
    throw templateError(
      `1 validation error detected: Value at 'resourcesToImport' failed to satisfy constraint: Member must have length less than or equal to ${MOST}`,
    );
  }
  return given.map((item) => {
    const type = requiredTextOf(item, 'ResourceType');
    const logicalId = requiredTextOf(item, 'LogicalResourceId');
    const name = importIdentifier(type);
    if (name === undefined) {
      throw templateError(`ResourceTypes [${type}] are not supported for Import`);
    }
    const identifier = structureOf(item, 'ResourceIdentifier') ?? {};
    const [only, ...others] = Object.keys(identifier);
    if (only !== name || others.length > 0) {
      throw templateError(
        `Invalid identifier for resource ${logicalId} of type ${type}: expected [${name}], found [${Object.keys(identifier).join(', ')}]`,
      );
    }
    return { logicalId, type, id: requiredTextOf(identifier, name) };
  });
}

/** Throws the ValidationError of a template that cannot be imported into a stack with that template before. */
export function checkImportTemplate(
  template: Template,
  before: Template | undefined,
  imports: readonly ImportedResource[],
): void {
  const bare = imports
    .map(({ logicalId }) => logicalId)
    .filter((logicalId) => template.resources.get(logicalId)?.deletionPolicyGiven === false);
  if (bare.length > 0) {
    throw templateError(
      `The following resources to import [${bare.join(', ')}] must have DeletionPolicy attribute specified in the template.`,
    );
  }
  const outputs = (each: Template | undefined): string => JSON.stringify([...(each?.outputs ?? [])]);
  if (outputs(template) !== outputs(before)) {
    throw templateError('As part of the import operation, you cannot modify or add [Outputs]');
  }
}

/**
 * The resources of an import as they are now. Throws a ValidationError when the plan would do more than import exactly
 * these, when one is not there, and when one belongs to a stack already.
 */
export async function findImports(
  call: Call,
  plan: ChangePlan,
  imports: readonly ImportedResource[],
): Promise<Adoptions> {
  checkOnlyImports(plan, imports);
  const found = new Map<string, Adoption>();
  for (const { logicalId, type, id } of imports) {
    const desired = plan.desired.find((each) => each.logicalId === logicalId);
    if (desired === undefined || desired.provider.type !== type) {
      throw templateError(`Resource [${logicalId}] of type [${type}] does not exist in the template`);
    }
    const live = await desired.provider.read?.(call, id);
    if (live === undefined) throw templateError(`Resource ${id} of type ${type} does not exist.`);
    checkFree(call, type, id);
    found.set(logicalId, { id, live });
  }
  return found;
}

function checkOnlyImports(plan: ChangePlan, imports: readonly ImportedResource[]): void {
  const named = new Set(imports.map(({ logicalId }) => logicalId));
  const missing = plan.changes.filter(({ action, logicalId }) => action === 'Add' && !named.has(logicalId));
  if (missing.length > 0) {
    const names = missing.map(({ logicalId }) => logicalId).join(', ');
    throw templateError(`Resources [${names}] is missing from ResourceToImport list`);
  }
  const others = plan.changes.filter(({ action }) => action !== 'Add');
  if (others.length > 0) {
    const names = others.map(({ logicalId }) => logicalId).join(', ');
    throw templateError(
      `You have modified resources [${names}] in your template that are not being imported. Update, create or delete operations cannot be executed during import operations.`,
    );
  }
  const known = new Set(plan.changes.map(({ logicalId }) => logicalId));
  const present = [...named].filter((name) => !known.has(name));
  if (present.length > 0) {
    throw templateError(
      `Resources [${present.join(', ')}] already exist in the stack or not in the template`,
    );
  }
}
