import type { KeyReader } from '../registration/billing-export/bucket.ts';
import { recordOf, textOf } from './json-members.ts';
import { type JsonService, jsonService } from './json-service.ts';
import type { SdkPlace } from './settings.ts';

const KMS: JsonService = { name: 'kms', target: 'TrentService', endpointVariable: 'KMS' };

/** Encryption keys of one region. */
export function keyReader(place: SdkPlace): KeyReader {
  const kms = jsonService(KMS, place);
  return {
    async keyPolicy(key) {
      // GetKeyPolicy knows no aliases.
      const KeyId = key.includes('alias/')
        ? recordOf((await kms('DescribeKey', { KeyId: key }))['KeyMetadata'])['Arn']
        : key;
      const { Policy } = await kms('GetKeyPolicy', { KeyId, PolicyName: 'default' });
      const text = textOf(Policy);
      if (text === undefined) throw new TypeError('GetKeyPolicy answered without a policy');
      return text;
    },
  };
}
