import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';

const SMALL = 'Resources:\n  B: { Type: AWS::S3::Bucket }\n';
const LARGE = `${SMALL}#${'x'.repeat(60_000)}\n`;
const EXTERNAL_ID = 'from-octo-itself-1';
/** As a platform might publish it: with a finding. */
const VENDOR = `Parameters:
  ExternalId: { Type: String, NoEcho: true }
  Principal: { Type: String }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: AlphausAcctAccessRole
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: !Sub "arn:aws:iam::\${Principal}:root" }
            Action: sts:AssumeRole
            Condition: { StringEquals: { "sts:ExternalId": !Ref ExternalId } }
      Policies:
        - PolicyName: read
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: ["ce:Get*", "ec2:StopInstances"], Resource: "*" }
              - { Effect: Allow, Action: "iam:PassRole", Resource: "*" }
Outputs:
  RoleName: { Value: !Ref Role }
`;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const LARGE_OBJECT = { key: 'large.yml', text: LARGE };
const BUCKETS = [
  {
    name: 'templates-of-mine',
    versioning: 'Enabled',
    objects: [{ key: 'in/own.yml', text: SMALL }, LARGE_OBJECT],
  },
  { name: 'unversioned-of-mine', objects: [LARGE_OBJECT] },
];
const OPENED = {
  name: 'not-of-mine',
  policy: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${ALONE}:root` },
        Action: 's3:*',
        Resource: ['arn:aws:s3:::not-of-mine', 'arn:aws:s3:::not-of-mine/*'],
      },
    ],
  },
};

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await rehearseAdministrators({
    alone: { buckets: BUCKETS },
    payer: { buckets: [OPENED] },
    rest: `\nplatforms: { octo: { external-id: ${EXTERNAL_ID}, template-version: v9, template: ${JSON.stringify(VENDOR)} } }\n`,
  });
});
afterEach(() => rehearsal.close());

function deploy(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return runStub({
    stub: 'deploy',
    rehearsal,
    environment: { ...administratorOf(ALONE), GITHUB_WORKSPACE: folder },
    inputs,
  });
}
const own = (template: string, more: Readonly<Record<string, string>> = {}, files = {}): Promise<StubRun> =>
  deploy({ name: 'own', template, ...more }, files);
const writes = ({ requests }: StubRun): readonly string[] =>
  requests.filter((each) => /:(Create|Execute|Put|Delete)\w+ 200/.test(each));

describe('a template over 51,200 bytes', () => {
  it('goes by way of a bucket, under its digest, with its version', async () => {
    const created = await own('own.yml', { 'template-bucket': 'templates-of-mine' }, { 'own.yml': LARGE });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.requests).toContain('s3:PutObject 200');
    expect(created.stdout).toContain(`s3://templates-of-mine/${digest(LARGE)}.template`);
    expect(created.outputs['template-sha256']).toBe(digest(LARGE));
    const again = await own(
      'own.yml',
      { 's3-bucket': 'templates-of-mine', 's3-prefix': 'x/' },
      { 'own.yml': LARGE },
    );
    expect([again.exitCode, again.outputs['result']]).toEqual([0, 'unchanged']);
    expect(again.stdout).toContain(`s3://templates-of-mine/x/${digest(LARGE)}.template`);
  });

  it('needs one, and says so', async () => {
    const refused = await own('own.yml', {}, { 'own.yml': LARGE });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(template-too-large;');
    expect(refused.stdout).toContain('`template-bucket`');
  });

  it.each([
    ["somebody else's", 'not-of-mine'],
    ['one that is not there', 'nobody-has-this-one'],
  ])('is not put into a bucket that is %s', async (_, name) => {
    const refused = await own('own.yml', { 'template-bucket': name }, { 'own.yml': LARGE });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(template-bucket-refused;');
    expect(refused.stdout).toContain(`belongs to the account ${ALONE}`);
  });

  it('is not uploaded where it fits into the request', async () => {
    const created = await own('own.yml', { 'template-bucket': 'templates-of-mine' }, { 'own.yml': SMALL });
    expect([created.exitCode, created.requests.includes('s3:PutObject 200')]).toEqual([0, false]);
  });
});

describe('a template in S3', () => {
  it.each([
    's3://templates-of-mine/in/own.yml',
    'https://templates-of-mine.s3.us-east-1.amazonaws.com/in/own.yml',
    'https://s3.us-east-1.amazonaws.com/templates-of-mine/in/own.yml',
  ])('is read at %s', async (address) => {
    const created = await own(address, { 'template-sha256': digest(SMALL).toUpperCase() });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.requests).toContain('s3:GetObject 200');
  });

  it('is deployed from there when it is large, in the version that was read', async () => {
    const created = await own('s3://templates-of-mine/large.yml');
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    expect(created.requests).not.toContain('s3:PutObject 200');
    const refused = await own('s3://unversioned-of-mine/large.yml');
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(template-too-large;');
  });

  it.each([
    ['s3://templates-of-mine/nothing.yml', {}, '(template-missing;'],
    ['s3://templates-of-mine', {}, '(template-address;'],
    ['ftp://example.com/own.yml', {}, '(template-address;'],
    ['http://example.com/own.yml', {}, '(template-address;'],
    ['s3://templates-of-mine/in/own.yml', { 'template-sha256': digest('another') }, '(template-changed;'],
  ])('is refused: %s %j', async (address, more, code) => {
    const refused = await own(address, more as Record<string, string>);
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain(code);
  });
});

describe("a platform's own template", () => {
  const WAIVERS = JSON.stringify(
    ['pass-role-any', 'privileged-action'].map((rule) => ({
      rule,
      resource: 'Role',
      reason: 'they promised to drop it',
      expires: '2099-12-31',
    })),
  );
  const CLIENT = {
    platform: 'octo',
    stack: 'api-access',
    'template-source': 'vendor',
    'platform-client-id': 'octo-rehearsal',
    'platform-client-secret': 'octo-rehearsal-secret',
  };
  const vendor = (more: Readonly<Record<string, string>> = {}, files = {}): Promise<StubRun> =>
    deploy({ ...CLIENT, ...more }, files);
  const PINNED = { 'template-sha256': digest(VENDOR), 'lint-waivers': WAIVERS };

  it('is stopped by findings, with their lines', async () => {
    const refused = await vendor({ 'template-sha256': digest(VENDOR) });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(template-findings;');
    expect(refused.stdout).toContain('- Role (line 22): The statement passes any role to services');
    expect(refused.stdout).toContain('[pass-role-any]');
  });

  it('is pinned: the step says the digest and stops', async () => {
    const refused = await vendor({ 'lint-waivers': WAIVERS });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain('(template-unpinned;');
    expect(refused.stdout).toContain(`template-sha256: ${digest(VENDOR)}`);
    const changed = await vendor({ ...PINNED, 'template-sha256': digest('earlier') });
    expect(changed.stdout).toContain('(template-changed;');
  });

  it('is deployed with what the platform tells', async () => {
    const created = await vendor(PINNED);
    expect([created.exitCode, created.outputs['result'], created.outputs['stack-name']]).toEqual([
      0,
      'created',
      'AlphausAccountAccess',
    ]);
    expect(created.stdout).toContain('octo publishes version v9');
    expect(created.stdout).toContain('Accepted until 2099-12-31 (they promised to drop it)');
    const trust = rehearsal.state.accounts.get(ALONE)?.iam.roles.get('AlphausAcctAccessRole')?.trustPolicy;
    expect(trust).toContain(EXTERNAL_ID);
    for (const line of created.stdout.split('\n').filter((each) => each.includes(EXTERNAL_ID)))
      expect(line).toMatch(/^::add-mask::/);
    expect(created.summary).not.toContain(EXTERNAL_ID);
  });

  it('is refused with a waiver that is over, or that says nothing', async () => {
    const over = WAIVERS.replaceAll('2099-12-31', '2020-01-01');
    const expired = await vendor({ ...PINNED, 'lint-waivers': 'waivers.json' }, { 'waivers.json': over });
    expect([expired.exitCode, writes(expired)]).toEqual([1, []]);
    expect(expired.stdout).toContain('(waiver-expired;');
    const invalid = await vendor({ ...PINNED, 'lint-waivers': '- { rule: x }' });
    expect(invalid.stdout).toContain('(waivers-invalid;');
    const missing = await vendor({ ...PINNED, 'lint-waivers': 'not-there.yml' });
    expect(missing.stdout).toContain('is not there: not-there.yml');
  });

  it.each([
    [{ 'external-id': 'another-id' }, '(vendor-disagrees;'],
    [{ 'platform-client-secret': 'wrong-secret-of-mine' }, '(platform-refused;'],
    [{ platform: 'costimizer', stack: 'assumed-role' }, '(vendor-unknown;'],
    [{ 'platform-client-id': '' }, '"platform-client-id" is required'],
    [{ 'template-source': 'bundled' }, '"platform-client-id" has a meaning only'],
    [{ features: 'none' }, '"features" has no meaning'],
  ])('is refused with %j', async (more, code) => {
    const refused = await vendor({ ...PINNED, ...(more as Record<string, string>) });
    expect([refused.exitCode, writes(refused)]).toEqual([1, []]);
    expect(refused.stdout).toContain(code);
    expect(refused.stdout).not.toMatch(/^(?!::add-mask::).*wrong-secret-of-mine/m);
  });

  it('can be given by its address, pinned too', async () => {
    const template = `${rehearsal.environment['OCTO_API_URL']?.replace('/m/blue', '')}/templates/api-access-v9.yml`;
    const input = {
      ...PINNED,
      capabilities: 'CAPABILITY_NAMED_IAM',
      'parameter-overrides': `ExternalId=${EXTERNAL_ID},Principal=131920598436`,
    };
    const unpinned = await own(template, { ...input, 'template-sha256': '' });
    expect(unpinned.stdout).toContain('(template-unpinned;');
    const created = await own(template, input);
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    const gone = await own(template.replace('v9', 'v8'), input);
    expect(gone.stdout).toContain('(template-unreachable;');
  });

  it('opens in the form of CloudFormation by a link without secrets', async () => {
    const linked = await vendor({ ...PINNED, mode: 'link' });
    expect([linked.exitCode, linked.outputs['result'], writes(linked)]).toEqual([0, 'linked', []]);
    const url = linked.outputs['launch-url'] ?? '';
    expect(url).toMatch(
      /^https:\/\/us-east-1\.console\.aws\.amazon\.com\/cloudformation\/home\?region=us-east-1#\/stacks\/quickcreate\?/,
    );
    expect(url).toContain('param_Principal=131920598436');
    expect(url).not.toContain(EXTERNAL_ID);
    const withId = await vendor({ ...PINNED, mode: 'link', 'link-with-secrets': 'true' });
    expect(withId.outputs['launch-url']).toContain(`param_ExternalId=${EXTERNAL_ID}`);
    expect(withId.summary).not.toContain(EXTERNAL_ID);
  });
});

describe('a launch link', () => {
  const OCTO = { platform: 'octo', stack: 'api-access', mode: 'link', 'external-id': 'octo-7e5b9d1c' };

  it('asks for the external id and nothing else, by way of a bucket', async () => {
    const linked = await deploy({ ...OCTO, 'template-bucket': 'templates-of-mine' });
    expect([linked.exitCode, writes(linked)]).toEqual([0, ['s3:PutObject 200']]);
    expect(linked.stdout).toContain('The form asks for ExternalId.');
    const query = new URLSearchParams((linked.outputs['launch-url'] ?? '').split('quickcreate?')[1]);
    expect([...query.keys()]).toEqual(['templateURL', 'stackName']);
    expect(linked.summary).toContain('quickcreate');

    // What the form would do: the template is a whole one, with one parameter.
    const created = await own(query.get('templateURL') ?? '', {
      capabilities: 'CAPABILITY_NAMED_IAM',
      'parameter-overrides': 'ExternalId=typed-by-a-person',
    });
    expect([created.exitCode, created.outputs['result']]).toEqual([0, 'created']);
    const roles = rehearsal.state.accounts.get(ALONE)?.iam.roles;
    expect(roles?.get('AlphausAcctAccessRole')?.trustPolicy).toContain('typed-by-a-person');
  });

  it('needs a bucket for a template of ours', async () => {
    const refused = await deploy(OCTO);
    expect([refused.exitCode, refused.outputs]).toEqual([1, {}]);
    expect(refused.stdout).toContain('(link-needs-bucket;');
  });
});
