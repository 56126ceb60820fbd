import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import type { Keys } from './world.ts';

class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', typeof secret === 'string' ? secret : Buffer.from(secret as Uint8Array));
  }
  update(data: Uint8Array | string): void {
    this.#hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

const TARGETS = {
  cur: 'AWSOrigamiServiceGatewayService',
  'bcm-data-exports': 'AWSBillingAndCostManagementDataExports',
} as const;

/** A call of a JSON service whose SDK client is not of our generation, signed by the SDK's own signer. */
export async function jsonCall(
  rehearsal: Rehearsal,
  keys: Keys,
  service: keyof typeof TARGETS,
  operation: string,
  input: object = {},
  region = 'us-east-1',
): Promise<Record<string, unknown>> {
  const url = new URL(rehearsal.url);
  const body = JSON.stringify(input);
  const signer = new SignatureV4({ credentials: { ...keys }, region, service, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: 'http:',
    hostname: url.hostname,
    port: Number(url.port),
    path: '/',
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${TARGETS[service]}.${operation}`,
    },
    body,
  });
  const { host: _, ...sent } = headers;
  const response = await fetch(url, { method: 'POST', headers: sent, body });
  const answer = (await response.json()) as Record<string, unknown>;
  if (response.ok) return answer;
  throw new Error(`${response.headers.get('x-amzn-errortype')}: ${String(answer['message'])}`);
}
