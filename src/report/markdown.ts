/**
 * Markdown for step summaries. Text that comes from outside goes through `escapeMarkdown`, `code` or `fence`, and
 * nothing else escapes. `table`, `heading` and `details` take Markdown and keep their own structure whole.
 */

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Punctuation that could start formatting, links, images, headings, lists, emoji or table cells. */
const SPECIAL = /[\\`*_{}[\]()#+\-.!|~:$^='"]/g;

/** Text as itself, on one line: no formatting, HTML, link, mention or line break survives. */
export function escapeMarkdown(text: string): string {
  return htmlSafe(onOneLine(text))
    .replace(SPECIAL, (character) => `\\${character}`)
    .replaceAll('@', '@<!-- -->');
}

/** Text in code font, on one line. Backticks do not end it and pipes do not end a table cell. */
export function code(text: string): string {
  const line = onOneLine(text);
  if (line === '') return '';
  const safe = htmlSafe(line).replace(
    /[\\`*_{}[\]()#+.!|~:@$^='"-]/g,
    (character) => `&#${character.codePointAt(0)};`,
  );
  return `<code>${safe}</code>`;
}

/** A fenced block, whose fence is longer than any run of backticks inside. An odd language name is left out. */
export function fence(language: string, text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const marks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const name = /^[a-z0-9-]*$/.test(language) ? language : '';
  return `${marks}${name}\n${printable(text).replace(/\n$/, '')}\n${marks}\n`;
}

/**
 * A table of Markdown cells. Line breaks become `<br>` and bare pipes are escaped; short rows are filled with empty
 * cells. A row with more cells than headers throws TypeError.
 */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const wide = rows.find((row) => row.length > headers.length);
  if (wide !== undefined)
    throw new TypeError(`A row has ${wide.length} cells under ${headers.length} headers`);
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  const filled = rows.map((row) => headers.map((_, index) => row[index] ?? ''));
  return [line(headers), line(headers.map(() => '---')), ...filled.map(line)].join('');
}

/** A heading of level 1 to 6, of Markdown on one line. */
export function heading(level: 1 | 2 | 3 | 4 | 5 | 6, text: string): string {
  return `${'#'.repeat(level)} ${text.replace(/\s*\n\s*/g, ' ')}\n\n`;
}

/** A folded part. Both are Markdown; the summary on one line. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary.replace(/\s*\n\s*/g, ' ')}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\r?\n\s*/g, '<br>')
    .replace(/(\\*)\|/g, (_, slashes: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes}|`,
    );
}

function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

function htmlSafe(text: string): string {
  return text.replace(/[&<>]/g, (character) => HTML[character] ?? character);
}

/** Control characters (except white space) and bidirectional overrides become the replacement character. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    /\s/.test(character) ? character : '\uFFFD',
  );
}
