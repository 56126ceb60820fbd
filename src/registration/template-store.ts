/** An object in S3. */
export interface ObjectPlace {
  readonly bucket: string;
  readonly key: string;
  readonly version?: string;
}

/** Templates in S3: those that are deployed from there, and those that are too large for a request. Throws AwsFailure. */
export interface TemplateStore {
  /**
   * Undefined when there is no such object. The version is the one that was read, where the bucket keeps versions. With
   * `owner` it is refused unless the bucket belongs to that account.
   */
  read(
    place: ObjectPlace,
    owner?: string,
  ): Promise<{ readonly text: string; readonly region: string; readonly version?: string } | undefined>;
  /**
   * Writes an object with the encryption that the bucket has. Both calls are refused unless the bucket belongs to
   * `owner`. Gives where it is.
   */
  write(
    place: ObjectPlace,
    text: string,
    owner: string,
  ): Promise<{ readonly region: string; readonly version?: string }>;
}
