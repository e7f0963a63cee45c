import type { BlueprintNote, BlueprintPrompt, BlueprintSheet, BlueprintValidation } from './blueprint';
import { address, bodyRows, columnRange, onSheet } from './ranges';
import type { ToneName } from './styles';

/** What may be typed into cells, and what is said beside them when they are selected; at least one of both. */
export interface SheetValidation {
  /** A1 range. */
  readonly range: string;
  readonly validation?: BlueprintValidation;
  readonly prompt?: BlueprintPrompt;
}

const validationOn = (range: string, validation: BlueprintValidation | undefined, prompt: BlueprintPrompt | undefined): SheetValidation =>
  ({ range, ...(validation === undefined ? {} : { validation }), ...(prompt === undefined ? {} : { prompt }) });

/** A sheet's data validations: dropdowns and limits by column, prompts on headers. Later ones stand in for earlier ones of the same cells. */
export function validationsOn(sheet: BlueprintSheet): readonly SheetValidation[] {
  const all: SheetValidation[] = [];
  for (const table of sheet.tables) {
    table.columns.forEach((column, i) => {
      all.push(validationOn(address(table.headerRow, table.firstColumn + i), undefined, column.prompt));
      if (column.validation !== undefined) all.push(validationOn(columnRange(table, i), column.validation, undefined));
    });
    for (const cell of table.overrides) {
      if (cell.validation === undefined && cell.prompt === undefined) continue;
      all.push(validationOn(address(table.headerRow + 1 + cell.row, table.firstColumn + cell.column), cell.validation, cell.prompt));
    }
  }
  for (const block of sheet.blocks) {
    for (const cell of block.cells) if (cell.validation !== undefined || cell.prompt !== undefined) all.push(validationOn(address(cell.row, cell.column), cell.validation, cell.prompt));
  }
  for (const note of sheet.notes) if (note.prompt !== undefined) all.push(validationOn(address(note.row, note.column), undefined, note.prompt));
  return all;
}

/** Colours cells of a sheet for which a formula holds. */
export interface SheetFormat {
  /** A1 range. */
  readonly range: string;
  /** Over the range's first cell. */
  readonly formula: string;
  readonly tone: ToneName;
}

/** A sheet's conditional formats, the first before the others. */
export function conditionalFormatsOn(sheet: BlueprintSheet): readonly SheetFormat[] {
  const inTables = sheet.tables.flatMap((table) => table.conditionalFormats.map(({ column, formula, tone }): SheetFormat => {
    const cell = `$${address(bodyRows(table)[0], table.firstColumn + column)}`;
    return { range: columnRange(table, column), formula: formula.replaceAll('{cell}', cell), tone };
  }));
  return [...inTables, ...sheet.blocks.flatMap(({ formats }) => formats)];
}

/** Cells of a sheet that lead elsewhere in the workbook: the note, and the place as a reference. */
export const linksOn = (sheet: BlueprintSheet): readonly { readonly note: BlueprintNote; readonly target: string }[] =>
  sheet.notes.flatMap((note) => (note.link === undefined ? [] : [{ note, target: onSheet(note.link, note.linkCell ?? 'A1') }]));

/** How wide a sheet's columns are, in characters, and which are hidden, by 0-based column. */
export function columnsOn(sheet: BlueprintSheet): ReadonlyMap<number, { readonly width: number; readonly hidden: boolean }> {
  const columns = new Map<number, { width: number; hidden: boolean }>();
  const set = (column: number, width: number, hidden: boolean): unknown => columns.set(column, { width, hidden: hidden || columns.get(column)?.hidden === true });
  for (const table of sheet.tables) table.columns.forEach(({ width, hidden }, i) => set(table.firstColumn + i, width, hidden));
  for (const block of sheet.blocks) block.columns.forEach(({ width, hidden }, i) => set(block.column + i, width, hidden === true));
  for (const [column, width] of Object.entries(sheet.widths)) set(Number(column), width, false);
  return columns;
}
