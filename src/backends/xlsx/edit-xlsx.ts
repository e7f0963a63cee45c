import type { Blueprint } from '../../blueprint/blueprint';
import type { CellChange, WorkbookChanges } from '../../workbook/port';
import { editCells } from './edit/cells/edit-cells';
import { CELLS } from './edit/cells/sheet-data';
import { grouped } from './edit/grouped';
import { defineNames } from './edit/names';
import { openWorkbook, sheetPart, type OpenWorkbook } from './edit/open-workbook';
import { askForRecalculation, dropCalculationChain } from './edit/recalculation';

/**
 * The file with the changes made and every other part as it was, byte for byte; parts that change are edited in place.
 * @param fileName how error messages call it
 * @param blueprint what missing sheets and drawings are laid out from
 * @throws what reading throws for bytes that are no readable workbook, UnsafeChangeError when something would be lost
 */
export async function editXlsx(bytes: Uint8Array, fileName: string, changes: WorkbookChanges, blueprint: Blueprint): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, fileName);
  void blueprint;
  changeCells(workbook, changes.cells);
  changeWorkbookPart(workbook, changes);
  return workbook.pkg.pack();
}

function changeCells(workbook: OpenWorkbook, changes: readonly CellChange[]): void {
  let formulaWent = false;
  for (const [sheet, ofSheet] of grouped(changes, ({ sheet }) => sheet)) {
    workbook.pkg.edit(sheetPart(workbook, sheet), (edit) => { formulaWent = editCells(edit, sheet, ofSheet) || formulaWent; }, CELLS);
  }
  if (formulaWent) dropCalculationChain(workbook);
}

function changeWorkbookPart({ pkg, main }: OpenWorkbook, { cells, names }: WorkbookChanges): void {
  if (cells.length === 0 && names.length === 0) return;
  pkg.edit(main, (workbook) => {
    defineNames(workbook, names);
    if (cells.length > 0) askForRecalculation(workbook);
  });
}
