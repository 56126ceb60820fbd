import {
  type Account,
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  ListParentsCommand,
  OrganizationsClient,
  paginateListAccountsForParent,
  paginateListOrganizationalUnitsForParent,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import type {
  Container,
  OrganizationAccount,
  OrganizationTreeReader,
} from '../registration/stack-sets/organization-tree.ts';
import { asAction, unlessMissing } from './errors.ts';
import { unrepeated } from './pages.ts';
import { type SdkPlace, sharedQuotaSettings } from './settings.ts';

/** The tree of an organization, as its management account and delegated administrators may read it. */
export function organizationTree(place: SdkPlace): OrganizationTreeReader {
  const client = new OrganizationsClient(sharedQuotaSettings(place));
  return {
    roots: () =>
      asAction('organizations:ListRoots', () =>
        collected(unrepeated(paginateListRoots({ client }, {})), ({ Roots = [] }) => Roots.map(container)),
      ),
    unit: (id) =>
      unlessMissing(
        'OrganizationalUnitNotFoundException',
        'organizations:DescribeOrganizationalUnit',
        async () => {
          const { OrganizationalUnit } = await client.send(
            new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: id }),
          );
          return OrganizationalUnit === undefined ? undefined : container(OrganizationalUnit);
        },
      ),
    unitsIn: (ParentId) =>
      asAction('organizations:ListOrganizationalUnitsForParent', () =>
        collected(
          unrepeated(paginateListOrganizationalUnitsForParent({ client }, { ParentId })),
          ({ OrganizationalUnits = [] }) => OrganizationalUnits.map(container),
        ),
      ),
    accountsIn: (ParentId) =>
      asAction('organizations:ListAccountsForParent', () =>
        collected(unrepeated(paginateListAccountsForParent({ client }, { ParentId })), ({ Accounts = [] }) =>
          Accounts.map(described),
        ),
      ),
    account: (id) =>
      unlessMissing('AccountNotFoundException', 'organizations:DescribeAccount', async () => {
        const { Account: found } = await client.send(new DescribeAccountCommand({ AccountId: id }));
        return found === undefined ? undefined : described(found);
      }),
    parentOf: (childId) =>
      asAction('organizations:ListParents', async () => {
        const { Parents } = await client.send(new ListParentsCommand({ ChildId: childId }));
        return Parents?.[0]?.Id ?? '';
      }),
  };
}

async function collected<Page, Item>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly Item[],
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const page of pages) all.push(...items(page));
  return all;
}

function container({
  Id = '',
  Name = '',
}: {
  readonly Id?: string | undefined;
  readonly Name?: string | undefined;
}): Container {
  return { id: Id, name: Name };
}

/** `State` takes the place of `Status`, which AWS has been taking out of its answers since September 2026. */
function described({ Id = '', Name = '', State, Status }: Account): OrganizationAccount {
  return { id: Id, name: Name, state: State ?? Status ?? 'ACTIVE' };
}
