import { GITHUB_SERVER_SUBJECTS, GITHUB_SUBJECTS } from './github-grammar.ts';
import { BITBUCKET_FORMS, OCTOPUS_FORMS, PULUMI_FORMS } from './pipeline-grammars.ts';
import {
  isAny,
  isInRef,
  isName,
  isNoColon,
  isPath,
  isText,
  isUuid,
  plainForm,
  type SubjectForm,
  slot,
} from './subject-grammar.ts';

const branch = slot('branch', 'context', isInRef, 'any-branch');
const tag = slot('tag', 'context', isInRef, 'any-tag');
const group = slot('group', 'tenant', isName, 'attacker');
const project = slot('project', 'project', isPath, 'any-project');

const GITLAB_FORMS: readonly SubjectForm[] = ['branch', 'tag'].map((kind) => ({
  name: kind,
  parts: ['project_path:', group, '/', project, `:ref_type:${kind}:ref:`, kind === 'tag' ? tag : branch],
  claims: {},
  lacks: [],
}));

const organization = slot('organization', 'tenant', isName, 'attacker');

const hcpProject = slot('project', 'project', isNoColon, 'any-project');
const rest = slot('rest', 'context', isAny, 'any');

/** Runs of workspaces, and stacks, of which only the beginning is known. */
const HCP_FORMS: readonly SubjectForm[] = [
  ...['plan', 'apply'].map((phase) =>
    plainForm(`run-${phase}`, [
      'organization:',
      organization,
      ':project:',
      hcpProject,
      ':workspace:',
      slot('workspace', 'workload', isName, 'any-workspace'),
      `:run_phase:${phase}`,
    ]),
  ),
  plainForm('stack', [
    'organization:',
    organization,
    ':project:',
    hcpProject,
    ':stack:',
    slot('stack', 'workload', isName, 'any-stack'),
    ':',
    rest,
  ]),
];

const pipeline = slot('pipeline', 'project', isName, 'any-pipeline');

/** Ids are given out by Buildkite: nobody gets somebody else's. */
const buildkiteId = { ...slot('id', 'tenant', isUuid, 'aaaaaaaa-0000-4000-8000-000000000000'), issued: true };

/** Whatever the subject is, these are names. */
const buildkiteNames = { organization_slug: [organization], pipeline_slug: [pipeline] };

/** A job can ask for one of its ids as the whole subject (`--subject-claim`). */
const BUILDKITE_FORMS: readonly SubjectForm[] = [
  {
    name: 'job',
    parts: [
      'organization:',
      organization,
      ':pipeline:',
      pipeline,
      ':ref:',
      slot('ref', 'workload', isInRef, 'refs/heads/any-branch'),
      ':commit:',
      slot('commit', 'context', (character) => /^[0-9a-f]$/.test(character), '0123456789abcdef'),
      ':step:',
      slot('step', 'context', isNoColon, 'any-step'),
    ],
    claims: buildkiteNames,
    lacks: [],
  },
  ...['organization_id', 'pipeline_id', 'cluster_id'].map((claim) => ({
    name: `chosen-${claim}`,
    custom: true,
    parts: [buildkiteId],
    claims: { ...buildkiteNames, [claim]: [buildkiteId] },
    lacks: [],
  })),
];

const EKS_FORMS: readonly SubjectForm[] = [
  {
    name: 'service-account',
    parts: [
      'system:serviceaccount:',
      slot('namespace', 'project', (character) => /^[a-z0-9-]$/.test(character), 'any-namespace'),
      ':',
      slot(
        'serviceAccount',
        'workload',
        (character) => /^[a-z0-9.-]$/.test(character),
        'any-service-account',
      ),
    ],
    claims: {},
    lacks: [],
  },
];

const circleOrganization = slot('organization', 'tenant', isUuid, 'aaaaaaaa-0000-4000-8000-000000000000');
const circleProject = {
  ...slot('project', 'project', isUuid, 'bbbbbbbb-0000-4000-8000-000000000000'),
  issued: true,
};
const circleUser = slot('user', 'workload', isUuid, 'cccccccc-0000-4000-8000-000000000000');

/** Host and path of the repository; also on servers of one's own. */
const origin = slot('origin', 'context', isPath, 'github.com/any-owner/any-repository');

const ofCircleProject = { 'oidc.circleci.com/project-id': [circleProject] };

/** The first shape, and the second with where the code comes from. */
const CIRCLECI_FORMS: readonly SubjectForm[] = [
  {
    name: 'v1',
    parts: ['org/', circleOrganization, '/project/', circleProject, '/user/', circleUser],
    claims: ofCircleProject,
    lacks: [],
  },
  ...[branch, tag].map((ref) => ({
    name: `v2-${ref.name}`,
    parts: [
      'org/',
      circleOrganization,
      '/project/',
      circleProject,
      '/user/',
      circleUser,
      '/vcs-origin/',
      origin,
      `/vcs-ref/refs/${ref.name === 'tag' ? 'tags' : 'heads'}/`,
      ref,
    ],
    claims: ofCircleProject,
    lacks: [],
  })),
];

const space = slot('space', 'project', isName, 'any-space');
const spaceliftWorkload = slot('workload', 'workload', isName, 'any-stack');
const runType = slot('runType', 'context', isNoColon, 'TRACKED');

/** The usual template; accounts can have another one, which can be anything. */
const SPACELIFT_FORMS: readonly SubjectForm[] = [
  ...['stack', 'module'].flatMap((kind) =>
    ['read', 'write'].map((scope) =>
      plainForm(`${kind}-${scope}`, [
        'space:',
        space,
        `:${kind}:`,
        spaceliftWorkload,
        ':run_type:',
        runType,
        `:scope:${scope}`,
      ]),
    ),
  ),
  { ...plainForm('template', [rest]), custom: true },
];

const VERCEL_FORMS: readonly SubjectForm[] = [
  plainForm('deployment', [
    'owner:',
    slot('organization', 'tenant', isName, 'attacker'),
    ':project:',
    slot('project', 'project', isName, 'any-project'),
    ':environment:',
    slot('stage', 'context', isName, 'any-environment'),
  ]),
];

const AZURE_DEVOPS_FORMS: readonly SubjectForm[] = [
  plainForm('service-connection', [
    'sc://',
    slot('organization', 'tenant', isName, 'any-organization'),
    '/',
    slot('project', 'project', (character) => isText(character) && character !== '/', 'any-project'),
    '/',
    slot('workload', 'workload', isText, 'any-connection'),
  ]),
];

/** Issuers of whose subjects only the beginning is known. */
const tenantFirst = (before: string, after: string): readonly SubjectForm[] => [
  plainForm('tenant-first', [before, slot('organization', 'tenant', isName, 'attacker'), after, rest]),
];

/** One slot that holds everything: for issuers whose subjects have no known parts. */
const OPAQUE_FORMS: readonly SubjectForm[] = [
  { name: 'opaque', parts: [slot('subject', 'workload', isAny, 'any-subject')], claims: {}, lacks: [] },
];

const FORMS: Readonly<Record<string, readonly SubjectForm[]>> = {
  github: GITHUB_SUBJECTS,
  'github-enterprise': GITHUB_SUBJECTS,
  'github-server': GITHUB_SERVER_SUBJECTS,
  'github-legacy': GITHUB_SUBJECTS,
  gitlab: GITLAB_FORMS,
  'hcp-terraform': HCP_FORMS,
  buildkite: BUILDKITE_FORMS,
  eks: EKS_FORMS,
  gke: EKS_FORMS,
  bitbucket: BITBUCKET_FORMS,
  pulumi: PULUMI_FORMS,
  octopus: OCTOPUS_FORMS,
  circleci: CIRCLECI_FORMS,
  'circleci-root': CIRCLECI_FORMS,
  spacelift: SPACELIFT_FORMS,
  vercel: VERCEL_FORMS,
  'vercel-team': VERCEL_FORMS,
  'azure-devops': AZURE_DEVOPS_FORMS,
  codefresh: tenantFirst('account:', ':'),
  scalr: tenantFirst('account:', ':'),
  shisho: tenantFirst('job:', ':'),
  'dvc-studio': tenantFirst('credentials:', '/'),
  upbound: tenantFirst('mcp:', '/'),
};

/** The shapes of subjects of an issuer, by its id in the list of issuers; one opaque shape where none is known. */
export function subjectForms(issuerId: string | undefined): readonly SubjectForm[] {
  return (issuerId === undefined ? undefined : FORMS[issuerId]) ?? OPAQUE_FORMS;
}

/** Whether the parts of the issuer's subjects are known. */
export function hasKnownGrammar(issuerId: string | undefined): boolean {
  return issuerId !== undefined && Object.hasOwn(FORMS, issuerId);
}
