import {
  type ClaimTemplate,
  isDigit,
  isInRef,
  isName,
  isNoColon,
  isOwner,
  isText,
  type Part,
  type SubjectForm,
  slot,
} from './subject-grammar.ts';

const owner = slot('owner', 'tenant', isOwner, 'attacker');
const ownerId = { ...slot('ownerId', 'tenant', isDigit, '99999999'), issued: true };
const repository = slot('repository', 'project', isName, 'any-repository');
const repositoryId = { ...slot('repositoryId', 'project', isDigit, '88888888'), issued: true };
const branch = slot('branch', 'context', isInRef, 'any-branch');
const tag = slot('tag', 'context', isInRef, 'any-tag');
const environment = { ...slot('environment', 'context', isNoColon, 'any-environment'), encoded: true };
const pullRequest = slot('pullRequest', 'context', isDigit, '1');

type Claims = Readonly<Record<string, ClaimTemplate>>;

interface Names {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly claims: Claims;
}

const ofRepository: Claims = { repository: [owner, '/', repository] };

const NAMES: readonly Names[] = [
  { name: 'classic', parts: ['repo:', owner, '/', repository], claims: ofRepository },
  {
    name: 'immutable',
    parts: ['repo:', owner, '@', ownerId, '/', repository, '@', repositoryId],
    claims: { ...ofRepository, repository_owner_id: [ownerId], repository_id: [repositoryId] },
  },
];

const CONTEXTS: readonly (Names & { readonly lacks: readonly string[] })[] = [
  {
    name: 'branch',
    parts: [':ref:refs/heads/', branch],
    claims: { ref: ['refs/heads/', branch] },
    lacks: ['environment'],
  },
  {
    name: 'tag',
    parts: [':ref:refs/tags/', tag],
    claims: { ref: ['refs/tags/', tag] },
    lacks: ['environment'],
  },
  {
    name: 'environment',
    parts: [':environment:', environment],
    claims: { environment: [environment] },
    lacks: [],
  },
  {
    name: 'pull_request',
    parts: [':pull_request'],
    claims: { ref: ['refs/pull/', pullRequest, '/merge'] },
    lacks: ['environment'],
  },
];

const STANDARD: readonly SubjectForm[] = NAMES.flatMap((names) =>
  CONTEXTS.map((context) => ({
    name: `${names.name}-${context.name}`,
    parts: [...names.parts, ...context.parts],
    claims: { ...names.claims, ...context.claims },
    lacks: context.lacks,
  })),
);

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

const OTHER_CLAIMS: readonly string[] = [
  'actor',
  'actor_id',
  'enterprise',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'run_id',
  'workflow_ref',
];

const inCalled = (name: string, accepts: (character: string) => boolean, sample: string) =>
  slot(name, 'context', accepts, sample);

/** Claims of GitHub's tokens where the subject does not say what they are, each in all its shapes. */
export const GITHUB_CLAIM_FORMS: Readonly<Record<string, readonly ClaimTemplate[]>> = {
  actor: [
    [slot('actor', 'tenant', (character) => isOwner(character) || /[[\]]/.test(character), 'attacker')],
  ],
  actor_id: [[slot('actorId', 'tenant', isDigit, '99999999')]],
  enterprise_id: [[slot('enterpriseId', 'tenant', isDigit, '77777777')]],
  environment: [[slot('jobEnvironment', 'context', isText, 'any-environment')]],
  job_workflow_ref: [
    [
      inCalled('calledOwner', isOwner, 'attacker'),
      '/',
      inCalled('calledRepository', isName, 'any-repository'),
      '/.github/workflows/',
      inCalled('calledFile', isName, 'any.yml'),
      '@',
      inCalled('calledRef', (character) => isInRef(character), 'refs/heads/main'),
    ],
  ],
  ref: [
    ['refs/heads/', { ...branch, name: 'jobBranch', sample: 'main' }],
    ['refs/tags/', { ...tag, name: 'jobTag' }],
    ['refs/pull/', pullRequest, '/merge'],
  ],
  repository: [[owner, '/', repository]],
  repository_id: [[repositoryId]],
  repository_owner_id: [[ownerId]],
  workflow: [[slot('workflow', 'context', isText, 'any workflow')]],
};

const value = { ...slot('value', 'context', isNoColon, 'any'), encoded: true };

/** Values as they stand in subjects, where colons are encoded. */
const SAID_FORMS: Readonly<Record<string, readonly ClaimTemplate[]>> = {
  ...GITHUB_CLAIM_FORMS,
  environment: [[environment]],
  workflow: [[value]],
};

function said(name: string): Part {
  const forms = SAID_FORMS[name];
  return forms === undefined ? value : { claim: name, forms, inSubject: true };
}

/** The context of a job for a pull request; it says as much as it leaves out. */
const PULL_REQUEST: readonly Part[] = [
  'pull_request',
  { claim: 'environment', forms: [], inSubject: false },
  { claim: 'ref', forms: [['refs/pull/', pullRequest, '/merge']], inSubject: false },
];

/** One claim of a template: its name and its value; a `context` can be a bare word. */
const claimIn = (names: readonly string[]): Part => ({
  oneOf: [...names.map((name) => [`${name}:`, said(name)]), PULL_REQUEST],
});
const chosenClaim = claimIn(CHOSEN_CLAIMS);
const anyClaim = claimIn([...CHOSEN_CLAIMS, ...OTHER_CLAIMS]);
/** The rest of a template, whatever it lists. */
const furtherClaims: Part = { repeat: [':', anyClaim] };

/** Templates that begin with a claim that is bound to an owner. */
const CUSTOM: readonly SubjectForm[] = [
  { name: 'owner', parts: ['repository_owner:', owner], claims: ofRepository },
  { name: 'owner-id', parts: ['repository_owner_id:', ownerId], claims: { repository_owner_id: [ownerId] } },
  { name: 'repository', parts: ['repository:', owner, '/', repository], claims: ofRepository },
  {
    name: 'repository-id',
    parts: ['repository_id:', repositoryId],
    claims: { repository_id: [repositoryId] },
  },
  ...NAMES.map(({ name, parts, claims }) => ({ name: `repo-${name}`, parts, claims })),
].map(({ name, parts, claims }) => ({
  name: `custom-${name}`,
  custom: true,
  parts: [...parts, furtherClaims],
  claims,
  lacks: [],
}));

/** Anybody can get these by a template in a repository of their own: every claim in them is of their choice. */
const FORGED: SubjectForm = {
  name: 'forged',
  custom: true,
  forged: true,
  parts: [chosenClaim, { repeat: [':', chosenClaim] }],
  claims: {},
  lacks: [],
};

/** Every shape of subject that GitHub can mint. */
export const GITHUB_SUBJECTS: readonly SubjectForm[] = [...STANDARD, ...CUSTOM, FORGED];

/** Servers up to 3.18 write colons as they are, so that the name of an environment can look like what follows it. */
const rawEnvironment = slot('environment', 'context', isText, 'any-environment');

/** What GitHub Enterprise Server can mint: it knows no ids in subjects. */
export const GITHUB_SERVER_SUBJECTS: readonly SubjectForm[] = GITHUB_SUBJECTS.filter(
  ({ name }) => !name.includes('immutable'),
).map((form) => ({
  ...form,
  parts: form.parts.map((part) => (part === environment ? rawEnvironment : part)),
  claims: form.parts.includes(environment) ? { ...form.claims, environment: [rawEnvironment] } : form.claims,
}));
