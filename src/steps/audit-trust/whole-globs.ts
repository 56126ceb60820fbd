/** Globs of which a list in braces was divided at its commas, in one piece again: `*.{yml`, `yaml}` is `*.{yml,yaml}`. */
export function wholeGlobs(parts: readonly string[]): readonly string[] {
  const globs: string[] = [];
  let open = '';
  for (const part of parts) {
    const joined = open === '' ? part : `${open},${part}`;
    const isOpen = count(joined, '{') > count(joined, '}');
    if (!isOpen) globs.push(joined);
    open = isOpen ? joined : '';
  }
  return open === '' ? globs : [...globs, open];
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
