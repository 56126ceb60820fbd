import { integerOf, textOf } from '../input.ts';
import { type Input, type Output, ServiceError } from '../service.ts';

const DEFAULT_ITEMS = 100;
const MOST_ITEMS = 1000;

/**
 * One page of a list as IAM gives it: `MaxItems` (1-1000, 100 when absent) from `Marker` on. The marker is opaque to
 * clients; it says where the next page starts. Throws ServiceError for both when they are not valid.
 */
export function pageOf<Item>(
  member: string,
  items: readonly Item[],
  input: Input,
  show: (item: Item) => unknown,
): Output {
  const size = integerOf(input, 'MaxItems') ?? DEFAULT_ITEMS;
  if (size < 1 || size > MOST_ITEMS) {
    const bound = size < 1 ? 'greater than or equal to 1' : `less than or equal to ${MOST_ITEMS}`;
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value '${size}' at 'maxItems' failed to satisfy constraint: Member must have value ${bound}`,
    );
  }
  const start = startOf(textOf(input, 'Marker'), items.length);
  const end = start + size;
  const truncated = end < items.length;
  return {
    [member]: items.slice(start, end).map(show),
    IsTruncated: truncated,
    ...(truncated ? { Marker: Buffer.from(`from:${end}`).toString('base64') } : {}),
  };
}

function startOf(marker: string | undefined, length: number): number {
  if (marker === undefined) return 0;
  const [, index] = /^from:(\d{1,9})$/.exec(Buffer.from(marker, 'base64').toString('utf8')) ?? [];
  if (index === undefined || Number(index) > length) {
    throw new ServiceError('ValidationError', `Invalid Marker: ${marker}`);
  }
  return Number(index);
}
