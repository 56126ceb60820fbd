import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { platforms } from '../../scripts/catalog-pages.ts';

const FOLDER = new URL('../../templates/', import.meta.url);
const TEMPLATES = readdirSync(FOLDER).flatMap((platform) =>
  readdirSync(new URL(platform, FOLDER))
    .filter((name) => name !== 'platform.yml')
    .map((name) => `${platform}/${name}`),
);

interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** What a template declares; intrinsic functions are taken for what stands in them. */
function templateOf(path: string): Readonly<Record<'Resources', Readonly<Record<string, Resource>>>> {
  return parse(readFileSync(new URL(path, FOLDER), 'utf8'), { logLevel: 'silent' });
}
const resources = (path: string): readonly Resource[] => Object.values(templateOf(path).Resources);

it('every template belongs to a stack of its platform', () => {
  const used = Object.entries(platforms()).flatMap(([platform, { stacks }]) =>
    Object.values(stacks).map(({ template }) => `${platform}/${template}`),
  );
  expect([...new Set(used)].sort()).toEqual([...TEMPLATES].sort());
});

describe('the validation of CloudFormation', () => {
  const engine = new CelEngine();
  afterAll(() => engine.free());

  it.each(TEMPLATES)('has no warning for %s', (path) => {
    const { diagnostics } = engine.validateStandard(new TemplateFile(fileURLToPath(new URL(path, FOLDER))), {
      severityLevel: 'WARN',
    });
    expect(diagnostics.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
  });

  it('has warnings for others', () => {
    const bad = new URL('../fixtures/invalid-template.yml', import.meta.url);
    const { diagnostics } = engine.validateStandard(new TemplateFile(fileURLToPath(bad)));
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

it.each(TEMPLATES.filter((path) => path !== 'octo/api-access.yml'))(
  '%s can be a member of a stack set',
  (path) => {
    const types = resources(path).map(({ Type }) => Type);
    expect(types.filter((type) => /^AWS::CloudFormation::|^Custom::/.test(type))).toEqual([]);
    expect(templateOf(path)).not.toHaveProperty('Transform');
  },
);

it.each(TEMPLATES)('%s grants no actions by wildcard beyond reading', (path) => {
  const granted = [
    ...readFileSync(new URL(path, FOLDER), 'utf8').matchAll(/^\s+- ([a-z0-9-]+:[A-Za-z*]*\*)$/gm),
  ];
  expect(granted.filter(([, action]) => !/:(Describe|Get|List)\*$/.test(action ?? ''))).toEqual([]);
});

const BUCKETS = TEMPLATES.filter((path) => resources(path).some(({ Type }) => Type === 'AWS::S3::Bucket'));

it.each(BUCKETS)('the bucket of %s is closed, encrypted and kept', (path) => {
  const bucket = resources(path).find(({ Type }) => Type === 'AWS::S3::Bucket');
  expect(bucket).toMatchObject({
    DeletionPolicy: 'RetainExceptOnCreate',
    UpdateReplacePolicy: 'Retain',
    Properties: {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: { ServerSideEncryptionConfiguration: [expect.anything()] },
      LifecycleConfiguration: { Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 30 } }] },
    },
  });
  const policy = resources(path).find(({ Type }) => Type === 'AWS::S3::BucketPolicy');
  const { Statement } = (policy?.Properties['PolicyDocument'] ?? { Statement: [] }) as {
    readonly Statement: readonly { readonly Effect: string; readonly Condition: unknown }[];
  };
  expect(Statement[0]).toMatchObject({
    Effect: 'Deny',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  for (const statement of Statement.slice(1)) {
    expect(statement).toMatchObject({
      Effect: 'Allow',
      Condition: {
        StringEquals: { 'aws:SourceAccount': 'AWS::AccountId' },
        ArnLike: { 'aws:SourceArn': expect.any(String) },
      },
    });
  }
});

it.each(
  Object.entries(platforms()).flatMap(([platform, { stacks, exportProfiles = {} }]) =>
    Object.entries(stacks)
      .filter(([, { kind }]) => kind === 'export')
      .map(([name, stack]) => ({
        platform,
        name,
        template: stack.template,
        profile: exportProfiles[stack.export?.profile ?? ''],
      })),
  ),
)('the export of $platform: $name is what its profile says', ({ platform, template, profile }) => {
  const all = resources(`${platform}/${template}`);
  const report = all.find(({ Type }) => Type === 'AWS::CUR::ReportDefinition')?.Properties;
  const exported = all.find(({ Type }) => Type === 'AWS::BCMDataExports::Export')?.Properties['Export'];
  const unit = expect.stringMatching(`^(${profile?.timeUnit}|TimeGranularity)$`);
  if (profile?.type === 'legacy-cur') {
    expect(report).toMatchObject({
      TimeUnit: unit,
      Format: profile.format,
      Compression: profile.compression,
      AdditionalSchemaElements: profile.additionalSchemaElements,
      RefreshClosedReports: profile.refreshClosedReports,
      ReportVersioning: profile.overwrite ? 'OVERWRITE_REPORT' : 'CREATE_NEW_REPORT',
    });
  } else {
    expect(exported).toMatchObject({
      DataQuery: {
        TableConfigurations: { COST_AND_USAGE_REPORT: { TIME_GRANULARITY: unit, INCLUDE_RESOURCES: 'TRUE' } },
      },
      DestinationConfigurations: {
        S3Destination: {
          S3OutputConfigurations: {
            Format: profile?.format,
            Compression: profile?.compression,
            Overwrite: profile?.overwrite === true ? 'OVERWRITE_REPORT' : 'CREATE_NEW_REPORT',
          },
        },
      },
    });
  }
  const services = JSON.stringify(all.find(({ Type }) => Type === 'AWS::S3::BucketPolicy')?.Properties);
  for (const principal of profile?.principals ?? []) expect(services).toContain(`"Service":"${principal}"`);
});
