import type { RawTable, RawValue, RawWorkbook } from '../../../workbook/port';

/** A worksheet as it was when the workbook was last read. */
export interface SheetSnapshot {
  /** Excel's own; it stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Its cells were read; other people's sheets are not. */
  readonly isRead: boolean;
}

/** A table as it was when the workbook was last read. */
export interface TableSnapshot extends RawTable {
  /** Excel's own; it stays when the table is renamed, moved or grows. */
  readonly id: string;
  readonly sheet: string;
}

/** What a plan of changes rests on: the workbook as it was last read, with the handles that find its parts again. */
export interface Snapshot {
  readonly raw: RawWorkbook;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
}

/** A cell as `Range.values` has it: blank cells are empty texts, dates numbers, errors their codes. Formula cells may not have been read: ask `formulas` first. */
export function plainOf(value: RawValue | undefined): string | number | boolean {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return value;
  return value.kind === 'date' ? value.serial : value.code;
}
