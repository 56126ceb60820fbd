import {
  CloudFormationClient,
  type CreateStackSetCommandInput,
  DescribeStackSetOperationCommand,
  ListStackInstancesCommand,
  ListStackSetOperationResultsCommand,
  type StackInstanceSummary,
  type StackSetOperation,
  type StackSetOperationResultSummary,
} from '@aws-sdk/client-cloudformation';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { type Rehearsal, startRehearsal } from '../../../src/rehearsal/server.ts';
import { clientOf, type Keys } from '../world.ts';

export const PAYER = '111111111111';
export const ROOT = 'r-abcd';
export const [DEV, PROD, SANDBOX] = ['ou-abcd-dev00000', 'ou-abcd-prod0000', 'ou-abcd-sand0000'] as const;

/** The id of the n-th linked account. */
export const linked = (n: number): string => String(200_000_000_000 + n);

const ADMIN = ['arn:aws:iam::aws:policy/AdministratorAccess'];
export const keysOf = (accountId: string): Keys => ({
  accessKeyId: `AKIAREHEARSAL${accountId}`,
  secretAccessKey: `secret${accountId}`,
});

export interface PayerOptions {
  /** How many accounts are in each unit: DEV, then PROD, then SANDBOX inside PROD. */
  readonly accounts?: readonly [number, number, number];
  /** Accounts that have the role Reader already, so that a template with it fails there. */
  readonly taken?: readonly string[];
  readonly suspended?: readonly string[];
  readonly trusted?: boolean;
  /** Further members of single accounts of the seed. */
  readonly more?: Readonly<Record<string, object>>;
}

/** A payer with three units and linked accounts, each with an administrator, and stack sets activated. */
export class Payer implements AsyncDisposable {
  readonly rehearsal: Rehearsal;

  private constructor(rehearsal: Rehearsal) {
    this.rehearsal = rehearsal;
  }

  static async start(options: PayerOptions = {}): Promise<Payer> {
    const { accounts = [2, 2, 1], taken = [], suspended = [], trusted = true, more = {} } = options;
    const members = Array.from({ length: accounts.reduce((a, b) => a + b) }, (_, index) => linked(index));
    const [inDev, inProd] = accounts;
    const units = [
      { id: DEV, name: 'dev', accounts: members.slice(0, inDev) },
      {
        id: PROD,
        name: 'prod',
        accounts: members.slice(inDev, inDev + inProd),
        units: [{ id: SANDBOX, name: 'sandbox', accounts: members.slice(inDev + inProd) }],
      },
    ];
    const trust = {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${PAYER}:root` },
        Action: 'sts:AssumeRole',
      },
    };
    const account = (id: string) => {
      const { accessKeyId, secretAccessKey } = keysOf(id);
      return {
        id,
        users: [
          {
            name: 'admin',
            'attached-policies': ADMIN,
            'access-keys': [{ id: accessKeyId, secret: secretAccessKey }],
          },
        ],
        roles: taken.includes(id)
          ? ['Reader', 'AlphausAcctAccessRole'].map((name) => ({ name, 'trust-policy': trust }))
          : [],
        ...more[id],
      };
    };
    const seed = {
      accounts: [PAYER, ...members, '999999999999'].map(account),
      organization: {
        id: 'o-abcdefghij',
        'root-id': ROOT,
        'management-account': PAYER,
        members,
        units,
        suspended,
        'stack-sets-activated': trusted,
      },
    };
    return new Payer(await startRehearsal({ seed: JSON.stringify(seed) }));
  }

  cfn(accountId = PAYER, region = 'us-east-1'): CloudFormationClient {
    return new CloudFormationClient(clientOf(this.rehearsal, keysOf(accountId), region));
  }

  organizations(accountId = PAYER): OrganizationsClient {
    return new OrganizationsClient(clientOf(this.rehearsal, keysOf(accountId)));
  }

  /** Waits for the end of an operation, as a client does: by asking. */
  async ended(StackSetName: string, OperationId: string | undefined): Promise<StackSetOperation> {
    for (;;) {
      const { StackSetOperation } = await this.cfn().send(
        new DescribeStackSetOperationCommand({ StackSetName, OperationId }),
      );
      if (StackSetOperation === undefined) throw new Error('The operation is not there.');
      if (StackSetOperation.EndTimestamp !== undefined) return StackSetOperation;
    }
  }

  /** Every result of an operation, over all pages. */
  async results(
    StackSetName: string,
    OperationId: string | undefined,
  ): Promise<readonly StackSetOperationResultSummary[]> {
    const results: StackSetOperationResultSummary[] = [];
    let NextToken: string | undefined;
    do {
      const page = await this.cfn().send(
        new ListStackSetOperationResultsCommand({ StackSetName, OperationId, NextToken }),
      );
      results.push(...(page.Summaries ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return results;
  }

  /** Every instance of a set, over all pages. */
  async instances(StackSetName: string): Promise<readonly StackInstanceSummary[]> {
    const instances: StackInstanceSummary[] = [];
    let NextToken: string | undefined;
    do {
      const page = await this.cfn().send(new ListStackInstancesCommand({ StackSetName, NextToken }));
      instances.push(...(page.Summaries ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return instances;
  }

  roleNames(accountId: string): readonly string[] {
    return [...(this.rehearsal.state.accounts.get(accountId)?.iam.roles.keys() ?? [])];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.rehearsal.close();
  }
}

/** A template with the role Reader. */
export const READER = JSON.stringify({
  Parameters: { Vendor: { Type: 'String', Default: '999999999999' } },
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'Reader',
        Description: { 'Fn::Sub': 'for ${Vendor}' },
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { AWS: { Ref: 'Vendor' } }, Action: 'sts:AssumeRole' }],
        },
      },
    },
  },
});

/** What every service-managed set of the tests is created with. */
export const SERVICE_MANAGED = {
  StackSetName: 'readers',
  PermissionModel: 'SERVICE_MANAGED',
  AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
  TemplateBody: READER,
  Capabilities: ['CAPABILITY_NAMED_IAM'],
} satisfies CreateStackSetCommandInput;
