import { AwsFailure } from '../../contract/aws-failure.ts';
import { isConfirmed, isWorthWaiting, openChecks } from '../../registration/checks/verdict.ts';
import { checkLines } from '../../report/check-report.ts';
import type { World } from '../world.ts';
import type { AreaAnswer, Question } from './area.ts';
import { AREAS } from './areas.ts';
import { currentQuestion, type FixedQuestion } from './question.ts';

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const GROWTH = 1.5;

/** What the last look showed, and how long it took until there. */
export interface LastRound {
  readonly question: Question;
  readonly answers: readonly AreaAnswer[];
  readonly waitedSeconds: number;
  /** There was still hope when the time was over. */
  readonly timedOut: boolean;
}

/**
 * Asks until everything is confirmed, until something is open that does not come to pass by itself, or until the time is
 * over. Parts that are confirmed are not asked again. Once it waits, it outlives what passes (throttling, a lost network).
 */
export async function askUntilConfirmed(fixed: FixedQuestion, world: World): Promise<LastRound> {
  const { clock, log } = world;
  const begin = clock.now().getTime();
  const end = begin + fixed.inputs.waitSeconds * 1000;
  let pause = FIRST_PAUSE_MS;
  const question = await currentQuestion(fixed, world);
  log.info(
    `Confirming ${fixed.inputs.platform}: ${fixed.stack.title} in account ${question.identity.account}, ${fixed.place.region}.`,
  );
  let round: Round = { question, answers: await askAreas(question, world, new Map()) };
  for (;;) {
    const checks = [...round.answers.values()].flatMap((answer) => answer.checks);
    const now = clock.now().getTime();
    const hope = isWorthWaiting(checks);
    if (!hope || now >= end) {
      for (const line of checkLines(checks)) log.info(line);
      const waitedSeconds = Math.round((now - begin) / 1000);
      const timedOut = hope && fixed.inputs.waitSeconds > 0;
      return { question: round.question, answers: [...round.answers.values()], waitedSeconds, timedOut };
    }
    const step = Math.min(pause, end - now);
    log.info(
      `Waiting for: ${openChecks(checks).map(progressOf).join('; ')}. Next look in ${Math.ceil(step / 1000)} s, ${Math.ceil((end - now) / 1000)} s left.`,
    );
    await clock.sleep(step);
    pause = Math.min(pause * GROWTH, LONGEST_PAUSE_MS);
    round = await nextRound(fixed, round, world);
  }
}

interface Round {
  readonly question: Question;
  readonly answers: Answers;
}

/** What can be seen now, or what was seen before while AWS cannot be asked. */
async function nextRound(fixed: FixedQuestion, before: Round, world: World): Promise<Round> {
  try {
    const question = await currentQuestion(fixed, world);
    return { question, answers: await askAreas(question, world, before.answers) };
  } catch (error) {
    if (!(error instanceof AwsFailure) || !error.passes) throw error;
    world.log.info(`AWS could not be asked (${error.action}: ${error.code}); the waiting goes on.`);
    return before;
  }
}

type Answers = ReadonlyMap<string, AreaAnswer>;

async function askAreas(question: Question, world: World, before: Answers): Promise<Answers> {
  const answers = new Map<string, AreaAnswer>();
  for (const area of AREAS.filter((each) => each.applies(question))) {
    const known = before.get(area.name);
    const found = [...answers.values()].flatMap(({ checks }) => checks);
    answers.set(
      area.name,
      known !== undefined && isConfirmed(known.checks) ? known : await area.ask(question, world, found),
    );
  }
  return answers;
}

function progressOf({ title, seen }: { readonly title: string; readonly seen: string }): string {
  return `${title} (${seen})`;
}
