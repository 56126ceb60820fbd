/** A legacy cost and usage report. */
export interface ReportState {
  readonly name: string;
  /** As PutReportDefinition or ModifyReportDefinition gave it; checked. */
  definition: ReportDefinition;
  readonly created: Date;
  status: ReportStatus;
  readonly tags: Map<string, string>;
}

/** The members that decide something; names and values are those of the API. */
export interface ReportDefinition {
  readonly ReportName: string;
  readonly TimeUnit: string;
  readonly Format: string;
  readonly Compression: string;
  readonly AdditionalSchemaElements: readonly string[];
  readonly S3Bucket: string;
  readonly S3Prefix: string;
  readonly S3Region: string;
  readonly AdditionalArtifacts: readonly string[];
  readonly RefreshClosedReports: boolean;
  readonly ReportVersioning: string;
  readonly BillingViewArn: string | undefined;
}

/** How the last delivery went; both are absent before the first. */
export interface ReportStatus {
  readonly lastDelivery?: Date;
  readonly lastStatus?: 'SUCCESS' | 'ERROR_PERMISSIONS' | 'ERROR_NO_BUCKET';
}
