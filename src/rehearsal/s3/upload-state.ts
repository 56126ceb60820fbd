/** An upload in parts that is not complete. */
export interface UploadState {
  readonly id: string;
  readonly key: string;
  readonly initiated: Date;
  readonly properties: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly tags: ReadonlyMap<string, string> | undefined;
  /** The member of the checksum that the client asked for, and whether it is one of the whole object. */
  readonly checksum: string;
  readonly checksumType: 'FULL_OBJECT' | 'COMPOSITE';
  readonly parts: Map<number, PartState>;
}

export interface PartState {
  readonly number: number;
  readonly body: Buffer;
  readonly modified: Date;
  /** With its quotes. */
  readonly etag: string;
  readonly checksums: Readonly<Record<string, string>>;
}
