import { describe, expect, it } from '@jest/globals';
import type { DataExport, LegacyReport } from '../../../src/registration/billing-export/billing-export.ts';
import { chooseExport } from '../../../src/registration/billing-export/choose-export.ts';
import { readDataQuery } from '../../../src/registration/billing-export/data-query.ts';
import { differencesOf } from '../../../src/registration/billing-export/differences.ts';
import type { ExportProfile } from '../../../src/registration/catalog-exports.ts';

const LEGACY: ExportProfile = {
  type: 'legacy-cur',
  timeUnit: 'HOURLY',
  format: 'textORcsv',
  compression: 'ZIP',
  overwrite: true,
  refreshClosedReports: true,
  additionalSchemaElements: ['RESOURCES'],
  additionalArtifacts: [],
  tableConfigurations: {},
  region: 'us-east-1',
  principals: ['billingreports.amazonaws.com'],
};
const CUR2: ExportProfile = {
  ...LEGACY,
  type: 'cur-2.0',
  format: 'PARQUET',
  compression: 'PARQUET',
  additionalSchemaElements: [],
  tableConfigurations: { COST_AND_USAGE_REPORT: { INCLUDE_RESOURCES: 'TRUE' } },
};
const destination = { bucket: 'b', prefix: 'p', region: 'us-east-1' };

const report = (more: Partial<LegacyReport> = {}): LegacyReport => ({
  type: 'legacy-cur',
  name: 'costs',
  destination,
  format: 'textORcsv',
  compression: 'ZIP',
  overwrites: true,
  timeUnit: 'HOURLY',
  schemaElements: ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA'],
  artifacts: [],
  refreshClosedReports: true,
  ...more,
});
const dataExport = (more: Partial<DataExport> = {}): DataExport => ({
  type: 'data-export',
  arn: 'arn:x',
  name: 'costs',
  destination,
  format: 'PARQUET',
  compression: 'PARQUET',
  overwrites: true,
  query: 'SELECT a FROM COST_AND_USAGE_REPORT',
  tables: { COST_AND_USAGE_REPORT: { INCLUDE_RESOURCES: 'TRUE' } },
  ...more,
});

describe('the export that is meant', () => {
  const many = { name: 'other', destination: { ...destination, prefix: 'q' } };

  it.each<[string, Parameters<typeof chooseExport>, object]>([
    ['the only one that fits', [[report(), report({ timeUnit: 'DAILY' })], LEGACY, {}], { kind: 'found' }],
    [
      'the only one of its type',
      [[report({ timeUnit: 'DAILY' }), dataExport()], LEGACY, {}],
      { kind: 'found' },
    ],
    [
      'the one in the bucket and prefix that are wanted',
      [[report(), report(many)], LEGACY, { prefix: 'q' }],
      { kind: 'found', value: report(many) },
    ],
    [
      'that of the wanted type, of two with the same name',
      [[report(), dataExport()], CUR2, { name: 'costs' }],
      { kind: 'found', value: dataExport() },
    ],
    [
      'nobody guesses',
      [[report(), report(many)], LEGACY, {}],
      { kind: 'several', names: ['costs', 'other'] },
    ],
    [
      'none of that name',
      [[report()], LEGACY, { name: 'x' }],
      { kind: 'none', near: [{ name: 'costs', differences: 0 }] },
    ],
    [
      'none of that table',
      [[dataExport({ query: 'SELECT a FROM FOCUS_1_2_AWS' })], CUR2, {}],
      { kind: 'none', near: [{ name: 'costs', differences: 1 }] },
    ],
  ])('is %s', (_, given, expected) => {
    expect(chooseExport(...given)).toMatchObject(expected);
  });
});

describe('differences', () => {
  it.each<[string, Partial<DataExport>, ExportProfile, readonly string[]]>([
    ['none', {}, CUR2, []],
    [
      'settings that the table has by default',
      { tables: {} },
      CUR2,
      ['table-configurations.COST_AND_USAGE_REPORT.INCLUDE_RESOURCES FALSE (not configured)'],
    ],
    ['hours by default', {}, { ...CUR2, timeUnit: 'DAILY' }, ['time-unit HOURLY (not configured)']],
    ['columns', {}, { ...CUR2, columns: ['a', 'b'] }, ['columns without b']],
    ['all columns', { query: 'select * from cost_and_usage_report' }, { ...CUR2, columns: ['a', 'b'] }, []],
    [
      'what is accepted as well',
      { format: 'TEXT_OR_CSV' },
      { ...CUR2, accepts: { format: ['TEXT_OR_CSV'] } },
      [],
    ],
    ['versions', { overwrites: false }, CUR2, ['overwrite CREATE_NEW_REPORT']],
    [
      'no query that can be read',
      { query: 'WITH x' },
      CUR2,
      ['type a data export of a table that cannot be told from its query'],
    ],
  ])('are %s', (_, found, profile, expected) => {
    const differences = differencesOf(dataExport(found), profile);
    expect(differences.map(({ field, seen }) => `${field} ${seen}`)).toEqual(expected);
  });

  it('of a data export never need a new one, except of the table', () => {
    const differences = differencesOf(dataExport({ overwrites: false, format: 'TEXT_OR_CSV' }), CUR2, {
      bucket: 'other',
    });
    expect(new Set(differences.map(({ change }) => change))).toEqual(new Set(['in-place']));
    expect(differencesOf(report(), CUR2)).toMatchObject([{ field: 'type', change: 'anew' }]);
  });
});

describe('the query of a data export', () => {
  it.each<[string, ReturnType<typeof readDataQuery>]>([
    ['SELECT a, b FROM T', { table: 'T', columns: ['a', 'b'] }],
    ['select A as x, "b", c.d e\nfrom t;', { table: 'T', columns: ['a', 'b', 'c'] }],
    ["SELECT a FROM T WHERE a = 'x' AND b > 1", { table: 'T', columns: ['a'], filter: "a = 'x' AND b > 1" }],
    ['DELETE FROM T', undefined],
    ['', undefined],
  ])('%s', (statement, expected) => {
    expect(readDataQuery(statement)).toEqual(expected);
  });

  it('is read in no time, whatever it is', () => {
    const begin = performance.now();
    for (const text of [`SELECT ${' '.repeat(36_000)}`, `SELECT a FROM T WHERE ${' ;'.repeat(18_000)}`])
      readDataQuery(text);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
