/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The form GitHub itself uses, so that messages of its parser and ours read alike. */
export function describePlace(place: Place): string {
  return `${place.file} (Line: ${place.line}, Col: ${place.column})`;
}

/** A workflow or action file that GitHub would not accept either; the message lists every fault with its place. */
export class InvalidFile extends Error {
  override readonly name = 'InvalidFile';
}

/**
 * Something GitHub would run and this runner does not. It always stops the run: a step that was quietly left out
 * would make a green result worthless.
 */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
  readonly place: Place;

  constructor(what: string, place: Place) {
    super(`${describePlace(place)}: ${what} is not supported by this local runner`);
    this.place = place;
  }
}
