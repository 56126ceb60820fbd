/** The text of a document that was read from its URL, or kept from before. No client can send one. */
export class FetchedText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** The member of an input in which the text of such a document stands. */
export function fetchedMember(body: string): string {
  return `${body}()`;
}
