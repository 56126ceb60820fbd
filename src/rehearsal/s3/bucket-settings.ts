import { requiredTextOf, structuresOf } from '../input.ts';
import { type Input, type Operation, ServiceError } from '../service.ts';
import type { BucketState } from '../state.ts';
import { openBucket } from './find-bucket.ts';
import { settingFlag } from './setting-flag.ts';

/** One thing that S3 keeps beside a bucket, and the operations that set, show and remove it. */
interface Setting {
  readonly put: string;
  readonly get: string;
  readonly remove: string | undefined;
  /** The member of the input that holds it; also its name in the bucket's settings. */
  readonly member: string;
  /** What GetX answers when it was never set. */
  readonly absent: { readonly code: string; readonly message: string } | undefined;
  /** GetX answers the members of the setting themselves, not a member that holds them. */
  readonly flat?: true;
}

const SETTINGS: readonly Setting[] = [
  {
    put: 'PutPublicAccessBlock',
    get: 'GetPublicAccessBlock',
    remove: 'DeletePublicAccessBlock',
    member: 'PublicAccessBlockConfiguration',
    absent: {
      code: 'NoSuchPublicAccessBlockConfiguration',
      message: 'The public access block configuration was not found',
    },
  },
  {
    put: 'PutBucketEncryption',
    get: 'GetBucketEncryption',
    remove: 'DeleteBucketEncryption',
    member: 'ServerSideEncryptionConfiguration',
    absent: {
      code: 'ServerSideEncryptionConfigurationNotFoundError',
      message: 'The server side encryption configuration was not found',
    },
  },
  {
    put: 'PutBucketOwnershipControls',
    get: 'GetBucketOwnershipControls',
    remove: 'DeleteBucketOwnershipControls',
    member: 'OwnershipControls',
    absent: {
      code: 'OwnershipControlsNotFoundError',
      message: 'The bucket ownership controls were not found',
    },
  },
  {
    put: 'PutBucketVersioning',
    get: 'GetBucketVersioning',
    remove: undefined,
    member: 'VersioningConfiguration',
    absent: undefined,
    flat: true,
  },
  {
    put: 'PutBucketLifecycleConfiguration',
    get: 'GetBucketLifecycleConfiguration',
    remove: 'DeleteBucketLifecycle',
    member: 'LifecycleConfiguration',
    absent: {
      code: 'NoSuchLifecycleConfiguration',
      message: 'The lifecycle configuration does not exist',
    },
    flat: true,
  },
];

function operationsOf(setting: Setting): Readonly<Record<string, Operation>> {
  const { member } = setting;
  return {
    [setting.put]: (call, input) => {
      const bucket = openBucket(call, input);
      bucket.settings.set(member, structureOf(input, member));
      return {};
    },
    [setting.get]: (call, input) => {
      const value = openBucket(call, input).settings.get(member);
      if (value === undefined && setting.absent !== undefined) {
        throw new ServiceError(setting.absent.code, setting.absent.message, 404);
      }
      return setting.flat ? { ...(isStructure(value) ? value : {}) } : { [member]: value };
    },
    ...(setting.remove === undefined
      ? {}
      : {
          [setting.remove]: (call, input) => {
            openBucket(call, input).settings.delete(member);
            return {};
          },
        }),
  };
}

function structureOf(input: Input, member: string): Input {
  const value = input[member];
  if (isStructure(value)) return value;
  throw new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}

function isStructure(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a bucket refuses policies that let everybody in. */
export function blocksPublicPolicy(bucket: BucketState): boolean {
  return settingFlag(bucket, 'PublicAccessBlockConfiguration', 'BlockPublicPolicy');
}

const taggingOperations: Readonly<Record<string, Operation>> = {
  PutBucketTagging: (call, input) => {
    const bucket = openBucket(call, input);
    const tags = structuresOf(structureOf(input, 'Tagging'), 'TagSet');
    if (tags.length > 50) throw new ServiceError('BadRequest', 'Bucket tag count cannot be greater than 50');
    const entries = tags.map((tag) => [requiredTextOf(tag, 'Key'), requiredTextOf(tag, 'Value')] as const);
    if (new Set(entries.map(([key]) => key)).size !== entries.length) {
      throw new ServiceError('InvalidTag', 'Cannot provide multiple Tags with the same key');
    }
    bucket.tags.clear();
    for (const [key, value] of entries) bucket.tags.set(key, value);
    return {};
  },
  GetBucketTagging: (call, input) => {
    const { tags } = openBucket(call, input);
    if (tags.size === 0) throw new ServiceError('NoSuchTagSet', 'The TagSet does not exist', 404);
    return { TagSet: [...tags].map(([Key, Value]) => ({ Key, Value })) };
  },
  DeleteBucketTagging: (call, input) => {
    openBucket(call, input).tags.clear();
    return {};
  },
};

/** Operations on what S3 keeps beside a bucket. */
export const settingOperations: Readonly<Record<string, Operation>> = Object.assign(
  {},
  ...SETTINGS.map(operationsOf),
  taggingOperations,
);
