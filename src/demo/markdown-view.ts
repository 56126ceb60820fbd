import type { Paint } from './paint.ts';
import { padTo, textWidth, wrap } from './text-width.ts';

/**
 * Renders the Markdown of step summaries for a terminal: headings, tables with aligned columns, lists, fenced blocks,
 * folded parts (shown open). It reads what our reports write, not all of Markdown.
 * @param width columns that may be used
 */
export function renderMarkdown(markdown: string, width: number, paint: Paint): readonly string[] {
  const lines = markdown.split(/\r?\n/);
  const shown: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = /^(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const end = lines.indexOf(fence, index + 1);
      const last = end < 0 ? lines.length : end;
      shown.push(...lines.slice(index + 1, last).map((text) => paint.dim(`  ${text}`)));
      index = last;
    } else if (line.startsWith('|')) {
      const rest = lines.slice(index);
      const length = rest.findIndex((candidate) => !candidate.startsWith('|'));
      const rows = rest.slice(0, length < 0 ? rest.length : length);
      shown.push(...renderTable(rows, width, paint));
      index += rows.length - 1;
    } else {
      shown.push(...renderLine(line, width, paint));
    }
  }
  return withoutDoubleBlanks(shown);
}

function renderLine(line: string, width: number, paint: Paint): readonly string[] {
  const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
  if (heading !== undefined) return [paint.bold(inline(heading, PLAIN))];
  const summary = /<summary>(.*)<\/summary>/.exec(line)?.[1];
  if (summary !== undefined) return [paint.bold(`▾ ${inline(summary, PLAIN)}`)];
  const item = /^(\s*)[-*] (.*)$/.exec(line);
  if (item !== null) {
    const indent = `${item[1] ?? ''}`;
    return hang(`${indent}• `, inline(item[2] ?? '', paint), width);
  }
  if (/^<\/?details>$/.test(line.trim())) return [];
  return wrap(inline(line, paint), width);
}

function hang(start: string, text: string, width: number): readonly string[] {
  return wrap(text, width - textWidth(start)).map((part, index) =>
    index === 0 ? start + part : ' '.repeat(textWidth(start)) + part,
  );
}

/** No style: for cells, whose lines are cut and filled. */
const PLAIN: Pick<Paint, 'bold' | 'cyan'> = { bold: (text) => text, cyan: (text) => text };

function renderTable(lines: readonly string[], width: number, paint: Paint): readonly string[] {
  const rows = lines
    .filter((line) => !/^\|(\s*:?-+:?\s*\|)+\s*$/.test(line))
    .map((line) => cellsOf(line).map((cell) => inline(cell, PLAIN)));
  const count = Math.max(...rows.map((row) => row.length));
  // A column without anything in it only takes room.
  const used = Array.from({ length: count }, (_, column) => column).filter(
    (column) => rows.length === 1 || rows.slice(1).some((row) => (row[column] ?? '') !== ''),
  );
  const [header = [], ...body] = rows.map((row) => used.map((column) => row[column] ?? ''));
  const widths = columnWidths(
    used.map((_, column) =>
      Math.max(...[header, ...body].flatMap((row) => (row[column] ?? '').split('\n').map(textWidth))),
    ),
    width - 2 * (used.length - 1),
  );
  const draw = (row: readonly string[], style: (text: string) => string): readonly string[] => {
    const cells = widths.map((columns, column) => wrap(row[column] ?? '', columns));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((cell, column) => padTo(cell[line] ?? '', widths[column] ?? 0))
        .map(style)
        .join('  ')
        .trimEnd(),
    );
  };
  const head = header.every((cell) => cell === '')
    ? []
    : [...draw(header, paint.bold), paint.dim(widths.map((columns) => '─'.repeat(columns)).join('  '))];
  return [...head, ...body.flatMap((row) => draw(row, (text) => text))];
}

/** Takes from the widest columns until all fit. */
function columnWidths(wanted: readonly number[], available: number): readonly number[] {
  const widths = wanted.map((width) => Math.max(1, width));
  const least = Math.max(8, Math.floor(available / widths.length / 2));
  for (let over = sum(widths) - available; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    const current = widths[widest] ?? 0;
    if (current <= least) break;
    widths[widest] = current - 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

const INLINE =
  /\\([!-/:-@[-`{-~])|<!--.*?-->|<code>(.*?)<\/code>|`([^`]+)`|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)]+)\)|<br\s*\/?>|<\/?[a-z]+>|&(#\d+|[a-z]+);/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

function inline(text: string, paint: Pick<Paint, 'bold' | 'cyan'>): string {
  return text.replace(
    INLINE,
    (
      whole,
      escaped?: string,
      code?: string,
      ticks?: string,
      bold?: string,
      label?: string,
      url?: string,
      entity?: string,
    ) => {
      if (escaped !== undefined) return escaped;
      if (code !== undefined) return paint.cyan(inline(code, PLAIN));
      if (ticks !== undefined) return paint.cyan(ticks);
      if (bold !== undefined) return paint.bold(inline(bold, PLAIN));
      if (label !== undefined) return `${inline(label, paint)} (${url})`;
      if (entity !== undefined) return entityOf(entity);
      return whole.startsWith('<br') ? '\n' : '';
    },
  );
}

function entityOf(entity: string): string {
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return ENTITIES[entity] ?? `&${entity};`;
}

function withoutDoubleBlanks(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}
