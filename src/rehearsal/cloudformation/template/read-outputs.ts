import type { OutputDeclaration } from './model.ts';
import { templateError } from './template-error.ts';
import { isMap, member, type Value, type ValueMap } from './value.ts';

const ATTRIBUTES: ReadonlySet<string> = new Set(['Value', 'Description', 'Condition', 'Export']);

/** Reads the Outputs section. Throws a ValidationError. */
export function readOutputs(section: ValueMap): ReadonlyMap<string, OutputDeclaration> {
  return new Map(Object.entries(section).map(([name, declaration]) => [name, readOutput(name, declaration)]));
}

function readOutput(name: string, declaration: Value): OutputDeclaration {
  if (!/^[A-Za-z0-9]{1,255}$/.test(name)) {
    throw templateError(`Template format error: Output name ${name} is non alphanumeric.`);
  }
  if (!isMap(declaration)) {
    throw templateError('Template format error: Every Outputs member must be an object.');
  }
  const value = member(declaration, 'Value');
  if (value === undefined || value === null) {
    throw templateError(
      `Template format error: [/Outputs/${name}] Every Outputs member must contain a Value object`,
    );
  }
  const unknown = Object.keys(declaration).find((attribute) => !ATTRIBUTES.has(attribute));
  if (unknown !== undefined) throw templateError(`Invalid template output property '${unknown}'`);
  return {
    name,
    value,
    description: text(name, declaration, 'Description'),
    condition: text(name, declaration, 'Condition'),
    exportName: readExport(name, member(declaration, 'Export')),
  };
}

function text(name: string, declaration: ValueMap, attribute: string): string | undefined {
  const value = member(declaration, attribute);
  if (value === undefined || typeof value === 'string') return value;
  throw templateError(`Template format error: [/Outputs/${name}/${attribute}] must be a string.`);
}

function readExport(name: string, value: Value | undefined): Value | undefined {
  if (value === undefined) return undefined;
  const exported = isMap(value) ? member(value, 'Name') : undefined;
  if (exported !== undefined) return exported;
  throw templateError(`Template format error: [/Outputs/${name}/Export] Every Export must contain a Name.`);
}
