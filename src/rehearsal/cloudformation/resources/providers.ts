import { iamManagedPolicy } from './iam-managed-policy.ts';
import { iamOidcProvider } from './iam-oidc-provider.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import type { ResourceProvider } from './provider.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3BucketPolicy } from './s3-bucket-policy.ts';
import { stackSet } from './stack-set.ts';

const PROVIDERS: ReadonlyMap<string, ResourceProvider> = new Map(
  [iamRole, iamManagedPolicy, iamPolicy, iamOidcProvider, s3Bucket, s3BucketPolicy, stackSet].map(
    (provider) => [provider.type, provider],
  ),
);

/** The provider of a resource type; undefined for types that the rehearsal does not create. */
export function providerOf(type: string): ResourceProvider | undefined {
  return PROVIDERS.get(type);
}
