import { describe, expect, it } from '@jest/globals';
import { findUntrusted } from '../../src/steps/audit-trust/trusted.ts';
import { type FindingKind, KINDS, kindFacts } from '../../src/trust/findings/kinds.ts';
import { isContained } from '../../src/trust/symbolic/admitted.ts';
import { exact, GITHUB, like, MAIN, policyOf, ROWS, web } from './finding-cases.ts';

/**
 * The names that reports use, which others rely on: kind, severity, and the severity where the issuer belongs to one
 * tenant. `+` marks those that explain another finding and never count by themselves.
 */
const VOCABULARY = `
missing-sub critical high
aud-only none +
no-condition none +
missing-tenancy-claim critical
wildcard-sub critical
wildcard-owner critical high
owner-prefix-wildcard critical
negated-only critical
tautology-variable critical
attacker-controlled-first-claim critical
org-wide high
cluster-wide high
job-workflow-ref-only high
repo-any-ref medium
workload-wildcard medium
environment-wildcard medium
pull-request-subject medium
workspace-wildcard medium
project-wildcard medium
project-prefix-wildcard medium
namespace-wildcard medium
leading-wildcard medium
wildcard-spans-delimiter medium
ref-wildcard medium
wildcard-id medium
ref-prefix-wildcard low
run-phase-wildcard low
ifexists-vacuous medium +
forallvalues-vacuous medium +
set-operator-single-valued low
ifexists-redundant low
literal-wildcard low
never-matches low
issuer-key-mismatch low
malformed-sub low
unsupported-claim-key low
invalid-provider-arn low
missing-aud low
stringlike-aud none
extra-principal low
multi-value-widening none +
mutable-name-only none
format-mismatch none
custom-sub-template none
environment-protection-unknown none
protected-ref-unknown none
unknown-issuer none
missing-sub-key none
old-policy-version none
wildcard-principal critical
missing-external-id medium
rogue-issuer critical
untrusted-owner high
unexpected-subject high
not-graded none
`;

/** Findings that compare a policy with what a user expects: whether it has one, and whether one that is near has. */
const EXPECTED: Partial<Record<FindingKind, readonly [yields: boolean, nearMiss: boolean]>> = {
  'rogue-issuer': untrusted('rogue-issuer', { issuers: ['*.example.com'], owners: [] }, [
    '*.githubusercontent.com',
  ]),
  'untrusted-owner': untrusted('untrusted-owner', { issuers: [], owners: ['acme'] }, [], ['o']),
  'unexpected-subject': [
    isContained(policyOf(web(GITHUB, like('repo:o@1/r@2:*'))), [MAIN]).kind === 'witness',
    isContained(policyOf(web(GITHUB, exact(MAIN))), [MAIN]).kind === 'witness',
  ],
};

function untrusted(
  kind: FindingKind,
  given: Parameters<typeof findUntrusted>[1],
  issuers: readonly string[],
  owners: readonly string[] = [],
): readonly [boolean, boolean] {
  const policy = policyOf(web(GITHUB, exact(MAIN)));
  const has = (trusted: typeof given): boolean =>
    findUntrusted(policy, trusted).some((finding) => finding.kind === kind);
  return [has(given), has({ issuers, owners })];
}

describe('the vocabulary of findings', () => {
  it('is what reports promise, kind by kind', () => {
    const kinds = (Object.keys(KINDS) as FindingKind[]).map((kind) => {
      const { severity, privateSeverity, coFinding } = kindFacts(kind);
      return [kind, severity, privateSeverity, coFinding === true ? '+' : undefined]
        .filter((word) => word !== undefined)
        .join(' ');
    });
    expect(kinds.toSorted()).toEqual(VOCABULARY.trim().split('\n').toSorted());
  });

  it.each(Object.keys(KINDS) as FindingKind[])(
    '%s has a case that yields it and a near miss that does not',
    (kind) => {
      const row = ROWS.find(([shown]) => shown === kind);
      const [yields, nearMiss] = EXPECTED[kind] ?? [row !== undefined, row?.[3] === undefined];
      expect([kind, yields, nearMiss]).toEqual([kind, true, false]);
    },
  );

  it.each(ROWS.map((row) => [row[0], row] as const))('%s: the near miss is another policy', (_, row) => {
    const [, , yields, nearMiss, version] = row;
    expect(version !== undefined || JSON.stringify(nearMiss) !== JSON.stringify(yields)).toBe(true);
  });
});
