import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchJob } from './rehearsed-jobs.ts';

export interface Action {
  readonly name: string;
  /** The script that a runner would start. */
  readonly script: string;
}

export interface Measured {
  /** From the start of the process to its exit. */
  readonly milliseconds: number;
  /** Requests to the token endpoint and to AWS. */
  readonly requests: number;
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;

/** What every runner sets; some actions refuse to start without. */
const RUNNER_VARIABLES = {
  GITHUB_ACTION: 'login',
  GITHUB_ACTOR: 'octocat',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_JOB: 'bench',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'octo-org/cloud-accounts',
  GITHUB_REPOSITORY_OWNER: 'octo-org',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1',
  GITHUB_SHA: '0'.repeat(40),
  GITHUB_WORKFLOW: 'bench',
} as const;

/** Runs an action once, as a runner would. Throws when it does not end with the expected exit code. */
export async function measure(action: Action, job: BenchJob, expectedExit: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
    for (const path of Object.values(files)) writeFileSync(path, '');
    const before = job.requests();
    const started = performance.now();
    const child = spawn(process.execPath, [action.script], {
      cwd: folder,
      env: {
        HOME: folder,
        RUNNER_TEMP: folder,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder,
        ...RUNNER_VARIABLES,
        ...files,
        ...job.environment,
        'INPUT_AWS-REGION': 'us-east-1',
        'INPUT_ROLE-TO-ASSUME': job.roleArn,
        INPUT_AUDIENCE: 'sts.amazonaws.com',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const exit = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    const milliseconds = performance.now() - started;
    if (exit !== expectedExit) throw new Error(`${action.name} ended with ${exit}:\n${output}`);
    return { milliseconds, requests: job.requests() - before };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
