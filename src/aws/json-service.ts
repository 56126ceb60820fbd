import { STSClient } from '@aws-sdk/client-sts';
import { AwsFailure } from '../contract/aws-failure.ts';
import { jsonOrUndefined } from '../contract/json.ts';
import { Secret } from '../contract/secret.ts';
import type { AwsSession } from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { type JsonAnswer, recordOf, recordsOf, textOf } from './json-members.ts';
import { newTokens } from './pages.ts';
import { postForm } from './query-call.ts';
import { type QueryConnection, queryConnection } from './query-connection.ts';
import { clientSettings, type SdkPlace } from './settings.ts';
import { signedHeaders } from './sign-form.ts';

/** A service of the JSON protocol (1.1), of which a few read-only calls are made. */
export interface JsonService {
  /** As IAM actions and signatures name it. */
  readonly name: string;
  /** What comes before the operation in `X-Amz-Target`. */
  readonly target: string;
  /** The name of the variable with its endpoint, without `AWS_ENDPOINT_URL_`. */
  readonly endpointVariable: string;
  /** The first part of its host, where that is not its name. */
  readonly host?: string;
}

/** Makes one call. Throws AwsFailure. */
export type JsonCall = (operation: string, input: object) => Promise<JsonAnswer>;

/** A difference of clocks from which AWS refuses signatures. */
const SKEW_MS = 5 * 60 * 1000;
const FIRST_PAUSE_MS = 200;

/**
 * Calls of a service for which a client of its own would be a hundred times the code of its two or three questions. Signed
 * as whoever the SDK's chain finds when there is no session; what passes by itself is tried again.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function jsonService(service: JsonService, place: SdkPlace): JsonCall {
  const settings = clientSettings(place);
  const url = endpointOf(service, place.region);
  let session: Promise<AwsSession> | undefined;
  let connecting: Promise<QueryConnection> | undefined;
  let clockOffsetMs = 0;

  const once = async (operation: string, input: object): Promise<JsonAnswer> => {
    const action = `${service.name}:${operation}`;
    session ??= sessionOf(place);
    connecting ??= queryConnection(url, place.agent);
    const body = JSON.stringify(input);
    const headers = signedHeaders({
      host: url.host,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${service.target}.${operation}`,
      },
      body,
      region: place.region,
      service: service.name,
      session: await session,
      at: new Date(Date.now() + clockOffsetMs),
    });
    const answer = await postForm({ url, headers, body, connection: await connecting });
    const requestId = answer.requestId === undefined ? {} : { requestId: answer.requestId };
    const members = jsonOrUndefined(answer.body);
    if (answer.status === 200 && typeof members === 'object') {
      place.record?.({ action, ...requestId, answer: answer.body });
      return recordOf(members);
    }
    const skew = answer.date - (Date.now() + clockOffsetMs);
    // The next try is signed by the clock that AWS has.
    const corrected = Math.abs(skew) >= SKEW_MS;
    if (corrected) clockOffsetMs += skew;
    const error = serviceError(answer.status, members);
    place.record?.({ action, ...requestId, error: error.name });
    throw Object.assign(error, {
      requestHost: url.host,
      $metadata: {
        httpStatusCode: answer.status,
        ...requestId,
        ...(corrected ? { clockSkewCorrected: true } : {}),
      },
    });
  };

  return async (operation, input) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await asAction(`${service.name}:${operation}`, () => once(operation, input));
      } catch (error) {
        const passes = error instanceof AwsFailure && error.passes;
        if (!passes || attempt >= settings.maxAttempts) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** attempt));
      }
    }
  };
}

/** All items of a list that comes in pages. Throws AwsFailure, also when a page comes again (`RepeatedPage`). */
export async function everyPage(
  call: JsonCall,
  operation: string,
  input: object,
  member: string,
): Promise<readonly JsonAnswer[]> {
  const all: JsonAnswer[] = [];
  const fresh = newTokens();
  let next: string | undefined;
  do {
    const answer: JsonAnswer = await call(
      operation,
      next === undefined ? input : { ...input, NextToken: next },
    );
    all.push(...recordsOf(answer[member]));
    next = await asAction(operation, async () => fresh(textOf(answer['NextToken'])));
  } while (next !== undefined);
  return all;
}

async function sessionOf(place: SdkPlace): Promise<AwsSession> {
  if (place.session !== undefined) return place.session;
  const found = await new STSClient(clientSettings(place)).config.credentials();
  return {
    accessKeyId: found.accessKeyId,
    secretAccessKey: new Secret(found.secretAccessKey),
    ...(found.sessionToken === undefined ? {} : { sessionToken: new Secret(found.sessionToken) }),
  };
}

/** By the variables for custom endpoints, else the regional one. */
function endpointOf({ name, host, endpointVariable }: JsonService, region: string): URL {
  const { env } = process;
  const configured =
    env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']?.toLowerCase() === 'true'
      ? undefined
      : (env[`AWS_ENDPOINT_URL_${endpointVariable}`] ?? env['AWS_ENDPOINT_URL']);
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return new URL(configured || `https://${host ?? name}.${region}.${suffix}`);
}

/** In the form of the SDK's errors, so that one table of names serves both. */
function serviceError(status: number, members: unknown): Error {
  const answer = recordOf(members);
  const odd =
    typeof members === 'object' ? '' : ' with something else than JSON: is there a proxy in between?';
  const error = new Error(
    textOf(answer['message'] ?? answer['Message']) ?? `The endpoint answered ${status}${odd}`,
  );
  error.name = (textOf(answer['__type']) ?? `HTTP ${status}`).replace(/^.*#/, '');
  return error;
}
