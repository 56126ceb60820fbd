import { claimOfKey } from '../condition-keys.ts';
import { readyCondition } from '../conditions.ts';
import { exposedKeys, issuerFacts } from '../issuers.ts';
import { operatorNamed } from '../operators.ts';
import type { TrustPolicy } from '../policy.ts';
import { principalCovers } from '../principals.ts';
import { issuerOfPrincipal, type RequestPrincipal } from '../request.ts';
import type { PolicyCondition, TrustStatement } from '../statement.ts';
import { coversAction } from '../statement-actions.ts';
import type { Tri } from '../tri.ts';
import { comparedTexts } from './atom.ts';
import { languageOf } from './automaton.ts';
import { type Budget, spend } from './budget.ts';
import type { Language } from './language.ts';
import { both, DOUBT, either, NO, OPEN, opposite, type Verdict, YES } from './verdict.ts';

/** A claim's text compared with a language. Several conditions can ask the same. */
export interface Atom {
  /** In lower case, without the issuer; `sts:rolesessionname` is the one that comes from the caller. */
  readonly claim: string;
  readonly language: Language;
  /** Whether the policy says by it what the claim must be (and not what it must not be). */
  readonly positive: boolean;
  /** The statement demands one of finitely many texts by it. */
  readonly pinned: boolean;
}

/** How far each atom is: a state of its language, or one of these. */
export const PENDING = -4;
export const ABSENT = -3;

/** Says what is known of a policy when the atoms are in the given states. */
export type Judge = (states: readonly number[]) => Verdict;

/** A policy, or a part of it, as seen by all tokens of one provider at once. */
export interface Formula {
  readonly issuer: string;
  readonly providerArn: string;
  readonly atoms: readonly Atom[];
  readonly decide: Judge;
  /** Why it may be that some token's fate is not known; empty when everything is. */
  readonly doubts: readonly string[];
}

export const SESSION_NAME_KEY = 'sts:rolesessionname';
/** What compiling one condition costs, in states. */
const COST_OF_CONDITION = 50;
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
/** What every call to STS has. */
const EVERY_REQUEST = new Map([['aws:securetransport', ['true']]]);
/** Keys that a token can set by claims of its own; GitHub issues no such claims. */
const BY_TOKEN =
  /^(?:aws:requesttag\/.*|aws:tagkeys|sts:transitivetagkeys|sts:sourceidentity|sts:roleauthorizedbyidp)$/i;

/** Compiles the statements that bear on `sts:AssumeRoleWithWebIdentity` by tokens of a provider. May spend the budget. */
export function compileFormula(policy: TrustPolicy, providerArn: string, budget: Budget): Formula {
  const issuer = issuerOfPrincipal(providerArn);
  const keyOf = exposedKeys(issuer);
  const lowered = issuer.toLowerCase();
  const isGithub = issuerFacts(issuer)?.id.startsWith('github') === true;
  const caller: RequestPrincipal = { kind: 'Federated', arn: providerArn };
  const variables = policy.version === '2012-10-17';
  const atoms: Atom[] = [];
  const doubts = new Set<string>();
  const questions = new Questions();

  const constant = (result: Tri): Judge => {
    if (typeof result !== 'boolean') doubts.add(result.unknown);
    const verdict = verdictOf(result);
    return () => verdict;
  };

  const judgeClaim = (condition: PolicyCondition, claim: string, effect: 'Allow' | 'Deny'): Judge => {
    const operator = operatorNamed(condition.operator);
    if ('unknown' in operator) return constant(operator);
    const { base } = operator;
    const ready = readyCondition(condition, variables);
    const absent = ready.test({ ...request(caller), context: absentFrom(condition) });
    if (typeof absent !== 'boolean') doubts.add(absent.unknown);
    const whenAbsent = verdictOf(absent);
    const negated = base !== 'Null' && base.negated;
    const texts = comparedTexts(condition, operator, caller, variables);
    if (texts.doubt !== undefined) doubts.add(texts.doubt);
    const values = base === 'Null' ? [] : condition.values.map(({ text }) => text);
    const wildcards = base === 'Null' || base.wildcards;
    const identity = (): string =>
      JSON.stringify([claim, effect, negated, texts.ignoreCase, base === 'Null', wildcards, values]);
    const index = questions.indexOf(claim, identity, atoms.length);
    if (index === atoms.length) {
      const language = languageOf(texts.patterns, texts.ignoreCase, budget);
      const positive = base !== 'Null' && (effect === 'Deny') === negated;
      const pinned =
        positive &&
        effect === 'Allow' &&
        !texts.ignoreCase &&
        texts.doubt === undefined &&
        texts.patterns.every(
          ({ segments }) => segments.length === 1 && segments[0]?.includes(undefined) === false,
        );
      atoms.push({ claim, language, positive, pinned });
    }
    if (base === 'Null') {
      const whenPresent = verdictOf(ready.test({ ...request(caller), context: presentIn(condition) }));
      return (states) => {
        const state = states[index] ?? PENDING;
        return state === PENDING ? OPEN : state === ABSENT ? whenAbsent : whenPresent;
      };
    }
    const missed = texts.doubt === undefined ? NO : DOUBT;
    return (states) => {
      const state = states[index] ?? PENDING;
      if (state === ABSENT) return whenAbsent;
      if (state >= 0 || state === PENDING) return OPEN;
      const matched = state === -2 ? YES : missed;
      return negated ? opposite(matched) : matched;
    };
  };

  const judgeCondition = (condition: PolicyCondition, effect: 'Allow' | 'Deny'): Judge => {
    spend(budget, COST_OF_CONDITION);
    const key = claimOfKey(condition.key);
    const claim = key?.issuer.toLowerCase() === lowered ? key.claim.toLowerCase() : undefined;
    if (claim !== undefined && keyOf(claim) !== undefined) return judgeClaim(condition, claim, effect);
    if (condition.key.toLowerCase() === SESSION_NAME_KEY)
      return judgeClaim(condition, SESSION_NAME_KEY, effect);
    if (!isGithub && BY_TOKEN.test(condition.key)) {
      return constant({ unknown: `a token of ${issuer} may set ${condition.key}` });
    }
    const context = new Map<string, readonly string[]>(EVERY_REQUEST).set('aws:federatedprovider', [
      providerArn,
    ]);
    return constant(readyCondition(condition, variables).test({ ...request(caller), context }));
  };

  const judgeStatement = (statement: TrustStatement): Judge => {
    const covered = principalCovers(statement.principals, caller).result;
    if (covered === false || !coversAction(statement, WEB_IDENTITY)) return () => NO;
    const parts = [
      constant(covered),
      ...statement.conditions.map((condition) => judgeCondition(condition, statement.effect)),
    ];
    return (states) => parts.reduce<Verdict>((sum, part) => (sum === NO ? NO : both(sum, part(states))), YES);
  };

  const any = (effect: 'Allow' | 'Deny'): Judge => {
    const parts = policy.statements.filter((statement) => statement.effect === effect).map(judgeStatement);
    return (states) =>
      parts.reduce<Verdict>((sum, part) => (sum === YES ? YES : either(sum, part(states))), NO);
  };
  const allowed = any('Allow');
  const denied = any('Deny');
  return {
    issuer,
    providerArn,
    atoms,
    decide: (states) => both(allowed(states), opposite(denied(states))),
    doubts: [...doubts],
  };
}

/** Which atom asks what; texts are only compared for claims that several conditions ask for. */
class Questions {
  readonly #known = new Map<string, number>();
  readonly #firsts = new Map<string, { readonly index: number; readonly identity: () => string }>();

  /** The atom that asks the same of a claim; `next` when there is none yet. */
  indexOf(claim: string, identity: () => string, next: number): number {
    const first = this.#firsts.get(claim);
    if (first === undefined) {
      this.#firsts.set(claim, { index: next, identity });
      return next;
    }
    const own = identity();
    this.#known.set(first.identity(), first.index);
    const index = this.#known.get(own) ?? next;
    this.#known.set(own, index);
    return index;
  }
}

function verdictOf(result: Tri): Verdict {
  return result === true ? YES : result === false ? NO : DOUBT;
}

function request(principal: RequestPrincipal) {
  return { action: WEB_IDENTITY, principal } as const;
}

function absentFrom({ key }: PolicyCondition): ReadonlyMap<string, readonly string[]> {
  return new Map([[key.toLowerCase(), []]]);
}

function presentIn({ key }: PolicyCondition): ReadonlyMap<string, readonly string[]> {
  return new Map([[key.toLowerCase(), ['present']]]);
}
