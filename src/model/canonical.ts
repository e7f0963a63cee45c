import { isBlank, type AnyRow, type CellValue } from './column';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from './threat-model';

/** A row with its filled input cells only, in column order. */
export type CanonicalRow = Readonly<Record<string, Exclude<CellValue, undefined>>>;
/** A register: a list of rows, or the one row of `fields` and `single` layouts. */
export type CanonicalRegister = readonly CanonicalRow[] | CanonicalRow;

/** What of a model a canonical form leaves out. */
export interface Omissions {
  /** Registers to leave out whole. */
  readonly registers?: readonly EntityKey[];
  /** Columns to leave out, by register. */
  readonly columns?: Readonly<Partial<Record<EntityKey, readonly string[]>>>;
}

/**
 * A model's registers in their one canonical order (that of `ENTITIES` and of their columns), blanks and empty registers left out:
 * equal models give equal results, whatever order their keys were built in. Computed cells are never part of it.
 */
export function canonicalRegisters(model: ThreatModel, { registers = [], columns = {} }: Omissions = {}): Readonly<Record<string, CanonicalRegister>> {
  const canonical: Record<string, CanonicalRegister> = {};
  for (const entity of ENTITIES) {
    if (registers.includes(entity.key)) continue;
    const keys = Object.keys(entity.columns).filter((key) => columns[entity.key]?.includes(key) !== true);
    const rows = rowsOf(model, entity.key).map((row) => canonicalRow(keys, row));
    if (entity.layout === 'rows') {
      if (rows.length > 0) canonical[entity.key] = rows;
    } else if (rows[0] !== undefined && Object.keys(rows[0]).length > 0) canonical[entity.key] = rows[0];
  }
  return canonical;
}

function canonicalRow(keys: readonly string[], row: AnyRow): CanonicalRow {
  const canonical: Record<string, Exclude<CellValue, undefined>> = {};
  for (const key of keys) {
    const value = row[key];
    if (value !== undefined && !isBlank(value)) canonical[key] = value;
  }
  return canonical;
}
