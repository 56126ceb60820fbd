import type { Service } from '../service.ts';
import { policyOperations } from './bucket-policy.ts';
import { settingOperations } from './bucket-settings.ts';
import { bucketOperations } from './buckets.ts';

/** Simple Storage Service, as far as buckets go: the rehearsal keeps no objects yet. */
export const s3Service: Service = {
  name: 's3',
  operations: { ...bucketOperations, ...settingOperations, ...policyOperations },
};
