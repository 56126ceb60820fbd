import { checkInput } from '../constraints.ts';
import { flagOf, requiredTextOf, textOf, textsOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import type { ReportDefinition } from './report-state.ts';

/** The values that the API knows. */
const CHOICES = {
  TimeUnit: ['HOURLY', 'DAILY', 'MONTHLY'],
  Format: ['textORcsv', 'Parquet'],
  Compression: ['ZIP', 'GZIP', 'Parquet'],
  ReportVersioning: ['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'],
} as const;
const LISTS = {
  AdditionalSchemaElements: ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA', 'MANUAL_DISCOUNT_COMPATIBILITY'],
  AdditionalArtifacts: ['REDSHIFT', 'QUICKSIGHT', 'ATHENA'],
} as const;

/** Rules between members: what must not be, and what the service says then. */
const CONTRADICTIONS: readonly (readonly [(report: ReportDefinition) => boolean, string])[] = [
  [
    ({ Format, Compression }) => (Format === 'Parquet') !== (Compression === 'Parquet'),
    'The Parquet format must be used with the Parquet compression, and no other.',
  ],
  [
    ({ AdditionalArtifacts }) => AdditionalArtifacts.includes('ATHENA') && AdditionalArtifacts.length > 1,
    'ATHENA cannot be combined with other artifacts.',
  ],
  [
    ({ AdditionalArtifacts, Format, ReportVersioning }) =>
      AdditionalArtifacts.includes('ATHENA') &&
      (Format !== 'Parquet' || ReportVersioning !== 'OVERWRITE_REPORT'),
    'ATHENA needs the Parquet format and OVERWRITE_REPORT.',
  ],
  [
    ({ AdditionalArtifacts, Compression }) =>
      AdditionalArtifacts.some((artifact) => artifact !== 'ATHENA') && Compression !== 'GZIP',
    'REDSHIFT and QUICKSIGHT need the GZIP compression.',
  ],
];

/** Reads and checks a report definition. Throws ValidationException. */
export function readDefinition(value: unknown): ReportDefinition {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(
      "1 validation error detected: Value null at 'reportDefinition' failed to satisfy constraint: Member must not be null",
    );
  }
  const input: Input = { ...value };
  validated(() =>
    checkInput(input, {
      ReportName: { kind: 'text', required: true, max: 256, pattern: "[0-9A-Za-z!\\-_.*'()]+" },
      TimeUnit: { kind: 'text', required: true },
      Format: { kind: 'text', required: true },
      Compression: { kind: 'text', required: true },
      S3Bucket: { kind: 'text', required: true, max: 256, pattern: '[A-Za-z0-9_\\.\\-]+' },
      S3Prefix: { kind: 'text', required: true, min: 1, max: 256, pattern: "[0-9A-Za-z!\\-_.*'()/]*" },
      S3Region: { kind: 'text', required: true },
    }),
  );
  if (input['AdditionalSchemaElements'] === undefined) {
    throw invalid(
      "1 validation error detected: Value null at 'reportDefinition.additionalSchemaElements' failed to satisfy constraint: Member must not be null",
    );
  }
  for (const [member, values] of Object.entries(CHOICES)) {
    const given = textOf(input, member);
    if (given !== undefined && !(values as readonly string[]).includes(given))
      throw notOneOf(member, given, values);
  }
  for (const [member, values] of Object.entries(LISTS)) {
    const stray = textsOf(input, member).find((each) => !(values as readonly string[]).includes(each));
    if (stray !== undefined) throw notOneOf(member, stray, values);
  }
  const definition: ReportDefinition = {
    ReportName: requiredTextOf(input, 'ReportName'),
    TimeUnit: requiredTextOf(input, 'TimeUnit'),
    Format: requiredTextOf(input, 'Format'),
    Compression: requiredTextOf(input, 'Compression'),
    AdditionalSchemaElements: textsOf(input, 'AdditionalSchemaElements'),
    S3Bucket: requiredTextOf(input, 'S3Bucket'),
    S3Prefix: requiredTextOf(input, 'S3Prefix'),
    S3Region: requiredTextOf(input, 'S3Region'),
    AdditionalArtifacts: textsOf(input, 'AdditionalArtifacts'),
    RefreshClosedReports: flagOf(input, 'RefreshClosedReports') ?? true,
    ReportVersioning: textOf(input, 'ReportVersioning') ?? 'CREATE_NEW_REPORT',
    BillingViewArn: textOf(input, 'BillingViewArn'),
  };
  const contradiction = CONTRADICTIONS.find(([isSo]) => isSo(definition));
  if (contradiction !== undefined) throw invalid(contradiction[1]);
  return definition;
}

/** The billing services call this error ValidationException, unlike those of the query protocol. */
export function validated<Result>(check: () => Result): Result {
  try {
    return check();
  } catch (error) {
    if (error instanceof ServiceError && /^(ValidationError|MalformedInput)$/.test(error.code)) {
      throw invalid(error.message);
    }
    throw error;
  }
}

/** The refusal of an input. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

function notOneOf(member: string, given: string, values: readonly string[]): ServiceError {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return invalid(
    `1 validation error detected: Value '${given}' at 'reportDefinition.${name}' failed to satisfy constraint: Member must satisfy enum value set: [${values.join(', ')}]`,
  );
}
