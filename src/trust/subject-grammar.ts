/** What a free part of a subject stands for: it decides who gets in when nobody pins it. */
export type SlotRole = 'tenant' | 'project' | 'workload' | 'context';

/** A part of a subject that differs from token to token. At least one character long. */
export interface Slot {
  readonly name: string;
  readonly role: SlotRole;
  /** Characters that the issuer can put there. */
  readonly accepts: (character: string) => boolean;
  /** What a witness shows where the policy leaves the part open; only characters that `accepts` accepts. */
  readonly sample: string;
  /** Slashes divide the value into parts, none of which is empty. */
  readonly divided?: boolean;
  /** The issuer gives it out once: whoever does not own it cannot have it, whatever else the pattern leaves open. */
  readonly issued?: boolean;
}

/** One shape of subject: fixed text and slots, in order. */
export interface SubjectForm {
  readonly name: string;
  readonly parts: readonly (string | Slot)[];
  /** Needs a subject template that the owner of the repository chose. */
  readonly custom?: boolean;
  /** Made of claims that anybody sets in a repository of their own: who it names is checked by `isForgeable`. */
  readonly forged?: boolean;
}

const NAME = /^[A-Za-z0-9._-]$/;
const OWNER = /^[A-Za-z0-9-]$/;
const DIGIT = /^[0-9]$/;
/** Git forbids these in names of branches and tags: see git-check-ref-format. */
const NOT_IN_REF = /^[\s~^:?*[\\\p{Cc}]$/u;

export const isName = (character: string): boolean => NAME.test(character);
export const isOwner = (character: string): boolean => OWNER.test(character);
export const isDigit = (character: string): boolean => DIGIT.test(character);
export const isInRef = (character: string): boolean => !NOT_IN_REF.test(character);
export const isUuid = (character: string): boolean => /^[0-9a-f-]$/.test(character);
/** Values whose colons the issuer encodes or forbids. */
export const isNoColon = (character: string): boolean => character !== ':' && character !== '\n';
export const isPath = (character: string): boolean => isName(character) || character === '/';
export const isAny = (): boolean => true;

/** A slot of a form; those of refs and paths are divided by slashes. */
export function slot(name: string, role: SlotRole, accepts: Slot['accepts'], sample: string): Slot {
  return { name, role, accepts, sample, divided: accepts === isInRef || accepts === isPath };
}

/** The same form with other words where a policy leaves parts open: a policy may exclude the usual ones by name. */
export function inOtherWords(form: SubjectForm): SubjectForm {
  const other = (character: string, accepts: Slot['accepts']): string => {
    const next = NEXT.get(character) ?? character;
    return accepts(next) ? next : character;
  };
  return {
    ...form,
    parts: form.parts.map((part) =>
      typeof part === 'string'
        ? part
        : { ...part, sample: [...part.sample].map((character) => other(character, part.accepts)).join('') },
    ),
  };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const NEXT: ReadonlyMap<string, string> = new Map([
  ...[...ALPHABET].map((letter, index) => [letter, ALPHABET[(index + 1) % 26] ?? letter] as const),
  ...[...'123456789'].map((digit, index) => [digit, String(((index + 7) % 9) + 1)] as const),
]);
