import type { Grant } from '../../report/audit-view.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import { issuerOfPrincipal } from '../../trust/request.ts';
import type { TrustStatement } from '../../trust/statement.ts';

/** Pictures and lists become unreadable beyond this; the policy itself has them all. */
const MOST = 20;

/** Who a policy speaks of: per issuer the subjects that its Allow statements compare with. For showing, not deciding. */
export function grantsOf(policy: TrustPolicy): readonly Grant[] {
  const grants = new Map<string, Set<string>>();
  const add = (issuer: string, subjects: readonly string[]): void => {
    const known = grants.get(issuer) ?? new Set<string>();
    for (const subject of subjects) if (known.size < MOST) known.add(subject);
    grants.set(issuer, known);
  };
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow') continue;
    const { negated, entries } = statement.principals;
    if (negated) add('NotPrincipal', [`everybody but ${entries.map(({ text }) => text).join(', ')}`]);
    else
      for (const { kind, text } of entries) {
        if (kind === 'Federated')
          add(issuerOfPrincipal(text), subjectsOf(statement, issuerOfPrincipal(text)));
        else add(kind === 'everyone' ? 'everybody' : kind, [text]);
      }
  }
  return [...grants].map(([issuer, subjects]) => ({ issuer, subjects: [...subjects] }));
}

function subjectsOf({ conditions }: TrustStatement, issuer: string): readonly string[] {
  const claims = conditions.flatMap(({ key, operator, values }) => {
    const [prefix, claim] = [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)];
    const positive = /^(?:For(?:All|Any)Values?:)?(?:String|Arn|Numeric|Bool)(?!.*Not)/i.test(operator);
    return prefix.toLowerCase() === issuer.toLowerCase() && positive
      ? [{ claim: claim.toLowerCase(), values: values.map(({ text }) => text) }]
      : [];
  });
  const subjects = claims.filter(({ claim }) => claim === 'sub').flatMap(({ values }) => values);
  if (subjects.length > 0) return subjects;
  const others = claims
    .filter(({ claim }) => claim !== 'aud')
    .flatMap(({ claim, values }) => values.map((value) => `${claim} = ${value}`));
  return others.length > 0 ? others : ['any subject'];
}
