"""What an onboarding asks about the organization, and the policies that control its accounts."""

import json

DENY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}],
    }
)
TYPE = "SERVICE_CONTROL_POLICY"


def run(peer):
    peer.call("organizations", "DescribeOrganization")
    peer.aws("organizations", "describe-organization")
    peer.call("organizations", "ListRoots")
    accounts = peer.call("organizations", "ListAccounts")
    peer.call("organizations", "DescribeAccount", AccountId=accounts.at("Accounts.0.Id") or "000000000000")
    peer.call(
        "organizations", "DescribeAccount", "AccountNotFoundException", AccountId="999999999999", note="a stranger"
    )
    peer.aws("organizations", "list-accounts")
    peer.pages("organizations", "ListAccounts", "Accounts", 1, 2)
    policies(peer)


def policies(peer):
    root = peer.call("organizations", "ListRoots").at("Roots.0.Id")
    peer.call("organizations", "EnablePolicyType", RootId=root, PolicyType=TYPE)
    made = peer.call(
        "organizations", "CreatePolicy", Name="stay", Description="Members stay", Type=TYPE, Content=DENY
    )
    policy = {"PolicyId": made.at("Policy.PolicySummary.Id") or "p-00000000"}
    peer.call("organizations", "DescribePolicy", **policy)
    peer.call("organizations", "ListPolicies", Filter=TYPE)
    peer.call("organizations", "AttachPolicy", **policy, TargetId=root)
    peer.call("organizations", "AttachPolicy", "DuplicatePolicyAttachmentException", **policy, TargetId=root, note="again")
    peer.call("organizations", "ListPoliciesForTarget", TargetId=root, Filter=TYPE)
    peer.call("organizations", "ListTargetsForPolicy", **policy)
    peer.call("organizations", "DeletePolicy", "PolicyInUseException", **policy, note="while attached")
    peer.call("organizations", "DetachPolicy", **policy, TargetId=root)
    peer.call("organizations", "DeletePolicy", **policy)
    peer.call("organizations", "DescribePolicy", "PolicyNotFoundException", **policy, note="after it was deleted")
    peer.call("organizations", "DisablePolicyType", RootId=root, PolicyType=TYPE)
