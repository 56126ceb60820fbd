import type { DeletionPolicy, ResourceDeclaration } from './model.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, member, type Value, type ValueMap } from './value.ts';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'Metadata',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Description',
]);

/** Attributes that only mean something for types that the rehearsal does not create. */
const UNREHEARSED_ATTRIBUTES = ['CreationPolicy', 'UpdatePolicy'];

const POLICIES: Readonly<Record<string, readonly DeletionPolicy[]>> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate'],
  UpdateReplacePolicy: ['Delete', 'Retain'],
};

/** Reads the Resources section. Throws a ValidationError. */
export function readResources(section: ValueMap): ReadonlyMap<string, ResourceDeclaration> {
  return new Map(
    Object.entries(section).map(([logicalId, declaration]) => [
      logicalId,
      readResource(logicalId, declaration),
    ]),
  );
}

function readResource(logicalId: string, declaration: Value): ResourceDeclaration {
  if (logicalId.startsWith('Fn::')) {
    throw templateError(`The rehearsal does not evaluate ${logicalId} yet.`);
  }
  if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId)) {
    throw templateError(`Template format error: Resource name ${logicalId} is non alphanumeric.`);
  }
  if (!isMap(declaration)) {
    throw templateError('Template format error: Every Resources member must be an object.');
  }
  const type = member(declaration, 'Type');
  if (typeof type !== 'string') {
    throw templateError(
      `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
    );
  }
  const unknown = Object.keys(declaration).find((attribute) => !ATTRIBUTES.has(attribute));
  if (unknown !== undefined) throw templateError(`Invalid template resource property '${unknown}'`);
  const unrehearsed = UNREHEARSED_ATTRIBUTES.find((name) => member(declaration, name) !== undefined);
  if (unrehearsed !== undefined) {
    throw templateError(`The rehearsal does not follow ${unrehearsed} yet (resource ${logicalId}).`);
  }
  const properties = member(declaration, 'Properties') ?? {};
  if (!isMap(properties)) {
    throw templateError(
      `Template format error: [/Resources/${logicalId}/Properties] Every Properties member must be an object.`,
    );
  }
  return {
    logicalId,
    type,
    condition: readCondition(logicalId, member(declaration, 'Condition')),
    dependsOn: readDependsOn(logicalId, member(declaration, 'DependsOn')),
    properties,
    metadata: member(declaration, 'Metadata'),
    deletionPolicy: readPolicy(type, 'DeletionPolicy', member(declaration, 'DeletionPolicy')),
    deletionPolicyGiven: member(declaration, 'DeletionPolicy') !== undefined,
    updateReplacePolicy: readPolicy(type, 'UpdateReplacePolicy', member(declaration, 'UpdateReplacePolicy')),
  };
}

function readCondition(logicalId: string, condition: Value | undefined): string | undefined {
  if (condition === undefined || typeof condition === 'string') return condition;
  throw templateError(
    `Template format error: [/Resources/${logicalId}] Every Condition member must be a string.`,
  );
}

function readDependsOn(logicalId: string, dependsOn: Value | undefined): readonly string[] {
  if (dependsOn === undefined) return [];
  return (isList(dependsOn) ? dependsOn : [dependsOn]).map((name) => {
    if (typeof name === 'string') return name;
    throw templateError(
      `Template format error: [/Resources/${logicalId}] Every DependsOn value must be a string or a list of strings.`,
    );
  });
}

function readPolicy(type: string, attribute: string, value: Value | undefined): DeletionPolicy {
  if (value === undefined) return 'Delete';
  const policy = POLICIES[attribute]?.find((candidate) => candidate === value);
  if (policy !== undefined) return policy;
  if (value === 'Snapshot') {
    throw templateError(`Template error: resource type ${type} does not support deletion policy Snapshot`);
  }
  throw templateError(`Template format error: Unrecognized ${attribute} ${JSON.stringify(value)}`);
}
