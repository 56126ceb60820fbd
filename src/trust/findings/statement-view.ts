import { claimOfKey } from '../condition-keys.ts';
import type { IssuerFacts } from '../issuer-list.ts';
import { issuerFacts } from '../issuers.ts';
import { type Operator, operatorNamed } from '../operators.ts';
import type { TrustPolicy } from '../policy.ts';
import { principalCovers } from '../principals.ts';
import type { PolicyCondition, TrustStatement } from '../statement.ts';
import { coversAction } from '../statement-actions.ts';
import { compileWildcard, type PatternPiece, type WildcardPattern } from '../wildcard.ts';

/** One value that a condition accepts. */
export interface AcceptedValue {
  readonly text: string;
  readonly path: string;
  readonly pattern: WildcardPattern;
  /** It holds a policy variable, which stands for anything here; the exact engine decides about it. */
  readonly variable: boolean;
}

/** A condition that compares a claim with texts or patterns. */
export interface ClaimRequirement {
  readonly claim: string;
  readonly condition: PolicyCondition;
  readonly operator: Operator;
  readonly values: readonly AcceptedValue[];
}

/** A condition on a claim of the issuer, with its operator if IAM has it. */
export interface ClaimCondition {
  readonly claim: string;
  readonly condition: PolicyCondition;
  readonly operator: Operator | undefined;
}

/** A statement as seen by tokens of one issuer. */
export interface StatementView {
  /** The statement with the Deny statements that limit it; no other grants. */
  readonly policy: TrustPolicy;
  readonly statement: TrustStatement;
  readonly issuer: string;
  /** Undefined for issuers that nobody knows. */
  readonly facts: IssuerFacts | undefined;
  readonly principalArn: string;
  /** All conditions on claims of this issuer. */
  readonly claims: readonly ClaimCondition[];
  /** What says what a claim must be: own conditions, and a Deny for all values but some. */
  readonly requirements: readonly ClaimRequirement[];
}

/** Sorts the conditions of a policy's only Allow statement by what they mean for tokens of an issuer. */
export function viewStatement(
  policy: TrustPolicy,
  statement: TrustStatement,
  issuer: string,
  principalArn: string,
): StatementView {
  const claims = claimConditions(statement, issuer);
  const denied = policy.statements
    .filter(
      (other) =>
        other.effect === 'Deny' &&
        // Only a lone condition is decisive: with a second one, the Deny may not apply.
        other.conditions.length === 1 &&
        coversAction(other, 'sts:AssumeRoleWithWebIdentity') &&
        principalCovers(other.principals, { kind: 'Federated', arn: principalArn }).result === true,
    )
    .flatMap((other) => comparisonsIn(policy, claimConditions(other, issuer)))
    // ForAnyValue spares tokens that lack the claim.
    .filter((comparison) => isNegated(comparison) && comparison.operator.set !== 'ForAnyValue');
  const own = comparisonsIn(policy, claims).filter((comparison) => !isNegated(comparison));
  return {
    policy,
    statement,
    issuer,
    facts: issuerFacts(issuer),
    principalArn,
    claims,
    requirements: [...own, ...denied],
  };
}

function claimConditions(statement: TrustStatement, issuer: string): readonly ClaimCondition[] {
  return statement.conditions.flatMap((condition): readonly ClaimCondition[] => {
    const key = claimOfKey(condition.key);
    if (key === undefined || key.issuer.toLowerCase() !== issuer.toLowerCase()) return [];
    const operator = operatorNamed(condition.operator);
    return [
      { claim: key.claim.toLowerCase(), condition, operator: 'unknown' in operator ? undefined : operator },
    ];
  });
}

function isNegated({ operator: { base } }: ClaimRequirement): boolean {
  return base !== 'Null' && base.negated;
}

/** The conditions that compare a claim with text. */
function comparisonsIn(policy: TrustPolicy, claims: readonly ClaimCondition[]): readonly ClaimRequirement[] {
  const variables = policy.version === '2012-10-17';
  return claims.flatMap(({ claim, condition, operator }): readonly ClaimRequirement[] => {
    if (operator === undefined || operator.base === 'Null') return [];
    if (!/(?:^|:)String/.test(condition.operator)) return [];
    const wildcards = operator.base.wildcards;
    const values = condition.values.map(({ text, path }) => ({
      text,
      path,
      ...acceptedPattern(text, wildcards, variables),
    }));
    return [{ claim, condition, operator, values }];
  });
}

/** Requirements on one claim. */
export function requirementsOn(view: StatementView, claim: string): readonly ClaimRequirement[] {
  return view.requirements.filter((requirement) => requirement.claim === claim);
}

function acceptedPattern(
  text: string,
  wildcards: boolean,
  variables: boolean,
): { readonly pattern: WildcardPattern; readonly variable: boolean } {
  if (!variables) return { pattern: compileWildcard([{ text, literal: !wildcards }]), variable: false };
  const pieces: PatternPiece[] = [];
  let variable = false;
  let rest = text;
  for (let match = /\$\{([^}]*)\}/.exec(rest); match !== null; match = /\$\{([^}]*)\}/.exec(rest)) {
    const body = match[1] ?? '';
    pieces.push({ text: rest.slice(0, match.index), literal: !wildcards });
    const escaped = /^[*?$]$/.test(body);
    pieces.push(escaped ? { text: body, literal: true } : { text: '*', literal: false });
    variable ||= !escaped;
    rest = rest.slice(match.index + match[0].length);
  }
  pieces.push({ text: rest, literal: !wildcards });
  return { pattern: compileWildcard(pieces), variable };
}
