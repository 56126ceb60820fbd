import { describe, expect, it } from '@jest/globals';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { admittedBy } from '../../src/trust/symbolic/admitted.ts';
import { policyOf, providerOf, statement } from './random-policies.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const SERVER = 'github.example.com/_services/token';
const BITBUCKET = 'api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc';
const [A, B, C, D] = ['1', '2', '3', '4'].map(
  (digit) => `${digit.repeat(8)}-aaaa-4bbb-8ccc-${digit.repeat(12)}`,
);

/** Subjects as the issuers mint them, with claims that such tokens have. None of them may be called impossible. */
const ALIVE: readonly (readonly [issuer: string, sub: string, claims?: Readonly<Record<string, string>>])[] =
  [
    [GITHUB, 'repo:octo-org/octo-repo:ref:refs/heads/demo-branch', { repository: 'octo-org/octo-repo' }],
    [
      GITHUB,
      'repo:octo-org@123/octo-repo@456:ref:refs/tags/v1.0',
      { repository_id: '456', ref: 'refs/tags/v1.0' },
    ],
    [GITHUB, 'repo:octo-org/octo-repo:ref:refs/heads/feature/@me', { ref: 'refs/heads/feature/@me' }],
    [GITHUB, 'repo:octo-org/octo-repo:pull_request', { ref: 'refs/pull/7/merge' }],
    [GITHUB, 'repo:octo-org/octo-repo:environment:Production', { environment: 'Production' }],
    [GITHUB, 'repo:octo-org/octo-repo:environment:eu west/prod *', { environment: 'eu west/prod *' }],
    [GITHUB, 'repo:octo-org/octo-repo:environment:eu%3Aprod', { environment: 'eu:prod' }],
    [GITHUB, 'repo:octo-org/octo-repo:environment:%3Aeu%3A%3A', { environment: ':eu::' }],
    [GITHUB, 'repo:octo-org@1/octo-repo@2:environment:eu%3Aprod%3A1', { environment: 'eu:prod:1' }],
    [GITHUB, 'repo:octo-org/octo-repo:environment:Größe', { environment: 'Größe' }],
    [GITHUB, 'repo:mona_acme/tool:ref:refs/heads/main', { actor: 'mona_acme' }],
    [GITHUB, 'repository_owner_id:123:environment:eu%3Aprod', { environment: 'eu:prod' }],
    [GITHUB, 'repository_id:456:workflow:Build%3A all', { workflow: 'Build: all' }],
    [
      GITHUB,
      'repo:octo-org/octo-repo:job_workflow_ref:octo-org/shared/.github/workflows/x.yml@refs/heads/main',
    ],
    [SERVER, 'repo:octo-org/octo-repo:environment:eu:prod'],
    [SERVER, 'repo:octo-org/octo-repo:ref:refs/heads/main'],
    [
      'gitlab.com',
      'project_path:my-group/sub.group/my_project:ref_type:branch:ref:feature-1',
      { project_id: '22' },
    ],
    ['gitlab.com', 'project_path:my-group/my-project:ref_type:tag:ref:v1', { ref_protected: 'true' }],
    [BITBUCKET, `{${A}}:{${B}}`],
    [BITBUCKET, `{${A}}:{${B}}:{${C}}`],
    [BITBUCKET, `{${A}}:{${B}}:{${C}}:{${D}}`],
    [
      `oidc.circleci.com/org/${A}`,
      `org/${A}/project/${B}/user/${C}`,
      { 'oidc.circleci.com/project-id': B ?? '' },
    ],
    [
      `oidc.circleci.com/org/${A}`,
      `org/${A}/project/${B}/user/${C}/vcs-origin/github.com/o/r/vcs-ref/refs/heads/main`,
    ],
    [
      `oidc.circleci.com/org/${A}`,
      `org/${A}/project/${B}/user/${C}/vcs-origin/git.acme.io/g/s/r/vcs-ref/refs/tags/v1`,
    ],
    [
      'app.terraform.io',
      'organization:my-org:project:Default Project:workspace:my-workspace:run_phase:apply',
    ],
    ['app.terraform.io', 'organization:my-org:project:p:stack:my-stack:deployment:prod:operation:apply'],
    [
      'agent.buildkite.com',
      'organization:acme:pipeline:app:ref:refs/heads/main:commit:9f3182061f1e:step:build',
    ],
    ['agent.buildkite.com', A ?? '', { pipeline_id: A ?? '' }],
    ['acme.app.spacelift.io', 'space:root:stack:my-stack:run_type:TRACKED:scope:write'],
    ['acme.app.spacelift.io', 'my own template'],
    ['vstoken.dev.azure.com/1234', 'sc://acme/My Project/my connection'],
    [
      'oidc.vercel.com',
      'owner:acme-team:project:web:environment:production',
      { aud: 'https://vercel.com/acme-team' },
    ],
    [
      'api.pulumi.com/oidc',
      'pulumi:deploy:org:acme:project:p:stack:dev:operation:update:scope:write',
      { aud: 'acme' },
    ],
    ['api.pulumi.com/oidc', 'pulumi:environments:org:acme:env:app/prod', { aud: 'aws:acme' }],
    ['api.pulumi.com/oidc', 'pulumi:environments:org:acme:env:<yaml>', { aud: 'aws:acme' }],
    [
      'api.pulumi.com/oidc',
      'pulumi:environments:pulumi.organization.login:acme:currentEnvironment.name:prod',
      { aud: 'aws:acme' },
    ],
    ['oidc.eks.eu-west-1.amazonaws.com/id/A1B2', 'system:serviceaccount:kube-system:aws-node'],
    ['acme.octopus.app', 'space:default:project:shop:environment:production'],
    ['acme.octopus.app', 'space:default:target:web-1:type:health'],
    ['oidc.codefresh.io', 'account:64f0:pipeline:5e:scm_repo_url:https://github.com/o/r:scm_ref:main'],
    ['cognito-identity.amazonaws.com', `eu-west-1:${A}`, { aud: `eu-west-1:${B}` }],
  ];

/** The same with something that the issuer cannot mint. */
const DEAD: typeof ALIVE = [
  [GITHUB, 'repo:octo-org/octo-repo:environment:eu:prod', { environment: 'eu:prod' }],
  [GITHUB, 'repo:octo-org/octo-repo:environment:eu%3Aprod', { environment: 'eu/prod' }],
  [GITHUB, 'repo:octo-org@123/octo-repo:ref:refs/heads/main'],
  [GITHUB, 'repo:octo-org/octo-repo:pull_request', { environment: 'prod' }],
  [GITHUB, 'repo:octo-org/octo-repo:ref:refs/heads/a:b'],
  [SERVER, 'repo:octo-org@1/octo-repo@2:ref:refs/heads/main'],
  [SERVER, 'repo:octo-org@1/octo-repo@2:workflow:x'],
  ['gitlab.com', 'project_path:my-group:ref_type:branch:ref:main'],
  [BITBUCKET, `${A}:${B}`],
  [`oidc.circleci.com/org/${A}`, `org/${A}/project/${B}/user/me`],
  ['app.terraform.io', 'organization:my-org:workspace:my-workspace:run_phase:apply'],
  ['agent.buildkite.com', A ?? '', { pipeline_id: B ?? '', organization_id: C ?? '', cluster_id: D ?? '' }],
  ['oidc.vercel.com', 'owner:acme-team:project:web'],
  ['api.pulumi.com/oidc', 'pulumi:environments:org:acme:env:app/prod', { aud: 'aws:other' }],
  ['oidc.eks.eu-west-1.amazonaws.com/id/A1B2', 'system:node:ip-10-0-0-1'],
  ['acme.octopus.app', 'project:shop:space:default'],
];

const policyFor = ([issuer, sub, claims = {}]: (typeof ALIVE)[number]) => {
  const keyed = Object.entries({ sub, ...claims }).map(([claim, value]) => [`.${claim}`, value]);
  const principal = issuer.startsWith('cognito') ? { Principal: { Federated: issuer } } : {};
  return policyOf(statement({ StringEquals: Object.fromEntries(keyed) }, principal, issuer));
};
const providerFor = (issuer: string): string => (issuer.startsWith('cognito') ? issuer : providerOf(issuer));

describe('subjects that issuers mint', () => {
  it.each(ALIVE)('%s: %s gets in', (...row) => {
    const policy = policyFor(row);
    expect(admittedBy(policy, providerFor(row[0])).members()).toMatchObject({
      kind: 'some',
      witness: { claims: { sub: row[1] } },
    });
    const kinds = auditTrustPolicy(policy).map(({ kind }) => kind);
    expect(kinds).not.toContain('never-matches');
    expect(kinds).not.toContain('malformed-sub');
  });

  it.each(DEAD)('%s: %s is certain to get nobody in', (...row) => {
    const policy = policyFor(row);
    expect(admittedBy(policy, providerFor(row[0])).members()).toEqual({ kind: 'none' });
    expect(auditTrustPolicy(policy).map(({ kind }) => kind)).toContain('never-matches');
  });
});
