import { guardSheet } from './guard';
import { FORMULA_HOLDERS } from './formulas';
import { intersection, without, type Rect } from './rect';
import type { Bound, Sheet } from './sheet';

/** A conditional format; its place in the list of its sheet is its priority. */
export interface Conditional {
  readonly id: string;
  readonly type: string;
  stopIfTrue: boolean;
  formula: string;
  readonly font: Record<string, unknown>;
  readonly fill: Record<string, unknown>;
  readonly borders: Record<string, unknown>;
  numberFormat: unknown;
}

const KIND = 'conditionalFormat';

export const conditionals = (sheet: Sheet): readonly Bound<Conditional>[] => sheet.boundOf<Conditional>(KIND);

/** Those that touch some cells, in order. */
export const conditionalsOn = (sheet: Sheet, rects: readonly Rect[]): readonly Bound<Conditional>[] =>
  conditionals(sheet).filter((bound) => bound.rects.some((own) => rects.some((rect) => intersection(own, rect) !== undefined)));

// learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1): added at the first, the top priority.
export function addConditional(sheet: Sheet, rects: readonly Rect[], id: string, type: string): Bound<Conditional> {
  guardSheet(sheet, 'allowFormatCells');
  const bound: Bound<Conditional> = { rects, what: { id, type, stopIfTrue: false, formula: '', font: {}, fill: {}, borders: {}, numberFormat: '' } };
  sheet.bound.set(KIND, [bound, ...conditionals(sheet)]);
  return bound;
}

export function dropConditional(sheet: Sheet, what: Conditional): void {
  guardSheet(sheet, 'allowFormatCells');
  sheet.bound.set(KIND, conditionals(sheet).filter((bound) => bound.what !== what));
}

/** Takes conditional formats away from cells; those of other cells stay. */
export function clearConditionals(sheet: Sheet, rects: readonly Rect[]): void {
  guardSheet(sheet, 'allowFormatCells');
  const left = conditionals(sheet).flatMap((bound) => {
    const own = rects.reduce<readonly Rect[]>((pieces, hole) => pieces.flatMap((piece) => without(piece, hole)), bound.rects);
    return own.length === 0 ? [] : [{ ...bound, rects: own }];
  });
  sheet.bound.set(KIND, left);
}

// learn.microsoft.com/javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member: the others make room; negative numbers count from the end,
// and numbers beyond the bounds mean the first or last place.
export function prioritise(sheet: Sheet, what: Conditional, priority: number): void {
  guardSheet(sheet, 'allowFormatCells');
  const list = [...conditionals(sheet)];
  const [moved] = list.splice(list.findIndex((bound) => bound.what === what), 1);
  if (moved === undefined) return;
  const place = priority < 0 ? list.length + 1 + priority : priority;
  list.splice(Math.min(Math.max(place, 0), list.length), 0, moved);
  sheet.bound.set(KIND, list);
}

// Formulas in rules follow what they speak of, as those in cells do.
FORMULA_HOLDERS.push((book, rewrite) => {
  for (const sheet of book.sheets) for (const { what } of conditionals(sheet)) if (what.formula !== '') what.formula = rewrite(what.formula, sheet);
});
