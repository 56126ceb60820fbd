import type { Input } from '../../service.ts';

/**
 * Says that a stack executes the change set of a stack nested in it, with the members of the request as they are known by
 * then. No client can send one.
 */
export class NestedExecution {
  readonly request: Input;

  constructor(request: Input) {
    this.request = request;
  }
}

/** The member of an input in which it stands. */
export const NESTED_EXECUTION = 'NestedExecution()';
