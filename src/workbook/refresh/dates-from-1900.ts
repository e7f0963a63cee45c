import type { RawRow, RawValue, RawWorkbook } from '../port';

/** Days from the epoch of 1900, in which blueprints count, to that of 1904, in which some workbooks do. */
const DAYS_BETWEEN = 1462;

/** The workbook with its dates counted as blueprints count them; numbers that are not shown as dates stay. */
export function datesFrom1900(raw: RawWorkbook): RawWorkbook {
  if (!raw.date1904) return raw;
  return { ...raw, date1904: false, sheets: raw.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(shifted) })) };
}

const shifted = (row: RawRow): RawRow => ({ ...row, cells: row.cells.map(from1900) });
const from1900 = (cell: RawValue | undefined): RawValue | undefined =>
  typeof cell === 'object' && cell?.kind === 'date' ? { kind: 'date', serial: cell.serial + DAYS_BETWEEN } : cell;
