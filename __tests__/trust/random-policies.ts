import fc from 'fast-check';
import { parseTrustPolicy, type TrustPolicy } from '../../src/trust/policy.ts';

export const GITHUB = 'token.actions.githubusercontent.com';
export const providerOf = (issuer: string): string => `arn:aws:iam::111122223333:oidc-provider/${issuer}`;
export const PROVIDER = providerOf(GITHUB);

export type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function statement(
  block: Block,
  more: Readonly<Record<string, unknown>> = {},
  issuer = GITHUB,
): unknown {
  return {
    Effect: 'Allow',
    Principal: { Federated: providerOf(issuer) },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: Object.fromEntries(
      Object.entries(block).map(([operator, keys]) => [
        operator,
        Object.fromEntries(
          Object.entries(keys).map(([key, value]) => [key.replace(/^\./, `${issuer}:`), value]),
        ),
      ]),
    ),
    ...more,
  };
}

export function policyOf(statements: unknown, version = '2012-10-17'): TrustPolicy {
  return parseTrustPolicy(JSON.stringify({ Version: version, Statement: statements }));
}

/** Parts of subjects, so that patterns and tokens meet often. */
const piece = fc.constantFrom(
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
  'ref:refs/heads/',
  'main',
  'refs/heads/main',
  'environment:',
  'prod',
  '%3A',
  'pull_request',
  'repo:o/r:',
  'repo:o@1/r@2:',
  'workflow:',
  '1',
  '2',
  '${*}',
  `\${${GITHUB}:sub}`,
  `\${${GITHUB}:repository}`,
);
export const pattern = fc.oneof(
  { weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'repo:o/*',
      'repo:*',
      'repo:o/r:ref:refs/heads/main',
      'repo:o@1/*',
      '*:environment:prod',
      '*:pull_request',
      'o/r',
      '1',
      '2',
      'prod',
      'refs/heads/*',
      'x',
      'sts.amazonaws.com',
    ),
  },
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringLike',
  'StringLike',
  'StringNotLike',
  'StringNotEquals',
  'StringLikeIfExists',
  'StringNotLikeIfExists',
  'ForAllValues:StringLike',
  'ForAnyValue:StringLike',
  'ForAnyValue:StringNotLike',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
);
const claim = fc.constantFrom(
  '.sub',
  '.sub',
  '.sub',
  '.aud',
  '.repository',
  '.repository_id',
  '.repository_owner_id',
  '.ref',
  '.environment',
  '.job_workflow_ref',
  '.workflow',
  '.actor',
  '.event_name',
  'sts:RoleSessionName',
);
const comparisons = fc.dictionary(
  operator,
  fc.dictionary(claim, fc.oneof(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 })), {
    minKeys: 1,
    maxKeys: 2,
  }),
  { minKeys: 1, maxKeys: 2 },
);
const presence = fc.dictionary(claim, fc.constantFrom('true', 'false'), { maxKeys: 1 });
const statements = fc.array(
  fc
    .record({ block: comparisons, absent: presence, effect: fc.constantFrom('Allow', 'Allow', 'Deny') })
    .map(({ block, absent, effect }) => statement({ ...block, Null: absent }, { Effect: effect })),
  { minLength: 1, maxLength: 3 },
);
export const policies = fc
  .record({ given: statements, version: fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17') })
  .map(({ given, version }) => policyOf(given, version));

export interface Token {
  readonly claims: Readonly<Record<string, string>>;
  readonly session: string;
}

/** Tokens as GitHub mints them. */
export const tokens: fc.Arbitrary<Token> = fc
  .record({
    owner: fc.constantFrom('o', 'org', 'other'),
    name: fc.constantFrom('r', 'app'),
    ownerId: fc.constantFrom('1', '11', '5'),
    id: fc.constantFrom('2', '7'),
    immutable: fc.boolean(),
    context: fc.constantFrom('branch', 'tag', 'environment', 'pull_request'),
    branch: fc.constantFrom('main', 'dev', 'prod'),
    environment: fc.constantFrom('prod', 'test', 'prod:1'),
    workflow: fc.constantFrom('x', 'deploy', 'repo'),
    actor: fc.constantFrom('o', 'alice'),
    aud: fc.constantFrom('sts.amazonaws.com', 'x', '1'),
    session: fc.constantFrom('session', 'prod', 'xx'),
  })
  .map((job) => {
    const names = job.immutable
      ? `repo:${job.owner}@${job.ownerId}/${job.name}@${job.id}`
      : `repo:${job.owner}/${job.name}`;
    const contexts = {
      branch: `ref:refs/heads/${job.branch}`,
      tag: `ref:refs/tags/${job.branch}`,
      environment: `environment:${job.environment.replaceAll(':', '%3A')}`,
      pull_request: 'pull_request',
    };
    const refs = { branch: 'heads', tag: 'tags', environment: 'heads', pull_request: 'heads' };
    const context = job.context as keyof typeof contexts;
    const ref = context === 'pull_request' ? 'refs/pull/1/merge' : `refs/${refs[context]}/${job.branch}`;
    return {
      session: job.session,
      claims: {
        iss: `https://${GITHUB}`,
        aud: job.aud,
        sub: `${names}:${contexts[context]}`,
        repository: `${job.owner}/${job.name}`,
        repository_id: job.id,
        repository_owner_id: job.ownerId,
        ref,
        workflow: job.workflow,
        actor: job.actor,
        actor_id: '3',
        job_workflow_ref: `${job.owner}/${job.name}/.github/workflows/x.yml@${ref}`,
        ...(context === 'environment' ? { environment: job.environment } : {}),
      },
    };
  });
