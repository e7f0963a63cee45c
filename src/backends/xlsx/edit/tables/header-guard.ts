import { UnsafeChangeError } from '../../../../errors';
import { address } from '../../../../blueprint/ranges';
import type { CellChange } from '../../../../workbook/port';
import type { TablePlace } from './table-place';

/**
 * Formulas name a table's columns by their headers, and Excel repairs a file in which table and cells do not agree.
 * @throws UnsafeChangeError when a change would give a table's header cell another text
 */
export function requireHeadersKept(tables: readonly TablePlace[], changes: readonly CellChange[]): void {
  for (const { name, range, headerRows, headers } of tables) {
    if (headerRows === 0) continue;
    const changed = changes.find(({ row, column, content }) => row === range.firstRow && column >= range.firstColumn && column <= range.lastColumn
      && (content.kind !== 'value' || content.value !== headers[column - range.firstColumn]));
    if (!changed) continue;
    throw new UnsafeChangeError(`Sheet "${changed.sheet}", cell ${address(changed.row, changed.column)}`, `it is a header of the table ${name}, which formulas refer to`, 'Rename the column in Excel.');
  }
}
