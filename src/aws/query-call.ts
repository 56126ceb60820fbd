import { type Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

const CONNECTION_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** STS answers with a few kilobytes. */
const MOST_BYTES = 256 * 1024;

export interface QueryCall {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly agent: Agent | undefined;
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
export function postForm({ url, headers, body, agent, signal }: QueryCall): Promise<QueryAnswer> {
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      ...(agent === undefined ? {} : { agent }),
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

/** A socket that the agent kept is connected already. */
function limitConnecting(outgoing: ClientRequest, url: URL, fail: (error: Error) => void): void {
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(
      () => fail(timeout(`${url.host} did not accept a connection`)),
      CONNECTION_TIMEOUT_MS,
    );
    const stop = (): void => clearTimeout(timer);
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', stop);
    socket.once('close', stop);
  });
}

async function read(response: IncomingMessage): Promise<QueryAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`The answer is longer than ${MOST_BYTES} bytes`);
    chunks.push(part);
  }
  return {
    status: response.statusCode ?? 0,
    date: Date.parse(response.headers.date ?? ''),
    requestId: response.headers['x-amzn-requestid']?.toString(),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function timeout(message: string): Error {
  return Object.assign(new Error(message), { name: 'TimeoutError' });
}
