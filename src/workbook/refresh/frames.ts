import type { TableExtent } from '../../blueprint/refreshed';
import type { AnyRow } from '../../model/column';
import type { Places, TablePlace } from '../../model/location';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import { locateTables } from '../locate';
import type { RawWorkbook } from '../port';
import type { ReadModel } from '../read';
import type { ChangeSet } from './change-set';
import { matchRows } from './match-rows';
import { frameOf, tableOf, type TableFrame } from './table-frame';

/** A workbook as read, and the model it is to hold. */
export interface FramesInput {
  readonly raw: RawWorkbook;
  readonly read: ReadModel;
  /** The model as read, with an ID in every row; rows in the same order. */
  readonly identified: ThreatModel;
  readonly after: ThreatModel;
}

/**
 * The registers' tables and where their rows are going to stand; registers without a table are named in the notes.
 * @param spare fewest blank rows at the end of registers that people type in
 * @param only registers that matter; all when absent
 */
export function framesOf(changes: ChangeSet, { raw, read, identified, after }: FramesInput, spare?: number, only?: ReadonlySet<EntityKey>): { readonly frames: ReadonlyMap<string, TableFrame>; readonly matches: ReadonlyMap<string, readonly (number | undefined)[]> } {
  const located = locateTables(raw);
  const frames = new Map<string, TableFrame>();
  const matches = new Map<string, readonly (number | undefined)[]>();
  for (const entity of ENTITIES) {
    const found = located.get(entity.key);
    const place = read.places[entity.key];
    if (entity.layout === 'fields' || only?.has(entity.key) === false || found === undefined || place === undefined) continue;
    const table = tableOf(entity, found);
    if (table === undefined) {
      changes.notes.push(`Table ${entity.table} is gone from sheet "${found.sheet.name}", only its cells are left; they were not touched. Select them, choose Insert > Table, name it ${entity.table} and refresh again.`);
      continue;
    }
    const matched = matchRows(entity, knownRows(identified, entity.key, place), rowsOf(after, entity.key));
    matches.set(entity.key, matched);
    frames.set(entity.key, frameOf(entity, found, table, place, matched, spare));
  }
  return { frames, matches };
}

/** Rows that stand in the table; a register with one row has it in the model even where the table is blank. */
const knownRows = (model: ThreatModel, key: EntityKey, place: TablePlace): readonly AnyRow[] => rowsOf(model, key).slice(0, place.rows.length);

/** The extent of a table for what follows it place by place. */
export const extentOf = ({ rows, table, lastRow }: TableFrame): TableExtent => ({ places: rows.map((row) => row - table.headerRow), height: lastRow - table.headerRow });

/** Where the rows of the model are going to stand. */
export function placesAfter(read: ReadModel, frames: ReadonlyMap<string, TableFrame>): Places {
  return { ...read.places, ...Object.fromEntries([...frames].map(([key, frame]) => [key, { ...frame.place, rows: frame.rows }])) };
}
