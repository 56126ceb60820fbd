import {
  DescribeOrganizationCommand,
  ListInboundResponsibilityTransfersCommand,
  ListOutboundResponsibilityTransfersCommand,
  OrganizationsClient,
  paginateListDelegatedAdministrators,
  type ResponsibilityTransfer,
} from '@aws-sdk/client-organizations';
import { AwsFailure } from '../contract/aws-failure.ts';
import type { BillTransfer, OrganizationReader } from '../registration/organization-reader.ts';
import { asAction } from './errors.ts';
import { newTokens, unrepeated } from './pages.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** What Organizations says to members that administer nothing; IAM refuses in other words. */
const NOT_AN_ADMINISTRATOR = /^You don't have permissions to access this resource/;

/** AWS Organizations, as any account of it may ask. */
export function organizationReader(place: SdkPlace): OrganizationReader {
  const client = new OrganizationsClient(clientSettings(place));
  return {
    async organization() {
      try {
        const { Organization } = await asAction('organizations:DescribeOrganization', () =>
          client.send(new DescribeOrganizationCommand({})),
        );
        if (Organization?.Id === undefined || Organization.MasterAccountId === undefined) {
          throw new TypeError('DescribeOrganization answered without an organization');
        }
        return {
          id: Organization.Id,
          managementAccountId: Organization.MasterAccountId,
          featureSet: Organization.FeatureSet === 'CONSOLIDATED_BILLING' ? 'CONSOLIDATED_BILLING' : 'ALL',
        };
      } catch (error) {
        if (error instanceof AwsFailure && error.code === 'AWSOrganizationsNotInUseException')
          return undefined;
        throw error;
      }
    },
    isDelegatedAdministrator: (account, ServicePrincipal) =>
      asAction('organizations:ListDelegatedAdministrators', async () => {
        try {
          const pages = unrepeated(paginateListDelegatedAdministrators({ client }, { ServicePrincipal }));
          for await (const { DelegatedAdministrators } of pages)
            if (DelegatedAdministrators?.some(({ Id }) => Id === account)) return true;
          return false;
        } catch (error) {
          if (error instanceof Error && NOT_AN_ADMINISTRATOR.test(error.message)) return false;
          throw error;
        }
      }),
    billTransfers: async () => [
      ...(await asAction('organizations:ListOutboundResponsibilityTransfers', () =>
        inForce('outbound', (NextToken) =>
          client.send(new ListOutboundResponsibilityTransfersCommand({ Type: 'BILLING', NextToken })),
        ),
      )),
      ...(await asAction('organizations:ListInboundResponsibilityTransfers', () =>
        inForce('inbound', (NextToken) =>
          client.send(new ListInboundResponsibilityTransfersCommand({ Type: 'BILLING', NextToken })),
        ),
      )),
    ],
  };
}

interface TransferPage {
  readonly ResponsibilityTransfers?: readonly ResponsibilityTransfer[] | undefined;
  readonly NextToken?: string | undefined;
}

async function inForce(
  direction: BillTransfer['direction'],
  page: (token: string | undefined) => Promise<TransferPage>,
): Promise<readonly BillTransfer[]> {
  const transfers: BillTransfer[] = [];
  const fresh = newTokens();
  let token: string | undefined;
  do {
    const { ResponsibilityTransfers = [], NextToken } = await page(token);
    for (const { Status, Target } of ResponsibilityTransfers) {
      if (Status === 'ACCEPTED')
        transfers.push({ direction, payer: Target?.ManagementAccountId ?? 'unknown' });
    }
    token = fresh(NextToken);
  } while (token !== undefined);
  return transfers;
}
