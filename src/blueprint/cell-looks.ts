import type { BlueprintCell, BlueprintSheet } from './blueprint';
import { bodyRows } from './ranges';
import type { StyleName } from './styles';

/** Text that a spreadsheet program would take for a formula when somebody edits the cell. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;
const GENERAL: ReadonlySet<StyleName> = new Set(['longText', 'givenLongText']);

/** How one cell looks. */
export interface CellLook {
  readonly style: StyleName;
  /** It has the text format instead of its style's own: `=1+1` stays text when somebody edits the cell. */
  readonly asText: boolean;
}

const isFormulaLike = (value: BlueprintCell): boolean => typeof value === 'string' && LOOKS_LIKE_FORMULA.test(value);

/** The look of a cell of a table's column. */
export const columnLook = (style: StyleName, value: BlueprintCell): CellLook => ({ style, asText: GENERAL.has(style) && isFormulaLike(value) });

/** The look of a cell of a table that differs from its column. */
export const overrideLook = (style: StyleName, value: BlueprintCell): CellLook => ({ style, asText: isFormulaLike(value) });

/** How each cell of a sheet looks, by sheet row and 0-based column; nothing for cells that look like any other of the workbook. */
export function looksOf(sheet: BlueprintSheet): ReadonlyMap<number, readonly (CellLook | undefined)[]> {
  const rows = new Map<number, (CellLook | undefined)[]>();
  const rowOf = (row: number): (CellLook | undefined)[] => {
    const looks = rows.get(row) ?? [];
    rows.set(row, looks);
    return looks;
  };
  for (const table of sheet.tables) {
    const [first] = bodyRows(table);
    const header = rowOf(table.headerRow);
    table.columns.forEach(({ headerStyle }, i) => (header[table.firstColumn + i] = { style: headerStyle, asText: false }));
    table.rows.forEach((values, at) => {
      const looks = rowOf(first + at);
      table.columns.forEach(({ style }, i) => (looks[table.firstColumn + i] = columnLook(style, values[i])));
    });
    for (const { row, column, style } of table.overrides) rowOf(first + row)[table.firstColumn + column] = overrideLook(style, table.rows[row]?.[column]);
  }
  for (const { row, column, style, span = 1 } of [...sheet.notes, ...sheet.blocks.flatMap(({ cells }) => cells)]) {
    for (let i = 0; i < span; i += 1) rowOf(row)[column + i] = { style, asText: false };
  }
  return rows;
}
