import { webIdentityContext } from '../context.ts';
import { evaluateTrust, type TrustDecision } from '../evaluate.ts';
import { issuerFacts } from '../issuers.ts';
import type { TrustPolicy } from '../policy.ts';
import type { SubjectForm } from '../subject-grammar.ts';
import type { FoundSubject } from '../subject-search.ts';
import type { Witness } from './finding.ts';
import { requirementsOn, type StatementView, sampleOf } from './statement-view.ts';

/** Whose token it is: a stranger's, one of the pinned tenant, or one of the pinned project. */
export type Standing = 'stranger' | 'tenant' | 'project';

const RANK: Readonly<Record<Standing, number>> = { stranger: 0, tenant: 1, project: 2 };

/** From which standing on a token has the value that the policy asks for. What is not listed is bound to a tenant. */
const ATTAINABLE: Readonly<Record<string, Standing>> = {
  aud: 'stranger',
  oaud: 'stranger',
  amr: 'stranger',
  app_id: 'stranger',
  environment: 'stranger',
  ref: 'stranger',
  workflow: 'stranger',
  job_workflow_ref: 'stranger',
  build_branch: 'stranger',
  pipeline_source: 'stranger',
  ref_protected: 'stranger',
  runner_environment: 'stranger',
  user_access_level: 'stranger',
  repository_id: 'project',
  project_id: 'project',
  pipeline_id: 'project',
  pipeline_slug: 'project',
  'oidc.circleci.com/project-id': 'project',
};

/** A token for a subject, with the claims that follow from it and those that its holder can choose. */
export function tokenFor(
  view: StatementView,
  form: SubjectForm,
  found: FoundSubject,
  standing: Standing,
): Witness {
  const facts = issuerFacts(view.issuer);
  const pin = (claim: string): string | undefined => {
    const needed =
      claim === 'aud' && facts?.tenancyClaim === 'aud' ? 'tenant' : (ATTAINABLE[claim] ?? 'tenant');
    const value = requirementsOn(view, claim)[0]?.values[0];
    return value !== undefined && RANK[standing] >= RANK[needed] ? sampleOf(value) : undefined;
  };
  const github = facts?.id.startsWith('github') === true;
  const exposed = facts?.claims ?? [];
  const generic = github ? {} : Object.fromEntries(exposed.map((claim) => [claim, pin(claim) ?? 'another']));
  const amr = requirementsOn(view, 'amr').length > 0 ? { amr: [pin('amr') ?? 'authenticated'] } : {};
  const email = pin('email');
  return {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'Federated', arn: view.principalArn },
    claims: {
      iss: `https://${view.issuer}`,
      aud: pin('aud') ?? 'sts.amazonaws.com',
      sub: found.subject,
      ...(github ? githubClaims(form, found, pin) : generic),
      ...amr,
      ...(email === undefined ? {} : { email }),
    },
    context: {
      'sts:rolesessionname': [sessionName(view)],
      'aws:securetransport': ['true'],
    },
  };
}

/** What the exact engine says about a witness. Only `allow` makes it one. */
export function judgeWitness(
  policy: TrustPolicy,
  { action, principal, claims, context }: Witness,
): TrustDecision {
  const seen = claims === undefined ? [] : webIdentityContext(claims, String(claims['iss'])).context;
  return evaluateTrust(policy, {
    action,
    principal,
    context: new Map([...seen, ...Object.entries(context)]),
  });
}

function githubClaims(
  form: SubjectForm,
  { slots, subject }: FoundSubject,
  pin: (claim: string) => string | undefined,
): Readonly<Record<string, string>> {
  const slot = (name: string): string | undefined => slots.get(name)?.value;
  const owner = slot('owner') ?? 'attacker';
  const repository = `${owner}/${slot('repository') ?? 'any-repository'}`;
  const environment = slot('environment');
  const ref = refOf(form, slot, pin('ref'));
  const enterprise = pin('enterprise_id');
  const custom = form.custom === true ? pin('environment') : undefined;
  return {
    repository,
    repository_owner: owner,
    repository_id: slot('repositoryId') ?? pin('repository_id') ?? '88888888',
    repository_owner_id: slot('ownerId') ?? pin('repository_owner_id') ?? '99999999',
    ref,
    ...(environment === undefined ? {} : { environment }),
    ...(custom === undefined ? {} : { environment: custom }),
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise }),
    actor: pin('actor') ?? 'attacker',
    actor_id: pin('actor_id') ?? '99999999',
    workflow: pin('workflow') ?? 'any workflow',
    job_workflow_ref: pin('job_workflow_ref') ?? `${repository}/.github/workflows/any.yml@${ref}`,
    ...(form.forged === true ? claimsInSubject(subject) : {}),
  };
}

const IN_FORGED_SUBJECT: ReadonlySet<string> = new Set([
  'workflow',
  'environment',
  'ref',
  'job_workflow_ref',
]);

/** A template copies claims into the subject, so that a forged subject says what they are. */
function claimsInSubject(subject: string): Readonly<Record<string, string>> {
  const parts = subject.split(':');
  return Object.fromEntries(
    parts.flatMap((name, index) => {
      const value = parts[index + 1];
      return IN_FORGED_SUBJECT.has(name) && value !== undefined ? [[name, value]] : [];
    }),
  );
}

/** The ref follows from the subject where the subject names one, and is the job's own otherwise. */
function refOf(
  form: SubjectForm,
  slot: (name: string) => string | undefined,
  pinned: string | undefined,
): string {
  const branch = slot('branch');
  if (branch !== undefined) return `refs/heads/${branch}`;
  const tag = slot('tag');
  if (tag !== undefined) return `refs/tags/${tag}`;
  return form.name.endsWith('pull_request') ? 'refs/pull/1/merge' : (pinned ?? 'refs/heads/main');
}

/** The caller chooses the session name, so it is whatever the policy asks for. */
function sessionName({ statement }: StatementView): string {
  const condition = statement.conditions.find(
    ({ key, operator }) =>
      key.toLowerCase() === 'sts:rolesessionname' && /^String(Equals|Like)/.test(operator),
  );
  const wanted = condition?.values[0]?.text.replaceAll('*', 'any').replaceAll('?', 'x');
  return wanted !== undefined && /^[\w+=,.@-]{2,64}$/.test(wanted) ? wanted : 'session';
}
