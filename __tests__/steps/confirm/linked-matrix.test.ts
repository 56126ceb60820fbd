import { readFileSync } from 'node:fs';
import {
  CloudFormationClient,
  CreateStackInstancesCommand,
  CreateStackSetCommand,
  type CreateStackSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { EXTERNAL_ID } from './account-seeds.ts';
import { confirmer } from './confirm-world.ts';
import { KEYS, type RehearsedWorld, rehearse } from './rehearsed.ts';

const [PAYER, DELEGATE, MEMBER] = ['111122223333', '200000000001', '200000000002'];
const STACK_SETS = 'member.org.stacksets.cloudformation.amazonaws.com';
const TEMPLATE = readFileSync(new URL('../../../templates/octo/linked-access.yml', import.meta.url), 'utf8');

/** A role as Octo's own template has it, as far as this matters: without our features and our version. */
const OWN_TEMPLATE = JSON.stringify({
  Parameters: { ExternalId: { Type: 'String' }, Principal: { Type: 'String', Default: '131920598436' } },
  Resources: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'AlphausAcctAccessRole',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: { Ref: 'Principal' } },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
          },
        },
      },
    },
  },
});

/** As our step makes it, as somebody makes it by the older wizard, and as Terraform does, under another name. */
const WAYS = {
  ours: { name: 'alphaus-api-access-stackset', template: TEMPLATE, age: 'pass' },
  'in the console': { name: 'alphaus-api-access-stackset', template: OWN_TEMPLATE, age: 'unknown' },
  'with Terraform': { name: 'octo-linked', template: OWN_TEMPLATE, age: 'unknown' },
} as const;
const KINDS = ['management', 'delegated-administrator', 'member', 'standalone'] as const;

type Kind = (typeof KINDS)[number];
type Way = keyof typeof WAYS;

const ROWS = KINDS.flatMap((kind) =>
  (Object.keys(WAYS) as Way[]).map((way) => [`of a ${kind} account, made ${way}`, kind, way] as const),
);

function seedFor(kind: Kind): object {
  const asking = {
    management: PAYER,
    standalone: PAYER,
    'delegated-administrator': DELEGATE,
    member: MEMBER,
  };
  const account = (id: string): object => ({ id, users: id === asking[kind] ? [confirmer()] : [] });
  if (kind === 'standalone') return { accounts: [account(PAYER)] };
  return {
    accounts: [PAYER, DELEGATE, MEMBER].map(account),
    organization: {
      'root-id': 'r-acme',
      'management-account': PAYER,
      members: [DELEGATE, MEMBER],
      'stack-sets-activated': true,
      'trusted-services': [STACK_SETS],
      'delegated-administrators': { [STACK_SETS]: [DELEGATE] },
    },
  };
}

async function make(world: RehearsedWorld, kind: Kind, way: Way): Promise<void> {
  const { name, template } = WAYS[way];
  const CallAs = kind === 'delegated-administrator' ? 'DELEGATED_ADMIN' : 'SELF';
  const client = new CloudFormationClient({
    endpoint: world.rehearsal.url,
    region: 'us-east-1',
    credentials: { accessKeyId: KEYS.AWS_ACCESS_KEY_ID, secretAccessKey: KEYS.AWS_SECRET_ACCESS_KEY },
  });
  const set: CreateStackSetCommandInput = {
    StackSetName: name,
    TemplateBody: template,
    Parameters: [{ ParameterKey: 'ExternalId', ParameterValue: EXTERNAL_ID }],
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    PermissionModel: 'SERVICE_MANAGED',
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
    CallAs,
  };
  await client.send(new CreateStackSetCommand(set));
  await client.send(
    new CreateStackInstancesCommand({
      StackSetName: name,
      DeploymentTargets: { OrganizationalUnitIds: ['r-acme'] },
      Regions: ['us-east-1'],
      CallAs,
    }),
  );
  await world.rehearsal.state.advance(3_600_000);
}

describe('a stack set of linked accounts', () => {
  it.each(ROWS)('%s', async (_, kind, way) => {
    await using world = await rehearse(JSON.stringify(seedFor(kind)));
    const mayMake = kind === 'management' || kind === 'delegated-administrator';
    if (mayMake) await make(world, kind, way);
    const { name, age } = WAYS[way];
    const given = { platform: 'octo', stack: 'linked-access', 'external-id': EXTERNAL_ID };
    const outcome = await world.confirm({ ...given, 'stack-set-name': name });
    const open = outcome.checks.filter(({ required, status }) => required && status !== 'pass');
    const statuses = Object.fromEntries(outcome.checks.map(({ id, status }) => [id, status]));
    expect([outcome.accountKind, outcome.confirmed]).toEqual([kind, mayMake]);
    if (mayMake) {
      expect([open, statuses['stack-set-template'], outcome.coverage?.covered]).toEqual([[], age, 2]);
    } else {
      // A linked account may not look; an account on its own has nobody to give access to.
      expect(statuses['trusted-access']).toBe(kind === 'member' ? 'unknown' : 'fail');
    }
  });
});
