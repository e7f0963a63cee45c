import { DEFAULT_FORMAT } from './format';
import { offsetFormula } from './formula';
import { bottom, intersection, right, type Rect } from './rect';
import { isBlank, type Sheet } from './sheet';
import type { Table } from './table';

/** New rows of a table look like a row beside them and hold the formulas of calculated columns where they are blank. */
// support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8: the formula of a calculated column fills new rows.
export function fillNewRows(table: Table, like: number, first: number, count: number): void {
  const { sheet } = table;
  table.columns.forEach(({ formula, formulaRow }, i) => {
    const column = table.rect.column + i;
    for (let row = first; row < first + count; row += 1) {
      const cell = sheet.cell(row, column);
      const format = cell === undefined || cell.format === DEFAULT_FORMAT ? sheet.format(like, column) : cell.format;
      if (isBlank(cell) && formula !== undefined) sheet.put(row, column, { value: 0, formula: offsetFormula(formula, row - (formulaRow ?? row), 0), format });
      else if (cell !== undefined || format !== DEFAULT_FORMAT) sheet.put(row, column, { value: '', ...cell, format });
    }
  });
}

/** Takes rows below into a table down to the given one; a totals row must not be there. */
export function growTable(table: Table, lastRow: number): void {
  const before = table.body;
  const added = lastRow - bottom(before);
  if (added <= 0) return;
  table.rect = { ...table.rect, height: table.rect.height + added };
  fillNewRows(table, bottom(before), bottom(before) + 1, added);
  stretch(table.sheet, before, added);
}

/** What grows with a table; comments and hyperlinks stay where they are. */
const GROWING = ['validation', 'conditionalFormat'];

/** What covers a table's columns down to its last row goes on covering them: validations, conditional formats. Excel does so; the documentation of the API is silent on it. */
export function stretch(sheet: Sheet, body: Rect, added: number): void {
  for (const kind of GROWING) {
    for (const bound of sheet.boundOf(kind)) {
      bound.rects = bound.rects.map((rect) => {
        const inside = rect.column >= body.column && right(rect) <= right(body) && bottom(rect) === bottom(body);
        return inside ? { ...rect, height: rect.height + added } : rect;
      });
    }
  }
}

/** What began at the first row of a body goes on beginning there after rows were inserted before it. */
export function stretchUp(sheet: Sheet, body: Rect, added: number): void {
  for (const kind of GROWING) {
    for (const bound of sheet.boundOf(kind)) {
      bound.rects = bound.rects.map((rect) => {
        const inside = rect.column >= body.column && right(rect) <= right(body) && rect.row === body.row + added && bottom(rect) <= bottom(body);
        return inside ? { ...rect, row: body.row, height: rect.height + added } : rect;
      });
    }
  }
}

/** A header cell holds text, never nothing, never the same twice in a table: Excel completes and numbers what is written there. */
export function followHeaders(table: Table, rect: Rect): readonly { readonly before: string; readonly after: string }[] {
  const area = table.header === undefined ? undefined : intersection(table.header, rect);
  const renamed: { before: string; after: string }[] = [];
  for (let column = area?.column ?? 0; area !== undefined && column <= right(area); column += 1) {
    const at = table.columns[column - table.rect.column];
    if (at === undefined) continue;
    const cell = table.sheet.cell(table.rect.row, column);
    const value = cell?.value ?? '';
    const name = table.freeHeader(typeof value === 'boolean' ? String(value).toUpperCase() : String(value), at);
    if (value !== name || cell?.formula !== undefined) table.sheet.fill(table.rect.row, column, { value: name });
    if (at.name !== name) renamed.push({ before: at.name, after: name });
    at.name = name;
  }
  return renamed;
}

/** A formula that fills a column of a table becomes the column's own, and so does one typed into a blank column, which it then fills. */
export function followCalculated(table: Table, rect: Rect): void {
  const area = intersection(table.body, rect);
  if (area === undefined) return;
  for (let column = area.column; column <= right(area); column += 1) {
    const at = table.columns[column - table.rect.column];
    const first = table.sheet.cell(area.row, column)?.formula;
    if (at === undefined || first === undefined) continue;
    const state = columnState(table, column, first, area);
    if (state === 'mixed') continue;
    [at.formula, at.formulaRow] = [first, area.row];
    if (state === 'blank') for (let row = table.body.row; row <= bottom(table.body); row += 1) if (row < area.row || row > bottom(area)) table.sheet.fill(row, column, { value: 0, formula: offsetFormula(first, row - area.row, 0) });
  }
}

function columnState(table: Table, column: number, formula: string, area: Rect): 'same' | 'blank' | 'mixed' {
  const { body, sheet } = table;
  let [same, blank] = [true, area.height < body.height && area.height === 1];
  for (let row = body.row; row <= bottom(body) && (same || blank); row += 1) {
    const cell = sheet.cell(row, column);
    if (row === area.row) continue;
    if (same && cell?.formula !== offsetFormula(formula, row - area.row, 0)) same = false;
    if (blank && !isBlank(cell)) blank = false;
  }
  return same ? 'same' : blank ? 'blank' : 'mixed';
}
