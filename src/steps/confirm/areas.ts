import { accessKeysArea } from './access-keys.ts';
import { accountArea } from './account.ts';
import { apiAccessArea } from './api-access.ts';
import type { Area } from './area.ts';
import { billingExportArea } from './billing-export.ts';
import { oidcArea } from './oidc.ts';
import { platformArea } from './platform.ts';
import { subAccountsArea } from './sub-accounts.ts';

/** Everything that is asked about, in the order in which it is shown. The platform itself comes last. */
export const AREAS: readonly Area[] = [
  accountArea,
  apiAccessArea,
  subAccountsArea,
  billingExportArea,
  oidcArea,
  accessKeysArea,
  platformArea,
];
