"""Cost reports and data exports. moto has neither."""

import json

BUCKET = "peers-billing-of-the-rehearsal"
POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": ["billingreports.amazonaws.com", "bcm-data-exports.amazonaws.com"]},
                "Action": ["s3:GetBucketAcl", "s3:GetBucketPolicy", "s3:PutObject"],
                "Resource": [f"arn:aws:s3:::{BUCKET}", f"arn:aws:s3:::{BUCKET}/*"],
            }
        ],
    }
)


def report(name, **more):
    return {
        "ReportName": name,
        "TimeUnit": "HOURLY",
        "Format": "textORcsv",
        "Compression": "ZIP",
        "AdditionalSchemaElements": ["RESOURCES"],
        "S3Bucket": BUCKET,
        "S3Prefix": "legacy",
        "S3Region": "us-east-1",
        "RefreshClosedReports": True,
        "ReportVersioning": "OVERWRITE_REPORT",
        **more,
    }


def export(name):
    return {
        "Name": name,
        "DataQuery": {
            "QueryStatement": "SELECT bill_payer_account_id, line_item_unblended_cost FROM COST_AND_USAGE_REPORT",
            "TableConfigurations": {"COST_AND_USAGE_REPORT": {"TIME_GRANULARITY": "HOURLY"}},
        },
        "DestinationConfigurations": {
            "S3Destination": {
                "S3Bucket": BUCKET,
                "S3Prefix": "exports",
                "S3Region": "us-east-1",
                "S3OutputConfigurations": {
                    "OutputType": "CUSTOM",
                    "Format": "PARQUET",
                    "Compression": "PARQUET",
                    "Overwrite": "OVERWRITE_REPORT",
                },
            }
        },
        "RefreshCadence": {"Frequency": "SYNCHRONOUS"},
    }


def run(peer):
    peer.call("s3", "CreateBucket", Bucket=BUCKET)
    peer.call(
        "cur", "PutReportDefinition", "ValidationException", ReportDefinition=report("early"), note="without a policy"
    )
    peer.call("s3", "PutBucketPolicy", Bucket=BUCKET, Policy=POLICY)
    reports(peer)
    exports(peer)
    peer.call("s3", "DeleteBucketPolicy", Bucket=BUCKET)
    peer.call("s3", "DeleteBucket", Bucket=BUCKET)


def reports(peer):
    peer.call("cur", "DescribeReportDefinitions", note="none yet")
    for name in ("one", "two"):
        peer.call("cur", "PutReportDefinition", ReportDefinition=report(name))
    peer.call(
        "cur", "PutReportDefinition", "DuplicateReportNameException", ReportDefinition=report("one"), note="again"
    )
    peer.call("cur", "DescribeReportDefinitions")
    peer.aws("cur", "describe-report-definitions")
    peer.call("cur", "ModifyReportDefinition", ReportName="one", ReportDefinition=report("one", Compression="GZIP"))
    peer.call("cur", "TagResource", ReportName="one", Tags=[{"Key": "a", "Value": "b"}])
    peer.call("cur", "ListTagsForResource", ReportName="one")
    peer.call("cur", "UntagResource", ReportName="one", TagKeys=["a"])
    for name in ("one", "two"):
        peer.call("cur", "DeleteReportDefinition", ReportName=name)


def exports(peer):
    peer.call("bcm-data-exports", "ListTables")
    peer.call("bcm-data-exports", "GetTable", TableName="COST_AND_USAGE_REPORT")
    peer.call("bcm-data-exports", "ListExports", note="none yet")
    made = peer.call("bcm-data-exports", "CreateExport", Export=export("peer"))
    arn = made.at("ExportArn") or "arn:aws:bcm-data-exports:us-east-1:123456789012:export/none"
    peer.call("bcm-data-exports", "GetExport", ExportArn=arn)
    peer.call("bcm-data-exports", "ListExports")
    peer.aws("bcm-data-exports", "list-exports")
    peer.call("bcm-data-exports", "ListExecutions", ExportArn=arn)
    peer.call("bcm-data-exports", "TagResource", ResourceArn=arn, ResourceTags=[{"Key": "a", "Value": "b"}])
    peer.call("bcm-data-exports", "ListTagsForResource", ResourceArn=arn)
    peer.call("bcm-data-exports", "DeleteExport", ExportArn=arn)
    peer.call("bcm-data-exports", "GetExport", "ResourceNotFoundException", ExportArn=arn, note="after it was deleted")
