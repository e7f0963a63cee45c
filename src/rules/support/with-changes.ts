import type { AnyRow, CellValue } from '../../model/column';
import { completeRow, entityOf, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import type { Change } from '../rule';

/**
 * A copy of the model with the changes made. Rows keep their order, new ones come last; rows that do not change stay the same objects.
 * A change of a row that is not the model's own changes nothing; of two for one cell the later counts.
 */
export function withChanges(model: ThreatModel, changes: readonly Change[]): ThreatModel {
  const cells = new Map<AnyRow, Record<string, CellValue>>();
  const added = new Map<EntityKey, AnyRow[]>();
  for (const change of changes) {
    if (change.kind === 'set') cells.set(change.row, { ...cells.get(change.row), [change.column]: change.to });
    else added.set(change.entity, [...(added.get(change.entity) ?? []), completeRow(entityOf(change.entity), change.row)]);
  }
  const registers: Record<string, unknown> = { ...model };
  for (const key of new Set(changes.map(({ entity }) => entity))) {
    const rows = [...rowsOf(model, key).map((row) => (cells.has(row) ? { ...row, ...cells.get(row) } : row)), ...(added.get(key) ?? [])];
    registers[key] = entityOf(key).layout === 'rows' ? rows : rows[0];
  }
  return fromRegisters(model.meta, registers);
}
