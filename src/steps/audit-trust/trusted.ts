import type { TokenClaims } from '../../trust/context.ts';
import { decideToken } from '../../trust/decide-token.ts';
import type { Finding } from '../../trust/findings/finding.ts';
import { finding } from '../../trust/findings/report-finding.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import { issuerOfPrincipal } from '../../trust/request.ts';
import { matchesWildcard } from '../../trust/wildcard.ts';

/** Whom the user trusts; an empty list trusts everybody. */
export interface TrustedParties {
  readonly issuers: readonly string[];
  readonly owners: readonly string[];
}

/** How subjects of shared issuers begin with their owner: a name, and for GitHub the owner's id. */
const OWNERS: readonly { readonly issuer: string; readonly pattern: RegExp }[] = [
  { issuer: 'token.actions.githubusercontent.com', pattern: /^repo:([^/:@]+)(?:@([^/:]+))?[/]/ },
  { issuer: 'token.actions.githubusercontent.com', pattern: /^repository_owner:([^:]+)/ },
  { issuer: 'token.actions.githubusercontent.com', pattern: /^repository_owner_id:()([^:]+)/ },
  { issuer: 'gitlab.com', pattern: /^project_path:([^/:]+)[/]/ },
  { issuer: 'app.terraform.io', pattern: /^organization:([^:]+):/ },
  { issuer: 'agent.buildkite.com', pattern: /^organization:([^:]+):/ },
];

/**
 * Issuers and owners that a policy admits and that are not trusted. Owners that a wildcard leaves open are no matter of
 * this list: the other findings are about them.
 */
export function findUntrusted(policy: TrustPolicy, trusted: TrustedParties): readonly Finding[] {
  const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
  return allows.flatMap((statement) =>
    statement.principals.entries
      .filter(({ kind }) => kind === 'Federated')
      .flatMap(({ text: provider, path }) => {
        const issuer = issuerOfPrincipal(provider);
        const rogue =
          trusted.issuers.length > 0 &&
          !trusted.issuers.some((known) => matchesWildcard(hostOf(known), issuer))
            ? [
                finding(
                  'rogue-issuer',
                  path,
                  `Tokens of "${issuer}" are admitted, which is not a trusted issuer.`,
                ),
              ]
            : [];
        if (trusted.owners.length === 0) return rogue;
        const subjects = statement.conditions
          .filter(
            ({ key, operator }) =>
              key.toLowerCase() === `${issuer}:sub`.toLowerCase() && !/not/i.test(operator),
          )
          .flatMap(({ values }) => values);
        const strangers = subjects.flatMap((subject) => {
          const owner = ownerOf(issuer, subject.text);
          if (owner === undefined || isTrusted(owner, trusted.owners)) return [];
          const claims = { iss: `https://${issuer}`, aud: 'sts.amazonaws.com', sub: subject.text };
          const shown = owner.name === '' ? owner.id : owner.name;
          return [
            finding(
              'untrusted-owner',
              subject.path,
              `"${shown}" is admitted, which is not a trusted owner.`,
              {
                ...witnessOf(policy, claims, provider),
              },
            ),
          ];
        });
        return [...rogue, ...strangers];
      }),
  );
}

interface Owner {
  readonly name: string;
  readonly id: string | undefined;
}

function ownerOf(issuer: string, subject: string): Owner | undefined {
  for (const { issuer: known, pattern } of OWNERS) {
    const match = known === issuer ? pattern.exec(subject) : null;
    if (match === null) continue;
    const [, name = '', id] = match;
    return /[*?$]/.test(name) || (name === '' && /[*?$]/.test(id ?? '')) ? undefined : { name, id };
  }
  return undefined;
}

/** `acme`, `acme@42` or `42`; names of owners are compared without regard to letter case, as GitHub gives them out. */
function isTrusted({ name, id }: Owner, owners: readonly string[]): boolean {
  return owners.some((trusted) => {
    const [knownName = '', knownId] = trusted.split('@');
    if (/^\d+$/.test(trusted)) return id === trusted;
    if (knownId !== undefined && id !== undefined) return id === knownId;
    return knownName.toLowerCase() === name.toLowerCase();
  });
}

/** Only a token that the policy allows as it stands is shown. */
function witnessOf(policy: TrustPolicy, claims: TokenClaims, provider: string): Pick<Finding, 'witness'> {
  const { decision, action } = decideToken(policy, claims, provider);
  return decision === 'allow'
    ? { witness: { action, principal: { kind: 'Federated', arn: provider }, claims, context: {} } }
    : {};
}

function hostOf(issuer: string): string {
  return issuer.replace(/^https?:\/\//, '');
}
