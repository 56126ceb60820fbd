import { AwsFailure } from '../../contract/aws-failure.ts';
import { Secret } from '../../contract/secret.ts';
import { StepError } from '../../contract/step-error.ts';
import type { LoginTrial } from '../../registration/checks/login-checks.ts';
import type { RoleDescription } from '../../registration/role-reader.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import { admittedBy } from '../../trust/symbolic/admitted.ts';
import type { World } from '../world.ts';
import type { Question } from './area.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const SESSION_NAME = 'aws-account-steps-confirm';
/** The shortest that STS gives: the session is only asked who it is. */
const SESSION_SECONDS = 900;

export interface TrialRole {
  readonly role: RoleDescription;
  readonly providerArn: string | undefined;
  readonly audience: string | undefined;
}

/**
 * Logs in for real, as the platform's own "Save and test" does: with the token of a file, or with this job's own when the
 * role is for this job. The session is asked who it is, and forgotten.
 */
export async function trialLogin(trial: TrialRole, question: Question, world: World): Promise<LoginTrial> {
  try {
    const token = await tokenAtHand(trial, question, world);
    if (!('token' in token)) return token;
    return await logIn(token.token, trial.role.arn, question, world);
  } catch (error) {
    if (error instanceof StepError) return { kind: 'failed', reason: error.message, remedy: error.remedy };
    throw error;
  }
}

type TokenAtHand = { readonly token: Secret } | Extract<LoginTrial, { kind: 'not-tried' }>;

async function tokenAtHand(
  { role, providerArn, audience }: TrialRole,
  { inputs }: Question,
  world: World,
): Promise<TokenAtHand> {
  const { tokenFile } = inputs.oidc;
  if (tokenFile !== undefined) {
    const text = await world.machine.readTokenFile(tokenFile);
    world.mask(text);
    return { token: new Secret(text) };
  }
  if (providerArn?.endsWith(`/${GITHUB}`) !== true || audience === undefined)
    return { kind: 'not-tried', why: 'no token is at hand' };
  const own = await world.idTokens.request(audience);
  if (own === undefined) return { kind: 'not-tried', why: 'this job has no `id-token: write`' };
  return isForThisJob(role, providerArn, own.claims)
    ? { token: own.token }
    : { kind: 'not-tried', why: 'the role is not for this job' };
}

function isForThisJob(
  role: RoleDescription,
  providerArn: string,
  claims: Readonly<Record<string, unknown>>,
): boolean {
  try {
    const admitted = admittedBy(parseTrustPolicy(role.trustPolicy), providerArn);
    return admitted.contains(claims, SESSION_NAME).kind === 'some';
  } catch (error) {
    if (error instanceof PolicyDocumentError) return false;
    throw error;
  }
}

async function logIn(token: Secret, roleArn: string, { place }: Question, world: World): Promise<LoginTrial> {
  const action = 'sts:AssumeRoleWithWebIdentity';
  try {
    const service = await world.aws.tokens({ region: place.region });
    const { session } = await service.assumeRoleWithWebIdentity({
      roleArn,
      sessionName: SESSION_NAME,
      durationSeconds: SESSION_SECONDS,
      webIdentityToken: token,
    });
    const { arn } = await service.callerIdentity(session);
    place.record?.({ action, answer: arn });
    return { kind: 'worked', arn };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const { code, message, requestId } = error;
    place.record?.({ action, error: code, ...(requestId === undefined ? {} : { requestId }) });
    const final = error.class === 'refused' || error.class === 'invalid-request' || error.class === 'expired';
    const reason = `${code}: ${message}`;
    return final
      ? { kind: 'refused', reason }
      : { kind: 'failed', reason, remedy: 'Run again: this says nothing about the role.' };
  }
}
