import { text } from '../args';
import { bottom, intersection } from '../book/rect';
import type { Table } from '../book/table';
import { HostClass, type HostObject } from '../host-object';
import { RANGE, required } from './range';
import { itemAt, TABLE } from './tables';

const SCOPED_TABLES = new HostClass<readonly Table[]>('TableScopedCollection', {
  items: (tables) => tables.map((table) => TABLE.of(table)),
  get: { count: (tables) => tables.length },
  call: {
    getCount: (tables) => tables.length,
    getFirst: (tables) => itemAt(tables, 0),
    getItem: (tables, [key]) => required(named(tables, key)),
    getItemOrNullObject: (tables, [key]) => named(tables, key),
  },
});

function named(tables: readonly Table[], key: unknown): HostObject | null {
  const table = tables.find(({ id, name }) => id === key || name.toLowerCase() === text(key).toLowerCase());
  return table === undefined ? null : TABLE.of(table);
}

// learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-gettables-member(1): tables that overlap, or lie wholly inside.
RANGE.extend({
  call: {
    getTables: ({ sheet, rect }, [fullyContained]) => SCOPED_TABLES.of(sheet.tables.filter((table) => {
      const shared = intersection(table.rect, rect);
      return shared !== undefined && (fullyContained !== true || (shared.height === table.rect.height && bottom(shared) === bottom(table.rect) && shared.width === table.rect.width));
    })),
  },
});
