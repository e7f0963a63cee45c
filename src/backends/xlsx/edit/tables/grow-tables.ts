import type { CellChange, TableGrowth } from '../../../../workbook/port';
import { CELLS } from '../cells/sheet-data';
import { sheetPart, type OpenWorkbook } from '../open-workbook';
import type { XmlEdit } from '../xml/xml-edit';
import { setColumnLooks } from './column-widths';
import { growRanges } from './grow-ranges';
import { planGrowth, type GrowthPlan } from './growth-plan';
import { growTablePart } from './table-part';
import { pivotRanges } from './pivot-ranges';
import { tablesOf } from './table-place';

/**
 * Plans the growth of tables on the workbook as it is before any cell changes.
 * @throws UnsafeChangeError when a table is not there or would swallow what stands beside it
 */
export function planGrowths(workbook: OpenWorkbook, growths: readonly TableGrowth[], cells: readonly CellChange[]): GrowthPlan[] {
  return growths.map((growth) => {
    const part = sheetPart(workbook, growth.sheet);
    return planGrowth(workbook.pkg.open(part, CELLS), tablesOf(workbook.pkg, part), growth, cells, pivotRanges(workbook.pkg, part));
  });
}

/** Grows a table and what goes with it: validations, conditional formats, column widths. */
export function growTable(workbook: OpenWorkbook, plan: GrowthPlan): void {
  workbook.pkg.edit(plan.table.part, (edit) => growTablePart(edit, plan));
  workbook.pkg.edit(sheetPart(workbook, plan.growth.sheet), (edit) => growSheet(edit, plan), CELLS);
}

function growSheet(edit: XmlEdit, plan: GrowthPlan): void {
  growRanges(edit, plan);
  const first = plan.table.range.lastColumn + 1;
  setColumnLooks(edit, plan.growth.added.map(({ width, hidden }, i) => ({ column: first + i, width, hidden })));
}
