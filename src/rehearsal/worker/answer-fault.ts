import type { ServerResponse } from 'node:http';

/** What an endpoint of the machine answers. */
export interface MachineAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * How an answer goes wrong. `lost` takes the connection and never answers, which is how a hop limit of 1 looks from
 * inside a container; `redirect`, `html`, `oversized` and `endless` are what something else than AWS would answer.
 */
export type AnswerFault =
  | 'lost'
  | 'slow'
  | 'reset'
  | 'unavailable'
  | 'throttled'
  | 'redirect'
  | 'html'
  | 'oversized'
  | 'endless'
  | 'not-json'
  | 'list'
  | 'no-secret'
  | 'expired'
  | 'line-ends';

/** Longer than clients wait, and shorter than a test does. */
const SLOW_MILLISECONDS = 500;
const CHUNK = 'x'.repeat(64 * 1024);

type Send = (response: ServerResponse, good: MachineAnswer) => void;

const text =
  (status: number, contentType: string, body: string): Send =>
  (response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
  };

/** The good answer with other members. */
const changed =
  (change: (answer: Record<string, unknown>) => unknown): Send =>
  (response, good) => {
    response.writeHead(200, { 'content-type': good.contentType });
    response.end(JSON.stringify(change(JSON.parse(good.body) as Record<string, unknown>)));
  };

const FAULTS: Readonly<Record<AnswerFault, Send>> = {
  lost: () => undefined,
  slow: (response, good) => {
    setTimeout(() => {
      response.writeHead(good.status, { 'content-type': good.contentType });
      response.end(good.body);
    }, SLOW_MILLISECONDS);
  },
  reset: (response) => response.socket?.resetAndDestroy(),
  unavailable: text(503, 'text/plain', 'Service Unavailable'),
  throttled: text(429, 'text/plain', 'Too Many Requests'),
  redirect: (response) => {
    response.writeHead(302, { location: 'http://203.0.113.7/credentials' });
    response.end();
  },
  html: text(200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in to the network</title>'),
  oversized: text(200, 'application/json', JSON.stringify({ Code: 'Success', padding: CHUNK })),
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      if (!response.destroyed) response.write(CHUNK, () => setImmediate(more));
    };
    more();
  },
  'not-json': text(200, 'application/json', 'AccessKeyId=ASIAEXAMPLE0000000000'),
  list: text(200, 'application/json', '[]'),
  'no-secret': changed(({ SecretAccessKey: _, ...rest }) => rest),
  expired: changed((answer) => ({ ...answer, Expiration: '2020-01-01T00:00:00Z' })),
  'line-ends': changed((answer) => ({ ...answer, Token: `${answer['Token']}\r\nx-forged: 1` })),
};

/** Sends the answer as the fault has it. */
export function sendFaulty(response: ServerResponse, fault: AnswerFault, good: MachineAnswer): void {
  FAULTS[fault](response, good);
}
