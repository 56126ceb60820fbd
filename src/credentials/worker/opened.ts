import type { Secret } from '../../contract/secret.ts';
import type { AwsSession } from '../session.ts';

/** The first credentials of a login, before any further role. */
export interface Opened {
  readonly session: AwsSession;
  /** The source's name, as the output `source` shows it. */
  readonly source: string;
  /** The role that the session is of, where the source tells. */
  readonly roleArn?: string;
  readonly sessionDurationSeconds?: number;
  /** The token of this job that was exchanged for it. */
  readonly webIdentityToken?: Secret;
  /** Account and partition, where they are known without asking. */
  readonly assumedRoleArn?: string;
}

/** What a source of the machine comes to: credentials, or why it is not there. What is there but broken is thrown. */
export type Tried =
  | { readonly opened: Opened }
  /** Nothing that anybody configured, so that the next source may be asked. */
  | { readonly passedOver: string };

/** A source that was not there, and why. */
export interface PassedOver {
  readonly source: string;
  readonly reason: string;
}
