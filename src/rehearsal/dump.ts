import type { StackState } from './cloudformation/stack/stack-state.ts';
import type { AccountState, RehearsalState } from './state.ts';

/** Members that hold secrets, or values of parameters that may be some; a dump may be shown to anybody. */
const SECRETS: ReadonlySet<string> = new Set([
  'secret',
  'secretAccessKey',
  'sessionToken',
  'parameters',
  'storedParameters',
  'overrides',
]);

/** Everything that the rehearsal keeps, as JSON can hold it. Secrets and the content of objects are left out. */
export function dumpState(state: RehearsalState): Readonly<Record<string, unknown>> {
  return {
    now: state.now().toISOString(),
    accounts: [...state.accounts.values()].map(dumpAccount),
    organization: plain(state.organization),
    sessions: plain([...state.sessions.values()]),
    issuers: [...state.issuers.keys()],
    faults: plain(state.faults.entries),
  };
}

/** An account: its stacks by what they are, everything else by what it holds. */
function dumpAccount(account: AccountState): unknown {
  const { stacks, ...rest } = account;
  const all = [...stacks.values()].flatMap((region) => [...region.values()]);
  return { ...Object(plain(rest)), stacks: all.map(dumpStack) };
}

/** Without the template and its parameters, some of which may be secret. */
function dumpStack(stack: StackState): unknown {
  const { id, name, region, status, statusReason, created, updated, deleted, terminationProtection } = stack;
  const resources = [...stack.resources.values()].map(({ logicalId, type, physicalId, status: state }) => ({
    logicalId,
    type,
    physicalId,
    status: state,
  }));
  return plain({
    id,
    name,
    region,
    status,
    statusReason,
    created,
    updated,
    deleted,
    terminationProtection,
    resources,
    outputs: stack.outputs,
  });
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return { bytes: value.length };
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, each]) => [String(key), plain(each)]));
  if (value instanceof Set || Array.isArray(value)) return [...value].map(plain);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  const members = Object.entries(value).filter(([name]) => !SECRETS.has(name));
  return Object.fromEntries(members.map(([name, each]) => [name, plain(each)]));
}
