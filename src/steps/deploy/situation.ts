import { StepError } from '../../contract/step-error.ts';
import type { AccountKind } from '../../registration/catalog-shape.ts';
import { accountKind } from '../../registration/checks/account-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { AccountSituation } from '../../registration/stack-plan.ts';
import { organizationAsTarget } from '../organization-as-target.ts';
import type { World } from '../world.ts';
import type { StackSource } from './template-source.ts';

/**
 * What kind of account it is, and whether the platform's stack is made for it. Throws StepError `target-is-organization`,
 * `target-needs-organization` and `account-kind-unfit`; a kind that may not be asked stops nothing.
 */
export async function accountSituation(
  account: string,
  region: string,
  { accountKinds, target, title }: Pick<StackSource, 'accountKinds' | 'target' | 'title'>,
  world: World,
): Promise<AccountSituation> {
  const reader = await world.aws.organization({ region });
  const organization = await observe(() => reader.organization());
  const kind = accountKind(account, organization);
  if (target?.startsWith('o-'))
    throw await organizationAsTarget(
      target,
      'target-organization-id',
      await world.aws.organizationTree({ region }),
    );
  if (target !== undefined && kind === 'standalone')
    throw new StepError({
      code: 'target-needs-organization',
      fault: 'user',
      message: `The account ${account} is in no organization, so that there are no linked accounts below ${target}.`,
      remedy:
        'Leave `target-organization-id` out here, or log in to the management account. Nothing was changed.',
    });
  if (kind !== undefined && accountKinds !== undefined && !accountKinds.includes(kind))
    throw new StepError({
      code: 'account-kind-unfit',
      fault: 'user',
      message: `${title} is made for ${accountKinds.map((each) => WORDS[each]).join(' or ')}; ${account} is ${WORDS[kind]}.`,
      remedy:
        'Log in to an account of that kind, or deploy the stack that is made for this one. Nothing was changed.',
    });
  return {
    account,
    kind,
    ...(organization.kind === 'seen' ? { organizationId: organization.value.id } : {}),
  };
}

const WORDS: Readonly<Record<AccountKind, string>> = {
  management: 'a management account (payer)',
  member: 'a linked account',
  standalone: 'an account without organization',
};
