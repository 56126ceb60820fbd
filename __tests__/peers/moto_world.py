"""Builds in moto what seed.yml describes; its own account has the same id."""

import json

import yaml


def build(peer, seed_file):
    with open(seed_file, encoding="utf8") as file:
        world = yaml.safe_load(file)
    account = world["accounts"][0]
    iam = peer.client("iam")
    for provider in account["oidc-providers"]:
        iam.create_open_id_connect_provider(
            Url=provider["url"], ClientIDList=provider["client-ids"], ThumbprintList=["a" * 40]
        )
    for role in account["roles"]:
        iam.create_role(
            RoleName=role["name"],
            AssumeRolePolicyDocument=json.dumps(role["trust-policy"]),
            MaxSessionDuration=role.get("max-session-duration", 3600),
        )
        for name, policy in role.get("inline-policies", {}).items():
            iam.put_role_policy(RoleName=role["name"], PolicyName=name, PolicyDocument=json.dumps(policy))
    for user in account["users"]:
        iam.create_user(UserName=user["name"])
        for arn in user["attached-policies"]:
            iam.attach_user_policy(UserName=user["name"], PolicyArn=arn)
    organizations = peer.client("organizations")
    organizations.create_organization(FeatureSet="ALL")
    for member in world["accounts"][1:]:
        organizations.create_account(AccountName=member["name"], Email=member["email"])
