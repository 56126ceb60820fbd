import type { Service } from '../service.ts';
import { holderPolicyOperations } from './holder-policies.ts';
import { namedRole, roleOperations } from './roles.ts';

/** Identity and Access Management. */
export const iamService: Service = {
  name: 'iam',
  operations: {
    ...roleOperations,
    ...holderPolicyOperations({ word: 'role', member: 'RoleName', inlineSize: 10_240, find: namedRole }),
  },
};
