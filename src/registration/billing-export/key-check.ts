import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { CheckKind } from '../checks/check-kind.ts';
import { unreadable } from '../checks/unreadable.ts';
import { parseResourcePolicy } from '../resource-policy.ts';
import type { BillingExport } from './billing-export.ts';
import { decide, delivererOf } from './delivery-grant.ts';
import { type ExportFacts, exportOf, withoutBucket, withoutExport } from './export-facts.ts';

const EXPECTED = 'keys of S3, or a key that lets the export service encrypt';
/** What a service that writes into the bucket needs of its key. */
const ENCRYPT = 'kms:GenerateDataKey';

/** Whether the service can encrypt what it delivers. */
export const keyCheck: CheckKind<ExportFacts> = {
  id: 'bucket-encryption',
  area: 'billing-export',
  title: 'Export service may encrypt',
  call: 's3:GetEncryptionConfiguration',
  required: true,
  judge(facts) {
    const found = exportOf(facts);
    if (found === undefined) return withoutExport(facts, EXPECTED);
    const { encryption, region, keyPolicy } = facts.bucket;
    if (region.kind === 'absent') return withoutBucket(EXPECTED);
    if (encryption.kind === 'unreadable') return unreadable(EXPECTED, encryption);
    if (encryption.kind === 'absent' || encryption.value.algorithm === 'AES256')
      return { status: 'pass', expected: EXPECTED, seen: 'AES256, keys of S3' };
    const { algorithm, key } = encryption.value;
    if (isKeyOfAws(key)) {
      return {
        status: 'fail',
        expected: EXPECTED,
        seen: `${algorithm} with the key that AWS manages for S3 (aws/s3)`,
        remedy:
          'Encrypt the bucket with AES256 (SSE-S3), or with a key of your own: the policy of aws/s3 cannot be changed, and lets no other service in.',
      };
    }
    if (keyPolicy.kind === 'unreadable') return unreadable(EXPECTED, keyPolicy);
    if (keyPolicy.kind === 'absent') {
      const remedy = 'Give the bucket a key that exists, or AES256: with a lost key nothing can be written.';
      return {
        status: 'fail',
        expected: EXPECTED,
        seen: `${algorithm} with ${key}, which is not there`,
        remedy,
      };
    }
    return judgePolicy(`${algorithm} with ${key}`, keyPolicy.value, found, facts.account, key);
  },
};

function judgePolicy(
  seen: string,
  policyText: string,
  found: BillingExport,
  account: string,
  key: string | undefined,
) {
  const deliverer = delivererOf(found, account);
  try {
    const policy = parseResourcePolicy(policyText);
    const { decision } = decide(policy, deliverer, ENCRYPT, key ?? '*');
    const shown = { expected: EXPECTED, call: 'kms:GetKeyPolicy' };
    if (decision === 'allow')
      return { ...shown, status: 'pass', seen: `${seen}, which lets ${deliverer.service} in` } as const;
    return {
      ...shown,
      status: decision === 'deny' ? 'fail' : 'unknown',
      seen: `${seen}, whose policy does not let ${deliverer.service} use ${ENCRYPT}`,
      remedy: `Add to the key's policy: Allow ${ENCRYPT}* for {"Service": "${deliverer.service}"} with aws:SourceAccount ${account}.`,
    } as const;
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    const remedy = "Look at the key's policy.";
    return {
      status: 'unknown',
      expected: EXPECTED,
      seen: `${seen}, whose policy cannot be read: ${error.message}`,
      remedy,
    } as const;
  }
}

/** Whether a bucket's key is the one that AWS manages, which it is also when none is named. */
export function isKeyOfAws(key: string | undefined): boolean {
  return key === undefined || /(^|:)alias\/aws\//.test(key);
}
