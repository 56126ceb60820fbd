import type { Value, ValueMap } from '../template/value.ts';

/** A resource as it is in the account now, in the words of the type's properties. */
export interface LiveResource {
  readonly properties: ValueMap;
  readonly attributes: Readonly<Record<string, Value>>;
}
