import { parseDocument, visit } from 'yaml';

/** Reads YAML (or JSON) without aliases: nobody needs one in an input, and aliases of aliases would fill the memory. */
export function parsePlainYaml(text: string): { readonly value: unknown } | { readonly problem: string } {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return { problem: `is not YAML: ${error.message.split('\n', 1).join('')}` };
  let aliases = false;
  visit(document, {
    Alias() {
      aliases = true;
      return visit.BREAK;
    },
  });
  return aliases
    ? { problem: 'is not YAML that is accepted here: it has aliases (`*name`)' }
    : { value: document.toJS() };
}
