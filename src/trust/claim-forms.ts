import { GITHUB_CLAIM_FORMS } from './github-grammar.ts';
import type { IssuerFacts } from './issuer-list.ts';
import { type ClaimTemplate, isAny, isDigit, isText, type SlotRole, slot } from './subject-grammar.ts';

/** What a claim of an issuer can be where the subject does not say it. */
export interface ClaimForms {
  /** Every shape that the value can have. */
  readonly forms: readonly ClaimTemplate[];
  /** Some tokens lack the claim. */
  readonly optional: boolean;
  /** The token can have several values at once. */
  readonly several: boolean;
}

/** Claims that some tokens of every issuer lack. */
const OPTIONAL: ReadonlySet<string> = new Set(['amr', 'email', 'environment', 'enterprise_id', 'rpst_id']);

/** Who decides on a claim, where it is not bound to the tenant: the author of a job, or the owner of a project. */
const ROLES: Readonly<Record<string, SlotRole>> = {
  aud: 'context',
  oaud: 'context',
  amr: 'context',
  app_id: 'context',
  build_branch: 'context',
  pipeline_source: 'context',
  ref_protected: 'context',
  runner_environment: 'context',
  user_access_level: 'context',
  project_id: 'project',
  pipeline_id: 'project',
  pipeline_slug: 'project',
  'oidc.circleci.com/project-id': 'project',
};

const SAMPLES: Readonly<Record<string, string>> = { aud: 'sts.amazonaws.com', amr: 'authenticated' };

/** Forms of a claim (in lower case) of an issuer; facts are undefined for issuers that nobody knows. */
export function claimForms(facts: IssuerFacts | undefined, claim: string): ClaimForms {
  const several = claim === 'amr';
  const optional = OPTIONAL.has(claim);
  const github = facts?.id.startsWith('github') === true ? GITHUB_CLAIM_FORMS[claim] : undefined;
  if (github !== undefined) return { forms: github, optional, several };
  if (claim === 'ref_protected') return { forms: [['true'], ['false']], optional, several };
  const tenancy = claim === 'aud' && facts?.tenancyClaim === 'aud';
  const role = tenancy ? 'tenant' : (ROLES[claim] ?? 'tenant');
  const accepts = /(?:^|_)(?:id|number)$/.test(claim) && facts?.id === 'gitlab' ? isDigit : isAny;
  const sample = SAMPLES[claim] ?? (accepts === isDigit ? '99999999' : 'another');
  return { forms: [[slot(claim, role, claim === 'email' ? isText : accepts, sample)]], optional, several };
}

/** The caller chooses the session name: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export const SESSION_NAME: ClaimForms = {
  forms: [
    [
      slot('sessionName', 'context', (character) => /^[\w+=,.@-]$/.test(character), 's'),
      slot('sessionName', 'context', (character) => /^[\w+=,.@-]$/.test(character), 'ession'),
    ],
  ],
  optional: false,
  several: false,
};
