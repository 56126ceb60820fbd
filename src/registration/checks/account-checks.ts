import type { AccountKind } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { OrganizationDescription } from '../organization-reader.ts';
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
  readonly organization: Observation<OrganizationDescription>;
  /** The kinds of account that the stack is for. */
  readonly acceptedKinds: readonly AccountKind[];
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

const fittingKind: CheckKind<AccountFacts> = {
  id: 'account-kind',
  area: 'account',
  title: 'Kind of account',
  call: 'organizations:DescribeOrganization',
  required: true,
  judge({ identity, organization, acceptedKinds }) {
    const expected = acceptedKinds.map((kind) => KIND_WORDS[kind]).join(' or ');
    if (organization.kind === 'unreadable') return unreadable(expected, organization);
    const kind = accountKind(identity.account, organization) ?? 'standalone';
    const seen = KIND_WORDS[kind] + (organization.kind === 'seen' ? ` of ${organization.value.id}` : '');
    if (acceptedKinds.includes(kind)) return { status: 'pass', expected, seen };
    const remedy = 'Register another account, or use the stack of the platform that is made for this kind.';
    return { status: 'fail', expected, seen, remedy };
  },
};

/** What is checked of the account itself. */
export const ACCOUNT_CHECKS: readonly CheckKind<AccountFacts>[] = [rightAccount, fittingKind];
