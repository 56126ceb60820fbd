/** A table that can be exported. */
export interface ExportTable {
  readonly name: string;
  readonly description: string;
  /** Properties of its configuration and the values of each; an empty list takes any text. */
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** Columns that the rehearsal knows by name; queries may select others, which exist on AWS or not. */
  readonly columns: readonly string[];
}

const YES_OR_NO = ['TRUE', 'FALSE'];
const GRANULARITY = ['HOURLY', 'DAILY', 'MONTHLY'];

/** https://docs.aws.amazon.com/cur/latest/userguide/dataexports-table-dictionary.html */
export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'COST_AND_USAGE_REPORT',
    description: 'The cost and usage report, version 2.0',
    properties: {
      TIME_GRANULARITY: GRANULARITY,
      INCLUDE_RESOURCES: YES_OR_NO,
      INCLUDE_SPLIT_COST_ALLOCATION_DATA: YES_OR_NO,
      INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: YES_OR_NO,
      INCLUDE_CAPACITY_RESERVATION_DATA: YES_OR_NO,
      INCLUDE_IAM_PRINCIPAL_DATA: YES_OR_NO,
      BILLING_VIEW_ARN: [],
    },
    columns: [
      'bill_billing_entity',
      'bill_billing_period_end_date',
      'bill_billing_period_start_date',
      'bill_payer_account_id',
      'identity_line_item_id',
      'line_item_currency_code',
      'line_item_line_item_type',
      'line_item_operation',
      'line_item_product_code',
      'line_item_resource_id',
      'line_item_unblended_cost',
      'line_item_usage_account_id',
      'line_item_usage_amount',
      'line_item_usage_end_date',
      'line_item_usage_start_date',
      'line_item_usage_type',
      'product',
      'resource_tags',
      'tags',
    ],
  },
  {
    name: 'FOCUS_1_2_AWS',
    description: 'Cost and usage in the form of FOCUS 1.2',
    properties: { TIME_GRANULARITY: GRANULARITY },
    columns: [
      'BilledCost',
      'BillingAccountId',
      'ChargePeriodStart',
      'EffectiveCost',
      'ServiceName',
      'SubAccountId',
    ],
  },
  {
    name: 'FOCUS_1_0_AWS',
    description: 'Cost and usage in the form of FOCUS 1.0',
    properties: {},
    columns: [
      'BilledCost',
      'BillingAccountId',
      'ChargePeriodStart',
      'EffectiveCost',
      'ServiceName',
      'SubAccountId',
    ],
  },
  {
    name: 'COST_OPTIMIZATION_RECOMMENDATIONS',
    description: 'Recommendations of Cost Optimization Hub',
    properties: { FILTER: [], INCLUDE_ALL_RECOMMENDATIONS: YES_OR_NO },
    columns: ['account_id', 'action_type', 'estimated_monthly_savings_after_discount', 'recommendation_id'],
  },
  {
    name: 'CARBON_EMISSIONS',
    description: 'Estimated carbon emissions',
    properties: {},
    columns: ['last_refresh_timestamp', 'location', 'model_version', 'payer_account_id', 'product_code'],
  },
];

/** A query that data exports take: columns of one table, no joins. */
export interface ExportQuery {
  readonly table: ExportTable;
  readonly columns: readonly string[];
}

/** Reads `SELECT a, b.c AS d FROM TABLE`; undefined when it is something else or there is no such table. */
export function readQuery(statement: string): ExportQuery | undefined {
  const [, selected = '', name = ''] =
    /^\s*SELECT\s+([\s\S]+?)\s+FROM\s+([A-Z0-9_]+)\s*(?:WHERE\s[\s\S]+)?(?:LIMIT\s+\d+\s*)?;?\s*$/i.exec(
      statement,
    ) ?? [];
  const table = EXPORT_TABLES.find((each) => each.name === name.toUpperCase());
  if (table === undefined) return undefined;
  const terms = selected.split(',').map((term) => term.trim());
  if (terms.some((term) => !/^[\w.*]+(\s+(AS\s+)?\w+)?$/i.test(term))) return undefined;
  const columns = terms.map((term) => (term.split(/\s+/).at(-1) ?? term).replace(/^.*\./, ''));
  return { table, columns: columns.includes('*') ? table.columns : columns };
}
