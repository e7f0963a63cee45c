import type { AnyRow } from '../model/column';
import { rowKey } from '../model/entity';
import { addressOf } from '../model/location';
import { entityOf, rowsOf, type EntityKey } from '../model/threat-model';
import type { JumpTarget } from './jump';
import type { OpenedModel } from './source';

/**
 * Where a row of the model stands, to jump there.
 * @param row one of the model’s own
 * @param column key of the column to select; the row’s first when absent
 */
export function rowTarget({ model, places }: Pick<OpenedModel, 'model' | 'places'>, entity: EntityKey, row: AnyRow, column?: string): JumpTarget {
  const [of, place, at] = [entityOf(entity), places[entity], rowsOf(model, entity).indexOf(row)];
  const cell = addressOf(place, at, column);
  return { entity, row: at, rowId: rowKey(of, row), sheet: place?.sheet ?? of.sheet, ...(column === undefined ? {} : { column }), ...(cell === undefined ? {} : { cell }) };
}
