import { isRecord } from '../../trust/json-value.ts';
import { InputError, type InputFault, type InputsOf, list, oneOf, optionalText } from '../input-spec.ts';

const FILE = { form: 'a path in the workspace' } as const;

export const auditTrustInputs = {
  'role-arns': list({
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    form: 'ARNs of roles, separated by commas or line ends',
  }),
  'policy-files': list({ form: 'globs of JSON files, separated by commas or line ends' }),
  'token-claims': optionalText({
    form: "`current` (this job's own token), a path in the workspace, or the claims as JSON",
  }),
  audience: optionalText({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
  'expected-subjects': list({
    form: 'subjects (`*` and `?` are wildcards), separated by commas or line ends',
  }),
  'fail-on': oneOf(['critical', 'high', 'medium', 'low', 'none'], 'high'),
  'sarif-file': optionalText(FILE),
  'json-file': optionalText(FILE),
  'aws-region': optionalText({
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
  }),
} as const;

/** Where the claims come from that are decided about. */
export type ClaimsSource =
  | { readonly kind: 'current'; readonly audience: string | undefined }
  | { readonly kind: 'inline'; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly kind: 'file'; readonly path: string };

export interface AuditTrustInputs {
  readonly roleArns: readonly string[];
  readonly policyFiles: readonly string[];
  readonly claims: ClaimsSource | undefined;
  readonly expectedSubjects: readonly string[];
  readonly failOn: 'critical' | 'high' | 'medium' | 'low' | 'none';
  readonly sarifFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly region: string | undefined;
}

/** Rules across inputs. Throws StepError with all faults. */
export function parseAuditTrust(values: InputsOf<typeof auditTrustInputs>): AuditTrustInputs {
  const faults: InputFault[] = [];
  const roleArns = values['role-arns'];
  const policyFiles = values['policy-files'];
  if (roleArns.length === 0 && policyFiles.length === 0) {
    faults.push({ input: 'role-arns', problem: 'or "policy-files" is required: there is nothing to audit' });
  }
  const given = values['token-claims'];
  const claims = given === undefined ? undefined : claimsSource(given, values.audience, faults);
  if (values.audience !== undefined && claims?.kind !== 'current') {
    faults.push({ input: 'audience', problem: 'has a meaning only with "token-claims: current"' });
  }
  const { 'sarif-file': sarifFile, 'json-file': jsonFile } = values;
  if (sarifFile !== undefined && sarifFile === jsonFile) {
    faults.push({
      input: 'json-file',
      problem: 'must not be the same file as "sarif-file"',
      seen: sarifFile,
    });
  }
  if (faults.length > 0) throw new InputError(faults);
  return {
    roleArns: [...new Set(roleArns)],
    policyFiles,
    claims,
    expectedSubjects: values['expected-subjects'],
    failOn: values['fail-on'],
    sarifFile,
    jsonFile,
    region: values['aws-region'],
  };
}

function claimsSource(
  given: string,
  audience: string | undefined,
  faults: InputFault[],
): ClaimsSource | undefined {
  if (given === 'current') return { kind: 'current', audience };
  if (!given.startsWith('{')) return { kind: 'file', path: given };
  const claims = readClaims(given);
  if (claims !== undefined) return { kind: 'inline', claims };
  faults.push({
    input: 'token-claims',
    problem: 'is not a JSON object with the claims "iss" and "sub" as text',
  });
  return undefined;
}

/** Claims as JSON text: an object with text `iss` and `sub`; undefined for anything else. */
export function readClaims(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && typeof value['iss'] === 'string' && typeof value['sub'] === 'string'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
