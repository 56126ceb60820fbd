/** A data export of Billing and Cost Management. */
export interface DataExportState {
  readonly arn: string;
  /** As CreateExport or UpdateExport gave it; checked. */
  definition: ExportDefinition;
  readonly created: Date;
  updated: Date;
  refreshed: Date | undefined;
  status: 'HEALTHY' | 'UNHEALTHY';
  statusReason: 'INSUFFICIENT_PERMISSION' | undefined;
  /** Newest first. */
  readonly executions: ExportExecution[];
  readonly tags: Map<string, string>;
}

export interface ExportExecution {
  readonly id: string;
  readonly created: Date;
  completed: Date | undefined;
  updated: Date;
  status: 'QUERY_IN_PROCESS' | 'DELIVERY_SUCCESS' | 'DELIVERY_FAILURE';
  reason: 'INSUFFICIENT_PERMISSION' | undefined;
}

/** An export as the API describes it. */
export interface ExportDefinition {
  readonly Name: string;
  readonly Description: string | undefined;
  readonly DataQuery: {
    readonly QueryStatement: string;
    readonly TableConfigurations: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly Destination: ExportDestination;
}

/** `S3Destination` of the API, flat. */
export interface ExportDestination {
  readonly S3Bucket: string;
  readonly S3Prefix: string;
  readonly S3Region: string;
  readonly S3BucketOwner: string | undefined;
  readonly OutputType: string;
  readonly Format: string;
  readonly Compression: string;
  readonly Overwrite: string;
}
