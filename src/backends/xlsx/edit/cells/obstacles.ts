import { address } from '../../../../blueprint/ranges';
import type { CellRange } from '../../read/cell-reference';
import { contains, overlap, rangeText } from '../range';
import type { XmlEdit } from '../xml/xml-edit';
import { mergedAreas, sheetIndex } from './sheet-data';

/**
 * What stands in areas of a sheet, in words; undefined when nothing does.
 * @param blank those of the areas whose cells may hold nothing
 */
export function findObstacle(sheet: XmlEdit, areas: readonly CellRange[], blank: readonly CellRange[], tables: readonly { readonly name: string; readonly range: CellRange }[], pivots: readonly CellRange[]): string | undefined {
  const hits = (range: CellRange): boolean => areas.some((area) => overlap(area, range));
  const index = sheetIndex(sheet, { wants: (row) => blank.some((area) => row >= area.firstRow && row <= area.lastRow), replaces: () => false });
  for (const { number, cells } of index.rows) {
    const filled = cells.find(({ column, isFilled }) => isFilled && blank.some((area) => contains(area, number, column)));
    if (filled) return `the content of cell ${address(number, filled.column)}`;
  }
  const [array, table, pivot, merge] = [index.arrays.find(hits), tables.find(({ range }) => hits(range)), pivots.find(hits), mergedAreas(sheet).find(hits)];
  if (array) return `the array formula of ${rangeText(array)}`;
  if (table) return `the table ${table.name}`;
  if (pivot) return `the pivot table at ${rangeText(pivot)}`;
  return merge && `the merged cells ${rangeText(merge)}`;
}
