import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SeedError } from '../../src/rehearsal/seed-reader.ts';
import { startRehearsal } from '../../src/rehearsal/server.ts';
import { disposable } from './world.ts';

const ID = '111111111111';
const BUCKET = `
    buckets:
      - name: billing
        region: us-east-1
        versioning: Enabled
        tags: { team: costs }
        policy:
          Version: '2012-10-17'
          Statement:
            Effect: Allow
            Principal: { Service: [billingreports.amazonaws.com, bcm-data-exports.amazonaws.com] }
            Action: ['s3:GetBucketAcl', 's3:GetBucketPolicy', 's3:PutObject']
            Resource: ['arn:aws:s3:::billing', 'arn:aws:s3:::billing/*']
        objects:
          - { key: hello.txt, text: Hello }
      - { name: open, region: eu-west-1, public-access-block: false }`;
const REPORT = `
    reports:
      - { ReportName: legacy, TimeUnit: DAILY, Format: textORcsv, Compression: GZIP, AdditionalSchemaElements: [], S3Bucket: billing, S3Prefix: p, S3Region: us-east-1 }`;
const EXPORT = `
    exports:
      - Name: cur2
        DataQuery: { QueryStatement: SELECT product FROM COST_AND_USAGE_REPORT }
        DestinationConfigurations:
          S3Destination:
            S3Bucket: billing
            S3Prefix: e
            S3Region: us-east-1
            S3OutputConfigurations: { OutputType: CUSTOM, Format: TEXT_OR_CSV, Compression: GZIP, Overwrite: OVERWRITE_REPORT }
        RefreshCadence: { Frequency: SYNCHRONOUS }`;
const STACK = `
    stacks:
      - name: providers
        region: eu-central-1
        parameters: { Host: issuer.example.com }
        termination-protection: true
        template:
          Parameters: { Host: { Type: String } }
          Resources:
            Provider:
              Type: AWS::IAM::OIDCProvider
              Properties: { Url: { 'Fn::Sub': 'https://\${Host}' }, ClientIdList: [x] }
          Outputs: { Arn: { Value: { Ref: Provider } } }`;
const account = (...parts: string[]): string => `accounts:\n  - id: '${ID}'${parts.join('')}\n`;

async function refusals(seed: string, seedFolder?: string): Promise<readonly string[]> {
  try {
    await using _ = disposable(
      await startRehearsal({ seed, ...(seedFolder === undefined ? {} : { seedFolder }) }),
    );
  } catch (error) {
    if (error instanceof SeedError) return error.faults.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
  return [];
}

describe('a seed', () => {
  it('may hold everything that an account keeps, and nobody has called for it', async () => {
    const seed = `speed: 5\n${account(BUCKET, REPORT, EXPORT, STACK)}faults: [{ kind: reset, nth: 3 }]\n`;
    await using rehearsal = disposable(await startRehearsal({ seed }));
    expect(rehearsal.requests).toEqual([]);
    const found = rehearsal.state.accounts.get(ID);
    const billing = found?.buckets.get('billing');
    expect(billing?.objects.get('hello.txt')?.[0]?.body?.toString()).toBe('Hello');
    expect(billing?.settings.get('VersioningConfiguration')).toEqual({ Status: 'Enabled' });
    expect(found?.buckets.get('open')).toMatchObject({ region: 'eu-west-1' });
    expect(found?.buckets.get('open')?.settings.has('PublicAccessBlockConfiguration')).toBe(false);
    expect([...(found?.reports.keys() ?? [])]).toEqual(['legacy']);
    expect([...(found?.exports.values() ?? [])].map(({ definition }) => definition.Name)).toEqual(['cur2']);
    const [stack] = [...(found?.stacks.get('eu-central-1')?.values() ?? [])];
    expect(stack).toMatchObject({
      name: 'providers',
      status: 'CREATE_COMPLETE',
      terminationProtection: true,
    });
    expect([...(found?.iam.oidcProviders.values() ?? [])].map(({ url }) => url)).toEqual([
      'issuer.example.com',
    ]);
    expect(rehearsal.state.faults.entries).toHaveLength(1);
  });

  it('may take a template from a file beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seed-'));
    writeFileSync(join(folder, 't.json'), JSON.stringify({ Resources: { B: { Type: 'AWS::S3::Bucket' } } }));
    const stack = (file: string) => account(`\n    stacks: [{ name: s, template-file: ${file} }]`);
    expect(await refusals(stack('t.json'), folder)).toEqual([]);
    expect(await refusals(stack('u.json'), folder)).toEqual([expect.stringContaining('ENOENT')]);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'names that S3 refuses, all of them',
      account('\n    buckets: [{ name: No }, { name: 1.2.3.4 }]'),
      [
        'accounts[0].buckets[0] is refused by s3 (CreateBucket): InvalidBucketName: The specified bucket is not valid.',
        'accounts[0].buckets[1] is refused by s3 (CreateBucket): InvalidBucketName: The specified bucket is not valid.',
      ],
    ],
    [
      'a report without its bucket',
      account(REPORT),
      [expect.stringMatching(/reports\[0\] is refused by cur .*Failed to verify/) as unknown as string],
    ],
    [
      'an export without its bucket',
      account(EXPORT),
      [expect.stringMatching(/exports\[0\] is refused by bcm-data-exports/) as unknown as string],
    ],
    [
      'a stack that fails',
      account(`\n    oidc-providers: [{ url: 'https://issuer.example.com' }]`, STACK),
      [
        expect.stringMatching(
          /^accounts\[0\]\.stacks\[0\] ended as ROLLBACK_COMPLETE: .*already exists/,
        ) as unknown as string,
      ],
    ],
    [
      'a stack without a template',
      account('\n    stacks: [{ name: s }]'),
      ['accounts[0].stacks[0] must have either "template" or "template-file"'],
    ],
    ['a speed that is none', 'speed: fast', ['speed must be a positive number or "full"']],
    ['a fault that is none', 'faults: [{ kind: slow }]', ['faults[0].seconds is missing']],
    [
      'a platform that is none',
      'platforms: { octa: {} }',
      ['platforms.octa is not known; known are octo, octopus'],
    ],
    [
      'a principal that is none',
      'platforms: { octo: { principal: x } }',
      ['platforms.octo.principal must be twelve digits, in quotes'],
    ],
  ])('is refused with %s', async (_, seed, expected) => {
    expect(await refusals(seed)).toEqual(expected);
  });
});

it('the state can be dumped as JSON, without a secret', async () => {
  const user = `
    users:
      - name: u
        access-keys: [{ id: AKIAREHEARSALDUMP001, secret: verySecretverySecretverySecretverySecret }]`;
  await using rehearsal = disposable(
    await startRehearsal({ seed: account(BUCKET, REPORT, EXPORT, STACK, user) }),
  );
  const text = await (await fetch(`${rehearsal.url}/_rehearsal/state`)).text();
  expect(text).not.toContain('verySecret');
  expect(JSON.parse(text)).toMatchObject({
    now: expect.any(String),
    accounts: [
      {
        id: ID,
        iam: { users: { u: { accessKeys: { AKIAREHEARSALDUMP001: { active: true } } } } },
        buckets: { billing: { objects: { 'hello.txt': [{ body: { bytes: 5 } }] }, tags: { team: 'costs' } } },
        reports: { legacy: { definition: { TimeUnit: 'DAILY' } } },
        stacks: [{ name: 'providers', resources: [{ logicalId: 'Provider', status: 'CREATE_COMPLETE' }] }],
      },
    ],
  });
  const missing = await fetch(`${rehearsal.url}/_rehearsal/nothing`);
  expect([missing.status, ((await missing.json()) as { message: string }).message]).toEqual([
    404,
    expect.stringContaining('GET state'),
  ]);
});
