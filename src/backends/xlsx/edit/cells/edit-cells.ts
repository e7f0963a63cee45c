import type { CellRange } from '../../read/cell-reference';
import type { Epoch } from '../epoch';
import type { XmlEdit } from '../xml/xml-edit';
import { keepsFormula } from './cell-markup';
import { ChangesByRow, type StyledChange } from './changes-by-row';
import { growDimension } from './dimension';
import { NewCellStyle } from './new-cell-style';
import { CellGuard } from './refuse';
import { RowEditor } from './row-editor';
import { mergedAreas, sheetData, sheetIndex } from './sheet-data';
import type { RowSpan } from './spans';

/**
 * Sets, adds and blanks cells of a worksheet part that was opened with `sheetData` as a leaf.
 * @param pivots ranges of its pivot tables
 * @param epoch how the workbook counts dates
 * @returns whether a formula went
 * @throws UnsafeChangeError when a change would break what other cells rely on
 */
export function editCells(edit: XmlEdit, sheet: string, changes: readonly StyledChange[], pivots: readonly CellRange[], epoch: Epoch): boolean {
  const byRow = new ChangesByRow(changes);
  const index = sheetIndex(edit, {
    wants: (row) => byRow.wants(row),
    wantsFormula: (row, column) => byRow.at(row, column)?.content.kind === 'formula',
    replaces: (row, column, formula) => {
      const change = byRow.at(row, column);
      return change !== undefined && !keepsFormula(formula, change.content);
    },
  });
  const rows = new Map(index.rows.map((row) => [row.number, row]));
  const guard = new CellGuard(sheet, index, mergedAreas(edit), pivots);
  for (const [number, inRow] of byRow.rows()) {
    const cells = new Map(rows.get(number)?.cells.map((cell) => [cell.column, cell]));
    for (const change of inRow) guard.check(change, cells.get(change.column));
  }
  const editor = new RowEditor(edit, sheetData(edit), new NewCellStyle(edit.root, rows), epoch);
  const places = placesOfNewRows(index.rows, byRow.rows().map(([number]) => number));
  for (const [number, inRow] of byRow.rows()) {
    const row = rows.get(number);
    if (row) editor.change(row, inRow);
    else editor.add(number, inRow, places.get(number));
  }
  growDimension(edit, editor.added);
  return editor.formulaWent;
}

/** The row before which each missing one goes; none for those that go behind all. `numbers` ascending. */
function placesOfNewRows(rows: readonly RowSpan[], numbers: readonly number[]): ReadonlyMap<number, RowSpan> {
  const places = new Map<number, RowSpan>();
  let next = 0;
  for (const number of numbers) {
    for (let row = rows[next]; row && row.number < number; row = rows[next]) next += 1;
    const row = rows[next];
    if (row) places.set(number, row);
  }
  return places;
}
