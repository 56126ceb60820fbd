/** Styles of a terminal; each gives the text unchanged when colours are off. */
export type Paint = Readonly<Record<Style, (text: string) => string>>;
export type Style = keyof typeof CODES;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;

/** Styles for a terminal that understands them, or none. */
export function createPaint(colours: boolean): Paint {
  return Object.fromEntries(
    Object.entries(CODES).map(([style, [on, off]]) => [
      style,
      (text: string) => (colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]),
  ) as Record<Style, (text: string) => string>;
}

/** NO_COLOR (https://no-color.org) and FORCE_COLOR decide before the terminal does. */
export function wantsColours(
  environment: Readonly<Record<string, string | undefined>>,
  terminal: boolean,
): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0';
  return terminal && environment['TERM'] !== 'dumb';
}
