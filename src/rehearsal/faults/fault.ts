import { type SeedFault, seedMapping } from '../seed-reader.ts';

/** What a fault interferes with. */
export type FaultStage = 'clock' | 'call' | 'resource' | 'stack-set' | 'delivery';

/** One thing that goes wrong on purpose. Faults are data: the kind decides what the other members mean. */
export interface Fault {
  readonly kind: FaultKind;
  readonly stage: FaultStage;
  /** What it is about: each name must be known and match, `*` and `?` are wildcards. */
  readonly match: Readonly<Record<string, string>>;
  /** The first time that counts, from 1 on. */
  readonly nth: number;
  /** How often in a row. */
  readonly times: number | 'always';
  readonly status: number;
  readonly seconds: number;
  readonly minutes: number;
  readonly when: 'before' | 'after';
  readonly reason: string;
}

interface Kind {
  readonly stage: FaultStage;
  readonly match: readonly string[];
  readonly details: readonly Detail[];
}

type Detail = 'status' | 'seconds' | 'minutes' | 'when' | 'reason';

const CALL = ['service', 'operation', 'account', 'region'];

/** The kinds of faults and the members that each may have beside `kind`, `nth` and `times`. */
export const FAULT_KINDS = {
  /** The service's own "too many requests". */
  throttle: { stage: 'call', match: CALL, details: [] },
  /** 500, or the `status` from 500 to 599. */
  'server-error': { stage: 'call', match: CALL, details: ['status'] },
  /** The connection is reset, `before` (the default) or `after` the work was done. */
  reset: { stage: 'call', match: CALL, details: ['when'] },
  /** The answer comes after so many real seconds. */
  slow: { stage: 'call', match: CALL, details: ['seconds'] },
  /** The work is done, and the connection breaks in the middle of the answer. */
  'half-answer': { stage: 'call', match: CALL, details: [] },
  /** The server's clock is so many minutes ahead of the client's (behind, when negative). */
  'clock-skew': { stage: 'clock', match: ['service', 'operation'], details: ['minutes'] },
  /** CloudFormation cannot create or change a resource, for the `reason`. */
  'resource-failure': {
    stage: 'resource',
    match: ['resource-type', 'logical-id', 'stack', 'account', 'region'],
    details: ['reason'],
  },
  /** A stack set operation fails in an account. */
  'stack-set-account': {
    stage: 'stack-set',
    match: ['stack-set', 'account', 'region'],
    details: ['reason'],
  },
  /** A report or data export is not delivered, and nobody says why. */
  'no-delivery': { stage: 'delivery', match: ['name', 'account'], details: [] },
} as const satisfies Readonly<Record<string, Kind>>;

export type FaultKind = keyof typeof FAULT_KINDS;

const DEFAULT_REASON = 'Resource handler returned message: "The rehearsal was told to let this fail."';

/** Every member that any kind knows; a kind's own members are checked after its name is known. */
export const FAULT_MEMBERS: readonly string[] = [
  'kind',
  'nth',
  'times',
  ...new Set(Object.values(FAULT_KINDS).flatMap(({ match, details }) => [...match, ...details])),
];

/** Reads a list of faults, from YAML or JSON. Every problem is noted, with the place below `path`. */
export function readFaults(value: unknown, path: string, problems: SeedFault[]): readonly Fault[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push({ path, message: 'must be a list' });
    return [];
  }
  return value.flatMap((item: unknown, index) => readFault(item, `${path}[${index}]`, problems) ?? []);
}

function readFault(value: unknown, path: string, problems: SeedFault[]): Fault | undefined {
  const mapping = seedMapping(value, path, FAULT_MEMBERS, problems, {});
  const name = mapping.requiredText('kind');
  if (!isKind(name)) {
    if (name !== '') mapping.fault('kind', `must be one of ${Object.keys(FAULT_KINDS).join(', ')}`);
    return undefined;
  }
  const kind: Kind = FAULT_KINDS[name];
  const given = FAULT_MEMBERS.filter((member) => mapping.value(member) !== undefined);
  const meant: readonly string[] = ['kind', 'nth', 'times', ...kind.match, ...kind.details];
  for (const member of given.filter((each) => !meant.includes(each))) {
    mapping.fault(member, `means nothing for ${name}; known are ${meant.join(', ')}`);
  }
  if (kind.details.includes('seconds') && mapping.value('seconds') === undefined) {
    mapping.fault('seconds', 'is missing');
  }
  if (kind.details.includes('minutes') && mapping.value('minutes') === undefined) {
    mapping.fault('minutes', 'is missing');
  }
  const always = mapping.value('times') === 'always';
  const when = mapping.text('when', { form: /^(before|after)$/, say: 'before or after' });
  return {
    kind: name,
    stage: kind.stage,
    match: Object.fromEntries(
      kind.match.flatMap((member) => {
        const pattern = mapping.text(member);
        return pattern === undefined ? [] : [[member, pattern]];
      }),
    ),
    nth: mapping.integer('nth', { min: 1, max: 1_000_000 }) ?? 1,
    times: always ? 'always' : (mapping.integer('times', { min: 1, max: 1_000_000 }) ?? 1),
    status: mapping.integer('status', { min: 500, max: 599 }) ?? 500,
    seconds: mapping.integer('seconds', { min: 1, max: 600 }) ?? 0,
    minutes: mapping.integer('minutes', { min: -1440, max: 1440 }) ?? 0,
    when: when === 'after' ? 'after' : 'before',
    reason: mapping.text('reason') ?? DEFAULT_REASON,
  };
}

function isKind(name: string): name is FaultKind {
  return Object.hasOwn(FAULT_KINDS, name);
}
