import { checkInput } from '../constraints.ts';
import { requiredTextOf } from '../input.ts';
import type { Operation } from '../service.ts';
import type { IamState } from '../state.ts';
import { accountOf, entityAlreadyExists, noSuchEntity } from './account.ts';

/** Counts and quotas, as far as the rehearsal has the things that are counted. */
const getAccountSummary: Operation = (call) => {
  const { iam } = accountOf(call);
  return {
    SummaryMap: new Map([
      ['Users', iam.users.size],
      ['UsersQuota', 5000],
      ['Groups', 0],
      ['GroupsQuota', 300],
      ['GroupsPerUserQuota', 10],
      ['GroupPolicySizeQuota', 5120],
      ['AttachedPoliciesPerGroupQuota', 10],
      ['Roles', iam.roles.size],
      ['RolesQuota', 1000],
      ['Policies', iam.policies.size],
      ['PoliciesQuota', 1500],
      ['InstanceProfiles', iam.instanceProfiles.size],
      ['InstanceProfilesQuota', 1000],
      ['PolicySizeQuota', 6144],
      ['PolicyVersionsInUse', versionsInUse(iam)],
      ['PolicyVersionsInUseQuota', 10_000],
      ['RolePolicySizeQuota', 10_240],
      ['UserPolicySizeQuota', 2048],
      ['VersionsPerPolicyQuota', 5],
      ['AttachedPoliciesPerRoleQuota', 10],
      ['AttachedPoliciesPerUserQuota', 10],
      ['AssumeRolePolicySizeQuota', 2048],
      ['AccessKeysPerUserQuota', 2],
      ['AccountAccessKeysPresent', 0],
      ['AccountSigningCertificatesPresent', 0],
      ['SigningCertificatesPerUserQuota', 2],
      ['ServerCertificates', 0],
      ['ServerCertificatesQuota', 20],
      ['GlobalEndpointTokenVersion', 1],
      ['AccountMFAEnabled', 0],
      ['MFADevices', 0],
      ['MFADevicesInUse', 0],
      ['Providers', iam.oidcProviders.size],
    ]),
  };
};

function versionsInUse({ policies }: IamState): number {
  return [...policies.values()].reduce((sum, { versions }) => sum + versions.size, 0);
}

const listAccountAliases: Operation = (call) => ({
  AccountAliases: [...accountOf(call).iam.aliases],
  IsTruncated: false,
});

const ALIAS = {
  kind: 'text',
  required: true,
  min: 3,
  max: 63,
  pattern: '[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]',
} as const;

/** An account has one alias, which no other account may have; a second one replaces the first. */
const createAccountAlias: Operation = (call, input) => {
  checkInput(input, { AccountAlias: ALIAS });
  const alias = requiredTextOf(input, 'AccountAlias');
  if ([...call.state.accounts.values()].some(({ iam }) => iam.aliases.has(alias))) {
    throw entityAlreadyExists(`The account alias ${alias} already exists.`);
  }
  const { aliases } = accountOf(call).iam;
  aliases.clear();
  aliases.add(alias);
  return {};
};

const deleteAccountAlias: Operation = (call, input) => {
  const alias = requiredTextOf(input, 'AccountAlias');
  if (!accountOf(call).iam.aliases.delete(alias)) {
    throw noSuchEntity(`The account alias ${alias} does not exist.`);
  }
  return {};
};

/** Operations on the account as a whole. */
export const accountOperations: Readonly<Record<string, Operation>> = {
  GetAccountSummary: getAccountSummary,
  ListAccountAliases: listAccountAliases,
  CreateAccountAlias: createAccountAlias,
  DeleteAccountAlias: deleteAccountAlias,
};
