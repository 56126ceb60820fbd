import type { Service } from '../service.ts';
import { accountOperations } from './account-operations.ts';
import { authorizationDetailOperations } from './authorization-details.ts';
import { contextKeyOperations } from './context-keys.ts';
import { holderPolicyOperations } from './holder-policies.ts';
import { instanceProfileOperations } from './instance-profiles.ts';
import { lastAccessedOperations } from './last-accessed.ts';
import { loginProfileOperations } from './login-profiles.ts';
import { managedPolicyOperations } from './managed-policies.ts';
import { oidcProviderOperations } from './oidc-providers.ts';
import { policyEntityOperations } from './policy-entities.ts';
import { namedRole, roleOperations } from './roles.ts';
import { simulationOperations } from './simulate.ts';
import { namedUser, userOperations } from './users.ts';

/** Identity and Access Management. */
export const iamService: Service = {
  name: 'iam',
  operations: {
    ...roleOperations,
    ...holderPolicyOperations({ word: 'role', member: 'RoleName', inlineSize: 10_240, find: namedRole }),
    ...managedPolicyOperations,
    ...policyEntityOperations,
    ...oidcProviderOperations,
    ...userOperations,
    ...holderPolicyOperations({ word: 'user', member: 'UserName', inlineSize: 2048, find: namedUser }),
    ...simulationOperations,
    ...contextKeyOperations,
    ...lastAccessedOperations,
    ...instanceProfileOperations,
    ...loginProfileOperations,
    ...authorizationDetailOperations,
    ...accountOperations,
  },
};
