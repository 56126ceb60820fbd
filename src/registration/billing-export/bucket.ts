/** One rule of a bucket's lifecycle, as far as it can take objects away. */
export interface LifecycleRule {
  readonly id: string;
  readonly enabled: boolean;
  /** Of keys; empty for all. */
  readonly prefix: string;
  /** It is only about objects with tags; deliveries have none. */
  readonly tagged: boolean;
  readonly expiresAfterDays?: number;
  /** A day on which it expires everything. */
  readonly expiresOn?: Date;
  /** When objects go where they cannot be read without being restored first. */
  readonly archivesAfterDays?: number;
}

/** How new objects are encrypted. */
export interface BucketEncryption {
  /** `AES256`, `aws:kms` or `aws:kms:dsse`. */
  readonly algorithm: string;
  /** Id, alias or ARN; absent for the key that AWS manages for S3. */
  readonly key?: string;
}

/** The four switches of a public access block. */
export interface PublicAccessBlock {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

/** A page of a bucket's keys. */
export interface ObjectPage {
  readonly objects: readonly { readonly key: string; readonly modified: Date }[];
  /** Beginnings of keys up to the delimiter, where one was asked for. */
  readonly prefixes: readonly string[];
  /** What to ask the next page with. */
  readonly next?: string;
}

/**
 * Reads one bucket, in its region. Each function makes one call; undefined where nothing of the kind is set. Throws
 * AwsFailure; `not-found` when there is no such bucket.
 */
export interface BucketReader {
  /** The region that it is in. */
  region(): Promise<string>;
  policy(): Promise<string | undefined>;
  publicAccessBlock(): Promise<PublicAccessBlock | undefined>;
  encryption(): Promise<BucketEncryption | undefined>;
  /** `BucketOwnerEnforced`, …; buckets without have `ObjectWriter`. */
  ownership(): Promise<string | undefined>;
  lifecycle(): Promise<readonly LifecycleRule[]>;
  /** At most a thousand keys that begin with the prefix. */
  list(query: {
    readonly prefix: string;
    readonly delimiter?: string;
    readonly after?: string | undefined;
  }): Promise<ObjectPage>;
}

/** Reads the policy of an encryption key. Throws AwsFailure. */
export interface KeyReader {
  /** JSON text. `key` is an id, an alias or an ARN. */
  keyPolicy(key: string): Promise<string>;
}
