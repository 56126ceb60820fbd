import type { Agent } from 'node:http';
import type { AwsSession } from '../credentials/session.ts';
import type { ClientPlace } from '../steps/world.ts';
import { type CallLog, callLog } from './call-log.ts';

/** Requests that hang are worse than requests that fail: nothing here takes long to answer. */
const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;
const SDK_ATTEMPTS = 4;

export interface ClientSettings {
  readonly region: string;
  readonly maxAttempts: number;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly httpAgent?: Agent;
    readonly httpsAgent?: Agent;
  };
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
    readonly expiration?: Date;
  };
  readonly logger?: CallLog;
}

/** Where a client works, as whom, and through which proxy. */
export interface SdkPlace extends ClientPlace {
  readonly agent?: Agent;
}

/**
 * What every client is made with. Without a session the SDK's default chain finds credentials. Clients that retry by
 * themselves do so only for what the SDK knows to be passing (standard mode); `attempts: 1` leaves retrying to the caller.
 */
export function clientSettings(place: SdkPlace): ClientSettings {
  const { session, agent, record } = place;
  return {
    region: place.region,
    maxAttempts: place.attempts ?? SDK_ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      ...(agent === undefined ? {} : { httpAgent: agent, httpsAgent: agent }),
    },
    ...(session === undefined ? {} : { credentials: sdkCredentials(session) }),
    ...(record === undefined ? {} : { logger: callLog(record) }),
  };
}

/** Patience for services whose few calls per second all callers of an organization share. */
const SHARED_QUOTA_ATTEMPTS = 10;

/** The same for such a service: a client that was told to slow down keeps to the pace that it found (adaptive mode). */
export function sharedQuotaSettings(place: SdkPlace): ClientSettings & { readonly retryMode: 'adaptive' } {
  return { ...clientSettings({ attempts: SHARED_QUOTA_ATTEMPTS, ...place }), retryMode: 'adaptive' };
}

function sdkCredentials(session: AwsSession): NonNullable<ClientSettings['credentials']> {
  return {
    accessKeyId: session.accessKeyId,
    secretAccessKey: session.secretAccessKey.reveal(),
    ...(session.sessionToken === undefined ? {} : { sessionToken: session.sessionToken.reveal() }),
    ...(session.expiration === undefined ? {} : { expiration: session.expiration }),
  };
}
