import type { CellValue, InputColumn } from '../model/column';
import { serialToIso } from '../model/date';
import { parseInput } from '../model/parse';
import type { RawValue } from './port';

/** What a raw cell means for its column: a stored value, or why it fits none. */
export type CellReading =
  | { readonly value: CellValue }
  | { readonly issue: 'not-in-vocabulary' | 'malformed' | 'too-long' | 'spreadsheet-error'; readonly raw: string; readonly detail: string; readonly value?: CellValue };

const BLANK: CellReading = { value: undefined };
/** Last serial number a spreadsheet shows as a date: 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** Reads one cell. Dates become ISO text by the workbook's epoch; error values are reported, not guessed. */
export function readCell(column: InputColumn, cell: RawValue | undefined, date1904: boolean): CellReading {
  if (cell === undefined || cell === null || cell === '') return BLANK;
  if (typeof cell === 'object' && cell.kind === 'error') {
    return { issue: 'spreadsheet-error', raw: cell.code, detail: 'a spreadsheet error value' };
  }
  const plain = typeof cell === 'object' ? dateText(column, cell.serial, date1904) : serialInDateColumn(column, cell, date1904);
  const parsed = parseInput(column, plain);
  return 'issue' in parsed ? { ...parsed, raw: String(plain) } : parsed;
}

function dateText(column: InputColumn, serial: number, date1904: boolean): string | number {
  return column.kind === 'number' ? serial : (serialToIso(serial, date1904) ?? serial);
}

/** A date cell whose date format was lost still holds its serial number. */
function serialInDateColumn(column: InputColumn, cell: string | number | boolean, date1904: boolean): string | number | boolean {
  if (column.kind !== 'date' || typeof cell !== 'number' || cell < 1 || cell > LAST_SERIAL) return cell;
  return serialToIso(cell, date1904) ?? cell;
}

/** A raw cell as a person would read it, for reports. */
export function rawText(cell: RawValue | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.kind === 'error' ? cell.code : String(cell.serial);
  return String(cell);
}
