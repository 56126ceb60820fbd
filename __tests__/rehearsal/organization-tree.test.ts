import {
  AcceptHandshakeCommand,
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  DeleteOrganizationalUnitCommand,
  DeleteOrganizationCommand,
  DeregisterDelegatedAdministratorCommand,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  DescribeOrganizationalUnitCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  InviteAccountToOrganizationCommand,
  LeaveOrganizationCommand,
  ListAccountsForParentCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListChildrenCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  ListHandshakesForAccountCommand,
  ListHandshakesForOrganizationCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  MoveAccountCommand,
  RegisterDelegatedAdministratorCommand,
  RemoveAccountFromOrganizationCommand,
  UpdateOrganizationalUnitCommand,
} from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEV, linked, PAYER, Payer, PROD, ROOT, SANDBOX } from './stack-sets/payer.ts';
import { failureOf } from './world.ts';

const STRANGER = '999999999999';
const CONFIG = 'config.amazonaws.com';

describe('the tree of an organization', () => {
  it('is read from both ends', async () => {
    await using payer = await Payer.start();
    const client = payer.organizations();
    const units = await client.send(new ListOrganizationalUnitsForParentCommand({ ParentId: ROOT }));
    expect(units.OrganizationalUnits).toEqual([
      { Id: DEV, Name: 'dev', Arn: `arn:aws:organizations::${PAYER}:ou/o-abcdefghij/${DEV}` },
      { Id: PROD, Name: 'prod', Arn: `arn:aws:organizations::${PAYER}:ou/o-abcdefghij/${PROD}` },
    ]);
    const accounts = await client.send(new ListAccountsForParentCommand({ ParentId: PROD }));
    expect(accounts.Accounts?.map(({ Id }) => Id)).toEqual([linked(2), linked(3)]);
    const inRoot = await client.send(new ListChildrenCommand({ ParentId: ROOT, ChildType: 'ACCOUNT' }));
    expect(inRoot.Children).toEqual([{ Id: PAYER, Type: 'ACCOUNT' }]);
    const parents = await Promise.all(
      [linked(4), SANDBOX, DEV].map((ChildId) => client.send(new ListParentsCommand({ ChildId }))),
    );
    expect(parents.map(({ Parents }) => Parents)).toEqual([
      [{ Id: SANDBOX, Type: 'ORGANIZATIONAL_UNIT' }],
      [{ Id: PROD, Type: 'ORGANIZATIONAL_UNIT' }],
      [{ Id: ROOT, Type: 'ROOT' }],
    ]);
    const { Account } = await client.send(new DescribeAccountCommand({ AccountId: linked(4) }));
    expect(Account?.Paths).toEqual([`o-abcdefghij/${ROOT}/${PROD}/${SANDBOX}/${linked(4)}/`]);
  });

  it('grows, is renamed and shrinks', async () => {
    await using payer = await Payer.start();
    const client = payer.organizations();
    const { OrganizationalUnit } = await client.send(
      new CreateOrganizationalUnitCommand({ ParentId: DEV, Name: 'new' }),
    );
    const OrganizationalUnitId = OrganizationalUnit?.Id;
    expect(OrganizationalUnitId).toMatch(/^ou-abcd-[a-z0-9]{8}$/);
    await client.send(new UpdateOrganizationalUnitCommand({ OrganizationalUnitId, Name: 'newer' }));
    const move = { AccountId: linked(0), SourceParentId: DEV, DestinationParentId: OrganizationalUnitId };
    await client.send(new MoveAccountCommand(move));
    expect(
      await failureOf(client.send(new DeleteOrganizationalUnitCommand({ OrganizationalUnitId }))),
    ).toMatchObject({ name: 'OrganizationalUnitNotEmptyException' });
    await client.send(
      new MoveAccountCommand({ ...move, SourceParentId: OrganizationalUnitId, DestinationParentId: ROOT }),
    );
    await client.send(new DeleteOrganizationalUnitCommand({ OrganizationalUnitId }));
    expect(
      await failureOf(client.send(new DescribeOrganizationalUnitCommand({ OrganizationalUnitId }))),
    ).toMatchObject({ name: 'OrganizationalUnitNotFoundException' });
  });

  it('gets accounts by creation, which takes time and can fail', async () => {
    await using payer = await Payer.start();
    const client = payer.organizations();
    const create = async (Email: string) => {
      const { CreateAccountStatus } = await client.send(
        new CreateAccountCommand({ Email, AccountName: 'Fresh' }),
      );
      expect(CreateAccountStatus).toMatchObject({ State: 'IN_PROGRESS', AccountName: 'Fresh' });
      for (;;) {
        const { CreateAccountStatus: now } = await client.send(
          new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: CreateAccountStatus?.Id }),
        );
        if (now?.State !== 'IN_PROGRESS') return now;
      }
    };
    const done = await create('fresh@example.com');
    expect(done).toMatchObject({ State: 'SUCCEEDED', AccountId: expect.stringMatching(/^\d{12}$/) });
    expect(payer.roleNames(done?.AccountId ?? '')).toEqual(['OrganizationAccountAccessRole']);
    expect(await create('fresh@example.com')).toMatchObject({
      State: 'FAILED',
      FailureReason: 'EMAIL_ALREADY_EXISTS',
    });
    await client.send(new CloseAccountCommand({ AccountId: done?.AccountId }));
    const { Account } = await client.send(new DescribeAccountCommand({ AccountId: done?.AccountId }));
    expect(Account).toMatchObject({ Status: 'SUSPENDED', JoinedMethod: 'CREATED' });
  });

  it('gets accounts by invitation, and loses them', async () => {
    await using payer = await Payer.start();
    const [owner, stranger] = [payer.organizations(), payer.organizations(STRANGER)];
    const { Handshake } = await owner.send(
      new InviteAccountToOrganizationCommand({ Target: { Type: 'ACCOUNT', Id: STRANGER } }),
    );
    expect(Handshake).toMatchObject({ State: 'OPEN', Action: 'INVITE' });
    const mine = await stranger.send(new ListHandshakesForAccountCommand({}));
    expect(mine.Handshakes).toMatchObject([{ Id: Handshake?.Id, State: 'OPEN' }]);
    await stranger.send(new AcceptHandshakeCommand({ HandshakeId: Handshake?.Id }));
    const all = await owner.send(new ListHandshakesForOrganizationCommand({}));
    expect(all.Handshakes).toMatchObject([{ State: 'ACCEPTED' }]);
    const describe = () => owner.send(new DescribeAccountCommand({ AccountId: STRANGER }));
    expect((await describe()).Account).toMatchObject({ JoinedMethod: 'INVITED' });
    await stranger.send(new LeaveOrganizationCommand({}));
    expect(await failureOf(describe())).toMatchObject({ name: 'AccountNotFoundException' });
    await owner.send(new RemoveAccountFromOrganizationCommand({ AccountId: linked(0) }));
    expect(
      await failureOf(payer.organizations(linked(0)).send(new LeaveOrganizationCommand({}))),
    ).toMatchObject({
      name: 'AWSOrganizationsNotInUseException',
    });
  });

  it('is made and unmade', async () => {
    await using payer = await Payer.start({ accounts: [0, 0, 0] });
    const client = payer.organizations();
    for (const OrganizationalUnitId of [SANDBOX, PROD, DEV]) {
      await client.send(new DeleteOrganizationalUnitCommand({ OrganizationalUnitId }));
    }
    await client.send(new DeleteOrganizationCommand({}));
    const { Organization } = await client.send(
      new CreateOrganizationCommand({ FeatureSet: 'CONSOLIDATED_BILLING' }),
    );
    expect(Organization).toMatchObject({ MasterAccountId: PAYER, FeatureSet: 'CONSOLIDATED_BILLING' });
    expect(
      await failureOf(client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal: CONFIG }))),
    ).toMatchObject({ name: 'ConstraintViolationException' });
  });

  it('trusts services and deputises accounts for them', async () => {
    await using payer = await Payer.start({ trusted: false });
    const client = payer.organizations();
    await client.send(new EnableAWSServiceAccessCommand({ ServicePrincipal: CONFIG }));
    const trusted = await client.send(new ListAWSServiceAccessForOrganizationCommand({}));
    expect(trusted.EnabledServicePrincipals).toEqual([
      { ServicePrincipal: CONFIG, DateEnabled: expect.any(Date) },
    ]);
    const delegate = { AccountId: linked(1), ServicePrincipal: CONFIG };
    await client.send(new RegisterDelegatedAdministratorCommand(delegate));
    // From now on that account may read what only the payer could.
    const reader = payer.organizations(linked(1));
    const listed = await reader.send(new ListDelegatedAdministratorsCommand({ ServicePrincipal: CONFIG }));
    expect(listed.DelegatedAdministrators).toMatchObject([{ Id: linked(1), Status: 'ACTIVE' }]);
    const services = await reader.send(new ListDelegatedServicesForAccountCommand({ AccountId: linked(1) }));
    expect(services.DelegatedServices).toMatchObject([{ ServicePrincipal: CONFIG }]);
    expect(
      await failureOf(client.send(new DisableAWSServiceAccessCommand({ ServicePrincipal: CONFIG }))),
    ).toMatchObject({ name: 'ConstraintViolationException' });
    await client.send(new DeregisterDelegatedAdministratorCommand(delegate));
    await client.send(new DisableAWSServiceAccessCommand({ ServicePrincipal: CONFIG }));
  });
});

describe('Organizations refuses', () => {
  let payer: Payer;
  beforeAll(async () => {
    payer = await Payer.start();
  });
  afterAll(() => payer[Symbol.asyncDispose]());

  type Client = ReturnType<Payer['organizations']>;
  it.each<[string, string, (client: Client) => Promise<unknown>, string]>([
    [
      'a second organization',
      PAYER,
      (c) => c.send(new CreateOrganizationCommand({})),
      'AlreadyInOrganizationException',
    ],
    ['a second world', STRANGER, (c) => c.send(new CreateOrganizationCommand({})), 'ServiceException'],
    [
      'to delete a full one',
      PAYER,
      (c) => c.send(new DeleteOrganizationCommand({})),
      'OrganizationNotEmptyException',
    ],
    [
      'a unit under nothing',
      PAYER,
      (c) => c.send(new CreateOrganizationalUnitCommand({ ParentId: 'r-none', Name: 'x' })),
      'ParentNotFoundException',
    ],
    [
      'the id of the organization as a parent',
      PAYER,
      (c) => c.send(new ListOrganizationalUnitsForParentCommand({ ParentId: 'o-abcdefghij' })),
      'InvalidInputException',
    ],
    [
      'the same name beside it',
      PAYER,
      (c) => c.send(new CreateOrganizationalUnitCommand({ ParentId: ROOT, Name: 'dev' })),
      'DuplicateOrganizationalUnitException',
    ],
    [
      'changes by members',
      linked(0),
      (c) => c.send(new CreateOrganizationalUnitCommand({ ParentId: ROOT, Name: 'x' })),
      'AccessDeniedException',
    ],
    [
      'to move from where an account is not',
      PAYER,
      (c) =>
        c.send(
          new MoveAccountCommand({ AccountId: linked(0), SourceParentId: PROD, DestinationParentId: ROOT }),
        ),
      'AccountNotFoundException',
    ],
    [
      'to move to where it is',
      PAYER,
      (c) =>
        c.send(
          new MoveAccountCommand({ AccountId: linked(0), SourceParentId: DEV, DestinationParentId: DEV }),
        ),
      'DuplicateAccountException',
    ],
    [
      'to move to nowhere',
      PAYER,
      (c) =>
        c.send(
          new MoveAccountCommand({
            AccountId: linked(0),
            SourceParentId: DEV,
            DestinationParentId: 'ou-abcd-nowhere0',
          }),
        ),
      'DestinationParentNotFoundException',
    ],
    [
      'to remove the management account',
      PAYER,
      (c) => c.send(new RemoveAccountFromOrganizationCommand({ AccountId: PAYER })),
      'MasterCannotLeaveOrganizationException',
    ],
    [
      'a child that is none',
      PAYER,
      (c) => c.send(new ListParentsCommand({ ChildId: STRANGER })),
      'ChildNotFoundException',
    ],
    [
      'an invitation of a member',
      PAYER,
      (c) => c.send(new InviteAccountToOrganizationCommand({ Target: { Type: 'ACCOUNT', Id: linked(0) } })),
      'HandshakeConstraintViolationException',
    ],
    [
      'a handshake that is none',
      STRANGER,
      (c) => c.send(new AcceptHandshakeCommand({ HandshakeId: 'h-none' })),
      'HandshakeNotFoundException',
    ],
    [
      'delegation of a service that is not trusted',
      PAYER,
      (c) =>
        c.send(new RegisterDelegatedAdministratorCommand({ AccountId: linked(0), ServicePrincipal: CONFIG })),
      'ConstraintViolationException',
    ],
    [
      'to take back what was not given',
      PAYER,
      (c) =>
        c.send(
          new DeregisterDelegatedAdministratorCommand({ AccountId: linked(0), ServicePrincipal: CONFIG }),
        ),
      'AccountNotRegisteredException',
    ],
    [
      'a request id of nothing',
      PAYER,
      (c) => c.send(new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: 'car-none' })),
      'CreateAccountStatusNotFoundException',
    ],
  ])('%s', async (_title, accountId, call, name) => {
    expect(await failureOf(call(payer.organizations(accountId)))).toMatchObject({ name });
  });
});
