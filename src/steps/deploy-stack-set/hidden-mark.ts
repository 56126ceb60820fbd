import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/**
 * AWS shows hidden parameters (NoEcho) as asterisks, so that nobody could tell whether an external id that is given again
 * is the one that the stack set has, and every run would update every account. So the set's description, which linked
 * accounts do not get, ends with a mark: a salted, slow, one-way digest of the values.
 */
const MARK = / \(hidden parameters ([0-9a-f]{16})\.([0-9a-f]{32})\)$/;
const DIGEST_BYTES = 16;

/** AWS's limit for descriptions is 1024; the mark takes 73. */
const LONGEST_TEXT = 900;

type Values = Readonly<Record<string, string>>;

/** A description without its mark. */
function withoutMark(description: string): string {
  return description.replace(MARK, '');
}

/** A description with the mark of these values; as it is when there are none. */
export function withMark(description: string, values: Values): string {
  if (Object.keys(values).length === 0) return description;
  const salt = randomBytes(8).toString('hex');
  const text = withoutMark(description).slice(0, LONGEST_TEXT);
  return `${text} (hidden parameters ${salt}.${digest(values, salt).toString('hex')})`;
}

/** Whether a description was marked with exactly these values. */
export function isMarkedWith(description: string, values: Values): boolean {
  const [, salt, marked] = MARK.exec(description) ?? [];
  if (salt === undefined || marked === undefined) return false;
  return timingSafeEqual(Buffer.from(marked, 'hex'), digest(values, salt));
}

function digest(values: Values, salt: string): Buffer {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return scryptSync(JSON.stringify(entries), salt, DIGEST_BYTES);
}
