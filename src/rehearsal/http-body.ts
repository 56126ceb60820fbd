import type { IncomingMessage } from 'node:http';

/** The body of a request; undefined when it is larger than `limit` bytes. Throws when the client goes away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // What is too large is read to its end and dropped, so that the client gets to read the answer.
    if (size <= limit) chunks.push(chunk);
    if (size > limit * 4) return undefined;
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}
