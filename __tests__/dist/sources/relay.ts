import { readFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Rehearsal } from '../../../src/rehearsal/server.ts';

export const CERTIFICATE = new URL('../../fixtures/tls/certificate.pem', import.meta.url);
const KEY = new URL('../../fixtures/tls/key.pem', import.meta.url);

/** What happens to a request instead of its way to the rehearsal. */
export type Trouble =
  | { readonly status: number; readonly code: string; readonly message?: string }
  | 'reset'
  | 'hang'
  | undefined;

export interface Relay {
  readonly url: string;
  /** How many requests came. */
  readonly count: () => number;
  close(): Promise<void>;
}

/** Something between a login and the rehearsal: passes requests on as they are, but for the troubles, one per request. */
export async function startRelay(
  rehearsal: Rehearsal,
  troubles: readonly Trouble[] = [],
  secure = false,
): Promise<Relay> {
  let count = 0;
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const trouble = troubles[count];
    count += 1;
    if (trouble === 'hang') return;
    if (trouble === 'reset') {
      incoming.socket.resetAndDestroy();
      return;
    }
    if (trouble !== undefined) {
      incoming.resume();
      outgoing.writeHead(trouble.status, { 'content-type': 'text/xml' });
      outgoing.end(
        `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${trouble.code}</Code><Message>${trouble.message ?? trouble.code}</Message></Error><RequestId>11111111-2222-3333-4444-555555555555</RequestId></ErrorResponse>`,
      );
      return;
    }
    const { method, url, headers } = incoming;
    const forward = httpRequest(`${rehearsal.url}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forward);
  };
  const server = secure
    ? createSecureServer({ cert: readFileSync(CERTIFICATE), key: readFileSync(KEY) }, listener)
    : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${port}`,
    count: () => count,
    close: () => closed(server),
  };
}

/** A proxy that tunnels, as companies have them, or one that answers something else. `asked` has the targets of CONNECT, and their authorization. */
export async function startProxy(status = 200): Promise<{
  readonly url: string;
  readonly asked: readonly string[];
  close(): Promise<void>;
}> {
  const asked: string[] = [];
  // A server forgets the sockets that it gave away for tunnels, and so does not end them.
  const tunnels = new Set<Duplex>();
  const server = createServer((_, response) => {
    asked.push('not a tunnel');
    response.writeHead(405).end();
  });
  server.on('connect', (request, client, head) => {
    const authorization = request.headers['proxy-authorization'];
    asked.push(`${request.url}${authorization === undefined ? '' : ` ${authorization}`}`);
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\ncontent-type: text/html\r\n\r\n<html>No</html>`);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    for (const side of [client, target]) tunnels.add(side);
    target.on('close', () => client.destroy());
    client.on('close', () => target.destroy());
    for (const side of [client, target]) side.on('error', () => side.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close };

  async function close(): Promise<void> {
    for (const side of tunnels) side.destroy();
    await closed(server);
  }
}

async function closed(
  server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>,
): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
