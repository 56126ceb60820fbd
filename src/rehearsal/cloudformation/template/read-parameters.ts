import type { ParameterDeclaration } from './model.ts';
import { parameterForm } from './parameter-types.ts';
import { templateError } from './template-error.ts';
import { isList, isMap, member, type Value, type ValueMap } from './value.ts';

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'Type',
  'Default',
  'Description',
  'NoEcho',
  'AllowedValues',
  'AllowedPattern',
  'MinLength',
  'MaxLength',
  'MinValue',
  'MaxValue',
  'ConstraintDescription',
]);

/** Reads the Parameters section. Throws a ValidationError. */
export function readParameters(section: ValueMap): ReadonlyMap<string, ParameterDeclaration> {
  return new Map(
    Object.entries(section).map(([name, declaration]) => [name, readParameter(name, declaration)]),
  );
}

function readParameter(name: string, declaration: Value): ParameterDeclaration {
  if (!/^[A-Za-z0-9]{1,255}$/.test(name)) {
    throw templateError(`Template format error: Parameter name ${name} is non alphanumeric.`);
  }
  if (!isMap(declaration)) {
    throw templateError(`Template format error: Every Parameters member must be an object; ${name} is not.`);
  }
  const unknown = Object.keys(declaration).find((attribute) => !ATTRIBUTES.has(attribute));
  if (unknown !== undefined) throw templateError(`Invalid template parameter property '${unknown}'`);
  const allowed = member(declaration, 'AllowedValues');
  if (allowed !== undefined && !isList(allowed)) {
    throw templateError(`Template format error: AllowedValues of parameter ${name} must be a list.`);
  }
  return {
    name,
    ...readType(member(declaration, 'Type')),
    default: text(declaration, name, 'Default'),
    description: text(declaration, name, 'Description'),
    noEcho: text(declaration, name, 'NoEcho')?.toLowerCase() === 'true',
    allowedValues: allowed?.map((value) => String(value)),
    allowedPattern: text(declaration, name, 'AllowedPattern'),
    minLength: number(declaration, name, 'MinLength'),
    maxLength: number(declaration, name, 'MaxLength'),
    minValue: number(declaration, name, 'MinValue'),
    maxValue: number(declaration, name, 'MaxValue'),
    constraintDescription: text(declaration, name, 'ConstraintDescription'),
  };
}

function readType(type: Value | undefined): Pick<ParameterDeclaration, 'type' | 'form'> {
  if (type === undefined) {
    throw templateError('Template format error: Every Parameters object must contain a Type member.');
  }
  const form = typeof type === 'string' ? parameterForm(type) : undefined;
  if (typeof type === 'string' && form !== undefined) return { type, form };
  throw templateError(`Template format error: Unrecognized parameter type: ${String(type)}`);
}

function text(declaration: ValueMap, name: string, attribute: string): string | undefined {
  const value = member(declaration, attribute);
  if (value === undefined || value === null) return undefined;
  if (isMap(value) || isList(value)) {
    throw templateError(
      `Template format error: Every ${attribute} member must be a string. (parameter ${name})`,
    );
  }
  return String(value);
}

function number(declaration: ValueMap, name: string, attribute: string): number | undefined {
  const value = text(declaration, name, attribute);
  if (value === undefined) return undefined;
  const parsed = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(parsed)) {
    throw templateError(`Template format error: ${attribute} of parameter ${name} must be a number.`);
  }
  return parsed;
}
