import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { plainValue } from '../../plain-value';
import { DAYS_BETWEEN, type Epoch } from './cell-values';

/** What a cell holds once its sheet is laid out: a value, or some formula. */
export type Expected = { readonly formula: true } | { readonly value: string | number };

/** What the cells of a sheet hold once it is laid out, by sheet row and 0-based column; others are blank. */
export function expectedCells(sheet: BlueprintSheet): ReadonlyMap<number, readonly (Expected | undefined)[]> {
  const rows = new Map<number, (Expected | undefined)[]>();
  const put = (row: number, column: number, formula: string | undefined, value: BlueprintSheet['notes'][number]['value']): void => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const plain = plainValue(value);
    cells[column] = formula !== undefined ? { formula: true } : plain === undefined ? undefined : { value: plain };
  };
  for (const { headerRow, firstColumn, columns, rows: body } of sheet.tables) {
    columns.forEach(({ header }, i) => put(headerRow, firstColumn + i, undefined, header));
    body.forEach((values, at) => columns.forEach(({ formula }, i) => put(headerRow + 1 + at, firstColumn + i, formula, values[i])));
  }
  for (const { row, column, formula, value } of [...sheet.notes, ...sheet.blocks.flatMap(({ cells }) => cells)]) put(row, column, formula, value);
  return rows;
}

/**
 * Whether laying the sheet out again loses nothing of a cell.
 * @param found as `Range.formulas` has it: the value, a formula, or an empty text
 */
export function isOurs(found: unknown, expected: Expected | undefined, { date1904 }: Epoch): boolean {
  if (found === '') return true;
  if (expected === undefined) return false;
  if ('formula' in expected) return typeof found === 'string' && found.startsWith('=');
  const { value } = expected;
  return String(found) === String(value) || found === `'${value}` || (date1904 && typeof value === 'number' && found === value - DAYS_BETWEEN);
}
