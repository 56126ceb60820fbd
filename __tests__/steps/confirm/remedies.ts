/** What each kind of check says to do in its worlds of worlds.ts; what a refusal says follows from the refused action. */
export const REMEDIES: Readonly<Record<string, { readonly fail?: string; readonly unknown?: string }>> = {
  account: {
    fail: 'Log in to the expected account, or correct `expected-account-id`.',
  },
  region: {
    fail: 'The platform can read it only there: deploy it there, or correct `aws-region`.',
  },
  'account-kind': {
    fail: 'Register another account, or use the stack of the platform that is made for this kind.',
  },
  'account-alias': {
    fail: 'Log in to the account that has this alias, or correct `expected-account-alias`.',
  },
  'billing-transfer': {
    fail: "Register the account that pays as the platform's payer: exports of this account show costs at the rates of the transfer only.",
  },
  stack: {
    fail: 'Deploy it (actions/deploy), or give the name and region it was created under.',
  },
  'template-version': {
    fail: 'Deploy it again (actions/deploy): parameters that are not given keep their values.',
  },
  drift: {
    fail: 'Look who changed it; deploying again with a changed template, or undoing the change by hand, brings it back.',
  },
  role: {
    fail: 'Deploy the registration stack, or give the name under which the role was registered as `role-name`.',
  },
  'trust-principal': {
    fail: 'Deploy the registration stack again, or correct the trust policy: principal 131920598436 with the external id that the platform shows. If the platform itself gave you another account id, give it as `principal`.',
  },
  'trust-external-id': {
    fail: 'Let the statement demand StringEquals sts:ExternalId with the one external id of this account: otherwise another customer of the platform can have it read this account (confused deputy).',
  },
  'trust-only-platform': {
    fail: 'Remove the other principals from the trust policy, or confirm that they belong there.',
  },
  permissions: {
    fail: 'Remove the policy that grants these actions: the platform does not need them for what is switched on.',
  },
  'session-duration': {
    fail: 'Raise the maximum session duration of the role to 7200 seconds, or have the platform ask for 3600.',
  },
  boundary: {
    fail: 'Widen the boundary for these actions, or switch the features off that need them.',
  },
  'policy-permissions': {
    fail: 'Somebody changed the policy: deploy its stack again with a changed template, or undo the change.',
  },
  'last-use': {
    fail: 'Finish the registration at the platform (its own "Check and Confirm"); IAM shows a use some hours later.',
  },
  'oidc-provider': {
    fail: 'Create the provider in this account (deploy the registration stack), or correct `provider-url`. A thumbprint is not needed.',
  },
  'oidc-audience': {
    fail: 'Add the audience rehearsal.octopus.app to the provider, or have the account ask for one of these.',
  },
  'oidc-subject-admitted': {
    fail: 'Correct the condition on the subject in the trust policy of the role, or the subject that the account is set to.',
    unknown: 'Give the subjects as `expected-subjects`.',
  },
  'oidc-subject-contained': {
    fail: 'Narrow the condition on the subject in the trust policy (StringEquals with the exact subject), or add the subject to `expected-subjects`.',
  },
  'oidc-only-provider': {
    fail: 'Let the trust policy name this provider, and nobody else.',
    unknown: 'Give the URL of the issuer as `provider-url`.',
  },
  'oidc-login': {
    fail: 'Compare the claims of the token with the trust policy: `audit-trust` with `token-claims` says which condition refuses it.',
    unknown: 'Name a regular file that only its owner may write, and that holds nothing but the token.',
  },
  user: {
    fail: 'Deploy the registration stack, or give the name of the user that was registered as `user-name`.',
  },
  'key-single': {
    fail: 'Deactivate the key that the platform does not use (its last use tells), then delete it.',
  },
  'key-age': {
    fail: 'Create a new key, enter it at the platform, and delete the old one once it is no longer used. Better: register a role.',
  },
  'key-last-use': {
    fail: 'Enter the key at the platform and have it tested; IAM shows a use some hours later.',
  },
  'key-no-console': {
    fail: 'Delete the login profile of the user.',
  },
  'key-no-groups': {
    fail: 'Take the user out of these groups: what they may do, the platform may do.',
  },
  'key-no-admin': {
    fail: 'Detach it, and attach what the platform reads.',
  },
  'key-permissions': {
    fail: 'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.',
  },
  'platform-api-access': {
    fail: 'Mend what the other checks show first.',
    unknown: 'Check the id and the secret of the API client, and that it may manage cloud accounts.',
  },
  'platform-agrees': {
    fail: 'The platform gets in, but something is not as it should be: see the checks that did not pass.',
    unknown: 'See why the platform gave no answer.',
  },
  'platform-sub-accounts': {
    fail: 'Mend what the other checks show first.',
    unknown: 'Check the id and the secret of the API client, and that it may manage cloud accounts.',
  },
  'platform-billing-export': {
    fail: 'Mend what the other checks show first.',
    unknown: 'Check the id and the secret of the API client, and that it may manage cloud accounts.',
  },
  'platform-account-test': {
    fail: 'Compare what is entered at the platform (account id, role ARN, external id) with what is seen here.',
    unknown: 'Check the API key, and that its user may see accounts and run tasks.',
  },
};
