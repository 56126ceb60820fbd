import { evaluateTrust } from '../evaluate.ts';
import type { TrustPolicy } from '../policy.ts';
import type { TrustStatement } from '../statement.ts';
import type { Finding, Witness } from './finding.ts';
import { finding } from './report-finding.ts';

const STRANGER = 'arn:aws:iam::999999999999:user/attacker';
const ACCOUNT = /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::.+)?$/;

/** Conditions that only callers of a known organization or account meet. */
const BINDS_CALLER =
  /^aws:(?:principal(?:orgid|orgpaths|account|arn|tag\/.*)|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|userid)$/i;

/** Grades who may call `sts:AssumeRole` by a policy's only Allow statement. `accountId` is the role's own account, where it is known. */
export function gradeAwsPrincipals(
  policy: TrustPolicy,
  statement: TrustStatement,
  accountId: string | undefined,
): readonly Finding[] {
  return [...openToStrangers(policy, statement), ...withoutExternalId(policy, statement, accountId)];
}

function openToStrangers(policy: TrustPolicy, statement: TrustStatement): readonly Finding[] {
  const { principals } = statement;
  const wild = principals.negated || principals.entries.some(({ text }) => text === '*');
  if (!wild) return [];
  const witness = callerWitness(statement, STRANGER);
  if (admits(policy, witness)) {
    const how = principals.negated
      ? 'NotPrincipal with Allow admits everybody else'
      : 'Every AWS account is named';
    return [finding('wildcard-principal', principals.path, `${how}, for example ${STRANGER}.`, { witness })];
  }
  const federated = principals.entries.find(({ kind, text }) => kind === 'Federated' && text === '*');
  if (federated === undefined) return [];
  return [
    finding(
      'wildcard-principal',
      federated.path,
      'Every identity provider is named. It is not documented what IAM makes of it, so there is no proof by example.',
    ),
  ];
}

function withoutExternalId(
  policy: TrustPolicy,
  statement: TrustStatement,
  accountId: string | undefined,
): readonly Finding[] {
  if (statement.principals.negated || statement.conditions.some(({ key }) => BINDS_CALLER.test(key)))
    return [];
  return statement.principals.entries.flatMap(({ kind, text, path }) => {
    const account = kind === 'AWS' ? ACCOUNT.exec(text)?.[1] : undefined;
    if (account === undefined || account === accountId) return [];
    const witness = callerWitness(statement, callerOf(text, account));
    if (!admits(policy, witness)) return [];
    const whose =
      accountId === undefined
        ? `Account ${account} may assume the role without an external id; that matters when it is not your own`
        : `Account ${account} may assume the role of account ${accountId} without an external id`;
    return [
      finding(
        'missing-external-id',
        path,
        `${whose}, so that it can be talked into doing so for somebody else.`,
        {
          witness,
          ...(accountId === undefined ? { severity: 'low' } : {}),
          suggestion: { StringEquals: { 'sts:ExternalId': 'the value that the other side keeps for you' } },
        },
      ),
    ];
  });
}

function admits(policy: TrustPolicy, { action, principal, context }: Witness): boolean {
  const request = { action, principal, context: new Map(Object.entries(context)) };
  return evaluateTrust(policy, request).decision === 'allow';
}

/** Somebody whom a principal covers: the account's root, or a session of the role. */
function callerOf(text: string, account: string): string {
  const partition = /^arn:([^:]+):/.exec(text)?.[1] ?? 'aws';
  const role = /:role\/(?:.*\/)?([^/]+)$/.exec(text)?.[1];
  if (role !== undefined) return `arn:${partition}:sts::${account}:assumed-role/${role}/session`;
  return text.endsWith(':root') || !text.startsWith('arn:')
    ? `arn:${partition}:iam::${account}:user/any`
    : text;
}

/** What is up to the caller is as the statement wants it; an external id is not sent. */
function callerWitness(statement: TrustStatement, arn: string): Witness {
  const account = ACCOUNT.exec(arn)?.[1] ?? '';
  const chosen = new Map<string, readonly string[]>([
    ['aws:principalaccount', [account]],
    ['aws:principalarn', [arn]],
    ['aws:principalorgid', ['o-0000000000']],
    ['aws:multifactorauthpresent', ['true']],
    ['aws:securetransport', ['true']],
    ['sts:externalid', []],
    ['sts:rolesessionname', ['session']],
  ]);
  for (const { key, operator, values } of statement.conditions) {
    const value = values[0]?.text;
    if (
      key.toLowerCase() === 'sts:rolesessionname' &&
      /^String(Equals|Like)/.test(operator) &&
      value !== undefined
    ) {
      chosen.set('sts:rolesessionname', [value.replaceAll('*', 'any').replaceAll('?', 'x')]);
    }
  }
  return {
    action: 'sts:AssumeRole',
    principal: { kind: 'AWS', arn },
    context: Object.fromEntries(chosen),
  };
}
