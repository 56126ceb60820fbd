import { randomUUID } from 'node:crypto';
import { AwsFailure } from '../../contract/aws-failure.ts';
import type { Begun } from '../../registration/stack-sets/stack-set-deployer.ts';
import type { StackSetOperation, StackSetReader } from '../../registration/stack-sets/stack-set-reader.ts';
import type { World } from '../world.ts';
import { type Followed, followOperation, isOver } from './follow-operation.ts';

/** What every operation of a run shares. */
export interface OperationScene {
  readonly stackSets: StackSetReader;
  readonly set: string;
  readonly deadline: Date;
  readonly nameOf: (account: string) => string;
  readonly world: Pick<World, 'clock' | 'log' | 'variable'>;
}

/** An operation of ours, or one that was waited for. */
export interface OperationEnd {
  readonly id: string;
  readonly title: string;
  readonly followed: Followed;
}

const PAUSE_MS = 1_000;

/**
 * Begins an operation, after those that are in its way, and follows it to its end. The id is chosen here, so that asking
 * again after a lost answer begins nothing twice.
 */
export async function runOperation(
  scene: OperationScene,
  { title, total }: { readonly title: string; readonly total: number },
  begin: (operationId: string) => Promise<Begun>,
): Promise<OperationEnd> {
  const { log, clock } = scene.world;
  const id = operationId(scene.world);
  return log.group(`${title} (operation ${id})`, async () => {
    while ((await begunOrBusy(() => begin(id), log)) === 'busy') {
      const other = await waitForOthers(scene);
      if (other !== undefined) return { id: other.id, title: other.title, followed: other.followed };
      if (clock.now().getTime() + PAUSE_MS > scene.deadline.getTime())
        return { id: '', title, followed: { kind: 'unfinished', why: 'timeout' } };
      await clock.sleep(PAUSE_MS);
    }
    const followed = await follow(scene, id, total);
    return { id, title, followed };
  });
}

/** A call whose answer was lost is asked again: it is told by the id that it came through. */
async function begunOrBusy(begin: () => Promise<Begun>, log: World['log']): Promise<Begun> {
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof AwsFailure) || !error.passes) throw error;
    log.info(`${error.action} failed with ${error.code}: asking again.`);
    return 'busy';
  }
}

/**
 * Waits until no operation is under way any more. Gives the one that was still at work when the time was over; undefined
 * when the way is free.
 */
export async function waitForOthers(scene: OperationScene): Promise<OperationEnd | undefined> {
  const { log } = scene.world;
  for (;;) {
    const other = await operationUnderWay(scene);
    if (other === undefined) return undefined;
    log.info(`${other.action} ${other.id} is ${other.status}: waiting until it is done.`);
    const followed = await follow(scene, other.id, 0);
    if (followed.kind === 'unfinished')
      return { id: other.id, title: 'wait for another operation', followed };
  }
}

/** The oldest that is not over, of the newest page: older ones cannot be at work behind so many that are over. */
export async function operationUnderWay({
  stackSets,
  set,
}: Pick<OperationScene, 'stackSets' | 'set'>): Promise<StackSetOperation | undefined> {
  for await (const page of stackSets.operations(set)) return page.findLast((operation) => !isOver(operation));
  return undefined;
}

/** Follows an operation that is there. */
export function follow(scene: OperationScene, id: string, total: number): Promise<Followed> {
  const { stackSets, set, deadline, nameOf, world } = scene;
  return followOperation(
    stackSets,
    { set, operationId: id, deadline, total, nameOf },
    world.clock,
    world.log,
  );
}

/** Tells which run it was, in the console and in the list of operations. */
function operationId({ variable }: Pick<World, 'variable'>): string {
  const run = variable('GITHUB_RUN_ID')?.replace(/\D/g, '') ?? '';
  return `aws-account-steps-${run === '' ? '' : `${run}-`}${randomUUID()}`;
}
