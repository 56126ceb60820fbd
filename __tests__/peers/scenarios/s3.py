"""Buckets and what is set on them."""

import json

BUCKET = "peers-of-the-rehearsal"
POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "billingreports.amazonaws.com"},
                "Action": "s3:PutObject",
                "Resource": f"arn:aws:s3:::{BUCKET}/*",
            }
        ],
    }
)


def run(peer):
    peer.call("s3", "CreateBucket", Bucket=BUCKET)
    peer.wait("s3", "bucket_exists", Bucket=BUCKET)
    peer.call("s3", "CreateBucket", "InvalidBucketName", Bucket="Not_A_Bucket", note="a bad name",
              undo=lambda client: client.delete_bucket(Bucket="Not_A_Bucket"))
    peer.call("s3", "HeadBucket", Bucket=BUCKET)
    peer.call("s3", "HeadBucket", "404", Bucket="peers-missing-bucket", note="missing")
    peer.call("s3", "ListBuckets")
    peer.aws("s3api", "list-buckets")
    peer.call("s3", "GetBucketLocation", Bucket=BUCKET)
    peer.call("s3", "GetBucketPolicy", "NoSuchBucketPolicy", Bucket=BUCKET, note="none yet")
    peer.call("s3", "PutBucketPolicy", Bucket=BUCKET, Policy=POLICY)
    peer.call("s3", "PutBucketPolicy", "MalformedPolicy", Bucket=BUCKET, Policy="{}", note="malformed")
    peer.call("s3", "GetBucketPolicy", Bucket=BUCKET)
    peer.aws("s3api", "get-bucket-policy", "--bucket", BUCKET)
    peer.call("s3", "GetBucketPolicyStatus", Bucket=BUCKET)
    peer.call(
        "s3", "PutPublicAccessBlock", Bucket=BUCKET,
        PublicAccessBlockConfiguration={
            "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True,
        },
    )
    peer.call("s3", "GetPublicAccessBlock", Bucket=BUCKET)
    peer.call("s3", "GetBucketEncryption", Bucket=BUCKET)
    peer.call("s3", "PutBucketVersioning", Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    peer.call("s3", "GetBucketVersioning", Bucket=BUCKET)
    peer.call("s3", "GetBucketOwnershipControls", Bucket=BUCKET)
    peer.call("s3", "PutBucketTagging", Bucket=BUCKET, Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
    peer.call("s3", "GetBucketTagging", Bucket=BUCKET)
    peer.call("s3", "DeleteBucketTagging", Bucket=BUCKET)
    peer.call("s3", "GetBucketTagging", "NoSuchTagSet", Bucket=BUCKET, note="after they were deleted")
    peer.call("s3", "GetBucketLifecycleConfiguration", "NoSuchLifecycleConfiguration", Bucket=BUCKET)
    peer.call("s3", "DeleteBucketPolicy", Bucket=BUCKET)
    peer.call("s3", "DeleteBucket", Bucket=BUCKET)
    peer.wait("s3", "bucket_not_exists", Bucket=BUCKET)
    peer.call("s3", "DeleteBucket", "NoSuchBucket", Bucket=BUCKET, note="again")
