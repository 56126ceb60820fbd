import type { Secret } from '../../contract/secret.ts';
import { brokenRules, type InputRule, sameFileFaults } from '../input-rules.ts';
import {
  boolean,
  InputError,
  type InputsOf,
  list,
  oneOf,
  optionalSecret,
  optionalText,
} from '../input-spec.ts';
import { type ClaimsSource, claimsSource } from './claims-source.ts';
import { type SubjectRule, subjectRule } from './expected-subjects.ts';
import { parseShard, type Shard } from './shard.ts';
import { matrixValues } from './step-identity.ts';
import { wholeGlobs } from './whole-globs.ts';

const FILE = { form: 'a path in the workspace' } as const;
/** What action.yml gives as defaults; on a terminal nobody replaces them. */
const TOKEN_OF_RUN = '${{ github.token }}';
const MATRIX_OF_JOB = '${{ toJSON(matrix) }}';

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
  matrix: {
    ...optionalText({ form: 'the values of the matrix as JSON' }),
    default: MATRIX_OF_JOB,
  },
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
  /** The values of the job's matrix, as one text. */
  readonly matrix: string | undefined;
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

type Values = InputsOf<typeof auditTrustInputs>;

const audits = (values: Values): boolean =>
  values['role-arns'].length > 0 ||
  values['policy-files'].length > 0 ||
  values['all-roles'] ||
  values.accounts !== undefined;

const claimsOf = ({ 'token-claims': given }: Values) =>
  given === undefined ? undefined : claimsSource(given);

const isUsable = (claims: ReturnType<typeof claimsOf>): claims is ClaimsSource | undefined =>
  claims?.kind !== 'faulty' && claims?.kind !== 'token';

const tokenOf = ({ 'github-token': token }: Values): Secret | undefined =>
  token?.reveal() === TOKEN_OF_RUN ? undefined : token;

const matrixOf = ({ matrix }: Values) =>
  matrix === undefined || matrix === MATRIX_OF_JOB ? { values: undefined } : matrixValues(matrix);

const AUDIT_RULES: readonly InputRule<Values>[] = [
  (values) =>
    audits(values) || values.merge.length > 0 || values.suggest
      ? []
      : [
          {
            input: 'role-arns',
            problem:
              'or "all-roles", "accounts", "policy-files", "merge" or "suggest" is required: there is nothing to audit',
          },
        ],
  (values) =>
    values.accounts !== undefined && (values['role-arns'].length > 0 || values['all-roles'])
      ? [
          {
            input: 'accounts',
            problem: 'already means all roles of those accounts; leave out "role-arns" and "all-roles"',
          },
        ]
      : [],
  ...NEED_POLICIES.map(
    (input): InputRule<Values> =>
      (values) =>
        values.merge.length > 0 && !audits(values) && (values[input]?.length ?? 0) > 0
          ? [
              {
                input,
                problem:
                  'has no meaning with "merge" alone: reports hold no policies; give it to the jobs that wrote them',
              },
            ]
          : [],
  ),
  (values) =>
    claimsOf(values)?.kind === 'faulty'
      ? [
          {
            input: 'token-claims',
            problem: 'is not a JSON object with the claims "iss" and "sub" as text',
          },
        ]
      : [],
  (values) =>
    claimsOf(values)?.kind === 'token'
      ? [
          {
            input: 'token-claims',
            problem:
              "is a whole token, which is a secret and stays out of inputs; give its claims as JSON, or `current` for this job's own",
          },
        ]
      : [],
  (values) =>
    values.audience !== undefined && claimsOf(values)?.kind !== 'current' && !values.suggest
      ? [
          {
            input: 'audience',
            problem: 'has a meaning only with "token-claims: current" or "suggest"',
          },
        ]
      : [],
  ...(['upload-sarif', 'comment'] as const).map(
    (input): InputRule<Values> =>
      (values) =>
        values[input] && tokenOf(values) === undefined
          ? [{ input: 'github-token', problem: `is needed for "${input}"` }]
          : [],
  ),
  (values) => sameFileFaults(values, ['sarif-file', 'json-file', 'html-file']),
  (values) =>
    matrixOf(values) === 'faulty'
      ? [{ input: 'matrix', problem: 'is not what `toJSON(matrix)` gives: leave it out' }]
      : [],
  ({ shard }) =>
    shard !== undefined && parseShard(shard) === 'beyond'
      ? [{ input: 'shard', problem: 'has a part that is larger than the number of parts' }]
      : [],
];

/** Rules across inputs. Throws InputError with all faults. */
export function parseAuditTrust(values: Values): AuditTrustInputs {
  const faults = brokenRules(values, AUDIT_RULES);
  if (faults.length > 0) throw new InputError(faults);
  const claims = claimsOf(values);
  const matrix = matrixOf(values);
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  return {
    roleArns: [...new Set(values['role-arns'])],
    allRoles: values['all-roles'],
    accounts: values.accounts,
    policyFiles: wholeGlobs(values['policy-files']),
    merge: wholeGlobs(values.merge),
    shard: shard === 'beyond' ? undefined : shard,
    claims: isUsable(claims) ? claims : undefined,
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
    githubToken: tokenOf(values),
    matrix: matrix === 'faulty' ? undefined : matrix.values,
    region: values['aws-region'],
  };
}
