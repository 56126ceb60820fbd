const OTHERS = 'xyzabcdefghijklmnopqrstuvw0123456789XYZABCDEFGHIJKLMNOPQRSTUVW-._+=,/@ ';

/** A character that stands for all those that no pattern speaks of: of the sample where that is possible. */
export function freshCharacter(sample: string, fits: (character: string) => boolean): string | undefined {
  for (const character of sample) if (fits(character)) return character;
  for (const character of OTHERS) if (fits(character)) return character;
  for (let code = 0x21; code < LAST_LATIN; code += 1) {
    const character = String.fromCharCode(code);
    if (fits(character)) return character;
  }
  return undefined;
}

const LAST_LATIN = 0x250;
