import type { ExportProfile } from '../catalog-exports.ts';
import type { BillingExport, DataExport, LegacyReport } from './billing-export.ts';
import { readDataQuery } from './data-query.ts';

/** One point in which an export is not as a platform wants it. */
export interface Difference {
  /** The name of the member in the platform's profile, or of what the user expects. */
  readonly field: string;
  readonly expected: string;
  readonly seen: string;
  /** Whether the service can change it, or only a new export can have it. */
  readonly change: 'in-place' | 'anew';
}

/** What the user says about an export beside the platform's profile. */
export interface ExpectedPlace {
  readonly bucket?: string | undefined;
  readonly prefix?: string | undefined;
  /** The region of the bucket. */
  readonly region?: string | undefined;
}

/** A member that has one value. */
interface Field<Export> {
  readonly name: string;
  readonly change: Difference['change'];
  seen(of: Export): string;
  /** Undefined when the profile leaves it open. */
  wanted(profile: ExportProfile): string | undefined;
}

const OVERWRITE = { true: 'OVERWRITE_REPORT', false: 'CREATE_NEW_REPORT' } as const;
const versioning = (overwrites: boolean): string => OVERWRITE[`${overwrites}`];

/**
 * What cannot be changed is what CloudFormation replaces a report for.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cur-reportdefinition.html
 */
const LEGACY: readonly Field<LegacyReport>[] = [
  {
    name: 'time-unit',
    change: 'anew',
    seen: ({ timeUnit }) => timeUnit,
    wanted: ({ timeUnit }) => timeUnit,
  },
  {
    name: 'overwrite',
    change: 'anew',
    seen: ({ overwrites }) => versioning(overwrites),
    wanted: ({ overwrite }) => versioning(overwrite),
  },
  { name: 'format', change: 'in-place', seen: ({ format }) => format, wanted: ({ format }) => format },
  {
    name: 'compression',
    change: 'in-place',
    seen: ({ compression }) => compression,
    wanted: ({ compression }) => compression,
  },
  {
    name: 'refresh-closed-reports',
    change: 'in-place',
    seen: ({ refreshClosedReports }) => String(refreshClosedReports),
    wanted: ({ refreshClosedReports }) => String(refreshClosedReports),
  },
];

/** Only the name and the cadence of a data export cannot be changed. */
const DATA_EXPORT: readonly Field<DataExport>[] = [
  {
    name: 'overwrite',
    change: 'in-place',
    seen: ({ overwrites }) => versioning(overwrites),
    wanted: ({ overwrite }) => versioning(overwrite),
  },
  { name: 'format', change: 'in-place', seen: ({ format }) => format, wanted: ({ format }) => format },
  {
    name: 'compression',
    change: 'in-place',
    seen: ({ compression }) => compression,
    wanted: ({ compression }) => compression,
  },
];

/** The table that a profile of type cur-2.0 is about. */
const CUR_TABLE = 'COST_AND_USAGE_REPORT';

/** What a table does where its configuration says nothing. */
const TABLE_DEFAULTS: Readonly<Record<string, string>> = { TIME_GRANULARITY: 'HOURLY' };
const SWITCHED_OFF = 'FALSE';

/** Every point in which an export is not as the profile and the user want it; none when it fits. */
export function differencesOf(
  found: BillingExport,
  profile: ExportProfile,
  place: ExpectedPlace = {},
): readonly Difference[] {
  const own =
    found.type === 'legacy-cur' ? legacyDifferences(found, profile) : dataExportDifferences(found, profile);
  return [...own, ...placeDifferences(found, place)];
}

function legacyDifferences(report: LegacyReport, profile: ExportProfile): readonly Difference[] {
  if (profile.type !== 'legacy-cur') return [wrongType('a legacy cost and usage report', profile)];
  return [
    ...missing('additional-schema-elements', report.schemaElements, profile.additionalSchemaElements, 'anew'),
    ...fields(LEGACY, report, profile),
    ...missing('additional-artifacts', report.artifacts, profile.additionalArtifacts, 'in-place'),
  ];
}

function dataExportDifferences(found: DataExport, profile: ExportProfile): readonly Difference[] {
  const query = readDataQuery(found.query);
  const table = query?.table ?? 'a table that cannot be told from its query';
  const wanted = tableOf(profile);
  if (profile.type !== 'cur-2.0' || table !== wanted)
    return [wrongType(`a data export of ${table}`, profile)];
  const columns = query?.columns ?? [];
  return [
    ...tableDifferences(found, profile, wanted),
    ...fields(DATA_EXPORT, found, profile),
    ...(columns.includes('*') ? [] : missing('columns', columns, profile.columns ?? [], 'in-place')),
    ...(query?.filter === undefined
      ? []
      : [
          {
            field: 'rows',
            expected: 'all rows',
            seen: `only those where ${query.filter}`,
            change: 'in-place',
          } as const,
        ]),
  ];
}

/** The table that a profile wants exported. */
export function tableOf(profile: ExportProfile): string {
  return Object.keys(profile.tableConfigurations)[0] ?? CUR_TABLE;
}

function tableDifferences(found: DataExport, profile: ExportProfile, table: string): readonly Difference[] {
  const wanted = { TIME_GRANULARITY: profile.timeUnit, ...profile.tableConfigurations[table] };
  return Object.entries(wanted).flatMap(([setting, expected]) => {
    const said = found.tables[table]?.[setting];
    const seen = said ?? TABLE_DEFAULTS[setting] ?? SWITCHED_OFF;
    const field = setting === 'TIME_GRANULARITY' ? 'time-unit' : `table-configurations.${table}.${setting}`;
    if (accepted(profile, field, expected).includes(seen)) return [];
    return [
      {
        field,
        expected: words(profile, field, expected),
        seen: said === undefined ? `${seen} (not configured)` : said,
        change: 'in-place',
      } as const,
    ];
  });
}

function fields<Export>(
  table: readonly Field<Export>[],
  found: Export,
  profile: ExportProfile,
): readonly Difference[] {
  return table.flatMap(({ name, change, seen, wanted }) => {
    const expected = wanted(profile);
    const value = seen(found);
    if (expected === undefined || accepted(profile, name, expected).includes(value)) return [];
    return [{ field: name, expected: words(profile, name, expected), seen: value, change }];
  });
}

/** A profile's `accepts` names what the platform can live with as well. */
function accepted(profile: ExportProfile, field: string, expected: string): readonly string[] {
  return [expected, ...(profile.accepts?.[field] ?? [])];
}

function words(profile: ExportProfile, field: string, expected: string): string {
  return [...new Set(accepted(profile, field, expected))].join(' or ');
}

function missing(
  field: string,
  seen: readonly string[],
  wanted: readonly string[],
  change: Difference['change'],
): readonly Difference[] {
  const there = new Set(seen.map((each) => each.toLowerCase()));
  const absent = wanted.filter((each) => !there.has(each.toLowerCase()));
  return absent.length === 0
    ? []
    : [{ field, expected: absent.join(', '), seen: `without ${absent.join(', ')}`, change }];
}

function placeDifferences({ destination }: BillingExport, place: ExpectedPlace): readonly Difference[] {
  const compared = [
    { field: 'bucket', expected: place.bucket, seen: destination.bucket },
    { field: 'prefix', expected: place.prefix, seen: destination.prefix },
    { field: 'bucket-region', expected: place.region, seen: destination.region },
  ];
  return compared.flatMap(({ field, expected, seen }) =>
    expected === undefined || expected === seen
      ? []
      : [{ field, expected, seen, change: 'in-place' } as const],
  );
}

function wrongType(seen: string, profile: ExportProfile): Difference {
  const expected =
    profile.type === 'legacy-cur' ? 'a legacy cost and usage report' : `a data export of ${tableOf(profile)}`;
  return { field: 'type', expected, seen, change: 'anew' };
}

/** What to do about differences: one new export mends them all, else each is changed where it is. */
export function remedyOf(found: BillingExport, differences: readonly Difference[]): string {
  const anew = differences.filter(({ change }) => change === 'anew').map(({ field }) => field);
  const wanted = differences.map(({ field, expected }) => `${field}: ${expected}`).join('; ');
  if (anew.length > 0)
    return `Make a new export with ${wanted}, and delete ${found.name} once the new one delivers: the service cannot change ${anew.join(', ')} of an export that exists.`;
  const how =
    found.type === 'legacy-cur'
      ? `\`aws cur modify-report-definition --report-name ${found.name}\``
      : `\`aws bcm-data-exports update-export --export-arn ${found.arn}\``;
  return `Change it in place to ${wanted}: edit it in the console (Billing and Cost Management, Data Exports), or with ${how}.`;
}
