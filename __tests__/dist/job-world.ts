import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { runStub, type StubRun } from './run-stub.ts';

/** A job whose steps share a home, RUNNER_TEMP and what they export, as on a runner. */
export interface Job {
  readonly folder: string;
  /** What the steps so far have exported, over what the job began with. */
  readonly environment: Record<string, string>;
  step(stub: string, inputs?: Readonly<Record<string, string>>): Promise<StubRun>;
  /** The post step of a login. */
  post(login: StubRun): Promise<StubRun>;
  read(path: string): string | undefined;
}

export function startJob(rehearsal: Rehearsal, environment: Readonly<Record<string, string>> = {}): Job {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  const exported: Record<string, string> = { ...environment };
  const run = async (stub: string, inputs = {}, state = {}): Promise<StubRun> => {
    const done = await runStub({
      stub,
      inputs,
      rehearsal,
      folder,
      environment: { ...exported, ...state },
    });
    Object.assign(exported, done.environment);
    return done;
  };
  return {
    folder,
    environment: exported,
    step: (stub, inputs = {}) => run(stub, inputs),
    post: ({ state }) =>
      run(
        'login-post',
        {},
        Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ),
    read(path) {
      try {
        return readFileSync(join(folder, path), 'utf8');
      } catch {
        return undefined;
      }
    },
  };
}
