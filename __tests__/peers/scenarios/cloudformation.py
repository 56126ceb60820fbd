"""Stacks and change sets from the first validation to the last deletion."""

import tempfile

TEMPLATE = """
AWSTemplateFormatVersion: '2010-09-09'
Description: of the peers
Parameters:
  Name: { Type: String, Default: peer, AllowedPattern: '[a-z-]+' }
  Code: { Type: String, NoEcho: true, Default: hidden }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: !Sub '${Name}-stack-role'
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - { Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: 'sts:AssumeRole' }
      Tags: [{ Key: team, Value: !Ref Name }]
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      ManagedPolicyName: !Sub '${Name}-policy'
      PolicyDocument:
        Version: '2012-10-17'
        Statement: [{ Effect: Allow, Action: 's3:ListAllMyBuckets', Resource: '*' }]
Outputs:
  RoleArn: { Value: !GetAtt Role.Arn, Description: of the role, Export: { Name: !Sub '${Name}-role' } }
"""
# Replaces the policy's statement and adds a bucket.
CHANGED = TEMPLATE.replace("s3:ListAllMyBuckets", "s3:GetBucketLocation").replace(
    "\nOutputs:", "\n  Bucket: { Type: 'AWS::S3::Bucket' }\nOutputs:"
)
FAILING = TEMPLATE.replace("Service: ec2.amazonaws.com", "Service: not a service")
IAM = ["CAPABILITY_NAMED_IAM"]


def parameters(name):
    return [{"ParameterKey": "Name", "ParameterValue": name}]


def removal(stack):
    return lambda client: client.delete_stack(StackName=stack)


def run(peer):
    templates(peer)
    stack(peer)
    change_sets(peer)
    failure(peer)
    command_line(peer)


def templates(peer):
    peer.call("cloudformation", "ValidateTemplate", TemplateBody=TEMPLATE)
    peer.call("cloudformation", "ValidateTemplate", "ValidationError", TemplateBody="Resources: [", note="no YAML")
    peer.call("cloudformation", "GetTemplateSummary", TemplateBody=TEMPLATE)
    peer.call("cloudformation", "DescribeStacks", "ValidationError", StackName="nobody", note="no such stack")
    peer.aws("cloudformation", "describe-stacks", "--stack-name", "nobody", expect="ValidationError", note="missing")


def stack(peer):
    peer.call(
        "cloudformation", "CreateStack", "InsufficientCapabilitiesException", note="no capabilities",
        StackName="incapable", TemplateBody=TEMPLATE, Parameters=parameters("incapable"), undo=removal("incapable"),
    )
    peer.call(
        "cloudformation", "CreateStack", "ValidationError", note="a parameter against its pattern",
        StackName="peer-bad", TemplateBody=TEMPLATE, Capabilities=IAM, Parameters=parameters("NOT-OK"),
        undo=removal("peer-bad"),
    )
    peer.call(
        "cloudformation", "CreateStack", "ValidationError", note="an unknown type",
        StackName="peer-rolle", TemplateBody="Resources: { A: { Type: 'AWS::IAM::Rolle' } }",
        undo=removal("peer-rolle"),
    )
    peer.call(
        "cloudformation", "CreateStack", StackName="peer", TemplateBody=TEMPLATE, Capabilities=IAM,
        Parameters=parameters("peer"), Tags=[{"Key": "team", "Value": "peers"}],
    )
    peer.wait("cloudformation", "stack_exists", StackName="peer")
    peer.wait("cloudformation", "stack_create_complete", StackName="peer")
    peer.call("cloudformation", "CreateStack", "AlreadyExistsException", StackName="peer", TemplateBody=TEMPLATE,
        Capabilities=IAM, note="again")
    peer.call("cloudformation", "DescribeStacks", StackName="peer")
    peer.aws("cloudformation", "describe-stacks", "--stack-name", "peer")
    peer.call("cloudformation", "DescribeStackResources", StackName="peer")
    peer.call("cloudformation", "DescribeStackResource", StackName="peer", LogicalResourceId="Role")
    peer.call(
        "cloudformation", "DescribeStackResource", "ValidationError", StackName="peer", LogicalResourceId="None",
        note="no such resource",
    )
    peer.call("cloudformation", "ListStackResources", StackName="peer")
    peer.call("cloudformation", "DescribeStackEvents", StackName="peer")
    peer.call("cloudformation", "GetTemplate", StackName="peer")
    peer.call("cloudformation", "ListStacks", StackStatusFilter=["CREATE_COMPLETE"])
    peer.call("cloudformation", "ListExports")
    peer.call("cloudformation", "GetStackPolicy", StackName="peer")
    peer.call(
        "cloudformation", "UpdateStack", "ValidationError", note="nothing to update",
        StackName="peer", UsePreviousTemplate=True, Capabilities=IAM, Parameters=parameters("peer"),
    )


def change_sets(peer):
    named = {"StackName": "peer", "ChangeSetName": "change"}
    peer.call(
        "cloudformation", "CreateChangeSet", **named, TemplateBody=CHANGED, Capabilities=IAM,
        Parameters=parameters("peer"), Description="of the peers",
    )
    peer.wait("cloudformation", "change_set_create_complete", **named)
    peer.call("cloudformation", "DescribeChangeSet", **named)
    peer.call("cloudformation", "ListChangeSets", StackName="peer")
    peer.aws("cloudformation", "describe-change-set", "--stack-name", "peer", "--change-set-name", "change")
    peer.call(
        "cloudformation", "DescribeChangeSet", "ChangeSetNotFound", StackName="peer", ChangeSetName="none",
        note="missing",
    )
    peer.call("cloudformation", "ExecuteChangeSet", **named)
    peer.wait("cloudformation", "stack_update_complete", StackName="peer")
    peer.call("cloudformation", "DescribeStacks", StackName="peer", note="after the update")
    peer.call("cloudformation", "DescribeEvents", StackName="peer")
    invalid = {"StackName": "peer", "ChangeSetName": "invalid"}
    peer.call(
        "cloudformation", "CreateChangeSet", **invalid, Capabilities=IAM, Parameters=parameters("peer"), note="invalid",
        TemplateBody=TEMPLATE.replace("RoleName:", "RolesName:"),
    )
    peer.wait("cloudformation", "change_set_create_complete", "failure state", **invalid)
    peer.call("cloudformation", "DescribeEvents", **invalid, note="of a change set")
    peer.call("cloudformation", "DeleteChangeSet", **invalid, note="invalid")
    same = {"StackName": "peer", "ChangeSetName": "same"}
    peer.call(
        "cloudformation", "CreateChangeSet", **same, UsePreviousTemplate=True, Capabilities=IAM,
        Parameters=[{"ParameterKey": "Name", "UsePreviousValue": True}], note="without a change",
    )
    peer.wait("cloudformation", "change_set_create_complete", "failure state", **same)
    peer.call("cloudformation", "DeleteChangeSet", **same)
    peer.call(
        "cloudformation", "UpdateTerminationProtection", StackName="peer", EnableTerminationProtection=True
    )
    peer.call("cloudformation", "DeleteStack", "ValidationError", StackName="peer", note="while protected")
    peer.call(
        "cloudformation", "UpdateTerminationProtection", StackName="peer", EnableTerminationProtection=False
    )
    peer.call("cloudformation", "DeleteStack", StackName="peer")
    peer.wait("cloudformation", "stack_delete_complete", StackName="peer")


def failure(peer):
    peer.call(
        "cloudformation", "CreateStack", StackName="peer-failing", TemplateBody=FAILING, Capabilities=IAM,
        Parameters=parameters("failing"), note="that fails",
    )
    peer.wait("cloudformation", "stack_create_complete", "failure state", StackName="peer-failing")
    peer.call("cloudformation", "DeleteStack", StackName="peer-failing", note="that failed")
    peer.wait("cloudformation", "stack_delete_complete", StackName="peer-failing")


def command_line(peer):
    with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
        file.write(TEMPLATE)
        file.flush()
        deploy = (
            "cloudformation", "deploy", "--stack-name", "peer-cli", "--template-file", file.name,
            "--capabilities", "CAPABILITY_NAMED_IAM", "--parameter-overrides", "Name=command-line",
        )
        peer.aws(*deploy)
        peer.aws(*deploy, "--no-fail-on-empty-changeset", note="again, nothing to change")
    peer.aws("cloudformation", "list-stacks", "--stack-status-filter", "CREATE_COMPLETE")
    peer.aws("cloudformation", "describe-stack-events", "--stack-name", "peer-cli")
    peer.aws("cloudformation", "delete-stack", "--stack-name", "peer-cli")
    peer.wait("cloudformation", "stack_delete_complete", StackName="peer-cli")
