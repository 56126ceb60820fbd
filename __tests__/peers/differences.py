"""Where the rehearsal and moto differ on purpose: each with the reason, which is what AWS does."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Difference:
    """`pattern` is a regular expression that must match the whole of `[scenario] service:Operation (note): member`, or
    for an exception to the model the whole fault."""

    pattern: str
    reason: str

    def covers(self, what):
        return re.fullmatch(self.pattern, what) is not None


MODEL_EXCEPTIONS = [
    Difference(
        r".*PermissionsBoundaryType is Policy, which is none of PermissionsBoundaryPolicy",
        "IAM answers the type of a boundary as Policy; its model says PermissionsBoundaryPolicy",
    ),
    Difference(
        r".*SourcePolicyType is IAM Policy, which is none of .*",
        "The policy simulator answers the type of every source as IAM Policy",
    ),
    Difference(
        r".*ResourceStatus is UPDATE_COMPLETE_CLEANUP_IN_PROGRESS, which is none of .*",
        "Events of a stack have its status, and that has values which the model of resources does not know",
    ),
]

DIFFERENCES = [
    # STS
    Difference(
        r"\[sts\] (sts:AssumeRole|aws sts assume-role).*: PackedPolicySize",
        "STS tells the packed size only for sessions with policies or tags; moto always does",
    ),
    Difference(
        r"\[sts\] sts:AssumeRole.*: SessionToken(Size|Utilization)",
        "STS tells the size of the session token; moto does not",
    ),
    Difference(
        r"\[sts\] sts:AssumeRole \((chained|without|no such|longer|a duration|a bad|tags).*\): outcome",
        "STS checks the role, its trust policy, the duration, the session policy and the packed size; moto checks nothing",
    ),
    Difference(
        r"\[sts\] sts:AssumeRoleWithWebIdentity \(.*\): outcome",
        "STS verifies the token and evaluates the trust policy; moto takes any token",
    ),
    Difference(
        r"\[sts\] .*(AssumeRoleWithWebIdentity|assume-role-with-web-identity): (Audience|Provider|SubjectFromWebIdentityToken)",
        "STS tells what it read in the token; moto reads none",
    ),
    Difference(
        r"\[sts\] sts:GetCallerIdentity \((unknown keys|a wrong secret)\): outcome",
        "AWS knows its keys and checks signatures; moto does neither unless told",
    ),
    Difference(
        r"\[sts\] iam:ListRoles \(.*\): outcome",
        "IAM takes no credentials of GetSessionToken and GetFederationToken; moto takes any",
    ),
    Difference(
        r"\[sts\] cloudformation:ListStacks \(as a federated user\): outcome",
        "Session policies limit a federated user; moto does not evaluate them",
    ),
    # IAM
    Difference(
        r"\[iam\] iam:CreateRole.*: outcome",
        "IAM checks the name and the trust policy, and controls shared issuers; moto stores anything",
    ),
    Difference(
        r"\[iam\] iam:Delete(Policy|User) \(.*\): outcome",
        "IAM refuses to delete what is in use; moto deletes it",
    ),
    Difference(
        r"\[iam\] iam:(DetachRolePolicy|DeletePolicy|DeleteRole)( #\d)?: outcome",
        "What moto deleted before although it was in use is missing there now",
    ),
    Difference(
        r"\[iam\] .*: (Policy|Policies\[\])\.PermissionsBoundaryUsageCount",
        "IAM counts the uses of a policy as boundary; moto does not",
    ),
    Difference(
        r"\[iam\] iam:(CreatePolicyVersion|ListPolicyVersions): .*\.Document\..*",
        "IAM gives the document of a version only when asked for that version; moto always gives it",
    ),
    Difference(
        r"\[iam\] iam:List\w+( #\d)?: IsTruncated",
        "IAM always tells whether a list goes on; moto leaves it out of some lists",
    ),
    Difference(
        r"\[iam\] iam:GetOpenIDConnectProvider: Tags",
        "IAM leaves out tags where there are none; moto gives an empty list",
    ),
    Difference(
        r"\[iam\] (iam:(AddClientIDToOpenIDConnectProvider|ListInstanceProfileTags|Simulate\w+|GetContextKeys\w+)"
        r"|aws iam simulate-custom-policy)( \(.*\))?: outcome",
        "moto does not implement the operation",
    ),
    Difference(
        r"\[iam\] .*InstanceProfile.*\.Roles\[\]\.(Description|MaxSessionDuration|RoleLastUsed|Tags.*)",
        "Within an instance profile IAM shows of a role only what identifies it; moto shows all of it",
    ),
    Difference(
        r"\[iam\] .*InstanceProfiles\[\]\.Tags.*",
        "IAM's lists of instance profiles leave out tags; moto's have them",
    ),
    Difference(
        r"\[iam\] .*RoleDetailList\[\]\.RoleLastUsed\.Region",
        "IAM tells in which region a role was used last; moto does not",
    ),
    Difference(
        r"\[iam\] .*Details.*: (UserDetailList|Policies)\[\]\..*",
        "Members that moto leaves out of the account's authorization details",
    ),
    Difference(
        r"\[iam\] iam:GetAccountAuthorizationDetails \(pages\): outcome",
        "IAM pages over the account's authorization details; moto gives all at once",
    ),
    # CloudFormation
    Difference(
        r"\[cloudformation\] cloudformation:ValidateTemplate: outcome",
        "moto refuses a template that CloudFormation takes",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:CreateStack \((no capabilities|a parameter|an unknown).*: outcome",
        "CloudFormation checks capabilities, parameters and types before it creates anything; moto checks none",
    ),
    Difference(
        r"\[cloudformation\] cloudformation waits for stack_create_complete #2: outcome",
        "A resource that its service refuses fails the stack; moto creates it",
    ),
    Difference(
        r"\[cloudformation\] .*: (Stacks\[\]\.)?Capabilities.*|.*GetTemplateSummary: (DeclaredTransforms|Parameters.*)",
        "moto leaves out the capabilities and transforms of a template, and gives empty descriptions",
    ),
    Difference(
        r"\[cloudformation\] .*(OperationId|LastOperations.*|ResourceProperties|DriftInformation.*|RollbackConfiguration"
        r"|StagesAvailable.*|LastUpdatedTimestamp|TemplateDescription)",
        "Members of CloudFormation's answers that moto leaves out",
    ),
    Difference(
        r"\[cloudformation\] .*(UpdateTerminationProtection|\(while protected\)).*: outcome",
        "Termination protection protects; moto does not implement it",
    ),
    Difference(
        r"\[cloudformation\] (cloudformation:UpdateStack \(nothing to update\)|"
        r"(cloudformation:\w+ChangeSet|aws cloudformation deploy) \((without a change|again, nothing to change)\)): outcome",
        "CloudFormation finds that nothing would change; moto updates, or breaks on previous values",
    ),
    Difference(
        r"\[cloudformation\] (cloudformation:DescribeChangeSet|aws cloudformation describe-change-set): (Changes|Tags)\[\].*",
        "A change set tells what changes in each resource and what that does to it; moto names the resources only",
    ),
    Difference(
        r"\[cloudformation\] (cloudformation:(Describe|List)ChangeSets?|aws .*): .*(ImportExistingResources|IncludeNestedStacks)",
        "Options of change sets that moto does not show",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:GetTemplateSummary: ResourceIdentifierSummaries.*",
        "CloudFormation tells how the resources of a template are named in an import; moto does not",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:DescribeEvents( \(.*\))?: outcome",
        "moto does not implement the events of operations",
    ),
    Difference(
        r"\[cloudformation\] cloudformation waits for change_set_create_complete #2: outcome",
        "CloudFormation validates a change set before it is complete; moto does not",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:DescribeChangeSet \(missing\): outcome",
        "CloudFormation has a code of its own for a change set that is not there",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:ExecuteChangeSet: outcome|"
        r"\[cloudformation\] cloudformation:DescribeStacks \(after the update\): Stacks\[\]\.(ChangeSetId|LastUpdatedTime)",
        "CloudFormation updates what a change set names; moto creates it again and fails",
    ),
    Difference(
        r"\[cloudformation\] cloudformation:DeleteChangeSet: outcome",
        "CloudFormation deletes the change set that failed; moto never made it",
    ),
    # S3 and Organizations
    Difference(
        r"\[s3\] s3:(CreateBucket|PutBucketPolicy) \(.*\): outcome",
        "S3 checks bucket names and policies; moto stores anything",
    ),
    Difference(
        r"\[s3\] s3:GetBucket(Encryption|OwnershipControls): outcome",
        "S3 encrypts every new bucket and gives it an owner; moto does not",
    ),
    Difference(r"\[s3\] .*BucketRegion", "S3 tells the region of each bucket; moto does not"),
    Difference(
        r"\[(sts|s3|objects)\] .*(Owner|Initiator)\.DisplayName",
        "S3 shows owners by their canonical ids only since November 2025; moto still has names",
    ),
    # Objects
    Difference(
        r"\[objects\] .*: (.*\.)?(Checksum\w+|ServerSideEncryption)(\[\])?",
        "S3 encrypts every object and tells what its checksums are of; moto does neither, or in other places",
    ),
    Difference(
        r"\[objects\] s3:(List\w+).*: (Prefix|Marker|EncodingType)",
        "S3 shows what a list was asked for, empty or not; moto leaves out some of it",
    ),
    Difference(
        r"\[objects\] s3:PutObjectAcl .*: outcome",
        "A bucket that enforces its owner takes no access lists; moto takes them",
    ),
    Difference(
        r"\[objects\] s3:CompleteMultipartUpload: VersionId",
        "moto tells a version in a bucket that has none",
    ),
    Difference(
        r"\[objects\] s3:UploadPart \(after it was aborted\): outcome",
        "moto breaks on an upload that is gone",
    ),
    Difference(
        r"\[objects\] s3:DeleteObject \(the marker\): DeleteMarker",
        "S3 tells that what was deleted was a marker",
    ),
    Difference(
        r"\[objects\] s3:GetBucketRequestPayment: Payer",
        "S3 tells who pays; moto answers nothing",
    ),
    # Stack sets
    Difference(
        r"\[stack-sets\] cloudformation:(CreateStackSet \(again\)|DeleteStackSet \(with an instance\)): outcome",
        "CloudFormation refuses a name twice, and to delete a set that has instances; moto does both",
    ),
    Difference(
        r"\[stack-sets\] .*: .*(DriftStatus|LastOperationId|DeploymentTargets.*|OperationPreferences\..*|StatusDetails\..*)",
        "Members of stack sets, instances and operations that moto does not have",
    ),
    Difference(
        r"\[stack-sets\] cloudformation:DescribeStackSet: StackSet\.(Capabilities|Regions|Parameters\[\]\..*)",
        "CloudFormation shows regions, capabilities and the defaults of parameters; moto shows what was given",
    ),
    Difference(
        r"\[organizations\] organizations:AttachPolicy \(again\): outcome",
        "Organizations refuses to attach a policy twice; moto does it",
    ),
    # Exports
    Difference(
        r"\[exports\] (cur|bcm-data-exports|aws cur|aws bcm-data-exports)[: ].*: outcome",
        "moto has neither cost reports nor data exports",
    ),
    Difference(
        r"\[organizations\] (organizations:(ListAccounts|DescribeAccount)|aws organizations list-accounts).*: Accounts?(\[\])?\.Paths(\[\])?",
        "Organizations tells where in the organization an account stands; moto does not know that member yet",
    ),
    Difference(
        r"\[organizations\] .*JoinedTimestamp",
        "Both are seconds: the rehearsal's accounts joined at a whole one",
    ),
]
