import type { TemplateShelf } from '../../../src/steps/world.ts';

/** A platform for tests: every kind of export, and stacks that not every account may have. */
const PLATFORM = `
name: Acme
vendor: Acme
export-profiles:
  legacy-cur:
    type: legacy-cur
    time-unit: HOURLY
    format: textORcsv
    compression: ZIP
    overwrite: true
    refresh-closed-reports: true
    additional-schema-elements: [RESOURCES]
    additional-artifacts: []
    table-configurations: {}
    accepts: { compression: [GZIP] }
    region: us-east-1
    principals: [billingreports.amazonaws.com]
  cur-2.0:
    type: cur-2.0
    time-unit: HOURLY
    format: TEXT_OR_CSV
    compression: GZIP
    overwrite: true
    refresh-closed-reports: true
    additional-schema-elements: []
    additional-artifacts: []
    table-configurations:
      COST_AND_USAGE_REPORT: { INCLUDE_RESOURCES: "TRUE" }
    columns: [line_item_usage_type, line_item_unblended_cost]
    region: us-east-1
    principals: [bcm-data-exports.amazonaws.com]
stacks:
  billing:
    title: Billing export
    kind: export
    description: The report and its bucket.
    template: billing.yml
    stack-name: AcmeBilling
    region: us-east-1
    account-kinds: [management, standalone]
    capabilities: []
    parameters: {}
    export:
      profile: legacy-cur
      name-parameter: ReportName
      bucket-parameter: BucketName
      prefix-parameter: Prefix
      bucket-output: BucketName
    checks:
      - { kind: bucket-lifecycle, with: { days: "60" } }
  linked-access:
    title: Access to linked accounts
    kind: role
    description: The role in each linked account.
    template: linked.yml
    stack-name: AcmeLinked
    region: us-east-1
    account-kinds: [member]
    capabilities: [CAPABILITY_NAMED_IAM]
    template-version: { parameter: TemplateVersion, latest: "2" }
    parameters: {}
    role:
      name: AcmeAccess
      output: RoleName
      principal: "131920598436"
      principal-parameter: Principal
      features: {}
      never-allowed: []
  linked-accounts:
    title: Linked accounts
    kind: stack-set
    description: The stack set that gives linked accounts the role.
    template: linked.yml
    stack-name: AcmeLinked
    region: us-east-1
    account-kinds: [management]
    capabilities: [CAPABILITY_NAMED_IAM]
    parameters: {}
    stack-set:
      name: AcmeLinkedAccounts
      member-stack: linked-access
      auto-deployment: true
      retain-on-removal: false
`;

/** The template that the linked accounts get. */
export const MEMBER_TEMPLATE = `
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  TemplateVersion: { Type: String, Default: '2' }
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: AcmeAccess
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: { Effect: Allow, Principal: { AWS: '131920598436' }, Action: 'sts:AssumeRole' }
Outputs:
  RoleName: { Value: !Ref Role }
`;

const FILES: Readonly<Record<string, string>> = {
  'acme/platform.yml': PLATFORM,
  'acme/linked.yml': MEMBER_TEMPLATE,
};

/** Our own shelf with that platform beside the real ones. */
export function withAcme(shelf: TemplateShelf): TemplateShelf {
  return {
    read: async (path) => FILES[path] ?? shelf.read(path),
    platforms: async () => [...(await shelf.platforms()), 'acme'],
  };
}
