/** What to do with a failed call; a table in `aws/` maps error names to these. */
export type FailureClass =
  | 'refused'
  | 'invalid-request'
  | 'expired'
  | 'throttled'
  | 'transient'
  | 'not-found'
  | 'network'
  | 'untrusted-tls'
  | 'proxy-refused'
  | 'no-credentials'
  | 'other';

/** A failed AWS call as the rest of the code sees it: names to compare, text only to show. */
export class AwsFailure extends Error {
  override readonly name = 'AwsFailure';
  /** The service's own error name, for example `AccessDenied`. */
  readonly code: string;
  readonly class: FailureClass;
  /** `sts:AssumeRoleWithWebIdentity`: the IAM action that was tried. */
  readonly action: string;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  /** The host that was called, where it is known. */
  readonly host: string | undefined;

  constructor(details: {
    readonly code: string;
    readonly class: FailureClass;
    readonly action: string;
    readonly message: string;
    readonly requestId?: string | undefined;
    readonly status?: number | undefined;
    readonly host?: string | undefined;
    readonly cause?: unknown;
  }) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.class = details.class;
    this.action = details.action;
    this.requestId = details.requestId;
    this.status = details.status;
    this.host = details.host;
  }

  /** Whether it may pass by itself, so that asking again makes sense; it says nothing about what was asked for. */
  get passes(): boolean {
    return this.class === 'network' || this.class === 'throttled' || this.class === 'transient';
  }
}
