"""Roles, policies, users, providers, instance profiles, the account as a whole, the simulator."""

import json

ACCOUNT = "123456789012"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*", **rest):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **rest}


TRUST = document(
    {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}, "Action": "sts:AssumeRole"}
)
READ = document(allow("s3:Get*"))


def run(peer):
    roles(peer)
    policies(peer)
    users(peer)
    providers(peer)
    instance_profiles(peer)
    account(peer)
    simulator(peer)
    clean(peer)


def roles(peer):
    peer.call(
        "iam", "CreateRole", RoleName="peer-role", AssumeRolePolicyDocument=TRUST, Path="/peers/",
        Description="of the peers", MaxSessionDuration=7200, Tags=[{"Key": "team", "Value": "peers"}],
    )
    peer.wait("iam", "role_exists", RoleName="peer-role")
    peer.call("iam", "GetRole", RoleName="peer-role")
    peer.aws("iam", "get-role", "--role-name", "peer-role")
    peer.call("iam", "CreateRole", "EntityAlreadyExists", RoleName="peer-role", AssumeRolePolicyDocument=TRUST)
    peer.call("iam", "CreateRole", "MalformedPolicyDocument", RoleName="bad", AssumeRolePolicyDocument="{}",
              undo=lambda client: client.delete_role(RoleName="bad"))
    peer.call(
        "iam", "CreateRole", "ValidationError", note="bad name", RoleName="bad name",
        AssumeRolePolicyDocument=TRUST, undo=lambda client: client.delete_role(RoleName="bad name"),
    )
    peer.call("iam", "GetRole", "NoSuchEntity", RoleName="nobody")
    peer.aws("iam", "get-role", "--role-name", "nobody", expect="NoSuchEntity", note="missing")
    peer.call("iam", "PutRolePolicy", RoleName="peer-role", PolicyName="inline", PolicyDocument=READ)
    peer.call("iam", "GetRolePolicy", RoleName="peer-role", PolicyName="inline")
    peer.call("iam", "ListRolePolicies", RoleName="peer-role")
    peer.call(
        "iam", "PutRolePolicy", "MalformedPolicyDocument", note="an action without its service",
        RoleName="peer-role", PolicyName="bad", PolicyDocument=document(allow("GetObject")),
    )
    peer.call("iam", "AttachRolePolicy", RoleName="peer-role", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    peer.call("iam", "ListAttachedRolePolicies", RoleName="peer-role")
    peer.call(
        "iam", "AttachRolePolicy", "NoSuchEntity", note="no such policy",
        RoleName="peer-role", PolicyArn=f"arn:aws:iam::{ACCOUNT}:policy/none",
    )
    peer.call("iam", "UpdateRole", RoleName="peer-role", Description="changed", MaxSessionDuration=3600)
    peer.call("iam", "UpdateAssumeRolePolicy", RoleName="peer-role", PolicyDocument=TRUST)
    peer.call("iam", "TagRole", RoleName="peer-role", Tags=[{"Key": "cost", "Value": "1"}])
    peer.call("iam", "ListRoleTags", RoleName="peer-role")
    peer.call("iam", "UntagRole", RoleName="peer-role", TagKeys=["cost"])
    peer.call("iam", "DeleteRole", "DeleteConflict", RoleName="peer-role")
    peer.call("iam", "ListRoles", PathPrefix="/peers/")
    peer.pages("iam", "ListRoles", "Roles", 2, 5)
    peer.aws("iam", "list-roles", "--page-size", "2", note="pages")


def policies(peer):
    peer.call(
        "iam", "CreatePolicy", PolicyName="peer-policy", PolicyDocument=READ, Description="of the peers",
        Tags=[{"Key": "team", "Value": "peers"}],
    )
    arn = f"arn:aws:iam::{ACCOUNT}:policy/peer-policy"
    peer.wait("iam", "policy_exists", PolicyArn=arn)
    peer.call("iam", "CreatePolicy", "EntityAlreadyExists", PolicyName="peer-policy", PolicyDocument=READ)
    peer.call("iam", "GetPolicy", PolicyArn=arn)
    peer.aws("iam", "get-policy", "--policy-arn", arn)
    peer.call("iam", "CreatePolicyVersion", PolicyArn=arn, PolicyDocument=READ, SetAsDefault=True)
    peer.call("iam", "ListPolicyVersions", PolicyArn=arn)
    peer.call("iam", "GetPolicyVersion", PolicyArn=arn, VersionId="v2")
    peer.call("iam", "GetPolicyVersion", "NoSuchEntity", PolicyArn=arn, VersionId="v9", note="no such version")
    peer.call("iam", "SetDefaultPolicyVersion", PolicyArn=arn, VersionId="v1")
    peer.call("iam", "DeletePolicyVersion", "DeleteConflict", PolicyArn=arn, VersionId="v1")
    peer.call("iam", "DeletePolicyVersion", PolicyArn=arn, VersionId="v2")
    peer.call("iam", "AttachRolePolicy", RoleName="peer-role", PolicyArn=arn)
    peer.call("iam", "ListEntitiesForPolicy", PolicyArn=arn)
    peer.call("iam", "PutRolePermissionsBoundary", RoleName="peer-role", PermissionsBoundary=arn)
    peer.call("iam", "GetRole", RoleName="peer-role", note="with a boundary")
    peer.call("iam", "DeleteRolePermissionsBoundary", RoleName="peer-role")
    peer.call("iam", "ListPolicies", Scope="Local")
    peer.call("iam", "ListPolicyTags", PolicyArn=arn)
    peer.call("iam", "DeletePolicy", "DeleteConflict", PolicyArn=arn, note="while it is attached")
    peer.pages("iam", "ListPolicies", "Policies", 3, 10, Scope="AWS")


def users(peer):
    peer.call("iam", "CreateUser", UserName="peer-user", Tags=[{"Key": "team", "Value": "peers"}])
    peer.wait("iam", "user_exists", UserName="peer-user")
    peer.call("iam", "GetUser", UserName="peer-user")
    peer.call("iam", "GetUser", "NoSuchEntity", UserName="nobody")
    peer.call("iam", "CreateAccessKey", UserName="peer-user")
    second = peer.call("iam", "CreateAccessKey", UserName="peer-user").at("AccessKey.AccessKeyId")
    peer.call("iam", "CreateAccessKey", "LimitExceeded", UserName="peer-user", note="a third key")
    peer.call("iam", "ListAccessKeys", UserName="peer-user")
    peer.call("iam", "UpdateAccessKey", UserName="peer-user", AccessKeyId=second or "AKIANONE", Status="Inactive")
    peer.call("iam", "GetAccessKeyLastUsed", AccessKeyId=second or "AKIANONE")
    peer.call("iam", "CreateLoginProfile", UserName="peer-user", Password="correct Horse 1!")
    peer.call("iam", "GetLoginProfile", UserName="peer-user")
    peer.call("iam", "GetLoginProfile", "NoSuchEntity", UserName="peer-admin", note="none")
    peer.client("iam").create_user(UserName="peer-conflict")
    peer.client("iam").create_login_profile(UserName="peer-conflict", Password="correct Horse 1!")
    peer.call("iam", "DeleteUser", "DeleteConflict", UserName="peer-conflict", note="with a password")
    peer.call("iam", "PutUserPolicy", UserName="peer-user", PolicyName="inline", PolicyDocument=READ)
    peer.call("iam", "ListUserPolicies", UserName="peer-user")
    peer.call("iam", "ListGroupsForUser", UserName="peer-user")
    peer.call("iam", "ListMFADevices", UserName="peer-user")
    peer.call("iam", "ListUsers")


def providers(peer):
    url = "https://gitlab.example.com"
    arn = f"arn:aws:iam::{ACCOUNT}:oidc-provider/gitlab.example.com"
    peer.call(
        "iam", "CreateOpenIDConnectProvider", Url=url, ClientIDList=["sts.amazonaws.com"],
        ThumbprintList=["2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f"],
    )
    peer.call(
        "iam", "CreateOpenIDConnectProvider", "EntityAlreadyExists", Url=url,
        ThumbprintList=["2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f"], note="again",
    )
    peer.call("iam", "GetOpenIDConnectProvider", OpenIDConnectProviderArn=arn)
    peer.call(
        "iam", "GetOpenIDConnectProvider", "NoSuchEntity", OpenIDConnectProviderArn=f"{arn}.none", note="missing"
    )
    peer.call("iam", "ListOpenIDConnectProviders")
    peer.call("iam", "AddClientIDToOpenIDConnectProvider", OpenIDConnectProviderArn=arn, ClientID="other")
    peer.call("iam", "TagOpenIDConnectProvider", OpenIDConnectProviderArn=arn, Tags=[{"Key": "a", "Value": "b"}])
    peer.call("iam", "ListOpenIDConnectProviderTags", OpenIDConnectProviderArn=arn)
    peer.call("iam", "DeleteOpenIDConnectProvider", OpenIDConnectProviderArn=arn)
    shared = {
        "Effect": "Allow",
        "Principal": {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"},
        "Action": "sts:AssumeRoleWithWebIdentity",
        "Condition": {"StringEquals": {"token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}},
    }
    peer.call(
        "iam", "CreateRole", "MalformedPolicyDocument", note="GitHub without a subject",
        RoleName="anybody", AssumeRolePolicyDocument=document(shared),
        undo=lambda client: client.delete_role(RoleName="anybody"),
    )


def instance_profiles(peer):
    peer.call("iam", "CreateInstanceProfile", InstanceProfileName="peer-profile", Tags=[{"Key": "a", "Value": "b"}])
    peer.wait("iam", "instance_profile_exists", InstanceProfileName="peer-profile")
    peer.call("iam", "CreateInstanceProfile", "EntityAlreadyExists", InstanceProfileName="peer-profile")
    peer.call("iam", "AddRoleToInstanceProfile", InstanceProfileName="peer-profile", RoleName="peer-role")
    peer.call(
        "iam", "AddRoleToInstanceProfile", "LimitExceeded", note="a second role",
        InstanceProfileName="peer-profile", RoleName="Hop",
    )
    peer.call("iam", "GetInstanceProfile", InstanceProfileName="peer-profile")
    peer.call("iam", "GetInstanceProfile", "NoSuchEntity", InstanceProfileName="none", note="missing")
    peer.call("iam", "ListInstanceProfiles")
    peer.call("iam", "ListInstanceProfilesForRole", RoleName="peer-role")
    peer.call("iam", "ListInstanceProfileTags", InstanceProfileName="peer-profile")
    peer.call("iam", "DeleteInstanceProfile", "DeleteConflict", InstanceProfileName="peer-profile")


def account(peer):
    peer.call("iam", "CreateAccountAlias", AccountAlias="peers-of-the-rehearsal")
    peer.call("iam", "ListAccountAliases")
    peer.call("iam", "DeleteAccountAlias", AccountAlias="peers-of-the-rehearsal")
    peer.call("iam", "GetAccountSummary")
    peer.call("iam", "GetAccountAuthorizationDetails", Filter=["Role"], note="roles")
    peer.call("iam", "GetAccountAuthorizationDetails", Filter=["User", "LocalManagedPolicy"], note="the rest")
    peer.aws("iam", "get-account-authorization-details", "--filter", "Role", note="all pages")
    peer.pages("iam", "GetAccountAuthorizationDetails", "RoleDetailList", 2, 5)


def simulator(peer):
    peer.call(
        "iam", "SimulatePrincipalPolicy", PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:role/peers/peer-role",
        ActionNames=["s3:GetObject", "s3:PutObject"], ResourceArns=["arn:aws:s3:::a/b", "arn:aws:s3:::c/d"],
    )
    peer.aws(
        "iam", "simulate-custom-policy", "--policy-input-list", READ, "--action-names", "s3:GetObject", "ec2:RunInstances",
    )
    peer.call(
        "iam", "SimulatePrincipalPolicy", "NoSuchEntity", note="nobody",
        PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:role/nobody", ActionNames=["s3:GetObject"],
    )
    peer.call(
        "iam", "SimulateCustomPolicy", PolicyInputList=[READ], ActionNames=["s3:GetObject"],
        PermissionsBoundaryPolicyInputList=[document(allow("ec2:*"))], note="with a boundary",
    )
    peer.call("iam", "GetContextKeysForCustomPolicy", PolicyInputList=[
        document(allow("s3:*", Condition={"StringEquals": {"aws:PrincipalTag/team": "peers"}}))
    ])


def clean(peer):
    arn = f"arn:aws:iam::{ACCOUNT}:policy/peer-policy"
    peer.call("iam", "RemoveRoleFromInstanceProfile", InstanceProfileName="peer-profile", RoleName="peer-role")
    peer.call("iam", "DeleteInstanceProfile", InstanceProfileName="peer-profile")
    peer.call("iam", "DetachRolePolicy", RoleName="peer-role", PolicyArn=arn)
    peer.call("iam", "DetachRolePolicy", RoleName="peer-role", PolicyArn="arn:aws:iam::aws:policy/ReadOnlyAccess")
    peer.call("iam", "DeletePolicy", PolicyArn=arn)
    peer.call("iam", "DeleteRolePolicy", RoleName="peer-role", PolicyName="inline")
    peer.call("iam", "DeleteRolePolicy", "NoSuchEntity", RoleName="peer-role", PolicyName="inline", note="again")
    peer.call("iam", "DeleteRole", RoleName="peer-role")
    peer.call("iam", "DeleteUserPolicy", UserName="peer-user", PolicyName="inline")
    peer.call("iam", "DeleteLoginProfile", UserName="peer-user")
    for key in peer.call("iam", "ListAccessKeys", UserName="peer-user").get("AccessKeyMetadata", []):
        peer.client("iam").delete_access_key(UserName="peer-user", AccessKeyId=key["AccessKeyId"])
    peer.call("iam", "DeleteUser", UserName="peer-user")
