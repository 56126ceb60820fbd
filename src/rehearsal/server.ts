import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { createState } from './create-state.ts';
import { createDispatcher, type RequestRecord } from './dispatch.ts';
import { answerAwsRequest } from './exchange.ts';
import {
  createGithubIssuer,
  type GithubIssuer,
  type GithubJob,
  type IdTokenEnvironment,
} from './github-issuer.ts';
import { readBody } from './http-body.ts';
import { answerOwnPage, asJson, OWN_PATH } from './own-pages.ts';
import { createOcto } from './platforms/octo.ts';
import { createOctopus } from './platforms/octopus.ts';
import { PLATFORMS_PATH, platformRequest } from './platforms/platform.ts';
import { encodeFailure, internalFailure } from './protocol/answer.ts';
import { decodeForm, destinationOf } from './protocol/route.ts';
import type { WireAnswer } from './protocol/wire-answer.ts';
import { createRealIssuer, type RealIssuer } from './real-issuer.ts';
import { seedState } from './seed.ts';
import { runSeedCalls } from './seed-contents.ts';
import { type Service, ServiceError } from './service.ts';
import { SERVICES } from './services.ts';
import type { SignedMessage } from './signed-message.ts';
import type { RehearsalState } from './state.ts';

export interface RehearsalOptions {
  /** The world to begin with; empty when absent. */
  readonly state?: RehearsalState;
  /** YAML that is put into the state before the start (see seed.ts). */
  readonly seed?: string;
  /** Where template files of the seed are looked up; the working folder when absent. */
  readonly seedFolder?: string;
  /** The issuer whose real tokens are accepted, in place of the rehearsed one. */
  readonly realIssuer?: RealIssuer;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  readonly services?: readonly Service[];
}

/** A running rehearsal. */
export interface Rehearsal {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Variables that lead the SDKs and the AWS command line here. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every request so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly state: RehearsalState;
  readonly issuer: GithubIssuer;
  /** Lets a job of that description ask for ID tokens; gives the variables that it needs for that. */
  githubJob(job: GithubJob): IdTokenEnvironment;
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

const NOTICE = 'This is a rehearsal of AWS by aws-account-steps. Nothing here reaches a real account.';
const HEADER = { 'x-aws-rehearsal': 'true', server: 'aws-account-steps rehearsal (not AWS)' };
/** Larger than any request of the query and JSON services, and enough for the objects of a rehearsal. */
const MOST_BYTES = 16 * 1024 * 1024;
const GITHUB_PATH = '/_github';

/** Starts the rehearsal on 127.0.0.1. Rejects when the port is taken, and with SeedError when the seed has faults. */
export async function startRehearsal(options: RehearsalOptions = {}): Promise<Rehearsal> {
  const state = options.state ?? createState();
  const services = options.services ?? SERVICES;
  const seed = seedState(state, options.seed ?? '');
  if (seed.calls.length > 0) {
    // What is there from the beginning takes no time to make, and nobody has called for it.
    const still = { ...state, sleep: () => turn() };
    const seeding = createDispatcher(services, still, () => undefined);
    await runSeedCalls(still, seeding, seed.calls, options.seedFolder ?? '.');
  }
  const requests: RequestRecord[] = [];
  const record = (request: RequestRecord): void => {
    requests.push(request);
  };
  const dispatcher = createDispatcher(services, state, record);

  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    answer(request)
      .catch((error: unknown) => encodeFailure(undefined, 'query', internalFailure(error), state.newUuid()))
      .then((wire) => send(response, wire, state.clientTime()));
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nx-aws-rehearsal: true\r\nconnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = createGithubIssuer(state, url + GITHUB_PATH);
  const platforms = [
    createOcto(state, dispatcher, `${url}${PLATFORMS_PATH}/octo`, seed.platforms.octo),
    createOctopus(state, dispatcher, `${url}${PLATFORMS_PATH}/octopus`, seed.platforms.octopus),
  ];
  const trusted = options.realIssuer === undefined ? issuer : createRealIssuer(options.realIssuer);
  state.issuers.set(trusted.url, trusted);

  async function answer(request: IncomingMessage): Promise<WireAnswer> {
    const body = await readBody(request, MOST_BYTES);
    const message = messageOf(request, body ?? Buffer.alloc(0));
    if (message === undefined) {
      // Without its query the request still tells by its headers which service's form the answer must have.
      const rest = messageOf(request, Buffer.alloc(0), '/');
      return failed(rest, 'MalformedQueryString', 'The query string contains a syntax error.', 404);
    }
    if (body === undefined) {
      return failed(message, 'RequestEntityTooLarge', `The request is larger than ${MOST_BYTES} bytes.`, 413);
    }
    return (await ownPage(message)) ?? (await answerAwsRequest(state, dispatcher, record, message));
  }

  async function ownPage(message: SignedMessage): Promise<WireAnswer | undefined> {
    const { method, path, headers, query } = message;
    if (path.startsWith(`${GITHUB_PATH}/`)) {
      const { status, body } = await issuer.answer(
        path.slice(GITHUB_PATH.length),
        new Map(query),
        headers.get('authorization'),
      );
      return asJson(status, body);
    }
    const visited = platformRequest(platforms, message);
    if (visited !== undefined) {
      const { status, body, text } = await visited.platform.answer(visited.request);
      return text === undefined
        ? asJson(status, body)
        : { status, headers: { 'content-type': 'text/plain' }, body: text };
    }
    if (path.startsWith(`${OWN_PATH}/`)) return answerOwnPage(state, requests, message);
    if (method === 'GET' && path === '/' && query.length === 0 && !headers.has('authorization')) {
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: `${NOTICE}\n` };
    }
    return undefined;
  }

  function failed(
    message: SignedMessage | undefined,
    code: string,
    text: string,
    status: number,
  ): WireAnswer {
    const { protocol, service } =
      message === undefined ? ({ protocol: 'query', service: undefined } as const) : destinationOf(message);
    return encodeFailure(service, protocol, new ServiceError(code, text, status), state.newUuid());
  }

  return {
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...Object.assign({}, ...platforms.map((platform) => platform.environment)),
    },
    requests,
    state,
    issuer,
    githubJob: (job) => issuer.job(job),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Undefined when the query cannot be decoded. */
function messageOf(
  request: IncomingMessage,
  body: Buffer,
  url = request.url ?? '/',
): SignedMessage | undefined {
  const [path = '/', ...query] = url.split('?');
  try {
    return {
      method: request.method ?? 'GET',
      path,
      // In a query a plus sign is a plus sign for SigV4; only forms use it for spaces.
      query: decodeForm(query.join('?').replaceAll('+', '%2B')),
      headers: new Map(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(',') : (value ?? ''),
        ]),
      ),
      body,
    };
  } catch {
    return undefined;
  }
}

/** The date is the rehearsed one: clients whose clock differs correct themselves by it. */
function send(response: ServerResponse, { status, headers, body, broken }: WireAnswer, now: Date): void {
  if (broken === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (broken === 'half') {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...HEADER, ...headers, 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
    return;
  }
  response.writeHead(status, { ...HEADER, date: now.toUTCString(), ...headers });
  response.end(body);
}
