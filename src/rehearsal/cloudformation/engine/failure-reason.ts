import { ServiceError } from '../../service.ts';
import type { ResourceProvider } from '../resources/provider.ts';
import { HandlerFailure, ResourceFailure } from '../resources/resource-failure.ts';
import type { StackRun } from './run.ts';

/** HandlerErrorCode by the error of the service ("Handler error codes"); the first that fits decides. */
const HANDLER_CODES: readonly (readonly [RegExp, string])[] = [
  [/AlreadyExists|AlreadyOwnedByYou/, 'AlreadyExists'],
  [/^(NoSuch|NotFound)/, 'NotFound'],
  [/AccessDenied|Forbidden|Unauthorized/, 'AccessDenied'],
  [/^(LimitExceeded|TooManyBuckets)/, 'ServiceLimitExceeded'],
  [/^(Throttl|SlowDown|RequestLimitExceeded)/, 'Throttling'],
  [/^(DeleteConflict|BucketNotEmpty)/, 'ResourceConflict'],
  [/^(ServiceFailure|InternalError|InternalFailure|ServiceUnavailable)/, 'ServiceInternalError'],
  [/./, 'InvalidRequest'],
];

/** The ResourceStatusReason of a resource that failed, as CloudFormation words it. */
export function failureReason(run: StackRun, provider: ResourceProvider, cause: unknown): string {
  if (cause instanceof ResourceFailure) return cause.message;
  if (cause instanceof HandlerFailure) return handlerSaid(run, cause.message, cause.handlerErrorCode);
  if (cause instanceof ServiceError) {
    const [, code] = HANDLER_CODES.find(([pattern]) => pattern.test(cause.code)) ?? [];
    const said = `${cause.message} (Service: ${provider.serviceTitle}, Status Code: ${cause.status}, Request ID: ${run.call.state.newUuid()})`;
    return handlerSaid(run, said, code ?? 'InternalFailure');
  }
  // Not a refusal of the rehearsed services: a defect of the rehearsal, which must not look like one of the template.
  return `Internal Failure of the rehearsal: ${cause instanceof Error ? cause.message : String(cause)}`;
}

function handlerSaid(run: StackRun, said: string, code: string): string {
  return `Resource handler returned message: "${said}" (RequestToken: ${run.requestToken}, HandlerErrorCode: ${code})`;
}
