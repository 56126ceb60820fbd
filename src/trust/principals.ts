import type { RequestPrincipal } from './request.ts';
import type { PolicyPrincipal, TrustStatement } from './statement.ts';
import type { Tri } from './tri.ts';

interface ArnParts {
  readonly partition: string;
  readonly account: string;
  readonly resource: string;
}

/** Whether a statement's Principal or NotPrincipal covers the caller. */
export function coversPrincipal(
  { negated, entries }: TrustStatement['principals'],
  caller: RequestPrincipal,
): Tri {
  let covered: Tri = false;
  for (const entry of entries) {
    const result = entryCovers(entry, caller);
    if (result === true) return !negated;
    if (covered === false) covered = result;
  }
  if (!negated || covered !== false) return covered;
  return caller.kind === 'AWS' && isPartlyExcepted(entries, caller) ? PARTLY : true;
}

const PARTLY = {
  unknown: 'NotPrincipal names the account or the role of the caller, but not the session itself',
} as const;

/** The same, and in words why. */
export function principalCovers(
  principals: TrustStatement['principals'],
  caller: RequestPrincipal,
): { readonly result: Tri; readonly why: string } {
  const result = coversPrincipal(principals, caller);
  if (typeof result !== 'boolean') return { result, why: result.unknown };
  if (principals.negated) {
    return { result, why: result ? 'covers all but those it names' : 'excepts the caller by NotPrincipal' };
  }
  const named = principals.entries.filter((entry) => entryCovers(entry, caller) === true);
  const why = result
    ? `names the caller as ${named.map((entry) => entry.text).join(', ')}`
    : `does not name ${caller.arn === '' ? 'an anonymous caller' : caller.arn}`;
  return { result, why };
}

/** Partial wildcards in principals are refused by IAM, so that everything but a lone `*` is compared exactly. */
function entryCovers(entry: PolicyPrincipal, caller: RequestPrincipal): Tri {
  if (entry.kind === 'everyone') return true;
  if (entry.text === '*') {
    if (entry.kind === 'AWS' && (caller.kind === 'AWS' || caller.kind === 'anonymous')) return true;
    if (entry.kind === 'AWS' && caller.kind === 'Federated') {
      return { unknown: 'it is not documented whether {"AWS": "*"} covers tokens of identity providers' };
    }
    return entry.kind === caller.kind
      ? { unknown: `it is not documented what {"${entry.kind}": "*"} covers in a trust policy` }
      : false;
  }
  if (entry.kind !== caller.kind) return false;
  return entry.kind === 'AWS' ? awsEntryCovers(entry.text, caller) : entry.text === caller.arn;
}

function awsEntryCovers(text: string, caller: RequestPrincipal): boolean {
  if (text === caller.arn) return true;
  const account = accountOf(caller);
  if (/^\d{12}$/.test(text)) return text === account;
  const named = partsOf(text);
  const seen = partsOf(caller.arn);
  if (named === undefined || named.account !== account) return false;
  if (seen !== undefined && seen.partition !== named.partition) return false;
  if (named.resource === 'root') return true;
  // A role covers its sessions. Role names are unique in an account whatever their path is.
  const session = /^assumed-role\/([^/]+)\/.+$/.exec(seen?.resource ?? '');
  return session !== null && /^role\/(?:.*\/)?([^/]+)$/.exec(named.resource)?.[1] === session[1];
}

/** IAM's NotPrincipal wants account, role and session named one by one; what half of that means is not settled here. */
function isPartlyExcepted(entries: readonly PolicyPrincipal[], caller: RequestPrincipal): boolean {
  const account = accountOf(caller);
  return entries.some((entry) => entry.kind === 'AWS' && account !== '' && entry.text.includes(account));
}

function accountOf(caller: RequestPrincipal): string {
  return caller.accountId ?? partsOf(caller.arn)?.account ?? '';
}

function partsOf(arn: string): ArnParts | undefined {
  const match = /^arn:([^:]+):(?:iam|sts)::(\d{12}):(.+)$/s.exec(arn);
  return match === null
    ? undefined
    : { partition: match[1] ?? '', account: match[2] ?? '', resource: match[3] ?? '' };
}
