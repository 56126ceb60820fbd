import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ConfirmOutcome } from '../../../src/steps/confirm/run.ts';
import { confirmer, confirmIn, rehearseSeed } from './confirm-world.ts';
import { BUCKET, deliveryPolicy, EXPORTS } from './export-seeds.ts';

const PAYER = '111122223333';
const OTHER = '444455556666';
const HOUR = 3_600_000;

const KINDS = ['management', 'standalone', 'member'] as const;
const WAYS = ['ours', 'console', 'terraform'] as const;

type Way = (typeof WAYS)[number];
type Kind = (typeof KINDS)[number];
type Export = (typeof EXPORTS)[number];

const CASES = EXPORTS.flatMap((each) =>
  KINDS.flatMap((kind) =>
    WAYS.map((way) => [`${each.platform} ${each.stack}, ${kind}, ${way}`, each, kind, way] as const),
  ),
);

/** Consoles and Terraform make the same things, but only Terraform tags them, and neither leaves a stack. */
function madeBy(way: Way, { platform, stack, twin }: Export): object {
  const template = readFileSync(
    new URL(`../../../templates/${platform}/${stack}.yml`, import.meta.url),
    'utf8',
  );
  const needsExternalId = template.includes('ExternalId:');
  if (way === 'ours') {
    const parameters = needsExternalId ? { ExternalId: 'an-external-id' } : {};
    const name = new RegExp(`^  ${stack}:\\n(?:    .*\\n)*?    stack-name: (.*)$`, 'm').exec(
      readFileSync(new URL(`../../../templates/${platform}/platform.yml`, import.meta.url), 'utf8'),
    )?.[1];
    const region = stack === 'export-bucket' ? { region: 'eu-central-1' } : {};
    return {
      stacks: [{ name, ...region, template, parameters, capabilities: ['CAPABILITY_NAMED_IAM'] }],
    };
  }
  const bucket = { name: BUCKET, ownership: 'BucketOwnerEnforced', policy: deliveryPolicy() };
  return { ...twin, buckets: [way === 'terraform' ? { ...bucket, tags: { managed: 'terraform' } } : bucket] };
}

async function outcomeOf(made: Export, kind: Kind, way: Way): Promise<ConfirmOutcome> {
  const member = kind === 'member';
  const reader = {
    name: 'PlatformReader',
    'trust-policy': {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::131920598436:root' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'an-external-id' } },
      },
    },
    'inline-policies': {
      read: {
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: ['s3:GetBucketLocation', 's3:ListBucket', 's3:GetObject'],
          Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
        },
      },
    },
  };
  await using world = await rehearseSeed({
    accounts: [
      {
        id: PAYER,
        users: [confirmer()],
        roles: way === 'ours' ? [] : [reader],
        ...madeBy(way, made),
      },
      { id: OTHER },
    ],
    ...(kind === 'standalone'
      ? {}
      : {
          organization: {
            'management-account': member ? OTHER : PAYER,
            members: [member ? PAYER : OTHER],
          },
        }),
  });
  await world.rehearsal.state.advance(13 * HOUR);
  const { platform, stack } = made;
  const given = {
    platform,
    stack,
    'detect-drift': 'false',
    principal: '131920598436',
    'external-id': 'an-external-id',
  };
  if (way === 'ours') return await confirmIn(world, given);
  const known =
    stack === 'export-bucket'
      ? { 'export-bucket': BUCKET, 'aws-region': 'us-east-1' }
      : { 'role-name': 'PlatformReader' };
  return await confirmIn(world, { ...given, ...known });
}

describe('billing exports of every platform', () => {
  it.each(CASES)('%s', async (_, made, kind, way) => {
    const { checks, accountKind, confirmed } = await outcomeOf(made, kind, way);
    const open = checks.filter(({ status, required }) => required && status !== 'pass').map(({ id }) => id);
    // An export of a linked account works, but has only its own usage.
    const wrong = made.stack === 'export-bucket' ? ['account-kind'] : ['account-kind', 'export-bill'];
    expect([accountKind, open]).toEqual([kind, kind === 'member' ? wrong : []]);
    expect(confirmed).toBe(kind !== 'member');
  });
});
