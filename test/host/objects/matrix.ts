import type { Book } from '../book/book';
import { MAX_COLUMNS, MAX_ROWS, type Rect } from '../book/rect';
import type { RangeRef } from '../book/refs';
import type { Cell, Sheet } from '../book/sheet';
import type { Element, Raw } from '../book/write';
import { ExcelError, invalid } from '../excel-error';
import type { Machine } from '../machine';

// learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins: five million cells at once.
const MOST_CELLS = 5_000_000;

/** What a cell shows. */
export function valueOf(book: Book, sheet: Sheet, row: number, column: number): Raw {
  const cell = sheet.cell(row, column);
  if (cell?.formula !== undefined && book.calculate !== undefined) return book.calculate(sheet.name, row, column);
  return cell?.value ?? '';
}

const isUnbounded = ({ height, width }: Rect): boolean => height === MAX_ROWS || width === MAX_COLUMNS;

/** A matrix of what each cell has. */
// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded#read-an-unbounded-range: null for whole rows and columns.
export function matrix({ sheet, rect }: RangeRef, { count }: Machine, of: (cell: Cell | undefined, row: number, column: number) => unknown): unknown[][] | null {
  if (isUnbounded(rect)) return null;
  if (rect.height * rect.width > MOST_CELLS) throw new ExcelError('RangeExceedsLimit');
  count.cellsRead += rect.height * rect.width;
  const rows: unknown[][] = new Array<unknown[]>(rect.height);
  for (let r = 0; r < rect.height; r += 1) {
    const cells = sheet.rows[rect.row + r];
    const line: unknown[] = new Array<unknown>(rect.width);
    for (let c = 0; c < rect.width; c += 1) line[c] = of(cells?.[rect.column + c], rect.row + r, rect.column + c);
    rows[r] = line;
  }
  return rows;
}

/**
 * A value that was set on a range, cell by cell: a matrix of its shape, or one value for all of its cells.
 * @throws InvalidArgument for another shape
 */
// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values and learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member:
// a two-dimensional array of the range's size or one value; null inside it leaves the cell (excel-add-ins-cells#null-inputs); writing to whole rows or columns fails.
export function elements(value: unknown, rect: Rect): Element {
  if (isUnbounded(rect)) throw invalid();
  if (!Array.isArray(value)) return () => raw(value);
  const rows = value.map((line: unknown) => {
    if (!Array.isArray(line) || line.length !== rect.width) throw invalid();
    return line.map(raw);
  });
  if (rows.length !== rect.height) throw invalid();
  return (r, c) => rows[r]?.[c] ?? null;
}

function raw(value: unknown): Raw | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalid();
}
