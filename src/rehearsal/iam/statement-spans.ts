/** Where a statement stands in its document; lines and columns count from 1, the end is behind the last brace. */
export interface StatementSpan {
  readonly StartPosition: Position;
  readonly EndPosition: Position;
}

interface Position {
  readonly Line: number;
  readonly Column: number;
}

const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;

/** The span of each statement of a policy document that JSON.parse accepts, in their order. */
export function statementSpans(document: string): readonly StatementSpan[] {
  const spans: StatementSpan[] = [];
  const opened: { readonly at: number; readonly statement: boolean; readonly list: boolean }[] = [];
  let member = '';
  for (const match of document.matchAll(TOKEN)) {
    const [token] = match;
    if (token === '{' || token === '[') {
      const inStatements = member === '"Statement"' && (opened.length === 1 || opened.at(-1)?.list === true);
      opened.push({
        at: match.index,
        statement: token === '{' && inStatements && opened.length <= 2,
        list: token === '[' && inStatements && opened.length === 1,
      });
    } else if (token === '}' || token === ']') {
      const closed = opened.pop();
      if (closed?.statement) {
        spans.push({
          StartPosition: positionAt(document, closed.at),
          EndPosition: positionAt(document, match.index + 1),
        });
      }
    } else if (opened.length === 1 && token.startsWith('"')) member = token;
  }
  return spans;
}

function positionAt(document: string, index: number): Position {
  const before = document.slice(0, index);
  return { Line: before.split('\n').length, Column: index - before.lastIndexOf('\n') };
}
