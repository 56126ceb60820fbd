import type { LiveResource } from '../resources/live-resource.ts';

/** An existing resource that a stack takes over, as it was when the change set was made. */
export interface Adoption {
  readonly id: string;
  readonly live: LiveResource;
}

/** By logical id. */
export type Adoptions = ReadonlyMap<string, Adoption>;
