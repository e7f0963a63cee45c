import { OWN_TABLES } from '../../../blueprint/own-tables';
import type { TableSnapshot } from '../read/snapshot';

const plainHeader = (header: string): string => header.trim().replace(/\s+/g, ' ').toLowerCase();

/** Sheet columns (0-based) whose cells tell the rows of a table apart; none where a table has no such columns. */
export function keyColumns(table: TableSnapshot): readonly number[] {
  const keys = OWN_TABLES.get(table.name.toLowerCase())?.keys ?? [];
  const headers = table.columns.map(plainHeader);
  const at = keys.map((key) => headers.indexOf(plainHeader(key)));
  return at.includes(-1) ? [] : at.map((i) => table.firstColumn + i);
}
