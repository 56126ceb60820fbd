/** What goes back over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** How the connection breaks: before anything is sent, or in the middle of the body. */
  readonly broken?: 'reset' | 'half';
}
