import type { AwsFailure } from '../contract/aws-failure.ts';
import type { Clock } from '../contract/clock.ts';
import type { Http } from '../contract/http.ts';
import type { Log } from '../contract/runner.ts';
import type { TrustPolicy } from '../trust/policy.ts';
import { hopsOf, type LoginRequest } from './login-request.ts';
import { PASSING_FAILURES, type RetryPolicy, retrying } from './retry.ts';
import type { AwsSession, IdTokenSource, TokenService } from './session.ts';
import { withJobTags } from './session-tags.ts';

/** A role as far as a refusal can be explained by it. */
export interface KnownRole {
  readonly policy: TrustPolicy;
  readonly maxSessionDurationSeconds?: number;
  /** How it is known, for people: the file, or the identity that was allowed to read it. */
  readonly knownFrom: string;
}

/** What is known of the job beside its token. */
export interface JobFacts {
  readonly event?: string;
  /** True when the workflow was started from a fork's pull request. */
  readonly fromFork: boolean;
  readonly byDependabot: boolean;
}

/** The outside of a login. */
export interface LoginPorts {
  readonly tokens: TokenService;
  readonly idTokens: IdTokenSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly http: Http;
  /** Ends all that is under way when the time for the login is over. */
  readonly signal?: AbortSignal;
  /** The text of a small regular file; masks nothing. Throws StepError `token-file-refused`. */
  readTokenFile(path: string): Promise<string>;
  /** Throws AwsFailure `no-credentials`. */
  profile(name: string | undefined): Promise<AwsSession>;
  /** What is known of a role that refused; undefined when it cannot be read. Never throws. */
  knownRole(roleArn: string): Promise<KnownRole | undefined>;
  job(): Promise<JobFacts>;
  mask(value: string): void;
  variable(name: string): string | undefined;
}

/** One login under way. */
export interface LoginRun {
  readonly request: LoginRequest;
  readonly ports: LoginPorts;
  /** Tries again what passes by itself, and what `also` says, within the attempts and the time of the request. */
  retry<T>(attempt: () => Promise<T>, also?: (failure: AwsFailure) => boolean): Promise<T>;
}

/** All calls of a login share one deadline. */
export function startLogin(asked: LoginRequest, ports: LoginPorts): LoginRun {
  const request = withJobTags(asked, ports);
  for (const { externalId } of hopsOf(request)) if (externalId !== undefined) ports.mask(externalId);
  const { attempts, budgetMs } = request.retry ?? PASSING_FAILURES;
  const deadline = ports.clock.now().getTime() + budgetMs;
  return {
    request,
    ports,
    retry(attempt, also = () => false) {
      const policy: RetryPolicy = {
        ...PASSING_FAILURES,
        attempts,
        budgetMs: Math.max(0, deadline - ports.clock.now().getTime()),
        retryable: (failure) => PASSING_FAILURES.retryable(failure) || also(failure),
      };
      return retrying(
        ports.clock,
        policy,
        attempt,
        (failure, pause) => announce(ports.log, failure, pause),
        ports.signal,
      );
    },
  };
}

function announce(log: Log, failure: AwsFailure, pauseMs: number): void {
  const request = failure.requestId === undefined ? '' : `, request ${failure.requestId}`;
  log.info(
    `${failure.action} failed with ${failure.code} (${failure.class}${request}); trying again in ${pauseMs} ms.`,
  );
}
