/** Escape sequences of `createPaint`. */
const STYLES = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

/** How many columns of a terminal a text takes; emoji and East Asian wide characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(text.replace(STYLES, ''))) {
    width +=
      /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|\ufe0f/u.test(
        segment,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Fills up with spaces to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Breaks a text at spaces into lines of at most `width` columns; words that are longer are cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      for (const piece of pieces(word, width)) {
        if (line !== '' && textWidth(line) + 1 + textWidth(piece) > width) {
          lines.push(line);
          line = piece;
        } else {
          line = line === '' ? piece : `${line} ${piece}`;
        }
      }
    }
    lines.push(line);
  }
  return lines;
}

/** ARNs and URLs have no spaces; they are broken after one of their separators, or where the column ends. */
function pieces(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const cut: string[] = [];
  let rest = [...word];
  while (textWidth(rest.join('')) > width) {
    const fitting = rest.slice(0, width);
    const separator = fitting.findLastIndex((character) => ':/,._-'.includes(character));
    const end = separator + 1 > width / 2 ? separator + 1 : width;
    cut.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return rest.length === 0 ? cut : [...cut, rest.join('')];
}
