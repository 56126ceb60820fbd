import { integerOf, textOf } from '../../input.ts';
import type { Input } from '../../service.ts';
import { templateError } from '../template/template-error.ts';

/** How many items CloudFormation gives at once. */
export const PAGE_SIZE = 100;

/** One page of a list and the token of the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

/**
 * The page that `NextToken` of an input asks for, no longer than its `MaxResults`. `idOf` names an item in a way that lasts: the token is the last item
 * given, so that items that come before the page meanwhile change nothing. Throws a ValidationError for other tokens.
 */
export function pageOf<T>(items: readonly T[], input: Input, idOf: (item: T) => string): Page<T> {
  const size = sizeOf(input);
  const token = textOf(input, 'NextToken');
  const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
  const found = after === undefined ? -1 : items.findIndex((item) => idOf(item) === after);
  if (after !== undefined && found < 0) throw templateError('Invalid NextToken');
  const page = items.slice(found + 1, found + 1 + size);
  const last = page.at(-1);
  const more = found + 1 + size < items.length;
  return {
    items: page,
    nextToken: more && last !== undefined ? Buffer.from(idOf(last)).toString('base64url') : undefined,
  };
}

function sizeOf(input: Input): number {
  const size = integerOf(input, 'MaxResults') ?? PAGE_SIZE;
  if (size >= 1 && size <= PAGE_SIZE) return size;
  const rule = size < 1 ? 'greater than or equal to 1' : `less than or equal to ${PAGE_SIZE}`;
  throw templateError(
    `1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value ${rule}`,
  );
}
