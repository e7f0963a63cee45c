import { ExcelError } from '../excel-error';
import { sheetPrefix, addressOf, shifted, type Rect, type Shift } from './rect';
import type { Sheet } from './sheet';

/** Cells that something holds on to: they follow rows and columns that come and go. */
export class RangeRef {
  /** Set once the client has asked to keep it over the end of its request. */
  id: string | undefined;

  constructor(readonly sheet: Sheet, private cells: readonly Rect[]) {
    sheet.refs.add(this);
  }

  /** Throws InvalidReference when its cells or its sheet were deleted. */
  get rects(): readonly Rect[] {
    // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-codes-and-messages: InvalidReference is the code for a
    // reference that no longer works; which code a tracked range answers with after its cells are gone is not said anywhere.
    if (this.cells.length === 0 || this.sheet.deleted) throw new ExcelError('InvalidReference');
    return this.cells;
  }

  /** The only or first of its areas. */
  get rect(): Rect {
    return this.rects[0] as Rect;
  }

  get address(): string {
    return this.rects.map((rect) => sheetPrefix(this.sheet.name) + addressOf(rect)).join(',');
  }

  shift(change: Shift): void {
    this.cells = this.cells.flatMap((rect) => shifted(rect, change) ?? []);
  }
}

/** Gives up what no one has asked to keep; at the end of a request. */
export function dropUnkept(sheets: readonly Sheet[]): void {
  for (const sheet of sheets) for (const ref of sheet.refs) if (ref.id === undefined) sheet.refs.delete(ref);
}
