import { GITHUB_SUBJECTS } from './github-grammar.ts';
import {
  isAny,
  isInRef,
  isName,
  isNoColon,
  isPath,
  isUuid,
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
}));

const organization = slot('organization', 'tenant', isName, 'attacker');

const HCP_FORMS: readonly SubjectForm[] = ['plan', 'apply'].map((phase) => ({
  name: `run-${phase}`,
  parts: [
    'organization:',
    organization,
    ':project:',
    slot('project', 'project', isNoColon, 'any-project'),
    ':workspace:',
    slot('workspace', 'workload', isName, 'any-workspace'),
    `:run_phase:${phase}`,
  ],
}));

const BUILDKITE_FORMS: readonly SubjectForm[] = [
  {
    name: 'job',
    parts: [
      'organization:',
      organization,
      ':pipeline:',
      slot('pipeline', 'project', isName, 'any-pipeline'),
      ':ref:',
      slot('ref', 'workload', isInRef, 'refs/heads/any-branch'),
      ':commit:',
      slot('commit', 'context', (character) => /^[0-9a-f]$/.test(character), '0123456789abcdef'),
      ':step:',
      slot('step', 'context', isNoColon, 'any-step'),
    ],
  },
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
  },
];

const circleOrganization = slot('organization', 'tenant', isUuid, 'aaaaaaaa-0000-4000-8000-000000000000');
const circleProject = {
  ...slot('project', 'project', isUuid, 'bbbbbbbb-0000-4000-8000-000000000000'),
  issued: true,
};
const circleUser = slot('user', 'workload', isUuid, 'cccccccc-0000-4000-8000-000000000000');

/** The first shape, and the second with where the code comes from: hosts that CircleCI builds for. */
const CIRCLECI_FORMS: readonly SubjectForm[] = [
  {
    name: 'v1',
    parts: ['org/', circleOrganization, '/project/', circleProject, '/user/', circleUser],
  },
  ...['github.com', 'bitbucket.org', 'gitlab.com'].flatMap((host) =>
    [branch, tag].map((ref) => ({
      name: `v2-${host}-${ref.name}`,
      parts: [
        'org/',
        circleOrganization,
        '/project/',
        circleProject,
        '/user/',
        circleUser,
        `/vcs-origin/${host}/`,
        slot('originOwner', 'context', isName, 'any-owner'),
        '/',
        slot('originRepository', 'context', isName, 'any-repository'),
        `/vcs-ref/refs/${ref.name === 'tag' ? 'tags' : 'heads'}/`,
        ref,
      ],
    })),
  ),
];

/** One slot that holds everything: for issuers whose subjects have no known parts. */
const OPAQUE_FORMS: readonly SubjectForm[] = [
  { name: 'opaque', parts: [slot('subject', 'workload', isAny, 'any-subject')] },
];

const FORMS: Readonly<Record<string, readonly SubjectForm[]>> = {
  github: GITHUB_SUBJECTS,
  'github-enterprise': GITHUB_SUBJECTS,
  'github-server': GITHUB_SUBJECTS.filter(({ name }) => !name.startsWith('immutable')),
  'github-legacy': GITHUB_SUBJECTS,
  gitlab: GITLAB_FORMS,
  'hcp-terraform': HCP_FORMS,
  buildkite: BUILDKITE_FORMS,
  eks: EKS_FORMS,
  circleci: CIRCLECI_FORMS,
  'circleci-root': CIRCLECI_FORMS,
};

/** The shapes of subjects of an issuer, by its id in the list of issuers; one opaque shape where none is known. */
export function subjectForms(issuerId: string | undefined): readonly SubjectForm[] {
  return (issuerId === undefined ? undefined : FORMS[issuerId]) ?? OPAQUE_FORMS;
}

/** Whether the parts of the issuer's subjects are known. */
export function hasKnownGrammar(issuerId: string | undefined): boolean {
  return issuerId !== undefined && Object.hasOwn(FORMS, issuerId);
}
