/** Why a stack set could not work in an account, by a stable name, and what usually helps. */
export interface FailureReason {
  readonly code: string;
  readonly remedy: string;
  /** The stack of the account that owns what was in the way, where CloudFormation names it: it can be adopted. */
  readonly ownerStackId?: string;
}

const OWNER = /already exists in stack (arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:stack\/[\w/-]+)/;

/**
 * CloudFormation gives the reasons of accounts only in words. The first that fits counts: what is particular comes first.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-troubleshooting.html
 */
const REASONS: readonly (readonly [RegExp, string, string])[] = [
  [
    OWNER,
    'owned-by-stack',
    'The account was registered by a stack of its own before. Set `adopt-existing: true`: that stack becomes an instance of this stack set and is updated in place, so that access is never interrupted.',
  ],
  [
    /already exists|AlreadyExists|NAME_CONFLICT/i,
    'already-exists',
    'Something of that name is there already. If a stack of that account made it, give its ARN in `adopt-stacks`; if nobody uses it, delete it; then run again.',
  ],
  [
    /cancelled since failure tolerance|failure tolerance has exceeded|operation was stopped/i,
    'not-reached',
    'The operation ended before it came to this account: mend the accounts that failed, then run again.',
  ],
  [
    /explicit deny|service control policy|resource control policy/i,
    'denied-by-policy',
    'A policy of the organization (SCP) forbids it: exempt the roles `stacksets-exec-*` and what the template creates, or leave the account out by `accounts` with `account-filter: difference`.',
  ],
  [
    /account gate|AWSCloudFormationStackSetAccountGate/i,
    'account-gate',
    'The function AWSCloudFormationStackSetAccountGate of that account said no: see its logs there, or remove it.',
  ],
  [
    /suspended|account is closed|pending closure/i,
    'suspended',
    'The account is suspended or being closed: it counts no more once Organizations shows it so.',
  ],
  [
    /should have '.+' role with trust relationship/i,
    'roles-missing',
    'Self-managed permissions need the execution role in each account, which trusts the administration role: create both, or use `permission-model: service-managed`.',
  ],
  [
    /organizations access|trusted access|stacksets-exec-/i,
    'trusted-access',
    'The organization does not let stack sets into its accounts (any more): set `activate-trusted-access: true`, or call `aws cloudformation activate-organizations-access` in the management account.',
  ],
  [
    /OptInRequired|region is (disabled|not enabled|not supported)|not opted in|is not subscribed|security token included in the request is invalid/i,
    'region-off',
    'The region is switched off in that account: enable it there (Account, AWS Regions), or take it out of `regions`.',
  ],
  [
    /not authorized to perform|AccessDenied|UnauthorizedOperation/i,
    'not-allowed',
    'The role that deploys in that account may not do this: allow the named action there.',
  ],
  [
    /LimitExceeded|quota|cannot exceed/i,
    'quota',
    'A quota of that account is used up: raise it in Service Quotas there, or remove what is no longer needed.',
  ],
  [
    /throttl|Rate exceeded|TooManyRequests/i,
    'throttled',
    'AWS asked to slow down in that account: run again, with a lower `max-concurrent-percentage`.',
  ],
];

const UNKNOWN: FailureReason = {
  code: 'other',
  remedy: "See the stack's events in that account for the first resource that failed.",
};

/** What a reason that CloudFormation gave for an account means. */
export function failureReason(reason: string | undefined): FailureReason {
  if (reason === undefined) return UNKNOWN;
  const known = REASONS.find(([pattern]) => pattern.test(reason));
  if (known === undefined) return UNKNOWN;
  const [, code, remedy] = known;
  const ownerStackId = OWNER.exec(reason)?.[1];
  return { code, remedy, ...(ownerStackId === undefined ? {} : { ownerStackId }) };
}

/** One kind of reason: how many accounts have it, what helps, and how one of them puts it. */
export interface ReasonKind {
  readonly code: string;
  readonly remedy: string;
  readonly count: number;
  readonly example: string;
}

/** The reasons of accounts by their kind, the most frequent first. */
export function reasonKinds(reasons: readonly (string | undefined)[]): readonly ReasonKind[] {
  const kinds = new Map<string, ReasonKind>();
  for (const reason of reasons) {
    const { code, remedy } = failureReason(reason);
    const { count, example } = kinds.get(code) ?? { count: 0, example: plainReason(reason) };
    kinds.set(code, { code, remedy, count: count + 1, example });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}

/** What helps, a line for each kind of reason: `already-exists (2 accounts): …`. */
export function remedyLines(kinds: readonly ReasonKind[]): readonly string[] {
  return kinds.map(
    ({ code, count, remedy }) => `${code} (${count} ${count === 1 ? 'account' : 'accounts'}): ${remedy}`,
  );
}

const RESOURCE = /^ResourceLogicalId:([^,]+), ResourceType:([^,]+), ResourceStatusReason:([\s\S]+)$/;
/** What only the support of AWS can do something with. */
const IDS = / ?\((?:Service: [^()]*|RequestToken: [^()]*)\)/g;
const HANDLER = /^Resource handler returned message: "([\s\S]*)"\.?$/;

/** A reason as people read it: the resource, and what went wrong with it, without ids of requests. */
export function plainReason(reason: string | undefined): string {
  if (reason === undefined) return 'no reason was given';
  const [, logicalId, type, said = reason] = RESOURCE.exec(reason) ?? [];
  const text = said.replace(IDS, '').trim().replace(HANDLER, '$1').trim();
  return logicalId === undefined ? text : `${logicalId} (${type}): ${text}`;
}
