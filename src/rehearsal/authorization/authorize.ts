import type { CallPlace } from '../call-place.ts';
import { bucketDecision, bucketOfArn, principalOf } from '../s3/bucket-access.ts';
import { type Caller, type Input, ServiceError, type ServiceName } from '../service.ts';
import { SERVICE_FACTS } from '../service-table.ts';
import type { RehearsalState } from '../state.ts';
import { callerKeys, type KeyEntries } from './caller-keys.ts';
import { requestContext } from './conditions.ts';
import { evaluatePolicies } from './evaluate.ts';
import { inputKeys } from './input-keys.ts';
import { denialWords, layersOf } from './layers.ts';
import { passedRole } from './passed-roles.ts';
import { type PermissionQuestion, permissionsFor } from './resources.ts';

/**
 * Throws the service's own AccessDenied unless the caller's identity policies, permissions boundary and session
 * policies allow the operation and the organization's service control policies do too, together with the bucket's policy
 * for S3. Not evaluated: resource control policies; trust policies are evaluated by STS.
 */
export function authorize(
  state: RehearsalState,
  place: CallPlace,
  service: ServiceName,
  operation: string,
  input: Input,
): void {
  if (service === 'iam' && place.caller.session?.userName !== undefined) {
    // IAM takes no credentials of GetFederationToken, and none of GetSessionToken without MFA.
    throw new ServiceError(
      'InvalidClientTokenId',
      'The security token included in the request is invalid',
      403,
    );
  }
  const questions = permissionsFor(state, place, service, operation, input);
  if (questions.length === 0) return;
  const extra = inputKeys(state, place, service, input);
  const passed = passedRole(service, operation, input, state.accounts.get(place.caller.accountId));
  const refusals = questions.map((question) => {
    const own = refusalOf(state, place, question, extra);
    return service === 's3' && operation !== 'CreateBucket'
      ? withBucketPolicy(state, place, question, extra, own)
      : own;
  });
  const refusal =
    refusals.find((each) => each !== undefined) ??
    (passed &&
      refusalOf(state, place, { action: 'iam:PassRole', resource: passed.arn }, [
        ['iam:PassedToService', passed.service],
      ]));
  if (refusal === undefined) return;
  if (/^Head(Bucket|Object)$/.test(operation)) throw new ServiceError('Forbidden', 'Forbidden', 403);
  const { code, status } = SERVICE_FACTS[service].accessDenied;
  throw new ServiceError(code, refusal.message, status);
}

/** Why a caller may not. `explicit`: a statement denies it, which no other policy can make up for. */
export interface Refusal {
  readonly explicit: boolean;
  readonly message: string;
  /** The kind of policy that says nothing; undefined for an explicit refusal. */
  readonly layer?: string;
}

/**
 * What the caller's own policies and the bucket's say together: in the bucket's account one of them is enough, from
 * elsewhere both have to allow, and a service or nobody has only the bucket's policy.
 */
function withBucketPolicy(
  state: RehearsalState,
  place: CallPlace,
  question: PermissionQuestion,
  extra: KeyEntries,
  own: Refusal | undefined,
): Refusal | undefined {
  const found = bucketOfArn(state, question.resource);
  if (found === undefined) return own;
  const { caller } = place;
  const context = requestContext([...callerKeys(state, place), ...extra]);
  const decision = bucketDecision(found.bucket, found.ownerId, {
    ...question,
    principal: principalOf(caller),
    context,
  });
  if (decision === 'deny') {
    return {
      explicit: true,
      message: `${notAuthorized(caller, question)} with an explicit deny in a resource-based policy`,
    };
  }
  if (own?.explicit === true) return own;
  const stranger = { explicit: false, message: 'Access Denied' };
  if (caller.kind === 'anonymous') {
    return decision === 'allow' ? undefined : stranger;
  }
  if (caller.accountId !== found.ownerId) return decision === 'allow' ? own : stranger;
  // A session or boundary that does not allow is not made up for by the bucket.
  return decision === 'allow' && own?.layer === 'identity-based policy' ? undefined : own;
}

/** S3 quotes its resources, and names none where there is none to name. */
function notAuthorized(caller: Caller, { action, resource }: PermissionQuestion): string {
  const said = `User: ${caller.arn === '' ? 'anonymous' : caller.arn} is not authorized to perform: ${action}`;
  if (!action.startsWith('s3:')) return `${said} on resource: ${resource}`;
  return resource === '*' ? said : `${said} on resource: "${resource}"`;
}

/** The refusal in the words of AWS; undefined when the caller's own policies allow. */
export function refusalOf(
  state: RehearsalState,
  place: CallPlace,
  question: PermissionQuestion,
  extra: KeyEntries = [],
): Refusal | undefined {
  const { caller } = place;
  const said = notAuthorized(caller, question);
  const layers = layersOf(state, place);
  if (layers === undefined) return { explicit: false, message: said };
  const context = requestContext([...callerKeys(state, place), ...extra]);
  const decisions = layers.map((layer) => ({
    layer,
    ...evaluatePolicies(layer.policies, { ...question, context }),
  }));
  const denied = decisions.find(({ decision }) => decision === 'explicitDeny');
  if (denied !== undefined) {
    const where = denialWords(denied.layer, denied.matched);
    return { explicit: true, message: `${said} with an explicit deny in ${where}` };
  }
  const silent = decisions.find(({ decision }) => decision === 'implicitDeny');
  if (silent !== undefined) {
    const why = `because no ${silent.layer.words.none} allows the ${question.action} action`;
    return { explicit: false, message: `${said} ${why}`, layer: silent.layer.words.none };
  }
  return undefined;
}
