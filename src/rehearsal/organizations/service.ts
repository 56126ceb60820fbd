import type { Service } from '../service.ts';
import { accountOperations } from './account-operations.ts';
import { billTransferOperations } from './bill-transfers.ts';
import { handshakeOperations } from './handshake-operations.ts';
import { organizationOperations } from './organization-operations.ts';
import { serviceAccessOperations } from './service-access-operations.ts';
import { treeOperations } from './tree-operations.ts';
import { unitOperations } from './unit-operations.ts';

/** AWS Organizations, without its policies. */
export const organizationsService: Service = {
  name: 'organizations',
  operations: {
    ...organizationOperations,
    ...unitOperations,
    ...accountOperations,
    ...treeOperations,
    ...handshakeOperations,
    ...serviceAccessOperations,
    ...billTransferOperations,
  },
};
