import type { CellValue, Row, Worksheet } from 'exceljs';
import type { BlueprintBlockCell, BlueprintCell, BlueprintSheet, BlueprintTable } from '../../../blueprint/blueprint';
import { columnLook, overrideLook, type CellLook } from '../../../blueprint/cell-looks';
import { address, bodyRows } from '../../../blueprint/ranges';
import { columnsOn, conditionalFormatsOn } from '../../../blueprint/sheet-rules';
import { plainValue } from '../../plain-value';
import { toneStyle, type CellStyles } from './cell-styles';
import { cellText } from './xml-text';

function cellValue(value: BlueprintCell): string | number | null {
  const plain = plainValue(value);
  return typeof plain === 'string' ? cellText(plain) : (plain ?? null);
}

const computedValue = (formula: string, value: BlueprintCell): CellValue => ({ formula, result: cellValue(value) ?? '' });

function fillTable(worksheet: Worksheet, table: BlueprintTable, styles: CellStyles): void {
  const header = worksheet.getRow(table.headerRow);
  const styleOf = ({ style, asText }: CellLook) => (asText ? styles.asText(style) : styles.get(style));
  worksheet.addTable({
    name: table.name, ref: address(table.headerRow, table.firstColumn), headerRow: true,
    columns: table.columns.map(({ header: name }) => ({ name, filterButton: true })),
    rows: new Array<[]>(table.rows.length).fill([]),
  });
  table.columns.forEach((column, i) => (header.getCell(table.firstColumn + i + 1).style = styles.get(column.headerStyle)));
  const [first] = bodyRows(table);
  table.rows.forEach((values, at) => {
    const row = worksheet.getRow(first + at);
    for (let i = 0; i < table.columns.length; i += 1) {
      const column = table.columns[i];
      if (column === undefined) continue;
      const cell = row.getCell(table.firstColumn + i + 1);
      const value = values[i];
      cell.value = column.formula === undefined ? cellValue(value) : computedValue(column.formula, value);
      cell.style = styleOf(columnLook(column.style, value));
    }
  });
  for (const { row, column, style } of table.overrides) {
    worksheet.getRow(first + row).getCell(table.firstColumn + column + 1).style = styleOf(overrideLook(style, table.rows[row]?.[column]));
  }
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

/** exceljs takes this width for the usual one of programs, which is wider, and leaves it out; a little more makes no pixel. */
const OMITTED = 9;
const UNSEEN = 0.001;

/** Puts a sheet's cells, tables, widths and colours into an exceljs worksheet. */
export function fillSheet(worksheet: Worksheet, sheet: BlueprintSheet, styles: CellStyles): void {
  for (const table of sheet.tables) fillTable(worksheet, table, styles);
  fillNotes(worksheet, sheet.notes, styles);
  for (const block of sheet.blocks) fillNotes(worksheet, block.cells, styles);
  conditionalFormatsOn(sheet).forEach(({ range, formula, tone }, i) => {
    worksheet.addConditionalFormatting({ ref: range, rules: [{ type: 'expression', formulae: [formula], priority: i + 1, style: toneStyle(tone) }] });
  });
  for (const [at, { width, hidden }] of columnsOn(sheet)) {
    const column = worksheet.getColumn(at + 1);
    column.width = width === OMITTED ? width + UNSEEN : width;
    if (hidden) column.hidden = true;
  }
  for (const [row, height] of Object.entries(sheet.heights)) worksheet.getRow(Number(row)).height = height;
}
