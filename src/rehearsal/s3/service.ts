import type { Service } from '../service.ts';
import { policyOperations } from './bucket-policy.ts';
import { settingOperations } from './bucket-settings.ts';
import { bucketOperations } from './buckets.ts';
import { listOperations } from './list-objects.ts';
import { objectOperations } from './objects.ts';
import { removeOperations } from './remove-objects.ts';

/** Simple Storage Service: buckets, what is kept beside them, and objects put in one piece. */
export const s3Service: Service = {
  name: 's3',
  operations: {
    ...bucketOperations,
    ...settingOperations,
    ...policyOperations,
    ...objectOperations,
    ...removeOperations,
    ...listOperations,
  },
};
