import { text } from '../args';
import type { Rect } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { HostClass } from '../host-object';
import { range, RANGE, required } from './range';
import { WORKSHEET } from './worksheet';

/** A pivot table as far as others need to know: what it is called and which cells it fills. */
export interface Pivot {
  readonly name: string;
  readonly sheet: Sheet;
}

/** Puts a pivot table on a sheet. */
export function addPivot(sheet: Sheet, name: string, rect: Rect): void {
  sheet.boundOf<Pivot>('pivotTable').push({ rects: [rect], what: { name, sheet } });
}

/** Has a formula elsewhere fill cells. */
export function addSpill(sheet: Sheet, rect: Rect): void {
  sheet.boundOf<'spill'>('spill').push({ rects: [rect], what: 'spill' });
}

const LAYOUT = new HostClass<Pivot>('PivotLayout', {
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.pivotlayout#excel-excel-pivotlayout-getrange-member(1): the cells it is on, without its filters.
    getRange: ({ name, sheet }) => required((({ rects: [rect] }) => (rect === undefined ? null : range(sheet, rect)))(sheet.boundOf<Pivot>('pivotTable').find(({ what }) => what.name === name) ?? { rects: [] })),
  },
});

const PIVOT = new HostClass<Pivot>('PivotTable', { id: ({ name }) => name, get: { id: ({ name }) => name, name: ({ name }) => name, layout: (self) => LAYOUT.of(self) } });

const PIVOTS = new HostClass<Sheet>('PivotTableCollection', {
  items: (sheet) => sheet.boundOf<Pivot>('pivotTable').map(({ what }) => PIVOT.of(what)),
  call: {
    getCount: (sheet) => sheet.boundOf('pivotTable').length,
    getItem: (sheet, [name]) => {
      const found = sheet.boundOf<Pivot>('pivotTable').find(({ what }) => what.name === text(name));
      return required(found === undefined ? null : PIVOT.of(found.what));
    },
  },
});

WORKSHEET.extend({ get: { pivotTables: (sheet) => PIVOTS.of(sheet) } });
RANGE.extend({
  get: {
    // learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-hasspill-member: whether all cells are part of a spill; null when some are.
    hasSpill: ({ sheet, rect }) => {
      const spills = sheet.boundOf('spill').flatMap(({ rects }) => rects);
      let found = 0;
      for (let row = rect.row; row < rect.row + rect.height; row += 1) {
        for (let column = rect.column; column < rect.column + rect.width; column += 1) {
          if (spills.some((spill) => row >= spill.row && row < spill.row + spill.height && column >= spill.column && column < spill.column + spill.width)) found += 1;
        }
      }
      return found === rect.height * rect.width ? true : found === 0 ? false : null;
    },
  },
});
