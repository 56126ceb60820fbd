import {
  isAny,
  isDigit,
  isInRef,
  isName,
  isNoColon,
  isOwner,
  type SubjectForm,
  slot,
} from './subject-grammar.ts';

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

/** Every shape of subject that GitHub can mint. */
export const GITHUB_SUBJECTS: readonly SubjectForm[] = [
  ...GITHUB_FORMS,
  ...GITHUB_CUSTOM_FORMS,
  ...GITHUB_FORGED_FORMS,
];
