import { matchesWildcard } from '../../trust/wildcard.ts';
import type { Fault, FaultStage } from './fault.ts';

/** The faults of a rehearsal and how far each has got. */
export interface FaultScript {
  /** Every fault with the number of times that it could have struck and did. */
  readonly entries: readonly ScriptedFault[];
  add(faults: readonly Fault[]): void;
  clear(): void;
  /**
   * The fault that strikes now, if any. Every fault of the stage whose names match counts this as one more time, so ask
   * once for each thing that happens. A fault that names something that `facts` does not hold never matches.
   */
  strike(stage: FaultStage, facts: Readonly<Record<string, string | undefined>>): Fault | undefined;
}

export interface ScriptedFault {
  readonly fault: Fault;
  readonly seen: number;
  readonly struck: number;
}

/** A script with no faults. */
export function createFaultScript(): FaultScript {
  const entries: { fault: Fault; seen: number; struck: number }[] = [];
  return {
    entries,
    add: (faults) => {
      entries.push(...faults.map((fault) => ({ fault, seen: 0, struck: 0 })));
    },
    clear: () => {
      entries.length = 0;
    },
    strike(stage, facts) {
      const matching = entries.filter(({ fault }) => fault.stage === stage && matches(fault, facts));
      for (const entry of matching) entry.seen += 1;
      const striking = matching.find(({ fault, seen }) => isTime(fault, seen));
      if (striking === undefined) return undefined;
      striking.struck += 1;
      return striking.fault;
    },
  };
}

function matches({ match }: Fault, facts: Readonly<Record<string, string | undefined>>): boolean {
  return Object.entries(match).every(([name, pattern]) => {
    const fact = facts[name];
    return fact !== undefined && matchesWildcard(pattern, fact);
  });
}

function isTime({ nth, every, times }: Fault, seen: number): boolean {
  const since = seen - nth;
  return since >= 0 && since % every === 0 && (times === 'always' || since < every * times);
}
