"""Stack sets with self-managed permissions, from the set to its end."""

import json
import time

TEMPLATE = json.dumps(
    {
        "Parameters": {"Name": {"Type": "String", "Default": "peer-set"}},
        "Resources": {
            "Bucket": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Ref": "Name"}}},
        },
    }
)
SET = {"StackSetName": "peer"}
ACCOUNT = "123456789012"
ROLES = {
    "AWSCloudFormationStackSetAdministrationRole": {"Service": "cloudformation.amazonaws.com"},
    "AWSCloudFormationStackSetExecutionRole": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
}


def run(peer):
    for name, principal in ROLES.items():
        trust = {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}],
        }
        peer.call("iam", "CreateRole", RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))
        peer.call(
            "iam", "AttachRolePolicy", RoleName=name, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess"
        )
    sets(peer)
    instances(peer)
    peer.call("cloudformation", "DeleteStackSet", **SET)
    for name in ROLES:
        peer.call("iam", "DetachRolePolicy", RoleName=name, PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")
        peer.call("iam", "DeleteRole", RoleName=name)


def sets(peer):
    peer.call("cloudformation", "DescribeStackSet", "StackSetNotFoundException", **SET, note="none yet")
    peer.call("cloudformation", "CreateStackSet", **SET, TemplateBody=TEMPLATE)
    peer.call("cloudformation", "CreateStackSet", "NameAlreadyExistsException", **SET, TemplateBody=TEMPLATE, note="again")
    peer.call("cloudformation", "DescribeStackSet", **SET)
    peer.call("cloudformation", "ListStackSets", Status="ACTIVE")
    peer.aws("cloudformation", "list-stack-sets", "--status", "ACTIVE")


def instances(peer):
    places = {"Accounts": [ACCOUNT], "Regions": ["us-east-1"]}
    made = peer.call("cloudformation", "CreateStackInstances", **SET, **places)
    ended(peer, made)
    peer.call("cloudformation", "ListStackInstances", **SET)
    place = {"StackInstanceAccount": ACCOUNT, "StackInstanceRegion": "us-east-1"}
    peer.call("cloudformation", "DescribeStackInstance", **SET, **place)
    peer.call("cloudformation", "DescribeStackSetOperation", **SET, OperationId=made.at("OperationId") or "none")
    peer.call("cloudformation", "ListStackSetOperationResults", **SET, OperationId=made.at("OperationId") or "none")
    changed = peer.call(
        "cloudformation", "UpdateStackInstances", **SET, **places,
        ParameterOverrides=[{"ParameterKey": "Name", "ParameterValue": "peer-set-renamed"}],
    )
    ended(peer, changed)
    updated = peer.call("cloudformation", "UpdateStackSet", **SET, TemplateBody=TEMPLATE, Description="A peer")
    ended(peer, updated)
    peer.call("cloudformation", "ListStackSetOperations", **SET)
    peer.call("cloudformation", "DeleteStackSet", "StackSetNotEmptyException", **SET, note="with an instance",
              undo=lambda client: client.create_stack_set(**SET, TemplateBody=TEMPLATE))
    gone = peer.call("cloudformation", "DeleteStackInstances", **SET, **places, RetainStacks=False)
    ended(peer, gone)


def ended(peer, answer):
    """Polls until an operation is over; not noted."""
    identifier = answer.at("OperationId")
    client = peer.client("cloudformation")
    for _ in range(100 if identifier else 0):
        operation = client.describe_stack_set_operation(**SET, OperationId=identifier)["StackSetOperation"]
        if operation["Status"] not in ("RUNNING", "QUEUED", "STOPPING"):
            return
        time.sleep(0.05)
