/** An encryption key, as far as somebody asks who may use it. */
export interface KeyState {
  readonly id: string;
  readonly arn: string;
  readonly region: string;
  /** `alias/bills`; undefined for a key that only has an id. */
  readonly alias: string | undefined;
  /** JSON text. */
  readonly policy: string;
}
