import type { CallPlace } from '../call-place.ts';
import { textOf } from '../input.ts';
import { keyArnOf } from '../kms/service.ts';
import type { Input, ServiceName } from '../service.ts';
import type { AccountState, RehearsalState } from '../state.ts';
import { S3_ACTIONS } from './s3-actions.ts';

/** What a call asks permission for. */
export interface PermissionQuestion {
  /** `iam:CreateRole`. */
  readonly action: string;
  /** One ARN, or `*` for actions that know no resources. */
  readonly resource: string;
}

interface ResourcePlace {
  readonly accountId: string;
  readonly account: AccountState | undefined;
  readonly region: string;
  readonly callerArn: string;
}

type ResourceOf = (input: Input, place: ResourcePlace) => string;

const anything: ResourceOf = () => '*';

/** IAM names its resources with their path; of an existing one the path is known only to the account. */
function named(
  type: 'role' | 'user',
  member: string,
  existing: (account: AccountState, name: string) => string | undefined,
): ResourceOf {
  return (input, { accountId, account }) => {
    const name = textOf(input, member) ?? '*';
    const found = account === undefined ? undefined : existing(account, name);
    return found ?? `arn:aws:iam::${accountId}:${type}${textOf(input, 'Path') ?? '/'}${name}`;
  };
}

const ownedBy =
  (what: string): ResourceOf =>
  (_input, { accountId }) =>
    `arn:aws:iam::${accountId}:${what}`;
/** Lists name the path that they begin with. */
const allBelow =
  (type: string): ResourceOf =>
  (input, place) =>
    ownedBy(`${type}${textOf(input, 'PathPrefix') ?? '/'}`)(input, place);
const role = named('role', 'RoleName', (account, name) => account.iam.roles.get(name)?.arn);
const otherUser = named('user', 'UserName', (account, name) => account.iam.users.get(name)?.arn);
/** Without a name the call is about the user who makes it. */
const user: ResourceOf = (input, place) =>
  textOf(input, 'UserName') === undefined ? place.callerArn : otherUser(input, place);
const instanceProfile: ResourceOf = (input, { accountId, account }) => {
  const name = textOf(input, 'InstanceProfileName') ?? '*';
  const path = textOf(input, 'Path') ?? '/';
  const found = account?.iam.instanceProfiles.get(name)?.arn;
  return found ?? `arn:aws:iam::${accountId}:instance-profile${path}${name}`;
};
const policyByName: ResourceOf = (input, { accountId }) =>
  `arn:aws:iam::${accountId}:policy${textOf(input, 'Path') ?? '/'}${textOf(input, 'PolicyName') ?? '*'}`;
const arnIn =
  (member: string): ResourceOf =>
  (input) =>
    textOf(input, member) ?? '*';
const providerByUrl: ResourceOf = (input, { accountId }) =>
  `arn:aws:iam::${accountId}:oidc-provider/${(textOf(input, 'Url') ?? '*').replace(/^https:\/\//, '')}`;
const stack: ResourceOf = (input, { accountId, region }) => {
  const name = textOf(input, 'StackName');
  if (name?.startsWith('arn:')) return name;
  const changeSet = textOf(input, 'ChangeSetName');
  if (name === undefined && changeSet?.startsWith('arn:')) return changeSet;
  return name === undefined ? '*' : `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/*`;
};
const everyStack: ResourceOf = (_input, { accountId, region }) =>
  `arn:aws:cloudformation:${region}:${accountId}:stack/*/*`;
const stackSet: ResourceOf = (input, { accountId, region }) =>
  `arn:aws:cloudformation:${region}:${accountId}:stackset/${textOf(input, 'StackSetName')?.replace(/:[^:]*$/, '') ?? '*'}:*`;
const bucket: ResourceOf = (input) => `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}`;
const object: ResourceOf = (input) =>
  `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}/${textOf(input, 'Key') ?? '*'}`;

const reportDefinition: ResourceOf = (input, { accountId }) => {
  const definition = input['ReportDefinition'];
  const nested =
    typeof definition === 'object' && definition !== null
      ? textOf({ ...definition }, 'ReportName')
      : undefined;
  return `arn:aws:cur:us-east-1:${accountId}:definition/${textOf(input, 'ReportName') ?? nested ?? '*'}`;
};
const exportTable: ResourceOf = (input, { accountId }) =>
  `arn:aws:bcm-data-exports:us-east-1:${accountId}:table/${textOf(input, 'TableName') ?? '*'}`;

interface ServiceQuestions {
  /** Operations that need no permission. */
  readonly free: readonly string[];
  /** Operations whose action has another name. */
  readonly actions: Readonly<Record<string, string>>;
  /** The first pattern that matches the operation's name decides; `*` when none does. */
  readonly resources: readonly (readonly [RegExp, ResourceOf])[];
}

/** From the service authorization reference of each service. */
const QUESTIONS: Readonly<Record<ServiceName, ServiceQuestions>> = {
  sts: {
    // AssumeRole is asked by the operation itself, which also knows what the role's trust policy says.
    free: ['GetCallerIdentity', 'GetSessionToken', 'AssumeRoleWithWebIdentity', 'AssumeRole'],
    actions: {},
    resources: [
      [
        /^GetFederationToken$/,
        (input, { accountId }) => `arn:aws:sts::${accountId}:federated-user/${textOf(input, 'Name') ?? '*'}`,
      ],
    ],
  },
  iam: {
    free: [],
    actions: {},
    resources: [
      [/^ListRoles$/, allBelow('role')],
      [/^ListUsers$/, allBelow('user')],
      [/^ListInstanceProfiles$/, allBelow('instance-profile')],
      [/^ListOpenIDConnectProviders$/, ownedBy('oidc-provider/*')],
      [/^(ListPolicies|GetContextKeysForCustomPolicy|(Create|Delete|List)AccountAlias(es)?)$/, anything],
      [/^(GetAccountSummary|GetAccountAuthorizationDetails|SimulateCustomPolicy)$/, anything],
      [/^(SimulatePrincipalPolicy|GetContextKeysForPrincipalPolicy)$/, arnIn('PolicySourceArn')],
      [/^GetServiceLastAccessedDetails$/, anything],
      [/^GenerateServiceLastAccessedDetails$/, arnIn('Arn')],
      [/^ListInstanceProfilesForRole$/, role],
      [/InstanceProfile/, instanceProfile],
      [/^ListEntitiesForPolicy$/, arnIn('PolicyArn')],
      [/LoginProfile|MFADevices/, user],
      [/^CreateOpenIDConnectProvider$/, providerByUrl],
      [/OpenIDConnectProvider/, arnIn('OpenIDConnectProviderArn')],
      [/^CreatePolicy$/, policyByName],
      [/^(Get|Delete|Tag|Untag|List|Create|SetDefault)Policy(Version|Versions|Tags)?$/, arnIn('PolicyArn')],
      [/(User|AccessKey)/, user],
      [/(Role|AssumeRolePolicy)/, role],
    ],
  },
  cloudformation: {
    free: [],
    actions: {},
    resources: [
      [/^ListStacks$/, everyStack],
      [/^(ListExports|ValidateTemplate|ListStackSets|DescribeAccountLimits)$/, anything],
      [/^(DescribeStackDriftDetectionStatus|(Activate|Deactivate|Describe)OrganizationsAccess)$/, anything],
      [/StackSet|StackInstance/, stackSet],
      [/./, stack],
    ],
  },
  organizations: {
    free: [],
    actions: {},
    resources: [],
  },
  cur: {
    free: [],
    actions: {},
    resources: [
      [
        /^DescribeReportDefinitions$/,
        (_input, { accountId }) => `arn:aws:cur:us-east-1:${accountId}:definition/`,
      ],
      [/./, reportDefinition],
    ],
  },
  'bcm-data-exports': {
    free: [],
    actions: {},
    resources: [
      [/^(ListExports|ListTables)$/, anything],
      [
        /^CreateExport$/,
        (_input, { accountId }) => `arn:aws:bcm-data-exports:us-east-1:${accountId}:export/*`,
      ],
      [/^GetTable$/, exportTable],
      [/Tag|Untag/, arnIn('ResourceArn')],
      [/./, arnIn('ExportArn')],
    ],
  },
  kms: {
    free: [],
    actions: {},
    resources: [[/./, (input, { accountId, region }) => keyArnOf(input, accountId, region)]],
  },
  s3: {
    // Asked for each object by itself.
    free: ['DeleteObjects'],
    actions: S3_ACTIONS,
    resources: [
      [/^ListBuckets$/, anything],
      [/^GetObjectLockConfiguration$/, bucket],
      [/^(Get|Put|Head|Delete|Copy)Objects?(Acl|Tagging|Attributes)?$/, object],
      [/^(Create|Complete|Abort)MultipartUpload$|^UploadPart(Copy)?$|^ListParts$/, object],
      [/./, bucket],
    ],
  },
};

/** Everything that the caller must be allowed for an operation; nothing when it needs no permission. */
export function permissionsFor(
  state: RehearsalState,
  place: CallPlace,
  service: ServiceName,
  operation: string,
  input: Input,
): readonly PermissionQuestion[] {
  const questions = QUESTIONS[service];
  if (questions.free.includes(operation)) return [];
  const { accountId } = place.caller;
  const [, resourceOf = anything] = questions.resources.find(([pattern]) => pattern.test(operation)) ?? [];
  const versioned = service === 's3' && textOf(input, 'VersionId') !== undefined;
  const action = versioned
    ? `s3:${operation.replace('Head', 'Get').replace('Object', 'ObjectVersion')}`
    : Object.hasOwn(questions.actions, operation)
      ? questions.actions[operation]
      : undefined;
  const where: ResourcePlace = {
    accountId,
    account: state.accounts.get(accountId),
    region: place.region,
    callerArn: place.caller.arn,
  };
  const own = { action: action ?? `${service}:${operation}`, resource: resourceOf(input, where) };
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
  return own.action === 'cloudformation:DescribeStacks' && own.resource === '*'
    ? [own, { action: 'cloudformation:ListStacks', resource: everyStack(input, where) }]
    : [own];
}
