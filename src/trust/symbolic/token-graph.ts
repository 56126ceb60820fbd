import { type ClaimForms, claimForms, SESSION_NAME } from '../claim-forms.ts';
import { issuerFacts } from '../issuers.ts';
import {
  type ClaimTemplate,
  isSlot,
  type Part,
  type SaidClaim,
  type Slot,
  type SubjectForm,
} from '../subject-grammar.ts';
import { SESSION_NAME_KEY } from './formula.ts';

/**
 * A place in all tokens of one form. Subject and claims are written one after the other as one word; a character of
 * the subject that is also part of a claim is read by both, so that they cannot contradict each other.
 */
export type Node =
  /** A slash between two parts of a slot. */
  | ({ readonly kind: 'slash'; readonly slot: Slot } & Reading)
  /** Any one character of a slot. */
  | ({ readonly kind: 'slot'; readonly slot: Slot; readonly withoutSlash: boolean } & Reading)
  /** Fixed text, of the subject or of claims only. */
  | ({ readonly kind: 'text'; readonly text: string } & Reading)
  /** The claims are complete. */
  | ({ readonly kind: 'end' } & Reading)
  /** The token has no such claims. */
  | ({ readonly kind: 'absent' } & Reading)
  /** Only for tokens that do not say yet what the claims are. */
  | ({ readonly kind: 'unsaid' } & Reading)
  /** Only for tokens that have said it. */
  | ({ readonly kind: 'said' } & Reading)
  | ({ readonly kind: 'done' } & Reading);

interface Reading {
  readonly claims: readonly string[];
  /** Where it goes on; filled while the graph is built. */
  readonly next: readonly number[];
}

export interface TokenGraph {
  readonly form: SubjectForm;
  readonly nodes: readonly Node[];
  readonly start: readonly number[];
}

/** Graphs that were built; the same forms and claims come again in most policies. For one audit. */
export class TokenGraphs {
  readonly #known = new Map<SubjectForm, Map<string, TokenGraph>>();

  of(form: SubjectForm, issuer: string, asked: readonly string[]): TokenGraph {
    const ofForm = this.#known.get(form) ?? new Map<string, TokenGraph>();
    if (ofForm.size === 0) this.#known.set(form, ofForm);
    // What is known of an issuer decides, not its name.
    const key = [issuerFacts(issuer)?.id ?? '', ...asked].join('\n');
    const graph = ofForm.get(key) ?? buildGraph(form, issuer, new Set(asked));
    if (ofForm.size < MOST_GRAPHS) ofForm.set(key, graph);
    return graph;
  }
}

/** Per form; policies can be made to ask for ever new sets of claims. */
const MOST_GRAPHS = 64;

type Next = readonly number[];

/** The graph of all tokens of a form, with those claims that somebody asks for (in lower case). */
export function buildGraph(form: SubjectForm, issuer: string, asked: ReadonlySet<string>): TokenGraph {
  const nodes: Node[] = [];
  const add = (node: Node): Next => {
    nodes.push(node);
    return [nodes.length - 1];
  };
  const facts = issuerFacts(issuer);
  const derived = Object.entries(form.claims).filter(([claim]) => asked.has(claim));

  const text = (characters: string, claims: readonly string[], next: Next): Next =>
    add({ kind: 'text', text: characters, claims, next });

  /** A slot that is written once or more; where slashes divide it, none of its parts is empty. */
  const open = (slot: Slot, claims: readonly string[], next: Next): Next => {
    const after = [...next];
    const entry = add({ kind: 'slot', slot, withoutSlash: slot.divided === true, claims, next: after });
    after.push(...entry);
    if (slot.divided === true && slot.accepts('/')) {
      after.push(...add({ kind: 'slash', slot, claims, next: entry }));
    }
    return entry;
  };

  /** What claims have in front of a slot of the subject. */
  const readers = (slot: Slot): readonly { readonly claim: string; readonly before: string }[] =>
    derived.flatMap(([claim, template]) => {
      const at = template.indexOf(slot);
      const before = template[at - 1];
      return at < 0 ? [] : [{ claim, before: typeof before === 'string' ? before : '' }];
    });

  const slotOfSubject = (slot: Slot, next: Next): Next => {
    const read = readers(slot);
    const entry = open(slot, ['sub', ...read.map(({ claim }) => claim)], next);
    return read
      .filter(({ before }) => before !== '')
      .reduceRight<Next>(
        (after, { claim, before }) => add({ kind: 'text', text: before, claims: [claim], next: after }),
        entry,
      );
  };

  const part = (given: Part, next: Next): Next => {
    if (typeof given === 'string') return text(given, ['sub'], next);
    if (isSlot(given)) return slotOfSubject(given, next);
    if ('claim' in given) return saidClaim(given, next);
    if ('oneOf' in given) return given.oneOf.flatMap((choice) => sequence(choice, next));
    const after = [...next];
    const entry = sequence(given.repeat, after);
    after.push(...entry);
    return after;
  };
  const saidClaim = ({ claim, forms, inSubject }: SaidClaim, next: Next): Next => {
    const known = asked.has(claim);
    if (!inSubject && !known) return next;
    const claims = [...(inSubject ? ['sub'] : []), ...(known ? [claim] : [])];
    if (forms.length === 0)
      return add({ kind: 'unsaid', claims: [claim], next: add({ kind: 'absent', claims, next }) });
    const after = known ? add({ kind: 'end', claims: [claim], next }) : next;
    const entry = forms.flatMap((form) => template(form, claims, after));
    return known ? add({ kind: 'unsaid', claims: [claim], next: entry }) : entry;
  };
  const sequence = (parts: readonly Part[], next: Next): Next =>
    parts.reduceRight<Next>((after, given) => part(given, after), next);

  const template = (given: ClaimTemplate, claims: readonly string[], next: Next): Next =>
    given.reduceRight<Next>(
      (after, piece) => (typeof piece === 'string' ? text(piece, claims, after) : open(piece, claims, after)),
      next,
    );

  /** Slots of derived claims that the subject does not have, and the claims' ends. */
  const inSubject = new Set<unknown>(form.parts.filter(isSlot));
  const rests = derived.map(([claim, given]) => {
    const last = given.findLastIndex((piece) => inSubject.has(piece));
    return { claim, rest: given.slice(last + 1) };
  });
  const free = [...asked].filter((claim) => claim !== 'sub' && !(claim in form.claims));
  const lacking = free.filter((claim) => form.lacks.includes(claim));
  const others = groups(
    free.filter((claim) => !form.lacks.includes(claim)),
    facts?.id,
  );

  let next = add({ kind: 'done', claims: [], next: [] });
  for (const claims of others.toReversed()) {
    const { forms, optional }: ClaimForms =
      claims[0] === SESSION_NAME_KEY ? SESSION_NAME : claimForms(facts, claims[0] ?? '');
    const after = add({ kind: 'end', claims, next });
    const told = add({ kind: 'said', claims, next });
    const entry = [
      ...forms.flatMap((given) => template(given, claims, after)),
      ...(optional ? add({ kind: 'absent', claims, next }) : []),
    ];
    next = form.custom === true ? [...told, ...add({ kind: 'unsaid', claims, next: entry })] : entry;
  }
  for (const { claim, rest } of rests.toReversed()) {
    next = template(rest, [claim], add({ kind: 'end', claims: [claim], next }));
  }
  next = sequence(form.parts, add({ kind: 'end', claims: ['sub'], next }));
  if (lacking.length > 0) next = add({ kind: 'absent', claims: lacking, next });
  return { form, nodes, start: next };
}

/** Claims that are the same text: `oaud` is `aud`, unless the token has an authorized party (Google). */
function groups(claims: readonly string[], issuerId: string | undefined): readonly (readonly string[])[] {
  const same = issuerId !== 'google' && claims.includes('aud') && claims.includes('oaud');
  return claims
    .filter((claim) => !(same && claim === 'oaud'))
    .map((claim) => (same && claim === 'aud' ? ['aud', 'oaud'] : [claim]));
}
