import { flagOf, requiredTextOf, structuresOf, textOf } from '../input.ts';
import { type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { openBucket } from './find-bucket.ts';
import { addVersion, newVersionId, versioningOf } from './object-versions.ts';

/** Deleting what is not there is a success. Without a version id a versioned bucket only gets a delete marker. */
const deleteObject: Operation = (call, input) => {
  const bucket = openBucket(call, input);
  const key = requiredTextOf(input, 'Key');
  const wanted = textOf(input, 'VersionId');
  const versions = bucket.objects.get(key) ?? [];
  const versioning = versioningOf(bucket);
  if (wanted === undefined && versioning !== undefined) {
    const versionId = versioning === 'Enabled' ? newVersionId(call) : 'null';
    const modified = call.state.now();
    const nothing = { properties: {}, metadata: {}, checksums: {} };
    addVersion(bucket, { key, versionId, modified, body: undefined, etag: '', ...nothing });
    return { DeleteMarker: true, VersionId: versionId };
  }
  const removed = wanted === undefined ? versions[0] : versions.find(({ versionId }) => versionId === wanted);
  const left = versions.filter((version) => version !== removed);
  if (left.length === 0) bucket.objects.delete(key);
  else bucket.objects.set(key, left);
  if (wanted === undefined) return {};
  return {
    ...(removed !== undefined && removed.body === undefined ? { DeleteMarker: true } : {}),
    VersionId: wanted,
  };
};

const MOST_KEYS = 1000;

/** Each object is asked for on its own, so that some may go and others be refused. */
const deleteObjects: Operation = async (call, input) => {
  const request = input['Delete'];
  const wanted: Input = typeof request === 'object' && request !== null ? { ...request } : {};
  const objects = structuresOf(wanted, 'Objects');
  if (objects.length === 0 || objects.length > MOST_KEYS) {
    throw new ServiceError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  const { Bucket, ExpectedBucketOwner } = input;
  openBucket(call, input);
  const deleted: Output[] = [];
  const errors: Output[] = [];
  for (const object of objects) {
    const Key = requiredTextOf(object, 'Key');
    const VersionId = textOf(object, 'VersionId');
    const named = { Key, ...(VersionId === undefined ? {} : { VersionId }) };
    try {
      const gone = await call.invoke('s3', 'DeleteObject', { Bucket, ExpectedBucketOwner, ...named });
      const marker = VersionId === undefined && gone['DeleteMarker'] === true;
      deleted.push({
        ...named,
        ...(marker ? { DeleteMarker: true, DeleteMarkerVersionId: gone['VersionId'] } : {}),
      });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      errors.push({ ...named, Code: error.code, Message: error.message });
    }
  }
  return { Deleted: flagOf(wanted, 'Quiet') === true ? [] : deleted, Errors: errors };
};

/** Operations that remove objects. */
export const removeOperations: Readonly<Record<string, Operation>> = {
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
};
