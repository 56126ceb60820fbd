import { ABSENT, type Judge, PENDING } from './formula.ts';
import { ACCEPTED, REFUSED } from './language.ts';
import { placeIn, type Reader } from './reader.ts';
import { NO, type Verdict } from './verdict.ts';

/** The states of all atoms; each combination once, so that it is judged once. */
export interface Config {
  readonly id: number;
  readonly states: readonly number[];
  readonly verdict: Verdict;
  /** No atom has anything left to read. */
  readonly settled: boolean;
}

/** The combinations that a walk has met, and what reading does to them. */
export class Configs {
  readonly #judge: Judge;
  readonly #known = new Map<string | number, Config>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** `verdict` where it is known: only atoms that are settled make a difference to it. */
  of(states: readonly number[], verdict?: Verdict): Config {
    const [first = 0, second = 0] = states;
    const key = states.length <= 2 ? (first - PENDING) * 2 ** 26 + (second - PENDING) : states.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const config = {
      id: this.#known.size,
      states,
      verdict: verdict ?? this.#judge(states),
      settled: states.every((state) => state < 0 && state !== PENDING),
    };
    this.#known.set(key, config);
    return config;
  }

  /** The atoms after some more characters of their claims; undefined when the goal is out of reach. */
  read(config: Config, readers: readonly Reader[], text: string): Config | undefined {
    let changed: number[] | undefined;
    let settled = false;
    for (const { index, atom, decisive } of readers) {
      const before = config.states[index] ?? REFUSED;
      if (before < 0 && before !== PENDING) continue;
      const { language } = atom;
      let state = placeIn(language, before);
      for (const character of text) {
        state = language.step(state, character);
        if (state < 0) break;
      }
      if (state === REFUSED && decisive) return undefined;
      changed ??= config.states.slice();
      changed[index] = state;
      settled ||= state < 0;
    }
    if (changed === undefined) return config;
    const after = this.of(changed, settled ? undefined : config.verdict);
    return after.verdict === NO ? undefined : after;
  }

  /** The atoms when the claims are complete, or are not in the token at all. */
  complete({ states }: Config, readers: readonly Reader[], absent: boolean): Config {
    const changed = states.slice();
    for (const { index, atom } of readers) {
      const state = changed[index] ?? PENDING;
      if (absent) changed[index] = ABSENT;
      else if (state === PENDING || state >= 0) {
        const accepted = atom.language.accepts(state === PENDING ? atom.language.start : state);
        changed[index] = accepted ? ACCEPTED : REFUSED;
      }
    }
    return this.of(changed);
  }
}
