import type { CallPlace } from '../call-place.ts';
import { textOf } from '../input.ts';
import { type Input, ServiceError, type ServiceName } from '../service.ts';
import { SERVICE_FACTS } from '../service-table.ts';
import type { RehearsalState } from '../state.ts';
import { callerKeys, type KeyEntries } from './caller-keys.ts';
import { requestContext } from './conditions.ts';
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
  if (service === 'iam' && place.caller.session?.userName !== undefined) {
    // Credentials of GetSessionToken without MFA are not accepted by IAM at all.
    throw new ServiceError(
      'InvalidClientTokenId',
      'The security token included in the request is invalid',
      403,
    );
  }
  const question = permissionFor(state, place, service, operation, input);
  if (question === undefined) return;
  const refusal = refusalOf(state, place, question, inputKeys(state, place, service, input));
  if (refusal === undefined) return;
  const { code, status } = SERVICE_FACTS[service].accessDenied;
  throw new ServiceError(code, refusal.message, status);
}

/** Why a caller may not. `explicit`: a statement denies it, which no other policy can make up for. */
export interface Refusal {
  readonly explicit: boolean;
  readonly message: string;
}

/** The refusal in the words of AWS; undefined when the caller's own policies allow. */
export function refusalOf(
  state: RehearsalState,
  place: CallPlace,
  question: PermissionQuestion,
  extra: KeyEntries = [],
): Refusal | undefined {
  const { caller } = place;
  const said = `User: ${caller.arn === '' ? 'anonymous' : caller.arn} is not authorized to perform: ${question.action} on resource: ${question.resource}`;
  if (caller.kind === 'root' || caller.kind === 'service') return undefined;
  const layers = layersOf(state, place);
  if (layers === undefined) return { explicit: false, message: said };
  const context = requestContext([...callerKeys(state, place), ...extra]);
  const decisions = layers.map((layer) => ({
    layer,
    decision: evaluatePolicies(layer.policies, { ...question, context }).decision,
  }));
  const denied = decisions.find(({ decision }) => decision === 'explicitDeny');
  if (denied !== undefined) {
    return { explicit: true, message: `${said} with an explicit deny in ${denied.layer.words.some}` };
  }
  const silent = decisions.find(({ decision }) => decision === 'implicitDeny');
  if (silent !== undefined) {
    const why = `because no ${silent.layer.words.none} allows the ${question.action} action`;
    return { explicit: false, message: `${said} ${why}` };
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

/**
 * The condition keys of IAM that policies for onboarding use. The boundary is the one that the call sets, or else the
 * one that the role or user in question has already.
 */
function inputKeys(state: RehearsalState, place: CallPlace, service: ServiceName, input: Input): KeyEntries {
  if (service !== 'iam') return [];
  const iam = state.accounts.get(place.caller.accountId)?.iam;
  const existing =
    iam?.roles.get(textOf(input, 'RoleName') ?? '') ?? iam?.users.get(textOf(input, 'UserName') ?? '');
  return [
    ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary') ?? existing?.permissionsBoundary],
    ['iam:PolicyARN', textOf(input, 'PolicyArn')],
  ];
}
