import { textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { blocksPublicPolicy } from './bucket-settings.ts';
import { openBucket, ownBucket } from './find-bucket.ts';
import { checkBucketPolicy, isPublicPolicy } from './policy-document.ts';

function putBucketPolicy(call: Call, input: Input): Output {
  const bucket = ownBucket(call, input);
  const text = textOf(input, 'Policy') ?? '';
  const statements = checkBucketPolicy(text, bucket.name);
  if (blocksPublicPolicy(bucket) && isPublicPolicy(statements)) {
    throw new ServiceError(
      'AccessDenied',
      `User: ${call.caller.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${bucket.name}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
      403,
    );
  }
  bucket.policy = text;
  return {};
}

function getBucketPolicy(call: Call, input: Input): Output {
  const { policy } = openBucket(call, input);
  if (policy === undefined) {
    throw new ServiceError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
  }
  return { Policy: policy };
}

function deleteBucketPolicy(call: Call, input: Input): Output {
  ownBucket(call, input).policy = undefined;
  return {};
}

function getBucketPolicyStatus(call: Call, input: Input): Output {
  const { policy, name } = openBucket(call, input);
  if (policy === undefined) {
    throw new ServiceError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
  }
  return { PolicyStatus: { IsPublic: isPublicPolicy(checkBucketPolicy(policy, name)) } };
}

/** Operations on a bucket's policy. */
export const policyOperations: Readonly<Record<string, Operation>> = {
  PutBucketPolicy: putBucketPolicy,
  GetBucketPolicy: getBucketPolicy,
  DeleteBucketPolicy: deleteBucketPolicy,
  GetBucketPolicyStatus: getBucketPolicyStatus,
};
