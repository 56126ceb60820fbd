"""Objects: put in one piece and in parts, copied, listed, versioned; also as `aws s3` does it."""

import os
import tempfile

BUCKET = "peers-objects-of-the-rehearsal"
MIB = 1024 * 1024


def run(peer):
    peer.call("s3", "CreateBucket", Bucket=BUCKET)
    pieces(peer)
    parts(peer)
    versions(peer)
    command_line(peer)
    settings(peer)
    peer.aws("s3", "rm", f"s3://{BUCKET}", "--recursive", "--quiet", note="what is left")
    emptied(peer)
    peer.call("s3", "DeleteBucket", Bucket=BUCKET)


def pieces(peer):
    peer.call("s3", "PutObject", Bucket=BUCKET, Key="a/1", Body=b"one", ContentType="text/plain", Metadata={"made": "here"})
    peer.call("s3", "GetObject", Bucket=BUCKET, Key="a/1")
    peer.call("s3", "GetObject", Bucket=BUCKET, Key="a/1", Range="bytes=1-", note="a part")
    peer.call("s3", "GetObject", "NoSuchKey", Bucket=BUCKET, Key="nothing", note="missing")
    peer.call("s3", "HeadObject", Bucket=BUCKET, Key="a/1")
    peer.call("s3", "HeadObject", "404", Bucket=BUCKET, Key="nothing", note="missing")
    peer.wait("s3", "object_exists", Bucket=BUCKET, Key="a/1")
    peer.call("s3", "CopyObject", Bucket=BUCKET, Key="a/2", CopySource={"Bucket": BUCKET, "Key": "a/1"})
    peer.call("s3", "CopyObject", "NoSuchKey", Bucket=BUCKET, Key="a/3", CopySource=f"{BUCKET}/nothing", note="missing")
    peer.call(
        "s3", "CopyObject", "InvalidRequest", Bucket=BUCKET, Key="a/1", CopySource=f"{BUCKET}/a/1", note="onto itself"
    )
    peer.call("s3", "PutObjectTagging", Bucket=BUCKET, Key="a/1", Tagging={"TagSet": [{"Key": "k", "Value": "v"}]})
    peer.call("s3", "GetObjectTagging", Bucket=BUCKET, Key="a/1")
    peer.call("s3", "GetObjectAttributes", Bucket=BUCKET, Key="a/1", ObjectAttributes=["ETag", "ObjectSize"])
    peer.call("s3", "ListObjectsV2", Bucket=BUCKET, Prefix="a/")
    peer.call("s3", "ListObjectsV2", Bucket=BUCKET, Delimiter="/", note="by folder")
    peer.call("s3", "ListObjects", Bucket=BUCKET)
    peer.pages("s3", "ListObjectsV2", "Contents", 1, 2, Bucket=BUCKET)
    peer.call("s3", "GetObjectAcl", Bucket=BUCKET, Key="a/1")
    peer.call(
        "s3", "PutObjectAcl", "AccessControlListNotSupported", Bucket=BUCKET, Key="a/1", ACL="public-read",
        note="where lists are off",
    )
    peer.call(
        "s3", "DeleteObjects", Bucket=BUCKET, Delete={"Objects": [{"Key": "a/2"}, {"Key": "nothing"}]},
        note="one of them missing",
    )
    peer.call("s3", "DeleteObject", Bucket=BUCKET, Key="nothing", note="missing")


def parts(peer):
    begun = peer.call("s3", "CreateMultipartUpload", Bucket=BUCKET, Key="parts")
    upload = {"Bucket": BUCKET, "Key": "parts", "UploadId": begun.at("UploadId") or "x"}
    tags = []
    for number, body in ((1, b"x" * (5 * MIB)), (2, b"end")):
        part = peer.call("s3", "UploadPart", **upload, PartNumber=number, Body=body)
        tags.append({"PartNumber": number, "ETag": part.at("ETag")})
    peer.call("s3", "ListParts", **upload)
    peer.call("s3", "ListMultipartUploads", Bucket=BUCKET)
    peer.call("s3", "CompleteMultipartUpload", **upload, MultipartUpload={"Parts": tags})
    peer.call("s3", "ListParts", "NoSuchUpload", **upload, note="after it was completed")
    peer.call("s3", "HeadObject", Bucket=BUCKET, Key="parts", note="of parts")
    other = peer.call("s3", "CreateMultipartUpload", Bucket=BUCKET, Key="aborted")
    upload = {"Bucket": BUCKET, "Key": "aborted", "UploadId": other.at("UploadId") or "x"}
    peer.call("s3", "AbortMultipartUpload", **upload)
    peer.call("s3", "UploadPart", "NoSuchUpload", **upload, PartNumber=1, Body=b"x", note="after it was aborted")


def versions(peer):
    peer.call("s3", "PutBucketVersioning", Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    first = peer.call("s3", "PutObject", Bucket=BUCKET, Key="v", Body=b"1", note="versioned")
    peer.call("s3", "PutObject", Bucket=BUCKET, Key="v", Body=b"22", note="versioned")
    peer.call("s3", "ListObjectVersions", Bucket=BUCKET, Prefix="v")
    peer.call("s3", "GetObject", Bucket=BUCKET, Key="v", VersionId=first.at("VersionId") or "null", note="the first version")
    marker = peer.call("s3", "DeleteObject", Bucket=BUCKET, Key="v", note="versioned")
    peer.call("s3", "GetObject", "NoSuchKey", Bucket=BUCKET, Key="v", note="behind a marker")
    peer.call("s3", "DeleteObject", Bucket=BUCKET, Key="v", VersionId=marker.at("VersionId") or "null", note="the marker")
    peer.call("s3", "GetObject", Bucket=BUCKET, Key="v", note="again")
    peer.call("s3", "PutBucketVersioning", Bucket=BUCKET, VersioningConfiguration={"Status": "Suspended"})


def command_line(peer):
    with tempfile.TemporaryDirectory() as folder:
        large = os.path.join(folder, "large")
        with open(large, "wb") as file:
            file.write(b"0123456789" * MIB)
        peer.aws("s3", "cp", large, f"s3://{BUCKET}/cli/large", "--quiet", note="in parts")
        peer.aws("s3", "cp", f"s3://{BUCKET}/cli/large", f"s3://{BUCKET}/cli/copy", "--quiet", note="from bucket to bucket")
        peer.aws("s3", "cp", f"s3://{BUCKET}/cli/copy", os.path.join(folder, "back"), "--quiet", note="back")
        same = os.path.exists(os.path.join(folder, "back")) and os.path.getsize(os.path.join(folder, "back"))
        peer.note("aws s3 cp came back whole", "ok" if same == os.path.getsize(large) else f"{same} bytes")
        peer.aws("s3", "sync", folder, f"s3://{BUCKET}/synced", "--quiet")
        peer.aws("s3", "ls", f"s3://{BUCKET}/synced/")
        peer.aws("s3api", "list-objects-v2", "--bucket", BUCKET, "--prefix", "synced/")


def settings(peer):
    peer.call("s3", "GetBucketLogging", Bucket=BUCKET)
    peer.call("s3", "GetBucketNotificationConfiguration", Bucket=BUCKET)
    peer.call("s3", "GetBucketAccelerateConfiguration", Bucket=BUCKET)
    peer.call("s3", "GetBucketRequestPayment", Bucket=BUCKET)
    peer.call("s3", "GetBucketCors", "NoSuchCORSConfiguration", Bucket=BUCKET)
    peer.call("s3", "GetBucketWebsite", "NoSuchWebsiteConfiguration", Bucket=BUCKET)
    peer.call("s3", "GetBucketReplication", "ReplicationConfigurationNotFoundError", Bucket=BUCKET)
    peer.call("s3", "GetObjectLockConfiguration", "ObjectLockConfigurationNotFoundError", Bucket=BUCKET)


def emptied(peer):
    """Every version, so that the bucket can go at both endpoints; not noted."""
    client = peer.client("s3")
    found = client.list_object_versions(Bucket=BUCKET)
    for each in found.get("Versions", []) + found.get("DeleteMarkers", []):
        client.delete_object(Bucket=BUCKET, Key=each["Key"], VersionId=each["VersionId"])
