/** Where one section stands among the lines of a file. */
export interface Section {
  /** Its heading's line. */
  readonly start: number;
  /** After its last line with content; what follows up to the next heading belongs to what comes after. */
  readonly end: number;
}

const HEADING = /^\s*\[([^\]]*)\]/;

/** Lines with their ends, so that joining them gives the text back byte for byte. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Every section of that title (`dev` or `profile dev`), which should be one or none. Blanks and quotes do not count. */
export function sectionsOf(lines: readonly string[], title: string): readonly Section[] {
  const headings = lines.flatMap((line, index) => {
    const found = HEADING.exec(line)?.[1];
    return found === undefined ? [] : [{ index, title: plain(found) }];
  });
  return headings.flatMap((heading, at) => {
    if (heading.title !== plain(title)) return [];
    const next = headings[at + 1]?.index ?? lines.length;
    return [{ start: heading.index, end: endOfContent(lines, heading.index, next) }];
  });
}

/** The name of the setting that a line begins; undefined for nested lines, comments and blanks. */
export function settingOf(line: string): string | undefined {
  return /^([^\s#;=[][^=]*?)\s*=/.exec(line)?.[1]?.toLowerCase();
}

/** True for a line that goes on with what the line before began (`s3 =` and its indented block). */
export function isNested(line: string): boolean {
  return /^[ \t]+\S/.test(line);
}

function endOfContent(lines: readonly string[], start: number, next: number): number {
  let end = next;
  while (end > start + 1 && /^\s*([#;].*)?$/.test((lines[end - 1] ?? '').trimEnd())) end -= 1;
  return end;
}

function plain(title: string): string {
  return title.replaceAll(/["']/g, '').trim().replaceAll(/\s+/g, ' ');
}
