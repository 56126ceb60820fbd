import { ServiceError } from '../service.ts';
import type { SignedMessage } from '../signed-message.ts';

/** One chunk of a streamed body with the signature that came with it. */
export interface BodyChunk {
  readonly data: Buffer;
  readonly signature: string | undefined;
}

/** A body that was sent in chunks (`aws-chunked`). */
export interface ChunkedBody {
  /** The last one is empty. */
  readonly chunks: readonly BodyChunk[];
  readonly body: Buffer;
  /** Headers after the body, names in lower case. */
  readonly trailers: readonly (readonly [string, string])[];
}

/** The bucket that the name of the host begins with: `name.s3.region.amazonaws.com`, `name.s3.localhost`, `name.localhost`. */
export function hostedBucket(host: string): string | undefined {
  const [, onAws, onLocalhost] =
    /^(?:([a-z0-9.-]+)\.s3[.-](?:[a-z0-9.-]*amazonaws\.com|(?:[a-z0-9-]+\.)?localhost)|([a-z0-9.-]+)\.localhost)(?::\d+)?$/.exec(
      host,
    ) ?? [];
  const bucket = onAws ?? onLocalhost;
  return bucket === 's3' || bucket?.startsWith('s3.') === true ? undefined : bucket;
}

/** Whether the body has to be put together from chunks. */
export function isChunked({ headers }: SignedMessage): boolean {
  return (headers.get('x-amz-content-sha256') ?? '').startsWith('STREAMING-');
}

/**
 * Takes a streamed body apart. Throws IncompleteBody when it ends early or has another length than the header says, and
 * InvalidRequest when it is no chunked body.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
export function readChunked({ body, headers }: SignedMessage): ChunkedBody {
  const chunks: BodyChunk[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const line = body.subarray(at, end < 0 ? at : end).toString('latin1');
    const [, hex, signature] = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line) ?? [];
    if (hex === undefined) throw new ServiceError('InvalidRequest', 'The body is not a chunked one.');
    const size = Number.parseInt(hex, 16);
    const data = body.subarray(end + 2, end + 2 + size);
    if (data.length < size) throw incomplete();
    chunks.push({ data, signature });
    at = end + 2 + size;
    if (size === 0) break;
    at += 2;
  }
  const whole = Buffer.concat(chunks.map(({ data }) => data));
  const stated = headers.get('x-amz-decoded-content-length');
  if (stated !== undefined && Number(stated) !== whole.length) throw incomplete();
  return { chunks, body: whole, trailers: trailersOf(body.subarray(at).toString('latin1')) };
}

function trailersOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split('\r\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const;
    });
}

function incomplete(): ServiceError {
  return new ServiceError(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
