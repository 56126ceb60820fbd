import type { CheckResult } from '../../contract/check.ts';
import type { AccountKind } from '../catalog-shape.ts';
import type { Observation } from '../observation.ts';
import type { OrganizationDescription } from '../organization-reader.ts';
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

/** Whether the credentials belong to the account that is meant. */
export function checkAccount(
  identity: { readonly account: string; readonly arn: string },
  expected: string | undefined,
): CheckResult {
  const check = { id: 'account', title: 'Right account', seen: `${identity.account} (${identity.arn})` };
  if (expected === undefined) {
    return {
      ...check,
      status: 'skipped',
      expected: 'not said',
      remedy: 'Give `expected-account-id` to have it checked.',
    };
  }
  return identity.account === expected
    ? { ...check, status: 'pass', expected }
    : {
        ...check,
        status: 'fail',
        expected,
        remedy: 'Log in to the expected account, or correct `expected-account-id`.',
      };
}

/** Whether this kind of account can be registered so. */
export function checkAccountKind(
  account: string,
  organization: Observation<OrganizationDescription>,
  accepted: readonly AccountKind[],
): CheckResult {
  const check = {
    id: 'account-kind',
    title: 'Kind of account',
    expected: accepted.map((kind) => KIND_WORDS[kind]).join(' or '),
  };
  if (organization.kind === 'unreadable') return unreadable(check, organization);
  const kind = accountKind(account, organization) ?? 'standalone';
  const seen = KIND_WORDS[kind] + (organization.kind === 'seen' ? ` of ${organization.value.id}` : '');
  return accepted.includes(kind)
    ? { ...check, status: 'pass', seen }
    : {
        ...check,
        status: 'fail',
        seen,
        remedy: 'Register another account, or use the stack of the platform that is made for this kind.',
      };
}
