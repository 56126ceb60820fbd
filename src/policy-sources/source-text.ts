import { locateJson } from '../trust/json-place.ts';
import { decodeDocument, parseJson } from '../trust/policy.ts';
import { nearest, type SourceText } from './places.ts';
import { readYaml } from './yaml-text.ts';

/**
 * Reads JSON (also percent-encoded, as IAM returns documents) or YAML with CloudFormation's short functions. Throws
 * PolicyDocumentError when it is neither.
 */
export function readSourceText(text: string): SourceText {
  const decoded = decodeDocument(text);
  if (!/^[[{]/.test(decoded)) return readYaml(text);
  const value = parseJson(decoded);
  const places = locateJson(decoded);
  // `decodeDocument` trims, so that lines are counted from the first that holds something.
  const skipped = /^\s*%/.test(text) ? 0 : (/^[\s\uFEFF]*/.exec(text)?.[0].split('\n').length ?? 1) - 1;
  return {
    value,
    duplicates: places.duplicates.map((path) => ({ path, message: 'is given twice' })),
    line: nearest((path) => {
      const line = places.line(path);
      return line === undefined ? undefined : line + skipped;
    }),
  };
}
