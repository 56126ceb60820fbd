/** The root of an organization, or one of its units. */
export interface Container {
  readonly id: string;
  readonly name: string;
}

export interface OrganizationAccount {
  readonly id: string;
  readonly name: string;
  /** `ACTIVE`, `SUSPENDED`, `PENDING_CLOSURE`, `PENDING_ACTIVATION` or `CLOSED`. */
  readonly state: string;
}

/** AWS Organizations as the management account or a delegated administrator may read it. Throws AwsFailure. */
export interface OrganizationTreeReader {
  roots(): Promise<readonly Container[]>;
  /** Undefined when there is no such unit. */
  unit(id: string): Promise<Container | undefined>;
  /** The units directly in a root or unit. */
  unitsIn(parentId: string): Promise<readonly Container[]>;
  /** The accounts directly in a root or unit. */
  accountsIn(parentId: string): Promise<readonly OrganizationAccount[]>;
  /** Undefined when the organization has no such account. */
  account(id: string): Promise<OrganizationAccount | undefined>;
  /** The id of the root or unit that an account or unit is directly in. */
  parentOf(childId: string): Promise<string>;
}

/** A unit of the tree with its place: names from the root down, `Root/Workloads/Prod`. */
export interface PlacedContainer extends Container {
  readonly path: string;
  /** Undefined for a root, and for the unit that the reading began at. */
  readonly parentId: string | undefined;
}

/** An account with the root or unit that it is directly in. */
export interface PlacedAccount extends OrganizationAccount {
  readonly unitId: string;
  readonly unitPath: string;
}

/** Organizations answers few calls per second for all callers of an organization together. */
const CALLS_AT_A_TIME = 4;

/** Every container at and below the given ones, parents first. One call per container and page. */
export async function containersBelow(
  reader: OrganizationTreeReader,
  tops: readonly PlacedContainer[],
): Promise<readonly PlacedContainer[]> {
  const found = new Map(tops.map((top) => [top.id, top]));
  let level: readonly PlacedContainer[] = [...found.values()];
  while (level.length > 0) {
    const children = await eachOf(level, CALLS_AT_A_TIME, async (parent) =>
      (await reader.unitsIn(parent.id)).map((unit) => ({
        ...unit,
        parentId: parent.id,
        path: `${parent.path}/${unit.name}`,
      })),
    );
    level = children.flat().filter(({ id }) => !found.has(id));
    for (const container of level) found.set(container.id, container);
  }
  return [...found.values()];
}

/** The roots of the organization as places of the tree. */
export async function placedRoots(reader: OrganizationTreeReader): Promise<readonly PlacedContainer[]> {
  return (await reader.roots()).map((root) => ({ ...root, path: root.name, parentId: undefined }));
}

/** Ids of everything at and below the given containers, by a whole tree in which parents stand before their children. */
export function unitsBelow(
  tree: readonly PlacedContainer[],
  tops: readonly PlacedContainer[],
): ReadonlySet<string> {
  const found = new Set(tops.map(({ id }) => id));
  for (const { id, parentId } of tree) if (parentId !== undefined && found.has(parentId)) found.add(id);
  return found;
}

/** The accounts in the given containers, whatever their state. One call per container and page. */
export async function accountsOf(
  reader: OrganizationTreeReader,
  containers: readonly PlacedContainer[],
): Promise<readonly PlacedAccount[]> {
  const lists = await eachOf(containers, CALLS_AT_A_TIME, async ({ id, path }) =>
    (await reader.accountsIn(id)).map((account) => ({ ...account, unitId: id, unitPath: path })),
  );
  return lists.flat();
}

/** Does the same for every item, at most so many at a time, and gives the results in the items' order. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results.set(index, await work(item));
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
