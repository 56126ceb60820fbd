import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerFault, type MachineAnswer, sendFaulty } from './answer-fault.ts';

/** A running endpoint of the rehearsed machine. */
export interface MachineServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** `PUT /latest/api/token`, oldest first. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves one kind of metadata on 127.0.0.1. `faults` says, by path, how the answers there go wrong, one after the other;
 * the last one stays, and `undefined` in the list is a good answer.
 */
export async function startMachineServer(
  answer: (request: IncomingMessage) => MachineAnswer,
  faults: Readonly<Record<string, readonly (AnswerFault | undefined)[]>> = {},
): Promise<MachineServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const before = requests.filter((seen) => seen.endsWith(` ${path}`)).length;
    requests.push(`${request.method} ${path}`);
    const script = faults[path] ?? [];
    const fault = script[Math.min(before, script.length - 1)];
    request.resume();
    if (fault !== undefined) sendFaulty(response, fault, answer(request));
    else send(response, answer(request));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function send(response: ServerResponse, { status, contentType, body, headers }: MachineAnswer): void {
  response.writeHead(status, { ...headers, 'content-type': contentType });
  response.end(body);
}
