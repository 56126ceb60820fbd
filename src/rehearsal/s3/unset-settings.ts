import { type Operation, type Output, ServiceError } from '../service.ts';
import { openBucket } from './find-bucket.ts';

/** What S3 answers about a bucket of which that was never set. Setting it is not rehearsed. */
const UNSET: Readonly<Record<string, Output | readonly [code: string, message: string]>> = {
  GetBucketLogging: {},
  GetBucketNotificationConfiguration: {},
  GetBucketAccelerateConfiguration: {},
  GetBucketRequestPayment: { Payer: 'BucketOwner' },
  GetBucketCors: ['NoSuchCORSConfiguration', 'The CORS configuration does not exist'],
  GetBucketWebsite: [
    'NoSuchWebsiteConfiguration',
    'The specified bucket does not have a website configuration',
  ],
  GetBucketReplication: [
    'ReplicationConfigurationNotFoundError',
    'The replication configuration was not found',
  ],
  GetObjectLockConfiguration: [
    'ObjectLockConfigurationNotFoundError',
    'Object Lock configuration does not exist for this bucket',
  ],
};

/** Operations that read what no bucket of the rehearsal has; provisioning tools ask for all of it. */
export const unsetSettingOperations: Readonly<Record<string, Operation>> = Object.fromEntries(
  Object.entries(UNSET).map(([name, answer]): readonly [string, Operation] => [
    name,
    (call, input) => {
      openBucket(call, input);
      if (!isRefusal(answer)) return { ...answer };
      const [code, message] = answer;
      throw new ServiceError(code, message, 404);
    },
  ]),
);

function isRefusal(answer: Output | readonly [string, string]): answer is readonly [string, string] {
  return Array.isArray(answer);
}
