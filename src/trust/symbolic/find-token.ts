import { askedContext, type TokenClaims, webIdentityContext } from '../context.ts';
import type { Decider } from '../evaluate.ts';
import { isExposedClaim } from '../issuers.ts';
import type { Slot, SubjectForm } from '../subject-grammar.ts';
import type { Budget } from './budget.ts';
import { type Atom, type Formula, type Judge, SESSION_NAME_KEY } from './formula.ts';
import { searchGraph } from './search.ts';
import type { TokenGraphs } from './token-graphs.ts';
import type { Written } from './token-node.ts';
import { type FoundToken, tokenOf } from './written-token.ts';

/** What the search for a token of one form gave. Only `none` says that there is no such token. */
export type TokenAnswer =
  | { readonly kind: 'found'; readonly token: FoundToken }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly cause: string };

/** What a token must be beside admitted. */
export interface TokenQuestion {
  readonly formula: Formula;
  /** The policy that the formula was made of: the exact engine has the last word. */
  readonly decider: Decider;
  /** Further atoms, behind those of the formula, and what is demanded of all. */
  readonly also?: { readonly atoms: readonly Atom[]; readonly judge: Judge };
  readonly mustBeOpen?: (slot: Slot) => boolean;
  readonly mustBeUndictated?: (slot: Slot) => boolean;
  readonly graphs: TokenGraphs;
}

/** Finds a token of a form that the policy admits, confirmed by the exact engine. */
export function findToken(form: SubjectForm, question: TokenQuestion, budget: Budget): TokenAnswer {
  const { formula, also } = question;
  const atoms = also === undefined ? formula.atoms : [...formula.atoms, ...also.atoms];
  const graph = question.graphs.of(form, formula.issuer, askedClaims(atoms));
  const result = searchGraph(
    graph,
    {
      atoms,
      judge: also?.judge ?? formula.decide,
      mustBeOpen: question.mustBeOpen ?? (() => false),
      mustBeUndictated: question.mustBeUndictated,
    },
    budget,
  );
  if (result.kind === 'found') return confirmToken(form, question, result.written);
  if (result.kind === 'too-large') return { kind: 'unknown', cause: result.cause };
  return result.kind === 'doubt' ? inDoubt(formula) : notFound(atoms);
}

/** The claims that a graph must have for some atoms, in the order in which graphs are known. */
export function askedClaims(atoms: readonly Atom[]): readonly string[] {
  return [...new Set(['sub', ...atoms.map(({ claim }) => claim)])].sort();
}

/** There are tokens of which the conditions do not say whether they get in. */
export function inDoubt({ doubts }: Formula): TokenAnswer {
  return { kind: 'unknown', cause: doubts[0] ?? 'a condition cannot be decided for all tokens' };
}

const NONE: TokenAnswer = { kind: 'none' };
const SEVERAL: TokenAnswer = {
  kind: 'unknown',
  cause: 'tokens can have several values of amr, which are only looked at one by one',
};

/** No token with one value per claim gets in; but several conditions on a claim could each be met by another value. */
export function notFound(atoms: readonly Atom[]): TokenAnswer {
  let several = 0;
  for (const { claim } of atoms) if (claim === 'amr') several += 1;
  return several > 1 ? SEVERAL : NONE;
}

/** The token that was written, with words where characters are free, if the exact engine allows it. */
export function confirmToken(
  form: SubjectForm,
  { formula, decider, also }: Pick<TokenQuestion, 'formula' | 'decider' | 'also'>,
  written: readonly Written[],
): TokenAnswer {
  const meets = (token: FoundToken): boolean =>
    also === undefined || also.judge(statesOf(token, [...formula.atoms, ...also.atoms])) === 1;
  const holds = (token: FoundToken): boolean =>
    isAllowed(decider, formula.providerArn, token) && meets(token);
  const attempt = (inWords: (slot: Slot) => boolean): FoundToken =>
    tokenOf(form, formula.issuer, written, inWords);
  const best = attempt(() => true);
  if (holds(best)) return { kind: 'found', token: best };
  // Words that a condition excludes or that a `?` is too short for stay as they were found.
  const words = new Set<Slot>();
  for (const { slot } of written) {
    if (slot === undefined || words.has(slot)) continue;
    const more = new Set([...words, slot]);
    if (holds(attempt((candidate) => more.has(candidate)))) words.add(slot);
  }
  const token = attempt((slot) => words.has(slot));
  if (holds(token)) return { kind: 'found', token };
  return { kind: 'unknown', cause: `"${token.subject}" could not be confirmed` };
}

/** Where each atom stands when it has read the token's claims. */
function statesOf({ claims, sessionName, texts }: FoundToken, atoms: readonly Atom[]): readonly number[] {
  const { context } = webIdentityContext(claims, String(claims['iss']));
  const issuer = String(claims['iss']).replace(/^https:\/\//, '');
  return atoms.map(({ claim, language }) => {
    const values =
      claim === SESSION_NAME_KEY ? [sessionName] : context.get(`${issuer}:${claim}`.toLowerCase());
    const text = values?.[0] ?? (inSubjectOnly(claim, issuer) ? texts.get(claim) : undefined);
    if (text === undefined) return -3;
    let state = language.start;
    for (const character of text) state = language.step(state, character);
    return language.accepts(state) ? -2 : -1;
  });
}

/** Parts of the subject that are asked for like claims, and that no token has as claims. */
function inSubjectOnly(claim: string, issuer: string): boolean {
  return claim !== SESSION_NAME_KEY && !isExposedClaim(issuer, claim);
}

/** What the exact engine says. */
export function isAllowed(decider: Decider, providerArn: string, token: FoundToken): boolean {
  const { claims, sessionName } = token;
  const context = new Map([
    ...askedContext(claims, String(claims['iss']), decider.asked),
    ...requestBeside(sessionName),
  ]);
  const principal = { kind: 'Federated', arn: providerArn } as const;
  return decider.judge({ action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision === 'allow';
}

/** The condition keys of a request with a token. */
export function requestOf(claims: TokenClaims, sessionName: string): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...webIdentityContext(claims, String(claims['iss'])).context,
    ...requestBeside(sessionName),
  ]);
}

/** What every request has beside its token. */
function requestBeside(sessionName: string): readonly (readonly [string, readonly string[]])[] {
  return [
    [SESSION_NAME_KEY, [sessionName]],
    ['aws:securetransport', ['true']],
  ];
}
