import { type Input, ServiceError } from '../service.ts';

/* AWS JSON 1.1: the operation in `X-Amz-Target`, a JSON object as body, dates as seconds. */

/** The input of a call; an empty body is an empty object. Throws ServiceError `SerializationException`. */
export function decodeJson(body: string): Input {
  if (body.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ServiceError('SerializationException', 'The request body is not a JSON object.');
  }
  return { ...value };
}

/** The answer to a call that worked. */
export function encodeJson(output: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(wireValue(output));
}

/** The answer to a call that failed. */
export function encodeJsonError(error: ServiceError): string {
  return JSON.stringify({ __type: error.code, message: error.message, Message: error.message });
}

function wireValue(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(wireValue);
  if (value instanceof Map) return wireValue(Object.fromEntries(value));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wireValue(member)]));
  }
  return value;
}
