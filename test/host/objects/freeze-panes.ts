import { integerOr } from '../args';
import { bottom, MAX_COLUMNS, MAX_ROWS, rectOf, right } from '../book/rect';
import type { Sheet } from '../book/sheet';
import { HostClass, type HostObject } from '../host-object';
import { placeOf } from './places';
import { range, required } from './range';
import { WORKSHEET } from './worksheet';

// learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes#excel-excel-worksheetfreezepanes-getlocationornullobject-member(1)
function location(sheet: Sheet): HostObject | null {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  return rows === 0 && columns === 0 ? null : range(sheet, rectOf(0, 0, rows === 0 ? MAX_ROWS : rows, columns === 0 ? MAX_COLUMNS : columns));
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows === 0 && columns === 0 ? undefined : { rows, columns };
}

const PANES = new HostClass<Sheet>('WorksheetFreezePanes', {
  call: {
    freezeAt: (sheet, [where], { book }) => {
      if (where === null || where === undefined) {
        sheet.freeze = undefined;
        return;
      }
      const { rect } = placeOf(book, sheet, where);
      freeze(sheet, rect.height >= MAX_ROWS ? 0 : bottom(rect) + 1, rect.width >= MAX_COLUMNS ? 0 : right(rect) + 1);
    },
    freezeRows: (sheet, [count]) => freeze(sheet, integerOr(count, 1), 0),
    freezeColumns: (sheet, [count]) => freeze(sheet, 0, integerOr(count, 1)),
    unfreeze: (sheet) => { sheet.freeze = undefined; },
    getLocation: (sheet) => required(location(sheet)),
    getLocationOrNullObject: (sheet) => location(sheet),
  },
});

WORKSHEET.extend({ get: { freezePanes: (sheet) => PANES.of(sheet) } });
