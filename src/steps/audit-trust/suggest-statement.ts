import type { TokenClaims } from '../../trust/context.ts';
import { providerArnFor } from '../../trust/decide-token.ts';
import { suggestTrustStatement, type TrustSuggestion } from '../../trust/suggest.ts';

/** Where the account is not known, the statement says so instead of naming some other one. */
const SOME_ROLE = 'arn:aws:iam::ACCOUNT_ID:role/any';

/** The tightest statement that admits this job; undefined for a token without a subject. */
export function suggestForJob(
  claims: TokenClaims,
  roleArns: readonly string[],
  audience: string,
): TrustSuggestion | undefined {
  const issuer = String(claims['iss'] ?? '').replace(/^https?:\/\//, '');
  const providerArn = providerArnFor(roleArns[0] ?? SOME_ROLE, issuer);
  return suggestTrustStatement({ claims, providerArn, audience });
}
