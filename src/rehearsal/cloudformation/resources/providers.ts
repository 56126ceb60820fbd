import { curReportDefinition } from './cur-report-definition.ts';
import { dataExport } from './data-export.ts';
import { iamAccessKey } from './iam-access-key.ts';
import { iamInstanceProfile } from './iam-instance-profile.ts';
import { iamManagedPolicy } from './iam-managed-policy.ts';
import { iamOidcProvider } from './iam-oidc-provider.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { iamUser } from './iam-user.ts';
import { nestedStack } from './nested-stack.ts';
import type { ResourceProvider } from './provider.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3BucketPolicy } from './s3-bucket-policy.ts';
import { stackSet } from './stack-set.ts';

const PROVIDERS: ReadonlyMap<string, ResourceProvider> = new Map(
  [
    iamRole,
    iamManagedPolicy,
    iamPolicy,
    iamUser,
    iamAccessKey,
    iamInstanceProfile,
    iamOidcProvider,
    s3Bucket,
    s3BucketPolicy,
    curReportDefinition,
    dataExport,
    stackSet,
    nestedStack,
  ].map((provider) => [provider.type, provider]),
);

/** The provider of a resource type; undefined for types that the rehearsal does not create. */
export function providerOf(type: string): ResourceProvider | undefined {
  return PROVIDERS.get(type);
}

/** Every resource type that the rehearsal creates. */
export function rehearsedTypes(): readonly string[] {
  return [...PROVIDERS.keys()];
}
