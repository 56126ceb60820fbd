import { type TokenClaims, webIdentityContext } from '../../trust/context.ts';
import { issuerFacts } from '../../trust/issuers.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { checkAtWrite } from '../../trust/write-check.ts';
import { requestKeys } from '../authorization/caller-keys.ts';
import { requestContext } from '../authorization/conditions.ts';
import { checkInput } from '../constraints.ts';
import { integerOf, requiredTextOf } from '../input.ts';
import { type Operation, ServiceError } from '../service.ts';
import type { AccountState, OidcProviderState, RoleState } from '../state.ts';
import { type IdentityToken, readIdentityToken, verifyIdentityToken } from './identity-token.ts';
import { durationFor, packedSize, ROLE_REQUEST, roleOfArn, sessionPolicies } from './role-request.ts';
import { openSession, roleSessionNames, shownCredentials, shownTokenSize } from './session.ts';
import { trustAllows } from './trust-question.ts';

/** Unsigned: the token is the credential. The order of the checks is that of STS, as far as its answers show it. */
export const assumeRoleWithWebIdentity: Operation = async (call, input) => {
  checkInput(input, {
    ...ROLE_REQUEST,
    WebIdentityToken: { kind: 'text', required: true, min: 4, max: 20_000 },
    ProviderId: { kind: 'text', min: 4, max: 2048 },
    Policy: { kind: 'text', min: 1, max: 2048 },
  });
  const { state } = call;
  const arn = requiredTextOf(input, 'RoleArn');
  const { accountId, account, role } = roleOfArn(state, arn);
  const token = await readIdentityToken(requiredTextOf(input, 'WebIdentityToken'));
  const provider = providerOf(account, token);
  await verifyIdentityToken(state, token);
  checkAudience(provider, token.claims);
  checkPinnedRoles(token.claims, arn);
  const sessionName = requiredTextOf(input, 'RoleSessionName');
  const identity = webIdentityContext(token.claims, token.issuer);
  const question = {
    principal: { kind: 'Federated', arn: provider.arn, accountId },
    context: requestContext([
      ...requestKeys(state, call.region),
      ...identity.context,
      ['sts:RoleSessionName', sessionName],
    ]),
  } as const;
  // A role that is not there is refused with the same words, so that nobody can find out which roles there are.
  if (
    account === undefined ||
    role === undefined ||
    refusedWhateverItSays(token, role) ||
    !trustAllows(role, identity.actions, question)
  ) {
    throw new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
  }
  const durationSeconds = durationFor(input, role);
  const policies = sessionPolicies(input, account);
  const tags = tokenTags(token.claims);
  const packed = packedSize(input, tags);
  const names = roleSessionNames(accountId, role, sessionName);
  const session = openSession(state, {
    accountId,
    ...names,
    roleName: role.name,
    durationSeconds,
    policies,
    tags,
    transitiveTags: new Set(textsIn(tagClaim(token.claims)?.['transitive_tag_keys'])),
    sourceIdentity: textIn(token.claims['https://aws.amazon.com/source_identity']),
    federatedProvider: provider.arn,
    minimumTokenSize: integerOf(input, 'MinimumSessionTokenSize'),
  });
  role.lastUsed = { date: state.now(), region: call.region };
  return {
    SubjectFromWebIdentityToken: token.claims['sub'],
    Audience: audiencesOf(token.claims)[0],
    AssumedRoleUser: { AssumedRoleId: names.userId, Arn: names.arn },
    Credentials: shownCredentials(session),
    Provider: provider.arn,
    ...packed,
    ...shownTokenSize(session),
    ...(session.sourceIdentity === undefined ? {} : { SourceIdentity: session.sourceIdentity }),
  };
};

/**
 * For HCP Terraform STS demands the tenancy claim of every role, also of those that were stored before IAM controlled
 * new ones (since February 2025).
 */
function refusedWhateverItSays(token: IdentityToken, role: RoleState): boolean {
  const url = token.issuer.replace(/^https:\/\//, '');
  return (
    issuerFacts(url)?.id === 'hcp-terraform' && checkAtWrite(parseTrustPolicy(role.trustPolicy)) === 'refuse'
  );
}

function providerOf(account: AccountState | undefined, token: IdentityToken): OidcProviderState {
  const url = token.issuer.replace(/^https:\/\//, '');
  const provider = [...(account?.iam.oidcProviders.values() ?? [])].find((each) => each.url === url);
  if (provider !== undefined && token.issuer.startsWith('https://')) return provider;
  throw new ServiceError(
    'InvalidIdentityToken',
    `No OpenIDConnect provider found in your account for ${token.issuer}`,
  );
}

/** The token's `azp` counts before its `aud`. */
function audiencesOf(claims: TokenClaims): readonly string[] {
  return textsIn(claims['azp'] ?? claims['aud']);
}

function checkAudience(provider: OidcProviderState, claims: TokenClaims): void {
  if (!audiencesOf(claims).some((audience) => provider.clientIds.has(audience))) {
    throw new ServiceError('InvalidIdentityToken', 'Incorrect token audience');
  }
}

/** A token may name the only roles that it is for; this comes before the trust policy. */
function checkPinnedRoles(claims: TokenClaims, roleArn: string): void {
  const pinned = claims['https://aws.amazon.com/roles'];
  if (pinned !== undefined && !textsIn(pinned).includes(roleArn)) {
    throw new ServiceError('InvalidIdentityToken', 'The token is not authorized for the requested role');
  }
}

function tagClaim(claims: TokenClaims): Readonly<Record<string, unknown>> | undefined {
  const claim = claims['https://aws.amazon.com/tags'];
  return typeof claim === 'object' && claim !== null ? { ...claim } : undefined;
}

function tokenTags(claims: TokenClaims): ReadonlyMap<string, string> {
  const tags = tagClaim(claims)?.['principal_tags'];
  return new Map(
    Object.entries(typeof tags === 'object' && tags !== null ? tags : {}).map(([key, value]) => [
      key,
      textsIn(value)[0] ?? '',
    ]),
  );
}

function textsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
