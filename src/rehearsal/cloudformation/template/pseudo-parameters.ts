import type { StackPlace } from './stack-place.ts';
import type { Value } from './value.ts';

const NAMES: ReadonlySet<string> = new Set([
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

/** Partitions by the first part of a region's name; all other regions belong to `aws`. */
const PARTITIONS: Readonly<Record<string, { readonly partition: string; readonly urlSuffix: string }>> = {
  cn: { partition: 'aws-cn', urlSuffix: 'amazonaws.com.cn' },
  'us-gov': { partition: 'aws-us-gov', urlSuffix: 'amazonaws.com' },
};
const COMMERCIAL = { partition: 'aws', urlSuffix: 'amazonaws.com' };

/** Whether a name is one of CloudFormation's pseudo parameters. */
export function isPseudoParameter(name: string): boolean {
  return NAMES.has(name);
}

/** The partition and domain of a region. */
export function partitionOf(region: string): { readonly partition: string; readonly urlSuffix: string } {
  const found = Object.keys(PARTITIONS).find((prefix) => region.startsWith(`${prefix}-`));
  return (found === undefined ? undefined : PARTITIONS[found]) ?? COMMERCIAL;
}

/** The value of each pseudo parameter but AWS::NoValue, which has none. */
export function pseudoParameters(place: StackPlace): ReadonlyMap<string, Value> {
  const { partition, urlSuffix } = partitionOf(place.region);
  return new Map<string, Value>([
    ['AWS::AccountId', place.accountId],
    ['AWS::NotificationARNs', place.notificationArns],
    ['AWS::Partition', partition],
    ['AWS::Region', place.region],
    ['AWS::StackId', place.stackId],
    ['AWS::StackName', place.stackName],
    ['AWS::URLSuffix', urlSuffix],
  ]);
}
