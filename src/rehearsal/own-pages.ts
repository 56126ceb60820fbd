import type { RequestRecord } from './dispatch.ts';
import { dumpState } from './dump.ts';
import { durationOf } from './duration.ts';
import { readFaults } from './faults/fault.ts';
import type { WireAnswer } from './protocol/wire-answer.ts';
import { callReport } from './report/call-report.ts';
import type { SeedFault } from './seed-reader.ts';
import type { SignedMessage } from './signed-message.ts';
import type { RehearsalState } from './state.ts';

/** The path below which the rehearsal answers for itself. */
export const OWN_PATH = '/_rehearsal';

type Page = (body: unknown) => unknown | Promise<unknown>;

/** What a page refuses to take. */
class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
}

/** Answers a request below `/_rehearsal`; undefined for a path that is not there. */
export async function answerOwnPage(
  state: RehearsalState,
  requests: readonly RequestRecord[],
  { method, path, body }: SignedMessage,
): Promise<WireAnswer | undefined> {
  const pages = pagesOf(state, requests);
  const name = path.slice(OWN_PATH.length + 1);
  const page = Object.hasOwn(pages, `${method} ${name}`) ? pages[`${method} ${name}`] : undefined;
  if (page === undefined) {
    const known = Object.keys(pages).join(', ');
    return asJson(404, { message: `There is no ${method} ${path}. There are, below ${OWN_PATH}: ${known}.` });
  }
  try {
    return asJson(200, await page(jsonOf(body)));
  } catch (error) {
    if (error instanceof PageRefusal) return asJson(400, { message: error.message });
    throw error;
  }
}

function pagesOf(state: RehearsalState, requests: readonly RequestRecord[]): Readonly<Record<string, Page>> {
  const time = () => ({ now: state.now().toISOString() });
  return {
    'GET requests': () => requests,
    'GET report': () => callReport(requests),
    'GET state': () => dumpState(state),
    'GET time': time,
    'POST time': async (body) => {
      const advance = memberOf(body, 'advance');
      const speed = memberOf(body, 'speed');
      if (advance === undefined && speed === undefined)
        throw new PageRefusal('Give "advance", "speed" or both.');
      const milliseconds = advance === undefined ? 0 : durationOf(String(advance));
      if (milliseconds === undefined)
        throw new PageRefusal('"advance" must be a duration such as 90s, 15m, 24h or 3d.');
      if (speed !== undefined) {
        if (speed !== 'full' && !(typeof speed === 'number' && speed > 0)) {
          throw new PageRefusal('"speed" must be a positive number or "full".');
        }
        state.setSpeed(speed === 'full' ? 'full' : Number(speed));
      }
      if (milliseconds > 0) await state.advance(milliseconds);
      return time();
    },
    'GET faults': () => state.faults.entries,
    'POST faults': (body) => {
      const problems: SeedFault[] = [];
      const faults = readFaults(memberOf(body, 'faults') ?? body, 'faults', problems);
      if (problems.length > 0) {
        throw new PageRefusal(problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
      }
      state.faults.add(faults);
      return state.faults.entries;
    },
    'DELETE faults': () => {
      state.faults.clear();
      return state.faults.entries;
    },
  };
}

/** A JSON answer of the rehearsal itself. */
export function asJson(status: number, body: unknown): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function jsonOf(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new PageRefusal('The body is not JSON.');
  }
}

function memberOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  return Object.entries(body).find(([member]) => member === name)?.[1];
}
