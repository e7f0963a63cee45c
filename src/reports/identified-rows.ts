import { isBlank, type AnyRow } from '../model/column';
import { ENTITIES, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import { nextIds } from '../scoring/next-id';

/**
 * The model with an ID in every row that has begun and has none; the next free numbers in the order of the rows (WORKBOOK, general rules).
 * Registers whose rows share IDs (steps of a chain) are left alone. Rows, their order and all other cells stay.
 * @param isComputed whether a formula that has no value yet gives a row its ID
 */
export function withIds(model: ThreatModel, isComputed: (key: EntityKey, row: number) => boolean = () => false): ThreatModel {
  const registers: Record<string, unknown> = { ...model };
  for (const entity of ENTITIES) {
    const id = entity.columns['id'];
    if (id?.kind !== 'id' || id.prefix === undefined || entity.layout !== 'rows' || entity.keyColumns.length > 1) continue;
    const rows = rowsOf(model, entity.key);
    const lacking = rows.filter((row, i) => isBlank(row['id']) && !isComputed(entity.key, i));
    if (lacking.length === 0) continue;
    const ids = new Map<AnyRow, string | undefined>(nextIds(model, entity.key, lacking.length).map((next, i) => [lacking[i] ?? {}, next]));
    registers[entity.key] = rows.map((row) => (ids.has(row) ? { ...row, id: ids.get(row) } : row));
  }
  return fromRegisters(model.meta, registers);
}
