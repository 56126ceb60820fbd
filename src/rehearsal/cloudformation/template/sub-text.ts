import { templateError } from './template-error.ts';

/** A piece of the text of Fn::Sub: literal text, or a variable (`Name` or `Resource.Attribute`). */
export type SubPart = { readonly text: string } | { readonly variable: string };

const PART = /\$\{(!?)([^}]*)\}/g;

/** Takes the text of Fn::Sub apart; `${!Literal}` is the literal text `${Literal}`. Throws a ValidationError. */
export function splitSubText(text: string): readonly SubPart[] {
  const parts: SubPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PART)) {
    const [whole, literal, inside = ''] = match;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    if (literal === '!') parts.push({ text: `\${${inside}}` });
    else parts.push({ variable: variableName(inside) });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

function variableName(inside: string): string {
  const name = inside.trim();
  if (/^[A-Za-z0-9_.:]+$/.test(name)) return name;
  throw templateError(
    'Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons',
  );
}
