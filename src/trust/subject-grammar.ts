/** What a free part of a subject stands for: it decides who gets in when nobody pins it. */
export type SlotRole = 'tenant' | 'project' | 'workload' | 'context';

/** A part of a subject that differs from token to token. At least one character long. */
export interface Slot {
  readonly name: string;
  readonly role: SlotRole;
  /** Characters that the issuer can put there. */
  readonly accepts: (character: string) => boolean;
  /** What a witness shows where the policy leaves the part open; only characters that `accepts` accepts. */
  readonly sample: string;
  /** Slashes divide the value into parts, none of which is empty. */
  readonly divided?: boolean;
  /** The issuer gives it out once: whoever does not own it cannot have it, whatever else the pattern leaves open. */
  readonly issued?: boolean;
}

/** One shape of subject: fixed text and slots, in order. */
export interface SubjectForm {
  readonly name: string;
  readonly parts: readonly (string | Slot)[];
  /** Needs a subject template that the owner of the repository chose. */
  readonly custom?: boolean;
  /** Made of claims that anybody sets in a repository of their own: who it names is checked by `isForgeable`. */
  readonly forged?: boolean;
}

const NAME = /^[A-Za-z0-9._-]$/;
const OWNER = /^[A-Za-z0-9-]$/;
const DIGIT = /^[0-9]$/;
/** Git forbids these in names of branches and tags: see git-check-ref-format. */
const NOT_IN_REF = /^[\s~^:?*[\\\p{Cc}]$/u;

const isName = (character: string): boolean => NAME.test(character);
const isOwner = (character: string): boolean => OWNER.test(character);
const isDigit = (character: string): boolean => DIGIT.test(character);
const isInRef = (character: string): boolean => !NOT_IN_REF.test(character);
const isUuid = (character: string): boolean => /^[0-9a-f-]$/.test(character);
/** Values whose colons the issuer encodes or forbids. */
const isNoColon = (character: string): boolean => character !== ':' && character !== '\n';
const isPath = (character: string): boolean => isName(character) || character === '/';
const isAny = (): boolean => true;

function slot(name: string, role: SlotRole, accepts: Slot['accepts'], sample: string): Slot {
  return { name, role, accepts, sample, divided: accepts === isInRef || accepts === isPath };
}

const owner = slot('owner', 'tenant', isOwner, 'attacker');
const ownerId = { ...slot('ownerId', 'tenant', isDigit, '99999999'), issued: true };
const repository = slot('repository', 'project', isName, 'any-repository');
const repositoryId = { ...slot('repositoryId', 'project', isDigit, '88888888'), issued: true };
const branch = slot('branch', 'context', isInRef, 'any-branch');
const tag = slot('tag', 'context', isInRef, 'any-tag');
const environment = slot('environment', 'context', isNoColon, 'any-environment');

const GITHUB_NAMES: readonly { readonly name: string; readonly parts: SubjectForm['parts'] }[] = [
  { name: 'classic', parts: ['repo:', owner, '/', repository] },
  { name: 'immutable', parts: ['repo:', owner, '@', ownerId, '/', repository, '@', repositoryId] },
];

const GITHUB_CONTEXTS: readonly { readonly name: string; readonly parts: SubjectForm['parts'] }[] = [
  { name: 'branch', parts: [':ref:refs/heads/', branch] },
  { name: 'tag', parts: [':ref:refs/tags/', tag] },
  { name: 'environment', parts: [':environment:', environment] },
  { name: 'pull_request', parts: [':pull_request'] },
];

const GITHUB_FORMS: readonly SubjectForm[] = GITHUB_NAMES.flatMap((names) =>
  GITHUB_CONTEXTS.map((context) => ({
    name: `${names.name}-${context.name}`,
    parts: [...names.parts, ...context.parts],
  })),
);

const tail = slot('rest', 'context', isAny, 'any');

/** Templates that begin with an owner-bound claim; the rest is whatever the template adds. */
const GITHUB_CUSTOM_FORMS: readonly SubjectForm[] = [
  { name: 'custom-owner', custom: true, parts: ['repository_owner:', owner, ':', tail] },
  { name: 'custom-owner-only', custom: true, parts: ['repository_owner:', owner] },
  { name: 'custom-owner-id', custom: true, parts: ['repository_owner_id:', ownerId, ':', tail] },
  { name: 'custom-owner-id-only', custom: true, parts: ['repository_owner_id:', ownerId] },
  { name: 'custom-repository', custom: true, parts: ['repository:', owner, '/', repository, ':', tail] },
  { name: 'custom-repository-only', custom: true, parts: ['repository:', owner, '/', repository] },
  { name: 'custom-repository-id', custom: true, parts: ['repository_id:', repositoryId, ':', tail] },
  { name: 'custom-repository-id-only', custom: true, parts: ['repository_id:', repositoryId] },
  { name: 'custom-repo-only', custom: true, parts: ['repo:', owner, '/', repository] },
  {
    name: 'custom-repo',
    custom: true,
    parts: ['repo:', owner, '/', repository, ':', slot('claim', 'context', isName, 'workflow'), ':', tail],
  },
];

/** Claims that the author of a workflow chooses freely; none of them is bound to an owner. */
const CHOSEN_CLAIMS: readonly string[] = [
  'workflow',
  'environment',
  'ref',
  'head_ref',
  'base_ref',
  'event_name',
  'ref_type',
  'job_workflow_ref',
  'runner_environment',
  'repository_visibility',
];

const GITHUB_FORGED_FORMS: readonly SubjectForm[] = CHOSEN_CLAIMS.map((claim) => ({
  name: `forged-${claim}`,
  custom: true,
  forged: true,
  parts: [`${claim}:`, slot('rest', 'context', isAny, 'any')],
}));

/**
 * Whether anybody can get a subject from GitHub by a template in a repository of their own: every claim in it is of
 * their choice. Colons in values are encoded, so that the parts cannot be confused.
 */
export function isForgeable(subject: string): boolean {
  const parts = subject.split(':');
  for (let index = 0; index < parts.length; index += parts[index] === 'pull_request' ? 1 : 2) {
    const name = parts[index] ?? '';
    if (name === 'pull_request') continue;
    if (!CHOSEN_CLAIMS.includes(name) || (parts[index + 1] ?? '') === '') return false;
  }
  return true;
}

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

const CIRCLECI_FORMS: readonly SubjectForm[] = [
  { name: 'v1', parts: ['org/', circleOrganization, '/project/', circleProject, '/user/', circleUser] },
  {
    name: 'v2',
    parts: [
      'org/',
      circleOrganization,
      '/project/',
      circleProject,
      '/user/',
      circleUser,
      '/vcs-origin/',
      slot('originHost', 'context', isName, 'github.com'),
      '/',
      slot('originOwner', 'context', isName, 'any-owner'),
      '/',
      slot('originRepository', 'context', isName, 'any-repository'),
      '/vcs-ref/',
      slot('ref', 'context', isInRef, 'refs/heads/any-branch'),
    ],
  },
];

/** One slot that holds everything: for issuers whose subjects have no known parts. */
const OPAQUE_FORMS: readonly SubjectForm[] = [
  { name: 'opaque', parts: [slot('subject', 'workload', isAny, 'any-subject')] },
];

const GITHUB_ALL: readonly SubjectForm[] = [...GITHUB_FORMS, ...GITHUB_CUSTOM_FORMS, ...GITHUB_FORGED_FORMS];

const FORMS: Readonly<Record<string, readonly SubjectForm[]>> = {
  github: GITHUB_ALL,
  'github-enterprise': GITHUB_ALL,
  'github-server': GITHUB_ALL.filter(({ name }) => !name.startsWith('immutable')),
  'github-legacy': GITHUB_ALL,
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
