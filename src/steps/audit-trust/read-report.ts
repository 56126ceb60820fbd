import { Ajv, type ErrorObject } from 'ajv';
import { TRUST_REPORT_SCHEMA } from '../../report/trust-schema.ts';
import type { StatementTrace } from '../../trust/evaluate.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import type { FindingLevel } from '../../trust/findings/kinds.ts';

/** A report as docs/audit-report.schema.json describes it. */
export interface ReportFile {
  readonly version: 1;
  readonly policies: readonly {
    readonly id: string;
    readonly source: string;
    readonly issuers: readonly string[];
    readonly severity: FindingLevel;
    readonly decision?: 'allow' | 'deny' | 'undetermined';
    readonly trace?: readonly StatementTrace[];
    readonly writeCheck: 'accept' | 'refuse' | 'unknown';
    readonly runtimeCheck?: 'refuse' | 'unknown';
    readonly findings: readonly (Omit<Finding, 'kind' | 'coFinding'> & { readonly kind: string })[];
  }[];
  readonly undetermined: readonly {
    readonly source: string;
    readonly path?: string;
    readonly line?: number;
    readonly message: string;
    readonly remedy: string;
  }[];
  readonly expectations?: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: 'pass' | 'fail' | 'unknown';
    readonly expected: string;
    readonly seen: string;
    readonly remedy?: string;
  }[];
}

/** Reads one report after the other by the schema; each gives the report, or what is wrong with it and where. */
export function reportReader(): (text: string) => ReportFile | { readonly problem: string } {
  const validate = new Ajv().compile<ReportFile>(TRUST_REPORT_SCHEMA);
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return { problem: 'it is no JSON' };
    }
    return validate(value) ? value : { problem: problemOf(validate.errors?.[0]) };
  };
}

function problemOf(error: ErrorObject | undefined): string {
  if (error === undefined) return '$ is not as the schema wants it';
  const { keyword, instancePath, message = 'is not as the schema wants it', params } = error;
  const path = `$${instancePath.split('/').slice(1).map(step).join('')}`;
  if (keyword === 'additionalProperties')
    return `${path}${step(String(params['additionalProperty']))} is not known`;
  if (keyword === 'enum')
    return `${path} must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
  return `${path} ${message}`;
}

/** A part of a JSON pointer as one of a JSON path. https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function step(part: string): string {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
