import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import { encodeFailure, internalFailure } from './protocol/answer.ts';
import { decodeForm, destinationOf } from './protocol/route.ts';
import type { WireAnswer } from './protocol/wire-answer.ts';
import { seedState } from './seed.ts';
import { type Service, ServiceError } from './service.ts';
import { SERVICES } from './services.ts';
import type { SignedMessage } from './signed-message.ts';
import type { RehearsalState } from './state.ts';

export interface RehearsalOptions {
  /** The world to begin with; empty when absent. */
  readonly state?: RehearsalState;
  /** YAML that is put into the state before the start (see seed.ts). */
  readonly seed?: string;
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
  if (options.seed !== undefined) seedState(state, options.seed);
  const requests: RequestRecord[] = [];
  const record = (request: RequestRecord): void => {
    requests.push(request);
  };
  const dispatcher = createDispatcher(options.services ?? SERVICES, state, record);

  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    answer(request)
      .catch((error: unknown) => encodeFailure(undefined, 'query', internalFailure(error), state.newUuid()))
      .then((wire) => send(response, wire, state.now()));
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
  state.issuers.set(issuer.url, issuer);

  async function answer(request: IncomingMessage): Promise<WireAnswer> {
    const body = await readBody(request, MOST_BYTES);
    const message = messageOf(request, body ?? Buffer.alloc(0));
    if (message === undefined)
      return failed(undefined, 'MalformedQueryString', 'The query string contains a syntax error.', 404);
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
    if (path === '/_rehearsal/requests') return asJson(200, requests);
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

function asJson(status: number, body: unknown): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Undefined when the query cannot be decoded. */
function messageOf(request: IncomingMessage, body: Buffer): SignedMessage | undefined {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
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
function send(response: ServerResponse, { status, headers, body }: WireAnswer, now: Date): void {
  response.writeHead(status, { ...HEADER, date: now.toUTCString(), ...headers });
  response.end(body);
}
