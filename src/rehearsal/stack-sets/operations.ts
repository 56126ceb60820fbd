import type { Operation } from '../service.ts';
import { importOperations } from './import-stacks.ts';
import { instanceOperations } from './instance-operations.ts';
import { organizationsAccessOperations } from './organizations-access.ts';
import { setOperations } from './set-operations.ts';
import { setReadOperations } from './set-reads.ts';

/** Everything that CloudFormation does with stack sets. */
export const stackSetOperations: Readonly<Record<string, Operation>> = {
  ...setOperations,
  ...setReadOperations,
  ...instanceOperations,
  ...importOperations,
  ...organizationsAccessOperations,
};
