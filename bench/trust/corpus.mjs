// Trust policies and tokens as organizations have them, in known proportions, one after the other and never all at once.
// The same seed gives the same corpus.

/** A small generator of numbers (mulberry32): the bench must give the same corpus everywhere. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const GITHUB = 'token.actions.githubusercontent.com';
const AUDIENCE = 'sts.amazonaws.com';

/** [share, statements of a policy for one project] */
const SHAPES = [
  [30, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `${p.names}:ref:refs/heads/main` } })]],
  [
    12,
    (p) => [
      web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `${p.ids}:environment:${p.environment}` } }),
    ],
  ],
  [14, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE }, StringLike: { sub: `${p.names}:*` } })]],
  [6, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE }, StringLike: { sub: `repo:${p.owner}/*` } })]],
  [
    4,
    (p) => [
      web(p, GITHUB, {
        StringEquals: { aud: AUDIENCE },
        StringLike: { sub: [`${p.names}:ref:refs/heads/release/*`, `${p.ids}:ref:refs/tags/v*`] },
      }),
    ],
  ],
  [2, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE } })]],
  [
    2,
    (p) => [
      web(p, GITHUB, {
        StringEquals: { aud: AUDIENCE, repository_id: p.id, repository_owner_id: p.ownerId },
      }),
    ],
  ],
  [
    10,
    (p) => [
      web(p, p.cluster, {
        StringEquals: { aud: AUDIENCE, sub: `system:serviceaccount:${p.environment}:${p.project}` },
      }),
    ],
  ],
  [3, (p) => [web(p, p.cluster, { StringLike: { sub: `system:serviceaccount:${p.environment}:*` } })]],
  [
    3,
    (p) => [
      web(p, 'app.terraform.io', {
        StringEquals: { aud: 'aws.workload.identity' },
        StringLike: {
          sub: `organization:${p.owner}:project:${p.project}:workspace:${p.environment}:run_phase:*`,
        },
      }),
    ],
  ],
  [
    3,
    (p) => [
      web(p, 'gitlab.com', {
        StringEquals: { aud: 'https://gitlab.com' },
        StringLike: { sub: `project_path:${p.owner}/${p.project}:ref_type:branch:ref:main` },
      }),
    ],
  ],
  [6, (p) => [aws(p.other, { StringEquals: { 'sts:ExternalId': `external-${p.id}` } })]],
  [4, () => [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }]],
  [1, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `repo:${p.owner}/*` } }), aws(p.other)]],
];
const TOTAL = SHAPES.reduce((sum, [share]) => sum + share, 0);

function web(p, issuer, condition) {
  const keyed = (keys) =>
    Object.fromEntries(Object.entries(keys).map(([claim, value]) => [`${issuer}:${claim}`, value]));
  return {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${p.account}:oidc-provider/${issuer}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: Object.fromEntries(
      Object.entries(condition).map(([operator, keys]) => [operator, keyed(keys)]),
    ),
  };
}

function aws(account, condition) {
  const principal = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: 'sts:AssumeRole',
  };
  return condition === undefined ? principal : { ...principal, Condition: condition };
}

const digits = (random, length) => String(Math.floor(10 ** (length - 1) + random() * 9 * 10 ** (length - 1)));
const pick = (random, list) => list[Math.floor(random() * list.length)];
const OWNERS = ['acme', 'globex', 'initech', 'umbrella-labs', 'hooli'];
const WORDS = ['api', 'web', 'billing', 'data', 'infra', 'auth', 'search', 'mobile'];

function project(random) {
  const owner = pick(random, OWNERS);
  const name = `${pick(random, WORDS)}-${pick(random, WORDS)}-${Math.floor(random() * 100_000)}`;
  const ownerId = String(1000 + OWNERS.indexOf(owner));
  const id = digits(random, 9);
  return {
    owner,
    ownerId,
    project: name,
    id,
    names: `repo:${owner}/${name}`,
    ids: `repo:${owner}@${ownerId}/${name}@${id}`,
    environment: pick(random, ['prod', 'staging', 'dev']),
    cluster: `oidc.eks.eu-west-1.amazonaws.com/id/${digits(random, 12)}`,
    account: digits(random, 12),
    other: digits(random, 12),
  };
}

/** `count` roles: name, ARN, the JSON text of the trust policy, and a token that its project would bring. */
export function* corpus(seed, count) {
  const random = randomFrom(seed);
  for (let index = 0; index < count; index += 1) {
    const p = project(random);
    let share = random() * TOTAL;
    const [, shape] =
      SHAPES.find(([weight]) => {
        share -= weight;
        return share < 0;
      }) ?? SHAPES[0];
    yield {
      arn: `arn:aws:iam::${p.account}:role/role-${index}`,
      provider: `arn:aws:iam::${p.account}:oidc-provider/${GITHUB}`,
      document: JSON.stringify({ Version: '2012-10-17', Statement: shape(p) }),
      claims: {
        iss: `https://${GITHUB}`,
        aud: AUDIENCE,
        sub: `${p.names}:ref:refs/heads/main`,
        repository: `${p.owner}/${p.project}`,
        repository_id: p.id,
        repository_owner_id: p.ownerId,
        ref: 'refs/heads/main',
        workflow: 'deploy',
        actor: 'alice',
        actor_id: '77',
        job_workflow_ref: `${p.owner}/${p.project}/.github/workflows/deploy.yml@refs/heads/main`,
      },
    };
  }
}
