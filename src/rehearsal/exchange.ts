import { ANONYMOUS, authenticate } from './authenticate.ts';
import type { CallPlace } from './call-place.ts';
import { type Dispatcher, failureOf, type RequestRecord, recordOf } from './dispatch.ts';
import { encodeFailure, encodeOutput, internalFailure } from './protocol/answer.ts';
import { type RestCall, restXmlCall } from './protocol/rest-xml.ts';
import { type Destination, destinationOf, jsonCall, queryCall, type RoutedCall } from './protocol/route.ts';
import type { WireAnswer } from './protocol/wire-answer.ts';
import { ServiceError, type ServiceName } from './service.ts';
import { SERVICE_FACTS } from './service-table.ts';
import type { SignedMessage } from './signed-message.ts';
import type { RehearsalState } from './state.ts';

/** Calls that need no signature; here the web identity token is the credential. */
const UNSIGNED: ReadonlySet<string> = new Set(['sts:AssumeRoleWithWebIdentity']);
const DEFAULT_REGION = 'us-east-1';

/**
 * One AWS request from bytes to bytes: which service, which operation, who, whether they may, and the answer in the
 * service's own form. Never throws; every request leaves a record.
 */
export async function answerAwsRequest(
  state: RehearsalState,
  dispatcher: Dispatcher,
  record: (request: RequestRecord) => void,
  message: SignedMessage,
): Promise<WireAnswer> {
  const requestId = state.newUuid();
  let destination: Destination = { named: '', protocol: 'query', service: undefined };
  let place: CallPlace = { caller: ANONYMOUS, region: DEFAULT_REGION, requestId };
  let operation = '';
  try {
    destination = destinationOf(message);
    const { service } = destination;
    if (service === undefined) throw noSuchService(destination);
    const call = readCall(message, service);
    operation = call.operation;
    place = placeOf(state, message, service, operation, requestId);
    const output = await dispatcher.dispatch(place, service, operation, call.input);
    const answer =
      'answer' in call ? call.answer(output, requestId) : encodeOutput(service, operation, output, requestId);
    record({ ...recordOf(state, place, service, operation), status: answer.status });
    return answer;
  } catch (error) {
    const failure = error instanceof ServiceError ? error : internalFailure(error);
    record({ ...recordOf(state, place, destination.named, operation), ...failureOf(failure) });
    return encodeFailure(destination.service, destination.protocol, failure, requestId);
  }
}

function readCall(message: SignedMessage, service: ServiceName): RoutedCall | RestCall {
  const { protocol } = SERVICE_FACTS[service];
  if (protocol === 'json') return jsonCall(message);
  return protocol === 'rest-xml' ? restXmlCall(message) : queryCall(message, service);
}

function placeOf(
  state: RehearsalState,
  message: SignedMessage,
  service: ServiceName,
  operation: string,
  requestId: string,
): CallPlace {
  if (UNSIGNED.has(`${service}:${operation}`)) {
    const [, region] = /^sts\.([a-z0-9-]+)\.amazonaws\.com/.exec(message.headers.get('host') ?? '') ?? [];
    return { caller: ANONYMOUS, region: region ?? DEFAULT_REGION, requestId };
  }
  return { ...authenticate(state, message, service, SERVICE_FACTS[service].protocol), requestId };
}

function noSuchService({ named, protocol }: Destination): ServiceError {
  const said =
    named === ''
      ? 'The request does not say which service it is for.'
      : `The rehearsal has no service ${named}.`;
  return new ServiceError(protocol === 'json' ? 'UnknownOperationException' : 'InvalidAction', said);
}
