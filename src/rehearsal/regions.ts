/** Regions of the commercial partition; the rehearsal has no other partition. */
const REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/;

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const ENABLED_BY_DEFAULT: ReadonlySet<string> = new Set([
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
]);

/** Whether this is how a region is called. */
export function isRegionName(name: string): boolean {
  return REGION.test(name);
}

/** Whether an account has to enable a region before anything works in it. */
export function isOptInRegion(name: string): boolean {
  return isRegionName(name) && !ENABLED_BY_DEFAULT.has(name);
}
