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
];
