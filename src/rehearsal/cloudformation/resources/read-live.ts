import { type Call, type Input, type Output, ServiceError, type ServiceName } from '../../service.ts';
import { isMap, member, type Value, type ValueMap } from '../template/value.ts';
import { MISSING } from './calls.ts';

/** What a reading call answers; undefined when its object is not there. Throws what else the service refuses. */
export async function answerOf(
  call: Call,
  service: ServiceName,
  operation: string,
  input: Input,
): Promise<Output | undefined> {
  try {
    return await call.invoke(service, operation, input);
  } catch (cause) {
    if (cause instanceof ServiceError && (MISSING.has(cause.code) || cause.status === 404)) return undefined;
    throw cause;
  }
}

/** Every item of a list that IAM gives in pages. */
export async function allOf(
  call: Call,
  operation: string,
  list: string,
  input: Input,
): Promise<readonly Value[]> {
  const items: Value[] = [];
  let Marker: unknown;
  do {
    const page = await call.invoke('iam', operation, {
      ...input,
      ...(Marker === undefined ? {} : { Marker }),
    });
    const found = page[list];
    if (Array.isArray(found)) items.push(...found.map(plain));
    Marker = page['Marker'];
  } while (Marker !== undefined);
  return items;
}

/** A structure of an answer as plain values, without what is not set. */
export function structureIn(answer: Output | undefined, name: string): ValueMap {
  const value = plain(answer?.[name]);
  return isMap(value) ? value : {};
}

/** A policy document as IAM shows it (JSON, encoded as in URLs), as the value that a template has. */
export function documentIn(values: ValueMap, name: string): Value {
  return JSON.parse(decodeURIComponent(String(member(values, name) ?? 'null')));
}

/** The members of a structure that are set. */
export function setMembers(values: ValueMap, names: readonly string[]): ValueMap {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = member(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function plain(value: unknown): Value {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, plain(item)]])),
    );
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
