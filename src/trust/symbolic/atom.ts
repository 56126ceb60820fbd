import { absenceOf } from '../condition-keys.ts';
import type { BaseOperator, Operator } from '../operators.ts';
import { fillVariables } from '../policy-variables.ts';
import type { RequestPrincipal } from '../request.ts';
import type { PolicyCondition } from '../statement.ts';
import { compileWildcard, type WildcardPattern } from '../wildcard.ts';

/** The values of a condition as patterns, and what keeps them from being exactly that. */
export interface ComparedTexts {
  readonly patterns: readonly WildcardPattern[];
  readonly ignoreCase: boolean;
  /** Why a text that no pattern matches may match all the same. */
  readonly doubt: string | undefined;
}

const ANYTHING = compileWildcard([{ text: '*', literal: false }]);

/** What a condition compares a claim with, as patterns; comparisons of numbers, dates and the like are in doubt. */
export function comparedTexts(
  condition: PolicyCondition,
  { base }: Operator,
  caller: RequestPrincipal,
  variables: boolean,
): ComparedTexts {
  if (base === 'Null') return { patterns: [], ignoreCase: false, doubt: undefined };
  const name = condition.operator.replace(/^.*:/, '');
  if (name.startsWith('Bool')) return booleans(condition);
  if (!name.startsWith('String')) {
    const doubt = `what ${condition.operator} makes of ${condition.key} is not worked out for all tokens at once`;
    return { patterns: [], ignoreCase: false, doubt };
  }
  const ignoreCase = name.includes('IgnoreCase');
  const patterns: WildcardPattern[] = [];
  let doubt: string | undefined;
  for (const { text } of condition.values) {
    const value = readValue(text, condition.key, base, caller, variables);
    if (value === undefined) continue;
    if ('doubt' in value) doubt ??= value.doubt;
    else patterns.push(value);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
    if (ignoreCase && /[^\x00-\x7f]/.test(text))
      doubt ??= `letter case of "${text}" is not only that of ASCII`;
  }
  return { patterns, ignoreCase, doubt };
}

function booleans({ values, key }: PolicyCondition): ComparedTexts {
  const words = values.map(({ text }) => text.toLowerCase());
  const known = words.every((word) => word === 'true' || word === 'false');
  // Bool asks whether the claim is a boolean at all; only claims whose forms say so are.
  const boolean = /:ref_protected$/i.test(key);
  return {
    patterns: words.map((word) => compileWildcard([{ text: word, literal: true }])),
    ignoreCase: true,
    doubt: known && boolean ? undefined : `${key} may not be a boolean`,
  };
}

/** One value as a pattern; undefined when it matches nothing. */
function readValue(
  text: string,
  key: string,
  base: BaseOperator,
  caller: RequestPrincipal,
  variables: boolean,
): WildcardPattern | { readonly doubt: string } | undefined {
  if (!variables || !text.includes('${')) return compileWildcard([{ text, literal: !base.wildcards }]);
  // A claim that is compared with itself is always the same.
  if (text.toLowerCase() === `\${${key.toLowerCase()}}`) return ANYTHING;
  let asked: string | undefined;
  const filled = fillVariables(text, NOTHING, (wanted) => {
    const absence = absenceOf(wanted, caller);
    const inToken = absence.certain && absence.why.startsWith('the token has no claim');
    if (!inToken && absence.certain) return undefined;
    asked = wanted;
    return { unknown: wanted };
  });
  if (asked !== undefined) return { doubt: `"${text}" depends on ${asked}` };
  if ('unknown' in filled) return { doubt: filled.unknown };
  if ('absent' in filled) return base.negated ? { doubt: filled.absent } : undefined;
  if (filled.filled) return { doubt: `"${text}" has a variable with a default` };
  return compileWildcard(
    filled.pieces.map((piece) => ({ ...piece, literal: piece.literal || !base.wildcards })),
  );
}

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map();
