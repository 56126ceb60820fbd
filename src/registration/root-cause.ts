import type { StackEvent } from './stack-deployer.ts';

/** Why a stack operation failed: the event that started it, and what usually helps. */
export interface RootCause {
  readonly logicalId: string;
  readonly resourceType: string;
  readonly reason: string;
  readonly remedy: string;
}

/** CloudFormation says the reason only in words; these are the echoes of a failure elsewhere. */
const ECHO =
  /\b(cancelled|canceled)\b|^The following resource\(s\) failed|^Embedded stack \S+ was not successfully|Stack ?Set operation \S+ was unexpectedly/i;

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [
    /BucketAlreadyExists|bucket name is not available/i,
    'Names of buckets are given once for all customers of AWS, and somebody else has this one: choose another.',
  ],
  [
    /(provider with url|OIDCProvider)\b.*already exists/i,
    "An account has one provider for each issuer, and it is there: give its ARN as the template's parameter for an existing provider.",
  ],
  [
    /already exists|NAME_CONFLICT/i,
    'Something of that name is there already, from an earlier try, from the console or from a stack set of the payer. `adopt-existing-resources: true` takes it into this stack, unless another stack owns it: then register through that one. Or delete it if nothing uses it.',
  ],
  [
    /not authorized to perform|AccessDenied|explicit deny/i,
    'Allow the named action for the role that deploys. An "explicit deny" comes from a service control policy or a permissions boundary: ask whoever owns the organization.',
  ],
  [/not empty/i, 'The bucket still holds objects (of all versions): empty it, if nobody needs them.'],
  [
    /must (detach|delete|remove) (all )?(policies|roles|keys|access keys|login profile)|DeleteConflict/i,
    'Somebody added something to it outside of the stack, such as a policy or an access key: take that away first.',
  ],
  [
    /cannot be (deleted|updated) as it is in use by/i,
    'Other stacks import an output of this one: remove those first.',
  ],
  [
    /\bbucket\b.*(does not exist in|permission)|verify customer bucket/i,
    'AWS delivers to a bucket that is there, in that very region, and whose policy lets its services write: check name and region. A bucket with such a policy comes from the stack `export-bucket` of the platform, deployed in its region first.',
  ],
  [
    /Invalid principal in policy/i,
    'An account, role or user that a policy lets in does not exist (any more): check the principal.',
  ],
  [
    /(does not exist or is not attachable|policy .*(was|is) not found)/i,
    'A managed policy that the template attaches, perhaps as boundary, is not in this account: check its name with its path.',
  ],
  [
    /Maximum policy size|Cannot exceed quota for PoliciesPer/i,
    'IAM takes no more text or policies there: fewer features or statements, or another role for some of them.',
  ],
  [
    /alarm.*(ALARM|breach|trigger)|Rollback Trigger/i,
    'An alarm of `rollback-triggers` went off and took the deployment back: see what it watches.',
  ],
  [
    /NotStabilized|Exceeded attempts to wait|timed? ?out/i,
    'AWS did not get it done in its time, which often passes: run again.',
  ],
  [
    /OptInRequired|not subscribed|SubscriptionRequired|region is (not enabled|disabled)/i,
    'The account does not have this service or region yet: enable it there, or choose another region.',
  ],
  [
    /ExpiredToken|token .*expired|InvalidClientTokenId/i,
    'The credentials ended while CloudFormation worked with them: let the login last longer (`role-duration-seconds`), or give a service role (`role-arn`).',
  ],
  [
    /LimitExceeded|quota/i,
    'A quota of the account is used up: raise it in Service Quotas or remove what is no longer needed.',
  ],
  [/MalformedPolicy/i, 'A policy in the template is not valid: see the message for the place.'],
  [/throttl|Rate exceeded/i, 'AWS asked to slow down: run again.'],
];

/** The first cause of a failure among the events of one operation, oldest first; undefined when none failed. */
export function rootCause(events: readonly StackEvent[]): RootCause | undefined {
  const failed = events.filter(({ status }) => status.endsWith('_FAILED'));
  const cause = failed.find(({ reason = '' }) => !ECHO.test(reason)) ?? failed[0];
  if (cause === undefined) return undefined;
  const reason = cause.reason ?? 'CloudFormation gave no reason.';
  return {
    logicalId: cause.logicalId,
    resourceType: cause.resourceType,
    reason,
    remedy: remedyFor(reason),
  };
}

/** What usually helps against a reason that CloudFormation gave in words. */
export function remedyFor(reason: string): string {
  return (
    REMEDIES.find(([pattern]) => pattern.test(reason))?.[1] ??
    "See the reason above and the resource's documentation."
  );
}
