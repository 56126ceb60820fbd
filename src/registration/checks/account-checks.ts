import type { AccountKind } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { BillTransfer, OrganizationDescription } from '../organization-reader.ts';
import type { CheckKind } from './check-kind.ts';
import { unreadable } from './unreadable.ts';

const KIND_WORDS: Readonly<Record<AccountKind, string>> = {
  management: 'management account (payer)',
  member: 'member account (linked)',
  standalone: 'standalone account',
};

/** The kind of an account, from its organization; undefined when the organization could not be read. */
export function accountKind(
  account: string,
  organization: Observation<OrganizationDescription>,
): AccountKind | undefined {
  if (organization.kind === 'unreadable') return undefined;
  if (organization.kind === 'absent') return 'standalone';
  return organization.value.managementAccountId === account ? 'management' : 'member';
}

/** What is known of the account that the credentials belong to. */
export interface AccountFacts {
  readonly identity: { readonly account: string; readonly arn: string };
  readonly expectedAccount: string | undefined;
  readonly alias: Observation<string>;
  readonly expectedAlias: string | undefined;
  readonly region: RegionFacts;
  readonly organization: Observation<OrganizationDescription>;
  /** Whether it administers stack sets for the organization; of a member that may not ask, unreadable. */
  readonly delegated: Observation<boolean>;
  /** Who else pays for this organization, or for whom it pays; asked only of a management account. */
  readonly billTransfers: Observation<readonly BillTransfer[]>;
  /** The kinds of account that the stack is for. */
  readonly acceptedKinds: readonly AccountKind[];
}

export interface RegionFacts {
  readonly asked: string;
  readonly usual: string;
  /** The only ones that it can be in, where the platform says so. */
  readonly possible: readonly string[] | undefined;
  /** Of the region, and of the credentials: `aws`, `aws-cn`, … */
  readonly partition: string;
  readonly callerPartition: string;
}

const rightAccount: CheckKind<AccountFacts> = {
  id: 'account',
  area: 'account',
  title: 'Right account',
  call: 'sts:GetCallerIdentity',
  required: true,
  judge({ identity, expectedAccount: expected }) {
    const seen = `${identity.account} (${identity.arn})`;
    if (expected === undefined) {
      return {
        status: 'skipped',
        expected: 'not said',
        seen,
        required: false,
        remedy: 'Give `expected-account-id` to have it checked.',
      };
    }
    if (identity.account === expected) return { status: 'pass', expected, seen };
    const remedy = 'Log in to the expected account, or correct `expected-account-id`.';
    return { status: 'fail', expected, seen, remedy };
  },
};

const rightRegion: CheckKind<AccountFacts> = {
  id: 'region',
  area: 'account',
  title: 'Right region',
  call: 'sts:GetCallerIdentity',
  required: true,
  judge({ region }) {
    const { asked, usual, possible, partition, callerPartition } = region;
    const expected = (possible ?? [usual]).join(' or ');
    const seen = `${asked}, partition ${partition}`;
    if (partition !== callerPartition) {
      const remedy = `The credentials belong to the partition ${callerPartition}: give a region of it as \`aws-region\`, or log in to the other partition.`;
      return { status: 'fail', expected, seen, remedy };
    }
    if (asked === usual || (possible ?? [asked]).includes(asked)) return { status: 'pass', expected, seen };
    const remedy = 'The platform can read it only there: deploy it there, or correct `aws-region`.';
    return { status: 'fail', expected, seen, remedy };
  },
};

const fittingKind: CheckKind<AccountFacts> = {
  id: 'account-kind',
  area: 'account',
  title: 'Kind of account',
  call: 'organizations:DescribeOrganization',
  required: true,
  judge({ identity, organization, delegated, acceptedKinds }) {
    const expected = acceptedKinds.map((kind) => KIND_WORDS[kind]).join(' or ');
    if (organization.kind === 'unreadable') return unreadable(expected, organization);
    const kind = accountKind(identity.account, organization) ?? 'standalone';
    const administers = delegated.kind === 'seen' && delegated.value;
    const seen = [
      KIND_WORDS[kind] + (organization.kind === 'seen' ? ` of ${organization.value.id}` : ''),
      ...(administers ? ['delegated administrator of stack sets'] : []),
    ].join(', ');
    if (acceptedKinds.includes(kind)) return { status: 'pass', expected, seen };
    const remedy = 'Register another account, or use the stack of the platform that is made for this kind.';
    return { status: 'fail', expected, seen, remedy };
  },
};

const expectedName: CheckKind<AccountFacts> = {
  id: 'account-alias',
  area: 'account',
  title: 'Alias of the account',
  call: 'iam:ListAccountAliases',
  required: false,
  judge({ alias, expectedAlias }) {
    const expected = expectedAlias ?? 'not said';
    if (alias.kind === 'unreadable') return unreadable(expected, alias);
    const seen = alias.kind === 'absent' ? 'no alias' : alias.value;
    if (expectedAlias === undefined || seen === expectedAlias) return { status: 'pass', expected, seen };
    const remedy = 'Log in to the account that has this alias, or correct `expected-account-alias`.';
    return { status: 'fail', expected, seen, remedy };
  },
};

const ownBill: CheckKind<AccountFacts> = {
  id: 'billing-transfer',
  area: 'account',
  title: 'Who pays the bill',
  call: 'organizations:ListOutboundResponsibilityTransfers',
  required: false,
  judge({ identity, organization, billTransfers }) {
    const expected = 'the organization pays its own bill';
    const kind = accountKind(identity.account, organization);
    if (kind !== 'management') {
      const seen = 'only a management account shows it';
      return { status: 'skipped', expected, seen, remedy: 'Confirm the management account.' };
    }
    if (billTransfers.kind === 'unreadable') return unreadable(expected, billTransfers);
    const transfers = billTransfers.kind === 'seen' ? billTransfers.value : [];
    const outbound = transfers.filter(({ direction }) => direction === 'outbound');
    const inbound = transfers.length - outbound.length;
    const seen = inbound === 0 ? expected : `${expected}, and those of ${inbound} other organizations`;
    if (outbound.length === 0) return { status: 'pass', expected, seen };
    return {
      status: 'fail',
      expected,
      seen: `transferred to ${outbound.map(({ payer }) => payer).join(', ')}`,
      remedy:
        "Register the account that pays as the platform's payer: exports of this account show costs at the rates of the transfer only.",
    };
  },
};

/** What is checked of the account itself. */
export const ACCOUNT_CHECKS: readonly CheckKind<AccountFacts>[] = [
  rightAccount,
  rightRegion,
  fittingKind,
  expectedName,
  ownBill,
];
