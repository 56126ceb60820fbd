export type FindingLevel = 'critical' | 'high' | 'medium' | 'low' | 'none';

/** What is the same for every finding of a kind. */
export interface KindFacts {
  readonly severity: FindingLevel;
  /** Where the issuer belongs to one tenant; the same as `severity` when left out. */
  readonly privateSeverity?: FindingLevel;
  readonly coFinding?: boolean;
  readonly title: string;
  readonly remedy: string;
}

const PIN_SUBJECT =
  'Compare the subject exactly (StringEquals), or pin the immutable ids of owner and repository.';
const PIN_OWNER = 'Write the owner in full up to its delimiter, with its id: `repo:OWNER@ID/REPO@ID:…`.';
const PIN_CONTEXT = 'Name the branch or the protected environment that may assume the role.';
const REMOVE = 'Remove it, or replace it by a condition that STS evaluates.';

/**
 * Every kind of finding. Severity says who can assume: anybody critical, a whole tenant high, anything of one project
 * medium, a part of it or nobody low. `wildcard-principal`, `missing-external-id` and `not-graded` are names
 * of this library's own.
 */
export const KINDS = {
  'missing-sub': {
    severity: 'critical',
    privateSeverity: 'high',
    title: 'Nothing restricts who the token is about',
    remedy: PIN_SUBJECT,
  },
  'missing-tenancy-claim': {
    severity: 'critical',
    title: 'The claim that tells tenants of a shared issuer apart is not pinned',
    remedy: 'Compare the tenancy claim of this issuer exactly, beside the subject.',
  },
  'wildcard-sub': {
    severity: 'critical',
    title: 'The subject pattern matches everybody',
    remedy: PIN_SUBJECT,
  },
  'wildcard-owner': {
    severity: 'critical',
    privateSeverity: 'high',
    title: 'Any owner or tenant matches',
    remedy: PIN_OWNER,
  },
  'owner-prefix-wildcard': {
    severity: 'critical',
    title: 'A stranger can register an owner name that matches',
    remedy: PIN_OWNER,
  },
  'negated-only': {
    severity: 'critical',
    title: 'The subject is only restricted by what it must not be',
    remedy: 'Say what the subject must be; a list of exceptions admits everybody else.',
  },
  'tautology-variable': {
    severity: 'critical',
    title: 'The subject is compared with itself',
    remedy: 'Replace the policy variable by the subject that is meant.',
  },
  'attacker-controlled-first-claim': {
    severity: 'critical',
    title: 'The subject begins with a claim that anybody can choose',
    remedy: 'Begin the subject template with `repo` or `repository_owner_id`, and pin it.',
  },
  'org-wide': {
    severity: 'high',
    title: 'Any project of the owner can assume the role',
    remedy: 'Name the repositories or projects that need the role.',
  },
  'cluster-wide': {
    severity: 'high',
    title: 'Any service account of the cluster can assume the role',
    remedy: 'Name the namespace and the service account.',
  },
  'job-workflow-ref-only': {
    severity: 'high',
    title: 'A called workflow is pinned, but not who calls it',
    remedy: 'Pin the calling repositories or their owner as well.',
  },
  'repo-any-ref': {
    severity: 'medium',
    title: 'Any branch, tag, environment and pull request of one repository can assume the role',
    remedy: PIN_CONTEXT,
  },
  'workload-wildcard': {
    severity: 'medium',
    title: 'Any workload of one project can assume the role',
    remedy: 'Name the branch, job, service account or user that may assume the role.',
  },
  'environment-wildcard': {
    severity: 'medium',
    title: 'Any environment of the repository can assume the role',
    remedy: 'Name the environment; whoever can edit a workflow can name an unprotected one.',
  },
  'pull-request-subject': {
    severity: 'medium',
    title: 'Runs for pull requests can assume the role',
    remedy: 'Give pull requests a role of their own that can only read.',
  },
  'workspace-wildcard': {
    severity: 'medium',
    title: 'Any workspace of the project can assume the role',
    remedy: 'Name the workspace.',
  },
  'project-wildcard': {
    severity: 'medium',
    title: 'Any project of the tenant can assume the role',
    remedy: 'Name the project.',
  },
  'project-prefix-wildcard': {
    severity: 'medium',
    title: 'Any project whose name matches can assume the role',
    remedy: 'Write the name in full; whoever may create projects can create one that matches.',
  },
  'namespace-wildcard': {
    severity: 'medium',
    title: 'Any service account of the matching namespaces can assume the role',
    remedy: 'Name the service account.',
  },
  'leading-wildcard': {
    severity: 'medium',
    title: 'The subject pattern begins with a wildcard',
    remedy: 'Begin the pattern with what the issuer puts first, up to the project.',
  },
  'wildcard-spans-delimiter': {
    severity: 'medium',
    title: 'A wildcard reaches over a delimiter, so that whoever names the part behind it supplies the rest',
    remedy: 'Write what stands between the delimiters, or use one pattern per part.',
  },
  'wildcard-id': {
    severity: 'medium',
    title: 'The immutable ids are wildcards',
    remedy: 'Write the ids: without them whoever takes over the name gets in.',
  },
  'ref-wildcard': {
    severity: 'medium',
    title: 'Any branch or tag can assume the role',
    remedy: PIN_CONTEXT,
  },
  'ref-prefix-wildcard': {
    severity: 'low',
    title: 'Any branch, tag or environment whose name matches can assume the role',
    remedy: 'Protect all matching names, or name the one that is meant.',
  },
  'run-phase-wildcard': {
    severity: 'low',
    title: 'Planning and applying share the role',
    remedy: 'Give `plan` a role that can only read.',
  },
  'ifexists-vacuous': {
    severity: 'medium',
    coFinding: true,
    title: 'IfExists accepts tokens that lack the claim',
    remedy: 'Use the operator without IfExists.',
  },
  'forallvalues-vacuous': {
    severity: 'medium',
    coFinding: true,
    title: 'ForAllValues accepts tokens that lack the claim',
    remedy: 'Use the operator without ForAllValues.',
  },
  'set-operator-single-valued': {
    severity: 'low',
    title: 'A set operator on a claim with one value',
    remedy: 'Use the plain operator; it says the same without accepting absence.',
  },
  'ifexists-redundant': {
    severity: 'low',
    title: 'IfExists on a claim that every token has',
    remedy: 'Use the operator without IfExists.',
  },
  'literal-wildcard': {
    severity: 'low',
    title: 'A wildcard under an operator that compares exactly',
    remedy: 'Use StringLike if a pattern is meant; as it stands only a literal `*` or `?` matches.',
  },
  'never-matches': {
    severity: 'low',
    title: 'No genuine token satisfies the statement',
    remedy: 'Correct the condition that no token can meet, or remove the statement.',
  },
  'issuer-key-mismatch': {
    severity: 'low',
    title: 'The condition key belongs to another issuer than the principal',
    remedy: 'Begin the key with the host and path of the provider, as its ARN has them.',
  },
  'malformed-sub': {
    severity: 'low',
    title: 'The value cannot be a subject of this issuer',
    remedy: 'Write the subject as the issuer does; the token in the error of a failed login shows it.',
  },
  'unsupported-claim-key': {
    severity: 'low',
    title: 'STS never sets this condition key for this issuer',
    remedy: REMOVE,
  },
  'invalid-provider-arn': {
    severity: 'low',
    title: 'The federated principal is no provider',
    remedy: 'Write `arn:PARTITION:iam::ACCOUNT:oidc-provider/HOST`.',
  },
  'missing-aud': {
    severity: 'low',
    title: 'The audience is not checked',
    remedy: 'Compare the audience with the one that your jobs ask for (`sts.amazonaws.com`).',
  },
  'stringlike-aud': {
    severity: 'none',
    title: 'StringLike on an audience without a wildcard',
    remedy: 'StringEquals says the same.',
  },
  'extra-principal': {
    severity: 'low',
    title: 'Another statement admits AWS principals or services',
    remedy: 'Keep one role per kind of caller.',
  },
  'aud-only': {
    severity: 'none',
    coFinding: true,
    title: 'Only the audience is checked',
    remedy: PIN_SUBJECT,
  },
  'no-condition': {
    severity: 'none',
    coFinding: true,
    title: 'The statement has no condition',
    remedy: PIN_SUBJECT,
  },
  'multi-value-widening': {
    severity: 'none',
    coFinding: true,
    title: 'One value admits more than the others beside it',
    remedy: 'Remove the wide value, or write it as narrowly as the others.',
  },
  'format-mismatch': {
    severity: 'none',
    title: 'Only subjects without ids are admitted',
    remedy:
      'Add the form with ids: repositories that were created, renamed or transferred since 2026-07-15 have no other.',
  },
  'environment-protection-unknown': {
    severity: 'none',
    title: 'Who gets in depends on the protection of an environment',
    remedy: 'Restrict the environment to protected branches, and demand reviewers.',
  },
  'protected-ref-unknown': {
    severity: 'none',
    title: 'Who gets in depends on the protection of a branch or tag',
    remedy: 'Protect the branch or tag by a ruleset; whoever may push to it can assume the role.',
  },
  'mutable-name-only': {
    severity: 'none',
    title: 'Only names are pinned, which can be given up and taken over',
    remedy: 'Add the ids: the immutable subject, or repository_id and repository_owner_id.',
  },
  'custom-sub-template': {
    severity: 'none',
    title: 'Needs a customised subject template',
    remedy: 'Keep the template of the repository or organization as it is; without it nothing matches.',
  },
  'unknown-issuer': {
    severity: 'none',
    title: 'The issuer is not in any known list',
    remedy: 'Check who can get a token of this issuer, and with which subjects.',
  },
  'missing-sub-key': {
    severity: 'none',
    title: 'The caller is pinned by other claims than the subject',
    remedy: 'Add the subject: AWS asks for it in new policies of shared issuers.',
  },
  'old-policy-version': {
    severity: 'none',
    title: 'The policy has no Version, or the one of 2008',
    remedy: 'Write `"Version": "2012-10-17"`; before it `${…}` is plain text.',
  },
  'wildcard-principal': {
    severity: 'critical',
    title: 'Any AWS account or any identity provider is named',
    remedy: 'Name the account or role that may assume this one.',
  },
  'missing-external-id': {
    severity: 'medium',
    title: 'Another account may assume the role without an external id',
    remedy: 'Compare `sts:ExternalId` with the value that the other side keeps for you.',
  },
  'rogue-issuer': {
    severity: 'critical',
    title: 'The issuer is not one of those that are trusted',
    remedy: 'Remove the provider, or add its host to "trusted-issuers".',
  },
  'untrusted-owner': {
    severity: 'high',
    title: 'An owner is admitted that is not one of those that are trusted',
    remedy: 'Remove the subject, or add its owner to "trusted-owners".',
  },
  'unexpected-subject': {
    severity: 'high',
    title: 'Somebody beside the expected subjects can assume the role',
    remedy: 'Narrow the policy to the expected subjects, or add the subject to "expected-subjects".',
  },
  'not-graded': {
    severity: 'none',
    title: 'This statement could not be graded',
    remedy: 'Check it by hand; what could not be decided is in the message.',
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type FindingKind = keyof typeof KINDS;

/** Facts of a kind, widened to the common type. */
export function kindFacts(kind: FindingKind): KindFacts {
  return KINDS[kind];
}
