import type { CallPlace } from '../call-place.ts';
import type { Caller } from '../service.ts';
import type { RehearsalState } from '../state.ts';

/** Condition keys with their values; an undefined value says that the request does not have the key. */
export type KeyEntries = readonly (readonly [string, string | readonly string[] | undefined])[];

/** The global condition keys of a request: those of its time and way, and those of the caller. */
export function callerKeys(state: RehearsalState, place: CallPlace): KeyEntries {
  const { caller } = place;
  const { session } = caller;
  return [
    ...requestKeys(state, place.region),
    ['aws:PrincipalAccount', caller.accountId],
    ['aws:PrincipalArn', principalArn(state, caller)],
    ['aws:PrincipalType', principalType(caller)],
    ['aws:PrincipalOrgID', organizationOf(state, caller.accountId)],
    ['aws:userid', caller.userId],
    ['aws:username', isFederated(caller) ? undefined : caller.userName],
    ['aws:TokenIssueTime', session?.issued.toISOString()],
    ['aws:SourceIdentity', session?.sourceIdentity],
    ['aws:FederatedProvider', session?.federatedProvider],
    ['aws:ViaAWSService', String(place.via !== undefined)],
    ['aws:CalledVia', place.via === undefined ? undefined : `${place.via}.amazonaws.com`],
    ...[...(session?.tags ?? [])].map(([key, value]) => [`aws:PrincipalTag/${key}`, value] as const),
  ];
}

function principalType(caller: Caller): string {
  if (isFederated(caller)) return 'FederatedUser';
  return caller.kind === 'user' ? 'User' : 'AssumedRole';
}

/** A session of GetFederationToken: it has the policies of the user who made it, but not the user's name. */
export function isFederated({ arn }: Caller): boolean {
  return /^arn:[^:]+:sts::\d{12}:federated-user\//.test(arn);
}

/** The keys that hold for everybody, also for callers that nobody has authenticated yet. */
export function requestKeys(state: RehearsalState, region: string): KeyEntries {
  const now = state.now();
  return [
    ['aws:CurrentTime', now.toISOString()],
    ['aws:EpochTime', String(Math.floor(now.getTime() / 1000))],
    ['aws:RequestedRegion', region],
    ['aws:SourceIp', '127.0.0.1'],
    ['aws:SecureTransport', 'true'],
  ];
}

/** For a role session the ARN of the role, path included; policies name principals that way. */
export function principalArn(state: RehearsalState, caller: Caller): string {
  const roleName = caller.session?.roleName;
  // The role of stack sets is none that IAM shows, but policies make exceptions for it by its ARN.
  if (caller.kind === 'service') return roleArnOf(caller.arn);
  if (roleName === undefined) return caller.arn;
  return state.accounts.get(caller.accountId)?.iam.roles.get(roleName)?.arn ?? caller.arn;
}

function roleArnOf(sessionArn: string): string {
  return sessionArn.replace(
    /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/,
    'arn:$1:iam::$2:role/$3',
  );
}

function organizationOf({ organization }: RehearsalState, accountId: string): string | undefined {
  const inside =
    organization?.managementAccountId === accountId || organization?.memberAccountIds.has(accountId) === true;
  return inside ? organization?.id : undefined;
}
