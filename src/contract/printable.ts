/**
 * Characters that do something instead of showing something: controls but for tab and line feed (escape sequences that
 * recolour, retitle or write to the clipboard start with one; a carriage return writes over the line; NEL is a line end
 * to .NET), and marks that turn the reading direction.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text of others as a part of one line: whatever breaks lines becomes a blank, so that it begins no line of its own. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' ');
}

/** Text of others as it may be shown in a log or on a terminal: what would act is shown as `\u001b` instead. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
