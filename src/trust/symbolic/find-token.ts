import { type TokenClaims, webIdentityContext } from '../context.ts';
import { evaluateTrust } from '../evaluate.ts';
import type { TrustPolicy } from '../policy.ts';
import type { Slot, SubjectForm } from '../subject-grammar.ts';
import type { Budget } from './budget.ts';
import { type Atom, type Formula, type Judge, SESSION_NAME_KEY } from './formula.ts';
import { type SearchResult, searchGraph } from './search.ts';
import type { TokenGraphs } from './token-graph.ts';
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
  readonly policy: TrustPolicy;
  /** Further atoms, behind those of the formula, and what is demanded of all. */
  readonly also?: { readonly atoms: readonly Atom[]; readonly judge: Judge };
  readonly mustBeOpen?: (slot: Slot) => boolean;
  readonly graphs: TokenGraphs;
}

/** Finds a token of a form that the policy admits, confirmed by the exact engine. */
export function findToken(form: SubjectForm, question: TokenQuestion, budget: Budget): TokenAnswer {
  const { formula, also } = question;
  const atoms = also === undefined ? formula.atoms : [...formula.atoms, ...also.atoms];
  const judge = also?.judge ?? formula.decide;
  const asked = [...new Set(['sub', ...atoms.map(({ claim }) => claim)])].sort();
  const graph = question.graphs.of(form, formula.issuer, asked);
  const result = searchGraph(
    graph,
    { atoms, judge, mustBeOpen: question.mustBeOpen ?? (() => false) },
    budget,
  );
  if (result.kind === 'found') return confirmed(form, question, result, judge, atoms);
  if (result.kind === 'too-large') return { kind: 'unknown', cause: result.cause };
  const several = result.kind === 'none' ? severalValues(atoms) : undefined;
  if (several !== undefined) return { kind: 'unknown', cause: several };
  if (result.kind === 'none') return { kind: 'none' };
  return { kind: 'unknown', cause: formula.doubts[0] ?? 'a condition cannot be decided for all tokens' };
}

/** Several conditions on a claim with several values could each be met by another one. */
function severalValues(atoms: readonly Atom[]): string | undefined {
  return atoms.filter(({ claim }) => claim === 'amr').length > 1
    ? 'tokens can have several values of amr, which are only looked at one by one'
    : undefined;
}

function confirmed(
  form: SubjectForm,
  { formula, policy }: TokenQuestion,
  { written }: Extract<SearchResult, { kind: 'found' }>,
  judge: Judge,
  atoms: readonly Atom[],
): TokenAnswer {
  const holds = (token: FoundToken): boolean =>
    isAllowed(policy, formula.providerArn, token) && judge(statesOf(token, atoms)) === 1;
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
function statesOf({ claims, sessionName }: FoundToken, atoms: readonly Atom[]): readonly number[] {
  const { context } = webIdentityContext(claims, String(claims['iss']));
  const issuer = String(claims['iss']).replace(/^https:\/\//, '');
  return atoms.map(({ claim, language }) => {
    const values =
      claim === SESSION_NAME_KEY ? [sessionName] : context.get(`${issuer}:${claim}`.toLowerCase());
    const [text] = values ?? [];
    if (text === undefined) return -3;
    let state = language.start;
    for (const character of text) state = language.step(state, character);
    return language.accepts(state) ? -2 : -1;
  });
}

/** What the exact engine says. */
export function isAllowed(policy: TrustPolicy, providerArn: string, token: FoundToken): boolean {
  return (
    evaluateTrust(policy, {
      action: 'sts:AssumeRoleWithWebIdentity',
      principal: { kind: 'Federated', arn: providerArn },
      context: requestOf(token.claims, token.sessionName),
    }).decision === 'allow'
  );
}

/** The condition keys of a request with a token. */
export function requestOf(claims: TokenClaims, sessionName: string): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...webIdentityContext(claims, String(claims['iss'])).context,
    [SESSION_NAME_KEY, [sessionName]],
    ['aws:securetransport', ['true']],
  ]);
}
