import { EXTENSION_FUNCTIONS, LANGUAGE_EXTENSIONS, unsupportedFunction } from './function-names.ts';
import type { Template } from './model.ts';
import { parseTemplateText } from './parse-text.ts';
import { readOutputs } from './read-outputs.ts';
import { readParameters } from './read-parameters.ts';
import { readResources } from './read-resources.ts';
import { readRules } from './read-rules.ts';
import { checkReferences } from './references.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, member, type Value, type ValueMap } from './value.ts';

const SECTIONS: ReadonlySet<string> = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Rules',
  'Transform',
  'Resources',
  'Outputs',
]);

/** CloudFormation quotas that belong to a template ("Understand CloudFormation quotas"). */
const MOST: Readonly<Record<string, number>> = {
  Parameters: 200,
  Mappings: 200,
  Resources: 500,
  Outputs: 200,
};
const LONGEST_DESCRIPTION_BYTES = 1024;

/**
 * Reads a template's text and checks everything that can be checked without parameters: structure, limits, names, and
 * that every reference has a target. Throws a ValidationError in CloudFormation's words.
 */
export function readTemplate(text: string): Template {
  const root = parseTemplateText(text);
  if (!isMap(root)) throw templateError('Template format error: unsupported structure.');
  const unknown = Object.keys(root).filter((name) => !SECTIONS.has(name));
  if (unknown.length > 0)
    throw templateError(`Invalid template property or properties [${unknown.join(', ')}]`);
  checkVersion(member(root, 'AWSTemplateFormatVersion'));
  for (const [section, most] of Object.entries(MOST)) checkSize(root, section, most);
  const template: Template = {
    description: readDescription(member(root, 'Description')),
    metadata: member(root, 'Metadata'),
    transforms: readTransforms(member(root, 'Transform')),
    parameters: readParameters(section(root, 'Parameters')),
    mappings: readMappings(section(root, 'Mappings')),
    conditions: new Map(Object.entries(section(root, 'Conditions'))),
    rules: readRules(section(root, 'Rules')),
    resources: readResources(section(root, 'Resources')),
    outputs: readOutputs(section(root, 'Outputs')),
  };
  if (template.resources.size === 0) {
    throw templateError('Template format error: At least one Resources member must be defined.');
  }
  checkExtensions(template, root);
  checkReferences(template);
  return template;
}

/** Functions of the language extensions are unknown to templates that do not declare the transform. */
function checkExtensions({ transforms }: Template, root: ValueMap): void {
  if (transforms.includes(LANGUAGE_EXTENSIONS)) return;
  const used = functionsIn(root).find((name) => EXTENSION_FUNCTIONS.has(name));
  if (used !== undefined) throw templateError(unsupportedFunction(used));
}

function functionsIn(value: Value): readonly string[] {
  if (isList(value)) return value.flatMap(functionsIn);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => [name, ...functionsIn(item)]);
}

function section(root: ValueMap, name: string): ValueMap {
  const value = member(root, name);
  if (value === undefined) return {};
  if (!isMap(value)) throw templateError(`Template format error: ${name} must be an object.`);
  return value;
}

function checkVersion(version: Value | undefined): void {
  if (version === undefined || version === '2010-09-09') return;
  throw templateError(
    `Template format error: ${String(version)} is not a supported value for AWSTemplateFormatVersion.`,
  );
}

function checkSize(root: ValueMap, name: string, most: number): void {
  const count = Object.keys(section(root, name)).length;
  if (count <= most) return;
  throw templateError(
    `Template format error: Number of ${name.toLowerCase()}, ${count}, is greater than maximum allowed, ${most}`,
  );
}

function readDescription(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') {
    throw templateError('Template format error: Description must be a string.');
  }
  if (Buffer.byteLength(value) > LONGEST_DESCRIPTION_BYTES) {
    throw templateError(
      `Template format error: 'Description' length is greater than ${LONGEST_DESCRIPTION_BYTES}.`,
    );
  }
  return value;
}

function readTransforms(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  return (isList(value) ? value : [value]).map((item) => {
    const name = isMap(item) ? member(item, 'Name') : item;
    if (typeof name !== 'string')
      throw templateError('Template format error: Transform must name its macros.');
    return name;
  });
}

function readMappings(mappings: ValueMap): ValueMap {
  for (const [name, mapping] of Object.entries(mappings)) {
    if (!isMap(mapping) || Object.values(mapping).some((keys) => !isMap(keys))) {
      throw templateError(
        `Template format error: Every Mappings member must be an object with two levels of names; ${name} is not.`,
      );
    }
    for (const attributes of Object.values(mapping)) {
      const scalarOrList = Object.values(isMap(attributes) ? attributes : {}).every((item) => !isMap(item));
      if (!scalarOrList) {
        throw templateError('Template format error: Every Mappings attribute must be a String or a List.');
      }
    }
  }
  return mappings;
}
