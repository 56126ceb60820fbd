import type { AccountKind, PlatformStackSet } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { Coverage } from '../stack-sets/coverage.ts';
import type { PlacedAccount } from '../stack-sets/organization-tree.ts';
import type { OrganizationsAccess, StackSetDescription } from '../stack-sets/stack-set-reader.ts';
import type { AimedTargets } from './aim.ts';

/** What the linked accounts get, by the catalog. */
export interface MemberTemplate {
  /** The bundled template. */
  readonly text: string;
  /** The parameter of the stack set that holds the version, and the newest version. */
  readonly version?: { readonly parameter: string; readonly latest: string };
}

/** Everything that was asked about the stack set of the linked accounts. */
export interface SubAccountFacts {
  readonly accountKind: AccountKind | undefined;
  readonly setName: string;
  readonly region: string;
  readonly platformSet: PlatformStackSet;
  readonly member: MemberTemplate | undefined;
  readonly access: Observation<OrganizationsAccess>;
  readonly set: Observation<StackSetDescription>;
  /** Where it is aimed, and where the user wants it; absent without a stack set. */
  readonly aim: Observation<AimedTargets>;
  /** Active accounts of the organization that no target reaches. */
  readonly outside: readonly PlacedAccount[];
  readonly coverage: Observation<Coverage>;
  /** An operation is at work on the stack set, or waits to be. */
  readonly working: boolean;
  /** In percent. */
  readonly leastCoverage: number;
  /** Calls that were made to find all this out. */
  readonly calls: number;
}
