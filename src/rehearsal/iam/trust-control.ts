import { parseTrustPolicy } from '../../trust/policy.ts';
import type { TrustStatement } from '../../trust/statement.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';
import type { RehearsalState } from '../state.ts';
import { checkTrustDocument, malformed } from './policy-document.ts';

/**
 * Everything that IAM checks before it stores a trust policy. Throws MalformedPolicyDocument.
 * Principals of accounts that are not part of the rehearsal are believed: nobody here could know better.
 */
export function checkTrustPolicy(state: RehearsalState, document: string): void {
  checkTrustDocument(document);
  for (const statement of parseTrustPolicy(document).statements) {
    for (const principal of statement.principals.entries) {
      if (principal.kind === 'AWS' && !awsPrincipalExists(state, principal.text)) {
        throw malformed(`Invalid principal in policy: "AWS":"${principal.text}"`);
      }
      if (principal.kind === 'Service' && !/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(principal.text)) {
        throw malformed(`Invalid principal in policy: "SERVICE":"${principal.text}"`);
      }
      if (principal.kind === 'Federated' && !FEDERATED.test(principal.text)) {
        throw malformed(`Invalid principal in policy: "FEDERATED":"${principal.text}"`);
      }
    }
    checkSharedIssuers(statement);
  }
}

const FEDERATED =
  /^(arn:aws[a-z-]*:iam::\d{12}:(oidc-provider|saml-provider)\/.+|cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/;

function awsPrincipalExists(state: RehearsalState, text: string): boolean {
  if (text === '*' || /^\d{12}$/.test(text)) return true;
  const [, service, accountId = '', kind, path = ''] =
    /^arn:aws:(iam|sts)::(\d{12}):(root|role|user|assumed-role|federated-user)(?:\/(.+))?$/.exec(text) ?? [];
  if (service === undefined) return /^A(IDA|ROA)[A-Z0-9]{16,17}$/.test(text);
  if (kind === 'root') return path === '';
  const account = state.accounts.get(accountId);
  if (account === undefined || service === 'sts') return path !== '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const known = kind === 'role' ? account.iam.roles.get(name) : account.iam.users.get(name);
  return known?.arn === text;
}

/**
 * Issuers that many customers share, with the claim that tells the customers apart. IAM refuses new and changed trust
 * policies that do not evaluate it; policies stored before the control are not looked at.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const TENANCY_CLAIMS: readonly (readonly [issuer: RegExp, claim: string])[] = [
  [/^token\.actions\.githubusercontent\.com$/, 'sub'],
  [/^vstoken\.actions\.githubusercontent\.com$/, 'sub'],
  [/^oidc-configuration\.audit-log\.githubusercontent\.com$/, 'sub'],
  [/^gitlab\.com$/, 'sub'],
  [/^app\.terraform\.io$/, 'sub'],
  [/^agent\.buildkite\.com$/, 'sub'],
  [/^oidc\.codefresh\.io$/, 'sub'],
  [/^studio\.datachain\.ai\/api$/, 'sub'],
  [/^scalr\.io$/, 'sub'],
  [/^tokens\.cloud\.shisho\.dev$/, 'sub'],
  [/^proidc\.upbound\.io$/, 'sub'],
  [/^cognito-identity\.amazonaws\.com$/, 'aud'],
  [/^api\.pulumi\.com\/oidc$/, 'aud'],
  [/^oidc\.vercel\.com$/, 'aud'],
];

/** The exact sentence of IAM is not public; the code is. */
function checkSharedIssuers(statement: TrustStatement): void {
  if (statement.effect !== 'Allow' || !coversWebIdentity(statement)) return;
  for (const principal of statement.principals.entries) {
    if (principal.kind !== 'Federated') continue;
    const issuer = principal.text.replace(/^arn:[^/]*:oidc-provider\//, '');
    const [, claim] = TENANCY_CLAIMS.find(([pattern]) => pattern.test(issuer)) ?? [];
    if (claim === undefined || evaluatesClaim(statement, `${issuer}:${claim}`)) continue;
    throw malformed(
      `The trust policy must evaluate the condition key ${issuer}:${claim}, with a value that is not only wildcards, ` +
        `because ${issuer} is an identity provider that is shared between customers.`,
    );
  }
}

function coversWebIdentity({ actions }: TrustStatement): boolean {
  const named = actions.patterns.some(({ text }) =>
    matchesWildcard(text.toLowerCase(), 'sts:assumerolewithwebidentity'),
  );
  return named !== actions.negated;
}

function evaluatesClaim(statement: TrustStatement, key: string): boolean {
  return statement.conditions.some(
    (condition) =>
      condition.operator !== 'Null' &&
      condition.key.toLowerCase() === key.toLowerCase() &&
      condition.values.length > 0 &&
      condition.values.every(({ text }) => !/^[*?]*$/.test(text)),
  );
}
