"""Who am I, roles by trust, web identity, sessions."""

import os

from peer import Keys

ROLE = "arn:aws:iam::123456789012:role"


def run(peer):
    peer.call("sts", "GetCallerIdentity")
    peer.aws("sts", "get-caller-identity")
    peer.call("sts", "GetAccessKeyInfo", AccessKeyId=peer.keys.access)

    hop = peer.call("sts", "AssumeRole", RoleArn=f"{ROLE}/Hop", RoleSessionName="peer", DurationSeconds=900)
    session = Keys(
        hop.at("Credentials.AccessKeyId") or "ASIAMISSING000000000",
        hop.at("Credentials.SecretAccessKey") or "missing",
        hop.at("Credentials.SessionToken") or "missing",
    )
    peer.call("sts", "GetCallerIdentity", keys=session, note="as a role")
    peer.call(
        "sts", "AssumeRole", "AccessDenied", keys=session, note="chained to a role that trusts others",
        RoleArn=f"{ROLE}/Vendor", RoleSessionName="chained",
    )
    peer.call(
        "sts", "AssumeRole", "ValidationError", keys=session, note="chained for two hours",
        RoleArn=f"{ROLE}/Hop", RoleSessionName="chained", DurationSeconds=7200,
    )
    peer.aws("sts", "assume-role", "--role-arn", f"{ROLE}/Hop", "--role-session-name", "command-line")

    peer.call(
        "sts", "AssumeRole", note="with the external id",
        RoleArn=f"{ROLE}/Vendor", RoleSessionName="peer", ExternalId="handshake",
    )
    peer.call(
        "sts", "AssumeRole", "AccessDenied", note="without the external id",
        RoleArn=f"{ROLE}/Vendor", RoleSessionName="peer",
    )
    peer.call(
        "sts", "AssumeRole", "AccessDenied", note="no such role",
        RoleArn=f"{ROLE}/Nobody", RoleSessionName="peer",
    )
    peer.call(
        "sts", "AssumeRole", "ValidationError", note="longer than the role allows",
        RoleArn=f"{ROLE}/Short", RoleSessionName="peer", DurationSeconds=43200,
    )
    peer.call(
        "sts", "AssumeRole", "ValidationError", note="a duration that no role allows",
        RoleArn=f"{ROLE}/Hop", RoleSessionName="peer", DurationSeconds=43201,
    )
    peer.call(
        "sts", "AssumeRole", "MalformedPolicyDocument", note="a bad session policy",
        RoleArn=f"{ROLE}/Hop", RoleSessionName="peer", Policy="{}",
    )
    peer.call(
        "sts", "AssumeRole", "PackedPolicyTooLarge", note="tags beyond the packed size",
        RoleArn=f"{ROLE}/Tagger", RoleSessionName="peer",
        Tags=[{"Key": f"key-{index}", "Value": "v" * 256} for index in range(50)],
    )

    identity = {"RoleArn": f"{ROLE}/GitHub", "RoleSessionName": "peer"}
    peer.call("sts", "AssumeRoleWithWebIdentity", WebIdentityToken=os.environ["PEER_TOKEN"], **identity)
    peer.call(
        "sts", "AssumeRoleWithWebIdentity", "AccessDenied", note="another repository",
        WebIdentityToken=os.environ["PEER_STRANGER_TOKEN"], **identity,
    )
    peer.call(
        "sts", "AssumeRoleWithWebIdentity", "InvalidIdentityToken", note="no token",
        WebIdentityToken="garbage", **identity,
    )

    peer.aws(
        "sts", "assume-role-with-web-identity", "--role-arn", f"{ROLE}/GitHub", "--role-session-name", "command-line",
        "--web-identity-token", os.environ["PEER_TOKEN"],
    )

    token = peer.call("sts", "GetSessionToken", DurationSeconds=900)
    user = Keys(
        token.at("Credentials.AccessKeyId") or "ASIAMISSING000000000",
        token.at("Credentials.SecretAccessKey") or "missing",
        token.at("Credentials.SessionToken") or "missing",
    )
    peer.call("iam", "ListRoles", "InvalidClientTokenId", keys=user, note="with GetSessionToken's keys")
    peer.call(
        "sts", "GetCallerIdentity", "InvalidClientTokenId",
        keys=Keys("AKIAUNKNOWNUNKNOWN00", "wrong"), note="unknown keys",
    )
    peer.call(
        "sts", "GetCallerIdentity", "SignatureDoesNotMatch",
        keys=Keys(peer.keys.access, "wrong"), note="a wrong secret",
    )
    federated = peer.call(
        "sts", "GetFederationToken", Name="partner", DurationSeconds=900,
        Policy='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}',
    )
    partner = Keys(
        federated.at("Credentials.AccessKeyId") or "ASIAMISSING000000000",
        federated.at("Credentials.SecretAccessKey") or "missing",
        federated.at("Credentials.SessionToken") or "missing",
    )
    peer.call("sts", "GetCallerIdentity", keys=partner, note="as a federated user")
    peer.call("s3", "ListBuckets", keys=partner, note="as a federated user")
    peer.call("iam", "ListRoles", "InvalidClientTokenId", keys=partner, note="as a federated user")
    peer.call(
        "cloudformation", "ListStacks", "AccessDenied", keys=partner, note="as a federated user",
    )
