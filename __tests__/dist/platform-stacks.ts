import { ACCOUNT } from './world.ts';

const EXTERNAL_ID = 'external-id-tests-only';
const OCTO = { 'external-id': EXTERNAL_ID };
const COSTIMIZER = { ...OCTO, principal: '999900001111' };
const EXACT = 'space:default:project:web:environment:production';
const OCTOPUS = 'ServerHost=example.octopus.app,Audience=example.octopus.app,';

interface OtherStack {
  readonly platform: string;
  readonly stack: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A stack of the catalog as its users have it: what they give, what they change later, and what must come out. */
export interface StackFlow {
  readonly platform: string;
  readonly stack: string;
  /** What is special about this row. */
  readonly how: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly change: Readonly<Record<string, string>>;
  /** The change makes something anew, which fails as a creation. */
  readonly replaces?: true;
  readonly outputs: Readonly<Record<string, string>>;
  /** The role or user that must stay the same through updates, and be gone after the deletion. */
  readonly role?: string;
  readonly user?: string;
  /** The bucket that must stay when the stack is deleted. */
  readonly bucket?: string;
  /** Only the payer of an organization has it. */
  readonly payer?: true;
  /** Stacks that this one builds on. */
  readonly before?: readonly OtherStack[];
  /** Stacks without which there is nothing to confirm yet. */
  readonly afterwards?: readonly OtherStack[];
}

const override = (text: string): { readonly 'parameter-overrides': string } => ({
  'parameter-overrides': text,
});

/** A row for each flow of the catalog. */
export const STACKS: readonly StackFlow[] = [
  {
    platform: 'octo',
    stack: 'api-access',
    how: 'a version bump',
    inputs: OCTO,
    change: { 'template-version': '2' },
    outputs: { RoleName: 'AlphausAcctAccessRole' },
    role: 'AlphausAcctAccessRole',
  },
  {
    platform: 'octo',
    stack: 'api-access',
    how: 'of a payer, with its linked accounts',
    payer: true,
    inputs: { ...OCTO, 'target-organization-id': 'r-ex4m' },
    change: { 'template-version': '2' },
    outputs: { RoleName: 'AlphausAcctAccessRole' },
    role: 'AlphausAcctAccessRole',
  },
  {
    platform: 'octo',
    stack: 'linked-account',
    how: 'on its own',
    inputs: OCTO,
    change: { 'template-version': '2' },
    outputs: { RoleName: 'AlphausAcctAccessRole' },
    role: 'AlphausAcctAccessRole',
  },
  {
    platform: 'octo',
    stack: 'legacy-cur',
    how: 'with a new bucket',
    payer: true,
    inputs: OCTO,
    change: override('CurS3Prefix=other'),
    outputs: {
      CurS3BucketName: `alphaus-cur-export-legacy-cur-${ACCOUNT}`,
      CurS3Prefix: 'pre',
      CurReportName: 'curreport',
    },
    role: 'AlphausAcctAccessCurRole',
    bucket: `alphaus-cur-export-legacy-cur-${ACCOUNT}`,
  },
  {
    platform: 'octo',
    stack: 'legacy-cur',
    how: 'with a bucket in another region',
    payer: true,
    before: [
      {
        platform: 'octo',
        stack: 'export-bucket',
        inputs: { 'aws-region': 'ap-northeast-1', ...override('CurS3BucketName=tokyo-cur') },
      },
    ],
    inputs: {
      ...OCTO,
      ...override(
        'CurS3BucketOption=USE_EXISTING,CurS3BucketName=tokyo-cur,CurS3BucketRegion=ap-northeast-1',
      ),
    },
    change: override('CurS3Prefix=other'),
    outputs: { CurS3BucketName: 'tokyo-cur', CurS3BucketRegion: 'ap-northeast-1' },
    role: 'AlphausAcctAccessCurRole',
    bucket: 'tokyo-cur',
  },
  {
    platform: 'octo',
    stack: 'cur-2',
    how: 'beside the legacy report, with its role',
    payer: true,
    before: [{ platform: 'octo', stack: 'legacy-cur', inputs: OCTO }],
    inputs: { ...OCTO, ...override('CurRoleOption=USE_EXISTING,CurReportName=cur2') },
    change: override('CurS3Prefix=other'),
    outputs: { CurReportName: 'cur2', RoleName: 'AlphausAcctAccessCurRole' },
    bucket: `alphaus-cur-export-cur-2-${ACCOUNT}`,
  },
  {
    platform: 'octo',
    stack: 'cur-2',
    how: 'with a new bucket',
    payer: true,
    inputs: OCTO,
    change: override('CurS3Prefix=other'),
    outputs: { CurS3BucketName: `alphaus-cur-export-cur-2-${ACCOUNT}` },
    role: 'AlphausAcctAccessCurRole',
    bucket: `alphaus-cur-export-cur-2-${ACCOUNT}`,
  },
  {
    platform: 'octo',
    stack: 'export-bucket',
    how: 'in a region',
    payer: true,
    inputs: { 'aws-region': 'ap-northeast-1' },
    change: { tags: 'team=finance' },
    outputs: { CurS3BucketRegion: 'ap-northeast-1' },
    bucket: `alphaus-cur-export-${ACCOUNT}-ap-northeast-1`,
    afterwards: [
      {
        platform: 'octo',
        stack: 'legacy-cur',
        inputs: {
          ...OCTO,
          ...override(
            `CurS3BucketOption=USE_EXISTING,CurS3BucketName=alphaus-cur-export-${ACCOUNT}-ap-northeast-1,CurS3BucketRegion=ap-northeast-1`,
          ),
        },
      },
    ],
  },
  {
    platform: 'costimizer',
    stack: 'assumed-role',
    how: 'the recommended way',
    inputs: { ...COSTIMIZER, ...override('ExportBucket=billing-example,ExportPrefix=cur') },
    change: override('FeatureDiscovery=false,ExportPrefix=other'),
    outputs: { RoleName: 'CostimizerCrossAccountRole', AccountId: ACCOUNT },
    role: 'CostimizerCrossAccountRole',
  },
  {
    platform: 'costimizer',
    stack: 'root-user',
    how: 'of a payer',
    payer: true,
    inputs: override('ExportBucket=billing-example,ExportPrefix=cur'),
    change: override('FeatureDiscovery=false,ExportPrefix=other'),
    outputs: { UserName: 'CostimizerRootAccess', AccountId: ACCOUNT },
    user: 'CostimizerRootAccess',
  },
  {
    platform: 'costimizer',
    stack: 'linked-user',
    how: 'with a new key',
    inputs: {},
    change: override('AccessKeySerial=2'),
    replaces: true,
    outputs: { UserName: 'CostimizerLinkedAccess' },
    user: 'CostimizerLinkedAccess',
  },
  {
    platform: 'costimizer',
    stack: 'cur-2',
    how: 'with a new bucket',
    payer: true,
    inputs: {},
    change: override('PathPrefix=other'),
    outputs: {
      ExportType: 'Standard Data Export (CUR 2.0)',
      ExportName: 'costimizer-export',
      BucketName: `costimizer-export-cur-2-${ACCOUNT}`,
      PathPrefix: 'costimizer',
      ExportRegion: 'us-east-1',
    },
    bucket: `costimizer-export-cur-2-${ACCOUNT}`,
  },
  {
    platform: 'costimizer',
    stack: 'legacy-cur',
    how: 'daily, in a bucket that another stack made',
    payer: true,
    before: [
      {
        platform: 'costimizer',
        stack: 'export-bucket',
        inputs: { 'aws-region': 'eu-west-1', ...override('BucketName=dublin-cur') },
      },
    ],
    inputs: override(
      'BucketOption=USE_EXISTING,BucketName=dublin-cur,ExportRegion=eu-west-1,TimeGranularity=DAILY',
    ),
    change: override('PathPrefix=other'),
    outputs: { ExportType: 'Legacy CUR', BucketName: 'dublin-cur', ExportRegion: 'eu-west-1' },
    bucket: 'dublin-cur',
  },
  {
    platform: 'costimizer',
    stack: 'export-bucket',
    how: 'in a region',
    payer: true,
    inputs: { 'aws-region': 'eu-west-1' },
    change: { tags: 'team=finance' },
    outputs: { ExportRegion: 'eu-west-1' },
    bucket: `costimizer-export-${ACCOUNT}-eu-west-1`,
    afterwards: [
      {
        platform: 'costimizer',
        stack: 'cur-2',
        inputs: override(
          `BucketOption=USE_EXISTING,BucketName=costimizer-export-${ACCOUNT}-eu-west-1,ExportRegion=eu-west-1`,
        ),
      },
    ],
  },
  {
    platform: 'costimizer',
    stack: 'bucket-read-policy',
    how: 'for a role that is there',
    inputs: override('ExportBucket=billing-example,AttachToRole=trust-auditor'),
    change: override('ExportPrefix=cur'),
    outputs: { PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/CostimizerBucketRead` },
  },
  {
    platform: 'costimizer',
    stack: 'discovery-policy',
    how: 'on its own',
    inputs: {},
    change: override('AttachToRole=trust-auditor'),
    outputs: { PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/CostimizerResourceDiscovery` },
  },
  {
    platform: 'octopus',
    stack: 'oidc-account',
    how: 'one environment of one project',
    inputs: override(`${OCTOPUS}Subject=${EXACT}`),
    change: override('SessionDuration=7200'),
    outputs: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/octopus-deploy`, SessionDuration: '3600' },
    role: 'octopus-deploy',
  },
  {
    platform: 'octopus',
    stack: 'oidc-account',
    how: 'every environment of a project, and the test of the account',
    inputs: override(
      `${OCTOPUS}SubjectOperator=StringLike,Subject=space:default:project:web:environment:*,TestSubject=space:default:account:aws`,
    ),
    change: override(`SubjectOperator=StringEquals,Subject=${EXACT}`),
    outputs: { Subject: 'space:default:project:web:environment:*' },
    role: 'octopus-deploy',
  },
  {
    platform: 'octopus',
    stack: 'access-key-account',
    how: 'with a new key',
    inputs: {},
    change: override('AccessKeySerial=2'),
    replaces: true,
    outputs: { UserName: 'octopus-deploy' },
    user: 'octopus-deploy',
  },
  {
    platform: 'octopus',
    stack: 'worker-role',
    how: 'of instances',
    inputs: {},
    change: override('ManagedPolicyArns=arn:aws:iam::aws:policy/PowerUserAccess'),
    outputs: { InstanceProfileArn: `arn:aws:iam::${ACCOUNT}:instance-profile/octopus-worker` },
    role: 'octopus-worker',
  },
  ...Object.entries({
    'immutable subject': 'repo:octo-org@650022/cloud-accounts@740110:environment:production',
    'classic subject': 'repo:octo-org/cloud-accounts:ref:refs/heads/main',
    'subject of ids': 'repository_id:740110:environment:production',
  }).map(
    ([how, subject]): StackFlow => ({
      platform: 'github',
      stack: 'oidc-role',
      how,
      inputs: override(
        [
          `Subject: ${subject}`,
          'RoleName: github-production',
          `ExistingProviderArn: arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
        ].join('\n'),
      ),
      change: override('SessionDuration=7200'),
      outputs: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/github-production` },
      role: 'github-production',
    }),
  ),
  {
    platform: 'generic',
    stack: 'cross-account-role',
    how: 'bounded, below a path',
    inputs: {
      ...COSTIMIZER,
      ...override('RoleName=partner,RolePath=/partners/,PermissionsBoundaryName=ceiling'),
    },
    change: override('SessionDuration=7200'),
    outputs: { RoleName: 'partner', RoleArn: `arn:aws:iam::${ACCOUNT}:role/partners/partner` },
    role: 'partner',
  },
];
