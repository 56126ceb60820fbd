import type { CheckKind } from './check-kind.ts';

/** What came of a real login with a token. */
export type LoginTrial =
  | { readonly kind: 'worked'; readonly arn: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly remedy: string }
  /** There is no token, or none that is meant for this role. */
  | { readonly kind: 'not-tried'; readonly why: string };

export interface LoginFacts {
  readonly trial: LoginTrial;
  readonly settling: boolean;
}

const reallyLogsIn: CheckKind<LoginFacts> = {
  id: 'oidc-login',
  area: 'oidc',
  title: 'A login works',
  call: 'sts:AssumeRoleWithWebIdentity',
  required: true,
  judge({ trial, settling }) {
    const expected = 'a token is exchanged for a session of the role';
    switch (trial.kind) {
      case 'worked':
        return { status: 'pass', expected, seen: trial.arn };
      case 'refused': {
        const remedy =
          'Compare the claims of the token with the trust policy: `audit-trust` with `token-claims` says which condition refuses it.';
        return { status: 'fail', expected, seen: trial.reason, remedy, waitHelps: settling };
      }
      case 'failed':
        return { status: 'unknown', expected, seen: trial.reason, remedy: trial.remedy };
      case 'not-tried': {
        const remedy =
          'Give a token as `web-identity-token-file`, or confirm from a job that the role is for.';
        return { status: 'skipped', expected, seen: trial.why, remedy, required: false };
      }
    }
  },
};

/** What only a real login shows. */
export const LOGIN_CHECKS: readonly CheckKind<LoginFacts>[] = [reallyLogsIn];
