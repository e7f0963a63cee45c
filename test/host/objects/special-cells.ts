import { oneOf } from '../args';
import { isError } from '../book/display';
import { bottom, intersection, rectOf, right, type Rect } from '../book/rect';
import type { RangeRef } from '../book/refs';
import { isBlank, type Sheet } from '../book/sheet';
import type { Machine } from '../machine';
import type { HostObject } from '../host-object';
import { RANGE, required } from './range';
import { areas, RANGE_AREAS } from './range-areas';
import { valueOf } from './matrix';

const KINDS = ['Blanks', 'Constants', 'Formulas', 'ConditionalFormats', 'DataValidations', 'Visible'] as const;
const VALUES = ['All', 'Errors', 'ErrorsLogical', 'ErrorsNumbers', 'ErrorsText', 'ErrorsLogicalNumber', 'ErrorsLogicalText', 'ErrorsNumberText', 'Logical', 'LogicalNumbers', 'LogicalText', 'LogicalNumbersText', 'Numbers', 'NumbersText', 'Text'] as const;

type Test = (row: number, column: number) => boolean;

function test(sheet: Sheet, kind: (typeof KINDS)[number], wanted: string, machine: Machine): Test {
  if (kind === 'Visible') return (row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
  if (kind === 'ConditionalFormats' || kind === 'DataValidations') {
    const rects = sheet.boundOf(kind === 'DataValidations' ? 'validation' : 'conditionalFormat').flatMap((bound) => bound.rects);
    return (row, column) => rects.some((rect) => intersection(rect, rectOf(row, column)) !== undefined);
  }
  const [formulas, all] = [kind === 'Formulas', wanted === 'All'];
  const { rows } = sheet;
  return (row, column) => {
    const cell = rows[row]?.[column];
    if (kind === 'Blanks' || isBlank(cell)) return kind === 'Blanks' && isBlank(cell);
    if (formulas !== (cell?.formula !== undefined)) return false;
    if (all) return true;
    const value = formulas ? valueOf(machine.book, sheet, row, column) : cell?.value;
    return wanted.includes(isError(value) && cell?.isText !== true ? 'Errors' : typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Logical' : 'Text');
  };
}

/** A rectangle that is still growing downwards. */
type Open = { -readonly [K in keyof Rect]: Rect[K] };

function runs(bounds: Rect, row: number, is: Test): readonly Open[] {
  const found: Open[] = [];
  let start = -1;
  for (let column = bounds.column; column <= right(bounds) + 1; column += 1) {
    const hit = column <= right(bounds) && is(row, column);
    if (hit && start < 0) start = column;
    if (hit || start < 0) continue;
    found.push(rectOf(row, start, 1, column - start));
    start = -1;
  }
  return found;
}

/** Cells of a kind within some bounds as rectangles: runs of a row, joined with equal runs of the rows above. How Excel cuts them is not documented. */
function rectangles(bounds: Rect, is: Test): readonly Rect[] {
  let open = new Map<number, Open>();
  const found: Rect[] = [];
  for (let row = bounds.row; row <= bottom(bounds) + 1; row += 1) {
    const next = new Map<number, Open>();
    for (const run of row > bottom(bounds) ? [] : runs(bounds, row, is)) {
      const above = open.get(run.column);
      if (above?.width !== run.width) {
        next.set(run.column, run);
        continue;
      }
      open.delete(run.column);
      above.height += 1;
      next.set(run.column, above);
    }
    found.push(...open.values());
    open = next;
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells: ItemNotFound when there are none, or a null object; as in the Go To Special
// dialog only the used part of the sheet is searched, and a single cell stands for the whole sheet.
function special({ sheet, rects }: RangeRef, [kind, wanted]: readonly unknown[], machine: Machine): HostObject | null {
  const type = oneOf(kind, KINDS);
  const is = test(sheet, type, oneOf(wanted ?? 'All', VALUES), machine);
  const [first] = rects;
  const all = rects.length === 1 && first?.height === 1 && first.width === 1;
  const usedRange = type === 'DataValidations' || type === 'ConditionalFormats' ? undefined : sheet.used(false);
  const within = (rect: Rect): Rect | undefined => (usedRange === undefined ? (type === 'Constants' || type === 'Formulas' || type === 'Blanks' ? undefined : rect) : all ? usedRange : intersection(rect, usedRange));
  const found = rects.flatMap((rect) => {
    const bounds = within(rect);
    return bounds === undefined ? [] : rectangles(bounds, is);
  });
  return found.length === 0 ? null : areas(sheet, found);
}

const call = {
  getSpecialCells: (self: RangeRef, args: readonly unknown[], machine: Machine) => required(special(self, args, machine)),
  getSpecialCellsOrNullObject: special,
};
RANGE.extend({ call });
RANGE_AREAS.extend({ call });
