import type { Service } from '../service.ts';
import { accessListOperations } from './access-lists.ts';
import { policyOperations } from './bucket-policy.ts';
import { settingOperations } from './bucket-settings.ts';
import { bucketOperations } from './buckets.ts';
import { copyOperations } from './copy-object.ts';
import { listOperations } from './list-objects.ts';
import { multipartOperations } from './multipart-uploads.ts';
import { objectDetailOperations } from './object-details.ts';
import { objectOperations } from './objects.ts';
import { removeOperations } from './remove-objects.ts';
import { unsetSettingOperations } from './unset-settings.ts';
import { uploadPartOperations } from './upload-parts.ts';

/** Simple Storage Service: buckets, what is kept beside them, and objects put in one piece or in parts. */
export const s3Service: Service = {
  name: 's3',
  operations: {
    ...bucketOperations,
    ...settingOperations,
    ...policyOperations,
    ...objectOperations,
    ...removeOperations,
    ...listOperations,
    ...accessListOperations,
    ...copyOperations,
    ...multipartOperations,
    ...uploadPartOperations,
    ...objectDetailOperations,
    ...unsetSettingOperations,
  },
};
