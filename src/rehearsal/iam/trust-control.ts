import { issuerFacts } from '../../trust/issuers.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { issuerOfPrincipal } from '../../trust/request.ts';
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
 * IAM refuses new and changed trust policies that trust an issuer which many customers share and do not evaluate the
 * claim that tells the customers apart; policies stored before that control are not looked at. These shared issuers
 * are not subject to it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const NOT_CONTROLLED: ReadonlySet<string> = new Set(['circleci-root', 'google', 'facebook', 'amazon']);

function demandedKey(principal: string): string | undefined {
  const issuer = issuerOfPrincipal(principal);
  const facts = issuerFacts(issuer);
  if (facts?.tenancy !== 'shared' || NOT_CONTROLLED.has(facts.id)) return undefined;
  return facts.tenancyClaim.includes(':') ? facts.tenancyClaim : `${issuer}:${facts.tenancyClaim}`;
}

/** The exact sentence of IAM is not public; the code is. */
function checkSharedIssuers(statement: TrustStatement): void {
  if (statement.effect !== 'Allow' || !coversWebIdentity(statement)) return;
  for (const principal of statement.principals.entries) {
    if (principal.kind !== 'Federated') continue;
    const key = demandedKey(principal.text);
    if (key === undefined || evaluatesClaim(statement, key)) continue;
    throw malformed(
      `The trust policy must evaluate the condition key ${key}, with a value that is not only wildcards, because ` +
        `${issuerOfPrincipal(principal.text)} is an identity provider that customers share.`,
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
