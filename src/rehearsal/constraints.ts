import { listOf, lowerFirst, textOf } from './input.ts';
import { type Input, ServiceError } from './service.ts';

/** What a service demands of one member before it looks at anything else. */
export interface Constraint {
  readonly kind: 'text' | 'integer' | 'list';
  readonly required?: true;
  /** Least and greatest length of a text or list, or value of an integer. */
  readonly min?: number;
  readonly max?: number;
  /** The pattern as AWS shows it in its message; it must match the whole text. */
  readonly pattern?: string;
}

export type Constraints = Readonly<Record<string, Constraint>>;

/** Throws one ValidationError that lists every violated constraint, in the words of the AWS services. */
export function checkInput(input: Input, constraints: Constraints): void {
  const faults = Object.entries(constraints).flatMap(([name, constraint]) =>
    faultsOf(input, name, constraint),
  );
  if (faults.length === 0) return;
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
  throw new ServiceError('ValidationError', `${count} detected: ${faults.join('; ')}`);
}

function faultsOf(input: Input, name: string, constraint: Constraint): readonly string[] {
  const member = lowerFirst(name);
  if (constraint.kind === 'list') {
    const { length } = listOf(input, name);
    return sizeFaults(length, constraint, 'length').map(
      (rule) => `Value at '${member}' failed to satisfy constraint: ${rule}`,
    );
  }
  const value = textOf(input, name);
  if (value === undefined) {
    return constraint.required
      ? [`Value null at '${member}' failed to satisfy constraint: Member must not be null`]
      : [];
  }
  return scalarFaults(value, constraint).map(
    (rule) => `Value '${value}' at '${member}' failed to satisfy constraint: ${rule}`,
  );
}

function scalarFaults(value: string, constraint: Constraint): readonly string[] {
  if (constraint.kind === 'integer') {
    if (!/^-?\d{1,15}$/.test(value)) throw new ServiceError('MalformedInput', `${value} is not an integer.`);
    return sizeFaults(Number(value), constraint, 'value');
  }
  const { pattern } = constraint;
  const faults = [...sizeFaults(value.length, constraint, 'length')];
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    faults.push(`Member must satisfy regular expression pattern: ${pattern}`);
  }
  return faults;
}

function sizeFaults(size: number, { min, max }: Constraint, of: 'length' | 'value'): readonly string[] {
  const faults: string[] = [];
  if (max !== undefined && size > max) faults.push(`Member must have ${of} less than or equal to ${max}`);
  if (min !== undefined && size < min) faults.push(`Member must have ${of} greater than or equal to ${min}`);
  return faults;
}
