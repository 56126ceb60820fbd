import type { LiveResource } from '../resources/live-resource.ts';

/** An existing resource that a stack takes over, as it was when the change set was made. */
export interface Adoption {
  readonly id: string;
  readonly live: LiveResource;
}

/** By logical id. */
export type Adoptions = ReadonlyMap<string, Adoption>;

/** A resource that a change set is told to take into the stack. */
export interface ImportedResource {
  readonly logicalId: string;
  readonly type: string;
  /** Its physical id. */
  readonly id: string;
}
