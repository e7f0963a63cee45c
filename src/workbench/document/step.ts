import type { LiveChange } from '../../workbook/live-port';
import type { RawRow, RawSheet, RawValue, RawWorkbook } from '../../workbook/port';

/** What one step changed in a workbook. */
export interface Step {
  readonly sheets: ReadonlyMap<string, ChangedSheet>;
}

interface ChangedSheet {
  /** More than cells changed: the sheet came or went, a table grew. */
  readonly whole: boolean;
  /** Cells whose value or formula changed; none for a sheet that came or went. */
  readonly cells: readonly (readonly [row: number, column: number])[];
}

/**
 * What differs between two moments of a workbook.
 * @param laidOut sheets whose looks changed besides
 */
export function stepBetween(before: RawWorkbook, after: RawWorkbook, laidOut: Iterable<string> = []): Step {
  const looks = new Set(laidOut);
  const [was, is] = [byName(before), byName(after)];
  const sheets = new Map<string, ChangedSheet>();
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(name), is.get(name)];
    if (old === undefined || now === undefined) sheets.set(name, { whole: true, cells: [] });
    else if (old !== now || looks.has(name)) {
      const cells = changedCells(old.rows, now.rows);
      const whole = looks.has(name) || JSON.stringify([old.tables, old.visibility]) !== JSON.stringify([now.tables, now.visibility]);
      if (whole || cells.length > 0) sheets.set(name, { whole, cells });
    }
  }
  return { sheets };
}

const byName = ({ sheets }: RawWorkbook): ReadonlyMap<string, RawSheet> => new Map(sheets.map((sheet) => [sheet.name, sheet]));

function changedCells(before: readonly RawRow[], after: readonly RawRow[]): readonly (readonly [number, number])[] {
  const [was, is] = [new Map(before.map((row) => [row.number, row])), new Map(after.map((row) => [row.number, row]))];
  const changed: (readonly [number, number])[] = [];
  for (const number of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(number), is.get(number)];
    if (old === now) continue;
    for (let column = 0; column < Math.max(old?.cells.length ?? 0, now?.cells.length ?? 0); column += 1) {
      if (!isSame(old?.cells[column], now?.cells[column]) || old?.formulas?.has(column) !== now?.formulas?.has(column)) changed.push([number, column]);
    }
  }
  return changed;
}

function isSame(a: RawValue | undefined, b: RawValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null);
  return a.kind === 'date' ? b.kind === 'date' && a.serial === b.serial : b.kind === 'error' && a.code === b.code;
}

/** A step for those who follow changes: one range per sheet around the cells that were typed, formulas left out. */
export function liveChanges({ sheets }: Step, raw: RawWorkbook, by: LiveChange['by']): readonly LiveChange[] {
  return [...sheets].flatMap(([name, { cells, whole }]): readonly LiveChange[] => {
    const rows = new Map(raw.sheets.find((sheet) => sheet.name === name)?.rows.map((row) => [row.number, row]));
    const isTyped = ([row, column]: readonly [number, number]): boolean => rows.get(row)?.formulas?.has(column) !== true;
    const around = cells.filter(isTyped);
    if (around.length === 0) return whole ? [{ by }] : [];
    return [{ by, range: { sheet: name, ...bounds(around) } }];
  });
}

/** The smallest range around cells. */
export function bounds(cells: readonly (readonly [row: number, column: number])[]): { readonly firstRow: number; readonly lastRow: number; readonly firstColumn: number; readonly lastColumn: number } {
  const [first = [1, 0]] = cells;
  return cells.reduce(({ firstRow, lastRow, firstColumn, lastColumn }, [row, column]) => ({
    firstRow: Math.min(firstRow, row), lastRow: Math.max(lastRow, row), firstColumn: Math.min(firstColumn, column), lastColumn: Math.max(lastColumn, column),
  }), { firstRow: first[0], lastRow: first[0], firstColumn: first[1], lastColumn: first[1] });
}
