import type { ManagedPolicyState } from '../state.ts';

/*
 * The policies of AWS that onboarding uses. Except for AdministratorAccess the real documents are long and change
 * every few weeks; these say in short what the real ones allow of the services that the rehearsal has, and leave the
 * rest out. So a "denied" for another service may be wrong. Any other AWS managed policy is refused as unknown.
 */

interface AwsManagedPolicy {
  readonly path: string;
  readonly description: string;
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}

const allow = (...actions: readonly string[]): Readonly<Record<string, unknown>> => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
});

const IAM_READ = ['iam:GenerateCredentialReport', 'iam:Get*', 'iam:List*', 'iam:Simulate*'];
const CLOUDFORMATION_READ = [
  'cloudformation:BatchDescribe*',
  'cloudformation:Describe*',
  'cloudformation:Detect*',
  'cloudformation:Estimate*',
  'cloudformation:Get*',
  'cloudformation:List*',
  'cloudformation:ValidateTemplate',
];
const ORGANIZATIONS_READ = ['organizations:Describe*', 'organizations:List*'];
const BILLING_READ = ['ce:Describe*', 'ce:Get*', 'ce:List*', 'cur:Describe*', 'cur:Get*', 'cur:List*'];

/** By the part of the ARN after `policy/`. */
const POLICIES: Readonly<Record<string, AwsManagedPolicy>> = {
  AdministratorAccess: {
    path: '/',
    description: 'Provides full access to AWS services and resources.',
    statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  },
  PowerUserAccess: {
    path: '/',
    description: 'Provides full access to AWS services and resources, but not to users and groups.',
    statements: [
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
      allow(
        'account:GetAccountInformation',
        'iam:CreateServiceLinkedRole',
        'iam:DeleteServiceLinkedRole',
        'iam:ListRoles',
        'organizations:DescribeOrganization',
      ),
    ],
  },
  ReadOnlyAccess: {
    path: '/',
    description: 'Provides read-only access to AWS services and resources.',
    statements: [
      allow(
        ...IAM_READ,
        ...CLOUDFORMATION_READ,
        ...ORGANIZATIONS_READ,
        ...BILLING_READ,
        's3:Describe*',
        's3:Get*',
        's3:List*',
        'ec2:Describe*',
        'ec2:Get*',
        'cloudwatch:Describe*',
        'cloudwatch:Get*',
        'cloudwatch:List*',
        'sts:GetAccessKeyInfo',
        'sts:GetCallerIdentity',
        'sts:GetSessionToken',
      ),
    ],
  },
  SecurityAudit: {
    path: '/',
    description: 'Grants access to read security configuration metadata.',
    statements: [
      allow(
        ...IAM_READ,
        'cloudformation:Describe*',
        'cloudformation:GetStackPolicy',
        'cloudformation:GetTemplate',
        'cloudformation:ListStack*',
        ...ORGANIZATIONS_READ,
        's3:GetAccountPublicAccessBlock',
        's3:GetBucket*',
        's3:GetEncryptionConfiguration',
        's3:GetLifecycleConfiguration',
        's3:ListAllMyBuckets',
        's3:ListBucket*',
        'ec2:Describe*',
        'sts:GetAccessKeyInfo',
      ),
    ],
  },
  'job-function/ViewOnlyAccess': {
    path: '/job-function/',
    description: 'Grants permissions to view resources and basic metadata across all AWS services.',
    statements: [
      allow(
        'iam:Get*Summary',
        'iam:GetCredentialReport',
        'iam:List*',
        'cloudformation:DescribeStacks',
        'cloudformation:List*',
        'organizations:List*',
        's3:ListAllMyBuckets',
        's3:ListBucket',
        'ec2:Describe*',
        'sts:Get*',
      ),
    ],
  },
  'job-function/Billing': {
    path: '/job-function/',
    description: 'Grants permissions for billing and cost management.',
    statements: [
      allow('billing:*', 'budgets:*', 'ce:*', 'cur:*', 'bcm-data-exports:*', 'tax:*', 'payments:*'),
    ],
  },
  AWSBillingReadOnlyAccess: {
    path: '/',
    description: 'Allows users to view bills on the Billing Console.',
    statements: [allow('billing:Get*', 'billing:List*', 'budgets:View*', ...BILLING_READ)],
  },
  IAMFullAccess: {
    path: '/',
    description: 'Provides full access to IAM via the AWS Management Console.',
    statements: [
      allow(
        'iam:*',
        'organizations:DescribeAccount',
        'organizations:DescribeOrganization',
        'organizations:ListRoots',
      ),
    ],
  },
  IAMReadOnlyAccess: {
    path: '/',
    description: 'Provides read only access to IAM via the AWS Management Console.',
    statements: [allow(...IAM_READ)],
  },
  AWSCloudFormationFullAccess: {
    path: '/',
    description: 'Provides full access to AWS CloudFormation.',
    statements: [allow('cloudformation:*')],
  },
  AWSCloudFormationReadOnlyAccess: {
    path: '/',
    description: 'Provides access to AWS CloudFormation via the AWS Management Console.',
    statements: [allow(...CLOUDFORMATION_READ)],
  },
  AWSOrganizationsReadOnlyAccess: {
    path: '/',
    description: 'Provides read-only access to AWS Organizations.',
    statements: [allow(...ORGANIZATIONS_READ)],
  },
  AmazonS3FullAccess: {
    path: '/',
    description: 'Provides full access to all buckets via the AWS Management Console.',
    statements: [allow('s3:*', 's3-object-lambda:*')],
  },
  AmazonS3ReadOnlyAccess: {
    path: '/',
    description: 'Provides read only access to all buckets via the AWS Management Console.',
    statements: [allow('s3:Get*', 's3:List*', 's3:Describe*')],
  },
};

const ARN_PREFIX = 'arn:aws:iam::aws:policy/';
const CREATED = new Date('2015-02-06T18:39:46Z');

/** The policy of AWS with that ARN; undefined for ARNs that are not AWS's and for policies that are not in the table. */
export function awsManagedPolicy(arn: string): ManagedPolicyState | undefined {
  const key = arn.startsWith(ARN_PREFIX) ? arn.slice(ARN_PREFIX.length) : '';
  const policy = Object.hasOwn(POLICIES, key) ? POLICIES[key] : undefined;
  if (policy === undefined) return undefined;
  const document = JSON.stringify({ Version: '2012-10-17', Statement: policy.statements });
  return {
    name: key.slice(key.lastIndexOf('/') + 1),
    path: policy.path,
    arn,
    id: `ANPA${[...key]
      .map((letter) => letter.toUpperCase())
      .join('')
      .replace(/[^A-Z2-7]/g, '')
      .padEnd(17, 'A')
      .slice(0, 17)}`,
    created: CREATED,
    description: policy.description,
    defaultVersion: 'v1',
    versions: new Map([['v1', { document, created: CREATED }]]),
    tags: new Map(),
  };
}

/** Every AWS managed policy that the rehearsal knows. */
export function awsManagedPolicies(): readonly ManagedPolicyState[] {
  return Object.keys(POLICIES)
    .map((key) => awsManagedPolicy(ARN_PREFIX + key))
    .filter((policy) => policy !== undefined);
}
