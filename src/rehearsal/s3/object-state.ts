/** One version of an object, or a delete marker. */
export interface ObjectVersion {
  readonly key: string;
  /** `null` (the word) for what was put while the bucket was not versioned. */
  readonly versionId: string;
  readonly modified: Date;
  /** Undefined for a delete marker. */
  readonly body: Buffer | undefined;
  /** With its quotes. */
  readonly etag: string;
  /** Members of PutObject that GetObject gives back: ContentType, CacheControl, … */
  readonly properties: Readonly<Record<string, string>>;
  /** User metadata: names in lower case, without `x-amz-meta-`. */
  readonly metadata: Readonly<Record<string, string>>;
  /** ChecksumCRC32 and so on, as the client gave them, base 64. */
  readonly checksums: Readonly<Record<string, string>>;
  /** Of what the checksum is; of the whole object when absent. */
  readonly checksumType?: 'FULL_OBJECT' | 'COMPOSITE';
  /** Of how many parts it was put together; absent for what was put in one piece. */
  readonly parts?: number;
  tags?: ReadonlyMap<string, string> | undefined;
}
