/** Hides secrets in text, as the runner's secret masker does: every occurrence, also of the usual encodings. */
export class Masks {
  readonly #hidden = new Set<string>();

  /** Adds a value, each of its lines, and their derived encodings. A mask cannot be taken back. */
  readonly add = (secret: string): void => {
    const parts = [secret, ...secret.split(/\r\n|\r|\n/)].filter((part) => part.trim() !== '');
    for (const part of parts) {
      for (const encode of ENCODINGS) {
        const encoded = encode(part);
        if (encoded !== '') this.#hidden.add(encoded);
      }
    }
  };

  /** Replaces what overlaps or touches by a single `***`, so that nothing shows how many secrets met. */
  readonly hide = (text: string): string => {
    const spans = this.#spansIn(text);
    let shown = '';
    let from = 0;
    for (const span of spans) {
      shown += `${text.slice(from, span.start)}***`;
      from = span.end;
    }
    return shown + text.slice(from);
  };

  #spansIn(text: string): readonly Span[] {
    const found: Span[] = [];
    for (const hidden of this.#hidden) {
      for (let at = text.indexOf(hidden); at >= 0; at = text.indexOf(hidden, at + 1)) {
        found.push({ start: at, end: at + hidden.length });
      }
    }
    found.sort((a, b) => a.start - b.start);
    const merged: Span[] = [];
    for (const span of found) {
      const last = merged.at(-1);
      if (last === undefined || span.start > last.end) merged.push(span);
      else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    }
    return merged;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The runner's value encoders (actions/runner, ValueEncoders.cs), but for the two that only PowerShell needs. */
const ENCODINGS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => value.replaceAll("'", "''"),
  (value) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
  (value) => JSON.stringify(value).slice(1, -1),
  (value) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')),
  (value) => value.replace(/[&<>"']/g, (character) => XML[character] ?? character),
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
];

/** Base64 of the bytes after `skip`: inside a longer text a secret starts at any of three positions of a group. */
function base64From(value: string, skip: number): string {
  const bytes = Buffer.from(value, 'utf8');
  return bytes.subarray(bytes.length > skip ? skip : 0).toString('base64');
}
