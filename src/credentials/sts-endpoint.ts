import { partitionOfRegion } from './partitions.ts';

/** Variables by which the SDKs choose among endpoints that only they know. */
const SDK_CHOOSES = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'] as const;

/**
 * Where STS of a region is, as the SDKs see it: where the user says, else by the variables for custom endpoints, else the
 * regional endpoint.
 * Undefined when the variables ask for a kind of endpoint whose names only the SDK knows.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function stsEndpoint(
  region: string,
  given: string | undefined,
  variable: (name: string) => string | undefined,
): string | undefined {
  const configured =
    variable('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS')?.toLowerCase() === 'true'
      ? undefined
      : (variable('AWS_ENDPOINT_URL_STS') ?? variable('AWS_ENDPOINT_URL'));
  const custom = given ?? configured;
  if (custom !== undefined)
    return URL.canParse(custom) && new URL(custom).pathname === '/' ? custom : undefined;
  if (SDK_CHOOSES.some((name) => variable(name)?.toLowerCase() === 'true')) return undefined;
  return `https://sts.${region}.${partitionOfRegion(region).dnsSuffix}`;
}
