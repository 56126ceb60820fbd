import { ANONYMOUS, authenticate } from './authenticate.ts';
import type { CallPlace } from './call-place.ts';
import { type Dispatcher, failureOf, type RequestRecord, recordOf } from './dispatch.ts';
import { afterCall, beforeCall, skewed } from './faults/call-faults.ts';
import type { Fault } from './faults/fault.ts';
import { encodeFailure, encodeOutput, internalFailure } from './protocol/answer.ts';
import { type RestCall, restXmlCall } from './protocol/rest-xml.ts';
import { type Destination, destinationOf, jsonCall, queryCall, type RoutedCall } from './protocol/route.ts';
import type { WireAnswer } from './protocol/wire-answer.ts';
import { type Input, ServiceError, type ServiceName } from './service.ts';
import { SERVICE_FACTS } from './service-table.ts';
import { readClaim } from './signature-claim.ts';
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
  let input: Input | undefined;
  let fault: Fault | undefined;
  let judge = state;
  // A server with a wrong clock also shows it, and clients correct themselves by that.
  const dated = (answer: WireAnswer): WireAnswer =>
    judge === state
      ? answer
      : { ...answer, headers: { ...answer.headers, date: judge.clientTime().toUTCString() } };
  const note = (outcome: Pick<RequestRecord, 'status'> & Partial<RequestRecord>): void =>
    record({
      ...recordOf(state, place, destination.service ?? destination.named, operation, input),
      ...outcome,
    });
  try {
    destination = destinationOf(message);
    const { service } = destination;
    if (service === undefined) throw noSuchService(destination);
    const call = readCall(message, service);
    operation = call.operation;
    input = call.input;
    judge = skewed(state, service, operation);
    place = placeOf(judge, message, service, operation, requestId);
    const facts = { service, operation, account: place.caller.accountId, region: place.region };
    fault = state.faults.strike('call', facts);
    const cut = await beforeCall(fault, service);
    if (cut !== undefined) {
      note({ status: 0, errorCode: 'ConnectionReset' });
      return cut;
    }
    const output = await dispatcher.dispatch(place, service, operation, call.input);
    const answer =
      'answer' in call ? call.answer(output, requestId) : encodeOutput(service, operation, output, requestId);
    note({ status: answer.status });
    return dated(afterCall(fault, answer));
  } catch (error) {
    const failure = error instanceof ServiceError ? error : internalFailure(error);
    note(failureOf(failure));
    const answer = encodeFailure(destination.service, destination.protocol, failure, requestId);
    return dated(afterCall(fault, answer));
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
  // Whoever does not sign is nobody to S3, and may still be let in by a bucket's policy.
  if (service === 's3' && readClaim(message) === undefined) {
    return { caller: ANONYMOUS, region: DEFAULT_REGION, requestId };
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
