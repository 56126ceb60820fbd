import { parseArgs } from 'node:util';
import type { GithubJob } from '../rehearsal/github-issuer.ts';

/** How the rehearsal was asked to run. */
export interface RehearseOptions {
  readonly port: number;
  /** Path of the seed file. */
  readonly seed: string | undefined;
  readonly speed: number | 'full' | undefined;
  /** Files that are written at the end: the state, and the report with the policies. */
  readonly dump: string | undefined;
  readonly report: string | undefined;
  /** File that is written when it serves, for a program that waits for it. */
  readonly ready: string | undefined;
  /** The issuer whose real tokens count, and where its keys are. */
  readonly realIssuer: string | undefined;
  readonly realIssuerKeys: string | undefined;
  /** ARNs of the roles that the machine has, as an instance and as a container. */
  readonly instanceRole: string | undefined;
  readonly containerRole: string | undefined;
  /** A job that gets rehearsed tokens. */
  readonly job: GithubJob | undefined;
}

const TEXT = { type: 'string' } as const;

/** Reads the arguments; throws an Error that says what is wrong with one. */
export function readRehearseOptions(args: readonly string[]): RehearseOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      seed: TEXT,
      speed: TEXT,
      dump: TEXT,
      report: TEXT,
      'ready-file': TEXT,
      'real-issuer': TEXT,
      'real-issuer-keys': TEXT,
      'instance-role': TEXT,
      'container-role': TEXT,
      job: TEXT,
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('"--port" must be a port number from 0 (any free one) to 65535.');
  }
  if (values['real-issuer'] !== undefined && !/^https:\/\/[^\s?#]+[^/\s?#]$/.test(values['real-issuer'])) {
    throw new Error('"--real-issuer" must be an https URL without a slash at the end.');
  }
  return {
    port,
    seed: values.seed,
    speed: speedOf(values.speed),
    dump: values.dump,
    report: values.report,
    ready: values['ready-file'],
    realIssuer: values['real-issuer'],
    realIssuerKeys: values['real-issuer-keys'],
    instanceRole: values['instance-role'],
    containerRole: values['container-role'],
    job: values.job === undefined ? undefined : jobOf(values.job),
  };
}

function speedOf(text: string | undefined): number | 'full' | undefined {
  if (text === undefined || text === 'full') return text;
  const speed = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (speed > 0) return speed;
  throw new Error('"--speed" must be a positive number (60: a minute per second) or "full".');
}

const JOB_MEMBERS = ['repository', 'repositoryId', 'repositoryOwnerId', 'ref'] as const;

function jobOf(text: string): GithubJob {
  let job: unknown;
  try {
    job = JSON.parse(text);
  } catch {
    job = undefined;
  }
  if (isJob(job)) return job;
  throw new Error(`"--job" must be JSON with texts only, at least ${JOB_MEMBERS.join(', ')}.`);
}

function isJob(value: unknown): value is GithubJob {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map(Object.entries(value));
  return (
    JOB_MEMBERS.every((name) => members.has(name)) &&
    [...members.values()].every((each) => typeof each === 'string')
  );
}
