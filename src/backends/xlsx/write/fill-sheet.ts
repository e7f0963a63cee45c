import type { CellValue, Row, Worksheet } from 'exceljs';
import type { BlueprintBlock, BlueprintBlockCell, BlueprintCell, BlueprintSheet, BlueprintTable } from '../../../blueprint/blueprint';
import { address, bodyRows, columnRange } from '../../../blueprint/ranges';
import { toneStyle, type CellStyles } from './cell-styles';
import { cellText } from './xml-text';

/** Text that a spreadsheet program would take for a formula when somebody edits the cell. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const MAX_TEXT = 32_767;

/** A number no cell can hold becomes a blank cell. */
function cellValue(value: BlueprintCell): string | number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === undefined || value === '' ? null : cellText(value.slice(0, MAX_TEXT));
}

const computedValue = (formula: string, value: BlueprintCell): CellValue => ({ formula, result: cellValue(value) ?? '' });

function fillTable(worksheet: Worksheet, table: BlueprintTable, styles: CellStyles): void {
  const header = worksheet.getRow(table.headerRow);
  const columns = table.columns.map((column) => ({ ...column, shared: styles.get(column.style), isText: column.style === 'longText' || column.style === 'givenLongText' }));
  worksheet.addTable({
    name: table.name, ref: address(table.headerRow, table.firstColumn), headerRow: true,
    columns: columns.map(({ header: name }) => ({ name, filterButton: true })),
    rows: new Array<[]>(table.rows.length).fill([]),
  });
  columns.forEach((column, i) => (header.getCell(table.firstColumn + i + 1).style = styles.get(column.headerStyle)));
  const [first] = bodyRows(table);
  table.rows.forEach((values, at) => {
    const row = worksheet.getRow(first + at);
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i];
      if (column === undefined) continue;
      const cell = row.getCell(table.firstColumn + i + 1);
      const value = values[i];
      cell.value = column.formula === undefined ? cellValue(value) : computedValue(column.formula, value);
      cell.style = column.isText && typeof value === 'string' && LOOKS_LIKE_FORMULA.test(value) ? styles.asText(column.style) : column.shared;
    }
  });
  for (const { row, column, style } of table.overrides) {
    const value = table.rows[row]?.[column];
    const cell = worksheet.getRow(first + row).getCell(table.firstColumn + column + 1);
    cell.style = typeof value === 'string' && LOOKS_LIKE_FORMULA.test(value) ? styles.asText(style) : styles.get(style);
  }
}

function colour(worksheet: Worksheet, table: BlueprintTable, priority: number): void {
  const [first] = bodyRows(table);
  table.conditionalFormats.forEach(({ column, formula, tone }, i) => {
    const cell = `$${address(first, table.firstColumn + column)}`;
    worksheet.addConditionalFormatting({
      ref: columnRange(table, column),
      rules: [{ type: 'expression', formulae: [formula.replaceAll('{cell}', cell)], priority: priority + i, style: toneStyle(tone) }],
    });
  });
}

function noteValue({ formula, value, array, row, column }: BlueprintBlockCell): CellValue {
  if (formula === undefined) return cellValue(value);
  const whole = { formula, result: cellValue(value) ?? '', ...(array ? { shareType: 'array', ref: address(row, column) } : {}) };
  return whole;
}

function fillNotes(worksheet: Worksheet, notes: readonly BlueprintBlockCell[], styles: CellStyles): void {
  for (const note of notes) {
    const row: Row = worksheet.getRow(note.row);
    const cell = row.getCell(note.column + 1);
    cell.value = noteValue(note);
    cell.style = styles.get(note.style);
    if (note.span !== undefined && note.span > 1) worksheet.mergeCells(note.row, note.column + 1, note.row, note.column + note.span);
  }
}

/** Puts a block's cells, widths and colours into the sheet. Returns how many conditional formats it has. */
function fillBlock(worksheet: Worksheet, block: BlueprintBlock, styles: CellStyles, priority: number): number {
  fillNotes(worksheet, block.cells, styles);
  block.columns.forEach(({ width, hidden }, i) => {
    const column = worksheet.getColumn(block.column + i + 1);
    column.width = width;
    if (hidden) column.hidden = true;
  });
  block.formats.forEach(({ range, formula, tone }, i) => {
    worksheet.addConditionalFormatting({ ref: range, rules: [{ type: 'expression', formulae: [formula], priority: priority + i, style: toneStyle(tone) }] });
  });
  return block.formats.length;
}

/** Puts a sheet's cells, tables, widths and colours into an exceljs worksheet. */
export function fillSheet(worksheet: Worksheet, sheet: BlueprintSheet, styles: CellStyles): void {
  let priority = 1;
  for (const table of sheet.tables) {
    fillTable(worksheet, table, styles);
    colour(worksheet, table, priority);
    priority += table.conditionalFormats.length;
    table.columns.forEach(({ width, hidden }, i) => {
      const column = worksheet.getColumn(table.firstColumn + i + 1);
      column.width = width;
      if (hidden) column.hidden = true;
    });
  }
  fillNotes(worksheet, sheet.notes, styles);
  for (const block of sheet.blocks) priority += fillBlock(worksheet, block, styles, priority);
  for (const [column, width] of Object.entries(sheet.widths)) worksheet.getColumn(Number(column) + 1).width = width;
  for (const [row, height] of Object.entries(sheet.heights)) worksheet.getRow(Number(row)).height = height;
}
