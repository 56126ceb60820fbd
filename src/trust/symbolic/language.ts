/** The state from which nothing is accepted any more. */
export const REFUSED = -1;
/** The state from which everything is accepted, whatever follows. */
export const ACCEPTED = -2;

/**
 * The texts that match at least one of some patterns, as a deterministic automaton that is built as far as it is
 * walked. States are numbers from 0; the complement is the same automaton with the answer turned round.
 */
export interface Language {
  readonly start: number;
  /** The state after one more character. */
  step(state: number, character: string): number;
  /** Whether the text that led to the state is in the language. */
  accepts(state: number): boolean;
  /** The characters that lead elsewhere than all others do: the compressed alphabet of the state. */
  dictated(state: number): readonly string[];
  /** Where all other characters lead. */
  others(state: number): number;
  /** The only character that does not lead to refusal; undefined where there are several or none. */
  forced(state: number): string | undefined;
}

/** Characters that are the same as a letter when case is ignored; the Kelvin sign is a K to JavaScript and Java alike. */
export function bothCases(character: string): readonly string[] {
  return [character, character.toUpperCase(), ...(character === 'k' ? ['\u212a'] : [])];
}
