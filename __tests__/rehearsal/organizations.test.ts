import {
  DescribeAccountCommand,
  DescribeEffectivePolicyCommand,
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, ALONE, clientOf, failureOf, type Keys, MEMBER, READER, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
});
afterAll(() => rehearsal.close());

const as = (keys: Keys) => new OrganizationsClient(clientOf(rehearsal, keys));

describe('Organizations', () => {
  it.each([
    ['management account', ADMIN],
    ['member', MEMBER],
  ])('describes the organization to its %s', async (_title, keys) => {
    const { Organization } = await as(keys).send(new DescribeOrganizationCommand({}));
    expect(Organization).toMatchObject({
      Id: 'o-abcdefghij',
      Arn: 'arn:aws:organizations::111111111111:organization/o-abcdefghij',
      MasterAccountId: '111111111111',
      MasterAccountEmail: 'payer@example.com',
      FeatureSet: 'ALL',
    });
  });

  it('lists accounts, with dates, and roots to the management account', async () => {
    const { Accounts, NextToken } = await as(ADMIN).send(new ListAccountsCommand({ MaxResults: 1 }));
    expect(Accounts).toEqual([
      expect.objectContaining({ Id: '111111111111', JoinedTimestamp: expect.any(Date) }),
    ]);
    const rest = await as(ADMIN).send(new ListAccountsCommand({ NextToken }));
    expect(rest.Accounts?.map(({ Id }) => Id)).toEqual(['222222222222']);
    const { Roots } = await as(ADMIN).send(new ListRootsCommand({}));
    expect(Roots).toMatchObject([{ Id: 'r-abcd', Name: 'Root' }]);
    const { Account } = await as(ADMIN).send(new DescribeAccountCommand({ AccountId: '222222222222' }));
    expect(Account).toMatchObject({ Name: 'member', Status: 'ACTIVE' });
  });

  const DENIED =
    'User: arn:aws:iam::111111111111:user/people/reader is not authorized to perform: organizations:DescribeOrganization on resource: * because no identity-based policy allows the organizations:DescribeOrganization action';
  it.each<[string, () => Promise<unknown>, string, unknown]>([
    [
      'a standalone account',
      () => as(ALONE).send(new DescribeOrganizationCommand({})),
      'AWSOrganizationsNotInUseException',
      'Your account is not a member of an organization.',
    ],
    [
      'a member that asks for the list',
      () => as(MEMBER).send(new ListAccountsCommand({})),
      'AccessDeniedException',
      "You don't have permissions to access this resource.",
    ],
    [
      'a user without permission',
      () => as(READER).send(new DescribeOrganizationCommand({})),
      'AccessDeniedException',
      DENIED,
    ],
    [
      'an account that is not in it',
      () => as(ADMIN).send(new DescribeAccountCommand({ AccountId: '333333333333' })),
      'AccountNotFoundException',
      "You specified an account that doesn't exist.",
    ],
    [
      'what is not rehearsed',
      () => as(ADMIN).send(new DescribeEffectivePolicyCommand({ PolicyType: 'TAG_POLICY' })),
      'UnknownOperationException',
      expect.stringContaining('does not implement'),
    ],
  ])('refuses %s', async (_title, call, name, message) => {
    expect(await failureOf(call())).toEqual({ name, status: 400, message });
  });
});
