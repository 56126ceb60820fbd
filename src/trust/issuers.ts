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
  /** Claims that STS exposes as condition keys beside the common ones, and since when. */
  readonly claims: readonly string[];
  readonly claimsSince?: string;
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
    claimsSince: '2026-07-15',
  },
  {
    ...privately('github-enterprise', 'GitHub Actions of one enterprise', [
      'token.actions.githubusercontent.com/*',
      'token.actions.*.ghe.com',
      'token.actions.*.ghe.com/*',
      'github.com/enterprises/*',
    ]),
    claims: GITHUB_CLAIMS,
    claimsSince: '2026-07-15',
  },
  privately('github-server', 'GitHub Enterprise Server', ['*/_services/token']),
  shared('github-legacy', 'GitHub Actions (legacy issuer)', ['vstoken.actions.githubusercontent.com']),
  shared('github-audit-log', 'GitHub audit log streaming', [
    'oidc-configuration.audit-log.githubusercontent.com',
  ]),
  {
    ...shared('gitlab', 'GitLab.com', ['gitlab.com']),
    claims: [
      'namespace_id',
      'pipeline_source',
      'project_id',
      'ref_protected',
      'runner_environment',
      'user_access_level',
      'user_email',
      'user_id',
      'user_login',
    ],
    claimsSince: '2026-07-15',
  },
  privately('bitbucket', 'Bitbucket Pipelines', [
    'api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc',
  ]),
  {
    ...privately('circleci', 'CircleCI', ['oidc.circleci.com/org/*']),
    claims: ['oidc.circleci.com/project-id'],
    claimsSince: '2026-07-15',
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
    claims: [
      'build_branch',
      'cluster_id',
      'cluster_name',
      'organization_id',
      'organization_slug',
      'pipeline_id',
      'pipeline_slug',
    ],
    claimsSince: '2026-07-15',
  },
  privately('spacelift', 'Spacelift', ['*.app.spacelift.io']),
  privately('azure-devops', 'Azure DevOps', ['vstoken.dev.azure.com/*']),
  privately('vercel-team', 'Vercel (team issuer)', ['oidc.vercel.com/*']),
  shared('vercel', 'Vercel (global issuer)', ['oidc.vercel.com'], 'aud'),
  shared('pulumi', 'Pulumi Cloud', ['api.pulumi.com/oidc'], 'aud'),
  privately('eks', 'Amazon EKS', ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*']),
  {
    ...shared('cognito', 'Amazon Cognito identity pools', ['cognito-identity.amazonaws.com'], 'aud'),
    builtIn: true,
    controlledAtRunTime: { since: '2024-04-01', onlyAcrossAccounts: true },
  },
  {
    ...shared('google', 'Google', ['accounts.google.com']),
    claims: ['google/organization_number'],
    claimsSince: '2026-07-15',
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
    claims: ['rpst_id'],
    claimsSince: '2026-02-06',
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

interface CompiledIssuer {
  readonly facts: IssuerFacts;
  readonly patterns: readonly CompiledPattern[];
  /** In lower case. */
  readonly exposed: ReadonlySet<string>;
  /** For the issuer's names without a star: the condition key of each exposed claim. */
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface CompiledPattern {
  readonly segments: readonly string[];
  /** What stands before the first star and behind the last. */
  readonly before: string;
  readonly after: string;
}

const COMPILED: readonly CompiledIssuer[] = ISSUERS.map((facts) => {
  const exposed = [...COMMON_CLAIMS, ...facts.claims].map((claim) => claim.toLowerCase());
  const names = facts.patterns.filter((pattern) => !pattern.includes('*'));
  return {
    facts,
    patterns: facts.patterns.map(compilePattern),
    exposed: new Set(exposed),
    keys: new Map(names.map((name) => [name, new Map(exposed.map((claim) => [claim, `${name}:${claim}`]))])),
  };
});

function compilePattern(pattern: string): CompiledPattern {
  return {
    segments: pattern.split('/'),
    before: pattern.split('*', 1)[0] ?? '',
    after: pattern.slice(pattern.lastIndexOf('*') + 1),
  };
}

/** Issuers whose patterns have no star, by their host and path. */
const BY_NAME: ReadonlyMap<string, CompiledIssuer> = new Map(
  COMPILED.flatMap((issuer) =>
    issuer.facts.patterns
      .filter((pattern) => !pattern.includes('*'))
      .map((pattern) => [pattern, issuer] as const),
  ),
);
const COMMON: ReadonlySet<string> = new Set(COMMON_CLAIMS);

/** Facts of an issuer given without scheme (`token.actions.githubusercontent.com`); undefined when nobody knows it. */
export function issuerFacts(issuer: string): IssuerFacts | undefined {
  return compiledIssuer(issuer)?.facts;
}

/** Whether STS makes a claim of that issuer a condition key. Claim names are compared without regard to letter case. */
export function isExposedClaim(issuer: string, claim: string): boolean {
  return (compiledIssuer(issuer)?.exposed ?? COMMON).has(claim.toLowerCase());
}

/** The condition keys (in lower case) of claims (in lower case) that STS exposes for that issuer. */
export function exposedKeys(issuer: string): (claim: string) => string | undefined {
  const known = compiledIssuer(issuer);
  const keys = known?.keys.get(issuer);
  if (keys !== undefined) return (claim) => keys.get(claim);
  const exposed = known?.exposed ?? COMMON;
  const prefix = issuer.toLowerCase();
  return (claim) => (exposed.has(claim) ? `${prefix}:${claim}` : undefined);
}

/** Host names ignore letter case. */
function compiledIssuer(issuer: string): CompiledIssuer | undefined {
  const exact = BY_NAME.get(issuer);
  if (exact !== undefined) return exact;
  const name = issuer.replace(/\/$/, '').toLowerCase();
  return (
    BY_NAME.get(name) ??
    COMPILED.find(({ patterns }) => patterns.some((pattern) => patternMatches(pattern, name)))
  );
}

function patternMatches({ segments, before, after }: CompiledPattern, name: string): boolean {
  if (!name.startsWith(before) || !name.endsWith(after)) return false;
  const seen = name.split('/');
  return (
    segments.length === seen.length &&
    segments.every((segment, index) => segmentMatches(segment, seen[index] ?? ''))
  );
}

/** A pattern segment has at most one star, which stands for at least one character. */
function segmentMatches(pattern: string, seen: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === seen;
  const after = pattern.length - star - 1;
  return (
    seen.length > star + after &&
    seen.startsWith(pattern.slice(0, star)) &&
    seen.endsWith(pattern.slice(star + 1))
  );
}
