import { ServiceError } from '../../service.ts';
import { partitionOf } from '../template/pseudo-parameters.ts';
import { isMap, member, sameValue, type Value, type ValueMap } from '../template/value.ts';
import { callExists, ignoreMissing } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { tagList, textProperty } from './property-values.ts';
import type { Physical, ProviderContext, ResourceProvider } from './provider.ts';
import { answerOf, structureIn } from './read-live.ts';

/** AWS::S3::Bucket: Ref is the bucket's name. Its settings are made with S3's own operations after the bucket. */
export const s3Bucket: ResourceProvider = {
  type: 'AWS::S3::Bucket',
  serviceTitle: 'S3',
  properties: factsOf('AWS::S3::Bucket', [
    'BucketEncryption',
    'BucketName',
    'LifecycleConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'Tags',
    'VersioningConfiguration',
  ]),
  attributes: ['Arn', 'DomainName', 'DualStackDomainName', 'RegionalDomainName', 'WebsiteURL'],
  taggable: true,
  nameProperty: 'BucketName',
  seconds: 20,
  exists: async (call, name) => {
    try {
      return await callExists(call, 's3', 'HeadBucket', { Bucket: name });
    } catch (cause) {
      // Somebody else's bucket answers "forbidden": the name is taken all the same.
      if (cause instanceof ServiceError && cause.status === 403 && cause.code === 'Forbidden') return true;
      throw cause;
    }
  },

  idOfName: (_call, name) => name,

  async read(call, name) {
    if (call.state.bucketOwners.get(name) !== call.caller.accountId) return undefined;
    const properties: Record<string, Value> = { BucketName: name };
    for (const { property, get, back } of SETTINGS) {
      const answer = await answerOf(call, 's3', get, { Bucket: name });
      const value = answer === undefined ? undefined : back(structureIn({ answer }, 'answer'));
      if (value !== undefined) properties[property] = value;
    }
    const tags = await answerOf(call, 's3', 'GetBucketTagging', { Bucket: name });
    if (tags !== undefined) properties['Tags'] = member(structureIn({ tags }, 'tags'), 'TagSet') ?? [];
    return { properties, attributes: physicalBucket(name, call.region).attributes };
  },

  async create(context, properties) {
    const { call } = context;
    const name = textProperty(properties, 'BucketName') ?? context.generateName(63).toLowerCase();
    // S3 lets an owner in us-east-1 create a bucket twice; CloudFormation does not adopt the first one.
    if (call.state.bucketOwners.get(name) === call.caller.accountId) {
      throw new ServiceError('BucketAlreadyOwnedByYou', `${name} already exists`, 409);
    }
    await call.invoke('s3', 'CreateBucket', {
      Bucket: name,
      ...(call.region === 'us-east-1'
        ? {}
        : { CreateBucketConfiguration: { LocationConstraint: call.region } }),
    });
    context.initiated(physicalBucket(name, call.region));
    await putSettings(context, name, {}, properties);
  },

  async update(context, physical, before, after) {
    await putSettings(context, physical.id, before, after);
    return physical;
  },

  async remove({ call }, physical) {
    await ignoreMissing(() => call.invoke('s3', 'DeleteBucket', { Bucket: physical.id }));
  },
};

function physicalBucket(name: string, region: string): Physical {
  const { partition, urlSuffix } = partitionOf(region);
  return {
    id: name,
    attributes: {
      Arn: `arn:${partition}:s3:::${name}`,
      DomainName: `${name}.s3.${urlSuffix}`,
      DualStackDomainName: `${name}.s3.dualstack.${region}.${urlSuffix}`,
      RegionalDomainName: `${name}.s3.${region}.${urlSuffix}`,
      WebsiteURL: `http://${name}.s3-website-${region}.${urlSuffix}`,
    },
  };
}

interface Setting {
  readonly property: string;
  readonly put: string;
  /** Undefined: there is no such operation, and a removed property leaves the setting as it is. */
  readonly remove: string | undefined;
  input(value: Value): Readonly<Record<string, unknown>>;
  readonly get: string;
  /** The answer of `get` as the property; undefined when it is not set. */
  back(answer: ValueMap): Value | undefined;
}

/** Properties of the resource and the operation that makes each, with the names that the API has for the same things. */
const SETTINGS: readonly Setting[] = [
  {
    property: 'PublicAccessBlockConfiguration',
    put: 'PutPublicAccessBlock',
    remove: 'DeletePublicAccessBlock',
    input: (value) => ({ PublicAccessBlockConfiguration: value }),
    get: 'GetPublicAccessBlock',
    back: (answer) => member(answer, 'PublicAccessBlockConfiguration'),
  },
  {
    property: 'OwnershipControls',
    put: 'PutBucketOwnershipControls',
    remove: 'DeleteBucketOwnershipControls',
    input: (value) => ({ OwnershipControls: value }),
    get: 'GetBucketOwnershipControls',
    back: (answer) => member(answer, 'OwnershipControls'),
  },
  {
    property: 'BucketEncryption',
    put: 'PutBucketEncryption',
    remove: 'DeleteBucketEncryption',
    input: (value) => ({
      ServerSideEncryptionConfiguration: {
        Rules: renamed(value, 'ServerSideEncryptionConfiguration', {
          ServerSideEncryptionByDefault: 'ApplyServerSideEncryptionByDefault',
        }),
      },
    }),
    get: 'GetBucketEncryption',
    back: (answer) => {
      const rules = renamed(member(answer, 'ServerSideEncryptionConfiguration') ?? {}, 'Rules', {
        ApplyServerSideEncryptionByDefault: 'ServerSideEncryptionByDefault',
      });
      return { ServerSideEncryptionConfiguration: rules };
    },
  },
  {
    property: 'VersioningConfiguration',
    put: 'PutBucketVersioning',
    remove: undefined,
    input: (value) => ({ VersioningConfiguration: value }),
    get: 'GetBucketVersioning',
    back: (answer) => (Object.keys(answer).length === 0 ? undefined : answer),
  },
  {
    property: 'LifecycleConfiguration',
    put: 'PutBucketLifecycleConfiguration',
    remove: 'DeleteBucketLifecycle',
    input: (value) => ({ LifecycleConfiguration: { Rules: renamed(value, 'Rules', { Id: 'ID' }) } }),
    get: 'GetBucketLifecycleConfiguration',
    back: (answer) => ({ Rules: renamed(answer, 'Rules', { ID: 'Id' }) }),
  },
];

function renamed(value: Value, list: string, names: Readonly<Record<string, string>>): readonly Value[] {
  const items = isMap(value) ? member(value, list) : undefined;
  return (Array.isArray(items) ? items : []).map((item: Value) =>
    isMap(item)
      ? Object.fromEntries(Object.entries(item).map(([name, inner]) => [names[name] ?? name, inner]))
      : item,
  );
}

async function putSettings(
  context: ProviderContext,
  bucket: string,
  before: ValueMap,
  after: ValueMap,
): Promise<void> {
  const { call } = context;
  for (const setting of SETTINGS) {
    const [old, now] = [member(before, setting.property), member(after, setting.property)];
    if (sameValue(old, now)) continue;
    if (now !== undefined) await call.invoke('s3', setting.put, { Bucket: bucket, ...setting.input(now) });
    else if (setting.remove !== undefined) await call.invoke('s3', setting.remove, { Bucket: bucket });
  }
  const tags = tagList(context.tags, after);
  if (tags.length > 0) {
    await call.invoke('s3', 'PutBucketTagging', { Bucket: bucket, Tagging: { TagSet: tags } });
  } else if (tagList(new Map(), before).length > 0) {
    await call.invoke('s3', 'DeleteBucketTagging', { Bucket: bucket });
  }
}
