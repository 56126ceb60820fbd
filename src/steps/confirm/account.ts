import { partitionOfRegion } from '../../credentials/partitions.ts';
import { ACCOUNT_CHECKS, accountKind } from '../../registration/checks/account-checks.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { type Observation, observe, observeWherePossible } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';

const STACK_SETS = 'member.org.stacksets.cloudformation.amazonaws.com';
const ABSENT = { kind: 'absent' } as const;

/** The account itself: the right one, in the right region, of a kind that can be registered so. */
export const accountArea: Area = {
  name: 'account',
  applies: () => true,
  ask: askAccount,
};

async function askAccount(question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, stack, identity, organization, place, choices } = question;
  const [alias, delegated, billTransfers] = await Promise.all([
    observe(async () => (await world.aws.identities(place)).accountAlias()),
    delegation(question, world),
    accountKind(identity.account, organization) === 'management'
      ? observeWherePossible(async () => (await world.aws.organization(place)).billTransfers())
      : ABSENT,
  ]);
  const facts = {
    identity,
    organization,
    alias,
    delegated,
    billTransfers,
    expectedAccount: inputs.expectedAccountId,
    expectedAlias: inputs.expectedAlias,
    acceptedKinds: stack.accountKinds,
    region: {
      asked: place.region,
      usual: stack.region,
      possible: stack.regions,
      partition: partitionOfRegion(place.region).id,
      callerPartition: identity.arn.split(':')[1] ?? 'aws',
    },
  };
  return {
    checks: judgeAll(ACCOUNT_CHECKS, facts, choices),
    ...(delegated.kind === 'seen' && delegated.value ? { delegatedAdministrator: true } : {}),
  };
}

/** Only a member can be a delegated administrator. */
async function delegation(
  { identity, organization, place }: Question,
  world: World,
): Promise<Observation<boolean>> {
  if (accountKind(identity.account, organization) !== 'member') return ABSENT;
  return observeWherePossible(async () =>
    (await world.aws.organization(place)).isDelegatedAdministrator(identity.account, STACK_SETS),
  );
}
