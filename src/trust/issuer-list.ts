/** What is known of an OpenID Connect issuer. All data; the patterns are matched segment by segment. */
export interface IssuerFacts {
  readonly id: string;
  readonly name: string;
  /** Host and path without scheme. `*` stands for any characters of one segment between slashes. */
  readonly patterns: readonly string[];
  /** `shared`: strangers get tokens of the same issuer. `private`: one tenant each. */
  readonly tenancy: 'shared' | 'private';
  /** The key that tells tenants apart, and that AWS demands in new policies where the issuer is shared. */
  readonly tenancyClaim: 'sub' | 'aud' | 'sts:RoleSessionName';
  /** Claims that STS exposes as condition keys beside the common ones. */
  readonly claims: readonly string[];
  /** The day on which the service authorization reference first named each of them; older ones have none. */
  readonly since?: Readonly<Record<string, string>>;
  /** IAM refuses new and changed policies that do not compare the tenancy claim. Policies stored before are kept. */
  readonly controlledAtWrite?: boolean;
  /** STS refuses tokens where the role's trust policy does not compare the tenancy claim, however old it is. */
  readonly controlledAtRunTime?: { readonly since: string; readonly onlyAcrossAccounts?: boolean };
  /** What IAM writes as principal when it is no provider ARN but a built-in host. */
  readonly builtIn?: boolean;
}

/** Exposed for every issuer (service authorization reference of STS). */
export const COMMON_CLAIMS: readonly string[] = ['sub', 'aud', 'oaud', 'amr', 'email'];

const GITHUB_CLAIMS: readonly string[] = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
];

const FIRST = '2026-02-06';
const SECOND = '2026-07-15';

/** All but the owner's id were named in February, if only for a day; since July they are there to stay. */
const GITHUB_SINCE = {
  ...allSince(GITHUB_CLAIMS, FIRST),
  repository_owner_id: SECOND,
};

function allSince(claims: readonly string[], day: string): Readonly<Record<string, string>> {
  return Object.fromEntries(claims.map((claim) => [claim, day]));
}

function exposing(day: string, claims: readonly string[]): Pick<IssuerFacts, 'claims' | 'since'> {
  return { claims, since: allSince(claims, day) };
}

function shared(id: string, name: string, patterns: readonly string[], tenancyClaim: 'sub' | 'aud' = 'sub') {
  return {
    id,
    name,
    patterns,
    tenancy: 'shared',
    tenancyClaim,
    claims: [],
    controlledAtWrite: true,
  } as const satisfies IssuerFacts;
}

function privately(id: string, name: string, patterns: readonly string[]) {
  return {
    id,
    name,
    patterns,
    tenancy: 'private',
    tenancyClaim: 'sub',
    claims: [],
  } as const satisfies IssuerFacts;
}

/**
 * Issuers by pattern; the first match counts. Sources: service authorization reference of AWS STS (condition keys),
 * IAM user guide "identity-provider controls for shared OIDC providers", and the issuers' own documentation.
 */
export const ISSUERS: readonly IssuerFacts[] = [
  {
    ...shared('github', 'GitHub Actions', ['token.actions.githubusercontent.com']),
    claims: GITHUB_CLAIMS,
    since: GITHUB_SINCE,
  },
  {
    ...privately('github-enterprise', 'GitHub Actions of one enterprise', [
      'token.actions.githubusercontent.com/*',
      'token.actions.*.ghe.com',
      'token.actions.*.ghe.com/*',
      'github.com/enterprises/*',
    ]),
    claims: GITHUB_CLAIMS,
    since: GITHUB_SINCE,
  },
  privately('github-server', 'GitHub Enterprise Server', ['*/_services/token']),
  shared('github-legacy', 'GitHub Actions (legacy issuer)', ['vstoken.actions.githubusercontent.com']),
  shared('github-audit-log', 'GitHub audit log streaming', [
    'oidc-configuration.audit-log.githubusercontent.com',
  ]),
  {
    ...shared('gitlab', 'GitLab.com', ['gitlab.com']),
    ...exposing(SECOND, [
      'namespace_id',
      'pipeline_source',
      'project_id',
      'ref_protected',
      'runner_environment',
      'user_access_level',
      'user_email',
      'user_id',
      'user_login',
    ]),
  },
  privately('bitbucket', 'Bitbucket Pipelines', [
    'api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc',
  ]),
  {
    ...privately('circleci', 'CircleCI', ['oidc.circleci.com/org/*']),
    ...exposing(SECOND, ['oidc.circleci.com/project-id']),
  },
  { ...shared('circleci-root', 'CircleCI (root issuer)', ['oidc.circleci.com']), controlledAtWrite: false },
  {
    ...shared('hcp-terraform', 'HCP Terraform', ['app.terraform.io']),
    controlledAtRunTime: { since: '2025-02-07' },
  },
  {
    ...shared('buildkite', 'Buildkite', [
      'agent.buildkite.com',
      'agent.*.buildkite.dev',
      'agent.*.buildkite.site',
    ]),
    ...exposing(SECOND, [
      'build_branch',
      'cluster_id',
      'cluster_name',
      'organization_id',
      'organization_slug',
      'pipeline_id',
      'pipeline_slug',
    ]),
  },
  privately('spacelift', 'Spacelift', ['*.app.spacelift.io']),
  privately('azure-devops', 'Azure DevOps', ['vstoken.dev.azure.com/*']),
  privately('vercel-team', 'Vercel (team issuer)', ['oidc.vercel.com/*']),
  shared('vercel', 'Vercel (global issuer)', ['oidc.vercel.com'], 'aud'),
  shared('pulumi', 'Pulumi Cloud', ['api.pulumi.com/oidc'], 'aud'),
  privately('gke', 'Google Kubernetes Engine', [
    'container.googleapis.com/v1/projects/*/locations/*/clusters/*',
  ]),
  privately('eks', 'Amazon EKS', ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*']),
  {
    ...shared('cognito', 'Amazon Cognito identity pools', ['cognito-identity.amazonaws.com'], 'aud'),
    builtIn: true,
    controlledAtRunTime: { since: '2024-04-01', onlyAcrossAccounts: true },
  },
  {
    ...shared('google', 'Google', ['accounts.google.com']),
    ...exposing(SECOND, ['google/organization_number']),
    controlledAtWrite: false,
    builtIn: true,
  },
  {
    ...shared('facebook', 'Facebook', ['graph.facebook.com']),
    claims: ['app_id', 'id'],
    controlledAtWrite: false,
    builtIn: true,
  },
  {
    ...shared('amazon', 'Login with Amazon', ['www.amazon.com']),
    claims: ['app_id', 'user_id'],
    controlledAtWrite: false,
    builtIn: true,
  },
  {
    ...privately('oracle-cloud', 'Oracle Cloud', ['idcs-*.identity.oraclecloud.com']),
    ...exposing(FIRST, ['rpst_id']),
  },
  privately('octopus', 'Octopus Cloud', ['*.octopus.app']),
  shared('sandboxes', 'sandboxes.cloud', ['sandboxes.cloud'], 'aud'),
  shared('codefresh', 'Codefresh', ['oidc.codefresh.io']),
  shared('scalr', 'Scalr', ['scalr.io']),
  shared('shisho', 'Shisho Cloud', ['tokens.cloud.shisho.dev']),
  shared('dvc-studio', 'DVC Studio', ['studio.datachain.ai/api']),
  shared('upbound', 'Upbound', ['proidc.upbound.io']),
  {
    ...shared('azure-sentinel', 'Microsoft Sentinel', ['sts.windows.net/33e01921-*']),
    tenancyClaim: 'sts:RoleSessionName',
  },
];
