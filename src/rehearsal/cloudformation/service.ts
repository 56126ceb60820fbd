import type { Service } from '../service.ts';
import { stackSetOperations } from '../stack-sets/operations.ts';
import { changeSetReadOperations } from './operations/change-set-reads.ts';
import { changeSetOperations } from './operations/change-sets.ts';
import { driftOperations } from './operations/drift-operations.ts';
import { operationEventOperations } from './operations/operation-events.ts';
import { stackChangeOperations } from './operations/stack-changes.ts';
import { stackPolicyOperations } from './operations/stack-policies.ts';
import { stackReadOperations } from './operations/stack-reads.ts';
import { stopStackOperations } from './operations/stop-stack.ts';
import { templateOperations } from './operations/templates.ts';

/** CloudFormation: stacks and change sets of one account and region at a time, and stack sets over many. */
export const cloudFormationService: Service = {
  name: 'cloudformation',
  operations: {
    ...stackChangeOperations,
    ...stopStackOperations,
    ...driftOperations,
    ...stackPolicyOperations,
    ...stackReadOperations,
    ...changeSetOperations,
    ...changeSetReadOperations,
    ...operationEventOperations,
    ...templateOperations,
    ...stackSetOperations,
  },
};
