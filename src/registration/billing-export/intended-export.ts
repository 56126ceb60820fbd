import type { ExportProfile } from '../catalog-exports.ts';
import type { BillingExport, ExportDestination } from './billing-export.ts';

const NAME = 'export';
const PREFIX = 'exports';

/** An export that is not there yet, as the profile wants it: what its service has to be able to do with a bucket. */
export function intendedExport(
  profile: ExportProfile,
  place: Pick<ExportDestination, 'bucket' | 'region'> & {
    readonly name?: string | undefined;
    readonly prefix?: string | undefined;
  },
  account: string,
): BillingExport {
  const name = place.name ?? NAME;
  const common = {
    name,
    destination: { bucket: place.bucket, region: place.region, prefix: place.prefix ?? PREFIX },
    format: profile.format,
    compression: profile.compression,
    overwrites: profile.overwrite,
  };
  return profile.type === 'legacy-cur'
    ? {
        ...common,
        type: 'legacy-cur',
        timeUnit: profile.timeUnit,
        schemaElements: profile.additionalSchemaElements,
        artifacts: profile.additionalArtifacts,
        refreshClosedReports: profile.refreshClosedReports,
      }
    : {
        ...common,
        type: 'data-export',
        arn: `arn:aws:bcm-data-exports:${profile.region}:${account}:export/${name}`,
        query: '',
        tables: profile.tableConfigurations,
      };
}
