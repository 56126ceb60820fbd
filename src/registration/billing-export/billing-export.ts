/** Where an export is delivered to. */
export interface ExportDestination {
  readonly bucket: string;
  readonly prefix: string;
  /** The region of the bucket. */
  readonly region: string;
  /** The account that owns the bucket, where the definition names another one. */
  readonly bucketOwner?: string;
}

interface AnyExport {
  readonly name: string;
  readonly destination: ExportDestination;
  readonly format: string;
  readonly compression: string;
  readonly overwrites: boolean;
  /** The view of the bill that it shows; its ARN names the account whose bill that is. */
  readonly billingView?: string;
}

/** A report definition of the older service (`cur`). Words are those of its API. */
export interface LegacyReport extends AnyExport {
  readonly type: 'legacy-cur';
  readonly timeUnit: string;
  readonly schemaElements: readonly string[];
  readonly artifacts: readonly string[];
  readonly refreshClosedReports: boolean;
  /** How the last delivery went, as the service says; both are absent before the first. */
  readonly lastStatus?: string;
  readonly lastDelivery?: string;
}

/** A data export (`bcm-data-exports`): CUR 2.0, FOCUS, and other tables. Words are those of its API. */
export interface DataExport extends AnyExport {
  readonly type: 'data-export';
  readonly arn: string;
  readonly query: string;
  /** Settings by table; what is not there has the table's default. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly created?: Date;
  /** HEALTHY, or UNHEALTHY with the reason. */
  readonly health?: string;
  readonly healthReason?: string;
  readonly refreshed?: Date;
}

/** A billing export of the account, as its service describes it. */
export type BillingExport = LegacyReport | DataExport;

/** One run of a data export. */
export interface ExportRun {
  /** DELIVERY_SUCCESS, QUERY_FAILURE, … */
  readonly status: string;
  readonly reason?: string;
  readonly updated?: Date;
}

/** Reads the exports of an account. Throws AwsFailure. */
export interface ExportReader {
  /** All of the account: two calls for each kind of service at most, as an account has few. */
  reports(): Promise<readonly LegacyReport[]>;
  /** The data exports, one call for each beside the list. */
  dataExports(): Promise<readonly DataExport[]>;
  /** The newest run of a data export; undefined before the first. */
  lastRun(arn: string): Promise<ExportRun | undefined>;
}
