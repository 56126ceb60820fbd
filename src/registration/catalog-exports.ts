import { flag, listOf, mapOfAll, oneOf, optional, record, required, type Shaped, text } from './shape.ts';

/** Values are those of the export service's own API: https://docs.aws.amazon.com/cur/latest/userguide/what-is-cur.html */
export const exportProfileShape = record({
  type: required('which service delivers it', oneOf('legacy-cur', 'cur-2.0')),
  'time-unit': required('how fine it is', oneOf('HOURLY', 'DAILY', 'MONTHLY')),
  format: required('the form of the files', oneOf('textORcsv', 'TEXT_OR_CSV', 'Parquet', 'PARQUET')),
  compression: required('how they are compressed', oneOf('ZIP', 'GZIP', 'Parquet', 'PARQUET')),
  overwrite: required('whether a newer delivery replaces the one before', flag),
  'refresh-closed-reports': required('whether past months are delivered again when they change', flag),
  'additional-schema-elements': required('of a legacy report: what it must have besides', listOf(text)),
  'additional-artifacts': required('of a legacy report: what it is prepared for', listOf(text)),
  'table-configurations': required(
    'of CUR 2.0: settings per table; they are texts, as in the API',
    mapOfAll(mapOfAll(text)),
  ),
  columns: optional(
    'of CUR 2.0: columns that the platform reads; without it, any that are there',
    listOf(text),
  ),
  accepts: optional('what the platform takes as well, per field of this profile', mapOfAll(listOf(text))),
  region: required('where the definition lives', text),
  principals: required('the services that must be able to write to the bucket', listOf(text)),
});
/** What a platform wants of a billing export. */
export type ExportProfile = Shaped<typeof exportProfileShape>;

export const stackExportShape = record({
  profile: required('which of `export-profiles` it follows', text),
  'name-parameter': optional(
    "the parameter with the export's name; absent where the stack has only the bucket",
    text,
  ),
  'bucket-parameter': required("the parameter with the bucket's name", text),
  'prefix-parameter': optional('the parameter with the prefix', text),
  'region-parameter': optional("the parameter with the bucket's region, where it can be another one", text),
  'bucket-output': required("the output that holds the bucket's name", text),
});
/** Where a stack's billing export is, and what it has to be like. */
export type StackExport = Shaped<typeof stackExportShape>;
