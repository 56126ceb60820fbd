import type { Operation } from '../service.ts';
import { accountOf } from './account.ts';

/** Counts and quotas, as far as the rehearsal has the things that are counted. */
const getAccountSummary: Operation = (call) => {
  const { iam } = accountOf(call);
  return {
    SummaryMap: new Map([
      ['Users', iam.users.size],
      ['UsersQuota', 5000],
      ['Groups', 0],
      ['GroupsQuota', 300],
      ['Roles', iam.roles.size],
      ['RolesQuota', 1000],
      ['Policies', iam.policies.size],
      ['PoliciesQuota', 1500],
      ['PolicySizeQuota', 6144],
      ['PolicyVersionsInUseQuota', 10_000],
      ['VersionsPerPolicyQuota', 5],
      ['AttachedPoliciesPerRoleQuota', 10],
      ['AttachedPoliciesPerUserQuota', 10],
      ['AssumeRolePolicySizeQuota', 2048],
      ['AccessKeysPerUserQuota', 2],
      ['AccountAccessKeysPresent', 0],
      ['AccountMFAEnabled', 0],
      ['MFADevices', 0],
      ['MFADevicesInUse', 0],
      ['Providers', iam.oidcProviders.size],
    ]),
  };
};

const listAccountAliases: Operation = (call) => ({
  AccountAliases: [...accountOf(call).iam.aliases],
  IsTruncated: false,
});

/** Operations on the account as a whole. */
export const accountOperations: Readonly<Record<string, Operation>> = {
  GetAccountSummary: getAccountSummary,
  ListAccountAliases: listAccountAliases,
};
