import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { formsOf, searchTokens } from '../../src/trust/findings/breadth.ts';
import { admitsSubject } from '../../src/trust/findings/expected.ts';
import { type Finding, severityOf } from '../../src/trust/findings/finding.ts';
import { type FindingKind, KINDS } from '../../src/trust/findings/kinds.ts';
import { Space } from '../../src/trust/findings/space.ts';
import { viewStatement } from '../../src/trust/findings/statement-view.ts';
import { judgeWitness } from '../../src/trust/findings/witness.ts';
import { parseTrustPolicy, type TrustPolicy } from '../../src/trust/policy.ts';
import { type Slot, slotsOf } from '../../src/trust/subject-grammar.ts';
import { findToken } from '../../src/trust/symbolic/find-token.ts';
import { automatonOf, languageOf } from '../../src/trust/symbolic/language.ts';
import { TokenGraphs } from '../../src/trust/symbolic/token-graphs.ts';
import { compileWildcard, matchesPattern } from '../../src/trust/wildcard.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const CIRCLECI = 'oidc.circleci.com/org/aaaa';
const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id/A1B2';
const BITBUCKET = 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc';
const PULUMI = 'api.pulumi.com/oidc';
const REPOSITORY = '11111111-2222-4333-8444-555555555555';
const STAGE = '66666666-2222-4333-8444-555555555555';
const ACCOUNT = '111122223333';
const providerOf = (host: string): string =>
  /^(cognito-identity\.amazonaws|accounts\.google)\.com$/.test(host)
    ? host
    : `arn:aws:iam::${ACCOUNT}:oidc-provider/${host}`;

type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A Condition block in which `.sub` stands for the issuer's key; keys with a colon stay as they are. */
function blockFor(host: string, block: Block): Block {
  const keyed = (keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key.replace(/^\./, `${host}:`), value]));
  return Object.fromEntries(Object.entries(block).map(([operator, keys]) => [operator, keyed(keys)]));
}

function web(host: string, block: Block | undefined, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    Effect: 'Allow',
    Principal: { Federated: providerOf(host) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    ...(block === undefined ? {} : { Condition: blockFor(host, block) }),
    ...more,
  };
}

function policyOf(statements: unknown, version = '2012-10-17'): TrustPolicy {
  return parseTrustPolicy(JSON.stringify({ Version: version, Statement: statements }));
}

const AUD = { '.aud': 'sts.amazonaws.com' };
const like = (sub: unknown, more = {}): Block => ({
  StringEquals: { ...AUD, ...more },
  StringLike: { '.sub': sub },
});
const exact = (sub: unknown, more = {}): Block => ({ StringEquals: { ...AUD, '.sub': sub, ...more } });
const MAIN = 'repo:o@1/r@2:ref:refs/heads/main';
const aws = (principal: unknown, condition?: unknown): unknown => ({
  Effect: 'Allow',
  Principal: principal,
  Action: 'sts:AssumeRole',
  ...(condition === undefined ? {} : { Condition: condition }),
});

/** A kind, statements that yield it, and statements that come near and do not. */
type Row = readonly [kind: FindingKind, severity: string, yields: unknown, nearMiss: unknown];

const ROWS: readonly Row[] = [
  ['missing-sub', 'critical', web(GITHUB, { StringEquals: AUD }), web(GITHUB, exact(MAIN))],
  [
    'missing-sub',
    'critical',
    web(GITHUB, { StringEquals: AUD, Null: { '.sub': 'false' } }),
    web(GITHUB, { StringEquals: { ...AUD, '.repository_id': '2' } }),
  ],
  [
    'missing-sub',
    'critical',
    web(GITHUB, { StringEquals: AUD, StringEqualsIfExists: { '.repository_owner': 'o' } }),
    web(GITHUB, { StringEquals: { ...AUD, '.repository_owner': 'o' } }),
  ],
  ['missing-sub', 'high', web(EKS, { StringEquals: AUD }), web(EKS, exact('system:serviceaccount:ns:sa'))],
  ['missing-sub', 'critical', web('id.example.com', undefined), web('id.example.com', exact('me'))],
  [
    'missing-tenancy-claim',
    'critical',
    web('cognito-identity.amazonaws.com', { 'ForAnyValue:StringLike': { '.amr': 'authenticated' } }),
    web('cognito-identity.amazonaws.com', {
      StringEquals: { '.aud': 'eu-west-1:pool' },
      'ForAnyValue:StringLike': { '.amr': 'authenticated' },
    }),
  ],
  ['wildcard-sub', 'critical', web(GITHUB, like('*:*')), web(GITHUB, like('*', { '.repository_id': '2' }))],
  [
    'wildcard-owner',
    'critical',
    web(GITHUB, like('repo:*/*:ref:refs/heads/main')),
    web(GITHUB, like('repo:o/*:ref:refs/heads/main')),
  ],
  [
    'wildcard-owner',
    'critical',
    web(GITHUB, like('*:environment:prod')),
    web(GITHUB, like('repo:o/r:environment:prod')),
  ],
  [
    'wildcard-owner',
    'critical',
    web('app.terraform.io', like('organization:*:project:p:workspace:w:run_phase:apply')),
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:apply')),
  ],
  ['wildcard-owner', 'high', web(`${GITHUB}/acme`, like('repo:*')), web(`${GITHUB}/acme`, exact(MAIN))],
  ['owner-prefix-wildcard', 'critical', web(GITHUB, like('repo:org*')), web(GITHUB, like('repo:org/*'))],
  [
    'owner-prefix-wildcard',
    'critical',
    web(GITHUB, like('repo:o?g/r:ref:refs/heads/main')),
    web(GITHUB, like('repo:org/r?:ref:refs/heads/main')),
  ],
  [
    'owner-prefix-wildcard',
    'critical',
    web('gitlab.com', like('project_path:grou*:ref_type:branch:ref:main')),
    web('gitlab.com', like('project_path:group/*:ref_type:branch:ref:main')),
  ],
  [
    'negated-only',
    'critical',
    web(GITHUB, { StringEquals: AUD, StringNotLike: { '.sub': '*:pull_request' } }),
    web(GITHUB, { ...exact(MAIN), StringNotLike: { '.sub': '*:pull_request' } }),
  ],
  [
    'tautology-variable',
    'critical',
    web(GITHUB, exact(`\${${GITHUB}:sub}`)),
    web(GITHUB, exact(`\${${GITHUB}:environment}`)),
  ],
  [
    'attacker-controlled-first-claim',
    'critical',
    web(GITHUB, like('environment:prod')),
    web(GITHUB, like('repository_owner_id:1:environment:prod')),
  ],
  [
    'attacker-controlled-first-claim',
    'critical',
    web(GITHUB, like('workflow:deploy*')),
    web(GITHUB, like('actor:alice')),
  ],
  [
    'attacker-controlled-first-claim',
    'medium',
    web(GITHUB, like('workflow:deploy:repo:o/r:*')),
    web(GITHUB, like('repo:o/r:workflow:deploy')),
  ],
  ['org-wide', 'high', web(GITHUB, like('repo:org/*')), web(GITHUB, like('repo:org/r:*'))],
  ['org-wide', 'high', web(GITHUB, like('repo:org@1/*')), web(GITHUB, like('repo:org@1/r@2:*'))],
  [
    'org-wide',
    'high',
    web(GITHUB, like('repo:*', { '.repository_owner_id': '1' })),
    web(GITHUB, like('repo:*', { '.repository_owner_id': '1', '.repository_id': '2' })),
  ],
  ['org-wide', 'high', web(GITHUB, like('repository_owner:org:*')), web(GITHUB, like('repository:org/r:*'))],
  [
    'org-wide',
    'high',
    web('acme.app.spacelift.io', like('space:*:stack:s:run_type:TRACKED:scope:write')),
    web('acme.app.spacelift.io', like('space:x:stack:s:run_type:TRACKED:scope:*')),
  ],
  [
    'org-wide',
    'high',
    web('oidc.codefresh.io', like('account:a1:*')),
    web('oidc.codefresh.io', exact('account:a1:x')),
  ],
  [
    'wildcard-owner',
    'critical',
    web('oidc.vercel.com', { StringLike: { '.sub': 'owner:*:project:p:environment:production' } }),
    web('oidc.vercel.com', {
      StringEquals: { '.aud': 'https://vercel.com/acme' },
      StringLike: { '.sub': 'owner:acme:project:p:environment:production' },
    }),
  ],
  [
    'workload-wildcard',
    'medium',
    web('vstoken.dev.azure.com/1234', like('sc://acme/web/*')),
    web('vstoken.dev.azure.com/1234', exact('sc://acme/web/aws')),
  ],
  [
    'workload-wildcard',
    'medium',
    web(BITBUCKET, { StringLike: { '.sub': `{${REPOSITORY}}:*` } }),
    web(BITBUCKET, { StringLike: { '.sub': `{${REPOSITORY}}:{${STAGE}}:*` } }),
  ],
  [
    'org-wide',
    'high',
    web(BITBUCKET, { StringLike: { '.sub': `*:{${STAGE}}:*` } }),
    web(BITBUCKET, { StringLike: { '.sub': `{${REPOSITORY}}:{${STAGE}}:*` } }),
  ],
  [
    'malformed-sub',
    'low',
    web(BITBUCKET, exact('acme/app:main')),
    web(BITBUCKET, exact(`{${REPOSITORY}}:{${STAGE}}`)),
  ],
  [
    'wildcard-owner',
    'critical',
    web(PULUMI, { StringLike: { '.sub': 'pulumi:deploy:org:*:project:p:stack:s:*' } }),
    web(PULUMI, {
      StringEquals: { '.aud': 'acme' },
      StringLike: { '.sub': 'pulumi:deploy:org:*:project:p:stack:s:*' },
    }),
  ],
  [
    'org-wide',
    'high',
    web(PULUMI, {
      StringEquals: { '.aud': 'aws:acme' },
      StringLike: { '.sub': 'pulumi:environments:org:acme:env:*' },
    }),
    web(PULUMI, {
      StringEquals: { '.aud': 'aws:acme' },
      StringLike: { '.sub': 'pulumi:environments:org:acme:env:app/prod' },
    }),
  ],
  [
    'never-matches',
    'low',
    web(PULUMI, exact('pulumi:environments:org:other:env:app/prod', { '.aud': 'acme' })),
    web(PULUMI, exact('pulumi:environments:org:acme:env:app/prod', { '.aud': 'acme' })),
  ],
  [
    'org-wide',
    'high',
    web('acme.octopus.app', like('space:default:project:*')),
    web('acme.octopus.app', like('space:default:project:shop:*')),
  ],
  [
    'workload-wildcard',
    'medium',
    web('acme.octopus.app', like('space:default:project:shop:environment:*')),
    web('acme.octopus.app', exact('space:default:project:shop:environment:production')),
  ],
  [
    'cluster-wide',
    'high',
    web('container.googleapis.com/v1/projects/p/locations/l/clusters/c', like('system:serviceaccount:*')),
    web('container.googleapis.com/v1/projects/p/locations/l/clusters/c', like('system:serviceaccount:ns:sa')),
  ],
  [
    'cluster-wide',
    'high',
    web(EKS, like('system:serviceaccount:*:*')),
    web(EKS, like('system:serviceaccount:ns:*')),
  ],
  [
    'job-workflow-ref-only',
    'high',
    web(GITHUB, {
      StringEquals: { ...AUD, '.job_workflow_ref': 'o/r/.github/workflows/x.yml@refs/heads/main' },
      StringLike: { '.sub': 'repo:*' },
    }),
    web(GITHUB, exact(MAIN, { '.job_workflow_ref': 'o/r/.github/workflows/x.yml@refs/heads/main' })),
  ],
  ['repo-any-ref', 'medium', web(GITHUB, like('repo:o@1/r@2:*')), web(GITHUB, like('repo:o@1/r@2:ref:*'))],
  [
    'repo-any-ref',
    'medium',
    web(GITHUB, { StringEquals: { ...AUD, '.repository': 'o/r' } }),
    web(GITHUB, { StringEquals: { ...AUD, '.repository': 'o/r', '.ref': 'refs/heads/main' } }),
  ],
  [
    'workload-wildcard',
    'medium',
    web('gitlab.com', like('project_path:g/p:*')),
    web('gitlab.com', like('project_path:g/p:ref_type:branch:ref:main')),
  ],
  [
    'workload-wildcard',
    'medium',
    web('id.example.com', like('team-a:*')),
    web('id.example.com', exact('team-a:x')),
  ],
  [
    'environment-wildcard',
    'medium',
    web(GITHUB, like('repo:o@1/r@2:environment:*')),
    web(GITHUB, like('repo:o@1/r@2:environment:prod')),
  ],
  [
    'pull-request-subject',
    'medium',
    web(GITHUB, exact('repo:o@1/r@2:pull_request')),
    web(GITHUB, { ...like('repo:o@1/r@2:*'), StringNotLike: { '.sub': '*:pull_request' } }),
  ],
  [
    'workspace-wildcard',
    'medium',
    web('app.terraform.io', like('organization:o:project:p:workspace:*:run_phase:apply')),
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:apply')),
  ],
  [
    'project-wildcard',
    'medium',
    web('app.terraform.io', like('organization:o:project:*:workspace:w:run_phase:apply')),
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:apply')),
  ],
  ['project-prefix-wildcard', 'medium', web(GITHUB, like('repo:o/app*')), web(GITHUB, like('repo:o/app:*'))],
  [
    'namespace-wildcard',
    'medium',
    web(EKS, like('system:serviceaccount:ns:*')),
    web(EKS, like('system:serviceaccount:ns:sa')),
  ],
  [
    'wildcard-id',
    'medium',
    web(GITHUB, like('repo:o@*/r@*:ref:refs/heads/main')),
    web(
      GITHUB,
      like('repo:o@*/r@*:ref:refs/heads/main', { '.repository_id': '2', '.repository_owner_id': '1' }),
    ),
  ],
  [
    'ref-wildcard',
    'medium',
    web(GITHUB, like('repo:o@1/r@2:ref:refs/heads/*')),
    web(GITHUB, like('repo:o@1/r@2:ref:refs/heads/main')),
  ],
  [
    'ref-prefix-wildcard',
    'low',
    web(GITHUB, like('repo:o@1/r@2:ref:refs/tags/v*')),
    web(GITHUB, like('repo:o@1/r@2:ref:refs/tags/v1')),
  ],
  [
    'run-phase-wildcard',
    'low',
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:*')),
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:plan')),
  ],
  [
    'ifexists-vacuous',
    'medium',
    web(GITHUB, { ...exact(MAIN), StringEqualsIfExists: { '.environment': 'prod' } }),
    web(GITHUB, exact(MAIN, { '.environment': 'prod' })),
  ],
  [
    'ifexists-redundant',
    'low',
    web(GITHUB, { StringEqualsIfExists: { ...AUD, '.sub': MAIN } }),
    web(GITHUB, exact(MAIN)),
  ],
  [
    'forallvalues-vacuous',
    'medium',
    web(GITHUB, { ...exact(MAIN), 'ForAllValues:StringEquals': { '.iss': `https://${GITHUB}` } }),
    web(GITHUB, { 'ForAllValues:StringEquals': { ...AUD, '.sub': MAIN } }),
  ],
  [
    'set-operator-single-valued',
    'low',
    web(GITHUB, { 'ForAnyValue:StringEquals': { ...AUD, '.sub': MAIN } }),
    web('cognito-identity.amazonaws.com', {
      StringEquals: { '.aud': 'x' },
      'ForAnyValue:StringLike': { '.amr': 'authenticated' },
    }),
  ],
  [
    'literal-wildcard',
    'low',
    web(GITHUB, exact('repo:o/*')),
    web(GITHUB, exact('repo:o@1/r@2:environment:${*}')),
  ],
  ['never-matches', 'low', web(GITHUB, exact('repo:o/*')), web(GITHUB, exact(MAIN))],
  [
    'leading-wildcard',
    'medium',
    web(GITHUB, like('*:environment:prod', { '.repository_id': '2' })),
    web(GITHUB, like('repo:*:environment:prod', { '.repository_id': '2' })),
  ],
  [
    'leading-wildcard',
    'medium',
    web(GITHUB, like('?epo:o/r:ref:refs/heads/main')),
    web(GITHUB, { ...exact(MAIN), StringNotLike: { '.sub': '*:pull_request' } }),
  ],
  [
    'wildcard-spans-delimiter',
    'medium',
    web(CIRCLECI, like('org/aaaa/project/bbbb/user/*/vcs-ref/refs/heads/main')),
    web(CIRCLECI, like('org/aaaa/project/bbbb/user/cccc/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main')),
  ],
  [
    'wildcard-spans-delimiter',
    'medium',
    web(GITHUB, like('repo:o@1/r@2:*/main')),
    web(GITHUB, like('repo:o@1/*:ref:refs/heads/main')),
  ],
  [
    'multi-value-widening',
    'none',
    web(GITHUB, like([MAIN, 'repo:o@1/*'])),
    web(GITHUB, like([MAIN, 'repo:o@1/r@3:ref:refs/heads/main'])),
  ],
  [
    'multi-value-widening',
    'none',
    web(GITHUB, like(['repo:o@1/r@2:ref:refs/heads/v*', 'repo:o@1/app*'])),
    web(GITHUB, like(['repo:o@1/r@2:ref:refs/heads/v*', 'repo:o@1/r@2:ref:refs/tags/v*'])),
  ],
  [
    'format-mismatch',
    'none',
    web(GITHUB, exact('repo:o/r:ref:refs/heads/main')),
    web(GITHUB, exact(['repo:o/r:ref:refs/heads/main', MAIN])),
  ],
  ['format-mismatch', 'none', web(GITHUB, like('repo:org/*')), web(GITHUB, like('repo:org@1/*'))],
  [
    'environment-protection-unknown',
    'none',
    web(GITHUB, exact('repo:o@1/r@2:environment:prod')),
    web(GITHUB, exact(MAIN)),
  ],
  [
    'environment-protection-unknown',
    'none',
    web(GITHUB, { StringEquals: { ...AUD, '.repository_id': '2', '.environment': 'prod' } }),
    web(GITHUB, like('repo:o@1/r@2:environment:*')),
  ],
  [
    'protected-ref-unknown',
    'none',
    web(GITHUB, exact(MAIN)),
    web(GITHUB, exact('repo:o@1/r@2:pull_request')),
  ],
  [
    'protected-ref-unknown',
    'none',
    web('gitlab.com', exact('project_path:g/p:ref_type:branch:ref:main')),
    web('gitlab.com', exact('project_path:g/p:ref_type:branch:ref:main', { '.ref_protected': 'true' })),
  ],
  [
    'never-matches',
    'low',
    web(GITHUB, { ...exact(MAIN), StringLike: { '.sub': 'repo:x/*' } }),
    web(GITHUB, { ...exact(MAIN), StringLike: { '.sub': 'repo:o@1/*' } }),
  ],
  [
    'never-matches',
    'low',
    web(GITHUB, exact(MAIN, { 'aws:PrincipalOrgID': 'o-1' })),
    web(GITHUB, exact(MAIN, { '.ref': 'refs/heads/main' })),
  ],
  [
    'issuer-key-mismatch',
    'low',
    web(`${GITHUB}/acme`, { StringEquals: { [`${GITHUB}:sub`]: MAIN } }),
    web(`${GITHUB}/acme`, exact(MAIN)),
  ],
  [
    'malformed-sub',
    'low',
    web(GITHUB, exact('o/r:ref:refs/heads/main')),
    web(GITHUB, exact('repo:o/r:ref:refs/heads/main')),
  ],
  [
    'malformed-sub',
    'low',
    web('gitlab.com', exact('repo:o/r:ref:refs/heads/main')),
    web('gitlab.com', exact('project_path:g/p:ref_type:tag:ref:v1')),
  ],
  [
    'unsupported-claim-key',
    'low',
    web(GITHUB, exact(MAIN, { '.event_name': 'push' })),
    web(GITHUB, exact(MAIN, { '.workflow': 'x' })),
  ],
  [
    'invalid-provider-arn',
    'low',
    { ...(web(GITHUB, exact(MAIN)) as object), Principal: { Federated: GITHUB } },
    web('accounts.google.com', exact('1234')),
  ],
  ['missing-aud', 'low', web(GITHUB, { StringEquals: { '.sub': MAIN } }), web(GITHUB, exact(MAIN))],
  ['stringlike-aud', 'none', web(GITHUB, { StringLike: { ...AUD, '.sub': MAIN } }), web(GITHUB, exact(MAIN))],
  [
    'extra-principal',
    'low',
    [web(GITHUB, exact(MAIN)), aws({ Service: 'ec2.amazonaws.com' })],
    aws({ Service: 'ec2.amazonaws.com' }),
  ],
  ['aud-only', 'none', web(GITHUB, { StringEquals: AUD }), web(GITHUB, exact(MAIN))],
  ['no-condition', 'none', web(GITHUB, undefined), web(GITHUB, { StringEquals: AUD })],
  ['mutable-name-only', 'none', web(GITHUB, exact('repo:o/r:ref:refs/heads/main')), web(GITHUB, exact(MAIN))],
  [
    'mutable-name-only',
    'none',
    web(GITHUB, exact('repo:o/r:ref:refs/heads/main')),
    web(GITHUB, exact('repo:o/r:ref:refs/heads/main', { '.repository_id': '2' })),
  ],
  [
    'custom-sub-template',
    'none',
    web(GITHUB, exact('repository_id:2:workflow:deploy')),
    web(GITHUB, exact(MAIN)),
  ],
  [
    'custom-sub-template',
    'none',
    web(GITHUB, exact('repo:o@1/r@2:workflow:deploy')),
    web(GITHUB, exact('repo:o@1/r@2:environment:deploy')),
  ],
  [
    'custom-sub-template',
    'none',
    web('acme.app.spacelift.io', exact('stack:app')),
    web('acme.app.spacelift.io', exact('space:x:stack:s:run_type:TRACKED:scope:write')),
  ],
  [
    'custom-sub-template',
    'none',
    web('agent.buildkite.com', exact(REPOSITORY)),
    web('agent.buildkite.com', exact('organization:o:pipeline:p:ref:refs/heads/main:commit:ab:step:s')),
  ],
  [
    'unknown-issuer',
    'none',
    web('id.example.com', exact('me')),
    web(EKS, exact('system:serviceaccount:ns:sa')),
  ],
  [
    'missing-sub-key',
    'none',
    web(GITHUB, { StringEquals: { ...AUD, '.repository_id': '2' } }),
    web(GITHUB, exact(MAIN, { '.repository_id': '2' })),
  ],
  ['wildcard-principal', 'critical', aws('*'), aws('*', { StringEquals: { 'sts:ExternalId': 'abc' } })],
  [
    'wildcard-principal',
    'critical',
    aws({ AWS: '*' }),
    aws({ AWS: '*' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
  ],
  [
    'wildcard-principal',
    'critical',
    { Effect: 'Allow', NotPrincipal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' },
    [{ Effect: 'Deny', NotPrincipal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' }],
  ],
  [
    'missing-external-id',
    'medium',
    aws({ AWS: 'arn:aws:iam::444455556666:root' }),
    aws({ AWS: 'arn:aws:iam::444455556666:root' }, { StringEquals: { 'sts:ExternalId': 'abc' } }),
  ],
  [
    'missing-external-id',
    'medium',
    aws({ AWS: 'arn:aws:iam::444455556666:role/x/y' }),
    aws({ AWS: `arn:aws:iam::${ACCOUNT}:role/x` }),
  ],
  [
    'missing-external-id',
    'medium',
    aws({ AWS: '444455556666' }, { StringEqualsIfExists: { 'sts:ExternalId': 'abc' } }),
    aws({ AWS: '444455556666' }, { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }),
  ],
  [
    'not-graded',
    'none',
    web(GITHUB, { StringEquals: AUD, IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
    web(GITHUB, { ...exact(MAIN), IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
  ],
];

const options = { accountId: ACCOUNT };
const kindsOf = (statements: unknown): readonly FindingKind[] =>
  auditTrustPolicy(policyOf(statements), options).map(({ kind }) => kind);

describe('findings', () => {
  it.each(ROWS.map((row) => [row[0], row[1], row] as const))('%s (%s) is found', (kind, severity, row) => {
    const found = auditTrustPolicy(policyOf(row[2]), options).filter((finding) => finding.kind === kind);
    expect(found.map((finding) => finding.severity)).toContain(severity);
  });

  it.each(ROWS.map((row) => [row[0], JSON.stringify(row[3]), row] as const))(
    '%s is not in %s',
    (kind, _, row) => {
      expect(kindsOf(row[3])).not.toContain(kind);
    },
  );

  it('of every kind are shown above, but the one about versions and those that compare with what a user expects', () => {
    const expectations = ['rogue-issuer', 'untrusted-owner', 'unexpected-subject'];
    const shown = new Set<string>([...ROWS.map(([kind]) => kind), 'old-policy-version', ...expectations]);
    expect(Object.keys(KINDS).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('about the version depend on it alone', () => {
    const kinds = (version: string): readonly string[] =>
      auditTrustPolicy(policyOf(web(GITHUB, exact(MAIN)), version)).map(({ kind }) => kind);
    expect(kinds('2008-10-17')).toContain('old-policy-version');
    expect(kinds('2012-10-17')).not.toContain('old-policy-version');
  });

  it('are none in a tight policy', () => {
    const tight = auditTrustPolicy(policyOf(web(GITHUB, exact(MAIN))), options);
    expect(tight.map(({ kind }) => kind)).toEqual(['protected-ref-unknown']);
    expect(severityOf(tight)).toBe('none');
    expect(kindsOf(web(EKS, exact('system:serviceaccount:ns:sa')))).toEqual([]);
    expect(kindsOf(aws({ AWS: '444455556666' }, { StringEquals: { 'sts:ExternalId': 'abc' } }))).toEqual([]);
  });

  it('take the widest of several statements and values', () => {
    expect(kindsOf([web(GITHUB, exact(MAIN)), web(GITHUB, like('repo:org*'))])).toContain(
      'owner-prefix-wildcard',
    );
    expect(kindsOf(web(GITHUB, like([MAIN, 'repo:org/*'])))).toContain('org-wide');
  });

  it('see what a Deny takes away', () => {
    const denied = web(GITHUB, { StringNotLike: { '.sub': 'repo:org/*' } }, { Effect: 'Deny' });
    expect(kindsOf([web(GITHUB, like('repo:*')), denied])).toContain('org-wide');
    expect(kindsOf([web(GITHUB, like('repo:*')), denied])).not.toContain('wildcard-owner');
  });

  it('have lines where there is a text', () => {
    const text = JSON.stringify(
      { Version: '2012-10-17', Statement: [web(GITHUB, like('repo:org/*'))] },
      null,
      2,
    );
    const [finding] = auditTrustPolicy(parseTrustPolicy(text), { source: text });
    const line = text.split('\n').findIndex((content) => content.includes('repo:org/*')) + 1;
    expect(finding).toMatchObject({ kind: 'org-wide', line });
  });

  it('suggest a condition that names what was open', () => {
    const [finding] = auditTrustPolicy(policyOf(web(GITHUB, like('repo:org/*:ref:refs/heads/main'))));
    expect(finding?.suggestion).toEqual({
      StringEquals: {
        [`${GITHUB}:aud`]: 'sts.amazonaws.com',
        [`${GITHUB}:sub`]: 'repo:org/REPOSITORY:ref:refs/heads/main',
      },
    });
  });

  it('that only explain others do not raise the severity', () => {
    const coFinding: Finding = {
      kind: 'ifexists-vacuous',
      severity: 'medium',
      coFinding: true,
      path: '$',
      message: '',
      remedy: '',
    };
    expect(severityOf([coFinding])).toBe('none');
    expect(severityOf([coFinding, { ...coFinding, severity: 'low', coFinding: false }])).toBe('low');
  });
});

const pieces = fc.constantFrom(
  '*',
  '?',
  'repo:',
  'o',
  'org',
  '/',
  'r',
  ':',
  '@1',
  '@2',
  '@*',
  'ref:refs/heads/',
  'main',
  'environment:',
  'prod',
  'pull_request',
  'workflow:',
  '${*}',
  `\${${GITHUB}:sub}`,
  `\${${GITHUB}:repository}`,
);
const patterns = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const operators = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringNotLike',
  'StringNotEquals',
  'StringLikeIfExists',
  'ForAllValues:StringLike',
  'ForAnyValue:StringLike',
  'StringEqualsIgnoreCase',
);
const claims = fc.constantFrom(
  'sub',
  'aud',
  'repository',
  'repository_id',
  'repository_owner_id',
  'ref',
  'environment',
  'job_workflow_ref',
  'workflow',
  'actor',
  'event_name',
);
const blocks = fc.dictionary(
  operators,
  fc.dictionary(
    claims.map((claim) => `.${claim}`),
    fc.oneof(patterns, fc.array(patterns, { maxLength: 3 })),
    { maxKeys: 3 },
  ),
  { maxKeys: 3 },
);
const githubStatements = fc
  .record({ block: blocks, effect: fc.constantFrom('Allow', 'Allow', 'Deny') })
  .map(({ block, effect }) => web(GITHUB, block, { Effect: effect }));

describe('witnesses', () => {
  it('are allowed by the exact engine, in any policy', () => {
    let proven = 0;
    fc.assert(
      fc.property(fc.array(githubStatements, { minLength: 1, maxLength: 3 }), (statements) => {
        const policy = policyOf(statements);
        for (const { witness } of auditTrustPolicy(policy)) {
          if (witness === undefined) continue;
          proven += 1;
          expect(judgeWitness(policy, witness).decision).toBe('allow');
        }
      }),
      { numRuns: 400 },
    );
    expect(proven).toBeGreaterThan(100);
  });

  it.each(ROWS.map((row) => [row[0], row] as const))('of %s are allowed, too', (_, row) => {
    for (const statements of [row[2], row[3]]) {
      const policy = policyOf(statements);
      for (const { witness } of auditTrustPolicy(policy, options)) {
        if (witness !== undefined) expect(judgeWitness(policy, witness).decision).toBe('allow');
      }
    }
  });

  it('are there for every finding about who gets in', () => {
    const open = ROWS.filter(
      ([kind, severity]) =>
        ['critical', 'high'].includes(severity) && kind !== 'attacker-controlled-first-claim',
    );
    for (const [kind, , statements] of open) {
      const found = auditTrustPolicy(policyOf(statements), options).find((finding) => finding.kind === kind);
      expect(found?.witness).toBeDefined();
    }
  });

  it('for patterns that cross delimiters are found without a special case', () => {
    const sub = 'org/aaaa/project/bbbb/user/*/vcs-ref/refs/heads/main';
    const policy = policyOf(
      web('oidc.circleci.com/org/aaaa', { StringEquals: AUD, StringLike: { '.sub': sub } }),
    );
    const smuggled =
      'org/aaaa/project/bbbb/user/cccc/vcs-origin/github.com/o/r/vcs-ref/refs/heads/evil/vcs-ref/refs/heads/main';
    expect(admitsSubject(policy, smuggled).status).toBe('admitted');
    expect(admitsSubject(policy, smuggled.replace(/main$/, 'dev')).status).toBe('refused');
  });

  it('call a workflow of their own repository unless the policy wants another', () => {
    const claimsOf = (block: Block): Readonly<Record<string, unknown>> => {
      const [found] = auditTrustPolicy(policyOf(web(GITHUB, block)));
      return found?.witness?.claims ?? {};
    };
    const free = claimsOf(like('repo:org/*'));
    expect(free['job_workflow_ref']).toBe(
      `${String(free['repository'])}/.github/workflows/deploy.yml@${String(free['ref'])}`,
    );
    const partly = claimsOf({
      StringLike: { '.sub': 'repo:org/*', '.job_workflow_ref': '*/.github/workflows/x.yml@*' },
    });
    expect(String(partly['job_workflow_ref'])).toMatch(/^org\/any-repository\/\.github\/workflows\/x\.yml@/);
    const other = claimsOf({
      StringLike: { '.sub': 'repo:org/*', '.job_workflow_ref': 'shared/*' },
    });
    expect(String(other['job_workflow_ref'])).toMatch(/^shared\/any-repository\//);
  });

  it('are not given up because the usual names are excluded', () => {
    const excluding = (...subjects: readonly string[]): readonly FindingKind[] =>
      kindsOf(web(GITHUB, { StringEquals: AUD, StringNotLike: { '.sub': subjects } }));
    expect(excluding('repo:attacker/*', 'repo:attacker@*', 'workflow:*')).toContain('negated-only');
  });

  it('are found where a Deny has an exception that anybody can meet', () => {
    const deny = web(
      GITHUB,
      { StringNotEquals: { '.actor_id': '1' }, StringNotLike: { '.aud': 'x' } },
      { Effect: 'Deny' },
    );
    const [finding] = auditTrustPolicy(policyOf([web(GITHUB, like('repo:*')), deny]));
    expect(finding?.kind).not.toBe('wildcard-owner');
    const spared = web(GITHUB, { StringLike: { '.sub': 'repo:*' } });
    const [open] = auditTrustPolicy(policyOf([spared, deny]));
    expect(open).toMatchObject({ kind: 'wildcard-owner', witness: { claims: { aud: 'x' } } });
  });

  it('are looked for in bounded time', () => {
    const stars = (letter: string): string => `repo:${`*${letter}`.repeat(80)}*`;
    const started = performance.now();
    const block = {
      StringLike: { '.sub': stars('a') },
      'ForAnyValue:StringLike': { '.sub': stars('b') },
      'ForAllValues:StringLike': { '.sub': stars('c') },
    };
    expect(kindsOf(web(GITHUB, block))).toContain('not-graded');
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('grade a hundred exact subjects completely', () => {
    const subjects = Array.from({ length: 100 }, (_, index) => `repo:o@1/r@${index}:ref:refs/heads/main`);
    expect(kindsOf(web(GITHUB, exact(subjects)))).toEqual(['protected-ref-unknown']);
  });
});

describe('the one walk for all questions', () => {
  const standings = fc.constantFrom('stranger' as const, 'tenant' as const, 'project' as const);
  const names = fc.constantFrom('owner', 'repository', 'branch', 'ownerId', '');
  it('answers what a walk for each question answers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(githubStatements, { minLength: 1, maxLength: 2 }),
        names,
        standings,
        (given, name, standing) => {
          const policy = policyOf(given);
          const statement = policy.statements.find(({ effect }) => effect === 'Allow');
          if (statement === undefined) return;
          const view = viewStatement(policy, statement, GITHUB, providerOf(GITHUB));
          const space = new Space(view, new TokenGraphs(), { left: 5_000_000 });
          const { formula, decider, graphs } = space;
          if (formula === undefined || space.openings() === undefined) return;
          for (const form of formsOf(view)) {
            const ofSubject = new Set(slotsOf(form));
            const mustBeOpen = (slot: Slot): boolean =>
              ofSubject.has(slot)
                ? slot.name === name
                : (standing === 'stranger' && slot.role === 'tenant') ||
                  (standing !== 'project' && slot.role === 'project');
            const quick = space.answer(form, mustBeOpen, { left: 1_000_000 });
            const question = { formula, decider, graphs, mustBeOpen };
            const whole = findToken(form, question, { left: 1_000_000 });
            // One walk can be short enough where a walk for each question is not.
            if (whole.kind === 'unknown' && /too large/.test(whole.cause)) continue;
            expect(quick.kind).toBe(whole.kind);
            seen.set(whole.kind, (seen.get(whole.kind) ?? 0) + 1);
            const found = searchTokens(space, standing, [form], (slot) => slot.name === name).admitted;
            expect(found.length).toBe(whole.kind === 'found' ? 1 : 0);
          }
        },
      ),
      { numRuns: 300 },
    );
    for (const kind of ['found', 'none', 'unknown']) expect(seen.get(kind) ?? 0).toBeGreaterThan(20);
  });
});

describe('the automaton of a pattern without stars in the middle', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', '?', ':'), { maxLength: 4 })
    .map((parts) => parts.join(''));
  it('is the automaton that the general way builds', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), texts, (text, star, word) => {
        const pattern = compileWildcard([{ text: star ? `${text}*` : text, literal: false }]);
        const [quick, whole] = [languageOf, automatonOf].map((make) =>
          make([pattern], false, { left: 1000 }),
        );
        if (quick === undefined || whole === undefined) return;
        let [one, other] = [quick.start, whole.start];
        for (const character of `${word}z`) {
          expect(quick.accepts(one)).toBe(whole.accepts(other));
          expect(quick.dictated(one)).toEqual(whole.dictated(other));
          expect([-1, -2].includes(one) ? one : 0).toBe([-1, -2].includes(other) ? other : 0);
          expect(Math.min(quick.others(one), 0)).toBe(Math.min(whole.others(other), 0));
          [one, other] = [quick.step(one, character), whole.step(other, character)];
        }
        expect(quick.accepts(one)).toBe(matchesPattern(pattern, `${word}z`));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('expected subjects', () => {
  const policy = policyOf(web(GITHUB, like(['repo:o/r:ref:refs/heads/*', 'repo:o@1/r@2:environment:prod'])));
  it.each([
    ['repo:o/r:ref:refs/heads/main', 'admitted'],
    ['repo:o@1/r@2:environment:prod', 'admitted'],
    ['repo:o/r:*', 'admitted'],
    ['repo:o/r:pull_request', 'refused'],
    ['repo:o/r:ref:refs/tags/*', 'refused'],
    ['repo:x/*', 'refused'],
  ])('%s is %s', (subject, status) => {
    const answer = admitsSubject(policy, subject);
    expect(answer.status).toBe(status);
    if (answer.witness !== undefined) expect(judgeWitness(policy, answer.witness).decision).toBe('allow');
  });

  it('are undetermined where the network decides', () => {
    const block = { ...exact(MAIN), IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } };
    expect(admitsSubject(policyOf(web(GITHUB, block)), MAIN).status).toBe('undetermined');
  });
});
