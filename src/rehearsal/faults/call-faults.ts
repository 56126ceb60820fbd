import { setTimeout as wait } from 'node:timers/promises';
import type { WireAnswer } from '../protocol/wire-answer.ts';
import { ServiceError, type ServiceName } from '../service.ts';
import { SERVICE_FACTS } from '../service-table.ts';
import type { RehearsalState } from '../state.ts';
import type { Fault } from './fault.ts';

const RESET: WireAnswer = { status: 0, headers: {}, body: '', broken: 'reset' };

/**
 * What a fault does before the work: throws the service's own refusal, waits (in real time, which is what clients wait
 * in), or gives the answer that cuts the connection. Undefined: the work shall be done.
 */
export async function beforeCall(
  fault: Fault | undefined,
  service: ServiceName,
): Promise<WireAnswer | undefined> {
  switch (fault?.kind) {
    case 'throttle':
      throw throttled(service);
    case 'server-error':
      throw new ServiceError(
        fault.status === 503 ? 'ServiceUnavailable' : 'InternalFailure',
        'We encountered an internal error. Please try again.',
        fault.status,
      );
    case 'slow':
      await wait(fault.seconds * 1000, undefined, { ref: false });
      return undefined;
    case 'reset':
      return fault.when === 'before' ? RESET : undefined;
    default:
      return undefined;
  }
}

/** What a fault makes of the answer after the work was done. */
export function afterCall(fault: Fault | undefined, answer: WireAnswer): WireAnswer {
  if (fault?.kind === 'reset') return RESET;
  return fault?.kind === 'half-answer' ? { ...answer, broken: 'half' } : answer;
}

/** The world as a server with a wrong clock sees it, when a fault says so. */
export function skewed(state: RehearsalState, service: ServiceName, operation: string): RehearsalState {
  const fault = state.faults.strike('clock', { service, operation });
  if (fault === undefined) return state;
  return {
    ...state,
    clientTime: () => new Date(state.clientTime().getTime() + fault.minutes * 60_000),
  };
}

/** Each service has its own name for "too many requests". */
function throttled(service: ServiceName): ServiceError {
  if (service === 's3') return new ServiceError('SlowDown', 'Please reduce your request rate.', 503);
  if (service === 'organizations') {
    return new ServiceError(
      'TooManyRequestsException',
      "You've sent too many requests in too short a period.",
    );
  }
  return SERVICE_FACTS[service].protocol === 'json'
    ? new ServiceError('ThrottlingException', 'Rate exceeded')
    : new ServiceError('Throttling', 'Rate exceeded');
}
