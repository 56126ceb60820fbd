import { principalCovers } from '../../trust/principals.ts';
import type { ConditionContext, RequestPrincipal } from '../../trust/request.ts';
import type { PolicyPrincipal } from '../../trust/statement.ts';
import { evaluatePolicies } from '../authorization/evaluate.ts';
import type { Caller } from '../service.ts';
import type { BucketState, RehearsalState } from '../state.ts';
import { checkBucketPolicy, isPublicPolicy, type PolicyStatement } from './policy-document.ts';
import { settingFlag } from './setting-flag.ts';

/** What a bucket's policy says about a request by itself. */
export type BucketDecision = 'allow' | 'deny' | 'none';

/** A request as a bucket policy sees it. */
export interface BucketQuestion {
  readonly principal: RequestPrincipal;
  readonly action: string;
  readonly resource: string;
  readonly context: ConditionContext;
}

/** The bucket that an ARN of S3 names, and who owns it; undefined when there is none. */
export function bucketOfArn(
  state: RehearsalState,
  arn: string,
): { readonly bucket: BucketState; readonly ownerId: string } | undefined {
  const [, name = ''] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? [];
  const ownerId = state.bucketOwners.get(name);
  const bucket = ownerId === undefined ? undefined : state.accounts.get(ownerId)?.buckets.get(name);
  return ownerId === undefined || bucket === undefined ? undefined : { bucket, ownerId };
}

/**
 * What the policy of a bucket decides. A public policy opens nothing to other accounts while the bucket restricts public
 * access; AWS services and the owner stay. `statements` replaces those of the bucket where only a part shall count.
 */
export function bucketDecision(
  bucket: BucketState,
  ownerId: string,
  question: BucketQuestion,
  statements = statementsOf(bucket),
): BucketDecision {
  const { principal } = question;
  const covering = statements.filter((statement) => covers(statement, principal));
  if (covering.length === 0) return 'none';
  const document = JSON.stringify({ Version: '2012-10-17', Statement: covering });
  const { decision } = evaluatePolicies([{ id: 'bucket', type: 'Resource Policy', document }], question);
  if (decision === 'explicitDeny') return 'deny';
  if (decision === 'implicitDeny') return 'none';
  const stranger = principal.kind !== 'Service' && principal.accountId !== ownerId;
  return stranger && restrictsPublic(bucket) && isPublicPolicy(statements) ? 'none' : 'allow';
}

/** The statements of a bucket's policy; none when it has no policy. */
export function statementsOf({ policy, name }: BucketState): readonly PolicyStatement[] {
  return policy === undefined ? [] : checkBucketPolicy(policy, name);
}

/** A caller as the principal of a resource policy. */
export function principalOf({ kind, arn, accountId }: Caller): RequestPrincipal {
  return kind === 'anonymous' ? { kind: 'anonymous', arn: '' } : { kind: 'AWS', arn, accountId };
}

/** What cannot be decided counts against the caller: a Deny holds, an Allow does not. */
function covers(statement: PolicyStatement, principal: RequestPrincipal): boolean {
  const negated = statement['NotPrincipal'] !== undefined;
  const entries = entriesOf(statement['Principal'] ?? statement['NotPrincipal']);
  const { result } = principalCovers({ negated, entries, path: '$' }, principal);
  return typeof result === 'boolean' ? result : statement['Effect'] === 'Deny';
}

function entriesOf(given: unknown): readonly PolicyPrincipal[] {
  if (given === '*') return [{ kind: 'everyone', text: '*', path: '$' }];
  return Object.entries(typeof given === 'object' && given !== null ? given : {}).flatMap(([kind, names]) =>
    (Array.isArray(names) ? names : [names]).flatMap((name: unknown) =>
      isKind(kind) && typeof name === 'string' ? [{ kind, text: name, path: '$' }] : [],
    ),
  );
}

function isKind(kind: string): kind is Exclude<PolicyPrincipal['kind'], 'everyone'> {
  return ['AWS', 'Federated', 'Service', 'CanonicalUser'].includes(kind);
}

function restrictsPublic(bucket: BucketState): boolean {
  return settingFlag(bucket, 'PublicAccessBlockConfiguration', 'RestrictPublicBuckets');
}
