import type { Secret } from '../../contract/secret.ts';
import {
  boolean,
  InputError,
  type InputFault,
  type InputsOf,
  list,
  oneOf,
  optionalSecret,
  optionalText,
} from '../input-spec.ts';
import { type ClaimsSource, claimsSource } from './claims-source.ts';
import { type SubjectRule, subjectRule } from './expected-subjects.ts';
import { parseShard, type Shard } from './shard.ts';

const FILE = { form: 'a path in the workspace' } as const;
/** What action.yml gives as default; on a terminal nobody replaces it. */
const TOKEN_OF_RUN = '${{ github.token }}';

export const auditTrustInputs = {
  'role-arns': list({
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
    form: 'ARNs of roles, separated by commas or line ends',
  }),
  'all-roles': boolean(false),
  accounts: optionalText(FILE),
  'policy-files': list({ form: 'globs of files, separated by commas or line ends' }),
  merge: list({ form: 'globs of JSON reports, separated by commas or line ends' }),
  shard: optionalText({ pattern: /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, form: 'a part of all, for example 3/10' }),
  'token-claims': optionalText({
    form: "`current` (this job's own token), a path in the workspace, or the claims as JSON",
  }),
  audience: optionalText({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
  'expected-subjects': list({
    form: 'subjects (`*` and `?` are wildcards), or `ROLE => SUBJECT`, separated by commas or line ends',
  }),
  'expected-subjects-file': optionalText(FILE),
  'trusted-issuers': list({
    form: 'hosts with their paths (`*` is a wildcard), separated by commas or line ends',
  }),
  'trusted-owners': list({ form: 'names or ids of owners, separated by commas or line ends' }),
  baseline: optionalText(FILE),
  suggest: boolean(false),
  'fail-on': oneOf(['critical', 'high', 'medium', 'low', 'none'], 'high'),
  'sarif-file': optionalText(FILE),
  'json-file': optionalText(FILE),
  'html-file': optionalText(FILE),
  'upload-sarif': boolean(false),
  comment: boolean(false),
  'github-token': { ...optionalSecret({ form: 'a token of GitHub' }), default: TOKEN_OF_RUN },
  'aws-region': optionalText({
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
  }),
} as const;

export interface AuditTrustInputs {
  readonly roleArns: readonly string[];
  readonly allRoles: boolean;
  /** Path of the file with the accounts. */
  readonly accounts: string | undefined;
  readonly policyFiles: readonly string[];
  readonly merge: readonly string[];
  readonly shard: Shard | undefined;
  readonly claims: ClaimsSource | undefined;
  readonly audience: string | undefined;
  readonly expectedSubjects: readonly SubjectRule[];
  readonly expectedSubjectsFile: string | undefined;
  readonly trustedIssuers: readonly string[];
  readonly trustedOwners: readonly string[];
  readonly baseline: string | undefined;
  readonly suggest: boolean;
  readonly failOn: 'critical' | 'high' | 'medium' | 'low' | 'none';
  readonly files: {
    readonly sarif: string | undefined;
    readonly json: string | undefined;
    readonly html: string | undefined;
  };
  readonly uploadSarif: boolean;
  readonly comment: boolean;
  readonly githubToken: Secret | undefined;
  readonly region: string | undefined;
}

/** What is answered from policies, and not from reports about them. */
const NEED_POLICIES = [
  'token-claims',
  'expected-subjects',
  'expected-subjects-file',
  'trusted-issuers',
  'trusted-owners',
] as const;

/** Rules across inputs. Throws StepError with all faults. */
export function parseAuditTrust(values: InputsOf<typeof auditTrustInputs>): AuditTrustInputs {
  const faults: InputFault[] = [];
  const fault = (input: string, problem: string): void => {
    faults.push({ input, problem });
  };
  const audits =
    values['role-arns'].length > 0 ||
    values['policy-files'].length > 0 ||
    values['all-roles'] ||
    values.accounts !== undefined;
  if (!audits && values.merge.length === 0 && !values.suggest) {
    fault(
      'role-arns',
      'or "all-roles", "accounts", "policy-files", "merge" or "suggest" is required: there is nothing to audit',
    );
  }
  if (values.accounts !== undefined && (values['role-arns'].length > 0 || values['all-roles']))
    fault('accounts', 'already means all roles of those accounts; leave out "role-arns" and "all-roles"');
  if (values.merge.length > 0 && !audits) {
    for (const name of NEED_POLICIES) {
      if (values[name] !== undefined && values[name].length > 0)
        fault(
          name,
          'has no meaning with "merge" alone: reports hold no policies; give it to the jobs that wrote them',
        );
    }
  }
  const given = values['token-claims'];
  const claims = given === undefined ? undefined : claimsSource(given);
  if (claims?.kind === 'faulty')
    fault('token-claims', 'is not a JSON object with the claims "iss" and "sub" as text');
  if (values.audience !== undefined && claims?.kind !== 'current' && !values.suggest)
    fault('audience', 'has a meaning only with "token-claims: current" or "suggest"');
  const token = values['github-token'];
  const githubToken = token?.reveal() === TOKEN_OF_RUN ? undefined : token;
  for (const name of ['upload-sarif', 'comment'] as const) {
    if (values[name] && githubToken === undefined) fault('github-token', `is needed for "${name}"`);
  }
  sameFiles(values, faults);
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  if (shard === 'beyond') fault('shard', 'has a part that is larger than the number of parts');
  if (faults.length > 0) throw new InputError(faults);
  return {
    roleArns: [...new Set(values['role-arns'])],
    allRoles: values['all-roles'],
    accounts: values.accounts,
    policyFiles: values['policy-files'],
    merge: values.merge,
    shard: shard === 'beyond' ? undefined : shard,
    claims: claims?.kind === 'faulty' ? undefined : claims,
    audience: values.audience,
    expectedSubjects: values['expected-subjects'].map(subjectRule),
    expectedSubjectsFile: values['expected-subjects-file'],
    trustedIssuers: values['trusted-issuers'],
    trustedOwners: values['trusted-owners'],
    baseline: values.baseline,
    suggest: values.suggest,
    failOn: values['fail-on'],
    files: { sarif: values['sarif-file'], json: values['json-file'], html: values['html-file'] },
    uploadSarif: values['upload-sarif'],
    comment: values.comment,
    githubToken,
    region: values['aws-region'],
  };
}

const WRITTEN = ['sarif-file', 'json-file', 'html-file'] as const;

function sameFiles(values: InputsOf<typeof auditTrustInputs>, faults: InputFault[]): void {
  const seen = new Map<string, string>();
  for (const input of WRITTEN) {
    const path = values[input];
    if (path === undefined) continue;
    const other = seen.get(path);
    if (other !== undefined)
      faults.push({ input, problem: `must not be the same file as "${other}"`, seen: path });
    seen.set(path, input);
  }
}
