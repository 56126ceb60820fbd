import { matchesWildcard } from '../../trust/wildcard.ts';

/** What somebody who may call an action can do with it, worst first. */
export const RISKS = ['privilege', 'delete', 'write', 'read'] as const;
export type Risk = (typeof RISKS)[number];

/**
 * Actions that lead to more rights than they name: they hand out roles or keys, change who may do what, run code as
 * somebody else, open resources to others, or give secrets away.
 */
const PRIVILEGE: readonly string[] = [
  'iam:passrole',
  'iam:put*policy',
  'iam:attach*policy',
  'iam:createpolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:createrole',
  'iam:createuser',
  'iam:createaccesskey',
  'iam:createloginprofile',
  'iam:updateloginprofile',
  'iam:updateassumerolepolicy',
  'iam:addusertogroup',
  'iam:addroletoinstanceprofile',
  'iam:putrolepermissionsboundary',
  'iam:putuserpermissionsboundary',
  'iam:deleterolepermissionsboundary',
  'iam:deleteuserpermissionsboundary',
  'iam:createopenidconnectprovider',
  'iam:updateopenidconnectproviderthumbprint',
  'iam:addclientidtoopenidconnectprovider',
  'iam:createsamlprovider',
  'iam:updatesamlprovider',
  'iam:createservicespecificcredential',
  'sts:assumerole',
  'sts:assumerolewithwebidentity',
  'sts:assumerolewithsaml',
  'sts:getfederationtoken',
  'organizations:leaveorganization',
  'organizations:attachpolicy',
  'organizations:detachpolicy',
  'organizations:updatepolicy',
  'organizations:disablepolicytype',
  'organizations:enableawsserviceaccess',
  'organizations:registerdelegatedadministrator',
  'organizations:inviteaccounttoorganization',
  'organizations:accepthandshake',
  'organizations:moveaccount',
  'sso:createaccountassignment',
  'sso:putinlinepolicytopermissionset',
  'sso:attachmanagedpolicytopermissionset',
  'cloudformation:createstack',
  'cloudformation:updatestack',
  'cloudformation:executechangeset',
  'cloudformation:setstackpolicy',
  'cloudformation:createstackset',
  'cloudformation:updatestackset',
  'cloudformation:createstackinstances',
  'lambda:updatefunctioncode',
  'lambda:addpermission',
  'ssm:sendcommand',
  'ssm:startsession',
  'ssm:startautomationexecution',
  'ssm:getparameter',
  'ssm:getparameters',
  'ssm:getparametersbypath',
  'secretsmanager:getsecretvalue',
  'secretsmanager:batchgetsecretvalue',
  'secretsmanager:putresourcepolicy',
  'kms:decrypt',
  'kms:putkeypolicy',
  'kms:creategrant',
  's3:putbucketpolicy',
  's3:putbucketacl',
  's3:putobjectacl',
  's3:putbucketpublicaccessblock',
  's3:putaccountpublicaccessblock',
  'sns:addpermission',
  'sqs:addpermission',
  'ram:createresourceshare',
  'ram:associateresourceshare',
  'ec2-instance-connect:sendsshpublickey',
];

const DELETE_VERBS =
  'delete remove terminate destroy purge deregister release revoke cancel disable leave drop erase'.split(
    ' ',
  );
const READ_VERBS =
  'get list describe head query scan select search lookup view read download estimate simulate preview test'.split(
    ' ',
  );

/**
 * The worst that an action of a policy allows, by its name: `ec2:*` deletes, `iam:Put*` hands out rights. A name that
 * says nothing counts as a change. `*` and `?` are wildcards, letter case means nothing, as in IAM.
 */
export function riskOfAction(action: string): Risk {
  const pattern = action.toLowerCase();
  const [service = '', name] = pattern.split(':', 2);
  if (name === undefined || /[*?]/.test(service)) return 'privilege';
  if (PRIVILEGE.some((known) => overlap(pattern, known))) return 'privilege';
  const plain = name.replace(/^batch/, '');
  const certain = plain.split(/[*?]/, 1)[0] ?? '';
  const startsWith = (verbs: readonly string[]): boolean => verbs.some((verb) => certain.startsWith(verb));
  if (startsWith(DELETE_VERBS)) return 'delete';
  if (startsWith(READ_VERBS)) return 'read';
  const open = certain !== plain;
  return open && DELETE_VERBS.some((verb) => verb.startsWith(certain)) ? 'delete' : 'write';
}

/** Whether some action fits both. Each is tried as the pattern of the other, which is exact unless both have wildcards. */
function overlap(one: string, other: string): boolean {
  return matchesWildcard(one, other) || matchesWildcard(other, one);
}

/** AWS managed policies by what their names promise. Others are taken for changes: nobody looked into them. */
const MANAGED: readonly (readonly [RegExp, Risk])[] = [
  [/\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$|\/AdministratorAccess-/, 'privilege'],
  [/FullAccess$/, 'delete'],
  [/(ReadOnly\w*|ViewOnlyAccess|SecurityAudit)$/, 'read'],
];

/** The worst that an attached managed policy allows, by its ARN. */
export function riskOfManagedPolicy(arn: string): Risk {
  return MANAGED.find(([pattern]) => pattern.test(arn))?.[1] ?? 'write';
}
