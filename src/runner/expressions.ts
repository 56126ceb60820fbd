import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';

/** What an expression can see: contexts by name as plain JSON values, and how it went so far. */
export interface ExpressionScope {
  readonly contexts: Readonly<Record<string, unknown>>;
  /** `skipped`: a needed job did not run; then neither `success()` nor `failure()` nor `cancelled()` is true. */
  readonly status: 'success' | 'failure' | 'cancelled' | 'skipped';
}

/** What an expression can evaluate to, as JSON. */
export type ExpressionValue =
  | string
  | number
  | boolean
  | null
  | readonly ExpressionValue[]
  | { readonly [key: string]: ExpressionValue };

/**
 * Replaces each `${{ }}` of a text by its value as text.
 * @throws Error when an expression fails; GitHub then fails the step
 */
export function expandText(text: string, scope: ExpressionScope): string {
  return partsOf(text)
    .map((part) => ('literal' in part ? part.literal : evaluate(part.expression, scope).coerceString()))
    .join('');
}

/** Like `expandText`, but a text that is one single expression keeps the type of its value. */
export function expandValue(text: string, scope: ExpressionScope): ExpressionValue {
  const parts = partsOf(text);
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only === undefined || 'literal' in only) return expandText(text, scope);
  return JSON.parse(JSON.stringify(evaluate(only.expression, scope), data.replacer)) as ExpressionValue;
}

/** Evaluates a condition (without `${{ }}`) to GitHub's truth: false, 0, NaN, empty text and null are false. */
export function isTrue(condition: string, scope: ExpressionScope): boolean {
  const value = evaluate(condition, scope);
  switch (value.kind) {
    case data.Kind.Null:
      return false;
    case data.Kind.Boolean:
      return (value as data.BooleanData).value;
    case data.Kind.Number:
      return value.number() !== 0 && !Number.isNaN(value.number());
    case data.Kind.String:
      return value.coerceString() !== '';
    default:
      return true;
  }
}

type Part = { readonly literal: string } | { readonly expression: string };

/** Splits at `${{` and the `}}` outside of quotes, as GitHub's template reader does. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
    const close = endOfExpression(text, open + 3);
    if (close < 0) throw new Error(`An expression is not closed: ${text.slice(open)}`);
    if (open > from) parts.push({ literal: text.slice(from, open) });
    parts.push({ expression: text.slice(open + 3, close) });
    from = close + 2;
  }
  if (from < text.length || parts.length === 0) parts.push({ literal: text.slice(from) });
  return parts;
}

function endOfExpression(text: string, start: number): number {
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith('}}', at)) return at;
  }
  return -1;
}

function evaluate(expression: string, scope: ExpressionScope): data.ExpressionData {
  const functions = statusFunctions(scope);
  const tree = new Parser(new Lexer(expression.trim()).lex().tokens, Object.keys(scope.contexts), [
    ...functions.values(),
  ]).parse();
  const contexts = new data.Dictionary(
    ...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: toData(value) })),
  );
  return new Evaluator(tree, contexts, functions).evaluate();
}

function toData(value: unknown): data.ExpressionData {
  // The reviver of GitHub's package builds its data types while JSON is parsed.
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}

function statusFunctions(scope: ExpressionScope): Map<string, FunctionDefinition> {
  const answer = (name: string, value: boolean): [string, FunctionDefinition] => [
    name,
    { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) },
  ];
  return new Map<string, FunctionDefinition>([
    answer('always', true),
    answer('success', scope.status === 'success'),
    answer('failure', scope.status === 'failure'),
    answer('cancelled', scope.status === 'cancelled'),
    [
      'hashfiles',
      {
        name: 'hashFiles',
        minArgs: 1,
        maxArgs: 255,
        call: () => {
          throw new Error('hashFiles() is not supported by this local runner');
        },
      },
    ],
  ]);
}
