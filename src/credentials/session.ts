import type { Secret } from '../contract/secret.ts';

/** Credentials that sign requests, whichever way they were got. */
export interface AwsSession {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  /** Absent for an IAM user's own access keys. */
  readonly sessionToken?: Secret;
  /** Absent when they do not expire. */
  readonly expiration?: Date;
}

/** What `sts:GetCallerIdentity` says. */
export interface CallerIdentity {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
}

/** What both ways to a role have in common. */
export interface RoleRequest {
  readonly roleArn: string;
  /** 2 to 64 characters of `[\w+=,.@-]`. */
  readonly sessionName: string;
  /** 900 to 43200; a chained session at most 3600. */
  readonly durationSeconds: number;
  /** A policy document that the session is confined to, as JSON. */
  readonly policy?: string;
  /** Managed policies that the session is confined to; at most ten. */
  readonly policyArns?: readonly string[];
}

export interface AssumeRoleRequest extends RoleRequest {
  /** 2 to 1224 characters of `[\w+=,.@:\/-]`. */
  readonly externalId?: string;
  readonly tags?: readonly SessionTag[];
  /** Keys of `tags` that sessions assumed from this one get too. */
  readonly transitiveTagKeys?: readonly string[];
}

export type SessionTag = readonly [key: string, value: string];

export interface WebIdentityRequest extends RoleRequest {
  readonly webIdentityToken: Secret;
}

export interface AssumedRole {
  readonly session: AwsSession;
  readonly assumedRoleArn: string;
}

/** The part of AWS STS that logging in needs. Each call is made once; retrying is the caller's decision. */
export interface TokenService {
  callerIdentity(session: AwsSession): Promise<CallerIdentity>;
  assumeRole(session: AwsSession, request: AssumeRoleRequest): Promise<AssumedRole>;
  /** Not signed: the token is the proof. */
  assumeRoleWithWebIdentity(request: WebIdentityRequest): Promise<AssumedRole>;
}

/** A token of a job or a machine: what STS gets, and what it says (read, not verified: STS verifies it). */
export interface IdToken {
  readonly token: Secret;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Gives tokens of this job, masked before they are returned. */
export interface IdTokenSource {
  /** Undefined when the job may not ask for tokens (no `id-token: write`). Throws StepError when asking failed. */
  request(audience: string, signal?: AbortSignal): Promise<IdToken | undefined>;
}
