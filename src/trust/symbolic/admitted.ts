import { claimOfKey } from '../condition-keys.ts';
import type { TokenClaims } from '../context.ts';
import { deciderOf } from '../evaluate.ts';
import type { Witness } from '../findings/finding.ts';
import { issuerFacts } from '../issuers.ts';
import type { TrustPolicy } from '../policy.ts';
import { issuerOfPrincipal } from '../request.ts';
import { coversAction } from '../statement-actions.ts';
import { subjectForms } from '../subject-forms.ts';
import { compileWildcard } from '../wildcard.ts';
import { languageOf } from './automaton.ts';
import { type Budget, BudgetSpent } from './budget.ts';
import { findToken, type TokenQuestion } from './find-token.ts';
import { compileFormula, type Formula, SESSION_NAME_KEY } from './formula.ts';
import { TokenGraphs } from './token-graphs.ts';
import { both, opposite, type Verdict } from './verdict.ts';
import type { FoundToken } from './written-token.ts';

/** Who is in a set of tokens: somebody (a token that proves it), nobody, or nobody knows. */
export type Members =
  | { readonly kind: 'some'; readonly witness: Witness }
  | { readonly kind: 'none' }
  | { readonly kind: 'undetermined'; readonly cause: string };

export type Containment =
  | { readonly kind: 'contained' }
  /** A token that gets in and whose subject is none of the expected ones. */
  | { readonly kind: 'witness'; readonly witness: Witness }
  | { readonly kind: 'undetermined'; readonly cause: string };

/** All tokens of one provider that a policy admits. */
export interface AdmittedSet {
  readonly issuer: string;
  readonly providerArn: string;
  /** The shortest member, where there is one. */
  members(): Members;
  /** Whether a token (with that session name) is one that the issuer can mint and the policy admits. */
  contains(claims: TokenClaims, sessionName: string): Members;
  /** A member whose subject matches none of the patterns (`*` and `?` are wildcards). */
  outside(subjects: readonly string[]): Members;
  /** A member whose subject matches one of the patterns. */
  within(subjects: readonly string[]): Members;
}

/** States and places that one question may look at. Enough for thousands of subjects; seconds at most. */
const BUDGET = 2_000_000;

/** The tokens of a provider (its ARN, or the host of a built-in issuer) that a policy admits. Looks at nothing yet. */
export function admittedBy(policy: TrustPolicy, providerArn: string): AdmittedSet {
  const issuer = issuerOfPrincipal(providerArn);
  const forms = subjectForms(issuerFacts(issuer)?.id);
  const graphs = new TokenGraphs();
  const decider = deciderOf(policy);
  const ask = (also: (formula: Formula, budget: Budget) => TokenQuestion['also']): Members => {
    const budget = { left: BUDGET };
    try {
      const formula = compileFormula(policy, providerArn, budget);
      const extra = also(formula, budget);
      const question = { formula, decider, graphs, ...(extra === undefined ? {} : { also: extra }) };
      let cause: string | undefined;
      for (const form of forms) {
        const answer = findToken(form, question, budget);
        if (answer.kind === 'found') return { kind: 'some', witness: witnessOf(providerArn, answer.token) };
        if (answer.kind === 'unknown') cause ??= answer.cause;
      }
      return cause === undefined ? { kind: 'none' } : { kind: 'undetermined', cause };
    } catch (error) {
      if (error instanceof BudgetSpent) return { kind: 'undetermined', cause: error.message };
      throw error;
    }
  };
  const subjects = (patterns: readonly string[], budget: Budget) =>
    languageOf(
      patterns.map((text) => compileWildcard([{ text, literal: false }])),
      false,
      budget,
    );
  const accepted = (state: number | undefined): Verdict => (state === -2 ? 1 : state === -1 ? 0 : 3);
  return {
    issuer,
    providerArn,
    members: () => ask(() => undefined),
    outside: (patterns) =>
      ask((formula, budget) => ({
        atoms: [{ claim: 'sub', language: subjects(patterns, budget), positive: false, pinned: false }],
        judge: (states) => both(formula.decide(states), opposite(accepted(states[formula.atoms.length]))),
      })),
    within: (patterns) =>
      ask((formula, budget) => ({
        atoms: [{ claim: 'sub', language: subjects(patterns, budget), positive: true, pinned: false }],
        judge: (states) => both(formula.decide(states), accepted(states[formula.atoms.length])),
      })),
    contains: (claims, sessionName) =>
      ask((formula, budget) => {
        const asked = [...new Set(['sub', ...formula.atoms.map(({ claim }) => claim)])];
        const texts = asked.map((claim) =>
          claim === SESSION_NAME_KEY ? sessionName : textOf(claims, claim),
        );
        const literal = (text: string) =>
          languageOf([compileWildcard([{ text, literal: true }])], false, budget);
        return {
          atoms: asked.map((claim, index) => ({
            claim,
            language: literal(texts[index] ?? ''),
            positive: true,
            pinned: false,
          })),
          judge: (states) =>
            asked.reduce<Verdict>((sum, _, index) => {
              const state = states[formula.atoms.length + index];
              const wanted = texts[index] === undefined;
              return both(
                sum,
                state === -3 ? (wanted ? 1 : 0) : wanted && state !== -4 ? 0 : accepted(state),
              );
            }, formula.decide(states)),
        };
      }),
  };
}

function textOf(claims: TokenClaims, claim: string): string | undefined {
  const name = Object.keys(claims).find((candidate) => candidate.toLowerCase() === claim);
  const value =
    claim === 'aud'
      ? (claims['azp'] ?? claims['aud'])
      : claim === 'oaud'
        ? claims['aud']
        : claims[name ?? claim];
  return value === undefined ? undefined : String(value);
}

/**
 * Whether every token that a policy admits has one of the expected subjects (`*` and `?` are wildcards). `witness` is a
 * token that gets in and should not; the exact engine allows it. Any doubt makes it `undetermined`.
 */
export function isContained(policy: TrustPolicy, expected: readonly string[]): Containment {
  let doubt: string | undefined;
  for (const provider of providersOf(policy)) {
    const answer = admittedBy(policy, provider).outside(expected);
    if (answer.kind === 'some') return { kind: 'witness', witness: answer.witness };
    if (answer.kind === 'undetermined') doubt ??= answer.cause;
  }
  return doubt === undefined ? { kind: 'contained' } : { kind: 'undetermined', cause: doubt };
}

/** An Allow statement for tokens, and whether the Deny statements leave anything of it. */
export interface StatementLife {
  readonly path: string;
  readonly state: 'alive' | 'dead' | 'undetermined';
  readonly cause?: string;
}

/** Which Allow statements for tokens admit nobody. */
export function deadStatements(policy: TrustPolicy): readonly StatementLife[] {
  const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
  return policy.statements
    .filter(
      (statement) => statement.effect === 'Allow' && coversAction(statement, 'sts:AssumeRoleWithWebIdentity'),
    )
    .flatMap((statement): readonly StatementLife[] => {
      const alone = { ...policy, statements: [statement, ...denies] };
      const answers = providersOf({ ...policy, statements: [statement] }).map((provider) =>
        admittedBy(alone, provider).members(),
      );
      if (answers.length === 0) return [];
      if (answers.some(({ kind }) => kind === 'some')) return [{ path: statement.path, state: 'alive' }];
      const doubt = answers.find((answer) => answer.kind === 'undetermined');
      if (doubt?.kind !== 'undetermined') return [{ path: statement.path, state: 'dead' }];
      return [{ path: statement.path, state: 'undetermined', cause: doubt.cause }];
    });
}

/**
 * The providers whose tokens the Allow statements can admit: those that are named, and, where a statement is for
 * everybody, those whose condition keys the policy speaks of.
 */
export function providersOf(policy: TrustPolicy): readonly string[] {
  const found = new Set<string>();
  for (const { effect, principals, conditions } of policy.statements) {
    if (effect !== 'Allow') continue;
    for (const { kind, text } of principals.entries)
      if (kind === 'Federated' && !principals.negated) found.add(text);
    if (!principals.negated && !principals.entries.some(({ kind }) => kind === 'everyone')) continue;
    const issuers = conditions.flatMap(({ key }) => claimOfKey(key)?.issuer ?? []);
    for (const issuer of issuers.length > 0 ? issuers : ['token.actions.githubusercontent.com']) {
      found.add(
        issuerFacts(issuer)?.builtIn === true ? issuer : `arn:aws:iam::111122223333:oidc-provider/${issuer}`,
      );
    }
  }
  return [...found].filter((provider) => provider !== '*' && !/:saml-provider\//.test(provider));
}

/** A token as somebody who asks for the role. */
export function witnessOf(providerArn: string, { claims, sessionName }: FoundToken): Witness {
  return {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'Federated', arn: providerArn },
    claims,
    context: { [SESSION_NAME_KEY]: [sessionName], 'aws:securetransport': ['true'] },
  };
}
