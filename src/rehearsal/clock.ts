import { setImmediate as turn } from 'node:timers/promises';

/** The rehearsed clock: what services show, wait for and schedule by. */
export interface RehearsedClock {
  /** The rehearsed time. */
  now(): Date;
  /** The time of the machines that call; signatures, tokens and sessions are judged by it, however far `now` was moved. */
  clientTime(): Date;
  /** Waits in rehearsed time: at full speed it only yields. */
  sleep(milliseconds: number): Promise<void>;
  /** Does something after that much rehearsed time, also at full speed: what comes by itself must not come at once. */
  later(milliseconds: number, work: () => void | Promise<void>): void;
  /** Moves the rehearsed time on. All that falls due on the way has begun, in order, when it resolves. */
  advance(milliseconds: number): Promise<void>;
  /** From now on so many rehearsed seconds pass per second. Throws RangeError for a speed that is not positive. */
  setSpeed(speed: number | 'full'): void;
}

interface Due {
  at: number;
  readonly work: () => void | Promise<void>;
  timer: NodeJS.Timeout | undefined;
}

/** Node's timers cannot wait longer. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * A clock that runs from the clients' time at `speed` rehearsed seconds per second; `full` runs at 1 and does not wait
 * for operations. Throws RangeError for a speed that is not positive.
 */
export function createClock(clientTime: () => Date, initialSpeed: number | 'full'): RehearsedClock {
  const waiting = new Set<Due>();
  let speed = checked(initialSpeed);
  let client = clientTime().getTime();
  let rehearsed = client;
  const rate = (): number => (speed === 'full' ? 1 : speed);
  const now = (): number => rehearsed + (clientTime().getTime() - client) * rate();
  const moveTo = (instant: number): void => {
    rehearsed = instant;
    client = clientTime().getTime();
  };
  const rearm = (): void => {
    for (const due of waiting) {
      clearTimeout(due.timer);
      arm(due, due.at - now());
    }
  };

  function later(milliseconds: number, work: Due['work']): void {
    const due: Due = { at: now() + milliseconds, work, timer: undefined };
    waiting.add(due);
    arm(due, milliseconds);
  }

  function arm(due: Due, left: number): void {
    const real = Math.max(0, left / rate());
    due.timer = setTimeout(
      () => {
        if (real > LONGEST_TIMER) arm(due, left - LONGEST_TIMER * rate());
        else if (waiting.delete(due)) void due.work();
      },
      Math.min(real, LONGEST_TIMER),
    );
    // What is to come does not keep a process alive that has nothing else to do.
    due.timer.unref();
  }

  async function advance(milliseconds: number): Promise<void> {
    const target = now() + milliseconds;
    for (;;) {
      const [next] = [...waiting].sort((a, b) => a.at - b.at);
      if (next === undefined || next.at > target) break;
      waiting.delete(next);
      clearTimeout(next.timer);
      moveTo(Math.max(now(), next.at));
      await next.work();
      // Whoever was woken gets to its next wait, which may fall due on the way, too.
      await turn();
    }
    moveTo(Math.max(now(), target));
    rearm();
  }

  return {
    now: () => new Date(now()),
    clientTime,
    async sleep(milliseconds) {
      if (speed === 'full') await turn();
      else await new Promise<void>((resolve) => later(milliseconds, resolve));
    },
    later,
    advance,
    setSpeed(next) {
      const instant = now();
      speed = checked(next);
      moveTo(instant);
      rearm();
    },
  };
}

function checked(speed: number | 'full'): number | 'full' {
  if (speed === 'full' || (speed > 0 && Number.isFinite(speed))) return speed;
  throw new RangeError(`The speed of a rehearsal is a positive number or "full", not ${speed}.`);
}
