import { isRecord } from '../trust/json-value.ts';

/** A value of a template as people read it: `!Sub`, `!Ref` and `!GetAtt` as the text they make, the rest as JSON. */
export function templateText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isRecord(value)) {
    const text = value['Fn::Sub'];
    if (typeof text === 'string') return text;
    if (Array.isArray(text) && typeof text[0] === 'string') return text[0];
    if (typeof value['Ref'] === 'string') return `\${${value['Ref']}}`;
    const attribute = value['Fn::GetAtt'];
    if (Array.isArray(attribute)) return `\${${attribute.join('.')}}`;
  }
  return JSON.stringify(value) ?? '';
}
