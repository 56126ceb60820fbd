import type { ClientRequest, IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { QueryConnection } from './query-connection.ts';

const CONNECTION_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** STS answers with a few kilobytes, and so do the questions of json-service.ts. */
const MOST_BYTES = 256 * 1024;

export interface QueryCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connection: QueryConnection;
  readonly signal?: AbortSignal | undefined;
}

export interface QueryAnswer {
  readonly status: number;
  /** The server's clock, in milliseconds; not a number when it does not say. */
  readonly date: number;
  readonly body: string;
  /** What the service knows the call by, where it says so in a header. */
  readonly requestId: string | undefined;
}

/** Posts a form. Redirects are answers, never followed. Rejects with the system's error when there is no whole answer. */
export function postForm({ url, headers, body, connection, signal }: QueryCall): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = connection.open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      agent: connection.agent,
      ...(signal === undefined ? {} : { signal }),
    });
    const fail = (error: Error): void => {
      reject(Object.assign(error, { requestHost: url.host }));
      outgoing.destroy();
    };
    limitConnecting(outgoing, url, fail);
    outgoing.setTimeout(ANSWER_TIMEOUT_MS, () => fail(timeout(`${url.host} did not answer`)));
    outgoing.once('error', fail);
    outgoing.once('response', (response) => {
      read(response).then(resolve, fail);
    });
    outgoing.end(body);
  });
}

/** A socket may come connected: the agent kept it, or opened it ahead. */
function limitConnecting(outgoing: ClientRequest, url: URL, fail: (error: Error) => void): void {
  outgoing.once('socket', (socket) => {
    const secure = 'encrypted' in socket;
    const handshaking = secure && (socket as TLSSocket).getFinished() === undefined;
    if (!socket.connecting && !handshaking) return;
    const timer = setTimeout(
      () => fail(timeout(`${url.host} did not accept a connection`)),
      CONNECTION_TIMEOUT_MS,
    );
    const stop = (): void => clearTimeout(timer);
    socket.once(secure ? 'secureConnect' : 'connect', stop);
    socket.once('close', stop);
  });
}

function read(response: IncomingMessage): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) reject(tooLong());
      else chunks.push(chunk);
    });
    response.once('error', reject);
    response.once('end', () =>
      resolve({
        status: response.statusCode ?? 0,
        date: Date.parse(response.headers.date ?? ''),
        requestId: response.headers['x-amzn-requestid']?.toString(),
        body: Buffer.concat(chunks).toString('utf8'),
      }),
    );
  });
}

function tooLong(): Error {
  return Object.assign(new Error(`The answer is longer than ${MOST_BYTES} bytes`), { name: 'AnswerTooLong' });
}

function timeout(message: string): Error {
  return Object.assign(new Error(message), { name: 'TimeoutError' });
}
