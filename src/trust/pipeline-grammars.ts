import {
  isAny,
  isName,
  isPath,
  isUuid,
  plainForm,
  type Slot,
  type SubjectForm,
  slot,
} from './subject-grammar.ts';

/** Atlassian, "integrate Pipelines with resource servers using OIDC": ids in literal braces. */
const bitbucketRepository = {
  ...slot('repository', 'project', isUuid, 'aaaaaaaa-0000-4000-8000-000000000000'),
  issued: true,
};
const bitbucketStep = slot('step', 'context', isUuid, 'cccccccc-0000-4000-8000-000000000000');
const bitbucketEnvironment = slot('stage', 'workload', isUuid, 'bbbbbbbb-0000-4000-8000-000000000000');

export const BITBUCKET_FORMS: readonly SubjectForm[] = [
  plainForm('step', ['{', bitbucketRepository, '}:{', bitbucketStep, '}']),
  plainForm('deployment', ['{', bitbucketRepository, '}:{', bitbucketEnvironment, '}:{', bitbucketStep, '}']),
  // Some users report an id in front, of which it is not documented when it is there.
  {
    ...plainForm(
      'four-ids',
      ['first', 'second', 'third', 'fourth'].flatMap((name, index) => [
        index === 0 ? '{' : '}:{',
        slot(name, 'context', isUuid, 'dddddddd-0000-4000-8000-000000000000'),
        ...(index === 3 ? ['}'] : []),
      ]),
    ),
    custom: true,
  },
];

/** Environments that stacks bring with them are all called `<yaml>`. */
const isPulumiEnvironment = (character: string): boolean => isPath(character) || /^[<>]$/.test(character);

const pulumiOrganization = slot('organization', 'tenant', isName, 'attacker');

const pulumiAttributes = slot('attributes', 'context', isAny, 'currentEnvironment.name:any-environment');

/** Pulumi, "configuring OpenID Connect for AWS": the audience names the organization, with or without `aws:`. */
export const PULUMI_FORMS: readonly SubjectForm[] = ['', 'aws:'].flatMap((prefix) => {
  const audience = prefix === '' ? [pulumiOrganization] : [prefix, pulumiOrganization];
  const claims = { aud: audience, oaud: audience };
  return [
    {
      name: `deployment-${prefix === '' ? 'plain' : 'aws'}`,
      parts: [
        'pulumi:deploy:org:',
        pulumiOrganization,
        ':project:',
        slot('project', 'project', isName, 'any-project'),
        ':stack:',
        slot('stack', 'workload', isName, 'any-stack'),
        ':operation:',
        slot('operation', 'context', isName, 'update'),
        ':scope:',
        slot('scope', 'context', isName, 'write'),
      ],
      claims,
      lacks: [],
    },
    {
      name: `environment-${prefix === '' ? 'plain' : 'aws'}`,
      parts: [
        'pulumi:environments:org:',
        pulumiOrganization,
        ':env:',
        slot('environmentName', 'project', isPulumiEnvironment, 'any-project/any-environment'),
      ],
      claims,
      lacks: [],
    },
    {
      name: `attributes-${prefix === '' ? 'plain' : 'aws'}`,
      custom: true,
      parts: ['pulumi:environments:pulumi.organization.login:', pulumiOrganization, ':', pulumiAttributes],
      claims,
      lacks: [],
    },
  ];
});

/**
 * Octopus Deploy, "OpenID Connect, subject key parts": slugs in this order, of which each account chooses some; parts
 * without a value are left out.
 */
const OCTOPUS_PARTS: readonly Slot[] = [
  slot('space', 'project', isName, 'any-space'),
  slot('project', 'project', isName, 'any-project'),
  slot('runbook', 'workload', isName, 'any-runbook'),
  slot('tenant', 'workload', isName, 'any-tenant'),
  slot('stage', 'workload', isName, 'any-environment'),
  slot('target', 'workload', isName, 'any-target'),
  slot('account', 'workload', isName, 'any-account'),
  slot('type', 'context', isName, 'deployment'),
  slot('feed', 'workload', isName, 'any-feed'),
];

/** What is deployed to, checked, tested or fetched from: the parts that each can have. */
const OCTOPUS_USES: readonly (readonly string[])[] = [
  ['space', 'project', 'runbook', 'tenant', 'stage', 'type'],
  ['space', 'target', 'type'],
  ['space', 'account', 'type'],
  ['space', 'feed'],
];

export const OCTOPUS_FORMS: readonly SubjectForm[] = [
  ...new Set(OCTOPUS_USES.flatMap((use) => subsetsOf(use).map((names) => names.join('-')))),
].map((name) =>
  plainForm(
    name,
    OCTOPUS_PARTS.filter((part) => name.split('-').includes(part.name)).flatMap((part, index) => [
      `${index === 0 ? '' : ':'}${part.name === 'stage' ? 'environment' : part.name}:`,
      part,
    ]),
  ),
);

/** All but the empty one, each in the given order. */
function subsetsOf(names: readonly string[]): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (const name of names) found.push([name], ...found.map((subset) => [...subset, name]));
  return found;
}
