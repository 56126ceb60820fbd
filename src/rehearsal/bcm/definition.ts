import { requiredTextOf, textOf } from '../input.ts';
import { type Input, ServiceError } from '../service.ts';
import type { ExportDefinition, ExportDestination } from './export-state.ts';
import { readQuery } from './tables.ts';

const LONGEST_QUERY = 36_000;
const OUTPUT: Readonly<Record<'OutputType' | 'Format' | 'Compression' | 'Overwrite', readonly string[]>> = {
  OutputType: ['CUSTOM', 'ATHENA', 'REDSHIFT'],
  Format: ['TEXT_OR_CSV', 'PARQUET'],
  Compression: ['GZIP', 'PARQUET', 'ZIP'],
  Overwrite: ['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'],
};

/** Reads and checks `Export` of CreateExport and UpdateExport. Throws ValidationException. */
export function readExport(value: unknown): ExportDefinition {
  const given = structure(value, 'Export');
  const Name = required(given, 'Name');
  if (!/^[0-9A-Za-z\-_]{1,128}$/.test(Name))
    throw invalid('The name of an export has 1 to 128 letters, digits, - or _.');
  const cadence = required(structure(given['RefreshCadence'], 'RefreshCadence'), 'Frequency');
  if (cadence !== 'SYNCHRONOUS')
    throw invalid(`RefreshCadence.Frequency must be SYNCHRONOUS, not ${cadence}.`);
  const query = structure(given['DataQuery'], 'DataQuery');
  const QueryStatement = required(query, 'QueryStatement');
  const read = QueryStatement.length > LONGEST_QUERY ? undefined : readQuery(QueryStatement);
  if (read === undefined) throw invalid('The query statement is not a valid query of one known table.');
  const TableConfigurations = readConfigurations(query['TableConfigurations'] ?? {});
  const [stray] = Object.keys(TableConfigurations).filter((name) => name !== read.table.name);
  if (stray !== undefined) throw invalid(`The table ${stray} is configured, but not queried.`);
  checkProperties(TableConfigurations[read.table.name] ?? {}, read.table.name, read.table.properties);
  return {
    Name,
    Description: textOf(given, 'Description'),
    DataQuery: { QueryStatement, TableConfigurations },
    Destination: readDestination(given['DestinationConfigurations']),
  };
}

/** The refusal of an input. */
export function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

function readDestination(value: unknown): ExportDestination {
  const destination = structure(
    structure(value, 'DestinationConfigurations')['S3Destination'],
    'S3Destination',
  );
  const output = structure(destination['S3OutputConfigurations'], 'S3OutputConfigurations');
  const chosen = (member: keyof typeof OUTPUT): string => {
    const text = required(output, member);
    if (!OUTPUT[member].includes(text))
      throw invalid(`${member} must be one of ${OUTPUT[member].join(', ')}, not ${text}.`);
    return text;
  };
  const [Format, Compression] = [chosen('Format'), chosen('Compression')];
  if ((Format === 'PARQUET') !== (Compression === 'PARQUET')) {
    throw invalid('PARQUET must be both format and compression, or neither.');
  }
  const owner = textOf(destination, 'S3BucketOwner');
  if (owner !== undefined && !/^\d{12}$/.test(owner)) throw invalid('S3BucketOwner must be an account id.');
  return {
    S3Bucket: required(destination, 'S3Bucket'),
    S3Prefix: required(destination, 'S3Prefix'),
    S3Region: required(destination, 'S3Region'),
    S3BucketOwner: owner,
    OutputType: chosen('OutputType'),
    Format,
    Compression,
    Overwrite: chosen('Overwrite'),
  };
}

function readConfigurations(value: unknown): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    Object.entries(structure(value, 'TableConfigurations')).map(([table, properties]) => [
      table,
      Object.fromEntries(
        Object.entries(structure(properties, table)).map(([name, text]) => {
          if (typeof text !== 'string') throw invalid(`${name} of ${table} must be a text, such as "TRUE".`);
          return [name, text];
        }),
      ),
    ]),
  );
}

function checkProperties(
  given: Readonly<Record<string, string>>,
  table: string,
  known: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [name, value] of Object.entries(given)) {
    const values = Object.hasOwn(known, name) ? known[name] : undefined;
    if (values === undefined) throw invalid(`${table} has no property ${name}.`);
    if (values.length > 0 && !values.includes(value)) {
      throw invalid(`${name} of ${table} must be one of ${values.join(', ')}, not ${value}.`);
    }
  }
}

function structure(value: unknown, name: string): Input {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw invalid(`${name} is missing or not a structure.`);
}

function required(input: Input, member: string): string {
  if (textOf(input, member) === undefined) throw invalid(`${member} is missing.`);
  return requiredTextOf(input, member);
}
