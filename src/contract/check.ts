import type { Evidence } from './step-error.ts';

/** `unknown` means that it could not be asked; it never counts as `pass`. */
export type CheckStatus = 'pass' | 'fail' | 'unknown' | 'skipped';

/** The parts of a registration, in the order in which they are shown. */
export const CHECK_AREAS = [
  'account',
  'api-access',
  'sub-accounts',
  'billing-export',
  'oidc',
  'access-keys',
  'platform',
] as const;

export type CheckArea = (typeof CHECK_AREAS)[number];

/** One thing that was checked: what was expected, what was seen, and what to do when they differ. */
export interface CheckResult {
  /** Stable kebab-case name. */
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  readonly expected: string;
  readonly seen: string;
  /** Present unless the check passed. For `unknown` it names the missing permission. */
  readonly remedy?: string;
}

/** A check of a registration: beside its result, what showed it and what it counts for. */
export interface RegistrationCheck extends CheckResult {
  /** The kind of check, as `platform.yml` names it; `id` adds what it is about when a kind gives several. */
  readonly kind: string;
  readonly area: CheckArea;
  /** Facts beside `seen`, never secret. */
  readonly evidence: readonly Evidence[];
  /** What showed it, or would have: an action of AWS (`iam:GetRole`), or a platform's own operation. */
  readonly call: string;
  /** A registration is confirmed only when every required check passed. */
  readonly required: boolean;
  /** Whether it may come to pass without anybody doing anything: a roll-out, a first delivery, IAM's propagation. */
  readonly waitHelps: boolean;
}
