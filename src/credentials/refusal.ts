import type { AwsFailure } from '../contract/aws-failure.ts';
import { type Evidence, type Snippet, StepError } from '../contract/step-error.ts';
import { webIdentityContext } from '../trust/context.ts';
import { evaluateTrust } from '../trust/evaluate.ts';
import { explainRefusal, type RefusalCause, type RefusalExplanation } from '../trust/explain.ts';
import { parseTrustPolicy } from '../trust/policy.ts';
import { durationRemedy } from './login-refusals.ts';
import type { KnownRole } from './login-run.ts';
import type { RoleArn } from './role-arn.ts';

export interface RefusedExchange {
  readonly source: 'oidc' | 'web-identity-file';
  readonly claims: Readonly<Record<string, unknown>>;
  readonly role: RoleArn;
  readonly audience: string;
  readonly durationSeconds: number;
  /** The role itself, where it could be read. */
  readonly known?: KnownRole;
}

/** Claims worth reading in a refusal, where the token has them. None of them is secret. */
const SHOWN_CLAIMS = [
  'iss',
  'aud',
  'sub',
  'environment',
  'ref',
  'event_name',
  'repository',
  'repository_id',
  'repository_owner_id',
  'job_workflow_ref',
] as const;

const TOKENS: Readonly<Record<RefusedExchange['source'], string>> = {
  oidc: 'OIDC token of this job',
  'web-identity-file': 'web identity token of the file',
};

/**
 * Why STS refused a web identity, with what the token says and the statement that would admit exactly this job. STS
 * itself tells nothing but the name of the error.
 */
export function explainWebIdentityRefusal(failure: AwsFailure, refused: RefusedExchange): StepError {
  const explanation = explainRefusal({
    claims: refused.claims,
    ...(refused.known === undefined ? {} : { policy: refused.known.policy }),
    roleArn: refused.role.arn,
    audience: refused.audience,
  });
  const diagnosis = diagnose(failure, refused, explanation);
  return new StepError({
    code: diagnosis.code,
    fault: 'user',
    message: `AWS refused the ${TOKENS[refused.source]} for ${refused.role.arn} (${failure.code}: ${failure.message}).\n${diagnosis.why}`,
    remedy: diagnosis.remedy,
    evidence: evidenceOf(failure, refused),
    snippets: diagnosis.trustStatement ? trustSnippets(explanation, refused.claims) : [],
    cause: failure,
  });
}

interface Diagnosis {
  readonly code: string;
  readonly why: string;
  readonly remedy: string;
  readonly trustStatement: boolean;
}

/** What each error name of STS means for the one who has to mend it (STS API reference, AssumeRoleWithWebIdentity). */
function diagnose(failure: AwsFailure, refused: RefusedExchange, explanation: RefusalExplanation): Diagnosis {
  const { role, durationSeconds: seconds, known } = refused;
  switch (failure.code.replace(/Exception$/, '')) {
    case 'InvalidIdentityToken':
      return {
        code: 'identity-provider-mismatch',
        why: 'The account does not accept tokens of this issuer and audience at all; the trust policy was not even asked.',
        remedy: `Register the provider ${explanation.providerArn} in account ${refused.role.account}, with "${refused.audience}" among its audiences (client ids).`,
        trustStatement: false,
      };
    case 'ValidationError':
      return {
        code: 'session-request-invalid',
        why: `The request itself is not acceptable: most often, ${seconds} s is more than the role's maximum session duration.`,
        remedy: durationRemedy({ role, seconds, known }),
        trustStatement: false,
      };
    case 'ExpiredToken':
      return {
        code: 'web-identity-expired',
        why: 'The token had expired before AWS saw it.',
        remedy: 'Check the clock of this machine, and that whoever issues the token renews it.',
        trustStatement: false,
      };
    case 'PackedPolicyTooLarge':
    case 'MalformedPolicyDocument':
      return {
        code: 'session-policy-refused',
        why: 'The session policies are not acceptable; the trust policy is not the matter.',
        remedy:
          'Correct or shorten `inline-session-policy` and `managed-session-policies`: the message says where.',
        trustStatement: false,
      };
    case 'RegionDisabled':
      return {
        code: 'region-disabled',
        why: 'STS is switched off for this region in the account.',
        remedy: 'Use another `aws-region`, or activate the region in IAM, account settings.',
        trustStatement: false,
      };
    default:
      if (explanation.decision?.decision === 'allow') {
        return {
          code: 'web-identity-refused',
          why: [
            `Its trust policy (${known?.knownFrom}) is not what keeps this token out:`,
            ...explanation.causes.map(causeLine),
          ].join('\n'),
          remedy: `Check that the role exists and has this trust policy, and that account ${role.account} has the provider ${explanation.providerArn} with "${refused.audience}" among its audiences; then look for a policy of the organization.`,
          trustStatement: false,
        };
      }
      return {
        code: 'web-identity-refused',
        why: whyRefused(refused.known, explanation),
        remedy: [
          `Put one of the statements below into the trust policy of ${refused.role.name}, in account ${refused.role.account}.`,
          ...(explanation.decision === undefined ? subjectHints(explanation.subject) : []),
        ].join(' '),
        trustStatement: true,
      };
  }
}

/** The failing condition itself where the role's trust policy is known; the possibilities otherwise. */
function whyRefused(known: KnownRole | undefined, explanation: RefusalExplanation): string {
  const causes = explanation.causes.filter(({ kind }) => kind !== 'policy-unknown');
  if (explanation.decision === undefined) {
    return [
      'Either the role does not exist, or no statement of its trust policy admits this token.',
      ...causes.map(causeLine),
    ].join('\n');
  }
  return [`Its trust policy (${known?.knownFrom}) does not admit this token:`, ...causes.map(causeLine)].join(
    '\n',
  );
}

function causeLine({ kind, message, path, expected, seen }: RefusalCause): string {
  return [
    `- ${kind}: ${message}`,
    ...(path === undefined ? [] : [`at ${path}`]),
    ...(expected === undefined ? [] : [`expected ${expected.map((value) => `"${value}"`).join(' or ')}`]),
    ...(seen === undefined ? [] : [`the token has ${seen.map((value) => `"${value}"`).join(', ')}`]),
  ].join('; ');
}

function subjectHints(subject: string | undefined): readonly string[] {
  if (subject === undefined) return [];
  const immutable = /^repo:[^/:]+@\d+\//.test(subject);
  return [
    immutable
      ? 'The subject is in the immutable form (names with ids), which policies written for `repo:owner/name:…` do not match.'
      : 'IAM compares letter case: owner and repository must be written as in the subject.',
    ...(subject.includes(':environment:')
      ? ['The job names an environment, so the subject carries it instead of the branch.']
      : []),
  ];
}

function evidenceOf(failure: AwsFailure, { claims }: RefusedExchange): readonly Evidence[] {
  const shown = SHOWN_CLAIMS.flatMap((name) => {
    const value = claims[name];
    return typeof value === 'string' || typeof value === 'number'
      ? [{ label: name, value: String(value) }]
      : [];
  });
  return failure.requestId === undefined
    ? shown
    : [...shown, { label: 'AWS request id', value: failure.requestId }];
}

function trustSnippets(
  explanation: RefusalExplanation,
  claims: RefusedExchange['claims'],
): readonly Snippet[] {
  const { suggestion } = explanation;
  if (suggestion === undefined) return [];
  const exact = json(suggestion.statement);
  const others = suggestion.variants
    .map(({ name, statement, note }) => ({
      title: `${admitsNow(statement, explanation, claims) ? 'Or' : 'Not yet, but when the subject changes its form'} (${name}). ${note.replace(/\.$/, '')}`,
      language: 'json' as const,
      text: json(statement),
    }))
    .filter(({ text }) => text !== exact);
  return [
    { title: 'The trust statement that admits exactly this job', language: 'json', text: exact },
    ...others,
  ];
}

/** Whether a statement would have admitted the token that was just refused. */
function admitsNow(
  statement: unknown,
  explanation: RefusalExplanation,
  claims: RefusedExchange['claims'],
): boolean {
  const { context } = webIdentityContext(claims, explanation.issuer ?? '');
  const policy = parseTrustPolicy(json({ Version: '2012-10-17', Statement: [statement] }));
  const principal = { kind: 'Federated', arn: explanation.providerArn } as const;
  return (
    evaluateTrust(policy, { action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision ===
    'allow'
  );
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
