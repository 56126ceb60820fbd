import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { AwsFailure } from '../contract/aws-failure.ts';
import type { OrganizationReader } from '../registration/organization-reader.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

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
  };
}
