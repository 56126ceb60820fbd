import { textOf } from '../../input.ts';
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
 * The page that `NextToken` of an input asks for. `idOf` names an item in a way that lasts: the token is the last item
 * given, so that items that come before the page meanwhile change nothing. Throws a ValidationError for other tokens.
 */
export function pageOf<T>(items: readonly T[], input: Input, idOf: (item: T) => string): Page<T> {
  const token = textOf(input, 'NextToken');
  const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
  const found = after === undefined ? -1 : items.findIndex((item) => idOf(item) === after);
  if (after !== undefined && found < 0) throw templateError('Invalid NextToken');
  const page = items.slice(found + 1, found + 1 + PAGE_SIZE);
  const last = page.at(-1);
  const more = found + 1 + PAGE_SIZE < items.length;
  return {
    items: page,
    nextToken: more && last !== undefined ? Buffer.from(idOf(last)).toString('base64url') : undefined,
  };
}
