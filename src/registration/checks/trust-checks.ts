import { evaluateTrust, type TrustDecision } from '../../trust/evaluate.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import type { RoleDescription } from '../role-reader.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import type { RoleFacts } from './role-checks.ts';
import { judgeTrustPolicy, otherPrincipals } from './trust-policy.ts';

/** What is known of the role, and who should get in. */
export interface TrustFacts extends RoleFacts {
  /** The platform's account; undefined when nobody says which that is. */
  readonly principal: string | undefined;
  /** Undefined when the user did not say it: then only that one is asked for can be checked. */
  readonly externalId: string | undefined;
}

type KnownTrust = Pick<TrustFacts, 'externalId'> & { readonly principal: string };

/** An external id that nobody was given: a role that accepts it does not ask for a particular one. */
const FOREIGN_EXTERNAL_ID = 'aws-account-steps/not-the-external-id';

const ONLY_WITH_EXTERNAL_ID = 'no way in without the external id, or with another one';

/** Judges the trust policy, once there is a role, a platform and a policy that can be read. */
function judgeTrust(
  facts: TrustFacts,
  expected: string,
  judge: (policy: TrustPolicy, role: RoleDescription, expected: KnownTrust) => Judgement,
): Judgement {
  return judgeTrustPolicy(facts, expected, (policy, role) => {
    const { principal, externalId } = facts;
    if (principal === undefined) {
      const seen = "the platform's account is not known";
      return { status: 'unknown', expected, seen, remedy: 'Give it as `principal`.' };
    }
    return judge(policy, role, { principal, externalId });
  });
}

const platformGetsIn: CheckKind<TrustFacts> = {
  id: 'trust-principal',
  area: 'api-access',
  title: 'Platform may assume the role',
  call: 'iam:GetRole',
  required: true,
  judge: (facts) => judgeTrust(facts, "the platform's account", principalCheck),
};

const externalIdDemanded: CheckKind<TrustFacts> = {
  id: 'trust-external-id',
  area: 'api-access',
  title: 'External id is demanded',
  call: 'iam:GetRole',
  required: true,
  judge: (facts) => judgeTrust(facts, ONLY_WITH_EXTERNAL_ID, externalIdCheck),
};

const nobodyElse: CheckKind<TrustFacts> = {
  id: 'trust-only-platform',
  area: 'api-access',
  title: 'Nobody else may assume the role',
  call: 'iam:GetRole',
  required: true,
  judge: (facts) =>
    judgeTrust(facts, "only the platform's account", (policy, _role, expected) =>
      onlyCheck(policy, expected),
    ),
};

/** What is checked of the trust policy of a role that another account assumes. */
export const TRUST_CHECKS: readonly CheckKind<TrustFacts>[] = [
  platformGetsIn,
  externalIdDemanded,
  nobodyElse,
];

function ask(
  policy: TrustPolicy,
  caller: string,
  account: string,
  externalId: string | undefined,
): TrustDecision {
  return evaluateTrust(policy, {
    action: 'sts:AssumeRole',
    principal: { kind: 'AWS', arn: caller, accountId: account },
    context: new Map([['sts:externalid', externalId === undefined ? [] : [externalId]]]),
  });
}

/** Who of the platform might come: its account as such, and everybody of it whom the policy names on their own. */
function callersOf(policy: TrustPolicy, role: RoleDescription, account: string): readonly string[] {
  const partition = role.arn.split(':')[1] ?? 'aws';
  const named = policy.statements
    .flatMap(({ principals }) => principals.entries)
    .filter(({ kind, text }) => kind === 'AWS' && text.startsWith('arn:') && isWithin(text, account))
    .map(({ text }) => text);
  return [...new Set([`arn:${partition}:iam::${account}:root`, ...named])];
}

function principalCheck(policy: TrustPolicy, role: RoleDescription, expected: KnownTrust): Judgement {
  const accepted = expected.externalId ?? namedExternalIds(policy)[0];
  const decisions = callersOf(policy, role, expected.principal).map((caller) =>
    ask(policy, caller, expected.principal, accepted),
  );
  const decision =
    decisions.find((each) => each.decision === 'allow') ??
    decisions.find((each) => each.decision === 'undetermined') ??
    decisions[0];
  if (decision === undefined) throw new TypeError('There is always the account itself to ask for');
  const check = {
    expected: `account ${expected.principal}${expected.externalId === undefined ? '' : ' with the external id of this step'}`,
  };
  switch (decision.decision) {
    case 'allow':
      return { ...check, status: 'pass', seen: decision.reason };
    case 'undetermined':
      return {
        ...check,
        status: 'unknown',
        seen: decision.reason,
        remedy:
          'Look at the named condition: it depends on something that only shows when the role is assumed.',
      };
    default:
      return {
        ...check,
        status: 'fail',
        seen: denyReason(decision, expected),
        remedy: `Deploy the registration stack again, or correct the trust policy: principal ${expected.principal} with the external id that the platform shows. If the platform itself gave you another account id, give it as \`principal\`.`,
      };
  }
}

/** Says what kept the platform out, without printing the external id that the policy holds. */
function denyReason(decision: TrustDecision, expected: KnownTrust): string {
  const named = decision.trace.filter(
    ({ effect, principal }) => effect === 'Allow' && principal.outcome === 'match',
  );
  if (named.length === 0) return `no statement names account ${expected.principal}`;
  const keys = named.flatMap(({ conditions }) =>
    conditions.filter(({ outcome }) => outcome !== 'match').map(({ key }) => key),
  );
  return keys.some((key) => key.toLowerCase() === 'sts:externalid')
    ? 'the role demands another external id'
    : `${decision.reason}${keys.length > 0 ? ` (${[...new Set(keys)].join(', ')})` : ''}`;
}

function externalIdCheck(policy: TrustPolicy, role: RoleDescription, expected: KnownTrust): Judgement {
  const check = {
    expected: ONLY_WITH_EXTERNAL_ID,
  };
  const tries = [
    { how: 'without an external id', externalIds: [undefined] },
    { how: 'with any other external id', externalIds: [FOREIGN_EXTERNAL_ID] },
    {
      how: 'with another external id that the policy admits',
      externalIds: otherExternalIds(policy, expected),
    },
  ];
  const ways = callersOf(policy, role, expected.principal).flatMap((caller) =>
    tries.flatMap(({ how, externalIds }) =>
      externalIds.map((externalId) => ({
        way: `${caller} ${how}`,
        decision: ask(policy, caller, expected.principal, externalId),
      })),
    ),
  );
  const open = ways.filter(({ decision }) => decision.decision === 'allow');
  if (open.length > 0) {
    return {
      ...check,
      status: 'fail',
      seen: `gets in: ${[...new Set(open.map(({ way }) => way))].join(', ')}`,
      remedy:
        'Let the statement demand StringEquals sts:ExternalId with the one external id of this account: otherwise another customer of the platform can have it read this account (confused deputy).',
    };
  }
  const doubtful = ways.find(({ decision }) => decision.decision === 'undetermined');
  return doubtful === undefined
    ? { ...check, status: 'pass', seen: 'refused without one, and with another one' }
    : { ...check, status: 'unknown', seen: doubtful.decision.reason, remedy: 'Look at the named condition.' };
}

/** Principals of Allow statements other than the platform's account, or something within it. */
function onlyCheck(policy: TrustPolicy, expected: KnownTrust): Judgement {
  const check = {
    expected: `only account ${expected.principal}`,
  };
  const others = otherPrincipals(
    policy,
    ({ kind, text }) => kind === 'AWS' && isWithin(text, expected.principal),
  );
  return others.length === 0
    ? { ...check, status: 'pass', seen: `only account ${expected.principal}` }
    : {
        ...check,
        status: 'fail',
        seen: others.join(', '),
        remedy: 'Remove the other principals from the trust policy, or confirm that they belong there.',
      };
}

function isWithin(principal: string, account: string): boolean {
  return principal === account || principal.split(':')[4] === account;
}

/** The external ids that conditions of Allow statements name, in their order. */
function namedExternalIds(
  policy: TrustPolicy,
  isOperator: (name: string) => boolean = (name) => name === 'StringEquals',
): readonly string[] {
  return policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ conditions }) => conditions)
    .filter(({ key, operator }) => key.toLowerCase() === 'sts:externalid' && isOperator(operator))
    .flatMap(({ values }) => values.map(({ text }) => text));
}

/**
 * External ids beside ours with which the policy might let somebody in: those that it names, what its wildcards stand
 * for, what differs in letter case only, and what is just not one that it excludes.
 */
function otherExternalIds(policy: TrustPolicy, { externalId }: KnownTrust): readonly string[] {
  const exact = namedExternalIds(policy);
  // Where the policy demands another one than the user gave, the check of the principal says so.
  const ours = externalId !== undefined && exact.includes(externalId) ? externalId : (exact[0] ?? externalId);
  const named = namedExternalIds(policy, () => true);
  const tried = [...named, ...(ours === undefined ? [] : [ours])].flatMap((text) => {
    const filled = text.replaceAll('*', 'x').replaceAll('?', 'x');
    return [text, filled, `${filled}x`, filled.toUpperCase(), filled.toLowerCase()];
  });
  return [...new Set(tried)].filter((text) => text !== ours);
}
