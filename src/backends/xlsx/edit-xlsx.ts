import type { Blueprint } from '../../blueprint/blueprint';
import type { CellChange, WorkbookChanges } from '../../workbook/port';
import { layBlocks } from './edit/blocks/lay-blocks';
import { editCells } from './edit/cells/edit-cells';
import { CELLS } from './edit/cells/sheet-data';
import { redraw } from './edit/drawings/redraw';
import { Epoch } from './edit/epoch';
import { grouped } from './edit/grouped';
import { defineNames } from './edit/names';
import { openWorkbook, sheetPart, type OpenWorkbook } from './edit/open-workbook';
import { protect } from './edit/protection';
import { askForRecalculation, dropCalculationChain } from './edit/recalculation';
import { addSheets } from './edit/sheets/add-sheets';
import { freshWorkbook } from './edit/sheets/fresh-workbook';
import { growTable, planGrowths } from './edit/tables/grow-tables';
import { requireHeadersKept } from './edit/tables/header-guard';
import { pivotRanges } from './edit/tables/pivot-ranges';
import { tablesOf } from './edit/tables/table-place';

/**
 * The file with the changes made and every other part as it was, byte for byte; parts that change are edited in place.
 * @param fileName how error messages call it
 * @param blueprint what missing sheets and drawings are laid out from
 * @throws what reading throws for bytes that are no readable workbook, UnsafeChangeError when something would be lost
 */
export async function editXlsx(bytes: Uint8Array, fileName: string, changes: WorkbookChanges, blueprint: Blueprint): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes, fileName);
  const { cells, tables, blocks, sheets, drawings, protection } = changes;
  await layOut(workbook, sheets, drawings, blueprint);
  await layBlocks(workbook, blocks, blueprint);
  const growths = planGrowths(workbook, tables, cells);
  changeCells(workbook, [...cells, ...growths.flatMap(({ headers }) => headers)]);
  for (const growth of growths) growTable(workbook, growth);
  changeWorkbookPart(workbook, changes);
  if (protection) protect(workbook, protection);
  return workbook.pkg.pack();
}

async function layOut(workbook: OpenWorkbook, sheets: readonly string[], drawings: readonly string[], blueprint: Blueprint): Promise<void> {
  if (sheets.length + drawings.length === 0) return;
  const fresh = await freshWorkbook(blueprint, [...sheets, ...drawings]);
  if (sheets.length > 0) addSheets(workbook, fresh, sheets, blueprint.sheets.map(({ name }) => name));
  for (const sheet of drawings) if (!sheets.includes(sheet)) redraw(workbook, fresh, sheet);
}

function changeCells(workbook: OpenWorkbook, changes: readonly CellChange[]): void {
  let formulaWent = false;
  const epoch = Epoch.of(workbook);
  for (const [sheet, ofSheet] of grouped(changes, ({ sheet: name }) => name)) {
    const part = sheetPart(workbook, sheet);
    requireHeadersKept(tablesOf(workbook.pkg, part), ofSheet);
    const pivots = pivotRanges(workbook.pkg, part);
    workbook.pkg.edit(part, (edit) => { formulaWent = editCells(edit, sheet, ofSheet, pivots, epoch) || formulaWent; }, CELLS);
  }
  if (formulaWent) dropCalculationChain(workbook);
}

function changeWorkbookPart({ pkg, main }: OpenWorkbook, { cells, tables, names, blocks, sheets }: WorkbookChanges): void {
  const computes = cells.length + tables.length + blocks.length + sheets.length > 0;
  if (!computes && names.length === 0) return;
  pkg.edit(main, (workbook) => {
    defineNames(workbook, names);
    if (computes) askForRecalculation(workbook);
  });
}
