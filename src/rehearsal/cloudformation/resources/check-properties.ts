import { isList, isMap, type Value, type ValueMap } from '../template/value.ts';
import { isProperty } from './property-facts.ts';
import type { PropertyFacts, ResourceProvider } from './provider.ts';

/** One thing that is wrong with a resource's properties, with its place as pre-deployment validation shows it. */
export interface PropertyFault {
  readonly path: string;
  readonly message: string;
}

/** Finds what CloudFormation refuses before it calls the resource's service: unknown, missing and mistyped properties. */
export function propertyFaults(
  provider: ResourceProvider,
  logicalId: string,
  properties: ValueMap,
): readonly PropertyFault[] {
  const root = `/Resources/${logicalId}/Properties`;
  const unknown = Object.keys(properties)
    .filter((name) => provider.properties[name] === undefined)
    .map((name) => ({
      path: `${root}/${name}`,
      message: isProperty(provider.type, name)
        ? `The rehearsal does not follow property ${name} of ${provider.type} yet.`
        : `Encountered unsupported property ${name}`,
    }));
  if (unknown.length > 0) return unknown;
  const prefix = `Properties validation failed for resource ${logicalId} with message:\n`;
  return Object.entries(provider.properties).flatMap(([name, facts]) => {
    const value = properties[name];
    if (value === undefined) {
      return facts.required
        ? [{ path: root, message: `${prefix}[#: required key [${name}] not found]` }]
        : [];
    }
    const expected = EXPECTED[facts.kind];
    return expected.accepts(value)
      ? []
      : [
          {
            path: `${root}/${name}`,
            message: `${prefix}[#/${name}: expected type: ${expected.title}, found: ${titleOf(value)}]`,
          },
        ];
  });
}

interface Expectation {
  readonly title: string;
  accepts(value: Value): boolean;
}

const isScalar = (value: Value): boolean => value !== null && typeof value !== 'object';

/** CloudFormation turns scalars into each other where the schema wants it, so `"3600"` is an integer. */
const EXPECTED: Readonly<Record<PropertyFacts['kind'], Expectation>> = {
  string: { title: 'String', accepts: isScalar },
  integer: { title: 'Integer', accepts: (value) => isScalar(value) && /^-?\d+$/.test(String(value)) },
  boolean: { title: 'Boolean', accepts: (value) => /^(true|false)$/i.test(String(value)) },
  list: { title: 'JSONArray', accepts: (value) => isList(value) },
  object: { title: 'JSONObject', accepts: (value) => isMap(value) },
  document: { title: 'JSONObject', accepts: (value) => isMap(value) || typeof value === 'string' },
};

function titleOf(value: Value): string {
  if (value === null) return 'Null';
  if (isList(value)) return 'JSONArray';
  if (isMap(value)) return 'JSONObject';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Integer' : 'String';
}
