const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as XML 1.0 content. Everything outside printable ASCII is written by number, so that carriage returns and tabs
 * survive a parser; characters that XML cannot hold at all become U+FFFD.
 */
export function asciiXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .replace(/[^\n\x20-\x7e]/gu, (character) => {
      const point = character.codePointAt(0) ?? 0;
      const allowed =
        point === 0x9 ||
        point === 0xd ||
        (point >= 0x20 && point <= 0xd7ff) ||
        (point >= 0xe000 && point <= 0xfffd) ||
        point >= 0x10000;
      return `&#${allowed ? point : 0xfffd};`;
    });
}

/** How lists and maps are written. */
export interface XmlStyle {
  /** The element of each item of the list `name`; undefined when the list has no element of its own (flattened). */
  readonly item: (name: string) => string | undefined;
  /** Times without fractions of a second. */
  readonly wholeSeconds?: boolean | undefined;
}

const QUERY_STYLE: XmlStyle = { item: () => 'member' };

/**
 * The members of a structure as elements. Arrays become lists, a Map becomes `entry` elements with `key` and `value`,
 * dates ISO 8601 in UTC; undefined members are left out.
 */
export function xmlMembers(
  structure: Readonly<Record<string, unknown>>,
  style: XmlStyle = QUERY_STYLE,
): string {
  return Object.entries(structure)
    .map(([name, value]) => xmlElement(name, value, style))
    .join('');
}

/** One member as an element, or as several when it is a flattened list. */
export function xmlElement(name: string, value: unknown, style: XmlStyle = QUERY_STYLE): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const item = style.item(name);
    return item === undefined
      ? value.map((each) => xmlElement(name, each, style)).join('')
      : `<${name}>${value.map((each) => xmlElement(item, each, style)).join('')}</${name}>`;
  }
  return `<${name}>${content(value, style)}</${name}>`;
}

function content(value: unknown, style: XmlStyle): string {
  if (value instanceof Date) {
    const text = value.toISOString();
    return style.wholeSeconds ? text.replace(/\.\d{3}Z$/, 'Z') : text;
  }
  if (value instanceof Map) {
    return [...value]
      .map(
        ([key, each]) =>
          `<entry><key>${asciiXml(String(key))}</key>${xmlElement('value', each, style)}</entry>`,
      )
      .join('');
  }
  if (typeof value === 'object' && value !== null) return xmlMembers({ ...value }, style);
  return asciiXml(String(value));
}
