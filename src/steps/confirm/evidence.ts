import { createHash } from 'node:crypto';
import type { AwsCall, World } from '../world.ts';

/** A call as evidence shows it: what was asked when, under which id AWS knows it, and a digest of what it answered. */
export interface EvidenceCall {
  readonly time: string;
  readonly action: string;
  readonly requestId: string | null;
  /** SHA-256 of the answer as JSON, in which secrets are `***`; null when the call failed. */
  readonly answerSha256: string | null;
  readonly error: string | null;
}

/** Remembers the calls of one confirm. */
export interface CallRecorder {
  readonly record: (call: AwsCall) => void;
  readonly calls: readonly EvidenceCall[];
}

/** Keeps digests only, so that nothing of an account is in memory or in files longer than needed. */
export function callRecorder(world: Pick<World, 'clock'>, secrets: readonly string[]): CallRecorder {
  const calls: EvidenceCall[] = [];
  return {
    calls,
    record({ action, requestId, answer, error }) {
      calls.push({
        time: world.clock.now().toISOString(),
        action,
        requestId: requestId ?? null,
        answerSha256: answer === undefined ? null : sha256(withoutSecrets(answer, secrets)),
        error: error ?? null,
      });
    },
  };
}

/** A short secret has a digest that can be guessed; an answer without it has not. IAM gives policies URL-encoded. */
function withoutSecrets(answer: string, secrets: readonly string[]): string {
  const writings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  return writings.reduce((text, writing) => text.replaceAll(writing, '***'), answer);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Where the confirm ran, as far as the environment tells. */
export function runOf(world: Pick<World, 'variable'>) {
  const variable = (name: string): string | null => world.variable(name) ?? null;
  return {
    repository: variable('GITHUB_REPOSITORY'),
    workflow: variable('GITHUB_WORKFLOW_REF'),
    runId: variable('GITHUB_RUN_ID'),
    runAttempt: variable('GITHUB_RUN_ATTEMPT'),
    commit: variable('GITHUB_SHA'),
    actor: variable('GITHUB_ACTOR'),
  };
}
