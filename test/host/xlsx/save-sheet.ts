import { isDateFormat } from '../../../src/backends/number-format';
import type { BlockFormat, BlueprintBlock, BlueprintBlockCell, BlueprintCell, BlueprintSheet } from '../../../src/blueprint/blueprint';
import { conditionals } from '../book/conditional';
import { DEFAULT_FORMAT } from '../book/format';
import { addressOf, bottom, contains, intersection, MAX_COLUMNS, MAX_ROWS, rectOf, right } from '../book/rect';
import { isBlank, type Cell, type Sheet } from '../book/sheet';
import { pageOf } from '../objects/page-layout';
import { record } from '../args';
import { toFileFormula } from './file-formula';
import { rulesOf, type Ruled } from './rules';
import { isUsual, tableOf } from './save-table';
import { overrideOf, toneOf } from './styles';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const PIXELS_PER_POINT = 4 / 3;
const DIGIT_PIXELS = 7;
const DAYS_TO_1904 = 1462;

const block = (more: Partial<BlueprintBlock>): BlueprintBlock => ({ name: '', kind: 'values', row: 1, column: 0, height: 0, width: 0, cells: [], formats: [], columns: [], ...more });

function valueOf(cell: Cell | undefined, date1904: boolean): BlueprintCell {
  if (cell === undefined || cell.value === '') return undefined;
  const { value, format } = cell;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' && date1904 && isDateFormat(format.numberFormat) ? value + DAYS_TO_1904 : value;
}

/** A cell that no table says all about. Formulas are entered as dynamic ones, so they compute as array formulas of one cell. */
function cellOf(sheet: Sheet, row: number, column: number, value: BlueprintCell, ruled: Ruled | undefined): BlueprintBlockCell & { readonly link?: string } {
  const cell = sheet.cell(row, column);
  const isInTable = sheet.tables.some(({ rect }) => contains(rect, rectOf(row, column)));
  const merged = sheet.merges.flatMap(({ rects }) => rects).find((rect) => contains(rect, rectOf(row, column)));
  const [target] = sheet.boundOf<{ readonly documentReference?: string }>('hyperlink').filter(({ rects }) => rects.some((rect) => contains(rect, rectOf(row, column))));
  const [, link, linkCell = 'A1'] = /^'?(.+?)'?!(.+)$/.exec(target?.what.documentReference ?? '') ?? [];
  return {
    row: row + 1, column, value, style: overrideOf(value, sheet.format(row, column)),
    ...(cell?.formula === undefined ? {} : { formula: toFileFormula(cell.formula), ...(isInTable ? {} : { array: true as const }) }),
    ...(merged === undefined ? {} : { span: merged.width }), ...(link === undefined ? {} : { link: link.replaceAll("''", "'"), linkCell }), ...ruled,
  };
}

function widthBlocks(sheet: Sheet, characters: (column: number) => number): readonly BlueprintBlock[] {
  return [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])].map((column) => block({ column, columns: [{ width: characters(column), ...(sheet.hiddenColumns.has(column) ? { hidden: true as const } : {}) }] }));
}

function printOf(sheet: Sheet): BlueprintSheet['print'] {
  const { look, titleRows, printArea: [area] } = pageOf(sheet);
  const { horizontalFitToPages: wide, verticalFitToPages: high } = record(look['zoom'] ?? {});
  return {
    pagesWide: typeof wide === 'number' ? wide : 1, ...(typeof high === 'number' ? { pagesHigh: high } : {}), ...(look['orientation'] === 'Landscape' ? {} : { portrait: true as const }),
    ...(titleRows === undefined ? {} : { titleRows: [titleRows.row + 1, bottom(titleRows) + 1] as const }), ...(area === undefined || area.height < MAX_ROWS ? {} : { columns: [area.column, right(area)] as const }),
  };
}

const formatsOf = (sheet: Sheet): readonly BlockFormat[] =>
  conditionals(sheet).map(({ rects, what }) => ({ range: rects.map(addressOf).join(' '), formula: toFileFormula(what.formula), tone: toneOf(what) }));

/** A sheet as a blueprint: tables with what their columns have in common, everything else cell by cell. */
export function sheetOf(sheet: Sheet, date1904: boolean): BlueprintSheet {
  const ruled = rulesOf(sheet);
  const characters = (column: number): number => ((sheet.widths.get(column) ?? sheet.standardWidth) * PIXELS_PER_POINT) / DIGIT_PIXELS;
  const valueAt = (row: number, column: number): BlueprintCell => valueOf(sheet.cell(row, column), date1904);
  const tables = sheet.tables.map((table) => ({ table, laid: tableOf(sheet, table, valueAt, characters, ruled) }));
  const joined = sheet.merges.flatMap(({ rects }) => rects);
  const others: (BlueprintBlockCell & { readonly link?: string })[] = [];
  sheet.each(rectOf(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
    const at = rectOf(row, column);
    const rules = ruled(row, column);
    if (isBlank(cell) && cell.format === DEFAULT_FORMAT && rules === undefined) return;
    if (joined.some((rect) => (rect.row !== row || rect.column !== column) && intersection(rect, at) !== undefined)) return;
    const home = tables.find(({ table: { rect, showTotals } }) => contains(rect, at) && !(showTotals && row === bottom(rect)));
    if (home === undefined || !isUsual(sheet, home.table, home.laid, row, column, rules)) others.push(cellOf(sheet, row, column, valueAt(row, column), rules));
  });
  return {
    name: sheet.name, visibility: VISIBILITY[sheet.visibility], ...(sheet.tabColor === '' ? {} : { tabColour: sheet.tabColor.slice(1) }), ...(sheet.freeze === undefined ? {} : { freeze: sheet.freeze }),
    widths: {}, heights: Object.fromEntries([...sheet.heights].map(([row, height]) => [row + 1, height])), print: printOf(sheet),
    tables: tables.map(({ laid }) => laid), notes: others.filter(({ link }) => link !== undefined),
    blocks: [block({ cells: others.filter(({ link }) => link === undefined), formats: formatsOf(sheet) }), ...widthBlocks(sheet, characters)],
    charts: [], shapes: [], locked: sheet.protection !== undefined,
  };
}
