import { type Input, ServiceError, type ServiceName } from '../service.ts';
import { isServiceName, SERVICE_FACTS, type ServiceFacts } from '../service-table.ts';
import { readClaim } from '../signature-claim.ts';
import type { SignedMessage } from '../signed-message.ts';
import { decodeJson } from './json.ts';
import { decodeQuery, type QueryCall } from './query.ts';

/** Which service a request is for, before anything in it is believed. */
export interface Destination {
  /** As the client named it; empty when nothing says. */
  readonly named: string;
  readonly protocol: ServiceFacts['protocol'];
  /** Undefined when the rehearsal has no such service. */
  readonly service: ServiceName | undefined;
}

/** What a request asks for. */
export interface RoutedCall {
  readonly operation: string;
  readonly input: Input;
}

/**
 * Finds the service by what names it best: the target header (JSON), the scope of the signature, the version of the
 * query protocol, the host.
 */
export function destinationOf(message: SignedMessage): Destination {
  const target = message.headers.get('x-amz-target');
  if (target !== undefined) {
    const prefix = target.slice(0, Math.max(0, target.lastIndexOf('.')));
    const [service] = names.filter((name) => SERVICE_FACTS[name].target === prefix);
    return { named: prefix, protocol: 'json', service };
  }
  const claim = readClaim(message);
  const scoped = claim !== undefined && 'service' in claim ? claim.service : undefined;
  const named = scoped ?? serviceOfHost(message) ?? serviceOfVersion(message) ?? '';
  const service = isServiceName(named) ? named : undefined;
  return { named, protocol: service === undefined ? 'query' : SERVICE_FACTS[service].protocol, service };
}

const names = Object.keys(SERVICE_FACTS).filter(isServiceName);

function serviceOfHost(message: SignedMessage): string | undefined {
  const [, service] =
    /^([a-z0-9-]+)\.(?:[a-z0-9-]+\.)?amazonaws\.com/.exec(message.headers.get('host') ?? '') ?? [];
  return service;
}

function serviceOfVersion(message: SignedMessage): string | undefined {
  const version =
    new Map(message.query).get('Version') ??
    /(?:^|&)Version=([\d-]+)/.exec(message.body.toString('latin1'))?.[1];
  return names.find((name) => SERVICE_FACTS[name].version === version);
}

/** Reads a call of the query protocol, from the form or, for GET, from the query. */
export function queryCall(message: SignedMessage, service: ServiceName): RoutedCall {
  const { action, version, input } = decodeQuery(fieldsOf(message));
  if (action === undefined) {
    throw new ServiceError('MissingAction', 'The request is missing an action or a required parameter.');
  }
  checkVersion({ action, version, input }, service);
  return { operation: action, input };
}

function checkVersion({ action, version }: QueryCall, service: ServiceName): void {
  if (version === SERVICE_FACTS[service].version) return;
  throw new ServiceError(
    'InvalidAction',
    `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`,
  );
}

function fieldsOf(message: SignedMessage): readonly (readonly [string, string])[] {
  return message.method === 'GET' ? message.query : [...message.query, ...decodeForm(utf8(message.body))];
}

/** Reads a call of the JSON protocol. */
export function jsonCall(message: SignedMessage): RoutedCall {
  const target = message.headers.get('x-amz-target') ?? '';
  return { operation: target.slice(target.lastIndexOf('.') + 1), input: decodeJson(utf8(message.body)) };
}

/** Name and value of each field of a form or query. Throws MalformedQueryString for broken percent-encoding. */
export function decodeForm(text: string): readonly (readonly [string, string])[] {
  if (text === '') return [];
  return text.split('&').map((part) => {
    const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
    try {
      return [decodeURIComponent(name), decodeURIComponent(value.join('='))] as const;
    } catch {
      throw new ServiceError('MalformedQueryString', 'The query string contains a syntax error.', 404);
    }
  });
}

function utf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not valid UTF-8.');
  }
}
