/** A partition of AWS: accounts, ARNs and endpoints of one never reach another. */
export interface Partition {
  /** As ARNs name it. */
  readonly id: string;
  readonly dnsSuffix: string;
  readonly regionPrefixes: readonly string[];
  /** What STS of the partition is called in tokens, when nothing else was registered on the OIDC provider. */
  readonly audience: string;
}

/** From botocore's partition data (2026-11). `aws` comes last because its regions have no prefix of their own. */
export const PARTITIONS: readonly Partition[] = [
  { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', regionPrefixes: ['cn-'], audience: 'sts.amazonaws.com.cn' },
  {
    id: 'aws-us-gov',
    dnsSuffix: 'amazonaws.com',
    regionPrefixes: ['us-gov-'],
    audience: 'sts.amazonaws.com',
  },
  { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', regionPrefixes: ['eusc-de-'], audience: 'sts.amazonaws.com' },
  { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', regionPrefixes: ['us-iso-'], audience: 'sts.amazonaws.com' },
  {
    id: 'aws-iso-b',
    dnsSuffix: 'sc2s.sgov.gov',
    regionPrefixes: ['us-isob-'],
    audience: 'sts.amazonaws.com',
  },
  {
    id: 'aws-iso-e',
    dnsSuffix: 'cloud.adc-e.uk',
    regionPrefixes: ['eu-isoe-'],
    audience: 'sts.amazonaws.com',
  },
  {
    id: 'aws-iso-f',
    dnsSuffix: 'csp.hci.ic.gov',
    regionPrefixes: ['us-isof-'],
    audience: 'sts.amazonaws.com',
  },
  { id: 'aws', dnsSuffix: 'amazonaws.com', regionPrefixes: [''], audience: 'sts.amazonaws.com' },
];

/** The partition of a region, by its prefix. */
export function partitionOfRegion(region: string): Partition {
  const found = PARTITIONS.find(({ regionPrefixes }) =>
    regionPrefixes.some((prefix) => region.startsWith(prefix)),
  );
  // The last entry matches every region.
  return found ?? (PARTITIONS[PARTITIONS.length - 1] as Partition);
}

/** The audience that tokens for a partition carry, when nothing else was registered on the OIDC provider. */
export function audienceOf(partition: string): string {
  return PARTITIONS.find(({ id }) => id === partition)?.audience ?? 'sts.amazonaws.com';
}
