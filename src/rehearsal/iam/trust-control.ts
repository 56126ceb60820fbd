import { issuerFacts } from '../../trust/issuers.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { issuerOfPrincipal } from '../../trust/request.ts';
import type { TrustStatement } from '../../trust/statement.ts';
import { checkAtWrite } from '../../trust/write-check.ts';
import type { ServiceError } from '../service.ts';
import type { RehearsalState } from '../state.ts';
import { checkTrustDocument, malformed } from './policy-document.ts';

/**
 * Everything that IAM checks before it stores a trust policy. Throws MalformedPolicyDocument.
 * Principals of accounts that are not part of the rehearsal are believed: nobody here could know better.
 */
export function checkTrustPolicy(state: RehearsalState, document: string): void {
  checkTrustDocument(document);
  const policy = parseTrustPolicy(document);
  for (const statement of policy.statements) {
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
    // Where IAM's documentation contradicts itself (policies on immutable ids only) its own example is believed.
    if (checkAtWrite({ ...policy, statements: [statement] }) === 'refuse') throw sharedIssuer(statement);
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

/** The exact sentence of IAM is not public; the code is. */
function sharedIssuer({ principals }: TrustStatement): ServiceError {
  const issuers = principals.entries.map(({ text }) => issuerOfPrincipal(text));
  const keys = issuers.flatMap((issuer) => {
    const facts = issuerFacts(issuer);
    if (facts?.controlledAtWrite !== true) return [];
    return [facts.tenancyClaim.includes(':') ? facts.tenancyClaim : `${issuer}:${facts.tenancyClaim}`];
  });
  return malformed(
    `The trust policy must evaluate the condition key ${keys.join(', ')}, with a value that is not only wildcards, ` +
      'because customers share this identity provider.',
  );
}
