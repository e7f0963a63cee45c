import type { Drawn } from './drawing';
import type { Sheet } from './sheet';
import type { Rect } from './rect';

type Plain = Record<string, unknown>;

/** Cells that a series takes something from. */
export interface Source {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

export interface Series {
  name: string;
  values: Source | undefined;
  categories: Source | undefined;
  readonly look: Plain;
  /** Looks of single points by their place. */
  readonly points: Map<number, Plain>;
}

export interface Chart extends Drawn {
  type: string;
  series: Series[];
  /** Title, legend, axes and everything else by its path. */
  readonly look: Plain;
}

export const chartsOf = (sheet: Sheet): { list: Chart[] } => sheet.part('charts', () => ({ list: [] }));

export const newSeries = (name: string, values?: Source, categories?: Source): Series => ({ name, values, categories, look: {}, points: new Map() });

// learn.microsoft.com/javascript/api/excel/excel.chartseriesby: by columns or rows; Auto takes what the source has fewer of.
/** Series from cells: text in the first column names the categories, text in the first row the series. */
export function seriesFrom({ sheet, rect }: Source, by: 'Auto' | 'Columns' | 'Rows'): Series[] {
  const columns = by === 'Columns' || (by === 'Auto' && rect.width <= rect.height);
  const [length, count] = columns ? [rect.height, rect.width] : [rect.width, rect.height];
  const at = (along: number, across: number): string | number | boolean => (columns ? sheet.cell(rect.row + along, rect.column + across) : sheet.cell(rect.row + across, rect.column + along))?.value ?? '';
  const part = (first: number, size: number, across: number): Source => ({
    sheet, rect: columns ? { row: rect.row + first, column: rect.column + across, height: size, width: 1 } : { row: rect.row + across, column: rect.column + first, height: 1, width: size },
  });
  const hasHeader = length > 1 && typeof at(0, count - 1) === 'string' && at(0, count - 1) !== '';
  const first = hasHeader ? 1 : 0;
  const hasCategories = count > 1 && typeof at(first, 0) === 'string' && at(first, 0) !== '';
  const categories = hasCategories ? part(first, length - first, 0) : undefined;
  return Array.from({ length: count - (hasCategories ? 1 : 0) }, (_, i) => {
    const across = i + (hasCategories ? 1 : 0);
    return newSeries(hasHeader ? String(at(0, across)) : `Series${i + 1}`, part(first, length - first, across), categories);
  });
}
