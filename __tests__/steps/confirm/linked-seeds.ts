import { MEMBER_TEMPLATE } from './acme-catalog.ts';
import { confirmer } from './confirm-world.ts';

export const PAYER = '111122223333';
export const ROOT = 'r-acme';
export const [PROD, DEV] = ['ou-acme-prod0000', 'ou-acme-dev00000'] as const;

/** The id of the n-th linked account; even ones are in prod, odd ones in dev. */
export const linked = (n: number): string => String(200_000_000_000 + n);

/** What differs from a payer whose linked accounts are all covered. */
export interface LinkedWorld {
  readonly accounts?: number;
  /** Accounts that have the role already, so that the stack fails there. */
  readonly taken?: readonly string[];
  readonly suspended?: readonly string[];
  /** False: stack sets may not work in the organization, and there is none. */
  readonly trusted?: false;
  /** Null: the stack set was never deployed anywhere. */
  readonly targets?: readonly string[] | null;
  readonly set?: object;
  readonly denied?: readonly string[];
  /** Nobody is in an organization. */
  readonly alone?: true;
  /** The one who confirms is in a linked account. */
  readonly fromLinked?: true;
}

/** The seed of an organization with the stack set of Acme, made by a stack of the payer. */
export function linkedSeed(world: LinkedWorld = {}): object {
  const { accounts = 4, taken = [], suspended = [], trusted, alone } = world;
  const members = Array.from({ length: accounts }, (_, index) => linked(index));
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: PAYER }, Action: 'sts:AssumeRole' },
  };
  const user = { users: [confirmer(world.denied)] };
  return {
    accounts: [
      {
        id: PAYER,
        name: 'payer',
        ...(world.fromLinked === true ? {} : user),
        stacks:
          trusted === false || alone === true
            ? []
            : [{ name: 'AcmeLinked', capabilities: ['CAPABILITY_NAMED_IAM'], template: setTemplate(world) }],
      },
      ...members.map((id, index) => ({
        id,
        name: `linked-${index}`,
        ...(world.fromLinked === true && index === 0 ? user : {}),
        roles: taken.includes(id) ? [{ name: 'AcmeAccess', 'trust-policy': trust }] : [],
      })),
    ],
    ...(alone === true
      ? {}
      : {
          organization: {
            'root-id': ROOT,
            'management-account': PAYER,
            members,
            units: [
              { id: PROD, name: 'prod', accounts: members.filter((_, index) => index % 2 === 0) },
              { id: DEV, name: 'dev', accounts: members.filter((_, index) => index % 2 === 1) },
            ],
            suspended,
            'stack-sets-activated': trusted !== false,
          },
        }),
  };
}

function setTemplate({ targets = [ROOT], set }: LinkedWorld): object {
  return {
    Resources: {
      Set: {
        Type: 'AWS::CloudFormation::StackSet',
        Properties: {
          StackSetName: 'AcmeLinkedAccounts',
          PermissionModel: 'SERVICE_MANAGED',
          AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
          ManagedExecution: { Active: true },
          Capabilities: ['CAPABILITY_NAMED_IAM'],
          TemplateBody: MEMBER_TEMPLATE,
          OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 100 },
          ...(targets === null
            ? {}
            : {
                StackInstancesGroup: [
                  { DeploymentTargets: { OrganizationalUnitIds: targets }, Regions: ['us-east-1'] },
                ],
              }),
          ...set,
        },
      },
    },
  };
}
