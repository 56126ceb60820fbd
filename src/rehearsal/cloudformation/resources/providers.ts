import { iamManagedPolicy } from './iam-managed-policy.ts';
import { iamOidcProvider } from './iam-oidc-provider.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import type { ResourceProvider } from './provider.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3BucketPolicy } from './s3-bucket-policy.ts';

const PROVIDERS: ReadonlyMap<string, ResourceProvider> = new Map(
  [iamRole, iamManagedPolicy, iamPolicy, iamOidcProvider, s3Bucket, s3BucketPolicy].map((provider) => [
    provider.type,
    provider,
  ]),
);

/** Types that a template may declare, but that the rehearsal cannot create yet: refused when they would be. */
export const UNREHEARSED_TYPES: ReadonlySet<string> = new Set(['AWS::CloudFormation::StackSet']);

/** The provider of a resource type; undefined for types that the rehearsal does not create. */
export function providerOf(type: string): ResourceProvider | undefined {
  return PROVIDERS.get(type);
}

/** Every resource type that the rehearsal creates. */
export function rehearsedTypes(): readonly string[] {
  return [...PROVIDERS.keys()];
}
