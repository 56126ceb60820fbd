import { claimForms, SESSION_NAME } from '../claim-forms.ts';
import { ISSUERS, type IssuerFacts } from '../issuer-list.ts';
import { issuerFacts } from '../issuers.ts';
import type { ClaimTemplate, Slot, SubjectForm } from '../subject-grammar.ts';
import { SESSION_NAME_KEY } from './formula.ts';
import type { Written } from './token-node.ts';

/** What stands in a slot of a token that was found. */
export interface FoundSlot {
  readonly value: string;
  /** Some character is not dictated by any pattern. */
  readonly open: boolean;
  /** No character is dictated by a pattern. */
  readonly whollyOpen: boolean;
}

/** A token of a form, as STS would see it. */
export interface FoundToken {
  readonly form: SubjectForm;
  readonly subject: string;
  /** What stands in each slot, by name. */
  readonly slots: ReadonlyMap<string, FoundSlot>;
  /** Claims by their names in the token. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly sessionName: string;
  /** Everything that was written, by who reads it. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Which runs of free characters become words that say what stands there. */
export type InWords = (slot: Slot) => boolean;

/** Puts a token together from what was written, with usual values where nobody asks for a claim. */
export function tokenOf(
  form: SubjectForm,
  issuer: string,
  written: readonly Written[],
  inWords: InWords,
): FoundToken {
  const texts = new Map<string, string>();
  const slots = new Map<string, FoundSlot>();
  const inSubject = new Set<Slot>();
  for (const [index, { text, claims, slot, free }] of written.entries()) {
    const shown = slot !== undefined && free && inWords(slot) ? wordFor(slot, written, index, slots) : text;
    for (const claim of claims) texts.set(claim, (texts.get(claim) ?? '') + shown);
    if (slot === undefined) continue;
    // What stands in the subject is the value; a claim can have parts of it in other words.
    if (claims.includes('sub')) inSubject.add(slot);
    else if (inSubject.has(slot)) continue;
    const before = slots.get(slot.name) ?? { value: '', open: false, whollyOpen: true };
    slots.set(slot.name, {
      value: before.value + shown,
      open: before.open || free,
      whollyOpen: before.whollyOpen && free,
    });
  }
  const subject = texts.get('sub') ?? '';
  const sessionName = texts.get(SESSION_NAME_KEY) ?? usual(SESSION_NAME.forms[0] ?? [], slots);
  return { form, subject, slots, sessionName, texts, claims: claimsOf(form, issuer, texts, slots, subject) };
}

/** Where nothing else is demanded, the called workflow is one of the job's own repository. */
const OWN: Readonly<Record<string, string>> = { calledOwner: 'owner', calledRepository: 'repository' };

/** The first character of a free run becomes a word for the slot; the others of the run go. */
function wordFor(
  slot: Slot,
  written: readonly Written[],
  index: number,
  slots: ReadonlyMap<string, FoundSlot>,
): string {
  const before = written[index - 1];
  if (before?.slot === slot && before.free) return '';
  return slots.get(OWN[slot.name] ?? '')?.value ?? slot.sample;
}

function claimsOf(
  form: SubjectForm,
  issuer: string,
  texts: ReadonlyMap<string, string>,
  slots: ReadonlyMap<string, FoundSlot>,
  subject: string,
): Readonly<Record<string, unknown>> {
  const facts = issuerFacts(issuer);
  const claims: Record<string, unknown> = { iss: `https://${issuer}` };
  const audienceOf = form.claims['aud'];
  claims['aud'] =
    texts.get('aud') ??
    texts.get('oaud') ??
    (audienceOf === undefined ? 'sts.amazonaws.com' : usual(audienceOf, slots));
  const audience = texts.get('oaud');
  if (facts?.id === 'google' && audience !== undefined) {
    claims['azp'] = claims['aud'];
    claims['aud'] = audience;
  }
  claims['sub'] = subject;
  for (const { claim, name, optional, template } of facts === undefined ? [] : usualClaims(facts)) {
    const said = texts.get(name);
    const derived = form.claims[name];
    if (said !== undefined) claims[claim] = said;
    else if ((derived !== undefined || !optional) && !form.lacks.includes(name)) {
      claims[claim] = usual(derived ?? template, slots);
    }
  }
  // A job that calls no other workflow is its own.
  if (claims['job_workflow_ref'] !== undefined && !texts.has('job_workflow_ref')) {
    const ref = texts.get('ref') ?? claims['ref'];
    claims['job_workflow_ref'] =
      `${String(claims['repository'])}/.github/workflows/deploy.yml@${String(ref)}`;
  }
  for (const claim of ['amr', 'email']) {
    const said = texts.get(claim);
    if (said !== undefined) claims[claim] = claim === 'amr' ? [said] : said;
  }
  return form.custom === true ? { ...claims, ...claimsInSubject(subject, texts) } : claims;
}

/** A claim that STS exposes for one issuer, with its usual shape. */
interface UsualClaim {
  readonly claim: string;
  readonly name: string;
  readonly optional: boolean;
  readonly template: ClaimTemplate;
}

const USUAL: ReadonlyMap<IssuerFacts, readonly UsualClaim[]> = new Map(
  ISSUERS.map((facts) => [
    facts,
    facts.claims.map((claim) => {
      const name = claim.toLowerCase();
      const { forms, optional } = claimForms(facts, name);
      return { claim, name, optional, template: forms[0] ?? [] };
    }),
  ]),
);

function usualClaims(facts: IssuerFacts): readonly UsualClaim[] {
  return USUAL.get(facts) ?? [];
}

/** A template filled with what the token has, and with samples. */
function usual(template: ClaimTemplate, slots: ReadonlyMap<string, FoundSlot>): string {
  let text = '';
  for (const piece of template)
    text += typeof piece === 'string' ? piece : (slots.get(piece.name)?.value ?? piece.sample);
  return text;
}

const IN_TEMPLATE: ReadonlySet<string> = new Set(['workflow', 'environment', 'ref', 'job_workflow_ref']);

/** A template copies claims into the subject, so that a subject says what they are where nobody asked. */
function claimsInSubject(
  subject: string,
  texts: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const parts = subject.split(':');
  return Object.fromEntries(
    parts.flatMap((name, index) => {
      const value = parts[index + 1];
      return IN_TEMPLATE.has(name) && value !== undefined && !texts.has(name)
        ? [[name, value.replaceAll('%3A', ':')]]
        : [];
    }),
  );
}
