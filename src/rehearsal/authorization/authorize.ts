import type { CallPlace } from '../call-place.ts';
import { textOf } from '../input.ts';
import { type Caller, type Input, ServiceError, type ServiceName } from '../service.ts';
import { SERVICE_FACTS } from '../service-table.ts';
import type { RehearsalState } from '../state.ts';
import { type RequestContext, requestContext } from './conditions.ts';
import { evaluatePolicies, type SourcedPolicy } from './evaluate.ts';
import { heldPolicies, managedDocument } from './held-policies.ts';
import { type PermissionQuestion, permissionFor } from './resources.ts';

/**
 * Throws the service's own AccessDenied unless the caller's identity policies, permissions boundary and session
 * policies allow the operation. Not evaluated: service and resource control policies, and the policies of resources
 * (bucket policies are S3's to evaluate, trust policies those of STS).
 */
export function authorize(
  state: RehearsalState,
  place: CallPlace,
  service: ServiceName,
  operation: string,
  input: Input,
): void {
  const question = permissionFor(state, place, service, operation, input);
  if (question === undefined) return;
  const refusal = refusalOf(state, place, question, inputContext(service, input));
  if (refusal === undefined) return;
  const { code, status } = SERVICE_FACTS[service].accessDenied;
  throw new ServiceError(code, refusal, status);
}

/** Why the caller may not, in the words of AWS; undefined when the caller may. */
export function refusalOf(
  state: RehearsalState,
  place: CallPlace,
  question: PermissionQuestion,
  extra: readonly (readonly [string, string | undefined])[] = [],
): string | undefined {
  const { caller } = place;
  const said = `User: ${caller.arn === '' ? 'anonymous' : caller.arn} is not authorized to perform: ${question.action} on resource: ${question.resource}`;
  if (caller.kind === 'root' || caller.kind === 'service') return undefined;
  const layers = layersOf(state, place);
  if (layers === undefined) return said;
  const context = callerContext(state, place, extra);
  const decisions = layers.map((layer) => ({
    layer,
    decision: evaluatePolicies(layer.policies, { ...question, context }).decision,
  }));
  const denied = decisions.find(({ decision }) => decision === 'explicitDeny');
  if (denied !== undefined) return `${said} with an explicit deny in ${denied.layer.words.some}`;
  const silent = decisions.find(({ decision }) => decision === 'implicitDeny');
  if (silent !== undefined) {
    return `${said} because no ${silent.layer.words.none} allows the ${question.action} action`;
  }
  return undefined;
}

/** Policies of one kind. Every layer has to allow. */
interface Layer {
  readonly words: { readonly some: string; readonly none: string };
  readonly policies: readonly SourcedPolicy[];
}

const IDENTITY = { some: 'an identity-based policy', none: 'identity-based policy' };
const BOUNDARY = { some: 'a permissions boundary', none: 'permissions boundary' };
const SESSION = { some: 'a session policy', none: 'session policy' };

/** Undefined when the caller is nobody, or its role or user is gone. */
function layersOf(state: RehearsalState, place: CallPlace): readonly Layer[] | undefined {
  const account = state.accounts.get(place.caller.accountId);
  const { session, userName } = place.caller;
  const holder =
    userName !== undefined
      ? account?.iam.users.get(userName)
      : session?.roleName !== undefined
        ? account?.iam.roles.get(session.roleName)
        : undefined;
  if (account === undefined || holder === undefined) return undefined;
  const layers: Layer[] = [{ words: IDENTITY, policies: heldPolicies(account, holder) }];
  if (holder.permissionsBoundary !== undefined) {
    layers.push({ words: BOUNDARY, policies: managedDocument(account, holder.permissionsBoundary) });
  }
  if (session !== undefined && session.policies.length > 0) {
    layers.push({
      words: SESSION,
      policies: session.policies.map((document) => ({ id: 'session', type: 'Session Policy', document })),
    });
  }
  return layers;
}

/** The global condition keys that hold for every request of this caller. */
function callerContext(
  state: RehearsalState,
  place: CallPlace,
  extra: readonly (readonly [string, string | undefined])[],
): RequestContext {
  const { caller } = place;
  const { session } = caller;
  const now = state.now();
  const organization = state.organization;
  const inOrganization =
    organization !== undefined &&
    (organization.managementAccountId === caller.accountId ||
      organization.memberAccountIds.has(caller.accountId));
  return requestContext([
    ['aws:CurrentTime', now.toISOString()],
    ['aws:EpochTime', String(Math.floor(now.getTime() / 1000))],
    ['aws:RequestedRegion', place.region],
    ['aws:SourceIp', '127.0.0.1'],
    ['aws:SecureTransport', 'true'],
    ['aws:PrincipalAccount', caller.accountId],
    ['aws:PrincipalArn', principalArn(state, caller)],
    ['aws:PrincipalType', caller.kind === 'user' ? 'User' : 'AssumedRole'],
    ['aws:PrincipalOrgID', inOrganization ? organization.id : undefined],
    ['aws:userid', caller.userId],
    ['aws:username', caller.userName],
    ['aws:TokenIssueTime', session?.issued.toISOString()],
    ['aws:SourceIdentity', session?.sourceIdentity],
    ['aws:FederatedProvider', session?.federatedProvider],
    ['aws:ViaAWSService', place.via === undefined ? 'false' : 'true'],
    ['aws:CalledVia', place.via === undefined ? undefined : `${place.via}.amazonaws.com`],
    ...[...(session?.tags ?? [])].map(([key, value]) => [`aws:PrincipalTag/${key}`, value] as const),
    ...extra,
  ]);
}

/** For a role session the ARN of the role, path included; policies name principals that way. */
export function principalArn(state: RehearsalState, caller: Caller): string {
  const roleName = caller.session?.roleName;
  if (roleName === undefined) return caller.arn;
  return state.accounts.get(caller.accountId)?.iam.roles.get(roleName)?.arn ?? caller.arn;
}

/** Service condition keys that policies for onboarding use, taken from the request itself. */
function inputContext(
  service: ServiceName,
  input: Input,
): readonly (readonly [string, string | undefined])[] {
  if (service !== 'iam') return [];
  return [
    ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary')],
    ['iam:PolicyARN', textOf(input, 'PolicyArn')],
  ];
}
