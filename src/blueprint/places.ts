import type { Places, TablePlace } from '../model/location';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import type { BlueprintTable } from './blueprint';

/** Where the rows and columns of a model stand in its own workbook, by sheet: what reading the workbook would find. */
export function placesOf(tables: ReadonlyMap<string, readonly BlueprintTable[]>): Places {
  const places: Partial<Record<EntityKey, TablePlace>> = {};
  for (const [sheet, ofSheet] of tables) {
    for (const table of ofSheet) {
      const entity = ENTITIES.find((e) => e.key === table.entity);
      if (entity === undefined) continue;
      const columns = Object.fromEntries(table.columns.map(({ key }, i) => [key, table.firstColumn + i]));
      const rows = table.rows.map((_, i) => table.headerRow + 1 + i);
      const fieldRows = entity.layout === 'fields' ? { fieldRows: Object.fromEntries(Object.keys(entity.columns).map((key, i) => [key, rows[i] ?? 0])) } : {};
      places[entity.key] = { sheet, headerRow: table.headerRow, rows: entity.layout === 'fields' ? [] : rows, columns, ...fieldRows };
    }
  }
  return places;
}
