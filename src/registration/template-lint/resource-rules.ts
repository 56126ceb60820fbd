import { isRecord } from '../../trust/json-value.ts';
import { riskOfManagedPolicy } from '../template-permissions/action-risk.ts';
import { templateText } from '../template-text.ts';
import { at } from './statements.ts';

type Members = Readonly<Record<string, unknown>>;

interface ResourceRule {
  readonly rule: string;
  /** What is wrong, in words that continue "The resource"; undefined when nothing is. */
  readonly problem: (resource: Members, properties: Members) => string | undefined;
}

/** The rules that are asked of every resource. */
export const RESOURCE_RULES: readonly ResourceRule[] = [
  {
    rule: 'administrator-access',
    problem: (_, properties) => {
      const found = at({ value: properties, path: '$' }, ['ManagedPolicyArns', '*'])
        .map(({ value }) => templateText(value))
        .filter((arn) => riskOfManagedPolicy(arn) === 'privilege');
      return found.length > 0 ? `gets ${found.join(', ')}` : undefined;
    },
  },
  {
    rule: 'access-key',
    problem: ({ Type }) =>
      Type === 'AWS::IAM::AccessKey' ? 'is a long-lived access key, which nobody rotates' : undefined,
  },
  {
    rule: 'stack-set-without-targets',
    problem: ({ Type }, properties) =>
      Type === 'AWS::CloudFormation::StackSet' && properties['StackInstancesGroup'] === undefined
        ? 'is a stack set without targets: it deploys nothing'
        : undefined,
  },
  {
    rule: 'stack-set-without-capabilities',
    problem: ({ Type }, { Capabilities, TemplateBody }) =>
      Type === 'AWS::CloudFormation::StackSet' &&
      Capabilities === undefined &&
      /AWS::IAM::/.test(typeof TemplateBody === 'string' ? TemplateBody : JSON.stringify(TemplateBody ?? ''))
        ? 'is a stack set that creates IAM resources without a capability for it: every account fails'
        : undefined,
  },
  {
    rule: 'open-bucket',
    problem: ({ Type }, { AccessControl, PublicAccessBlockConfiguration: block }) => {
      if (Type !== 'AWS::S3::Bucket') return undefined;
      const opened = isRecord(block) && Object.values(block).some((value) => String(value) === 'false');
      return opened || /^Public/.test(String(AccessControl))
        ? 'is a bucket that may be opened to everybody'
        : undefined;
    },
  },
  {
    rule: 'unhardened-bucket',
    problem: ({ Type }, properties) => {
      if (Type !== 'AWS::S3::Bucket') return undefined;
      const missing = Object.entries(BUCKET_CARE).filter(([name]) => properties[name] === undefined);
      return missing.length > 0
        ? `is a bucket without ${missing.map(([name, what]) => `${what} (${name})`).join(', ')}`
        : undefined;
    },
  },
  {
    rule: 'tls-not-required',
    problem: (resource, { PolicyDocument }) =>
      resource['Type'] === 'AWS::S3::BucketPolicy' &&
      !JSON.stringify(PolicyDocument ?? '').includes('aws:SecureTransport')
        ? 'is a bucket policy that lets requests in without TLS (no Deny on aws:SecureTransport)'
        : undefined,
  },
  {
    rule: 'unread-template',
    problem: ({ Type }, { TemplateURL }) =>
      TemplateURL !== undefined &&
      (Type === 'AWS::CloudFormation::Stack' || Type === 'AWS::CloudFormation::StackSet')
        ? `deploys another template, which is not looked into here (${templateText(TemplateURL)})`
        : undefined,
  },
  {
    rule: 'macro',
    problem: (resource) =>
      JSON.stringify(resource).includes('"Fn::Transform"')
        ? 'is changed by a macro before it is deployed (Fn::Transform)'
        : undefined,
  },
];

/** What a bucket with somebody's bills has. */
const BUCKET_CARE: Readonly<Record<string, string>> = {
  PublicAccessBlockConfiguration: 'a public access block',
  BucketEncryption: 'encryption',
  LifecycleConfiguration: 'a lifecycle',
};
