import type { Typed } from './content';
import type { Run } from './runs';
import type { Seen } from './seen';

/**
 * Grows a table where Excel cannot resize one (below ExcelApi 1.13): it adds columns and rows, which pushes on what stands beside and below, and takes away
 * as many of the cells pushed on. Rows that stood directly below are written into the new ones.
 * @param below new rows with what is set in them
 * @param seen what stands there
 */
export function addAsRows(table: Excel.Table, below: Run, right: Run | undefined, seen: Seen): void {
  const range = (): Excel.Range => table.getRange().untrack();
  if (right !== undefined) {
    const columns = right.matrix[0]?.length ?? 0;
    for (let i = 0; i < columns; i += 1) table.columns.add(undefined, right.matrix.map((row) => [row[i] ?? '']));
    range().getColumnsAfter(columns).untrack().delete('Left');
  }
  const rows = below.matrix.length;
  if (rows === 0) return;
  const { firstRow, firstColumn } = below.rect;
  table.rows.add(undefined, below.matrix.map((row, r) => row.map((value, c): Typed => value ?? seen.at(firstRow + r, firstColumn + c) ?? '')));
  range().getRowsBelow(rows).untrack().delete('Up');
}
