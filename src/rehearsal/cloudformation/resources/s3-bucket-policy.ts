import { ServiceError } from '../../service.ts';
import type { Value } from '../template/value.ts';
import { callExists, ignoreMissing } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { documentProperty, textProperty } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';
import { answerOf } from './read-live.ts';

/** AWS::S3::BucketPolicy: Ref is the name of the bucket. */
export const s3BucketPolicy: ResourceProvider = {
  type: 'AWS::S3::BucketPolicy',
  serviceTitle: 'S3',
  properties: factsOf('AWS::S3::BucketPolicy', ['Bucket', 'PolicyDocument']),
  attributes: [],
  taggable: false,
  nameProperty: undefined,
  seconds: 2,

  async read(call, Bucket) {
    const answer = await answerOf(call, 's3', 'GetBucketPolicy', { Bucket });
    if (answer === undefined) return undefined;
    const document: Value = JSON.parse(String(answer['Policy']));
    return { properties: { Bucket, PolicyDocument: document }, attributes: {} };
  },

  async create(context, properties) {
    const bucket = textProperty(properties, 'Bucket') ?? '';
    // A bucket has one policy; CloudFormation does not overwrite one that it did not make.
    if (await callExists(context.call, 's3', 'GetBucketPolicy', { Bucket: bucket })) {
      throw new ServiceError(
        'BucketPolicyAlreadyExists',
        `The bucket policy already exists on bucket ${bucket}.`,
        409,
      );
    }
    await context.call.invoke('s3', 'PutBucketPolicy', {
      Bucket: bucket,
      Policy: documentProperty(properties, 'PolicyDocument'),
    });
    context.initiated({ id: bucket, attributes: {} });
  },

  async update(context, physical, _before, after) {
    await context.call.invoke('s3', 'PutBucketPolicy', {
      Bucket: physical.id,
      Policy: documentProperty(after, 'PolicyDocument'),
    });
    return physical;
  },

  async remove({ call }, physical) {
    await ignoreMissing(() => call.invoke('s3', 'DeleteBucketPolicy', { Bucket: physical.id }));
  },
};
