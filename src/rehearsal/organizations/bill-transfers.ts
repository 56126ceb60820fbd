import { requiredTextOf } from '../input.ts';
import type { Input, Operation, Output } from '../service.ts';
import { invalidInput, managedOrganization } from './access.ts';
import { organizationsPage } from './shown.ts';

/** Transfers of bills to other organizations: the one that the seed speaks of, in force. Nobody else's bill is paid here. */
export const billTransferOperations: Readonly<Record<string, Operation>> = {
  ListOutboundResponsibilityTransfers: (call, input) => {
    const { billPaidBy, managementAccountId, id } = managedOrganization(call);
    checkType(input);
    const transfers: readonly Output[] =
      billPaidBy === undefined
        ? []
        : [
            {
              Id: `rt-${id.slice(2)}`,
              Name: 'Billing transfer',
              Type: 'BILLING',
              Status: 'ACCEPTED',
              Source: { ManagementAccountId: managementAccountId },
              Target: { ManagementAccountId: billPaidBy },
            },
          ];
    return organizationsPage('ResponsibilityTransfers', transfers, input, (each) => each);
  },
  ListInboundResponsibilityTransfers: (call, input) => {
    managedOrganization(call);
    checkType(input);
    return organizationsPage('ResponsibilityTransfers', [], input, () => ({}));
  },
};

function checkType(input: Input): void {
  if (requiredTextOf(input, 'Type') !== 'BILLING') throw invalidInput();
}
