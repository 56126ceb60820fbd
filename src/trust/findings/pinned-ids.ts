import { requirementsOn, type StatementView } from './statement-view.ts';

/** The claims that tell a GitHub repository and its owner apart for good. */
export const ID_CLAIMS = ['repository_owner_id', 'repository_id'] as const;

/** The only id that a statement accepts, where it pins one beside the subject. */
export function pinnedId(view: StatementView, claim: (typeof ID_CLAIMS)[number]): string | undefined {
  const values = requirementsOn(view, claim).flatMap((requirement) => requirement.values);
  const [only] = values;
  return values.length === 1 && only !== undefined && /^\d+$/.test(only.text) ? only.text : undefined;
}

/** A classic subject of GitHub with ids where they are known, and placeholders in capitals where not. */
export function withIds(subject: string, ownerId: string | undefined, id: string | undefined): string {
  return subject.replace(
    /^repo:([^/:@]+)\/([^/:@]+):/,
    `repo:$1@${ownerId ?? 'OWNER_ID'}/$2@${id ?? 'REPOSITORY_ID'}:`,
  );
}
