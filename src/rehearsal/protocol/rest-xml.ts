import { XMLParser } from 'fast-xml-parser';
import { hostedBucket, isChunked, readChunked } from '../s3/request-form.ts';
import { type Input, type Output, ServiceError } from '../service.ts';
import type { SignedMessage } from '../signed-message.ts';
import { headerInput, outputHeaders, refuseUnknownHeaders } from './s3-headers.ts';
import { type Level, PLAIN_PARAMETERS, ROUTES, type Route } from './s3-routes.ts';
import type { WireAnswer } from './wire-answer.ts';
import { asciiXml, xmlMembers } from './xml.ts';

/*
 * The REST protocol of S3, for the operations that onboarding needs. Buckets are addressed by path or by host.
 * https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 */

/** What a request to S3 asks for, and how the answer is written. */
export interface RestCall {
  readonly operation: string;
  readonly input: Input;
  answer(output: Output, requestId: string): WireAnswer;
}

/** Finds the operation of a request to S3. Throws ServiceError `NotImplemented` for anything that is not in the table. */
export function restXmlCall(message: SignedMessage): RestCall {
  const { bucket, key } = addressOf(message);
  const level: Level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const flags = message.query
    .map(([name]) => name)
    .filter((name) => !name.startsWith('X-Amz-') && !PLAIN_PARAMETERS.has(name));
  const route = ROUTES.find(
    (each) =>
      each.method === message.method &&
      each.level === level &&
      (each.flag === undefined ? flags.length === 0 : flags.length === 1 && flags[0] === each.flag),
  );
  if (route === undefined) {
    throw new ServiceError(
      'NotImplemented',
      `The rehearsal does not implement ${message.method} on ${level === 'object' ? 'an' : 'a'} ${level}${flags.map((flag) => ` with ?${flag}`).join('')}.`,
      501,
    );
  }
  refuseUnknownHeaders(route.operation, message.headers);
  const parameters = message.query.flatMap(([name, value]) => {
    const member = route.query?.[name];
    return member === undefined ? [] : [[member, value] as const];
  });
  return {
    operation: route.operation,
    input: {
      ...(bucket === '' ? {} : { Bucket: bucket }),
      ...(key === '' ? {} : { Key: key }),
      ...Object.fromEntries(parameters),
      ...bodyInput(message, route),
      ...headerInput(message.headers),
    },
    answer: (output, requestId) => encodeRestXml(route, output, requestId),
  };
}

function addressOf(message: SignedMessage): { readonly bucket: string; readonly key: string } {
  const hosted = hostedBucket(message.headers.get('host') ?? '');
  let path: string;
  try {
    path = decodeURIComponent(message.path.slice(1));
  } catch {
    throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
  }
  if (hosted !== undefined) return { bucket: hosted, key: path };
  const slash = path.indexOf('/');
  return slash < 0 ? { bucket: path, key: '' } : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

function bodyInput(message: SignedMessage, { body }: Route): Input {
  if (body === undefined) return {};
  const [member, form] = body;
  if (form === 'bytes') {
    return isChunked(message) ? chunkedInput(message, member) : { [member]: message.body };
  }
  const text = message.body.toString('utf8');
  if (form === 'text') return { [member]: text };
  return text.trim() === '' ? {} : { [member]: parseXml(text) };
}

/** A trailer may bring the checksum that the headers of a whole body have. */
function chunkedInput(message: SignedMessage, member: string): Input {
  const { body, trailers } = readChunked(message);
  return { ...headerInput(new Map(trailers)), [member]: body };
}

/** Elements that are list members although they have no element around them. */
const FLATTENED = new Set([
  'Rule',
  'CORSRule',
  'Transition',
  'Contents',
  'Object',
  'Version',
  'DeleteMarker',
  'Error',
]);
/** Lists with an element around them, by the name of the item. */
const ITEMS: Readonly<Record<string, string>> = {
  TagSet: 'Tag',
  Buckets: 'Bucket',
  AccessControlList: 'Grant',
};

/** Members whose element has another name. */
const ELEMENTS: Readonly<Record<string, string>> = { Grants: 'AccessControlList' };

function parseXml(text: string): unknown {
  // Without processing entities a document cannot grow while it is read.
  const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    isArray: (name) => FLATTENED.has(name) || Object.values(ITEMS).includes(name),
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(text, true);
  } catch {
    throw new ServiceError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  const [root] = Object.values(parsed as Record<string, unknown>);
  return toMembers(root);
}

/** Renames flattened lists to their member (`Rule` to `Rules`) and takes wrapped lists out of their wrapper. */
function toMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const item = ITEMS[name];
      if (item !== undefined) return [name, toMembers((each as Record<string, unknown>)[item] ?? [])];
      return [FLATTENED.has(name) && name !== 'Contents' ? `${name}s` : name, toMembers(each)];
    }),
  );
}

const XML_STYLE = { item: (name: string): string | undefined => ITEMS[name] };

function encodeRestXml(route: Route, output: Output, requestId: string): WireAnswer {
  const status = output['ContentRange'] === undefined ? (route.status ?? 200) : 206;
  const headers = { 'x-amz-request-id': requestId };
  if (route.payload !== undefined) {
    const { [route.payload]: payload, ...rest } = output;
    const body = Buffer.isBuffer(payload) || typeof payload === 'string' ? payload : String(payload ?? '');
    return { status, headers: { ...headers, ...outputHeaders(rest) }, body };
  }
  if (route.root === undefined)
    return { status, headers: { ...headers, ...outputHeaders(output) }, body: '' };
  const inner = Object.hasOwn(output, route.root) ? output[route.root] : output;
  const content =
    typeof inner === 'object' && inner !== null
      ? xmlMembers(flattened({ ...inner }), XML_STYLE)
      : asciiXml(String(inner ?? ''));
  const xmlns = 'http://s3.amazonaws.com/doc/2006-03-01/';
  return {
    status,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<${route.root} xmlns="${xmlns}">${content}</${route.root}>`,
  };
}

/** `Rules` back to repeated `Rule` elements, also within others. */
function flattened(structure: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(structure).map(([name, value]) => {
      if (!FLATTENED.has(singular(name)) || !Array.isArray(value)) return [ELEMENTS[name] ?? name, value];
      return [singular(name), value.map((item: unknown) => (isStructure(item) ? flattened(item) : item))];
    }),
  );
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function singular(name: string): string {
  return name.replace(/s$/, '');
}

/** The answer to a call that failed: S3 has its own, without the wrapper of the query protocol. */
export function encodeRestXmlError(error: ServiceError, requestId: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${asciiXml(error.code)}</Code>` +
    `<Message>${asciiXml(error.message)}</Message><RequestId>${requestId}</RequestId></Error>`
  );
}
