import type { AnyRow } from '../model/column';
import { completeRow, ENTITIES, entityOf, fromRegisters, rowsOf, type ThreatModel } from '../model/threat-model';
import type { Merged } from './merge';
import { blankOf, registersOf, type Cells } from './registers';

/**
 * The model with what a merge takes: changed cells, new rows behind the others, and rows that were removed as blank ones, so that no other row moves.
 * @param merged what merging into this model came to
 */
export function withMerge(model: ThreatModel, merged: Merged): ThreatModel {
  const keys = keysOf(model);
  const changes = new Map<string, Record<string, Cells[string]>>();
  const at = (entity: string, key: string): string => `${entity} ${key}`;
  for (const { entity, key, column, to } of merged.taken) changes.set(at(entity, key), { ...changes.get(at(entity, key)), [column]: to ?? blankOf(entityOf(entity).columns[column]) });
  const removed = new Set(merged.removed.map(({ entity, key }) => at(entity, key)));
  const registers = ENTITIES.map((entity): readonly [string, unknown] => {
    const { key, layout } = entity;
    const rows = rowsOf(model, key).map((row): AnyRow => {
      const place = at(key, keys.get(row) ?? '');
      if (!keys.has(row)) return row;
      if (removed.has(place)) return completeRow(entity, {});
      const change = changes.get(place);
      return change === undefined ? row : { ...row, ...change };
    });
    const added = merged.added.filter((one) => one.entity === key).map((one) => completeRow(entity, { ...one.row, ...changes.get(at(key, one.key)) }));
    const isSame = added.length === 0 && rows.every((row, i) => row === rowsOf(model, key)[i]);
    return [key, layout !== 'rows' ? rows[0] : isSame ? model[key] : [...rows, ...added]];
  });
  return fromRegisters(model.meta, Object.fromEntries(registers));
}

/** The key of each row that a merge can name. */
function keysOf(model: ThreatModel): ReadonlyMap<AnyRow, string> {
  return new Map(Object.values(registersOf(model)).flatMap((register) => [...register].map(([key, row]) => [row, key] as const)));
}
