import { address } from '../../../blueprint/ranges';
import { isDateFormat } from '../../number-format';
import { cellCount, type Rect } from '../read/rect';
import { plainOf, type Snapshot } from '../read/snapshot';
import { DAYS_BETWEEN, isFormula, type Typed } from './content';
import { loadObstacles, type Obstacles } from './obstacles';
import type { Question } from './questions';
import { Seen, seenAt } from './seen';
import type { SheetCells } from './sheet-cells';
import { CellsWork, type Spot } from './write-cells';
import type { Segment } from './writes';

/** What came of looking at cells that are to be set. */
export interface CheckedSegment {
  /** Cells that are not as they were read. */
  readonly changed: readonly string[];
  readonly obstacles: Obstacles;
  readonly work: CellsWork;
}

/** Looks whether cells still stand as they were read, and keeps hold of them. */
export function segmentQuestion(segment: Segment, found: SheetCells, { raw }: Pick<Snapshot, 'raw'>): Question<CheckedSegment> {
  const { rect, watched, sheet, matrix } = segment;
  const dated = raw.date1904 && matrix.some((row) => row.some((value) => typeof value === 'number'));
  return {
    received: watched.reduce((sum, each) => sum + sizeOf(each, found), 500),
    ask: (batch) => {
      const ranges = watched.map((each) => batch.kept(sheet.name, each));
      for (const range of ranges) range.load('formulas,values');
      const target = segment.whole ? batch.kept(sheet.name, rect) : (ranges[0] ?? batch.kept(sheet.name, rect));
      const obstacles = loadObstacles(sheet.name, target, rect);
      const spot: Spot = { target, watched: ranges };
      if (dated) target.load('numberFormat');
      return () => {
        const seen = ranges.map((range, i) => Seen.of(watched[i] ?? rect, range));
        const cells = { ...segment, expected: seen, matrix: dated ? matrix.map((row, r) => row.map((value, c) => inEpoch(value, (target.numberFormat as string[][])[r]?.[c]))) : matrix };
        return { changed: changedCells(segment, seen, found), obstacles: obstacles(), work: new CellsWork(cells, () => spot) };
      };
    },
  };
}

/** A date as a workbook that counts from 1904 holds it. */
export const inEpoch = (value: Typed | undefined, format: string | undefined): Typed | undefined =>
  (typeof value === 'number' && isDateFormat(format ?? '') ? value - DAYS_BETWEEN : value);

const PER_FORMULA = 100;

/** About how many characters two matrices of the cells have. */
export function sizeOf(rect: Rect, found: SheetCells): number {
  let size = cellCount(rect) * 6;
  for (let row = rect.firstRow; row <= rect.lastRow; row += 1) {
    for (let column = rect.firstColumn; column <= rect.lastColumn; column += 1) size += found.hasFormula(row, column) ? PER_FORMULA : 2 * String(plainOf(found.at(row, column))).length;
  }
  return size;
}

function changedCells({ rect, matrix, keys, whole, watched, sheet }: Segment, seen: readonly Seen[], found: SheetCells): readonly string[] {
  return matrix.flatMap((values, r) => {
    const row = rect.firstRow + r;
    const set = values.flatMap((value, c) => (value === undefined ? [] : [rect.firstColumn + c]));
    if (set.length === 0) return [];
    const columns = whole ? watched.flatMap(({ firstColumn, lastColumn }) => Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i)) : [...new Set([...keys, ...set])];
    return columns.filter((column) => !isAsRead(seenAt(seen, row, column), row, column, found)).map((column) => `${sheet.name}!${address(row, column)}`);
  });
}

/** Whether a cell still holds what was read; of a formula only that there is one. */
export function isAsRead(stands: Typed | undefined, row: number, column: number, found: SheetCells): boolean {
  if (stands === undefined) return false;
  if (found.hasFormula(row, column)) return isFormula(stands);
  const read = plainOf(found.at(row, column));
  return stands === read || (typeof stands === 'string' && !isFormula(stands) && stands.replace(/^'/, '') === String(read).replace(/^'/, '') && typeof read === 'string');
}
