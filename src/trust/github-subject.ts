/** The parts of a standard GitHub Actions subject. The ids are there in the immutable form only. */
export interface GithubSubject {
  readonly owner: string;
  readonly ownerId: string | undefined;
  readonly repository: string;
  readonly repositoryId: string | undefined;
  /** What follows the repository: `ref:refs/heads/main`, `environment:prod`, `pull_request`. */
  readonly context: string;
}

/** The ids that an immutable subject carries. */
export interface GithubIds {
  readonly ownerId: string;
  readonly repositoryId: string;
}

const SUBJECT = /^repo:([^/:@]+)(?:@(\d+))?\/([^/:@]+)(?:@(\d+))?:(.+)$/s;

/**
 * Reads `repo:OWNER/REPO:…` and `repo:OWNER@ID/REPO@ID:…`; undefined for anything else, custom templates included.
 * `@` cannot stand in names of owners and repositories, so that the forms cannot be confused.
 */
export function parseGithubSubject(subject: string): GithubSubject | undefined {
  const match = SUBJECT.exec(subject);
  if (match === null || (match[2] === undefined) !== (match[4] === undefined)) return undefined;
  return {
    owner: match[1] ?? '',
    ownerId: match[2],
    repository: match[3] ?? '',
    repositoryId: match[4],
    context: match[5] ?? '',
  };
}

/** The subject in the form with names only. */
export function classicSubject({ owner, repository, context }: GithubSubject): string {
  return `repo:${owner}/${repository}:${context}`;
}

/** The subject in the form that survives no renaming and no recycling of names. */
export function immutableSubject({ owner, repository, context }: GithubSubject, ids: GithubIds): string {
  return `repo:${owner}@${ids.ownerId}/${repository}@${ids.repositoryId}:${context}`;
}

/** The ids of a token: from the claims, or from its subject when that is immutable. */
export function githubIds(
  claims: Readonly<Record<string, unknown>>,
  subject: GithubSubject,
): GithubIds | undefined {
  const ownerId = subject.ownerId ?? idOf(claims['repository_owner_id']);
  const repositoryId = subject.repositoryId ?? idOf(claims['repository_id']);
  return ownerId === undefined || repositoryId === undefined ? undefined : { ownerId, repositoryId };
}

function idOf(claim: unknown): string | undefined {
  return typeof claim === 'string' || typeof claim === 'number' ? String(claim) : undefined;
}
