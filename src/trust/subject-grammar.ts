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
  /** Where the value stands in a subject, its colons are written `%3A`; the claim has them as they are. */
  readonly encoded?: boolean;
  /** The issuer gives it out once: whoever does not own it cannot have it, whatever else the pattern leaves open. */
  readonly issued?: boolean;
}

/** One of several continuations of a subject. */
export interface Choice {
  readonly oneOf: readonly (readonly Part[])[];
}

/** Something that comes any number of times, or never. */
export interface Repetition {
  readonly repeat: readonly Part[];
}

/**
 * The value of a claim. `inSubject`: it is written here. Otherwise the subject only implies it; without forms, that the
 * token has no such claim. Comes once per token at most.
 */
export interface SaidClaim {
  readonly claim: string;
  readonly forms: readonly ClaimTemplate[];
  readonly inSubject: boolean;
}

/** Fixed text, a slot, or what stands for several of them. */
export type Part = string | Slot | Choice | Repetition | SaidClaim;

/** A claim as text and slots. */
export type ClaimTemplate = readonly (string | Slot)[];

/** One shape of subject: fixed text and slots, in order. */
export interface SubjectForm {
  readonly name: string;
  readonly parts: readonly Part[];
  /**
   * Claims that follow from the subject: their slots are the subject's own, in the same order. Slots that are not in
   * the subject are the token's, and come last.
   */
  readonly claims: Readonly<Record<string, ClaimTemplate>>;
  /** Claims that no token with such a subject has. */
  readonly lacks: readonly string[];
  /** Needs a subject template that the owner of the repository chose. */
  readonly custom?: boolean;
  /** Made of claims that anybody sets in a repository of their own. */
  readonly forged?: boolean;
}

/** A test of single characters; those of ASCII are looked up. */
function characters(pattern: RegExp): (character: string) => boolean {
  const ascii = Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
  return (character) =>
    ascii[character.length === 1 ? character.charCodeAt(0) : 128] ?? pattern.test(character);
}

export const isName = characters(/^[A-Za-z0-9._-]$/);
/** Managed users of GitHub have an underscore before the short code of their enterprise. */
export const isOwner = characters(/^[A-Za-z0-9_-]$/);
export const isDigit = characters(/^[0-9]$/);
/** Git forbids the others in names of branches and tags: see git-check-ref-format. */
export const isInRef = characters(/^[^\s~^:?*[\\\p{Cc}]$/u);
/** Text that people choose: anything but line ends. */
export const isText = (character: string): boolean => character !== '\n';
export const isUuid = characters(/^[0-9a-f-]$/);
/** Values whose colons the issuer encodes or forbids. */
export const isNoColon = (character: string): boolean => character !== ':' && character !== '\n';
export const isPath = characters(/^[A-Za-z0-9._/-]$/);
export const isAny = (): boolean => true;

/** A slot of a form; those of refs and paths are divided by slashes. */
export function slot(name: string, role: SlotRole, accepts: Slot['accepts'], sample: string): Slot {
  return { name, role, accepts, sample, divided: accepts === isInRef || accepts === isPath };
}

/** Whether a part is a slot. */
export function isSlot(part: Part): part is Slot {
  return typeof part === 'object' && 'accepts' in part;
}

/** The slots of a form that every subject of it has, in order. */
export function slotsOf(form: SubjectForm): readonly Slot[] {
  return form.parts.filter(isSlot);
}

/** A form from which no claims follow. */
export function plainForm(name: string, parts: SubjectForm['parts']): SubjectForm {
  return { name, parts, claims: {}, lacks: [] };
}
