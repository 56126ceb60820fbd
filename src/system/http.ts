import { type Agent, type ClientRequest, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import {
  type Http,
  type HttpAnswer,
  HttpFailure,
  type HttpRequest,
  UNTRUSTED_TLS,
} from '../contract/http.ts';

/** Real requests. `proxyAgent` gives the agent for what may go through a proxy; undefined when none is configured. */
export function httpClient(proxyAgent: () => Promise<Agent | undefined>): Http {
  return async (request) => send(request, request.direct ? undefined : await proxyAgent());
}

function send(request: HttpRequest, agent: Agent | undefined): Promise<HttpAnswer> {
  const url = new URL(request.url);
  const { connectTimeoutMs, answerTimeoutMs, maxBytes, signal } = request;
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = open(url, {
      method: request.method,
      headers: { ...request.headers, ...lengthOf(request) },
      // Without an agent of its own a request would leave an idle connection behind.
      agent: agent ?? false,
      ...(signal === undefined ? {} : { signal }),
    });
    const end = (failure: HttpFailure): void => {
      reject(failure);
      outgoing.destroy();
    };
    let timer = setTimeout(
      () => end(new HttpFailure('connect-timeout', url.host, `${url.host} did not accept a connection`)),
      connectTimeoutMs,
    );
    whenConnected(outgoing, url.protocol === 'https:', () => {
      clearTimeout(timer);
      timer = setTimeout(
        () =>
          end(
            new HttpFailure(
              'answer-timeout',
              url.host,
              `${url.host} accepted the connection, but did not answer`,
            ),
          ),
        answerTimeoutMs,
      );
    });
    outgoing.once('close', () => clearTimeout(timer));
    outgoing.once('error', (error) => reject(failureOf(error, url.host, signal)));
    outgoing.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          end(
            new HttpFailure('too-large', url.host, `${url.host} answered with more than ${maxBytes} bytes`),
          );
        } else chunks.push(chunk);
      });
      response.once('error', (error) => reject(failureOf(error, url.host, signal)));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType: (response.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase(),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    outgoing.end(request.body);
  });
}

/** What has a body says its length, also when there is nothing in it. */
function lengthOf({ method, body = '' }: HttpRequest): Readonly<Record<string, string>> {
  return method === 'GET' || (method === 'DELETE' && body === '')
    ? {}
    : { 'content-length': String(Buffer.byteLength(body)) };
}

/** A request gets its socket late, and the socket may come connected, by way of a proxy. */
function whenConnected(outgoing: ClientRequest, secure: boolean, then: () => void): void {
  outgoing.once('socket', (socket) => {
    const tls = secure && 'encrypted' in socket ? (socket as TLSSocket) : undefined;
    if (socket.connecting || (tls !== undefined && tls.getProtocol() === null))
      socket.once(tls === undefined ? 'connect' : 'secureConnect', then);
    else then();
  });
}

function failureOf(error: Error, host: string, signal: AbortSignal | undefined): HttpFailure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable';
  if (signal?.aborted) return new HttpFailure('aborted', host, 'the time for this is over', code, error);
  const kind = UNTRUSTED_TLS.has(code) ? 'untrusted-tls' : 'unreachable';
  return new HttpFailure(kind, host, error.message === '' ? code : error.message, code, error);
}
