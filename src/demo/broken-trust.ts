import { subjectOf } from '../rehearsal/github-issuer.ts';
import type { RehearsalState, RoleState } from '../rehearsal/state.ts';
import type { StepRun, WorkflowRun } from '../runner/run-result.ts';
import type { Paint } from './paint.ts';
import { DEMO_TRIGGER, type Scene } from './scene.ts';

/** As long as a refused login may take; one that tries everything again takes minutes. */
const LONGEST_MILLISECONDS = 2000;
const OTHER_REPOSITORY = 'another-repository';

/** Lets every role that trusts the demo's repository trust another one. Gives a sentence that says so. */
export function breakTrust(state: RehearsalState): string {
  const [owner = '', name = ''] = DEMO_TRIGGER.repository.split('/');
  const changed = rolesThatName(state, name);
  for (const role of changed) role.trustPolicy = role.trustPolicy.replaceAll(name, OTHER_REPOSITORY);
  if (changed.length === 0)
    throw new Error(`No role of the rehearsed accounts trusts ${DEMO_TRIGGER.repository}`);
  const arns = changed.map((role) => role.arn).join(', ');
  return `On purpose, ${arns} trusts ${owner}/${OTHER_REPOSITORY} now, and no longer ${DEMO_TRIGGER.repository}.`;
}

/** One thing that a refused login promises, and whether this one kept it. */
export interface Promised {
  readonly promise: string;
  readonly kept: boolean;
}

/**
 * Judges a run whose login was refused. The statement that it offers is put to the proof: pasted into the role, it must
 * let the same job in.
 */
export async function judgeRefusal(
  run: WorkflowRun,
  scene: Scene,
  example: string,
): Promise<readonly Promised[]> {
  const steps = run.jobs.flatMap((job) => job.steps).filter((step) => step.stage === 'main');
  const login = steps.find((step) => step.outcome === 'failure');
  const log = (login?.log ?? []).map((line) => line.text).join('\n');
  const subject = subjectOf(DEMO_TRIGGER);
  const exchanges = scene.rehearsal.requests.filter((request) => request.operation === EXCHANGE).length;
  const seconds = LONGEST_MILLISECONDS / 1000;
  return [
    {
      promise: 'the login failed, and nothing after it ran',
      kept: run.conclusion === 'failure' && laterSkipped(steps, login),
    },
    { promise: `it shows the subject of the token, ${subject}`, kept: log.includes(subject) },
    { promise: 'AWS was asked once, because a refusal does not change', kept: exchanges === 1 },
    {
      promise: `the answer took less than ${seconds} s`,
      kept: login !== undefined && login.milliseconds < LONGEST_MILLISECONDS,
    },
    { promise: 'nothing was handed to later steps', kept: login !== undefined && handsOverNothing(login) },
    {
      promise: 'it gives a trust statement; pasted into the role, that lets this job in (tried just now)',
      kept: login !== undefined && (await letsIn(login, scene, example)),
    },
  ];
}

const EXCHANGE = 'AssumeRoleWithWebIdentity';

/** What `demo --break-trust` says at its end. */
export function promiseLines(promises: readonly Promised[], paint: Paint): readonly string[] {
  return [
    paint.bold('What to look at in the refused login above'),
    ...promises.map(({ promise, kept }) => `  ${kept ? paint.green('✓') : paint.red('✗')} ${promise}`),
    '',
    promises.every(({ kept }) => kept)
      ? 'The refusal is explained. Without --break-trust the same workflow succeeds.'
      : paint.red('The refusal is not explained as promised.'),
  ];
}

function rolesThatName(state: RehearsalState, name: string): readonly RoleState[] {
  return [...state.accounts.values()]
    .flatMap((account) => [...account.iam.roles.values()])
    .filter((role) => role.trustPolicy.includes(name));
}

function laterSkipped(steps: readonly StepRun[], failed: StepRun | undefined): boolean {
  if (failed === undefined) return false;
  const later = steps.slice(steps.indexOf(failed) + 1);
  return later.length > 0 && later.every((step) => step.outcome === 'skipped');
}

function handsOverNothing(step: StepRun): boolean {
  return Object.keys(step.exported).length === 0 && Object.keys(step.outputs).length === 0;
}

async function letsIn(login: StepRun, scene: Scene, example: string): Promise<boolean> {
  const statement = /^```json\n(.*?)^```$/ms.exec(login.summary)?.[1];
  const roles = rolesThatName(scene.rehearsal.state, OTHER_REPOSITORY);
  if (statement === undefined || roles.length === 0) return false;
  for (const role of roles) role.trustPolicy = `{"Version":"2012-10-17","Statement":[${statement}]}`;
  const second = await scene.run(example, () => {});
  const again = second.jobs.flatMap((job) => job.steps).find((step) => step.id === login.id);
  return again?.outcome === 'success';
}
