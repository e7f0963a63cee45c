import { UnsafeChangeError } from '../../../../errors';
import type { Blueprint, BlueprintBlock, BlueprintBlockCell } from '../../../../blueprint/blueprint';
import type { CellArea, CellContent, WorkbookChanges } from '../../../../workbook/port';
import type { CellRange } from '../../read/cell-reference';
import type { StyledChange } from '../cells/changes-by-row';
import { editCells } from '../cells/edit-cells';
import { findObstacle } from '../cells/obstacles';
import { CELLS, sheetIndex } from '../cells/sheet-data';
import { Epoch } from '../epoch';
import { minus } from '../range';
import { dropCalculationChain } from '../recalculation';
import { sheetPart, type OpenWorkbook } from '../open-workbook';
import { freshWorkbook } from '../sheets/fresh-workbook';
import { openStyles } from '../sheets/open-styles';
import { convertSheet } from '../sheets/sheet-conversion';
import { StyleMerge } from '../sheets/style-merge';
import { pivotRanges } from '../tables/pivot-ranges';
import { tablesOf } from '../tables/table-place';
import { XmlEdit } from '../xml/xml-edit';
import { copySheetRules } from './sheet-rules';
import { emptiedCells, removeRules } from './empty-area';
import { setFreeColumnLooks } from './free-columns';

/**
 * Lays out blocks on sheets that exist, each with its looks, validations, colours and column widths, and empties what they are laid over.
 * @throws UnsafeChangeError when something stands where a block goes
 */
export async function layBlocks(workbook: OpenWorkbook, wanted: WorkbookChanges['blocks'], blueprint: Blueprint): Promise<void> {
  if (wanted.length === 0) return;
  const bare = blueprint.sheets.map((sheet) => ({
    ...sheet, tables: [], notes: [], charts: [], shapes: [], widths: {}, heights: {},
    blocks: sheet.blocks.filter((block) => wanted.some(({ sheet: on, name }) => on === sheet.name && name === block.name)),
  })).filter((sheet) => sheet.blocks.length > 0);
  const fresh = await freshWorkbook({ ...blueprint, sheets: bare }, wanted.map(({ sheet }) => sheet));
  const styles = openStyles(workbook);
  const merge = new StyleMerge(openStyles(fresh), styles);
  const drawn = bare.map(({ name }) => new XmlEdit(convertSheet(fresh.pkg.read(sheetPart(fresh, name)), [], merge, Epoch.of(workbook, fresh)), fresh.file, name, CELLS));
  merge.finish();
  workbook.pkg.put(styles);
  const epoch = Epoch.of(workbook);
  let formulaWent = false;
  bare.forEach(({ name, blocks }, i) => {
    const as = drawn[i];
    const over = wanted.flatMap((block) => (block.sheet === name && block.over ? [block.over] : []));
    for (const block of blocks) requireRoom(workbook, name, block, over);
    if (as) formulaWent = layOnSheet(workbook, name, blocks, over, as, epoch) || formulaWent;
  });
  if (formulaWent) dropCalculationChain(workbook);
}

function areaOf({ row, column, height, width }: BlueprintBlock): CellRange {
  return { firstRow: row, lastRow: row + height - 1, firstColumn: column, lastColumn: column + width - 1 };
}

function requireRoom(workbook: OpenWorkbook, sheet: string, block: BlueprintBlock, over: readonly CellArea[]): void {
  const { pkg } = workbook;
  const part = sheetPart(workbook, sheet);
  const areas = over.reduce<readonly CellRange[]>((left, area) => left.flatMap((part) => minus(part, area)), [areaOf(block)]);
  const obstacle = findObstacle(pkg.open(part, CELLS), areas, areas, tablesOf(pkg, part), pivotRanges(pkg, part));
  if (obstacle === undefined) return;
  throw new UnsafeChangeError(`Sheet "${sheet}"`, `${obstacle} stands where "${block.cells[0]?.value ?? block.name}" goes`, 'Move it elsewhere in Excel, save the file and try again.');
}

/** Returns whether a formula went. */
function layOnSheet(workbook: OpenWorkbook, sheet: string, blocks: readonly BlueprintBlock[], over: readonly CellArea[], drawn: XmlEdit, epoch: Epoch): boolean {
  const { pkg } = workbook;
  const part = sheetPart(workbook, sheet);
  const contents = new Map(blocks.flatMap(({ cells }) => cells.map((cell) => [`${cell.row} ${cell.column}`, contentOf(cell)] as const)));
  const changes = sheetIndex(drawn, { wants: () => true, replaces: () => false }).rows.flatMap(({ number, cells }) => cells.map(({ column, style }): StyledChange => ({
    sheet, row: number, column, content: contents.get(`${number} ${column}`) ?? { kind: 'value', value: undefined }, ...(style === undefined ? {} : { format: style }),
  })));
  // Before there are cells in them: a column that holds something is not hidden.
  pkg.edit(part, (edit) => setFreeColumnLooks(edit, blocks), CELLS);
  pkg.edit(part, (edit) => { for (const area of over) removeRules(edit, area); }, CELLS);
  let formulaWent = false;
  pkg.edit(part, (edit) => { formulaWent = editCells(edit, sheet, [...over.flatMap((area) => emptiedCells(edit, sheet, area)), ...changes], [], epoch); }, CELLS);
  pkg.edit(part, (edit) => copySheetRules(edit, drawn), CELLS);
  return formulaWent;
}

function contentOf({ formula, value, array }: BlueprintBlockCell): CellContent {
  return formula === undefined ? { kind: 'value', value } : { kind: 'formula', formula, value, ...(array ? { array } : {}) };
}
