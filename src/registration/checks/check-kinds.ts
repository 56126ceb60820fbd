import { BUCKET_CHECKS } from '../billing-export/bucket-checks.ts';
import { EXPORT_CHECKS } from '../billing-export/export-checks.ts';
import { keyCheck } from '../billing-export/key-check.ts';
import { readerCheck } from '../billing-export/reader-check.ts';
import { SUB_ACCOUNT_CHECKS } from '../sub-accounts/sub-account-checks.ts';
import { ACCOUNT_CHECKS } from './account-checks.ts';
import type { CheckKind } from './check-kind.ts';
import { KEY_CHECKS } from './key-checks.ts';
import { LOGIN_CHECKS } from './login-checks.ts';
import { PROVIDER_CHECKS, SUBJECT_CHECKS } from './oidc-checks.ts';
import { PERMISSION_CHECKS } from './permission-checks.ts';
import { PLATFORM_CHECKS } from './platform-checks.ts';
import { POLICY_CHECKS } from './policy-checks.ts';
import { ROLE_CHECKS } from './role-checks.ts';
import { ROLE_SETTINGS_CHECKS } from './role-settings-checks.ts';
import { SERVICE_TRUST_CHECKS } from './service-trust-checks.ts';
import { STACK_CHECKS } from './stack-checks.ts';
import { STACK_CONTENT_CHECKS } from './stack-content-checks.ts';
import { TRUST_CHECKS } from './trust-checks.ts';

/** Every kind of check there is, for whoever needs their names: platform catalogs, pages and tests. */
export const CHECK_KINDS: readonly Omit<CheckKind<never>, 'judge'>[] = [
  ...ACCOUNT_CHECKS,
  ...STACK_CHECKS,
  ...STACK_CONTENT_CHECKS,
  ...ROLE_CHECKS,
  ...TRUST_CHECKS,
  ...SERVICE_TRUST_CHECKS,
  ...PERMISSION_CHECKS,
  ...POLICY_CHECKS,
  ...ROLE_SETTINGS_CHECKS,
  ...PROVIDER_CHECKS,
  ...SUBJECT_CHECKS,
  ...LOGIN_CHECKS,
  ...KEY_CHECKS,
  ...SUB_ACCOUNT_CHECKS,
  ...EXPORT_CHECKS,
  ...BUCKET_CHECKS,
  keyCheck,
  readerCheck,
  ...PLATFORM_CHECKS,
];
