// Writes what CloudFormation knows about the properties of the resource types that the rehearsal creates, from AWS's own
// service specification. A test requires the written file to be current.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';

const TYPES = [
  'AWS::BCMDataExports::Export',
  'AWS::CUR::ReportDefinition',
  'AWS::CloudFormation::Stack',
  'AWS::CloudFormation::StackSet',
  'AWS::IAM::AccessKey',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::OIDCProvider',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
] as const;

export const FACTS_FILE = fileURLToPath(
  new URL('../src/rehearsal/cloudformation/resources/type-facts.ts', import.meta.url),
);

const KINDS: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'integer',
  boolean: 'boolean',
  array: 'list',
  tag: 'object',
  ref: 'object',
  map: 'object',
  json: 'document',
};

/** The text of the facts file. Throws for types and kinds that the specification or this script does not know. */
export function renderFacts(): string {
  const database = loadAwsServiceSpecSync();
  const tables = TYPES.map((type) => {
    const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', type);
    if (resource === undefined) throw new Error(`The service specification has no ${type}.`);
    return `  '${type}': {\n${propertyLines(database, resource).join('\n')}\n  },`;
  });
  return `// Written by scripts/resource-facts.ts from AWS's service specification; do not edit.
import type { PropertyFacts } from './provider.ts';

/** Properties of resource types: their kind, whether they are required, and which of their changes replace the resource. */
export const TYPE_FACTS = {
${tables.join('\n')}
} as const satisfies Readonly<Record<string, Readonly<Record<string, PropertyFacts>>>>;
`;
}

function propertyLines(database: SpecDatabase, resource: Resource): readonly string[] {
  return Object.entries(resource.properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, property]) => {
      const nested = nestedReplacements(database, property.type);
      const facts = [
        `kind: '${kindOf(property.type)}'`,
        ...(property.required === true ? ['required: true'] : []),
        ...(property.causesReplacement === 'yes' ? ['replaces: true'] : []),
        ...(nested.length === 0 ? [] : [`replacesBy: [${nested.map((each) => `'${each}'`).join(', ')}]`]),
      ];
      return `    ${name}: { ${facts.join(', ')} },`;
    });
}

function kindOf(type: PropertyType): string {
  // A policy document may be given as an object or as text.
  if (type.type === 'union') return type.types.some((each) => each.type === 'json') ? 'document' : 'string';
  const kind = KINDS[type.type];
  if (kind === undefined) throw new Error(`There is no kind for properties of type ${type.type}.`);
  return kind;
}

/** Members of an object property that replace the resource when they change. */
function nestedReplacements(database: SpecDatabase, type: PropertyType): readonly string[] {
  if (type.type !== 'ref') return [];
  const { properties } = database.get('typeDefinition', type.reference);
  return Object.entries(properties)
    .filter(([, property]) => property.causesReplacement === 'yes')
    .map(([name]) => name)
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FACTS_FILE, renderFacts());
