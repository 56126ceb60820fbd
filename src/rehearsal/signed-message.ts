/** A request as it came over the wire. */
export interface SignedMessage {
  readonly method: string;
  /** Percent-encoded as sent, without the query. */
  readonly path: string;
  /** Decoded names and values, in any order. */
  readonly query: readonly (readonly [string, string])[];
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}
