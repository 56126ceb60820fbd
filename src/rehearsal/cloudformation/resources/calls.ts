import { type Call, type Input, type Output, ServiceError, type ServiceName } from '../../service.ts';

/** Error names by which the services say that something is not there (any more). */
export const MISSING: ReadonlySet<string> = new Set([
  'NoSuchEntity',
  'NoSuchBucket',
  'NoSuchBucketPolicy',
  'NotFound',
  'ResourceNotFoundException',
  'StackSetNotFoundException',
]);

/** Does something and takes "it is not there" for success: what is deleted may be gone already. */
export async function ignoreMissing(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof ServiceError && MISSING.has(cause.code))) throw cause;
  }
}

/** Whether a reading call finds its object. Throws what else the service answers (AccessDenied, for example). */
export async function callExists(
  call: Call,
  service: ServiceName,
  operation: string,
  input: Input,
): Promise<boolean> {
  try {
    await call.invoke(service, operation, input);
    return true;
  } catch (cause) {
    if (cause instanceof ServiceError && MISSING.has(cause.code)) return false;
    throw cause;
  }
}

/** Reads texts of an answer, or of one structure in it. A service that leaves one out has a bug, and this says so. */
export function readAnswer(answer: Output, structure?: string): (name: string) => string {
  const inside: unknown = structure === undefined ? answer : answer[structure];
  return (name) => {
    const value = typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined;
    if (typeof value !== 'string') throw new TypeError(`An answer of the rehearsal has no ${name}.`);
    return value;
  };
}
