import { BUCKET_CHECKS } from '../billing-export/bucket-checks.ts';
import { EXPORT_CHECKS } from '../billing-export/export-checks.ts';
import { keyCheck } from '../billing-export/key-check.ts';
import { readerCheck } from '../billing-export/reader-check.ts';
import { ACCOUNT_CHECKS } from './account-checks.ts';
import type { CheckKind } from './check-kind.ts';
import { PERMISSION_CHECKS } from './permission-checks.ts';
import { ROLE_CHECKS } from './role-checks.ts';
import { STACK_CHECKS } from './stack-checks.ts';
import { TRUST_CHECKS } from './trust-checks.ts';

/** Every kind of check there is, for whoever needs their names: platform catalogs, pages and tests. */
export const CHECK_KINDS: readonly Omit<CheckKind<never>, 'judge'>[] = [
  ...ACCOUNT_CHECKS,
  ...STACK_CHECKS,
  ...ROLE_CHECKS,
  ...TRUST_CHECKS,
  ...PERMISSION_CHECKS,
  ...EXPORT_CHECKS,
  ...BUCKET_CHECKS,
  keyCheck,
  readerCheck,
];
