// Trust policies and tokens as organizations have them, in known proportions, one after the other and never all at once.
// The same seed gives the same corpus.
//
// How it is mixed. Of the roles of an organization about 55 in 100 are for AWS services, 15 for other accounts, and 30 for
// tokens. Of those for tokens about 60 in 100 are GitHub's (half with exact subjects, a quarter for a whole repository, the
// rest owner-wide, several patterns, ids, mistakes), 30 are service accounts of EKS, 10 are GitLab's, HCP Terraform's and
// CircleCI's. Names, ids, accounts and clusters differ from role to role, so that hardly two policies for tokens are equal;
// policies for a service are equal, as they are in life. Two in five are written with line ends. Nothing is remembered from
// one policy to the next but the shapes of subjects.

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

const SERVICES = ['lambda', 'ec2', 'ecs-tasks', 'states', 'glue', 'cloudformation', 'codebuild', 'events'];

/** [share, statements of a policy for one project] */
const TOKENS = [
  [18, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `${p.names}:ref:refs/heads/main` } })]],
  [
    13,
    (p) => [
      web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `${p.ids}:environment:${p.environment}` } }),
    ],
  ],
  [15, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE }, StringLike: { sub: `${p.names}:*` } })]],
  [5, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE }, StringLike: { sub: `repo:${p.owner}/*` } })]],
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
  [1, (p) => [web(p, GITHUB, { StringEquals: { aud: AUDIENCE, sub: `repo:${p.owner}/*` } }), aws(p.other)]],
  [
    25,
    (p) => [
      web(p, p.cluster, {
        StringEquals: { aud: AUDIENCE, sub: `system:serviceaccount:${p.environment}:${p.project}` },
      }),
    ],
  ],
  [5, (p) => [web(p, p.cluster, { StringLike: { sub: `system:serviceaccount:${p.environment}:*` } })]],
  [
    4,
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
    4,
    (p) => [
      web(p, 'gitlab.com', {
        StringEquals: { aud: 'https://gitlab.com' },
        StringLike: { sub: `project_path:${p.owner}/${p.project}:ref_type:branch:ref:main` },
      }),
    ],
  ],
  [
    2,
    (p) => [
      web(p, `oidc.circleci.com/org/${p.uuid}`, {
        StringEquals: { aud: p.uuid },
        StringLike: { sub: `org/${p.uuid}/project/${p.projectUuid}/user/*` },
      }),
    ],
  ],
];

const OTHERS = [
  [
    55,
    (p) => [
      {
        Effect: 'Allow',
        Principal: { Service: `${p.service}.amazonaws.com` },
        Action: 'sts:AssumeRole',
      },
    ],
  ],
  [10, (p) => [aws(p.other, { StringEquals: { 'sts:ExternalId': `external-${p.id}` } })]],
  [5, (p) => [aws(p.other)]],
];

const sumOf = (shapes) => shapes.reduce((sum, [share]) => sum + share, 0);

/** What the roles are for: `tokens` alone, or everything that an organization has. */
export const MIXES = {
  tokens: TOKENS,
  organization: [...OTHERS, ...TOKENS.map(([share, shape]) => [(share * 30) / sumOf(TOKENS), shape])],
};

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
    service: pick(random, SERVICES),
    uuid: `${digits(random, 8)}-0000-4000-8000-${digits(random, 12)}`,
    projectUuid: `${digits(random, 8)}-1111-4000-8000-${digits(random, 12)}`,
    account: digits(random, 12),
    other: digits(random, 12),
  };
}

/** `count` roles: name, ARN, the JSON text of the trust policy, and a token that its project would bring. */
export function* corpus(seed, count, mix) {
  const shapes = MIXES[mix];
  const total = sumOf(shapes);
  const random = randomFrom(seed);
  for (let index = 0; index < count; index += 1) {
    const p = project(random);
    let share = random() * total;
    const [, shape] =
      shapes.find(([weight]) => {
        share -= weight;
        return share < 0;
      }) ?? shapes[0];
    yield {
      arn: `arn:aws:iam::${p.account}:role/role-${index}`,
      provider: `arn:aws:iam::${p.account}:oidc-provider/${GITHUB}`,
      document: JSON.stringify({ Version: '2012-10-17', Statement: shape(p) }, null, random() < 0.4 ? 2 : 0),
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
