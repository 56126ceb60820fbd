/** What a data export selects. */
export interface DataQuery {
  readonly table: string;
  /** Columns by their own names, without prefix, parts and alias; `*` stands for all. */
  readonly columns: readonly string[];
  /** The condition that leaves rows out, if there is one. */
  readonly filter?: string;
}

/** In words parted by single spaces, so that no two parts of the expression can take the same space. */
const QUERY = /^SELECT (?<columns>.+?) FROM (?<table>\w+)(?: WHERE (?<filter>.+))?$/i;

/**
 * Reads the query of a data export: columns of one table. Undefined for what is none of that form.
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-data-query.html
 */
export function readDataQuery(statement: string): DataQuery | undefined {
  const words = statement.split(/\s/).filter((word) => word !== '');
  const sentence = words.join(' ').replace(/;$/, '').trimEnd();
  const { columns, table, filter } = QUERY.exec(sentence)?.groups ?? {};
  if (columns === undefined || table === undefined) return undefined;
  return {
    table: table.toUpperCase(),
    columns: columns.split(',').map(columnOf),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** `resource_tags.user_name AS owner` is of the column resource_tags. */
function columnOf(term: string): string {
  const [name = ''] = term.trim().split(' ');
  return (name.split('.')[0] ?? '').replaceAll('"', '').toLowerCase();
}
