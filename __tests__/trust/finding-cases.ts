import type { FindingKind } from '../../src/trust/findings/kinds.ts';
import { parseTrustPolicy, type TrustPolicy } from '../../src/trust/policy.ts';

export const GITHUB = 'token.actions.githubusercontent.com';
export const CIRCLECI = 'oidc.circleci.com/org/aaaa';
export const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id/A1B2';
const BITBUCKET = 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc';
const PULUMI = 'api.pulumi.com/oidc';
const REPOSITORY = '11111111-2222-4333-8444-555555555555';
const STAGE = '66666666-2222-4333-8444-555555555555';
export const ACCOUNT = '111122223333';
export const providerOf = (host: string): string =>
  /^(cognito-identity\.amazonaws|accounts\.google)\.com$/.test(host)
    ? host
    : `arn:aws:iam::${ACCOUNT}:oidc-provider/${host}`;

export type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A Condition block in which `.sub` stands for the issuer's key; keys with a colon stay as they are. */
function blockFor(host: string, block: Block): Block {
  const keyed = (keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [key.replace(/^\./, `${host}:`), value]));
  return Object.fromEntries(Object.entries(block).map(([operator, keys]) => [operator, keyed(keys)]));
}

export function web(
  host: string,
  block: Block | undefined,
  more: Readonly<Record<string, unknown>> = {},
): unknown {
  return {
    Effect: 'Allow',
    Principal: { Federated: providerOf(host) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    ...(block === undefined ? {} : { Condition: blockFor(host, block) }),
    ...more,
  };
}

export function policyOf(statements: unknown, version = '2012-10-17'): TrustPolicy {
  return parseTrustPolicy(JSON.stringify({ Version: version, Statement: statements }));
}

export const AUD = { '.aud': 'sts.amazonaws.com' };
export const like = (sub: unknown, more = {}): Block => ({
  StringEquals: { ...AUD, ...more },
  StringLike: { '.sub': sub },
});
export const exact = (sub: unknown, more = {}): Block => ({ StringEquals: { ...AUD, '.sub': sub, ...more } });
export const MAIN = 'repo:o@1/r@2:ref:refs/heads/main';
export const aws = (principal: unknown, condition?: unknown): unknown => ({
  Effect: 'Allow',
  Principal: principal,
  Action: 'sts:AssumeRole',
  ...(condition === undefined ? {} : { Condition: condition }),
});

/** A kind, statements that yield it, and statements that come near and do not. */
export type Row = readonly [
  kind: FindingKind,
  severity: string,
  yields: unknown,
  nearMiss: unknown,
  /** The Version of the first. */
  version?: string,
];

export const ROWS: readonly Row[] = [
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
  ['org-wide', 'high', web(GITHUB, like('repo:org/*abc*')), web(GITHUB, like('repo:org/app*abc*'))],
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
  ['never-matches', 'low', [], web(GITHUB, exact(MAIN))],
  ['never-matches', 'low', web(GITHUB, exact(MAIN), { Effect: 'Deny' }), web(GITHUB, exact(MAIN))],
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
  ['old-policy-version', 'none', web(GITHUB, exact(MAIN)), web(GITHUB, exact(MAIN)), '2008-10-17'],
  // All actions, or all but some, are grants for tokens as well.
  ...['*', 'sts:*', 'sts:AssumeRole*'].map(
    (action): Row => [
      'missing-sub',
      'critical',
      web(GITHUB, { StringEquals: AUD }, { Action: action }),
      web(GITHUB, { StringEquals: AUD }, { Action: 'sts:TagSession' }),
    ],
  ),
  [
    'missing-sub',
    'critical',
    {
      Effect: 'Allow',
      Principal: { Federated: providerOf(GITHUB) },
      NotAction: 'sts:AssumeRole',
      Condition: blockFor(GITHUB, { StringEquals: AUD }),
    },
    {
      Effect: 'Allow',
      Principal: { Federated: providerOf(GITHUB) },
      NotAction: 'sts:AssumeRoleWithWebIdentity',
      Condition: blockFor(GITHUB, { StringEquals: AUD }),
    },
  ],
  [
    'org-wide',
    'high',
    web('gitlab.com', like('project_path:group/*')),
    web('gitlab.com', exact('project_path:group/p:ref_type:branch:ref:main')),
  ],
  [
    'org-wide',
    'high',
    web('app.terraform.io', like('organization:x:*')),
    web('app.terraform.io', like('organization:x:project:p:*')),
  ],
  [
    'org-wide',
    'high',
    web('agent.buildkite.com', like('organization:x:*')),
    web('agent.buildkite.com', like('organization:x:pipeline:p:*')),
  ],
  [
    'owner-prefix-wildcard',
    'critical',
    web('app.terraform.io', like('organization:hackingthe*')),
    web('app.terraform.io', like('organization:hackingthe:*')),
  ],
  [
    'workload-wildcard',
    'medium',
    web('acme.app.spacelift.io', like('space:x:*')),
    web('acme.app.spacelift.io', like('space:x:stack:s:*')),
  ],
  [
    'workload-wildcard',
    'medium',
    web(CIRCLECI, like(`org/${REPOSITORY}/project/${STAGE}/user/*`)),
    web(CIRCLECI, exact(`org/${REPOSITORY}/project/${STAGE}/user/${STAGE}`)),
  ],
  [
    'run-phase-wildcard',
    'low',
    web('app.terraform.io', like('organization:o:project:p:workspace:w:*')),
    web('app.terraform.io', like('organization:o:project:p:workspace:w:run_phase:apply')),
  ],
  [
    'workload-wildcard',
    'medium',
    web('app.terraform.io', like('organization:o:project:p:stack:*')),
    web('app.terraform.io', like('organization:o:project:p:stack:s:*')),
  ],
  [
    'ref-wildcard',
    'medium',
    web(GITHUB, like('repo:o@1/r@2:ref:*')),
    web(GITHUB, exact(['repo:o@1/r@2:ref:refs/heads/main', 'repo:o@1/r@2:ref:refs/tags/v1'])),
  ],
  // A server writes colons in names of environments as they are, github.com does not.
  [
    'wildcard-spans-delimiter',
    'medium',
    web('github.example.com/_services/token', like('repo:o/r:*:ref:refs/heads/main')),
    web(GITHUB, like('repo:o/r:*:ref:refs/heads/main')),
  ],
];
