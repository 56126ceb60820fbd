import { type ClaimForms, claimForms, SESSION_NAME } from '../claim-forms.ts';
import { issuerFacts } from '../issuers.ts';
import {
  type ClaimTemplate,
  isSlot,
  type Part,
  type SaidClaim,
  type Slot,
  type SlotRole,
  type SubjectForm,
  slotsOf,
} from '../subject-grammar.ts';
import { SESSION_NAME_KEY } from './formula.ts';
import { FreeWays } from './free-ways.ts';
import { type Node, slotOf, type Way } from './token-node.ts';

export interface TokenGraph {
  readonly nodes: readonly Node[];
  readonly start: readonly number[];
  readonly ways: FreeWays;
  /** The slots that can make somebody a stranger, and those that subjects have; each has a bit. */
  readonly bits: ReadonlyMap<Slot, number>;
}

type Next = readonly number[];

/** The graph of all tokens of some forms, with those claims that somebody asks for (in lower case). */
export function buildGraph(
  forms: readonly SubjectForm[],
  issuer: string,
  asked: ReadonlySet<string>,
): TokenGraph {
  const nodes: Node[] = [];
  /** Equal lists of claims are one, so that what reads them is looked up once. */
  const lists = new Map<string, readonly string[]>();
  const add = (node: Node): Next => {
    const key = node.claims.join();
    const claims = lists.get(key) ?? node.claims;
    if (claims === node.claims) lists.set(key, claims);
    nodes.push({ ...node, claims });
    return [nodes.length - 1];
  };
  const facts = issuerFacts(issuer);

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
    const unencoded = claims.filter((claim) => claim !== 'sub');
    if (slot.encoded !== true || unencoded.length === 0 || unencoded.length === claims.length) return entry;
    const behind = [...entry, ...next];
    const colon = add({ kind: 'text', text: ':', slot, claims: unencoded, next: behind });
    const written = add({ kind: 'text', text: '%3A', slot, claims: ['sub'], next: colon });
    behind.push(...written);
    after.push(...written);
    return [...entry, ...written];
  };

  /** The claims of a form that a slot of its subject is part of, and what they have in front of it. */
  const readers = (
    { claims }: SubjectForm,
    slot: Slot,
  ): readonly { readonly claim: string; readonly before: string }[] =>
    Object.entries(claims).flatMap(([claim, template]) => {
      const at = asked.has(claim) ? template.indexOf(slot) : -1;
      const before = template[at - 1];
      return at < 0 ? [] : [{ claim, before: typeof before === 'string' ? before : '' }];
    });

  const slotOfSubject = (form: SubjectForm, slot: Slot, next: Next): Next => {
    const read = readers(form, slot);
    const entry = open(slot, ['sub', ...read.map(({ claim }) => claim)], next);
    return read
      .filter(({ before }) => before !== '')
      .reduceRight<Next>(
        (after, { claim, before }) => add({ kind: 'text', text: before, claims: [claim], next: after }),
        entry,
      );
  };

  const part = (form: SubjectForm, given: Part, next: Next, repeated = false): Next => {
    if (typeof given === 'string') return text(given, ['sub'], next);
    if (isSlot(given)) return slotOfSubject(form, given, next);
    if ('claim' in given) return saidClaim(given, next);
    if ('oneOf' in given) {
      const ways = given.oneOf.map((parts) => ({ reads: readIn(parts), next: sequence(form, parts, next) }));
      const all = ways.flatMap((way) => way.next);
      return add({ kind: 'choice', ways, superfluous: repeated, claims: [], next: all });
    }
    const ways: Way[] = [{ reads: [], next }];
    const after = [...next];
    const entry = add({ kind: 'choice', ways, superfluous: false, claims: [], next: after });
    const again = sequence(form, given.repeat, entry, true);
    ways.push({ reads: readIn(given.repeat), next: again });
    after.push(...again);
    return entry;
  };
  const readIn = (parts: readonly Part[]): readonly string[] => {
    const read = ['sub', ...[...asked].filter((claim) => claim !== 'sub' && saysIn(parts, claim))];
    const known = lists.get(read.join()) ?? read;
    lists.set(read.join(), known);
    return known;
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
  const sequence = (form: SubjectForm, parts: readonly Part[], next: Next, repeated = false): Next =>
    parts.reduceRight<Next>((after, given) => part(form, given, after, repeated), next);

  const template = (given: ClaimTemplate, claims: readonly string[], next: Next): Next =>
    given.reduceRight<Next>(
      (after, piece) => (typeof piece === 'string' ? text(piece, claims, after) : open(piece, claims, after)),
      next,
    );

  /** Claims of which the subject says nothing, whichever form it has: they come first, and once for all forms. */
  const apart = new Set(
    [...asked].filter((claim) => claim !== 'sub' && !forms.some((form) => speaksOf(form, claim))),
  );

  /** What follows the subject: slots of derived claims that it does not have, and claims of which it may say nothing. */
  const rest = (form: SubjectForm): Next => {
    const inSubject = new Set<unknown>(form.parts.filter(isSlot));
    const free = [...asked].filter(
      (claim) =>
        claim !== 'sub' && !apart.has(claim) && !(claim in form.claims) && !form.lacks.includes(claim),
    );
    let next = add({ kind: 'done', form, claims: [], next: [] });
    for (const claim of free.toReversed()) {
      const entry = claimOf([claim], next);
      const told = form.custom === true ? add({ kind: 'said', claims: [claim], next }) : [];
      next =
        form.custom === true ? [...told, ...add({ kind: 'unsaid', claims: [claim], next: entry })] : entry;
    }
    for (const [claim, given] of Object.entries(form.claims).toReversed()) {
      if (!asked.has(claim)) continue;
      const last = given.findLastIndex((piece) => inSubject.has(piece));
      next = template(given.slice(last + 1), [claim], add({ kind: 'end', claims: [claim], next }));
    }
    return add({ kind: 'end', claims: ['sub'], next });
  };

  const claimOf = (claims: readonly string[], next: Next): Next => {
    const { forms: shapes, optional }: ClaimForms =
      claims[0] === SESSION_NAME_KEY ? SESSION_NAME : claimForms(facts, claims[0] ?? '');
    const after = add({ kind: 'end', claims, next });
    return [
      ...shapes.flatMap((given) => template(given, claims, after)),
      ...(optional ? add({ kind: 'absent', claims, next }) : []),
    ];
  };

  /** Subjects from a part on; forms stay together while they have the same parts, read by the same claims. */
  const subjects = (together: readonly SubjectForm[], at: number): Next => {
    const done = together.filter(({ parts }) => parts.length === at);
    const going = together.filter(({ parts }) => parts.length > at);
    const kept: SubjectForm[][] = [];
    for (const form of going) {
      const same = kept.find(([first]) => first !== undefined && sameParts(first, form, at, readers));
      if (same === undefined) kept.push([form]);
      else same.push(form);
    }
    return [
      ...done.flatMap(rest),
      ...kept.flatMap((group) => {
        const [first] = group;
        const given = first?.parts[at];
        return first === undefined || given === undefined ? [] : part(first, given, subjects(group, at + 1));
      }),
    ];
  };

  const byLack = new Map<string, SubjectForm[]>();
  for (const form of forms) {
    const lacking = form.lacks.filter((claim) => asked.has(claim)).join();
    byLack.set(lacking, [...(byLack.get(lacking) ?? []), form]);
  }
  let start: Next = [...byLack].flatMap(([lacking, group]) => {
    const next = subjects(group, 0);
    return lacking === '' ? next : add({ kind: 'absent', claims: lacking.split(','), next });
  });
  for (const claims of groups([...apart], facts?.id).toReversed()) start = claimOf(claims, start);
  return { nodes, start, ways: new FreeWays(nodes), bits: bitsOf(forms, nodes) };
}

const OWNED: ReadonlySet<SlotRole> = new Set(['tenant', 'project']);

function bitsOf(forms: readonly SubjectForm[], nodes: readonly Node[]): ReadonlyMap<Slot, number> {
  const slots = new Set(forms.flatMap(slotsOf));
  for (const node of nodes) {
    const slot = slotOf(node);
    if (slot !== undefined && OWNED.has(slot.role)) slots.add(slot);
  }
  return new Map([...slots].map((slot, index) => [slot, 2 ** index]));
}

/** Whether the subject of a form decides on a claim, or may. */
function speaksOf({ claims, lacks, parts }: SubjectForm, claim: string): boolean {
  return Object.hasOwn(claims, claim) || lacks.includes(claim) || saysIn(parts, claim);
}

function saysIn(parts: readonly Part[], claim: string): boolean {
  return parts.some((part) => {
    if (typeof part === 'string' || isSlot(part)) return false;
    if ('claim' in part) return part.claim === claim;
    return 'oneOf' in part ? part.oneOf.some((choice) => saysIn(choice, claim)) : saysIn(part.repeat, claim);
  });
}

function sameParts(
  a: SubjectForm,
  b: SubjectForm,
  at: number,
  readers: (form: SubjectForm, slot: Slot) => unknown,
): boolean {
  const part = a.parts[at];
  if (part === undefined || part !== b.parts[at]) return false;
  if (typeof part === 'string' || !isSlot(part)) return true;
  return JSON.stringify(readers(a, part)) === JSON.stringify(readers(b, part));
}

/** Claims that are the same text: `oaud` is `aud`, unless the token has an authorized party (Google). */
function groups(claims: readonly string[], issuerId: string | undefined): readonly (readonly string[])[] {
  const same = issuerId !== 'google' && claims.includes('aud') && claims.includes('oaud');
  return claims
    .filter((claim) => !(same && claim === 'oaud'))
    .map((claim) => (same && claim === 'aud' ? ['aud', 'oaud'] : [claim]));
}
