import { authorize } from './authorization/authorize.ts';
import { type PassedRole, passedRole } from './authorization/passed-roles.ts';
import { type PermissionQuestion, permissionsFor } from './authorization/resources.ts';
import type { CallPlace } from './call-place.ts';
import {
  type Call,
  type Input,
  type Operation,
  type Output,
  type Service,
  ServiceError,
  type ServiceName,
} from './service.ts';
import { isServiceName, SERVICE_FACTS } from './service-table.ts';
import type { RehearsalState } from './state.ts';

/** One call that reached the rehearsal, whether it worked or not. Holds no input, hence no secret. */
export interface RequestRecord {
  readonly time: Date;
  readonly requestId: string;
  /** As the client named it, known or not; empty when the request did not say. */
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly accountId: string;
  readonly callerArn: string;
  /** The service that made the call on the caller's behalf; undefined for calls of clients. */
  readonly via: ServiceName | undefined;
  /** The HTTP status; for calls between services the one that a client would have seen. */
  readonly status: number;
  readonly errorCode: string | undefined;
  /** What the caller had to be allowed; nothing for calls that need no permission, or that never got that far. */
  readonly permissions: readonly PermissionQuestion[];
  /** The role that the call hands to a service, for which the caller needs iam:PassRole. */
  readonly passed?: PassedRole | undefined;
}

/** Runs operations: finds them, asks whether the caller may, and gives them what they work with. */
export interface Dispatcher {
  /** Throws ServiceError; anything else that is thrown is a defect of the rehearsal. */
  dispatch(place: CallPlace, service: ServiceName, operation: string, input: Input): Promise<Output>;
}

/**
 * `record` gets the calls that services make on behalf of a caller (CloudFormation creating a role); those of clients
 * are recorded by the server, which also sees requests that never become a call.
 */
export function createDispatcher(
  services: readonly Service[],
  state: RehearsalState,
  record: (request: RequestRecord) => void,
): Dispatcher {
  const byName = new Map(services.map((service) => [service.name, service]));

  async function dispatch(
    place: CallPlace,
    name: ServiceName,
    operationName: string,
    input: Input,
  ): Promise<Output> {
    const operation = operationOf(byName.get(name), name, operationName);
    checkRegion(name, place.region);
    authorize(state, place, name, operationName, input);
    return operation(callOf(place, name), input);
  }

  function callOf(place: CallPlace, name: ServiceName): Call {
    return {
      state,
      caller: place.caller,
      region: place.region,
      requestId: place.requestId,
      as: (caller, region) => callOf({ ...place, caller, region }, name),
      async invoke(service, nested, nestedInput) {
        // A service that calls itself is no other service in between.
        const inner = service === name ? place : { ...place, via: name };
        const noted = recordOf(state, inner, service, nested, nestedInput);
        try {
          const output = await dispatch(inner, service, nested, nestedInput);
          record({ ...noted, status: 200 });
          return output;
        } catch (error) {
          record({ ...noted, ...failureOf(error) });
          throw error;
        }
      },
    };
  }

  return { dispatch };
}

/** The part of a record that is known before the call is made. */
export function recordOf(
  state: RehearsalState,
  place: CallPlace,
  service: string,
  operation: string,
  input?: Input,
): Omit<RequestRecord, 'status'> {
  const known = isServiceName(service) && input !== undefined;
  return {
    time: state.now(),
    requestId: place.requestId,
    service,
    operation,
    region: place.region,
    accountId: place.caller.accountId,
    callerArn: place.caller.arn,
    via: place.via,
    errorCode: undefined,
    permissions: known ? neededPermissions(state, place, service, operation, input) : [],
    passed: known
      ? passedRole(service, operation, input, state.accounts.get(place.caller.accountId))
      : undefined,
  };
}

/** AssumeRole is asked by the operation itself, but still needs a permission of the caller. */
function neededPermissions(
  state: RehearsalState,
  place: CallPlace,
  service: ServiceName,
  operation: string,
  input: Input,
): readonly PermissionQuestion[] {
  const roleArn = input['RoleArn'];
  return service === 'sts' && operation === 'AssumeRole' && typeof roleArn === 'string'
    ? [{ action: 'sts:AssumeRole', resource: roleArn }]
    : permissionsFor(state, place, service, operation, input);
}

/** Billing services have one endpoint; a request that is signed for another region cannot be meant for it. */
function checkRegion(name: ServiceName, region: string): void {
  const { regions } = SERVICE_FACTS[name];
  if (regions === undefined || regions.includes(region)) return;
  throw new ServiceError(
    'InvalidSignatureException',
    `Credential should be scoped to a valid region. ${name} has no endpoint in ${region}, only in ${regions.join(', ')}.`,
    403,
  );
}

/** Status and code of a failed call; a defect of the rehearsal shows as InternalFailure. */
export function failureOf(error: unknown): { readonly status: number; readonly errorCode: string } {
  return error instanceof ServiceError
    ? { status: error.status, errorCode: error.code }
    : { status: 500, errorCode: 'InternalFailure' };
}

function operationOf(service: Service | undefined, name: ServiceName, operation: string): Operation {
  // Own properties only: `constructor` and `__proto__` are no operations.
  const found =
    service !== undefined && Object.hasOwn(service.operations, operation)
      ? service.operations[operation]
      : undefined;
  if (found !== undefined) return found;
  throw unknownOperation(name, operation);
}

/** The refusal of an operation that the rehearsal does not have, with the code that the service has for it. */
export function unknownOperation(service: ServiceName, operation: string): ServiceError {
  const { protocol, version } = SERVICE_FACTS[service];
  const said = `The rehearsal does not implement ${service}:${operation}.`;
  if (protocol === 'json') return new ServiceError('UnknownOperationException', said);
  if (protocol === 'rest-xml') return new ServiceError('NotImplemented', said, 501);
  return new ServiceError(
    'InvalidAction',
    `Could not find operation ${operation} for version ${version}. ${said}`,
  );
}
