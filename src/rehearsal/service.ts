import type { RehearsalState, SessionState } from './state.ts';

/** Who makes a call, as established by the request's signature (or nobody, for unsigned calls). */
export interface Caller {
  readonly kind: 'user' | 'assumed-role' | 'root' | 'anonymous' | 'service';
  readonly accountId: string;
  /** `arn:aws:sts::…:assumed-role/Role/session`, `arn:aws:iam::…:user/x`, … ; empty for anonymous. */
  readonly arn: string;
  readonly userId: string;
  /** The temporary credentials that signed; absent for permanent ones and unsigned calls. */
  readonly session?: SessionState;
  /** The user whose policies hold; absent for roles. */
  readonly userName?: string;
}

/** What an operation gets beside its input. */
export interface Call {
  readonly state: RehearsalState;
  readonly caller: Caller;
  readonly region: string;
  readonly requestId: string;
  /** Calls another service of the rehearsal as the same caller (CloudFormation creating a role, for example). */
  invoke(service: ServiceName, operation: string, input: Input): Promise<Output>;
  /** The same call as somebody else, or elsewhere: a service that works with a role, or in another account. */
  as(caller: Caller, region: string): Call;
}

/** Inputs and outputs have the shape of the AWS API reference: member names as there, lists as arrays, dates as Date. */
export type Input = Readonly<Record<string, unknown>>;
export type Output = Record<string, unknown>;
export type Operation = (call: Call, input: Input) => Output | Promise<Output>;

export type ServiceName =
  | 'sts'
  | 'iam'
  | 'cloudformation'
  | 'organizations'
  | 's3'
  | 'cur'
  | 'bcm-data-exports'
  | 'kms';

/** A service: its operations by name. One that is not listed is refused with the service's own error shape. */
export interface Service {
  readonly name: ServiceName;
  readonly operations: Readonly<Record<string, Operation>>;
}

/** An error as the service itself would answer it. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
