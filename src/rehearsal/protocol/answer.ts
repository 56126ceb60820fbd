import { type Output, ServiceError, type ServiceName } from '../service.ts';
import { SERVICE_FACTS, type ServiceFacts } from '../service-table.ts';
import { encodeJson, encodeJsonError } from './json.ts';
import { encodeQueryAnswer, encodeQueryError } from './query.ts';
import { encodeRestXmlError } from './rest-xml.ts';
import type { WireAnswer } from './wire-answer.ts';

const UNKNOWN_NAMESPACE = 'http://webservices.amazon.com/AWSFault/2005-15-09';

/** The answer to a call of the query or JSON protocol that worked. */
export function encodeOutput(
  service: ServiceName,
  operation: string,
  output: Output,
  requestId: string,
): WireAnswer {
  const { protocol, namespace } = SERVICE_FACTS[service];
  return protocol === 'json'
    ? { status: 200, headers: json(requestId), body: encodeJson(output) }
    : {
        status: 200,
        headers: xml(requestId),
        body: encodeQueryAnswer(namespace, operation, output, requestId),
      };
}

/** The answer to a call that failed, in the shape that the service's clients read. */
export function encodeFailure(
  service: ServiceName | undefined,
  protocol: ServiceFacts['protocol'],
  error: ServiceError,
  requestId: string,
): WireAnswer {
  const { status } = error;
  if (protocol === 'json') {
    const headers = { ...json(requestId), 'x-amzn-errortype': error.code };
    return { status, headers, body: encodeJsonError(error) };
  }
  if (protocol === 'rest-xml') {
    return { status, headers: xml(requestId), body: encodeRestXmlError(error, requestId) };
  }
  const namespace = service === undefined ? UNKNOWN_NAMESPACE : SERVICE_FACTS[service].namespace;
  return { status, headers: xml(requestId), body: encodeQueryError(namespace, error, requestId) };
}

/** What a defect of the rehearsal looks like to a client. */
export function internalFailure(cause: unknown): ServiceError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new ServiceError('InternalFailure', `The rehearsal has a defect: ${said}`, 500);
}

function xml(requestId: string): Readonly<Record<string, string>> {
  return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}

function json(requestId: string): Readonly<Record<string, string>> {
  return { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
}
